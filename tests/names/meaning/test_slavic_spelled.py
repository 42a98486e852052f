"""Slavic words are known whatever table they were transliterated by."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.words import word_table


@pytest.mark.parametrize(
    ("spellings", "meaning"),
    [
        (
            ("informatsionnye", "informatsionnyye", "informacionnye", "informatsionniye"),
            "information",
        ),
        (("mashinostroitelnyi", "mashinostroitelny", "mashinostroitelnij"), "machine building"),
        (("promyshlennaya", "promishlennaya", "promyshlennaia"), "industry"),
        (("issledovatelskii", "issledovatelskiy", "issledovatelskij"), "research"),
        (("obedinenie", "obyedinenie", "obyedineniye"), "association"),
        (("baltiiskaya", "baltiyskaya", "baltijskaja"), "baltic"),
    ],
)
def test_one_word_in_several_spellings(spellings: tuple[str, ...], meaning: str) -> None:
    assert {word_table().canonical(word) for word in spellings} == {meaning}


@pytest.mark.parametrize(
    "word", ["metallizing", "informant", "promising", "systemax", "mashallah", "technician"]
)
def test_other_words_stay_as_they_are(word: str) -> None:
    assert word_table().canonical(word) == word


def test_brand_is_spelled_as_in_english() -> None:
    assert matching.compare("Tekhnopromeksport OAO", "Technopromexport").is_match
    assert matching.compare("ОАО «Технопромэкспорт»", "Technopromexport").is_match


def test_stem_that_is_known_counts_before_the_root_of_another_word() -> None:
    assert matching.compare("Главное управление дорог", "Main Directorate of Roads").is_match
    assert word_table().canonical("glavnoe", "Cyrl") == "main"
    assert word_table().canonical("upravlenie", "Cyrl") == "directorate"


@pytest.mark.parametrize(
    ("written", "listed"),
    [("ЕвроХим", "EuroChem"), ("Автодизель", "Autodiesel"), ("РусГидро", "RusHydro")],
)
def test_brand_of_several_parts_is_spelled_as_in_english(written: str, listed: str) -> None:
    assert matching.compare(written, listed).score == 1


@pytest.mark.parametrize(
    ("adjective", "town"),
    [
        ("Тульский", "Tula"),
        ("Пензенский", "Penza"),
        ("Уфимский", "Ufa"),
        ("Орловский", "Orel"),
        ("Вологодский", "Vologda"),
        ("Актюбинский", "Aktobe"),
        ("Криворізький", "Kryvyi Rih"),
        ("Бакинский", "Baku"),
        ("Рижский", "Riga"),
    ],
)
def test_adjective_is_of_its_town_whose_name_it_changes(adjective: str, town: str) -> None:
    assert matching.compare(f"{adjective} завод", f"{town} Plant").score > 0.99
