"""What the pages read: the newest runs, their ranking and counts, one supplier, one case."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from threading import Lock
from typing import Any, TypeVar, get_args

from sqlalchemy import Connection

from screener.audit import Noted, Verdict
from screener.errors import InputError, ReviewError
from screener.model import Match, Result
from screener.service.installation.verify import verify_store
from screener.service.lease import holder_of
from screener.service.review import cases
from screener.service.review.cases import CaseFile
from screener.service.review.reviewer import done_together, is_one_everywhere
from screener.service.runs import stored
from screener.service.runs.comparing import Compared, compare_runs
from screener.store import Store
from screener.store.lists.evidence import Document, documents_of_supplier
from screener.store.lists.newest import (
    Choices,
    Newest,
    Tally,
    band_counts,
    by_country,
    by_sector,
    choices,
    newest_runs,
)
from screener.store.numbers import chunks
from screener.store.operation.audit_log import LogLine, log_lines
from screener.store.operation.nights import Night, last_nights
from screener.store.review.acts import acts_after
from screener.store.review.cases import Case, Key, cases_like, key_of
from screener.store.review.queue import (
    CaseFilter,
    CaseLine,
    cases_of_supplier,
)
from screener.store.review.standing import Act, Standing, Status, VerdictOfAct, fold
from screener.store.runs.comparing import differing
from screener.store.runs.one_supplier import Moment, Seen, one_supplier, timeline
from screener.store.runs.reading import StoredRun, stored_run
from screener.store.search.countries import UNKNOWN_COUNTRY
from screener.store.search.facets import facets
from screener.store.search.ranking import (
    SupplierFilter,
    SupplierLine,
    check,
    supplier_lines,
    supplier_page,
)
from screener.workspace import Workspace

__all__ = [
    "STATUSES",
    "UNKNOWN_COUNTRY",
    "Act",
    "CaseFilter",
    "CaseLine",
    "CaseView",
    "Choices",
    "Compared",
    "Newest",
    "Queries",
    "Status",
    "StoredRun",
    "SupplierFilter",
    "SupplierLine",
    "SupplierView",
    "Tally",
    "VerdictOfAct",
]

STATUSES: dict[str, Status] = {status: status for status in get_args(Status)}
"""Where a case can stand."""
TREND = 12
"""Runs that a trend shows."""
MOST_LOOKED_UP = 5_000
"""Suppliers that pass the other filters up to which each is looked at for a text."""
_COUNTS = 400
"""Counts of runs that are held ready: by band, by country, by sector."""
_RUNS = 20
"""Runs whose ranking is held ready to be filtered; for 100,000 suppliers 1.2 MB each."""
_PAIRS = 4
"""Pairs of runs of which it is held what they say differently; for 100,000 suppliers 12 MB each."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SupplierView:
    """A supplier with all that is known of it."""

    seen: Seen
    run: StoredRun
    cases: tuple[CaseLine, ...]
    timeline: tuple[Moment, ...]

    @property
    def matches(self) -> dict[Key, Match]:
        """What the run found, by what cases are upon."""
        number = self.seen.supplier_id
        return {key_of(number, match): match for match in self.seen.assessment.matches}


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with both sides, its history and its neighbours."""

    file: CaseFile
    list_name: str
    standing: Standing
    group: tuple[Case, ...]
    """Other open cases of the same name beside the supplier, or its own, and match group."""
    elsewhere: int
    """Other open cases of the same listing and name, where some are beside other suppliers."""
    everywhere: int
    """Those and the ones of the same match group, of whichever supplier: what one decision for the
    whole group and all suppliers is upon besides this case."""
    together: int
    """Other cases that were decided in the act that stands or waits, and stand or wait too."""


class _Kept:
    """Keeps what never changes: a run is immutable, so its counts are."""

    def __init__(self, most: int) -> None:
        self._lock, self._values, self._most = Lock(), OrderedDict[object, Any](), most

    def get(self, key: object, make: Callable[[], T]) -> T:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                found: T = self._values[key]
                return found
        made = make()
        with self._lock:
            self._values[key] = made
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return made

    def keep_only(self, keys: Collection[object]) -> None:
        with self._lock:
            for key in self._values.keys() - set(keys):
                del self._values[key]


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Queries:
    """Reads from one store; nothing here changes anything."""

    store: Store
    workspace: Workspace | None = None
    """Where the rulebooks of runs are kept."""
    clock: Callable[[], datetime] = _now
    noted: Callable[[], Sequence[Noted]] = tuple
    """Heads of the log that were noted outside of the database."""
    _kept: _Kept = field(default_factory=lambda: _Kept(_COUNTS))
    _facets: _Kept = field(default_factory=lambda: _Kept(_RUNS))
    _differing: _Kept = field(default_factory=lambda: _Kept(_PAIRS))
    _choices: _Kept = field(default_factory=lambda: _Kept(sys.maxsize))

    @property
    def _today(self) -> date:
        return self.clock().date()

    def newest(self) -> list[Newest]:
        """Return the newest run of every list, by name."""
        with self.store.reading() as connection:
            return newest_runs(connection)

    def counts(self, run_id: int) -> Tally:
        """Count a run's suppliers by band and action."""
        return self._kept.get(("counts", run_id), lambda: self._read(band_counts, run_id))

    def countries(self, run_id: int) -> dict[tuple[str, Any], int]:
        """Count a run's suppliers by country and band."""
        return self._kept.get(("countries", run_id), lambda: self._read(by_country, run_id))

    def sectors(self, run_id: int) -> dict[tuple[str, Any], int]:
        """Count a run's suppliers by the rule id of the sector that counts, and band."""
        return self._kept.get(("sectors", run_id), lambda: self._read(by_sector, run_id))

    def choices(self) -> Choices:
        """Return the countries and sectors that suppliers have in the newest run of any list.

        However many lists there are, each is read once for each of its runs.
        """
        newest = [one.run_id for one in self.newest()]
        self._choices.keep_only(newest)
        found = [
            self._choices.get(run_id, partial(self._read, choices, run_id)) for run_id in newest
        ]
        return Choices(
            frozenset().union(*(one.countries for one in found)),
            frozenset().union(*(one.sectors for one in found)),
        )

    def trend(self, list_name: str) -> list[tuple[StoredRun, Tally]]:
        """Return the last runs of a list with their counts, oldest first."""
        runs = self.runs(list_name=list_name, limit=TREND)
        return [(run, self.counts(run.id)) for run in reversed(runs)]

    def warm(self) -> None:
        """Count the newest runs before somebody asks; for 100,000 suppliers it takes a second."""
        for place, one in enumerate(self.newest()):
            if place < _RUNS:
                self.suppliers(one.run_id, SupplierFilter(), limit=1)
            self.trend(one.list_name)
            self.countries(one.run_id)
            self.sectors(one.run_id)
        self.choices()

    def runs(
        self, *, list_name: str = "", limit: int = 50, before: int | None = None
    ) -> list[StoredRun]:
        """Return runs, newest first."""
        return stored.runs(self.store, list_name=list_name, limit=limit, before=before)

    def run(self, run_id: int) -> StoredRun:
        """Return one run.

        Raises:
            InputError: there is no such run.
        """
        with self.store.reading() as connection:
            return stored_run(connection, run_id)

    def result(self, run_id: int) -> Result:
        """Return the whole outcome of a run; large for a large list."""
        return stored.result_of(self.store, self.workspace, run_id)

    def suppliers(
        self, run_id: int, chosen: SupplierFilter, *, after: int = -1, limit: int = 50
    ) -> tuple[list[SupplierLine], int | None]:
        """Return a page of a run's ranking, and where the next one starts."""
        check(limit)
        if chosen.text:
            return self._named(run_id, chosen, after, limit)
        ranks = self._places(run_id, chosen, after, limit + 1)
        with self.store.reading() as connection:
            lines = supplier_lines(connection, run_id, ranks[:limit])
        return lines, ranks[limit - 1] if len(ranks) > limit else None

    def _named(
        self, run_id: int, chosen: SupplierFilter, after: int, limit: int
    ) -> tuple[list[SupplierLine], int | None]:
        """Return a page of those so named; where few pass the other filters, only these are read.

        Else a word that is common, with a country that is not, would have every hit looked at.
        """
        few: list[int] | None = None
        if replace(chosen, text="") != SupplierFilter():
            few = self._places(run_id, chosen, after, MOST_LOOKED_UP + 1)
        with self.store.reading() as connection:
            if few is None or len(few) > MOST_LOOKED_UP:
                return supplier_page(connection, run_id, chosen, after=after, limit=limit)
            lines: list[SupplierLine] = []
            for some in chunks(few):
                lines += supplier_lines(connection, run_id, some, chosen.text)
                if len(lines) > limit:
                    return lines[:limit], lines[limit - 1].rank
        return lines, None

    def _places(self, run_id: int, chosen: SupplierFilter, after: int, most: int) -> list[int]:
        found = self._facets.get(run_id, lambda: self._read(facets, run_id))
        return found.places(chosen, after, most)

    def supplier(self, supplier_id: int, run_id: int | None = None) -> SupplierView:
        """Return a supplier as a run saw it, with its cases and its time line.

        Raises:
            InputError: there is no such supplier, or the run did not see it.
        """
        with self.store.reading() as connection:
            seen = one_supplier(connection, supplier_id, run_id)
            return SupplierView(
                seen=seen,
                run=stored_run(connection, seen.run_id),
                cases=tuple(cases_of_supplier(connection, supplier_id, today=self._today)),
                timeline=tuple(timeline(connection, supplier_id)),
            )

    def queue(
        self, chosen: CaseFilter, *, after: str = "", limit: int = 50
    ) -> tuple[list[CaseLine], str]:
        """Return a page of the queue, and what the next one starts after."""
        return cases.queue(self.store, chosen, today=self._today, after=after, limit=limit)

    def case_after(self, chosen: CaseFilter, case_id: int) -> int | None:
        """Return the case that comes after one in the queue; None at the end."""
        return cases.after(self.store, chosen, case_id, today=self._today)

    def tally(self, list_name: str = "", *, gone: bool = False) -> dict[Status, int]:
        """Count the cases by status: those in the queue, or those that the last run lost."""
        return cases.tally(self.store, today=self._today, list_name=list_name, gone=gone)

    def case(self, case_id: int) -> CaseView:
        """Return a case with both sides and its history.

        Raises:
            InputError: there is no such case.
        """
        try:
            file = cases.show(self.store, case_id, today=self._today)
        except ReviewError:
            raise InputError(f"there is no case {case_id}") from None
        with self.store.reading() as connection:
            group = self._open(cases_like(connection, file.case, whole_group=True), file.case)
            everywhere: tuple[Case, ...] = ()
            if is_one_everywhere(file.case, file.match.listing):
                found = cases_like(connection, file.case, whole_group=True, all_suppliers=True)
                everywhere = self._open(found, file.case)
            listed = file.case.source, file.case.reference
            elsewhere = [one for one in everywhere if (one.source, one.reference) == listed]
            # What expired holds no longer, although nobody has written that down yet.
            stands = file.case.status != "to_review"
            standing = fold(one.act for one in file.acts) if stands else Standing()
            return CaseView(
                file=file,
                list_name=stored_run(connection, file.case.run_id).list_name,
                standing=standing,
                group=group,
                # Also what else the name is to this supplier, which one decision for all covers.
                elsewhere=len(elsewhere)
                if any(one.supplier_id != file.case.supplier_id for one in elsewhere)
                else 0,
                everywhere=len(everywhere),
                together=len(done_together(connection, [standing]).keys() - {case_id}),
            )

    def _open(self, found: Sequence[Case], but: Case) -> tuple[Case, ...]:
        standing = (one.standing_on(self._today) for one in found if one.id != but.id)
        return tuple(one for one in standing if one.status == "to_review")

    def cases_of(self, supplier_id: int) -> list[CaseLine]:
        """Return all cases of a supplier."""
        with self.store.reading() as connection:
            return cases_of_supplier(connection, supplier_id, today=self._today)

    def acts(self, *, after: int = 0, limit: int = 50) -> list[Act]:
        """Return acts of review, oldest first, from the one with the next number on."""
        with self.store.reading() as connection:
            return acts_after(connection, after, limit)

    def nights(self) -> list[Night]:
        """Return the last nights of the night watch, newest first."""
        with self.store.reading() as connection:
            return last_nights(connection)

    def scheduler(self) -> str:
        """Return which process keeps the schedule; empty when none does."""
        return holder_of(self.store, "scheduler")

    def audit_log(self, *, before: int | None = None) -> list[LogLine]:
        """Return entries of the audit log, newest first."""
        with self.store.reading() as connection:
            return log_lines(connection, before=before)

    def verify(self) -> Verdict:
        """Check the whole store and its editions; takes long for a large one."""
        return verify_store(self.store, self.workspace, noted=self.noted())

    def documents(self, supplier_id: int) -> list[Document]:
        """Return the documents that were brought for a supplier, newest first."""
        with self.store.reading() as connection:
            return documents_of_supplier(connection, supplier_id)

    def compared(self, before: int, after: int, *, skip: int = 0, limit: int = 50) -> Compared:
        """Return a page of the suppliers of which two runs say something different.

        Raises:
            InputError: there is no such run, or the two are not of one list.
        """
        old, new = self.run(before), self.run(after)
        if old.list_id != new.list_id:
            raise InputError(f"runs {before} and {after} are of different lists")
        with self.store.reading() as connection:
            found = self._differing.get(
                (before, after), lambda: differing(connection, before, after)
            )
            page = slice(skip, skip + limit)
            return compare_runs(connection, self.workspace, (old, new), found, page)

    def _read(self, read: Callable[[Connection, int], T], run_id: int) -> T:
        with self.store.reading() as connection:
            return read(connection, run_id)
