"""Phrases of the tables are found wherever they stand in a name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form, normal_form_anew
from screener.names.wording.english import in_english
from screener.names.words import word_table


def test_every_phrase_is_found_among_other_words() -> None:
    table = word_table()
    for phrase in [phrase for said in table.phrases.by_first.values() for phrase, _ in said]:
        assert list(table.phrases.replaced_in(["acme", *phrase])) != ["acme", *phrase] or (
            table.phrases.replaced_in(phrase) == list(phrase)
        )


def test_every_english_phrase_is_found_among_translated_words() -> None:
    table = word_table()
    for phrase, meaning in [said for of_one in table.english.by_first.values() for said in of_one]:
        tokens = [table.token(word, raw=f"{word} in another language") for word in phrase]
        if any(token.kind in ("particle", "number") for token in tokens):
            continue  # *first* is 1 by then: such a phrase is found as it is written only
        tokens = [table.token("acme"), *tokens]
        words = " ".join(token.raw for token in tokens).split()
        assert in_english(tokens, words) is not tokens, (phrase, meaning)


def test_words_on_both_sides_of_a_legal_form_make_no_label_of_a_site() -> None:
    tokens = normal_form("Shahi Exports Private Limited, Unit 7").readings[0].tokens
    assert [token.text for token in tokens] == ["shahi", "export", "unit", "7"]


def test_a_commercial_sea_port_is_one_in_whatever_order_its_words_stand() -> None:
    said = {
        normal_form(name).readings[0].said
        for name in (
            "KERCH COMMERCIAL SEA PORT",
            "KERCH SEA COMMERCIAL PORT",
            "KERCH MERCHANT SEA PORT",
            "Kerch Sea Trade Port",
        )
    }
    assert len(said) == 1


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Eksport Bank", "Bank Saderat"),
        ("Česká exportní banka", "Bank Saderat Iran"),
        ("Caisse nationale d'épargne", "OTP Bank"),
    ],
)
def test_what_a_name_in_another_language_means_is_not_that_firm(name: str, listed: str) -> None:
    assert not matching.compare(name, listed).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Banque Saderat Iran", "بانک صادرات ایران"),
        ("Česká exportní banka", "Czech Export Bank"),
        ("Electricité de France", "EDF"),
        ("ТОВ Наш край", "Nash Kray"),
        ("Bộ Quốc phòng", "Ministry of Defence"),
        ("قناة الدنيا", "Qanat al-Dunya"),
        ("قناة الدنيا", "Addounia TV"),
        ("الإخوان المسلمون", "Al-Ikhwan al-Muslimun"),
    ],
)
def test_phrase_in_another_language_is_known_as_it_is_written(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


def test_a_name_may_end_with_any_phrase_of_the_tables_behind_its_form() -> None:
    """Some phrases stand for nothing, *so called*: a name is read though it ends with one."""
    phrases = word_table().phrases.by_first.values()
    for said in (" ".join(words) for of_one in phrases for words, _ in of_one):
        assert normal_form_anew(f"Zarnitsa Ltd {said}").readings


@pytest.mark.parametrize(
    ("name", "misspelled"),
    [
        ("Svenska Kullagerfabriken AB", "Svenska Kullagerfabrikken AB"),
        ("Toprak Mahsulleri Ofisi", "Toprak Mahsuleri Ofisi"),
        ("Siramamy Malagasy SA", "Siramamy Malagasi SA"),
        ("Bank Gospodarstwa Krajowego", "Bank Gospodarstva Krajowego"),
    ],
)
def test_name_that_a_phrase_stands_for_is_found_misspelled(name: str, misspelled: str) -> None:
    assert matching.compare(name, misspelled).is_match


def test_two_names_that_phrases_stand_for_are_told_by_those() -> None:
    assert not matching.compare("Bank Rossiya", "Bank Rossii").is_match


def test_a_firm_that_is_called_otherwise_now_is_found_as_it_is_written_too() -> None:
    assert matching.compare("Sime Darby Plantation Berhad", "SD Guthrie Berhad").is_match
    assert matching.compare("Sime Darby Plantation", "Sime Darby Plantations Sdn Bhd").is_match
    assert not matching.compare("Sime Darby Plantation", "Sime Darby Motors").is_match
