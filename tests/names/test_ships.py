"""Ships as bills of lading name them. The numbers are of ships on published lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.names.ships import imo_number, is_imo_number, ship_named


@pytest.mark.parametrize(
    ("text", "ship"),
    [
        ("M/V FU YUAN YU 7869", "FU YUAN YU 7869"),
        ("MV Mekhanik Brylin", "Mekhanik Brylin"),
        ("M.V. Lady R", "Lady R"),
        ('F/V "DA WANG"', "DA WANG"),
        ("MT Lady R IMO 9161003", "Lady R"),
        ("т/х Механик Пятлин", "Механик Пятлин"),
        ("М/В Сахалин-10", "Сахалин-10"),
        ("S/S NS COMMANDER V.12E", "NS COMMANDER"),
        ("IMO9326811 PERSEAS", "PERSEAS"),
        ('IMO 9333591 ("ARCTIC EXPRESS")', "ARCTIC EXPRESS"),
        ("Fishing Vessel Lien Yi Hsing No.12", "Lien Yi Hsing No.12"),
    ],
)
def test_a_ship_is_named_without_what_stands_around_its_name(text: str, ship: str) -> None:
    assert ship_named(text) == ship


@pytest.mark.parametrize(
    "text",
    [
        "Lady R",
        "Vessels Ltd",
        "MVK Trading",
        "M/s. Hoshine",
        "MTN Group",
        "MT Højgaard A/S",
        "MV Agusta Motor S.p.A.",
        "SS Steel Limited",
        "Tankers International",
        "",
    ],
)
def test_what_names_no_ship_as_one_is_left_alone(text: str) -> None:
    assert ship_named(text) == ""


def test_a_number_counts_by_its_check_digit() -> None:
    assert imo_number("MT Lady R IMO 9161003") == "9161003"
    assert imo_number("MT Lady R, IMO No. 9161003") == "9161003"
    assert imo_number("MT Lady R IMO 9161004") == ""
    assert imo_number("9161003") == ""
    assert not is_imo_number("916100")


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert isinstance(ship_named(text), str)
    assert isinstance(ship_named(f"MV {text}"), str)
    assert imo_number(text) in (text, "") or imo_number(text) in text
