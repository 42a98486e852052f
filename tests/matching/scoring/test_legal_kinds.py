"""Forms of law that stand inside a name, too."""

from __future__ import annotations

import pytest

from screener import matching


def _differs(one: str, other: str) -> bool:
    said = matching.compare(one, other).explanation
    return any(statement.code == "match.legal_differs" for statement in said)


@pytest.mark.parametrize(
    ("caption", "registered"),
    [
        ("Irkut Corporation", "ПАО «Корпорация «Иркут»"),
        ("United Aircraft Corporation", "ПАО «Объединенная авиастроительная корпорация»"),
        ("Tactical Missiles Corporation", "АО «Корпорация «Тактическое ракетное вооружение»"),
    ],
)
def test_corporation_that_is_a_joint_stock_company_has_no_other_form(
    caption: str, registered: str
) -> None:
    assert not _differs(caption, registered)
    assert matching.compare(caption, registered).is_match


def test_other_forms_still_differ() -> None:
    assert _differs("Atlas Corporation", "AO Atlas")


def test_society_of_a_cooperative_is_no_other_form_than_a_cooperative() -> None:
    assert not _differs("Konadu Cooperative Farmers Society", "Coop Konadu")


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Daqo New Energy Corp", "Xinjiang Daqo New Energy Co., Ltd."),
        ("Daqo New Energy PLC", "Xinjiang Daqo New Energy Co., Ltd."),
        ("Zhongtai Chemical Inc.", "Xinjiang Zhongtai Chemical Co., Ltd."),
        ("Hetian Taida Garment Corporation", "Hetian Taida Apparel Co., Ltd."),
    ],
)
def test_a_firm_of_china_calls_itself_by_any_english_form(name: str, listed: str) -> None:
    assert matching.compare(name, listed).is_match


def test_a_form_that_was_registered_in_english_tells_firms_apart() -> None:
    assert not matching.compare("San Miguel Foods Inc.", "San Miguel Foods Hong Kong Ltd").is_match
