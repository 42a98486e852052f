"""Abbreviations stand for what they are short for only where that is sure."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("NPK Fertilizers", "NPP Fertilizers"),
        ("NPK Chemicals", "NPO Chemicals"),
        ("CDB Leasing", "Central Design Bureau Leasing"),
        ("Kursk NPP", "Kursk Research and Production Enterprise"),
        ("RPA Chemicals", "Research and Production Association Chemicals"),
        ("Phil Trading", "Philippine Trading"),
        ("Faz Textile", "Fazenda Textile"),
        ("Shan Trading", "Shanghai Trading"),
        ("TD Bank", "Trading House Bank"),
        ("AES Corporation", "Nuclear Power Station Corporation"),
        ("ООО «Роснефть - Дружба»", "Rosneft PJSC"),  # a brand, but of Slovenia a company
    ],
)
def test_initials_of_several_bodies_stand_for_none(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Dole Phil., Inc.", "Dole Philippines Inc"),
        ("Merdeka Steel Phils., Inc.", "Merdeka Steel Philippines Inc"),
        ("Empacadora Sn. Marcos SA de CV", "Empacadora San Marcos, S.A. de C.V."),
        ("OOO SSK Zvezda", "Zvezda Shipbuilding Complex LLC"),
        ("AO KhK Yakutugol", "Yakutugol Holding Company JSC"),
        ("НПП «Зарница»", "Research and Production Enterprise Zarnitsa"),
        ("НПК «Зарница»", "Research and Production Corporation Zarnitsa"),
    ],
)
def test_initials_in_their_own_script_or_place_are_read(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "full"),
    [  # as Russian and Bulgarian plants are called in Latin letters
        ("Lebedinskiy GOK AO", "Lebedinsky Mining and Processing Plant"),
        ("Kolskaya GMK AO", "Kola Mining and Metallurgical Company"),
        ("Moscow NPZ", "Moscow Oil Refinery"),
        ("Bratsk TsBK", "Bratsk Pulp and Paper Mill"),
        ("AETs Kozloduy EAD", "Kozloduy Nuclear Power Plant"),
        ("Banca Pop. di Sondrio S.p.A.", "Banca Popolare di Sondrio"),
        ("Kolokol Rbr Ind Bhd", "Kolokol Rubber Industries Berhad"),
        ("PT Sinar Djaja", "PT Sinar Jaya"),
        ("PT Tjipta Kertas", "PT Cipta Kertas"),
        ("Kolokol Cellulose Ltd", "Kolokol Pulp Ltd"),
        ("Pupuk Kaltim", "PT Pupuk Kalimantan Timur"),
        ("Koperasi Tani Sulsel Makmur", "Koperasi Tani Sulawesi Selatan Makmur"),
        ("STE NALE DES POUDRES & EXPLOSIFS", "Société Nationale des Poudres et Explosifs"),
        ("STE GALE DE SURVEILLANCE SA", "Société Générale de Surveillance SA"),
    ],
)
def test_short_words_of_trade_are_known_in_latin_letters(short: str, full: str) -> None:
    assert matching.compare(short, full).is_match


def test_karya_is_a_name_in_indonesia() -> None:
    assert not matching.compare("PT Surya Cipta Karya", "PT Surya Cipta Jaya").is_match


def test_gok_before_the_last_word_is_a_name() -> None:
    assert not matching.compare("Gok Tekstil A.S.", "Mining and Processing Plant Tekstil").is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("STATE BK OF INDIA", "State Bank of India"),
        ("BK OF MAHARASHTRA", "Bank of Maharashtra"),
        ("Indian Overseas Bk Ltd", "Indian Overseas Bank"),
        ("Kotak Capital Mkts Ltd", "Kotak Capital Markets Limited"),
        ("ANJANI PRTLND CEMT", "Anjani Portland Cement Limited"),
        ("United Polyfab Guj. Ltd.", "United Polyfab Gujarat Limited"),
        ("Ganesh (Ind)", "Ganesh Industries"),
        ("Krishna (Ind) Corp", "Krishna Industries Corporation"),
        ("Raiffbk Hirschau", "Raiffeisenbank Hirschau eG"),
        ("Raiba Altdorf", "Raiffeisenbank Altdorf"),
        ("Voba Kaiserslautern", "Volksbank Kaiserslautern"),
        ("Kr Spk Birkenfeld", "Kreissparkasse Birkenfeld"),
        ("BCC del Metauro", "Banca di Credito Cooperativo del Metauro S.C.R.L."),
        ("BCO.DE JEREZ", "BANCO DE JEREZ, S.A."),
        ("Santander Bank Ndl Deutschland", "Santander Bank"),
    ],
)
def test_words_are_read_as_exchanges_and_registers_of_banks_shorten_them(
    short: str, long: str
) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alfa BK", "Alfa Bank"),
        ("MKT Trading LLC", "Market Trading LLC"),
        ("NDL Steel GmbH", "Steel Ltd"),
        ("CAJA DE SEGOVIA", "Caja Duero"),
        ("BCC di Roma", "Banca di Roma"),
        ("Kr Spk Düsseldorf", "Stadtsparkasse Düsseldorf"),
        ("Alfa Products (IND) Ltd", "Alfa Products Indonesia Ltd"),
    ],
)
def test_initials_of_a_firm_are_no_shortened_word(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("short", "full"),
    [  # as exchanges and brokers write names of listed firms
        ("SAMSUNG HVY IND", "Samsung Heavy Industries Co., Ltd."),
        ("DaehanFlrMill", "Daehan Flour Mills Co., Ltd"),
        ("DaeguDptStr", "Daegu Department Store Co., Ltd."),
        ("TSINGTAO BREW", "Tsingtao Brewery Company Limited"),
        ("KERRY PPT", "Kerry Properties Limited"),
        ("JYP Ent.", "JYP Entertainment Corporation"),
        ("KG DONGBU STL", "KG Dongbu Steel Co., Ltd."),
        ("JINDAL STL & POWER", "Jindal Steel & Power Limited"),
        ("株式会社三井ハイテック", "Mitsui High-tec, Inc."),
        ("CORNERSTONE TEC", "Cornerstone Technologies Holdings Limited"),
        ("AMERICAN WTR WKS", "American Water Works Company, Inc."),
        ("CHENGDU EXPWAY", "Chengdu Expressway Co., Ltd."),
        ("Korean Re", "Korean Reinsurance Company"),
        ("SHN AIRPORT", "Shenzhen Airport Co., Ltd."),
        ("FULUM GP HLDG", "Fulum Group Holdings Limited"),
    ],
)
def test_short_names_of_exchanges_are_read(short: str, full: str) -> None:
    assert matching.compare(short, full).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kuwait Re", "Kuwait Insurance Company"),
        ("Star Ins Ltd", "Star Institute Ltd"),
        ("Crown Entertainment Ltd", "Crown Enterprises Ltd"),
        ("Lion Brewery Ltd", "Lion Winery Ltd"),
        ("STL Technologies", "Steel Technologies LLC"),
        ("SPTS Technologies", "Sport Technologies"),
        ("WTR Holdings", "Water Holdings"),
        ("Brg Jaya", "Bearing Jaya"),
        ("Telco Systems", "TeleCommunication Systems, Inc."),
    ],
)
def test_trades_that_are_written_alike_are_other_firms(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("KIP REIT", "KIP Real Estate Investment Trust"),
        ("Emlak Konut GYO", "Emlak Konut Real Estate Investment Trust"),
        ("Emlak Konut REIT", "Emlak Konut Gayrimenkul Yatirim Ortakligi A.S."),
        (
            "Gozde Venture Capital Investment Trust",
            "Gözde Girişim Sermayesi Yatırım Ortaklığı A.Ş.",
        ),
        ("Seker Leasing", "Şeker Finansal Kiralama A.Ş."),
        ("Metro Financial Investments Holding", "Metro Mali Yatırımlar Holding A.Ş."),
    ],
)
def test_trusts_that_invest_are_known_in_english_and_turkish(short: str, full: str) -> None:
    assert matching.compare(short, full).is_match


def test_a_trust_is_not_the_firm_that_founded_it() -> None:
    assert not matching.compare("IGB REIT", "IGB Bhd").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nour Company", "Noor Company"),
        ("Al-Amin Foundation", "Al-Ameen Foundation"),
        ("Bachir Trading", "Basheer Trading"),
        ("Laxmi Ltd", "Lakshmi Ltd"),
        ("Ameer Company", "Amir Company"),
    ],
)
def test_name_of_a_person_is_one_in_each_spelling_though_it_stands_alone(
    one: str, other: str
) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Noor Company", "Noura Company"),
        ("Amin Company", "Amina Company"),
        ("Salim Trading", "Salam Trading"),
        ("Hasan GmbH", "Husain GmbH"),
        ("Asiatic Laboratories Ltd", "Asia Laboratories Ltd"),  # no adjective, but a brand
    ],
)
def test_another_name_of_a_person_or_brand_is_another_firm(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("Royal Swaziland Sugar Corporation Ltd", "Royal Eswatini Sugar Corporation Ltd"),
        ("Dnepropetrovsk Metallurgical Plant", "Dnipro Metallurgical Plant"),
        ("Chardzhou Silk Mill", "Turkmenabat Silk Mill"),
        ("Wankie Colliery", "Hwange Colliery"),
        ("Port Elizabeth Steel", "Gqeberha Steel"),
        ("Qo'qon Tekstil", "Kokand Textile"),
        ("Phil. Sinter Corp.", "Philippine Sinter Corporation"),
        ("E. African Breweries", "East African Breweries"),
        ("Nasser Steel", "Nasir Steel"),
        ("Fahad Trading & Contg. Est.", "Fahd Trading and Contracting Establishment"),
    ],
)
def test_what_lands_towns_and_men_are_called_otherwise_is_known(then: str, now: str) -> None:
    assert matching.compare(then, now).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phil Steel Corporation", "Philippine Steel Corporation"),
        ("Bank of Eswatini", "Bank of Botswana"),
        ("Nasser Steel", "Nazir Steel"),
    ],
)
def test_another_land_or_man_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PT BPD Kalbar", "PT BPD Kalteng"),
        ("Koperasi Tani Sulsel Makmur", "Koperasi Tani Sulteng Makmur"),
        ("Sté Nale du Sucre", "Sté Gale du Sucre"),
    ],
)
def test_another_region_is_another_body(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
