"""Acts of review, added and read. What may be done, and by whom, is decided in `service.review`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, select, update

from screener.store.numbers import add_all, chunks, numbers
from screener.store.review.cases import Case
from screener.store.review.standing import Act, VerdictOfAct
from screener.store.search.ranking import check
from screener.store.tables import assignments, cases, comments, decisions

__all__ = [
    "Note",
    "acts_after",
    "add_acts",
    "add_comments",
    "assign",
    "cases_acted_upon",
    "comments_on",
]


def add_acts(
    connection: Connection,
    upon: Iterable[Case],
    verdict: VerdictOfAct,
    *,
    reason: str,
    by: str,
    at: datetime,
    needs_second: Iterable[int] = (),
    refers_to: dict[int, int] | None = None,
    expires: date | None = None,
    difference: dict[int, bytes] | None = None,
) -> list[int]:
    """Add one act per case, on supplier and listing as they now are; return the numbers.

    ``needs_second`` holds the cases whose act waits for a second person; ``refers_to`` and
    ``difference`` are by case.
    """
    waiting, fresh = set(needs_second), numbers(connection, decisions)
    rows = [
        {
            "id": next(fresh),
            "case_id": case.id,
            "verdict": verdict,
            "reason": reason,
            "by": by,
            "at": at,
            "needs_second": case.id in waiting,
            "refers_to": (refers_to or {}).get(case.id),
            "state_id": case.state_id,
            "listing_id": case.listing_id,
            "run_id": case.run_id,
            "expires": expires,
            "difference": (difference or {}).get(case.id),
        }
        for case in upon
    ]
    add_all(connection, decisions, rows)
    return [int(str(row["id"])) for row in rows]


def assign(
    connection: Connection, upon: Iterable[Case], assignee: str, *, by: str, at: datetime
) -> list[int]:
    """Hand cases to someone; an empty name hands them back. Return the numbers of the acts."""
    added = _add_to_each(connection, assignments, upon, assignee=assignee, by=by, at=at)
    for some in chunks(row["case_id"] for row in added):
        connection.execute(
            update(cases)
            .where(cases.c.id.in_(some))
            .values(assignee=assignee, revision=cases.c.revision + 1)
        )
    return [row["id"] for row in added]


def add_comments(
    connection: Connection, upon: Iterable[Case], text: str, *, by: str, at: datetime
) -> list[int]:
    """Add a remark to each case; return the numbers."""
    added = _add_to_each(connection, comments, upon, text=text, by=by, at=at)
    return [row["id"] for row in added]


def _add_to_each(
    connection: Connection,
    table: Table,
    upon: Iterable[Case],
    **values: Any,  # noqa: ANN401 - columns
) -> list[dict[str, Any]]:
    fresh = numbers(connection, table)
    rows = [{"id": next(fresh), "case_id": case.id, **values} for case in upon]
    add_all(connection, table, rows)
    return rows


Note = tuple[datetime, str, str]
"""When, who, and what was said."""


def comments_on(connection: Connection, case_id: int) -> list[Note]:
    """Return the remarks on a case, oldest first."""
    column = comments.c
    found = select(column.at, column.by, column.text).where(column.case_id == case_id)
    return [(at, by, text) for at, by, text in connection.execute(found.order_by(column.id))]


def cases_acted_upon(connection: Connection, act: Act) -> set[int]:
    """Return the cases upon which an act was done, this one and those with it."""
    column = decisions.c
    by, at, verdict = act.mark
    found = select(column.case_id).where(column.by == by, column.at == at)
    return set(connection.execute(found.where(column.verdict == verdict)).scalars())


def acts_after(connection: Connection, after: int, limit: int) -> list[Act]:
    """Return acts of review, oldest first, from the one with the next number on."""
    check(limit)
    query = select(decisions).where(decisions.c.id > after).order_by(decisions.c.id).limit(limit)
    return [Act(**row) for row in connection.execute(query).mappings()]
