"""A listing that covers subsidiaries is shown for what may be one of them, as possible."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener import matching
from screener.model import Listing, Name, Supplier

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


def found(name: str, listing: Listing) -> list[matching.Match]:
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
