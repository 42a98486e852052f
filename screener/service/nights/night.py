"""One night: refresh, screen every list again, tell what changed, write reports, send notices."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from screener import audit
from screener.errors import ScreenerError, StoreError, said_by_machine
from screener.model import Statement
from screener.notify import Delivery, NoticeSettings, deliver, post
from screener.service import night_folder
from screener.service.installation.record import note_outcomes, note_settings
from screener.service.installation.refresh import refresh_enabled
from screener.service.lease import LEASE_SECONDS, Lease, held, holder_of
from screener.service.lists.rescreen import Rescreened, rescreen
from screener.service.nights.failing import is_over, is_to_be_told
from screener.service.nights.reports import write_reports
from screener.service.runs import changes
from screener.service.runs.notices import posting, trouble_notice
from screener.service.runs.past import Editions
from screener.service.watch import WatchSettings
from screener.settings import Settings
from screener.sources import SourceData, check_clock, status
from screener.sources.refreshing import Outcome
from screener.store import Store
from screener.store.lists.versions import all_lists
from screener.store.operation import nights, outbox
from screener.store.operation.nights import Night, NightStatus
from screener.store.runs.changes import last_change
from screener.workspace import Workspace

__all__ = [
    "BY",
    "Due",
    "NightFailedError",
    "Outcomes",
    "Watch",
    "at_work",
    "known_night",
    "left_unfinished",
    "promised_since",
    "run_night",
    "say_failed",
    "say_missed",
    "send_waiting",
]

log = logging.getLogger(__name__)

BY = "night watch"
"""Who a run was asked for by, when the night did."""

_UNFINISHED: frozenset[NightStatus] = frozenset({"running", "stopped"})


class NightFailedError(ScreenerError):
    """A night that did not get to its end; the reports before it stay."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Due:
    """When a night is due."""

    name: str
    """Wall time and zone, e.g. ``2026-10-25T02:30 Europe/Berlin``: it names the night, so an
    hour that comes twice when summer ends has one night all the same."""
    at: datetime

    @property
    def folder(self) -> str:
        """Name of the night's folder; sorts as time does."""
        return self.name.split(" ", maxsplit=1)[0].replace(":", "")


Refresh = Callable[[Workspace, datetime], Sequence[Outcome]]


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Watch:
    """What a night works with."""

    store: Store
    workspace: Workspace
    settings: Settings
    watch: WatchSettings
    notices: NoticeSettings
    clock: Callable[[], datetime] = _now
    refresh: Refresh = refresh_enabled
    editions: Callable[[], Sequence[SourceData]] | None = None
    """What to screen against; None takes the current editions of enabled sources."""
    past: Editions | None = None
    """Reads editions of earlier runs; None reads them from the workspace."""
    lease_seconds: float = LEASE_SECONDS
    stopped: Callable[[], bool] = lambda: False
    """Asked between the steps; a night that is stopped is begun again later."""

    @property
    def root(self) -> Path:
        """The folder of the dated folders."""
        return self.watch.night_folder or self.workspace.home / "reports"


@dataclass(slots=True)
class Outcomes:
    """How a night went."""

    night: Night | None = None
    folder: Path | None = None
    screened: list[Rescreened] = field(default_factory=list)
    """What each list took, and which sources its run could not cover."""
    changes: int = 0
    trouble: list[Statement] = field(default_factory=list)
    """What went wrong; the reports and the exit code tell all of it, each night."""
    news: list[Statement] = field(default_factory=list)
    """What of it is to be noticed tonight, and which source is well again."""
    delivery: Delivery = field(default_factory=Delivery)


def run_night(watch: Watch, due: Due) -> Outcomes:
    """Run the night that was due then, unless it is done already.

    Raises:
        BusyError: another scheduler is at it.
        NightFailedError: something failed; what was kept before it stays, and the night can be
            begun again. Each change is told once however often it is.
        StoreError: the night is done, but its notices could not be sent yet.
    """
    with held(watch.store, "night", watch.lease_seconds) as lease:
        note_settings(watch.store, watch.settings, by=BY, at=watch.clock())
        with watch.store.writing() as connection:
            known = nights.night(connection, due.name)
            if known is not None and known.status == "done":
                return Outcomes(night=known)
            night = nights.begin(connection, due.name, due_at=due.at, at=watch.clock())
        try:
            done = _work(watch, due, night, lease)
        except Exception as error:
            _failed(watch, night, error, lease)
            if isinstance(error, ScreenerError | OSError):
                what = said_by_machine(error) or error
                raise NightFailedError(f"night of {due.name}: {what}") from error
            raise
        # What is done stays done, whatever becomes of the notices: those wait.
        done.delivery = send_waiting(watch)
        return done


