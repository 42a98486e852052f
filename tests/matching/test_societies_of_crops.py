"""Societies of one place, which their crop or their members tell apart."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # each crop in the language of the name, and in English
        (
            "S.S. Germencik İncir Tarım Satış Kooperatifi",
            "S.S. Germencik Pamuk Tarım Satış Kooperatifi",
        ),
        ("Koperasi Petani Karet Makmur Jaya", "Koperasi Petani Sawit Makmur Jaya"),
        (
            "Cooperativa Agraria de Productores de Palta Valle Imaza",
            "Cooperativa Agraria de Productores de Quinua Valle Imaza",
        ),
        (
            "Coopérative des Producteurs d'Arachide Wend-Panga de Kaya",
            "Coopérative des Producteurs de Niébé Wend-Panga de Kaya",
        ),
        ("Kenema Hope Rubber Farmers Cooperative", "Kenema Hope Cocoa Farmers Cooperative"),
        (
            "Agricultural Cooperative of Olive Producers Agios Nikolaos",
            "Agricultural Cooperative of Cherry Producers Agios Nikolaos",
        ),
        # the women's or the young people's, and the village's
        (
            "Association des Femmes Productrices de Cacao de Guibéroua",
            "Association des Producteurs de Cacao de Guibéroua",
        ),
        ("Kukuom Women Cocoa Farmers Association", "Kukuom Cocoa Farmers Association"),
        (
            "Associação das Mulheres Produtoras de Café de Poço Fundo",
            "Associação dos Produtores de Café de Poço Fundo",
        ),
        (
            "Association des Jeunes Producteurs de Cacao de Divo",
            "Association des Producteurs de Cacao de Divo",
        ),
    ],
)
def test_other_crops_and_members_are_of_another_society(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one of its crops
        (
            "Coopérative des Planteurs de Cacao et Café du Moungo",
            "Moungo Cocoa Planters Cooperative",
        ),
        # who is called so is a woman
        (
            "Association des Femmes Productrices de Karité de Pô",
            "Association des Productrices de Karité de Pô",
        ),
        # a brand, whose members are women
        ("Fédération Nununa de Léo", "Nununa Women's Federation, Leo"),
        (
            "COOP CA JAS - Soubre Agricultural Youth (Jeunesse Agricole) Cooperative",
            "Coopérative Jeunesse Agricole de Soubré",
        ),
        # no societies
        ("Al Noor Tea & Coffee Trading LLC", "Al Noor Coffee Trading LLC"),
    ],
)
def test_one_society_says_less_of_its_crops_and_members(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("AKOMA CMPS LTD", "Akoma Cooperative Multipurpose Society Limited"),
        ("Ifelodun CICS", "Ifelodun Cooperative Investment and Credit Society Ltd"),
        ("Rampur PACS", "Rampur Primary Agricultural Credit Society Ltd"),
        ("Panabo ARBC", "Panabo Agrarian Reform Beneficiaries Cooperative"),
        (
            "Amanah Independent Oil Palm Smallholders Association",
            "Asosiasi Petani Kelapa Sawit Swadaya Amanah",
        ),
    ],
)
def test_a_kind_of_society_is_known_in_short_and_in_english(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("uzbek", "other"),
    [
        ('"Baxt Paxtakor" fermer xo\'jaligi', "Фермерское хозяйство «Бахт Пахтакор»"),
        ("Yaxshi Baxt Tekstil MCHJ", "Yakhshi Bakht Textile LLC"),
        ("Xiva Gilam MCHJ", "Khiva Gilam LLC"),
        ("Xonqa Paxta Klaster", "Ханка Пахта Кластер"),
    ],
)
def test_x_of_uzbek_is_kh_of_others(uzbek: str, other: str) -> None:
    assert matching.compare(uzbek, other).is_match


@pytest.mark.parametrize(
    ("one", "other"), [("Max Steel", "Makh Steel"), ("Alex Trading", "Alekh Trading")]
)
def test_x_of_others_is_no_kh(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("สหกรณ์การเกษตรหาดใหญ่ จำกัด", "สหกรณ์การเกษตรสะเดา จำกัด"),
        ("สหกรณ์การเกษตรเมืองชัยนาท จำกัด", "สหกรณ์การเกษตรเมืองสิงห์บุรี จำกัด"),
        ("สหกรณ์กองทุนสวนยางนาทวี จำกัด", "สหกรณ์กองทุนสวนยางรัตภูมิ จำกัด"),
    ],
)
def test_words_of_trade_in_thai_are_no_names_as_they_sound(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("thai", "english"),
    [
        ("สหกรณ์กองทุนสวนยางสะเดา จำกัด", "Sadao Rubber Fund Cooperative Ltd"),
        ("สหกรณ์ออมทรัพย์ครูตาก จำกัด", "Tak Teachers Savings Cooperative Ltd"),
    ],
)
def test_a_society_of_thailand_is_read_in_english(thai: str, english: str) -> None:
    assert matching.compare(thai, english).is_match


def test_sao_tome_is_a_land() -> None:
    land = "Rosema Cervejeira São Tomé e Príncipe"
    assert matching.compare(land, "Rosema Cervejeira").is_match
