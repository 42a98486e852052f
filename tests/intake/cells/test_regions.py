"""Regions by code and name, in cells of their own and of countries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake
from screener.intake.cells.regions import read_region

Read = Callable[..., Intake]


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("CN-XJ", "CN", "CN-XJ"),
        ("XJ", "CN", "CN-XJ"),
        ("CN-65", "CN", "CN-XJ"),
        ("Xinjiang", "CN", "CN-XJ"),
        ("Sinkiang", "CN", "CN-XJ"),
        ("新疆维吾尔自治区", "CN", "CN-XJ"),
        ("Xinjiang Uygur Autonomous Region", "", "CN-XJ"),
        ("Guangdong Province", "CN", "CN-GD"),
        ("Guangdong", "", "CN-GD"),
        ("Bayern", "DE", "DE-BY"),
        ("Île-de-France", "FR", "FR-IDF"),
        ("CA", "US", "US-CA"),
        ("California", "US", "US-CA"),
        ("Nowhere", "US", ""),
        ("ZZ-99", "", ""),
        ("", "US", ""),
    ],
)
def test_regions_by_code_and_name(text: str, country: str, code: str) -> None:
    assert read_region(text, country) == code


@pytest.mark.parametrize("text", ["CN-XJ", "CN-65", "China (Xinjiang)"])
def test_a_country_cell_that_names_a_region_gives_both(read: Read, text: str) -> None:
    (supplier,) = read(f"Supplier,Country\nAcme,{text}\n").suppliers
    assert (supplier.country, supplier.region) == ("CN", "CN-XJ")


def test_a_region_that_is_not_understood_stays_in_the_address(read: Read) -> None:
    found = read("Supplier,Country,State,Address\nAcme,US,Nowhere,Main St\nBeta,US,TX,Elm St\n")
    assert [(each.region, each.address) for each in found.suppliers] == [
        ("", "Main St, Nowhere"),
        ("US-TX", "Elm St"),
    ]
