"""Political parties in their own letters, and those that are called nearly alike."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("party", "in_english"),
    [
        ("公明党", "Komeito"),
        ("立憲民主党", "Constitutional Democratic Party of Japan"),
        ("国民民主党", "Democratic Party for the People"),
        ("民主進步黨", "Democratic Progressive Party"),
        ("台灣民眾黨", "Taiwan People's Party"),
        ("국민의힘", "People Power Party"),
        ("더불어민주당", "Democratic Party of Korea"),
        ("정의당", "Justice Party (South Korea)"),
        ("조선사회민주당", "Korean Social Democratic Party"),
        ("中国人民政治协商会议", "Chinese People's Political Consultative Conference"),
        ("Party of Union and Progress", "Union and Progress Party"),
        ("Partiya Yekîtiya Demokrat", "Democratic Union Party (PYD)"),
        ("Социјалдемократски сојуз на Македонија", "Social Democratic Union of Macedonia"),
    ],
)
def test_a_party_is_met_in_english(party: str, in_english: str) -> None:
    assert matching.compare(party, in_english).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("立憲民主党", "Democratic Party for the People (Japan)"),
        ("国民民主党", "Constitutional Democratic Party of Japan"),
        ("더불어민주당", "Democratic Labor Party (South Korea)"),
        ("Social Democratic Party of Macedonia", "Social Democratic Union of Macedonia"),
        ("Democratic Party of Kosovo", "Democratic League of Kosovo"),
        ("Democratic Party of Albania", "Democratic Alliance of Albania"),
    ],
)
def test_parties_that_are_called_nearly_alike_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
