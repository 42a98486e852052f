"""Saves a run: what was said of each supplier, once for as long as it stays the same."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from screener.gc_pause import gc_paused
from screener.model import Assessment, Band, Match, Result, Run, Supplier
from screener.store.lists.versions import Entry, newest_run_id, version
from screener.store.numbers import BATCH, add_all, chunks, numbers
from screener.store.payload import assessment_bytes, digest, match_bytes, run_bytes
from screener.store.runs.editions import add_editions
from screener.store.runs.listings import ListingWriter
from screener.store.tables import (
    assessments,
    decisions,
    matches,
    run_assessments,
    run_editions,
    runs,
)

__all__ = ["Found", "Saved", "add_run", "last_decision", "save_run"]


@dataclass(frozen=True, slots=True)
class Found:
    """A match of the saved run, with the numbers of its rows."""

    supplier_id: int
    state_id: int
    listing_id: int
    match_id: int
    match: Match
    band: Band
    """The supplier's, as the run says it."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a run made."""

    run_id: int
    new_editions: tuple[int, ...]
    new_listings: bool
    """The run found listings, or states of them, that no run had found before."""
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """An assessment that is stored already."""

    assessment_id: int
    digest: str
    match_ids: list[int]


def save_run(
    connection: Connection,
    *,
    version_id: int,
    entries: Sequence[Entry],
    result: Result,
    decided_until: int,
    by: str,
    at: datetime,
) -> Saved:
    """Save a run of a list version; ``entries`` are the suppliers that were screened."""
    before = newest_run_id(connection, version(connection, version_id).list_id)
    run_id, new = add_run(
        connection, result.run, version_id=version_id, decided_until=decided_until, by=by, at=at
    )
    writer = _Writer(connection, run_id, entries, _said(connection, before))
    with gc_paused():
        found = writer.save(result.assessments)
    return Saved(run_id, new, writer.new_listings, found)


def add_run(
    connection: Connection,
    run: Run,
    *,
    version_id: int,
    decided_until: int,
    by: str,
    at: datetime,
) -> tuple[int, tuple[int, ...]]:
    """Write a run with the editions it searched; return its number, and those of new editions."""
    run_id = next(numbers(connection, runs))
    connection.execute(
        insert(runs),
        {
            "id": run_id,
            "version_id": version_id,
            "by": by,
            "at": at,
            "as_of": run.as_of,
            "rules_sha256": run.rules_sha256,
            "decided_until": decided_until,
            "manifest": run_bytes(run),
        },
    )
    editions = add_editions(connection, [source.edition for source in run.coverage])
    rows = ({"run_id": run_id, "edition_id": number} for number, _ in editions)
    add_all(connection, run_editions, rows)
    return run_id, tuple(number for number, is_new in editions if is_new)


def last_decision(connection: Connection) -> int:
    """Return the number of the newest act of review, 0 before the first."""
    return connection.execute(select(func.max(decisions.c.id))).scalar() or 0


def _said(connection: Connection, run_id: int | None) -> dict[int, _Said]:
    in_run = run_assessments.c.run_id == run_id
    column = assessments.c
    found = connection.execute(
        select(column.supplier_id, column.id, column.digest)
        .join(run_assessments, run_assessments.c.assessment_id == column.id)
        .where(in_run)
    )
    said = {supplier_id: _Said(number, digest, []) for supplier_id, number, digest in found}
    by_number = {one.assessment_id: one for one in said.values()}
    for assessment_id, match_id in connection.execute(
        select(matches.c.assessment_id, matches.c.id)
        .join(run_assessments, run_assessments.c.assessment_id == matches.c.assessment_id)
        .where(in_run)
        .order_by(matches.c.assessment_id, matches.c.position)
    ):
        by_number[assessment_id].match_ids.append(match_id)
    return said


