"""Words near in meaning: those that are other trades and bodies are near between scripts only."""

from __future__ import annotations

import pytest

from screener import matching
from screener.matching.scoring.meaning import near_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Youth Movement", "Youth Organization"),
        ("Main Street Foods", "Staff Street Foods"),
        ("Mitsubishi Electric", "Mitsubishi Power"),
        ("Huaneng Power", "Huaneng Electric"),
        ("Sri Trang Rubber", "Sri Trang Tire"),
        ("Syrian Customs Administration", "Syrian Tax Administration"),
        ("Shandong Design Institute", "Shandong Engineering Institute"),
        ("Kabul Technical School", "Kabul Technical College"),
        ("Zarya Design", "Zarya Project"),
    ],
)
def test_other_trades_and_bodies_are_not_near_in_one_script(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("written", "near", "other"),
    [
        ("Казанский пороховой завод", "Kazan Explosives Plant", "Kazan Furniture Plant"),
        ("Движение «Зарница»", "Zarnitsa Front", "Zarnitsa Bakery"),
        ("Школа Зарница", "Zarnitsa College", "Zarnitsa Bakery"),
    ],
)
def test_translator_may_have_chosen_among_them(written: str, near: str, other: str) -> None:
    assert matching.compare(written, near).is_match
    assert not matching.compare(written, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Industrial Engineering s.r.o.", "АО «Промышленные технологии»"),
        ("Sea World Shipping and Logistics", "ООО Марин Транс Шиппинг"),
        ("Airway Industrial, LLC", "سازمان صنایع هوافضا"),
        ("Commercial Automobiles Private Limited", "Comercializadora Automotriz S.A."),
    ],
)
def test_translator_does_not_choose_all_of_a_name_that_no_place_or_body_tells(
    one: str, other: str
) -> None:
    assert not matching.compare(one, other).is_match


def test_near_in_one_script_is_near_between_scripts_too() -> None:
    assert "law" in near_words("right")
    assert "law" not in near_words("right", one_script=True)
    assert near_words("shoe", one_script=True) <= near_words("shoe")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("جهاز دعم الاستقرار", "Stability Support Apparatus"),
        ("جهاز الأمن الداخلي", "Internal Security Agency, Libya"),
    ],
)
def test_translators_choose_among_near_words(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("National Customs Agency", "National Customs Service"),
        ("Internal Security Agency", "Internal Security Service"),
        ("Agencia Nacional de Inteligencia", "National Intelligence Service of Kenya"),
        ("Servicio Nacional de Inteligencia", "National Intelligence Agency, Thailand"),
        ("Agence Nationale de Renseignement", "National Intelligence Service, South Korea"),
        ("Agencia Federal de Inteligencia", "Federal Intelligence Service of Germany"),
    ],
)
def test_in_latin_letters_services_are_no_agencies(one: str, other: str) -> None:
    assert matching.compare(one, other).score < 0.78


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jinjiang Kolida Garment Co., Ltd.", "Jinjiang Kolida Clothing"),
        ("Jinjiang Kolida Garment Co., Ltd.", "Jinjiang Kolida Apparel Co"),
        ("Wuhan Kolida Glass Products", "Wuhan Kolida Glassware"),
    ],
)
def test_a_translator_chose_the_trade_of_a_firm_that_sits_in_china(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
    assert matching.compare(other, one).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jinjiang Kolida Garment Co., Ltd.", "Jinjiang Kolida Shoes Co., Ltd."),
        ("Shanghai Electric Group", "Shanghai Electronic Group"),
        ("Shanghai Energy Co", "Shanghai Power Co"),
        ("Milan Kolida Garment", "Milan Kolida Clothing"),
    ],
)
def test_no_translator_chose_it_of_other_firms(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("日立造船", "Hitachi Shipbuildng"),
        ("新疆化工", "Xinjiang Chemcial"),
        ("Alpha Bergbau GmbH", "Alpha Minning GmbH"),
        ("Qorla Cotton", "Kuerle Cotton"),  # a town, by its Uyghur and its Chinese name
    ],
)
def test_a_word_is_misspelled_in_one_language_and_meant_in_the_other(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
