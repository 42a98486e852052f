"""Slavic words are known whatever table they were transliterated by."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.meaning.slavic_stems import SlavicStems
from screener.names.words import word_table
from screener.names.writing.fold import fold


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
        (("vertoletnyy", "vertolyotnyy", "vertolyotny", "vertolyetnyi"), "helicopter"),
        (("glinozemnyy", "glinozyomnyy"), "alumina"),
        (("sudostroenie", "sudostroyenie", "sudostroyeniye"), "shipbuilding"),
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


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Херсонська обласна рада", "Kherson Regional Council"),
        ("Азовська морська компанія", "Azov Maritime Company"),
        ("Маріупольська рада", "Mariupol Council"),
        ("Пловдивската болница", "Plovdiv Hospital"),
        ("Гомельскае прадпрыемства", "Gomel Enterprise"),
        ("Khersonska oblasna rada", "Kherson Regional Council"),
        ("Скопска пивара", "Skopje Brewery"),
        ("Ялтинська рада", "Yalta Council"),
    ],
)
def test_adjective_of_a_place_is_one_in_every_gender_and_language(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match
    assert not matching.compare(
        name, english.replace(english.split(maxsplit=1)[0], "Poltava")
    ).is_match


@pytest.mark.parametrize("word", ["аляска", "маска", "краска"])
def test_noun_that_ends_like_an_adjective_stays(word: str) -> None:
    stems = SlavicStems({}, {}, {}, {})
    assert stems.meaning(fold(word), cyrillic=True) == fold(word)
