"""Numbers written as words."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.meaning.numerals import numeral_phrases, numeral_words


def test_numbers_of_one_and_of_two_words_have_figures() -> None:
    assert numeral_words()["seventeenth"] == "17"
    assert numeral_words()["twentyfirst"] == "21"
    assert numeral_phrases()["ninety nine"] == "99"
    assert numeral_phrases()["twenty first"] == "21"
    assert {"twentieth one", "twenty ii", "twenty ten"}.isdisjoint(numeral_phrases())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7 Eleven Holdings", "Seven Eleven Holdings"),
        ("Five Star Garments Ltd", "5 Star Garments"),
        ("Twenty-First Century Textiles", "21st Century Textiles"),
        ("Twenty Five Miles Logistics", "25 Miles Logistics"),
        ("Factory Number Twelve Zavolzhye", "Zavolzhye Factory No. 12"),
        ("18 August Shipyard", "Eighteen August Shipyard"),
        ("Hundred Flowers Cosmetics", "100 Flowers Cosmetics"),
        ("Eleven Eighty Eight Limited", "ELEVENEIGHTY EIGHT LIMITED"),
        ("Fourty-Two Degrees Ceramics", "42 Degrees Ceramics"),  # as many misspell it
    ],
)
def test_a_number_may_be_written_as_a_word(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7 Eleven Holdings", "Eight Eleven Holdings"),
        ("Eleventh Design Institute of Harbin", "Twelfth Design Institute of Harbin"),
        ("Twenty Five Miles Logistics", "24 Miles Logistics"),
        ("21st Century Textiles", "Twentieth Century Textiles"),
        ("August 18th Trading", "August Eighth Trading"),
    ],
)
def test_another_number_is_another_firm_however_written(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Juzgado Segundo de Distrito Penal de Managua", "Juzgado Sexto de Distrito Penal"),
        ("2ª Vara Cível de Curitiba", "4ª Vara Cível de Curitiba"),
        ("Primo Reggimento Carabinieri", "Secondo Reggimento Carabinieri"),
        ("Erster Strafsenat des Oberlandesgerichts Hamburg", "Zweiter Strafsenat Hamburg"),
        ("Cinquième chambre civile de Tunis", "Sixième chambre civile de Tunis"),
        ("Czwarta Brygada Zmechanizowana", "Piąta Brygada Zmechanizowana"),
        ("Druga krajiška brigada", "Treća krajiška brigada"),
        ("Шоста окрема танкова бригада", "Сьома окрема танкова бригада"),
        ("Девети районен съд", "Десети районен съд"),
        ("Sedmá brigáda rychlého nasazení", "Osmá brigáda rychlého nasazení"),
        ("Hatodik gépesített dandár", "Hetedik gépesített dandár"),
        ("Khamis Trading 5", "Khamis Trading Est. 7"),  # *khamis* is a fifth one too
    ],
)
def test_bodies_of_another_ordinal_in_words_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("Octava Compañía de Bomberos", "8ª Compañía de Bomberos"),
        ("Tercer Batallón de Infantería", "3.º Batallón de Infantería"),
        ("Дев’ята окрема бригада", "9 окрема бригада"),
        ("Dokuzuncu Ordu Komutanlığı", "9. Ordu Komutanlığı"),
        ("Prva banka Crne Gore", "First Bank of Montenegro"),
        ("7.a Brigada", "7.ª Brigada"),
    ],
)
def test_an_ordinal_in_words_of_other_languages_is_its_figures(words: str, figures: str) -> None:
    assert matching.compare(words, figures).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Primo Foods S.p.A.", "Primo Foods"),
        ("Novena Furniture Industries", "Novena Furniture"),
        ("Quinta do Noval Vinhos S.A.", "Quinta do Noval"),
        ("Séptimo Arte S.A. de C.V.", "Septimo Arte"),
        ("Erste Group Bank AG", "Erste Bank"),
    ],
)
def test_an_ordinal_may_be_a_brand(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize("part", ["Nave 1A", "Nave 1.A"])
def test_a_letter_behind_a_figure_is_no_sign_of_an_ordinal(part: str) -> None:
    assert not matching.compare(part, "Nave 1").is_match


def test_an_estate_of_portugal_is_no_fifth_one() -> None:
    assert not matching.compare("Quinta da Aveleda SA", "Fifth Aveleda SA").is_match
