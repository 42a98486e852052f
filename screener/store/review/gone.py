"""Cases that the last run no longer found, and why: whether the row went, or what it is held to.

Whoever edits a row must not end its review by that. So a case that nobody dismissed stays in
the queue when its row was edited or removed; only where the row stayed as it was, and the
publisher or the program let go of the match, does the case end by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    and_,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy import case as case_when

from screener.store.numbers import chunks
from screener.store.tables import (
    cases,
    decisions,
    editions,
    list_entries,
    list_versions,
    run_editions,
    runs,
)

__all__ = [
    "Gone",
    "because",
    "dismissed_unfound",
    "gone",
    "held",
    "newest_runs",
    "unfound",
    "waiting",
]

Gone = Literal["", "supplier_edited", "supplier_removed", "source_replaced", "search"]
"""Why a case is no longer found; empty while it is, or while its source goes unsearched.

``search``: the row is as it was, so it was the listing or the program."""

_OF_THE_ROW = ("supplier_edited", "supplier_removed")


def newest_runs() -> Select[int]:
    """Return the newest run of each list.

    No two lists share a run, so that a case's run is its list's newest where it is one of these:
    asked once, not for each case and over all nights of its list.
    """
    return (
        select(func.max(runs.c.id))
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .group_by(list_versions.c.list_id)
    )


def unfound() -> ColumnElement[bool]:
    """Return the clause that a case's list was screened since, with its source, without it."""
    return and_(cases.c.status != "error", cases.c.run_id.not_in(newest_runs()))


def because() -> ColumnElement[Gone]:
    """Return why a case is no longer found: what the first run without it saw of its row."""
    state = _state_then()
    return case_when(
        (and_(_first_without().is_(None), cases.c.live), literal("")),
        (_first_without().is_(None), literal("source_replaced")),
        (state.is_(None), literal("supplier_removed")),
        (state != cases.c.state_id, literal("supplier_edited")),
        else_=literal("search"),
    )


def _first_without() -> ScalarSelect[Any]:
    """Return the first run of a case's list that searched its source after the last that found it.

    A source that another one replaced is searched no more: its cases end, for the other's open.
    """
    return (
        select(runs.c.id)
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .join(run_editions, run_editions.c.run_id == runs.c.id)
        .join(editions, editions.c.id == run_editions.c.edition_id)
        .where(
            list_versions.c.list_id == cases.c.list_id,
            runs.c.id > cases.c.run_id,
            editions.c.source == cases.c.source,
        )
        .order_by(runs.c.id)
        .limit(1)  # not the least of all: of two years' nights only the next few are read
        .correlate(cases)
        .scalar_subquery()
    )


def _state_then() -> ScalarSelect[Any]:
    """Return the state of the supplier's row in that run; null where the row was gone."""
    first = runs.alias()
    return (
        select(list_entries.c.state_id)
        .join(first, first.c.version_id == list_entries.c.version_id)
        .where(first.c.id == _first_without(), list_entries.c.supplier_id == cases.c.supplier_id)
        .correlate(cases)
        .scalar_subquery()
    )


def gone(connection: Connection, number: int) -> Gone:
    """Return why the last run no longer found a case."""
    why: Gone = connection.execute(select(because()).where(cases.c.id == number)).scalar_one()
    return why


def held(connection: Connection, wanted: Iterable[int]) -> set[int]:
    """Return those of these cases that went because of their row: they wait until dismissed."""
    return {
        number
        for some in chunks(sorted(set(wanted)))
        for number in connection.execute(
            select(cases.c.id).where(cases.c.id.in_(some), because().in_(_OF_THE_ROW))
        ).scalars()
    }


def waiting(connection: Connection, list_id: int) -> set[tuple[int, str, str, str]]:
    """Return what a list's cases are upon that are gone and yet wait.

    A confirmed one waits while its row is there: that a listed firm is no longer bought from
    needs nobody's consent.
    """
    column, why = cases.c, because()
    found = select(column.supplier_id, column.source, column.reference, column.whose).where(
        column.list_id == list_id,
        column.live.is_(True),
        unfound(),
        or_(column.status.in_(("to_review", "awaiting_second")), why == "supplier_edited"),
    )
    return {tuple(row) for row in connection.execute(found)}


def dismissed_unfound(connection: Connection, wanted: Iterable[int]) -> set[int]:
    """Return the dismissals in force on cases that were made when no run found them any more.

    They end a case that went, and say nothing of the match should it come back.
    """
    since = (
        select(runs.c.id)
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .where(
            list_versions.c.list_id == cases.c.list_id,
            runs.c.id > decisions.c.run_id,
            runs.c.decided_until < decisions.c.id,
        )
        .correlate(cases, decisions)
    )
    found = (
        select(decisions.c.id)
        .join(cases, cases.c.decision_id == decisions.c.id)
        .where(
            decisions.c.verdict == "dismissed",
            cases.c.run_id.not_in(newest_runs()),  # in error too: its source was not searched since
            since.exists(),
        )
    )
    return {
        number
        for some in chunks(sorted(set(wanted)))
        for number in connection.execute(found.where(cases.c.id.in_(some))).scalars()
    }
