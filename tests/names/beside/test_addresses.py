"""An address or a town behind a legal form is no part of a name; a glance misses none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.beside.addresses import before_places, find_address, find_town, is_no_form
from screener.names.beside.aside_words import aside_words
from screener.names.legal import legal_forms
from screener.names.writing.fold import folded

_PIECES = ["Alpha", "Ltd", "LTD.", "Ltd,", "S.A.", "S.A.,", "U.S.A.", "(India)", "Inc.)", ",", "-"]
_PIECES += ["Karachi", "Novi Sad", "d.d.", "a.d", "Pvt", "3 Road", "Limited", "Tbk", "b.v, "]


@given(st.lists(st.sampled_from(_PIECES), max_size=8).map(" ".join))
def test_a_glance_misses_no_town(name: str) -> None:
    town, found = aside_words().behind_form.match(name), find_town(name, folded(name))
    if town:
        assert found
        assert found[2] == town[2]


@given(st.lists(st.sampled_from(_PIECES), max_size=8).map(" ".join))
def test_an_address_stands_behind_a_legal_form(name: str) -> None:
    if address := find_address(name):
        assert legal_forms().end(folded(address.firm))
        assert is_no_form(folded(address.text))


@pytest.mark.parametrize(
    ("name", "seated"),
    [
        ("Síldarvinnslan hf.", "SILDARVINNSLAN HF, NESKAUPSTADUR"),
        ("Explosia a.s.", "EXPLOSIA, akciová společnost, Pardubice-Semtín"),
        ("Albpetrol Sh.A.", "ALBPETROL SHOQERI AKSIONARE, PATOS"),
        ("Šumadija A.D.", "Sumadija AD, Topola-Varos"),
        ("Électricité du Laos", "ELECTRICITE DU LAOS (EDL), VIENTIANE"),
        ("Lao Cotton State Enterprise", "Lao Cotton State Enterprise (LCSE), Vientiane"),
    ],
)
def test_a_seat_is_told_by_where_it_stands(name: str, seated: str) -> None:
    assert matching.compare(name, seated).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vodovod AD, Bar", "Vodovod AD, Tivat"),
        ("Zakłady Mięsne Sp. z o.o., Skierniewice", "Zakłady Mięsne Sp. z o.o., Łuków"),
        ("Frigorífico S.A., Canelones", "Frigorífico S.A., Tacuarembó"),
        ("Molkerei GmbH, Ammerland", "Molkerei GmbH, Gropper"),
        ("Candriam Equities SICAV - Biotech", "Candriam Equities SICAV - Robotics"),
        ("Port Authority (PA), Durrës", "Port Authority (PA), Vlorë"),
        ("Federal Mining Company (FMC), Lima", "Federal Mining Company (FMC), Accra"),
        ("Union of Rice Growers (URG), Segou", "Union of Rice Growers (URG), Kita"),
        ("Ministry of Defence (MOD), Damascus", "Ministry of Defence"),
    ],
)
def test_a_seat_tells_what_every_town_has(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize("town", ["Tangerang", "Dhaka", "Hai Duong"])
def test_a_town_behind_a_legal_form_needs_no_comma(town: str) -> None:
    assert matching.compare("Reyco Ltd", f"Reyco Ltd {town}").is_match


def test_a_town_with_its_land_behind_a_legal_form_is_an_address() -> None:
    assert matching.compare("Neptune Kolokol Ltd, Mumbai, India", "Neptune Kolokol Ltd").score > 0.9
    sisters = "Neptune Kolokol Ltd, India", "Neptune Kolokol Ltd, Vietnam"
    assert not matching.compare(*sisters).is_match


def test_the_city_of_a_body_that_its_land_tells_is_an_address() -> None:
    assert matching.compare("Myanma Timber Enterprise, Yangon", "MYANMA TIMBER ENTERPRISE").is_match
    assert not matching.compare("Ministry of Defence, Harare", "Ministry of Defence").is_match
    assert not matching.compare("Cotton Enterprise, Myanmar", "Cotton Enterprise").is_match


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("CAMEL GROUP XIANGYANG HUBEI", "Camel Group Co., Ltd."),
        ("KTK GROUP CHANGZHOU JIANGSU CHINA", "KTK Group"),
        ("NINESTAR CORPORATION ZHUHAI GUANGDONG P.R.CHINA 519060", "Ninestar Corporation"),
        ("KAMAZ NABEREZHNYE CHELNY TATARSTAN", "KAMAZ PUBLICLY TRADED COMPANY"),
    ],
)
def test_a_town_and_its_province_need_no_legal_form_before_them(written: str, listed: str) -> None:
    assert matching.compare(written, listed).is_match


@pytest.mark.parametrize(
    "name",
    [
        "Kolokol Group Hubei",  # a sister firm's
        "Kolokol Group Germany Austria",
        "Ministry of Health Kherson Region Ukraine",
        "Electoral Commission of Kherson Region",
        "Cotton Mill Xiangyang Hubei",
    ],
)
def test_what_only_its_places_tell_keeps_them(name: str) -> None:
    assert before_places(folded(name)) == ""


def test_a_part_of_a_town_and_its_city_are_an_address_behind_a_firm() -> None:
    written = "Kolokol Enterprises, Baldia Town, Karachi"
    assert matching.compare(written, "Kolokol Enterprises").is_match
    written = "Arrow Apparel, Peenya Industrial Area, Bengaluru"
    assert matching.compare(written, "Arrow Apparel").is_match
    assert not matching.compare(written, "Kolokol Enterprises, Unit 2, Lahore").is_match


@pytest.mark.parametrize("code", ["BD", "B'desh"])
def test_the_code_of_a_land_in_brackets_is_the_land(code: str) -> None:
    assert (
        matching.compare(f"Cotton Club ({code}) Ltd.", "Cotton Club Bangladesh Limited").score > 0.9
    )
    assert not matching.compare(f"Cotton Club ({code}) Ltd.", "Cotton Club Vietnam Ltd").is_match


@pytest.mark.parametrize(
    "place", ["Piedras Negras", "Nuevo Laredo", "Shah Alam, Selangor", "Port Klang", "Batu Pahat"]
)
def test_a_town_of_two_words_is_no_part_of_a_name(place: str) -> None:
    assert matching.compare(f"Kolokol Gloves - {place}", "Kolokol Gloves").score > 0.88


def test_a_town_is_not_the_land_that_one_of_its_words_is_in_another_language() -> None:
    written = "CENTRAL ROMANA CORP. LTD., LA ROMANA, R.D."
    assert matching.compare(written, "Central Romana Corporation, Ltd.").score > 0.95


_AT_ADDRESSES = [
    ("科达尔纺织有限公司 浙江省绍兴市柯桥区鉴湖路8号", "Kedaer Textile Co., Ltd."),
    ("浙江省绍兴市柯桥区鉴湖路8号科达尔纺织有限公司", "Kedaer Textile Co., Ltd."),
    ("明和縫製株式会社 〒541-0041 大阪府大阪市中央区北浜3-7-12", "Meiwa Hosei Co., Ltd."),
    ("〒541-0041 大阪市中央区北浜3-7-12 明和縫製株式会社", "Meiwa Hosei Co., Ltd."),
    ("(주)한빛섬유 경기도 안산시 단원구 별망로 59", "Hanbit Textile Co., Ltd."),
    ("경기도 안산시 단원구 별망로 59, 한빛섬유(주)", "Hanbit Textile Co., Ltd."),
    ("شركة بركان للتجارة العامة، شارع الرشيد 5، بغداد", "Burkan General Trading Co"),
    ("شركة بركان للتجارة العامة، شارع الرشيد، بغداد", "Burkan General Trading Co"),
    ("บริษัท บางแสน จำกัด 99/1 หมู่ 5 ต.บางปลา จ.สมุทรปราการ 10540", "Bangsaen Co., Ltd."),
    ("Công ty TNHH Đại Lộc, Lô A5 KCN Tân Tạo, TP. Hồ Chí Minh", "Dai Loc Co., Ltd."),
    ("660049, г. Красноярск, ул. Ленина, д. 5, ООО «Ольхон Лес»", "Olkhon Les LLC"),
    ("ООО «Ольхон Лес» (г. Красноярск, ул. Ленина, д. 5)", "Olkhon Les LLC"),
]


@pytest.mark.parametrize(("written", "listed"), _AT_ADDRESSES)
def test_an_address_in_other_letters_is_no_part_of_a_name(written: str, listed: str) -> None:
    assert matching.compare(written, listed).is_match


@pytest.mark.parametrize(
    ("one", "other", "address"),
    [
        ("科达尔纺织有限公司", "博远纺织有限公司", " 浙江省绍兴市柯桥区鉴湖路8号"),
        (
            "ООО «Ольхон Лес»",
            "ООО «Юмзар»",
            " (Красноярский край, г. Красноярск, ул. Ленина, д. 5)",
        ),
        ("(주)한빛섬유", "(주)대성섬유", ", 경기도 안산시 단원구 별망로 59"),
        ("Velkoria Textile Ltd", "Tamburo Ltd", ", No. 8 Jianhu Road, Keqiao, Shaoxing, China"),
    ],
)
def test_two_firms_at_one_address_are_two(one: str, other: str, address: str) -> None:
    assert matching.compare(f"{one}{address}", f"{other}{address}").score < 0.5
    assert matching.compare(f"{one}{address}", f"{one}{address}").score == 1
    assert matching.compare(f"{one}{address}", one).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("ICS Industries Chim. du Senegal, Mboro", "Industries Chimiques du Sénégal S.A."),
        ("GCT Groupe Chim. Tunisien, Gabes", "Groupe Chimique Tunisien"),
        ("SIR Societe Ivoir. de Raffinage, Abidjan", "Société Ivoirienne de Raffinage"),
        ("Cervecería Nac. Boliviana (CBN) La Paz", "Cerveceria Boliviana Nacional SA"),
        ("Industria Textil Peruana (ITP) Ate Vitarte", "Industria Textil Peruana SA"),
        ("Ok Tedi Mining, Tabubil", "Ok Tedi Mining Limited"),
        ("Bindura Nickel, Trojan", "Bindura Nickel"),
    ],
)
def test_an_unknown_town_behind_a_comma_or_initials_is_left_out(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("SNDE Societe Nationale d'Eau, Nouakchott", "Société Nationale d'Eau"),
        ("Mopani Copper Mines, Mufulira", "Mopani Copper Mines, Nkana"),
        ("Sakari Cement, Oradell", "Sakari Cement, Plymont"),
        ("ICS Industries Chim. du Senegal, Mboro", "Industries Textiles du Sénégal S.A."),
        ("Industria Textil Peruana (ITP) Ate", "Industria Textil Boliviana"),
        ("Ministry of Mines, Kitwe", "Ministry of Mines"),
    ],
)
def test_an_unknown_town_tells_sisters_and_bodies_that_every_land_has(
    name: str, other: str
) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Acucareira de Mocambique SARL - Mafambisse", "Açucareira de Moçambique S.A."),
        ("Lanka Mineral Sands Limited - Pulmoddai", "Lanka Mineral Sands Ltd"),
        ("Hindustan Copper Ltd - Khetri Copper Complex", "Hindustan Copper Ltd"),
        ("SAIL Steel Authority India Limited - Bokaro Plant", "Steel Authority of India Ltd."),
    ],
)
def test_an_unknown_town_or_a_plant_behind_a_dash_is_left_out(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Zambia Sugar Ltd - Zumpara", "Zambia Sugar Ltd - Mafambisse"),
        ("Hindustan Copper Ltd - Khetri Zinc Complex", "Hindustan Copper Ltd"),
        ("Zambia Sugar Ltd - ZUMPARA", "Zambia Sugar Ltd"),
    ],
)
def test_what_stands_behind_a_dash_may_be_another_firm_or_trade(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Tunisian Chemical Group (GCT) Gabes unit", "Groupe Chimique Tunisien"),
        ("Arab Potash Company (APC) Safi plant", "Arab Potash Company"),
        (
            "Compagnie des Phosphates de Gafsa (CPG) Metlaoui unit",
            "Compagnie des Phosphates de Gafsa",
        ),
    ],
)
def test_a_plant_of_its_own_behind_initials_is_left_out(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Tunisian Chemical Group (GCT) Gabes unit", "Tunisian Cement Group (GCT)"),
        ("Arab Potash Company (APC) Safi plant", "Arab Phosphate Company"),
        ("Arab Potash Company (APC) Cement plant", "Arab Potash Company (APC) Bromine plant"),
    ],
)
def test_a_plant_behind_initials_tells_no_other_firm_the_same(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_a_land_behind_its_initials_in_brackets_stays() -> None:
    name = "Defence Industry Systems (DIS) Sudan"
    assert matching.compare(name, "Defense Industries System").is_match
    assert not matching.compare(name, "Defence Industries System (Libya)").is_match


@pytest.mark.parametrize("box", ["P.O. Box Private Bag Mumias", "Private Bag Mumias", "PO Box"])
def test_a_box_at_the_post_needs_no_number_behind_a_form(box: str) -> None:
    found = matching.compare(f"Mumias Sugar Co. Ltd. {box}", "Mumias Sugar Company Limited")
    assert found.is_probable


def test_who_makes_boxes_has_none() -> None:
    assert not matching.compare("Alfa Box Private Ltd", "Alfa Private Ltd").is_match


def test_the_code_of_a_state_of_brazil_may_be_a_form_elsewhere() -> None:
    name = "USINA SAO MARTINHO SA PRADOPOLIS SP"
    assert matching.compare(name, "Usina São Martinho S/A").is_probable
    assert not matching.compare(name, "Usina São João S/A").is_match
