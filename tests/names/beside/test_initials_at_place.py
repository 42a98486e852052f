"""Initials stand with a town or land beside what they are short for."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("SCOT, Banias (Syrian Co. for Oil Transportation)", "Syrian Company for Oil Transport"),
        ("NOC Libya - National Oil Corporation", "National Oil Corporation of Libya"),
        ("GDC Kenya - Geothermal Development Company", "Geothermal Development Company, Kenya"),
        ("SNPC Congo - National Petroleum Company", "Société Nationale des Pétroles du Congo"),
    ],
)
def test_the_long_name_is_the_firm(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
    assert matching.compare(other, name).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("SCOT, Banias (Syrian Co. for Oil Transportation)", "Syrian Company for Oil"),
        ("WASA, Lahore (Water and Sanitation Agency)", "WASA, Multan (Water & Sanitation Agency)"),
        ("WASA, Lahore (Water and Sanitation Agency)", "Water and Sanitation Agency Faisalabad"),
        ("NOC Libya - National Oil Corporation", "National Oil Corporation of Kenya"),
        (
            "SNH Cameroon - National Hydrocarbons Corp.",
            "National Hydrocarbons Corporation of Mozambique",
        ),
        ("GDC Kenya - Geothermal Development Company", "Geothermal Development Company, Ethiopia"),
    ],
)
def test_the_land_or_town_tells_a_body_from_others(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
    assert not matching.compare(other, name).is_match
