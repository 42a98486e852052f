"""A name that is written twice, the second time maybe cut off, is that name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.written_twice import once
from screener.names.writing.fold import folded


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("POST HOLDINGS INC POST HOLDINGS", "Post Holdings, Inc."),
        ("SOUTHWESTERN ENERGY CO SOUTHWES", "Southwestern Energy Company"),
        ("EXPRESS INC EXPRESS", "Express, Inc."),
        ("SAAB AB SAAB B", "Saab AB (publ)"),
        ("TATA MOTORS LTD TATA MOTORS LIM", "Tata Motors Limited"),
        ("ALSO HOLDING AG ALSO HOLDING OR", "ALSO Holding AG"),
        ("DUKE ENERGY CORP DUKE ENERGY OR", "Duke Energy Corporation"),
        ("RENAULT SA RENAULT PAR", "Renault SA"),
        ("SES SA SES SA FDR", "SES S.A."),
        ("Bosch GmbH Bosch GmbH", "Bosch GmbH"),
        ("HEWLETT PACKARD ENTERPRISE CO H", "Hewlett Packard Enterprise Company"),
        ("ALFA STEEL LTD ALFA STEEL LIMITED", "Alfa Steel Limited"),
        ("ALFA STEEL ALFA STEEL PVT LTD", "Alfa Steel Private Limited"),
        ("PT Alfa Baja PT Alfa Baja Tbk", "PT Alfa Baja Tbk"),
        ("SPAREBANKEN MORE SPAREBANKEN MO", "Sparebanken Møre"),
        ("JOHNSON & JOHNSON JOHNSON & JOH", "Johnson & Johnson"),
    ],
)
def test_a_name_written_twice_is_that_name(written: str, listed: str) -> None:
    assert matching.compare(written, listed).score >= 0.95


@pytest.mark.parametrize(
    "name",
    [
        "Post Holdings Inc",
        "Tata Steel Ltd Tata Chemicals",
        "Saab AB Saab Barracuda",
        "Express Inc Ex",
        "New York New York Pizza",
        "Bora Bora",
        "Bora Bora Ltd",
        "Kunming Iron Kunming",
        "Roberts & Robert",
        "Johnson and John",
        "BASF SE BASF YPC",
        "Tata Sons Tata Tea",
    ],
)
def test_another_firm_behind_one_is_no_second_name(name: str) -> None:
    assert not once(folded(name))
