from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M/sDOLPHIN Trdg Co Ltd", "DOLPHIN TRADING COMPANY LIMITED"),
        ("M/sSri Gayathri Rice Mill", "Sri Gayathri Rice Mill"),
        ("INTER TRADE2021", "INTER TRADE 2021 EOOD"),
        ("1425BRICKELL AVE LLC", "1425 BRICKELL AVE LLC"),
    ],
)
def test_words_are_cut_where_they_show_that_they_are_two(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("INTER TRADE2021", "INTER TRADE 2020 EOOD"),
        ("BAKKE8 AUTO", "BAKKE AUTO"),
        ("M/sDOLPHIN Trdg Co Ltd", "Golfin Trading Company Limited"),
    ],
)
def test_another_number_or_brand_stays_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
