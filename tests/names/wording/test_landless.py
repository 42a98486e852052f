"""Bodies of a land, which others write without it."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form
from tests.matching.entries import found_by_the_second

PAIRS = (
    ("Defense Industries System, Sudan", "Defence Industries System"),
    ("Internal Security Agency (ABW), Poland", "Agencja Bezpieczeństwa Wewnętrznego"),
    ("Coffee and Cocoa Council of Côte d'Ivoire", "Conseil du Café-Cacao"),
    ("Федеральная служба безопасности Российской Федерации", "Federal Security Service (FSB)"),
    ("State Security Service of Latvia", "Valsts drošības dienests"),
)


@pytest.mark.parametrize(("listed", "written"), PAIRS)
def test_body_that_is_told_without_its_land_is_found(listed: str, written: str) -> None:
    assert matching.compare(written, listed).is_match


def test_index_finds_bodies_without_their_land() -> None:
    found = found_by_the_second(PAIRS)
    assert all(at in matches for at, matches in enumerate(found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("National Intelligence Service of Burundi", "National Intelligence Service of Kenya"),
        ("Ministry of National Defence of Burundi", "Ministerul Apărării Naționale"),
        ("Central Bank of Libya", "Central Bank"),
        ("Cotton Company of Zimbabwe", "Cotton Company"),
        ("General Trading and Contracting, Kuwait", "General Trading and Contracting"),
        ("Security Service Group, Nigeria", "Security Service Group"),
        ("Internal Security Agency, Libya", "Agencja Bezpieczeństwa Wewnętrznego, Polska"),
    ],
)
def test_land_tells_bodies_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    "name", ["India Cotton Spinning Mills Ltd", "Bank of China", "Acme Steel Works of India"]
)
def test_firms_keep_their_land(name: str) -> None:
    assert all(reading.initials != "landless" for reading in normal_form(name).readings)
