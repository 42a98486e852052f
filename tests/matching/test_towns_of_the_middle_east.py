"""Towns of Arab lands, Iran and Afghanistan, as boards on names write them; and what they tell."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("Hims", "Homs"),
        ("Al Ladhiqiyah", "Latakia"),
        ("Dayr az-Zawr", "Deir ez-Zor"),
        ("Al Hudaydah", "Hodeidah"),
        ("Tarabulus", "Tripoli"),
        ("Al Iskandariyah", "Alexandria"),
        ("Beyrouth", "Beirut"),
        ("Dubayy", "Dubai"),
        ("Ad Dawhah", "Doha"),
        ("Bushire", "Bushehr"),
        ("Ghom", "Qom"),
        ("Bassora", "Basra"),
    ],
)
def test_town_is_one_however_spelled(written: str, usual: str) -> None:
    assert matching.compare(f"{written} Cement Company", f"{usual} Cement Company").score > 0.99
    assert not matching.compare(f"{written} Cement Company", "Aleppo Cement Company").is_match


@pytest.mark.parametrize(
    ("persian", "english"),
    [
        ("Foolad Hormozgan", "Hormozgan Steel"),
        ("Siman Tehran", "Tehran Cement Company"),
        ("Mes Kerman", "Kerman Copper"),
        ("Kaghaz Mazandaran", "Mazandaran Paper"),
        ("Shisheh Ghazvin", "Qazvin Glass"),
    ],
)
def test_town_of_iran_tells_a_trade(persian: str, english: str) -> None:
    assert matching.compare(persian, english).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Foolad Kerman", "Kerman Cement"),
        ("Foolad Trading", "Steel Trading"),
        ("Mes Textile", "Copper Textile"),
    ],
)
def test_it_tells_that_trade_only_and_other_words_tell_none(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
