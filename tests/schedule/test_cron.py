"""One night a day, also on the days on which the clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.errors import InputError
from screener.schedule import Cron
from screener.service.watch import WatchSettings


def made(cron: str = "30 2 * * *", zone: str = "Europe/Berlin") -> Cron:
    return Cron(WatchSettings(schedule_cron=cron, schedule_zone=zone))


def test_an_hour_that_comes_twice_has_one_night() -> None:
    october = datetime(2026, 10, 24, 12, tzinfo=UTC)
    dues = list(made().between(october, october + timedelta(days=3)))
    assert [due.name for due in dues] == [
        "2026-10-25T02:30 Europe/Berlin",
        "2026-10-26T02:30 Europe/Berlin",
        "2026-10-27T02:30 Europe/Berlin",
    ]
    assert [due.at.hour for due in dues] == [0, 1, 1]


def test_an_hour_that_is_skipped_has_its_night_all_the_same() -> None:
    march = datetime(2026, 3, 28, 12, tzinfo=UTC)
    dues = list(made().between(march, march + timedelta(days=3)))
    assert [due.at.day for due in dues] == [29, 30, 31]
    assert dues[0].at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]
)
def test_every_day_of_a_year_has_one_night(zone: str) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    dues = list(made("0 2 * * *", zone).between(start, start + timedelta(days=365)))
    days = [due.at.astimezone(ZoneInfo(zone)).date() for due in dues]
    assert len(days) == len(set(days)) == 365


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))  # noqa: DTZ001 - made UTC below
def test_last_and_next_enclose_every_moment(moment: datetime) -> None:
    now = moment.replace(tzinfo=UTC)
    last, following = made().last(now), made().next(now)
    assert last is not None
    assert following is not None
    assert last.at <= now < following.at
    assert following.at - last.at <= timedelta(hours=25)


def test_a_schedule_that_comes_once_a_month_is_found_too() -> None:
    due = made("0 3 1 * *").last(datetime(2026, 6, 30, tzinfo=UTC))
    assert due is not None
    assert due.name == "2026-06-01T03:00 Europe/Berlin"


@pytest.mark.parametrize(
    ("weekdays", "names"),
    [
        ("1-5", "Mon Tue Wed Thu Fri"),
        ("0", "Sun"),
        ("7", "Sun"),
        ("5-7", "Fri Sat Sun"),
        ("1,3,sat", "Mon Wed Sat"),
        ("*/2", "Sun Tue Thu Sat"),
        ("1-5/2", "Mon Wed Fri"),
        ("mon-fri", "Mon Tue Wed Thu Fri"),
        ("sun-thu", "Sun Mon Tue Wed Thu"),
        ("Sat-Sun", "Sat Sun"),
        ("*", "Mon Tue Wed Thu Fri Sat Sun"),
    ],
)
def test_days_of_the_week_are_numbered_as_in_a_crontab(weekdays: str, names: str) -> None:
    """POSIX, crontab: 0 is Sunday; most crons take 7 for Sunday too."""
    monday = datetime(2026, 7, 20, tzinfo=UTC)
    week = made(f"0 12 * * {weekdays}", "UTC").between(monday, monday + timedelta(days=7))
    assert {due.at.strftime("%a") for due in week} == set(names.split())


@pytest.mark.parametrize(
    "cron",
    ["", "every night", "61 2 * * *", "30 2 * *", "0 2 * * 8", "0 2 * * 5-1", "0 2 * * 1-x"],
)
def test_an_expression_that_is_none_is_said(cron: str) -> None:
    with pytest.raises(InputError, match="SCREENER_SCHEDULE_CRON"):
        made(cron)


def test_a_zone_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENER_SCHEDULE_ZONE", "Europe/Nowhere")
    with pytest.raises(InputError, match="SCREENER_SCHEDULE_ZONE"):
        WatchSettings()
