"""Firms called new, and firms called by places."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shin-Etsu Chemical", "Shinetsu Chemical Co Ltd"),
        ("Sumigawa New Materials Co Ltd", "Sumigawa Materials Co Ltd"),
        ("New China Life", "New China Life Insurance Company Ltd."),
    ],
)
def test_new_is_part_of_a_brand_or_of_a_trade_too(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_places_tell_a_firm_with_its_trade() -> None:
    assert matching.compare(
        "HK & China Gas", "The Hong Kong and China Gas Company Limited"
    ).is_match


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Volga-Dnepr", "Volga-Dnepr Airlines LLC"),
        ("Addis Ababa Djibouti", "Addis Ababa Djibouti Railway"),
        ("Baku Tbilisi Ceyhan", "Baku Tbilisi Ceyhan Pipeline Company"),
        ("Köln Bonn", "Flughafen Köln Bonn"),
    ],
)
def test_a_firm_that_is_called_by_places_is_found_without_its_trade(short: str, full: str) -> None:
    assert matching.compare(short, full).is_match
    assert matching.compare(full, short).is_match


@pytest.mark.parametrize("label", ["NEW: {}", "[NEW] {}", "(new) {}", "New - {}"])
def test_a_ledger_says_of_a_supplier_that_it_is_new(label: str) -> None:
    listed = "Hotan Taida Apparel Co., Ltd."
    assert matching.compare(label.format("Hotan Taida Apparel"), listed).is_match
    assert matching.compare(label.format("Alpha Textile"), "Alpha Textile Ltd.").is_match


@pytest.mark.parametrize("label", ["NEW {}", "New {}", "NEW-{}"])
def test_new_before_the_place_of_a_brand_tells_no_firm(label: str) -> None:
    listed = "Hotan Taida Apparel Co., Ltd."
    assert matching.compare(label.format("Hotan Taida Apparel"), listed).is_match


@pytest.mark.parametrize(
    "label",
    [
        "Lieferant: {}",
        "Fournisseur: {}",
        "Proveedor: {}",
        "Üretici: {}",
        "Поставщик: {}",
        "Notify: {}",
    ],
)
def test_a_document_of_any_language_says_before_a_firm_what_it_is(label: str) -> None:
    assert matching.compare(label.format("Alpha Textile"), "Alpha Textile Ltd.").is_match
    assert not matching.compare(label.format("Alpha Textile"), "Beta Textile Ltd.").is_match
