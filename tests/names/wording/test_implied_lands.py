"""The language of a body of a state tells its land."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form


def _lands(name: str) -> set[str]:
    return {
        token.text
        for reading in normal_form(name).readings
        for token in reading.tokens
        if token.kind == "place"
    }


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("Ministero dei Trasporti", "italy"),
        ("Ministerstwo Obrony Narodowej", "poland"),
        ("Υπουργείο Εθνικής Άμυνας", "greece"),
    ],
)
def test_ministry_is_of_the_land_of_its_language(name: str, land: str) -> None:
    assert land in _lands(name)


@pytest.mark.parametrize(
    "name", ["Ministry of Transport", "Ministero dei Trasporti dell'Albania", "Acciaierie Rossi"]
)
def test_other_names_tell_no_land(name: str) -> None:
    assert "italy" not in _lands(name)


def test_land_that_only_the_translation_names_is_no_difference() -> None:
    name = "Ministero delle Infrastrutture e dei Trasporti"
    assert matching.compare(name, "Italian Ministry of Infrastructure and Transport").is_match
    assert not matching.compare(name, "Spanish Ministry of Infrastructure and Transport").is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("المؤسسة الوطنية للنفط", "National Oil Corporation of Libya"),
        ("المؤسسة العامة للتبغ", "General Organization of Tobacco, Syria"),
        ("國家安全部", "Ministry of State Security of the People's Republic of China"),
        ("국가보위성", "Ministry of State Security of the DPRK"),
        ("Министерство обороны", "Ministry of Defence of the Russian Federation"),
        ("Ministerio del Interior", "Ministry of Interior of Cuba"),
    ],
)
def test_lands_that_write_so_may_be_left_out(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("وزارة الدفاع العراقية", "Ministry of Defence, Syria"),
        ("وزارة الدفاع", "Ministry of Interior, Syria"),
        ("Ministerio del Interior", "Ministry of Interior of Italy"),
        ("Министерство на отбраната", "Ministry of Defence of North Macedonia"),
        ("Министерство за одбрана", "Ministry of Defence of Bulgaria"),
        ("Müdafiə Nazirliyi", "Ministry of Defence of Uzbekistan"),
        ("Полиција Републике Српске", "Police of Serbia"),
        ("Ministrstvo za obrambo", "Ministry of Defence of Slovakia"),
        ("Mudofaa vazirligi", "Ministry of Finance of Uzbekistan"),
    ],
)
def test_another_body_or_land_stays_another(name: str, english: str) -> None:
    assert not matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Bộ Công an", "Ministry of Public Security of Vietnam"),
        ("سازمان انرژی اتمی", "Atomic Energy Organization of Iran"),
        ("Министарство одбране", "Ministry of Defence of Serbia"),
        ("Министерство на отбраната", "Ministry of Defence of Bulgaria"),
        ("Министерство на външните работи", "Ministry of Foreign Affairs of Bulgaria"),
        ("Министерство за одбрана", "Ministry of Defence of North Macedonia"),
        ("Министерство за внатрешни работи", "Ministry of Internal Affairs of North Macedonia"),
        ("Daxili İşlər Nazirliyi", "Ministry of Internal Affairs of Azerbaijan"),
        ("Davlat xavfsizlik xizmati", "State Security Service of Uzbekistan"),
        ("Қорғаныс министрлігі", "Ministry of Defence of Kazakhstan"),
        ("Ички иштер министрлиги", "Ministry of Internal Affairs of Kyrgyzstan"),
        ("Вазорати молия", "Ministry of Finance of Tajikistan"),
        ("Гадаад харилцааны яам", "Ministry of Foreign Affairs of Mongolia"),
        ("Ministrstvo za obrambo", "Ministry of Defence of Slovenia"),
        ("স্বরাষ্ট্র মন্ত্রণালয়", "Ministry of Home Affairs of Bangladesh"),
        ("وزارت داخله", "Ministry of Interior of Afghanistan"),
    ],
)
def test_letters_and_words_of_a_language_tell_its_land(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


def test_other_letters_with_accents_tell_no_land() -> None:
    assert "vietnam" not in _lands("Ministère de la Sécurité")


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("조선무역은행", "Foreign Trade Bank of the DPRK"),
        ("תעשייה אווירית", "Israel Aerospace Industries"),
    ],
)
def test_a_name_of_nothing_but_trades_is_of_the_one_land_that_writes_so(
    name: str, english: str
) -> None:
    assert matching.compare(name, english).is_match


def test_a_brand_or_a_town_beside_trades_tells_no_land() -> None:
    assert "korea" not in _lands("삼척무역은행")
    assert "israel" not in _lands("חיפה תעשייה אווירית")


@pytest.mark.parametrize(
    ("name", "english", "elsewhere"),
    [
        ("وفاقی تحقیقاتی ادارہ", "Federal Investigation Agency, Pakistan", "Syria"),
        ("د کورنیو چارو وزارت", "Ministry of Interior of Afghanistan", "Syria"),
        ("د بهرنیو چارو وزارت", "Ministry of Foreign Affairs of Afghanistan", "Iraq"),
    ],
)
def test_letters_of_one_language_tell_its_land_and_no_other(
    name: str, english: str, elsewhere: str
) -> None:
    land = english.rsplit(maxsplit=1)[-1]
    assert matching.compare(name, english).is_match
    assert not matching.compare(name, english.replace(land, elsewhere)).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Bezpečnostní informační služba (BIS)", "Security Information Service, Czech Republic"),
        ("Ured Vijeća za nacionalnu sigurnost", "Office of the National Security Council, Croatia"),
    ],
)
def test_one_word_of_another_language_hides_no_land(name: str, english: str) -> None:
    assert matching.compare(name, english).score > 0.9


def test_doctor_of_arabic_is_no_word_of_pashto() -> None:
    assert "afghanistan" in _lands("د کورنیو چارو وزارت")
    assert "afghanistan" not in _lands("وزارة الداخلية د. محمد")
