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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # towns that no table knows, and words of a society that few firms have
        ("Coopérative Féminine de Karité de Zorgho", "Coopérative Féminine de Karité de Boulsa"),
        (
            "Union Préfectorale des Producteurs de Café-Cacao d'Agou",
            "Union Préfectorale des Producteurs de Café-Cacao de Wawa",
        ),
        (
            "Groupement des Femmes Transformatrices de Noix de Cajou de Diouloulou",
            "Groupement des Femmes Transformatrices de Noix de Cajou de Goudomp",
        ),
        ("Kabba Rural Women Farmers Association", "Egbe Rural Women Farmers Association"),
        ("Enchi Cocoa Produce Buyers Association", "Goaso Cocoa Produce Buyers Association"),
        # no abbreviation of what follows, though its letters are there
        (
            "Breman Cooperative Cocoa Farmers and Marketing Union",
            "Goaso Cooperative Cocoa Farmers and Marketing Union",
        ),
        # of another level
        (
            "Union Départementale des Producteurs de Coton de Houndé",
            "Union Provinciale des Producteurs de Coton de Houndé",
        ),
        ("Wenchi Cashew Processing Cooperative", "Wenchi Cashew Production Cooperative"),
    ],
)
def test_societies_that_agree_in_all_but_the_town_or_level_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one town, as another language writes it or cut short
        ("Gaoua Rural Women Farmers Association", "Gawa Rural Women Farmers Association"),
        ("Koudougou Rural Women Farmers Association", "Kdg Rural Women Farmers Association"),
        # in two languages
        (
            "Union des Productrices de Beurre de Karité de Léo",
            "Léo Shea Butter Women Producers Union",
        ),
        ("Coopérative des Transformatrices de Karité de Siby", "Siby Shea Processors Cooperative"),
        ("Société Coopérative Hévéicole d'Aboisso", "Aboisso Rubber Cooperative Society"),
        (
            "Coopérative des Étuveuses de Riz de Bama",
            "Coopérative des Femmes Étuveuses de Riz de Bama",
        ),
        # of several purposes
        ("Ganta Farmers Multi-Purpose Coop Society", "Ganta Farmers Cooperative Society Ltd"),
        ("Gbandi Farmers Multi-Purpose Cooperative", "Gbandi Farmers Cooperative"),
    ],
)
def test_one_society_in_other_words_is_found(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("union", "one"),
    [
        (
            "Fédération des Unions de Producteurs de Coton de Boundiali",
            "Union des Producteurs de Coton de Boundiali",
        ),
        (
            "Confédération des Unions de Coopératives de Café de Kibo",
            "Union des Coopératives de Café de Kibo",
        ),
        ("Union des Groupements de Planteurs de Tabou", "Groupement de Planteurs de Tabou"),
        (
            "Federación de Asociaciones de Cafetaleros de Jaén",
            "Asociación de Cafetaleros de Jaén",
        ),
        ("Union of Farmers Associations of Ashanti", "Farmers Association of Ashanti"),
        ("Union des GIE de Femmes de Kolda", "GIE de Femmes de Kolda"),
    ],
)
def test_a_union_of_several_is_none_of_them(union: str, one: str) -> None:
    assert not matching.compare(union, one).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Sociétés Coopératives de Producteurs de Coton de Kita",
            "Union des Sociétés Coopératives de Producteurs de Coton de Kita",
        ),
        (
            "Fédération des Associations de Femmes du Niger",
            "Association des Associations de Femmes du Niger",
        ),
    ],
)
def test_a_union_may_be_called_by_its_members(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
