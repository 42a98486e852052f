"""An address or a town behind a legal form is no part of a name; a glance misses none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.beside.addresses import before_places, find_address, find_town
from screener.names.beside.aside_words import aside_words
from screener.names.writing.fold import folded

_PIECES = ["Alpha", "Ltd", "LTD.", "Ltd,", "S.A.", "S.A.,", "U.S.A.", "(India)", "Inc.)", ",", "-"]
_PIECES += ["Karachi", "Novi Sad", "d.d.", "a.d", "Pvt", "3 Road", "Limited", "Tbk", "b.v, "]


@given(st.lists(st.sampled_from(_PIECES), max_size=8).map(" ".join))
def test_a_glance_misses_no_address_and_no_town(name: str) -> None:
    address, town = aside_words().address.match(name), aside_words().behind_form.match(name)
    assert (find_address(name) is None) == (address is None)
    found = find_town(name, folded(name))
    if town:
        assert found
        assert found[2] == town[2]


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
