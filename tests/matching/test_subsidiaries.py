"""A listing that covers subsidiaries is shown for what may be one of them, as possible."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener import matching
from screener.model import Listing, Match, Name, Supplier
from screener.reports import sentence

OWNER = Listing(
    source="test",
    id="1",
    kind="organisation",
    names=(Name("Hoshine Silicon Industry Co. Ltd.", "primary"),),
    programme="test",
    effect="import_ban",
    relevance="forced_labour",
    includes_subsidiaries=True,
)


def found(name: str, listing: Listing) -> list[Match]:
    ((*matches,),) = matching.Index.build([listing]).search([Supplier(name=name)])
    return matches


@pytest.mark.parametrize(
    "name",
    [
        "Hoshine Silicon Industry (Jiaxing) Co., Ltd",
        "Hoshine Silicon Industry (Luzhou) Company Limited",
        "HOSHINE SILICON INDUSTRY JIAXING CO LTD",
        "Hesheng Silicon Industry (Jiaxing) Co., Ltd",
    ],
)
def test_a_sister_in_another_place_may_be_a_subsidiary(name: str) -> None:
    (match,) = found(name, OWNER)
    assert match.tier == "possible"
    assert match.score < matching.thresholds().possible  # the score is from the names alone
    assert "match.subsidiary" in {statement.code for statement in match.explanation}
    assert "even below the threshold" in " ".join(map(sentence, match.explanation))


# UFLPA, section 2(d)(2)(B)(v)
PLANT = replace(OWNER, names=(Name("Hoshine Silicon Industry (Shanshan) Co., Ltd.", "primary"),))


@pytest.mark.parametrize(
    "name", ["Hoshine Silicon Industry Co., Ltd.", "HOSHINE SILICON INDUSTRY CO LTD"]
)
def test_what_lacks_only_the_place_may_be_the_owner(name: str) -> None:
    (match,) = found(name, PLANT)
    assert match.tier == "possible"
    assert "match.elsewhere" in {statement.code for statement in match.explanation}


@pytest.mark.parametrize(
    "name",
    [
        "Hoshine Silicon Industry (Jiaxing) Co., Ltd",  # another place
        "Hoshine Carpet Co., Ltd.",
        "Silicon Industry Co., Ltd.",
    ],
)
def test_what_says_another_place_or_trade_is_not_the_owner(name: str) -> None:
    assert found(name, PLANT) == []


@pytest.mark.parametrize(
    "name",
    [
        "Jiaxing Silicon Industry Co., Ltd",  # another firm of that trade
        "Zarnitsa Kolokol Hoshine Carpet Co., Ltd",  # tells other brands, another trade
        "Industry (Jiaxing) Co., Ltd",
        "",
    ],
)
def test_what_says_another_brand_or_none_is_no_subsidiary(name: str) -> None:
    assert found(name, OWNER) == []


CORPS = replace(
    OWNER,
    names=(
        Name("Xinjiang Production and Construction Corps", "primary"),
        Name("XPCC", "alias"),
        Name("Bingtuan", "alias"),
    ),
)


@pytest.mark.parametrize(
    "name",
    [
        "Xinjiang Production and Construction Corps Tianshan Aluminium Co Ltd",
        "XPCC Tianshan Aluminium",
        "新疆生产建设兵团第八师天山铝业",
        "新疆生产建设兵团第七师农七师棉麻公司",
        "新疆生产建设兵团第十三师红星实业有限公司",
    ],
)
def test_a_name_that_begins_with_all_of_the_owner_s_may_be_a_subsidiary(name: str) -> None:
    (match,) = found(name, CORPS)
    assert match.tier == "possible"
    assert "match.subsidiary" in {statement.code for statement in match.explanation}


@pytest.mark.parametrize("name", ["XPCC No. 8 Agricultural Division", "兵团第六师"])
def test_a_division_of_the_corps_is_the_corps(name: str) -> None:
    assert found(name, CORPS)


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Xinjiang Production Machinery Co., Ltd", "Xinjiang Production and Construction Corps"),
        ("Tianshan Xinjiang Construction Co., Ltd", "Xinjiang Production and Construction Corps"),
        ("Xinjiang Cotton Hongda Trading Co., Ltd", "Xinjiang Cotton Co., Ltd"),
        ("Xinjiang Hongda Cotton Textile Co., Ltd", "Xinjiang Cotton Textile Co., Ltd"),
    ],
)
def test_a_place_and_a_trade_own_no_other_firms(name: str, listed: str) -> None:
    assert found(name, replace(OWNER, names=(Name(listed, "primary"),))) == []


def test_a_listing_that_covers_none_has_none() -> None:
    alone = replace(OWNER, includes_subsidiaries=False)
    assert found("Hoshine Silicon Industry (Jiaxing) Co., Ltd", alone) == []


def test_a_threshold_that_is_higher_is_kept() -> None:
    index, supplier = matching.Index.build([OWNER]), "Hoshine Silicon Industry (Jiaxing) Co., Ltd"
    assert index.search([Supplier(name=supplier)], threshold=0.95) == [()]


def test_the_name_itself_is_no_subsidiary() -> None:
    (match,) = found("Hoshine Silicon Industry Co., Ltd.", OWNER)
    assert match.tier == "probable"
    assert "match.subsidiary" not in {statement.code for statement in match.explanation}