def known_night(watch: Watch, due: Due) -> Night | None:
    """Return what the store knows of a night, or None when nobody has begun it."""
    with watch.store.reading() as connection:
        return nights.night(connection, due.name)


def at_work(watch: Watch) -> bool:
    """Say whether somebody runs a night on this store right now."""
    return bool(holder_of(watch.store, "night"))


def promised_since(watch: Watch) -> datetime:
    """Return the moment after which every night that is due must be run, or told as missed."""
    plan = f"{watch.watch.schedule_cron} {watch.watch.schedule_zone}"
    with watch.store.writing() as connection:
        return nights.promised_since(connection, watch.clock(), plan)


def left_unfinished(watch: Watch, before: datetime) -> list[Night]:
    """Return the nights due before a moment that were begun and neither done nor given up."""
    if at_work(watch):
        return []
    with watch.store.reading() as connection:
        known = nights.last_nights(connection)
    return [one for one in known if one.status in _UNFINISHED and one.due_at < before]


def send_waiting(watch: Watch) -> Delivery:
    """Send the notices that wait and are due."""
    with watch.store.reading() as connection:
        counts = outbox.counts(connection)
    if not any(counts[status] for status in outbox.OPEN):
        return Delivery()
    return deliver(watch.store, watch.notices, clock=watch.clock, stopped=watch.stopped)


def say_missed(watch: Watch, due: Due) -> None:
    """Keep that nobody was there when a night was due, and tell it."""
    said = Statement.of("night.missed", due=due.name)
    with watch.store.writing() as connection:
        if nights.night(connection, due.name) is None:
            nights.miss(connection, due.name, due_at=due.at)
            _post_trouble(watch, connection, f"night {due.name} missed", [said])


def say_failed(watch: Watch, night: Night) -> None:
    """Tell that a night was given up, after so many tries; once, however often it is called."""
    with watch.store.writing() as connection:
        if nights.night(connection, night.due) != night:
            return  # begun anew by hand since it was looked at
        error = night.error
        if night.status in _UNFINISHED:  # whoever was at it died without a word, or was ended
            error = "cut short"
            nights.close(connection, night.id, "failed", at=watch.clock(), error=error)
        said = Statement.of("night.failed", due=night.due, tries=night.tries, error=error)
        _post_trouble(watch, connection, f"night {night.due} failed", [said])


def _work(watch: Watch, due: Due, night: Night, lease: Lease) -> Outcomes:
    def check() -> None:
        lease.check()
        if watch.stopped():
            raise StoreError("stopped; the night is begun again when the scheduler is back")

    check_clock(watch.workspace, watch.clock())
    done = Outcomes(night=night)
    _refresh(watch, done)
    check()
    failed = list(_rescreen(watch, done, check))
    missing = list(_not_searched({source for one in done.screened for source in one.missing}))
    done.trouble += missing
    done.news += missing
    done.changes = _tell_changes(watch, due)
    check()
    if failed:
        # What was screened is kept and told; the reports wait until all lists are.
        raise failed[0]
    with watch.store.reading() as connection:
        until = last_change(connection)
        entry, head = audit.head(connection)
    log_head = {"database": watch.store.url, "entry": entry, "head": head}
    done.folder = _write(watch, due, done.trouble, log_head, check)
    with watch.store.writing() as connection:
        lease.confirm(connection)
        nights.close(
            connection,
            night.id,
            "done",
            at=watch.clock(),
            folder=str(done.folder),
            told_until=until,
        )
        if done.news:
            _post_trouble(watch, connection, f"night {due.name} trouble", done.news)
    return done