class _Writer:
    """Writes the assessments of one run; what was said before is pointed at, not repeated."""

    def __init__(
        self,
        connection: Connection,
        run_id: int,
        entries: Sequence[Entry],
        said: dict[int, _Said],
    ) -> None:
        self._connection = connection
        self._run_id = run_id
        self._said = said
        self.new_listings = False
        self._listings = ListingWriter(connection, run_id)
        self._new_assessment = numbers(connection, assessments)
        self._new_match = numbers(connection, matches)
        self._assessments: list[dict[str, Any]] = []
        self._matches: list[dict[str, Any]] = []
        self._found: list[Found] = []
        # Rows that say exactly the same are interchangeable: first come, first served.
        self._places: dict[Supplier, deque[tuple[int, Entry]]] = defaultdict(deque)
        for position, entry in enumerate(entries):
            self._places[entry.supplier].append((position, entry))

    def save(self, ranked: Sequence[Assessment]) -> tuple[Found, ...]:
        self.new_listings = self._listings.add(
            match.listing for one in ranked for match in one.matches
        )
        for some in chunks(enumerate(ranked), BATCH):
            lines = list(self._lines(some))
            for table, rows in ((assessments, self._assessments), (matches, self._matches)):
                add_all(self._connection, table, rows)
                rows.clear()
            add_all(self._connection, run_assessments, lines)
        return tuple(self._found)

    def _lines(self, ranked: Sequence[tuple[int, Assessment]]) -> Iterator[dict[str, int]]:
        for rank, assessment in ranked:
            position, entry = self._places[assessment.supplier].popleft()
            yield {
                "run_id": self._run_id,
                "rank": rank,
                "assessment_id": self._number_of(assessment, entry),
                "position": position,
            }

    def _number_of(self, assessment: Assessment, entry: Entry) -> int:
        payload = assessment_bytes(assessment)
        rows = [
            (self._listings[match.listing], match, match_bytes(match))
            for match in assessment.matches
        ]
        content = [f"{entry.state_id}".encode(), payload]
        content += [part for number, _, row in rows for part in (f"{number}".encode(), row)]
        mark = digest(*content)
        said = self._said.get(entry.supplier_id)
        if said is not None and said.digest == mark:
            self._note(entry, assessment.band, rows, said.match_ids)
            return said.assessment_id
        number = next(self._new_assessment)
        self._assessments.append(self._row(number, entry, mark, assessment, payload))
        self._add_matches(number, entry, assessment.band, rows)
        return number

    def _row(
        self, number: int, entry: Entry, mark: str, assessment: Assessment, payload: bytes
    ) -> dict[str, Any]:
        return {
            "id": number,
            "first_run_id": self._run_id,
            "supplier_id": entry.supplier_id,
            "state_id": entry.state_id,
            "digest": mark,
            "band": assessment.band,
            "list_band": assessment.list_band,
            "action": assessment.action,
            "provisional": assessment.provisional,
            "points": assessment.exposure.points,
            "payload": payload,
            "sector": assessment.sector,
        }

    def _add_matches(
        self,
        assessment_id: int,
        entry: Entry,
        band: Band,
        rows: Sequence[tuple[int, Match, bytes]],
    ) -> None:
        ids = [next(self._new_match) for _ in rows]
        self._note(entry, band, rows, ids)
        self._matches += [
            {
                "id": ids[position],
                "assessment_id": assessment_id,
                "position": position,
                "listing_id": listing_id,
                "score": match.score,
                "tier": match.tier,
                "payload": payload,
            }
            for position, (listing_id, match, payload) in enumerate(rows)
        ]

    def _note(
        self,
        entry: Entry,
        band: Band,
        rows: Sequence[tuple[int, Match, bytes]],
        ids: Sequence[int],
    ) -> None:
        self._found += [
            Found(entry.supplier_id, entry.state_id, listing_id, match_id, match, band)
            for match_id, (listing_id, match, _) in zip(ids, rows, strict=True)
        ]
