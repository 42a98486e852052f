"""Towns and regions are told by the Slavic adjectives made of them, whatever table spells these."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.meaning.slavic_towns import SlavicTowns
from screener.names.words import word_table


@pytest.mark.parametrize(
    ("adjectives", "town"),
    [
        ("monchegorskiy monchegorskaja monchegorskoe", "monchegorsk"),
        ("kolymskiy kolymskaya kolymskoje", "kolyma"),
        ("mordovskij mordovskaja mordovskoye", "mordovia"),
        ("kondopozhskiy kondopozhskaya", "kondopoga"),
        ("makeevskiy makeevskaya", "makiivka"),
        ("vyksunskiy vyksunskaya", "vyksa"),
        ("vaninskiy vaninskij vaninskyy", "vanino"),
        ("mytishchinskiy mytishchinskaja", "mytishchi"),
        ("pruzhanskiy pruzhanskaya", "pruzhany"),
        ("kharkovskiy kharkovskaja", "kharkiv"),
        ("sumskyi sumskaya", "sumy"),
    ],
)
def test_adjective_is_of_its_town(adjectives: str, town: str) -> None:
    usual = word_table().canonical(town)
    assert {word_table().canonical(word) for word in adjectives.split()} == {usual}


@pytest.mark.parametrize(
    "family", ["kaminsky", "lipinski", "zelinsky", "malinowski", "polansky", "litwinski"]
)
def test_family_is_of_no_town(family: str) -> None:
    assert word_table().token(word_table().canonical(family)).kind == "word"


def test_short_stem_is_no_longer_town() -> None:
    towns = SlavicTowns({"kama": "kama", "kolyma": "kolyma"})
    assert (towns.of("kam"), towns.of("kolym")) == ("", "kolyma")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bashkirskaya Sodovaya Kompaniya, Sterlitamak", "Bashkir Soda Company"),
        (
            "Nizhnetagilskij kotelno-radiatornyj zavod, AO",
            "Nizhny Tagil Boiler and Radiator Plant",
        ),
        ("Zaporozhskiy abrazivnyy kombinat PrAO", "Zaporizhzhia Abrasives Plant"),
        ("Kolymskaya GES", "Kolyma Hydroelectric Power Plant"),
        ("Leningradskaja AES", "Leningrad Nuclear Power Plant"),
        ("Karelskij bumazhnyj kombinat", "Karelia Paper Mill"),
    ],
)
def test_works_of_town_are_told_by_its_adjective(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Salavatskij khimicheskij zavod", "Saratov Chemical Plant"),
        ("Mordovskiy khimicheskij zavod", "Mogilev Chemical Plant"),
        ("Pavlovskiy avtobusnyy zavod", "Pavlodar Bus Plant"),
        ("Karelskaya lesnaya kompaniya", "Buryat Forest Company"),
    ],
)
def test_works_of_another_town_are_others(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
