"""Two trades that a name writes as their letters are read in full."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.cut_short import written_in_full
from screener.names.wording.letter_pairs import bodies_in_full, letters_in_full, letters_of_words
from screener.names.writing.fold import folded
from tests.matching.entries import found_by_the_second


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("KEPCO E&C", "KEPCO Engineering & Construction Company, Inc."),
        ("Kyochon F & B", "Kyochon Food and Beverage Co., Ltd."),
        ("Total E&P Nigeria Ltd", "Total Exploration and Production Nigeria Ltd"),
        ("Kohinoor S & W Mills", "Kohinoor Spinning & Weaving Mills"),
        ("São Paulo O&G", "São Paulo Oil and Gas"),
        ("Škoda E&C", "Škoda Engineering and Construction"),
        ("INFINITY L&T", "Infinity Logistics and Transport Ventures Limited"),
        ("Kish P and I Club", "Kish Protection and Indemnity Club"),
        ("Delta M&E Pte Ltd", "Delta Mechanical and Electrical Pte Ltd"),
    ],
)
def test_a_firm_is_known_by_the_letters_of_its_trades(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("India H & R Block", "India Hotels and Resorts Block"),
        ("Kenya M & M Traders", "Kenya Mining and Minerals Traders"),
        ("Alpha E&C Ltd", "Alpha Education & Catering Ltd"),
        ("KEPCO E&C", "KEPCO Exploration & Construction"),
        ("Hyderabad L&T Metro", "Hyderabad Logistics and Transport Metro"),
        ("Kohinoor S & W Mills", "Kohinoor Knitting & Weaving Mills"),
    ],
)
def test_letters_stand_for_the_usual_trades_only(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


def test_letters_that_a_name_begins_with_are_its_brand() -> None:
    assert not [*letters_in_full("E & C Toys", folded("E & C Toys"))]
    assert not [*letters_in_full("Toys of E &", folded("Toys of E &"))]
    assert not [*letters_in_full("The E & C Group", folded("The E & C Group"))]
    assert [*letters_in_full("KEPCO E & C Group", folded("KEPCO E & C Group"))]


def test_letters_before_a_legal_form_are_no_group() -> None:
    assert not [*letters_in_full("Alpha Energy GP LLC", folded("Alpha Energy GP LLC"))]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("QD HONGDA RUBBER", "Qingdao Hongda Rubber Co., Ltd."),
        ("NX/ZHONGYIN CASHMERE", "Ningxia Zhongyin Cashmere Co., Ltd."),
        ("DG KAIDA SHOES", "Dongguan Kaida Shoes Co., Ltd."),
    ],
)
def test_letters_before_a_brand_in_pinyin_are_its_town(short: str, long: str) -> None:
    assert matching.compare(short, long).score > 0.95


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("SD Gold Ltd", "Shandong Gold Ltd"),
        ("SH Trading Ltd", "Shanghai Trading Ltd"),
        ("SC Johnson Ltd", "Sichuan Johnson Ltd"),
        ("SC Marina SRL", "Sichuan Marina Ltd"),  # societate comercială
        ("YT Chang Ltd", "Yantai Chang Ltd"),
        ("SY Dalian Ltd", "Shenyang Dalian Ltd"),
    ],
)
def test_letters_before_another_word_are_no_town(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


def test_the_index_finds_what_letters_stand_for() -> None:
    pairs = (
        ("KEPCO Engineering & Construction Company, Inc.", "KEPCO E&C"),
        ("Dongguan Kaida Shoes Co., Ltd.", "DG KAIDA SHOES"),
        ("Hubei Xingfa Chemicals Group Co., Ltd.", "HuBeiXingFaChemicalGroupCo.,Ltd"),
        ("Samsung Heavy Industries Co., Ltd.", "SamsungHvyInd"),
    )
    found = found_by_the_second(pairs)
    assert all(at in matches for at, matches in enumerate(found))


@pytest.mark.parametrize("name", ["Ш Канда Трейд", "ش كايدا للتجارة"])
def test_letters_of_other_scripts_are_no_town(name: str) -> None:
    assert not [*written_in_full(name, folded(name))]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("A.P. Paper Mills Ltd", "Andhra Pradesh Paper Mills Limited"),
        ("U.P. State Sugar Corporation Ltd", "Uttar Pradesh State Sugar Corporation Ltd"),
        ("T.N. Newsprint & Papers Ltd", "Tamil Nadu Newsprint and Papers Limited"),
        ("C.I. Prodeco S.A.", "Comercializadora Internacional Prodeco S.A."),
    ],
)
def test_letters_of_a_state_or_of_what_it_is_stand_before_a_firm(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("A.P. Moller", "Andhra Pradesh Moller"),
        ("MP Materials Corp", "Madhya Pradesh Materials Corp"),
        ("HP Printing Ltd", "Himachal Pradesh Printing Ltd"),
        ("C.I. Banacol S.A.", "C.I. Banafrut S.A."),
        ("CI Games S.A.", "Comercializadora Internacional Games"),
    ],
)
def test_letters_before_a_brand_or_a_trade_are_no_state_or_exporter(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("RiTE Ugljevik a.d.", "Rudnik i termoelektrana Ugljevik"),
        ("TE Gacko", "Termoelektrana Gacko"),
        ("TE Tuzla", "Termoelektrana Tuzla"),
        ("RMU Zenica", "Rudnik mrkog uglja Zenica"),
        ("RMU Banovići d.d.", "Rudnik mrkog uglja Banovici"),
        ("RB Kolubara d.o.o.", "Rudarski Basen Kolubara"),
        ("HE na Drini", "Hidroelektrane na Drini"),
        ("AO NK Kazakhstan Temir Zholy", "Qazaqstan Temir Joly National Company JSC"),
        ("NGK Tau-Ken Samruk", "Tau-Ken Samruk National Mining Company"),
        ("SN Sosuco", "Société Nouvelle Sosuco"),
        ("Cotontchad SN", "Coton-Tchad Société Nouvelle"),
    ],
)
def test_letters_tell_a_body_of_yugoslavia_or_kazakhstan_or_a_firm_founded_anew(
    name: str, other: str
) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("RiTE Gacko", "RiTE Ugljevik"),
        ("TE Tuzla", "RMU Tuzla"),
        ("TE Kolubara", "RB Kolubara"),
        ("HE Đerdap", "TE Kolubara"),
        ("TE Connectivity", "Termoelektrana Gacko"),
        ("AO NK Kazakhstan Temir Zholy", "Kazakhstan Zhol Kurylys"),
        ("NK Lukoil", "NK Yukos"),
        ("HE Xin Trading", "Hidroelektrana Xin"),
        ("SN Power", "Nouvelle Power"),
        ("SN Sosuco", "Société Nationale Sonuci"),
    ],
)
def test_such_letters_make_no_two_bodies_one(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("R.A.K. Ceramics P.J.S.C.", "Ras Al Khaimah Ceramics PSC"),
        ("RAK Cement Co. PSC", "Ras Al Khaimah Cement Company"),
        ("NY Shipping Co.", "New York Shipping Co"),
        ("KL Cement Bhd", "Kuala Lumpur Cement Bhd"),
        ("NSW Mining", "New South Wales Mining Pty Ltd"),
    ],
)
def test_letters_of_a_place_stand_before_a_trade(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("RAK Ceramics", "Ajman Ceramics"),
        ("RAK Steel LLC", "Ras Al Khaimah Ceramics"),
        ("RAK Ceramics", "Royal Art Kitchens Ceramics LLC"),
        ("KL Cement Bhd", "Kuching Cement Bhd"),
        ("BC Partners", "British Columbia Partners"),
    ],
)
def test_letters_of_a_place_are_none_of_another_or_of_a_brand(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_letters_of_a_body_alone_stand_for_themselves() -> None:
    for letters in letters_of_words():
        for words in ((letters,), ("ooo", letters), ("12", letters, "ltd")):
            for full in bodies_in_full(words):
                assert letters not in full.split()
