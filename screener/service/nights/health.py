"""Say whether the night watch does its work, for a monitor that only asks well or not well.

Two things can be wrong: the watch itself, or what it screens against.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from screener.errors import StoreError, said_by_machine
from screener.service.lease import holder_of
from screener.service.nights.night import Due
from screener.sources import SourceStatus
from screener.store import Store
from screener.store.lists.versions import all_lists
from screener.store.operation import leases, nights, outbox
from screener.store.runs.reading import all_runs
from screener.workspace import Workspace

__all__ = ["Health", "health"]

_GIVEN_UP = timedelta(days=7)
_WAITING = timedelta(hours=2)
_FAILING = timedelta(days=3)
"""How long a source may fail to be refreshed; its edition may be fresh for much longer."""


@dataclass(frozen=True, slots=True)
class Health:
    """What is not well, one line each; nothing when all is."""

    troubles: tuple[str, ...]
    sources: tuple[str, ...]
    """What is wrong with the lists: missing, stale, not refreshed for days; no supplier list."""
    notes: tuple[str, ...]
    """What else is worth knowing."""

    @property
    def well(self) -> bool:
        """Whether nothing is wrong."""
        return not self.troubles and not self.sources


def health(
    store: Store,
    workspace: Workspace,
    due: Due | None,
    now: datetime,
    *,
    grace: timedelta,
    sources: Sequence[SourceStatus] = (),
    undescribed: Collection[str] = (),
) -> Health:
    """Look at the store and at where the sources stand.

    Args:
        store: where nights and notices are kept.
        workspace: where editions and reports are.
        due: the night that was due last; None when none was yet.
        now: the moment (UTC).
        grace: how late a night may still begin.
        sources: where each source stands.
        undescribed: sources with an edition that nothing describes any more.
    """
    at_work = holder_of(store, "night")
    troubles = [
        *_of_disk(workspace),
        *_of_night(store, due, now, grace, at_work),
        *_of_nobody(store, at_work),
        *_of_scheduler(store),
        *_of_notices(store, now),
    ]
    wrong = [*_of_lists(store), *_of_missing(store, undescribed), *_of_sources(sources, now)]
    return Health(tuple(troubles), tuple(wrong), tuple(_notes(store, due, at_work, sources, now)))


def _of_disk(workspace: Workspace) -> Iterator[str]:
    """Say that nothing can be kept; reading goes on, so that nobody else would notice."""
    try:
        workspace.take_a_little()
    except (OSError, StoreError) as error:
        yield said_by_machine(error) or str(error)


def _of_night(
    store: Store, due: Due | None, now: datetime, grace: timedelta, at_work: str
) -> Iterator[str]:
    if due is None:
        return
    with store.reading() as connection:
        night = nights.night(connection, due.name)
        last = nights.last_done(connection)
        promised = nights.promised_from(connection)
    if promised is None or due.at <= promised or (last and last.due_at >= due.at):
        return
    good = f"the last good one was that of {last.due}" if last else "none was ever done"
    if night is None and now - due.at > grace:
        yield f"the night of {due.name} was not begun; {good}"
    elif night is not None and night.status == "running" and not at_work:
        yield f"the night of {due.name} was cut short; {good}"
    elif night is not None and night.status in {"failed", "missed"}:
        yield f"the night of {due.name} {night.status}: {night.error or 'nobody was there'}; {good}"


def _of_nobody(store: Store, at_work: str) -> Iterator[str]:
    """Say that nights were never promised: whoever asks takes them for watched."""
    with store.reading() as connection:
        begun = nights.promised_from(connection) or nights.last_done(connection)
    if not (begun or at_work or holder_of(store, "scheduler")):
        yield "nobody watches: no night was ever done, and no scheduler runs: screener schedule"


def _of_scheduler(store: Store) -> Iterator[str]:
    """Say that a scheduler died; one that ended gave its lease back.

    Whoever goes on without one, with a timer, has nights that are younger than that.
    """
    with store.reading() as connection:
        left = leases.left_behind(connection, "scheduler")
        last = nights.last_done(connection)
    if left is not None and not (last and last.ended_at and last.ended_at > left[1]):
        yield f"the scheduler {left[0]} died without a word before {left[1]:%Y-%m-%dT%H:%MZ}"


def _of_lists(store: Store) -> Iterator[str]:
    """Say that there is nothing to screen, as in the empty folder of a disk that is not mounted."""
    with store.reading() as connection:
        if not all_lists(connection):
            yield (
                "no supplier list is kept, so nothing is screened: `screener screen FILE --list "
                f"NAME`; where there was one, see why {store.url} is empty"
            )


def _of_missing(store: Store, undescribed: Collection[str]) -> Iterator[str]:
    """Say which sources the newest run of any list should have searched and could not.

    What nothing describes any more is missing before a run says so.
    """
    for source in sorted(undescribed):
        yield f"{source} is missing: nothing describes this source any more"
    with store.reading() as connection:
        newest = [
            run.manifest.missing
            for version in all_lists(connection)
            for run in all_runs(connection, list_name=version.list_name, limit=1)
        ]
    for source in sorted({source for missing in newest for source in missing} - {*undescribed}):
        yield f"{source} was not searched: it is missing"


def _of_sources(sources: Sequence[SourceStatus], now: datetime) -> Iterator[str]:
    for one in sources:
        if not one.wanted or one.edition is None or one.edition.bundled:
            continue
        if one.error and (one.checked is None or now - one.checked > _FAILING):
            how = (
                f"not be refreshed since {one.checked:%Y-%m-%d}"
                if one.checked
                else "never yet be refreshed"
            )
            yield f"{one.descriptor.id} could {how}: {one.error}"
        elif one.condition == "stale":
            yield f"{one.descriptor.id} is stale"


def _of_notices(store: Store, now: datetime) -> Iterator[str]:
    with store.reading() as connection:
        number = outbox.stuck(
            connection, given_up_since=now - _GIVEN_UP, waiting_since=now - _WAITING
        )
    if number:
        yield f"{number} notices are undelivered"


def _notes(
    store: Store, due: Due | None, at_work: str, sources: Sequence[SourceStatus], now: datetime
) -> Iterator[str]:
    with store.reading() as connection:
        last = nights.last_done(connection)
        newest = nights.last_nights(connection, 1)
    if last is None:
        yield "no night was done yet"
    else:
        hours = (now - last.due_at) / timedelta(hours=1)
        yield f"last night done: {last.due}, {hours:.0f} h ago, {last.folder}"
    for night in newest:
        # Promised to nobody, it is no trouble of the watch; whoever ran it may not have looked.
        cut = night.status == "running" and not at_work
        if (cut or night.status in {"failed", "stopped"}) and night.due != (due and due.name):
            why = night.error or "cut short"
            yield f"the last night out of turn, of {night.due}, failed: {why}"
    for one in sources:
        if one.error:
            yield f"{one.descriptor.id}: the last attempt to refresh it failed"
    scheduler = holder_of(store, "scheduler")
    yield f"scheduler: {scheduler}" if scheduler else "no scheduler is running"
    if at_work:
        yield f"a night is at work: {at_work}"
