"""When nights are due: a cron expression in a time zone, read by APScheduler."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from screener.errors import InputError
from screener.quotes import quoted
from screener.service.nights.night import Due
from screener.service.watch import WatchSettings

__all__ = ["Cron"]

_LOOK_BACK = (timedelta(days=2), timedelta(days=40), timedelta(days=800))
"""How far back the last due night is looked for, step by step."""

_TWICE = timedelta(hours=3)
"""No clock is put back by more than this."""

_FIELDS = 5
_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_NAMES = re.compile("|".join(_DAYS), re.IGNORECASE)
_NUMBERED = re.compile(r"(?:(\*)|(\d+)(?:-(\d+))?)(?:/([1-9]))?")


class Cron:
    """The nights of a schedule.

    A wall time that the clocks skip in spring comes an hour later; one that comes twice in
    autumn is one night, that of its first coming.
    """

    def __init__(self, settings: WatchSettings) -> None:
        """Read the schedule.

        Raises:
            InputError: the expression is none.
        """
        self._zone = ZoneInfo(settings.schedule_zone)
        try:
            self._trigger = _trigger(settings.schedule_cron, self._zone)
        except ValueError as error:
            raise InputError(
                f"setting SCREENER_SCHEDULE_CRON: {quoted(settings.schedule_cron)}: {error}; "
                "write it as '30 2 * * *'"
            ) from error

    def next(self, after: datetime) -> Due | None:
        """Return the first night after a moment; None when none comes any more."""
        return next((due for due in self._from(after) if due.at > after), None)

    def last(self, now: datetime) -> Due | None:
        """Return the night that was due last, at or before a moment; None if none was lately."""
        for reach in _LOOK_BACK:
            found = list(self.between(now - reach, now))
            if found:
                return found[-1]
        return None

    def between(self, after: datetime, until: datetime) -> Iterator[Due]:
        """Yield the nights after a moment, up to and with another, oldest first."""
        for due in self._from(after):
            if due.at > until:
                return
            if due.at > after:
                yield due

    def _from(self, start: datetime) -> Iterator[Due]:
        # From a little before, so that the second coming of a wall time is known as such.
        moment, seen = start - _TWICE, set[str]()
        while (at := self._trigger.get_next_fire_time(None, moment)) is not None:
            name = f"{at.replace(tzinfo=None).isoformat(timespec='minutes')} {self._zone.key}"
            if name not in seen:
                yield Due(name, at.astimezone(UTC))
            seen.add(name)
            moment = at.astimezone(UTC) + timedelta(seconds=1)


def _trigger(cron: str, zone: ZoneInfo) -> CronTrigger:
    fields = cron.split()
    if len(fields) == _FIELDS:
        fields[-1] = ",".join(map(_named, fields[-1].split(",")))
    return CronTrigger.from_crontab(" ".join(fields), timezone=zone)


def _named(days: str) -> str:
    """Name the days of the week that a crontab counts from Sunday on; APScheduler's 0 is Monday.

    A range may end on Sunday too: *sat-sun*, *5-7*.

    Raises:
        ValueError: a number is no such day.
    """
    if days == "*":
        return days
    found = _NUMBERED.fullmatch(_NAMES.sub(lambda name: str(_DAYS.index(name[0].lower())), days))
    every, first, last, step = found.groups() if found else (None, "1", "0", None)
    until = len(_DAYS) if found and last == "0" != first else int(last or first or 0)
    chosen = range(7) if every else range(int(first), until + 1)
    if not chosen or chosen[-1] > len(_DAYS):
        raise ValueError(f"{days} is no day of the week; 0 and 7 are Sunday, 1 is Monday")
    return ",".join(_DAYS[day % len(_DAYS)] for day in chosen[:: int(step or 1)])
