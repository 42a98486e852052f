"""Firms that others write without their legal form and the words for a group before it."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.caveats import FORMLESS
from screener.names.form import normal_form
from tests.matching.entries import found_by_the_second

PAIRS = (
    ("Xinyi Solar Holdings Limited", "XINYI SOLAR"),
    ("GME Group Holdings Limited", "GME GROUP"),
    ("GME Steel Group Holdings Limited", "GME STEEL"),
    ("China Sunshine Paper Holdings Company Limited", "Sunshine Paper"),
    ("Rivela Alimenti Holding GmbH", "Rivela Alimenti"),
)


@pytest.mark.parametrize(("listed", "written"), PAIRS)
def test_a_group_that_is_told_without_its_form_is_found(listed: str, written: str) -> None:
    assert matching.compare(written, listed).is_match


def test_the_index_finds_groups_without_their_form() -> None:
    found = found_by_the_second(PAIRS)
    assert all(at in matches for at, matches in enumerate(found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xinyi Glass", "Xinyi Solar Holdings Limited"),
        ("Atlas", "Atlas Holdings Ltd"),
        ("Global Trading", "Global Trading Group Ltd"),
        ("Kwong Luen Eng", "Luen Wong Group Holdings Limited"),
        ("Sino Oil & Gas", "Sino Gas Holdings Limited"),
    ],
)
def test_few_words_or_others_are_no_such_group(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize("name", ["Xinyi Solar Holdings", "Holdings Ltd", "Xinyi Holdings Ltd"])
def test_only_a_firm_of_several_words_is_read_without_its_form(name: str) -> None:
    assert not any(reading.caveats & FORMLESS for reading in normal_form(name).readings)
