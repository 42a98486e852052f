"""Names of Korea in Latin letters, of which a syllable is another or spelled otherwise."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jinmyong Joint Bank", "Jinsong Joint Bank"),
        ("Korea Taesong Trading Corporation", "Korea Taedong Trading Corporation"),
        ("Korea Pugang Trading Corporation", "Korea Puhung Trading Corporation"),
    ],
)
def test_name_of_korea_with_another_syllable_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Taesong Bank", "Daesong Bank"),
        ("Haedong Trading", "Haetong Trading"),
        ("Ryonghung Trading", "Yonghung Trading"),
        ("Sungkwang Bend", "Sungwang Bend"),
        ("Samsung Electronics", "Samsong Electronics"),
    ],
)
def test_syllable_of_korea_that_is_spelled_otherwise_is_one(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_brand_of_one_letter_needs_more_than_a_trade_that_is_near() -> None:
    assert not matching.compare("M Invest OOO", "ООО «М Финанс»").is_match
    assert not matching.compare("M Steel OOO", "ООО М Металл").is_match
    assert matching.compare("M Invest OOO", "ООО «М Инвест»").is_match


def test_a_first_letter_that_was_left_out_makes_no_other_name() -> None:
    # both in one published list
    assert matching.compare(
        "HAEYANG CREW MANAGEMENT COMPANY", "aeyang Crew Management Company"
    ).is_match
