"""A failing source is told at first, each week that it lasts, and when it is well again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from screener.service.nights.failing import is_over, is_to_be_told
from screener.sources import SourceStatus, descriptors
from tests.store import samples

GOOD = datetime(2026, 7, 1, 2, tzinfo=UTC)
"""When the source was fetched for the last time."""
FAILING = SourceStatus(
    descriptor=descriptors()["un_sc"],
    condition="fresh",
    edition=replace(samples.edition("un_sc"), retrieved=date(2026, 6, 29)),
    error="timed out",
    checked=GOOD,
)


def nights_told(stood: SourceStatus, since: datetime, nights: int) -> list[int]:
    """Return the nights after ``since``, by number, in which the failure is told."""
    return [
        night
        for night in range(1, nights + 1)
        if is_to_be_told(stood, since + timedelta(days=night - 1), since + timedelta(days=night))
    ]


def test_a_failure_is_told_in_its_first_night_and_each_week() -> None:
    assert nights_told(FAILING, GOOD, 22) == [1, 7, 14, 21]


def test_of_a_source_taken_in_by_hand_the_weeks_begin_the_day_after() -> None:
    by_hand = replace(FAILING, checked=None)
    assert nights_told(by_hand, datetime(2026, 6, 30, tzinfo=UTC), 15) == [1, 7, 14]


@pytest.mark.parametrize(
    "stood", [None, replace(FAILING, error=""), replace(FAILING, edition=None)]
)
def test_what_was_not_known_to_fail_is_told(stood: SourceStatus | None) -> None:
    later = GOOD + timedelta(days=3)
    assert is_to_be_told(stood, later, later + timedelta(days=1))


def test_before_any_night_was_done_all_is_told() -> None:
    assert is_to_be_told(FAILING, None, GOOD + timedelta(days=3))


@pytest.mark.parametrize(
    ("stood", "last", "over"),
    [
        (FAILING, GOOD + timedelta(days=1), True),
        (FAILING, GOOD, False),  # it was good in the last night: nobody was told otherwise
        (FAILING, None, False),
        (replace(FAILING, error=""), GOOD + timedelta(days=1), False),
        (replace(FAILING, edition=None), GOOD + timedelta(days=1), False),
        (None, GOOD + timedelta(days=1), False),
    ],
)
def test_only_what_failed_in_the_last_night_is_told_to_be_well_again(
    stood: SourceStatus | None, last: datetime | None, *, over: bool
) -> None:
    assert is_over(stood, last) is over