def _refresh(watch: Watch, done: Outcomes) -> None:
    """Refresh the sources; one that fails is told, and screened in the edition before."""
    now = watch.clock()
    stood = {one.descriptor.id: one for one in status(watch.workspace, now)}
    with watch.store.reading() as connection:
        before = nights.last_done(connection)
    last = before.started_at if before else None
    try:
        outcomes = watch.refresh(watch.workspace, now)
    except ScreenerError as error:
        log.warning("sources could not be refreshed: %s", error)
        said = Statement.of("night.refresh_failed", error=error)
        done.trouble.append(said)
        done.news.append(said)
        return
    note_outcomes(watch.store, watch.workspace, outcomes, by=BY, at=now)
    for one in outcomes:
        known = stood.get(one.source)
        if one.result == "failed":
            log.warning("%s could not be refreshed: %s", one.source, one.error)
            said = Statement.of("night.source_failed", source=one.source, error=one.error)
            done.trouble.append(said)
            if is_to_be_told(known, last, now):
                done.news.append(said)
        elif is_over(known, last):
            done.news.append(Statement.of("night.source_back", source=one.source))


def _rescreen(watch: Watch, done: Outcomes, check: Callable[[], None]) -> Iterator[ScreenerError]:
    """Screen every list again; one that fails does not keep back the others."""
    with watch.store.reading() as connection:
        names = [version.list_name for version in all_lists(connection)]
    for name in names:
        check()
        try:
            done.screened.append(
                rescreen(
                    watch.store,
                    name,
                    settings=watch.settings,
                    workspace=watch.workspace,
                    as_of=watch.clock(),
                    by=BY,
                    editions=watch.editions() if watch.editions else None,
                    past=watch.past,
                    check=check,
                )
            )
        except ScreenerError as error:
            check()  # a lost lease or a stop ends the night, not just this list
            log.warning("list %s could not be screened: %s", name, error)
            yield error


def _not_searched(missing: Iterable[str]) -> Iterator[Statement]:
    for source in sorted(missing):
        log.warning("%s was not searched: there is no edition of it here", source)
        yield Statement.of("night.source_missing", source=source)


def _tell_changes(watch: Watch, due: Due) -> int:
    """Tell what changed, once each, and put the notices of it; return how many there were."""
    place = watch.watch.night_link or str(watch.root / due.folder)
    put = posting(watch.notices, language=watch.watch.night_language, place=place, at=watch.clock())
    news = changes.tell(watch.store, watch.workspace, past=watch.past, also=put)
    return sum(len(one.changes) for one in news)


def _write(
    watch: Watch,
    due: Due,
    trouble: Sequence[Statement],
    log_head: Mapping[str, object],
    check: Callable[[], None],
) -> Path:
    """Write the reports of all lists into the night's folder; ``log_head`` goes with them."""
    with night_folder.scratch(watch.root) as made:
        manifest = write_reports(
            watch.store,
            watch.workspace,
            made,
            trouble=[*_earlier_trouble(watch), *trouble],
            language=watch.watch.night_language,
            check=check,
        )
        manifest |= {"night": due.name, "written": watch.clock().isoformat(), "log": log_head}
        check()
        return night_folder.publish(made, watch.root, due.folder, manifest, watch.watch.night_keep)


def _earlier_trouble(watch: Watch) -> Iterator[Statement]:
    """Say which nights since the last good one were missed or failed."""
    with watch.store.reading() as connection:
        known = nights.last_nights(connection)
    for night in known:
        if night.status == "done":
            return
        yield from _said_of(night)


def _said_of(night: Night) -> Iterator[Statement]:
    if night.status == "missed":
        yield Statement.of("night.missed", due=night.due)
    elif night.status == "failed":
        yield Statement.of("night.failed", due=night.due, tries=night.tries, error=night.error)


def _failed(watch: Watch, night: Night, error: Exception, lease: Lease) -> None:
    said = said_by_machine(error) or str(error)
    text = " ".join(said.split()) or type(error).__name__
    log.warning("night of %s failed: %s", night.due, text)
    try:
        with watch.store.writing() as connection:
            lease.confirm(connection)  # else the night is another's, perhaps done
            status: NightStatus = "stopped" if watch.stopped() or lease.lost else "failed"
            nights.close(connection, night.id, status, at=watch.clock(), error=text)
    except StoreError as second:
        log.warning("and that could not be kept: %s", second)


def _post_trouble(
    watch: Watch, connection: Connection, mark: str, trouble: Sequence[Statement]
) -> None:
    place = watch.watch.night_link
    notice = trouble_notice(mark, trouble, language=watch.watch.night_language, place=place)
    post(connection, watch.notices, notice, at=watch.clock())
