"""Say whether the night watch does its work, for a monitor that only asks well or not well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from screener.service.lease import holder_of
from screener.service.night import Due
from screener.store import Store, nights, outbox

__all__ = ["Health", "health"]

_GIVEN_UP = timedelta(days=7)
_WAITING = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Health:
    """What is not well, one line each; nothing when all is."""

    troubles: tuple[str, ...]
    notes: tuple[str, ...]
    """What else is worth knowing."""

    @property
    def well(self) -> bool:
        """Whether nothing is wrong."""
        return not self.troubles


def health(store: Store, due: Due | None, now: datetime, *, grace: timedelta) -> Health:
    """Look at the store.

    Args:
        store: where nights and notices are kept.
        due: the night that was due last; None when none was yet.
        now: the moment (UTC).
        grace: how late a night may still begin.
    """
    at_work = holder_of(store, "night")
    troubles = [*_of_night(store, due, now, grace, at_work), *_of_notices(store, now)]
    return Health(tuple(troubles), tuple(_notes(store, at_work)))


def _of_night(
    store: Store, due: Due | None, now: datetime, grace: timedelta, at_work: str
) -> Iterator[str]:
    if due is None:
        return
    with store.reading() as connection:
        night = nights.night(connection, due.name)
        last = nights.last_done(connection)
        promised = nights.first_promised(connection)
    if promised is None or due.at <= promised or (last and last.due_at >= due.at):
        return
    good = f"the last good one was that of {last.due}" if last else "none was ever done"
    if night is None and now - due.at > grace:
        yield f"the night of {due.name} was not begun; {good}"
    elif night is not None and night.status == "running" and not at_work:
        yield f"the night of {due.name} was cut short; {good}"
    elif night is not None and night.status in {"failed", "missed"}:
        yield f"the night of {due.name} {night.status}: {night.error or 'nobody was there'}; {good}"


def _of_notices(store: Store, now: datetime) -> Iterator[str]:
    with store.reading() as connection:
        number = outbox.stuck(
            connection, given_up_since=now - _GIVEN_UP, waiting_since=now - _WAITING
        )
    if number:
        yield f"{number} notices are undelivered"


def _notes(store: Store, at_work: str) -> Iterator[str]:
    with store.reading() as connection:
        last = nights.last_done(connection)
    yield f"last night done: {last.due}, {last.folder}" if last else "no night was done yet"
    scheduler = holder_of(store, "scheduler")
    yield f"scheduler: {scheduler}" if scheduler else "no scheduler is running"
    if at_work:
        yield f"a night is at work: {at_work}"
