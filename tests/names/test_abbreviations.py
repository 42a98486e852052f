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
    ],
)
def test_initials_of_several_bodies_stand_for_none(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Dole Phil., Inc.", "Dole Philippines Inc"),
        ("Merdeka Steel Phils., Inc.", "Merdeka Steel Philippines Inc"),
        ("НПП «Зарница»", "Research and Production Enterprise Zarnitsa"),
        ("НПК «Зарница»", "Research and Production Corporation Zarnitsa"),
    ],
)
def test_initials_in_their_own_script_or_place_are_read(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match
