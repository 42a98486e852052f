"""What the pages read: the newest runs, their ranking and counts, one supplier, one case."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from screener.errors import InputError
from screener.model import Listing, Match, Result, Supplier
from screener.store import Store
from screener.store.acts import Note, comments_on
from screener.store.cases import Case, acts_of, cases_by_id, cases_of_group
from screener.store.differences import Difference, from_bytes
from screener.store.inbox import CaseFilter, CaseLine, case_page, case_tally, cases_of_supplier
from screener.store.listings import listings_by_id
from screener.store.newest import Newest, Tally, band_counts, by_country, newest_runs
from screener.store.payload import match_from, supplier_from
from screener.store.ranking import SupplierFilter, SupplierLine, supplier_page
from screener.store.reading import StoredRun, all_runs, read_result, stored_run
from screener.store.seen import Moment, Seen, one_supplier, timeline
from screener.store.standing import Act, Standing, Status, fold
from screener.store.tables import matches, supplier_states

__all__ = [
    "CaseFilter",
    "CaseLine",
    "CaseView",
    "Desk",
    "Newest",
    "StoredRun",
    "SupplierFilter",
    "SupplierLine",
    "SupplierView",
    "Tally",
]

TREND = 12
"""Runs that a trend shows."""
_KEPT = 400
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SupplierView:
    """A supplier with all that is known of it."""

    seen: Seen
    run: StoredRun
    cases: tuple[CaseLine, ...]
    timeline: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with both sides, its history and its neighbours."""

    case: Case
    list_name: str
    supplier: Supplier
    listing: Listing
    match: Match
    standing: Standing
    acts: tuple[Act, ...]
    comments: tuple[Note, ...]
    differences: dict[int, tuple[Difference, ...]]
    """What had changed, for each act that reopened the case."""
    group: tuple[Case, ...]
    """Other open cases of the same supplier that look like the same firm."""


class _Kept:
    """Keeps what never changes: a run is immutable, so its counts are."""

    def __init__(self) -> None:
        self._lock, self._values = Lock(), OrderedDict[object, Any]()

    def get(self, key: object, make: Callable[[], T]) -> T:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                found: T = self._values[key]
                return found
        made = make()
        with self._lock:
            self._values[key] = made
            while len(self._values) > _KEPT:
                self._values.popitem(last=False)
        return made


@dataclass(frozen=True, slots=True)
class Desk:
    """Reads from one store; nothing here changes anything."""

    store: Store
    _kept: _Kept = field(default_factory=_Kept)

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

    def trend(self, list_name: str) -> list[tuple[StoredRun, Tally]]:
        """Return the last runs of a list with their counts, oldest first."""
        runs = self.runs(list_name=list_name, limit=TREND)
        return [(run, self.counts(run.id)) for run in reversed(runs)]

    def runs(
        self, *, list_name: str = "", limit: int = 50, before: int | None = None
    ) -> list[StoredRun]:
        """Return runs, newest first."""
        with self.store.reading() as connection:
            return all_runs(connection, list_name=list_name, limit=limit, before=before)

    def run(self, run_id: int) -> StoredRun:
        """Return one run.

        Raises:
            InputError: there is no such run.
        """
        with self.store.reading() as connection:
            return stored_run(connection, run_id)

    def result(self, run_id: int) -> Result:
        """Return the whole outcome of a run; large for a large list."""
        with self.store.reading() as connection:
            return read_result(connection, stored_run(connection, run_id))

    def suppliers(
        self, run_id: int, chosen: SupplierFilter, *, after: int = -1, limit: int = 50
    ) -> tuple[list[SupplierLine], int | None]:
        """Return a page of a run's ranking, and where the next one starts."""
        with self.store.reading() as connection:
            return supplier_page(connection, run_id, chosen, after=after, limit=limit)

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
                cases=tuple(cases_of_supplier(connection, supplier_id)),
                timeline=tuple(timeline(connection, supplier_id)),
            )

    def queue(
        self, chosen: CaseFilter, *, after: str = "", limit: int = 50
    ) -> tuple[list[CaseLine], str]:
        """Return a page of the queue, and what the next one starts after."""
        with self.store.reading() as connection:
            return case_page(connection, chosen, after=after, limit=limit)

    def tally(self, list_name: str = "") -> dict[Status, int]:
        """Count the cases by status."""
        with self.store.reading() as connection:
            return case_tally(connection, list_name)

    def case(self, case_id: int) -> CaseView:
        """Return a case with both sides and its history.

        Raises:
            InputError: there is no such case.
        """
        with self.store.reading() as connection:
            case = cases_by_id(connection, [case_id]).get(case_id)
            if case is None:
                raise InputError(f"there is no case {case_id}")
            return _view(connection, case)

    def _read(self, read: Callable[[Connection, int], T], run_id: int) -> T:
        with self.store.reading() as connection:
            return read(connection, run_id)


def _view(connection: Connection, case: Case) -> CaseView:
    acts = tuple(acts_of(connection, [case.id])[case.id])
    listing = listings_by_id(connection, [case.listing_id])[case.listing_id]
    state = select(supplier_states.c.payload).where(supplier_states.c.id == case.state_id)
    match = select(matches.c.payload).where(matches.c.id == case.match_id)
    neighbours = cases_of_group(connection, case)
    return CaseView(
        case=case,
        list_name=stored_run(connection, case.run_id).list_name,
        supplier=supplier_from(connection.execute(state).scalar_one(), 0),
        listing=listing,
        match=match_from(connection.execute(match).scalar_one(), listing),
        standing=fold(acts),
        acts=acts,
        comments=tuple(comments_on(connection, case.id)),
        differences={act.id: from_bytes(act.difference) for act in acts if act.difference},
        group=tuple(one for one in neighbours if one.id != case.id and one.status == "to_review"),
    )
