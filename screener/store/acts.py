"""Acts of review, added and read. What may be done, and by whom, is decided in `service.review`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, insert, select, update

from screener.store.cases import Case
from screener.store.numbers import add, numbers
from screener.store.ranking import PAGE, check
from screener.store.standing import Act, VerdictOfAct
from screener.store.tables import assignments, cases, comments, decisions

__all__ = [
    "Note",
    "acts_after",
    "add_acts",
    "add_comment",
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
    if rows:
        connection.execute(insert(decisions), rows)
    return [int(str(row["id"])) for row in rows]


def assign(connection: Connection, case: Case, assignee: str, *, by: str, at: datetime) -> int:
    """Hand a case to someone; an empty name hands it back."""
    number = add(connection, assignments, case_id=case.id, assignee=assignee, by=by, at=at)
    connection.execute(
        update(cases)
        .where(cases.c.id == case.id)
        .values(assignee=assignee, revision=case.revision + 1)
    )
    return number


def add_comment(connection: Connection, case: Case, text: str, *, by: str, at: datetime) -> int:
    """Add a remark to a case."""
    return add(connection, comments, case_id=case.id, text=text, by=by, at=at)


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


def acts_after(connection: Connection, after: int, limit: int = PAGE) -> list[Act]:
    """Return acts of review, oldest first, from the one with the next number on."""
    check(limit)
    query = select(decisions).where(decisions.c.id > after).order_by(decisions.c.id).limit(limit)
    return [Act(**row) for row in connection.execute(query).mappings()]
