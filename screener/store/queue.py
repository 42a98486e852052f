"""The queue of cases, a page at a time by key: as fast on page 1,000 as on page 1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, Subquery, and_, func, or_, select

from screener.errors import InputError
from screener.store.standing import Status
from screener.store.tables import cases, listing_states, matches, supplier_lists, supplier_states

__all__ = ["Filter", "Line", "Page", "counts", "page"]

PAGE = 50
MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which cases; an empty field lets all through."""

    status: Status | None = "to_review"
    list_name: str = ""
    source: str = ""
    assignee: str = ""
    gone: bool = False
    """Cases that the last run no longer found, instead of those it did."""


@dataclass(frozen=True, slots=True)
class Line:
    """A case as the queue shows it."""

    id: int
    list_name: str
    status: Status
    tier: str
    score: float
    match_group: str
    supplier: str
    number: str
    country: str
    source: str
    reference: str
    listed: str
    programme: str
    assignee: str
    expires: date | None
    revision: int
    pressing: float


@dataclass(frozen=True, slots=True)
class Page:
    """Lines, most pressing first, and where the next page starts; "" after the last."""

    lines: tuple[Line, ...]
    after: str


def page(connection: Connection, chosen: Filter, *, after: str = "", limit: int = PAGE) -> Page:
    """Return a page of the queue.

    Raises:
        InputError: ``after`` is not one that a page gave, or ``limit`` is out of bounds.
    """
    if not 0 < limit <= MOST:
        raise InputError(f"a page has 1 to {MOST} lines, not {limit}")
    case = cases.c
    query = _chosen(select(cases), chosen).order_by(case.pressing.desc(), case.id.desc())
    if after:
        score, number = _key(after)
        query = query.where(
            or_(case.pressing < score, and_(case.pressing == score, case.id < number))
        )
    # The page is cut from the index of cases alone; what it shows is looked up afterwards.
    cut = query.limit(limit + 1).subquery()
    found = [Line(*row) for row in connection.execute(_lines(cut))]
    lines = tuple(found[:limit])
    more = len(found) > limit
    return Page(lines, f"{lines[-1].pressing!r}:{lines[-1].id}" if more else "")


def counts(connection: Connection, chosen: Filter) -> dict[Status, int]:
    """Return how many cases have each status, whatever status was chosen."""
    query = select(cases.c.status, func.count()).where(cases.c.live.is_(not chosen.gone))
    if chosen.list_name:
        query = query.join(supplier_lists).where(supplier_lists.c.name == chosen.list_name)
    return {row[0]: row[1] for row in connection.execute(query.group_by(cases.c.status))}


def _key(after: str) -> tuple[float, int]:
    score, _, number = after.partition(":")
    try:
        return float(score), int(number)
    except ValueError as error:
        raise InputError(f"{after!r} does not say where a page starts") from error


def _chosen(query: Select[Any], chosen: Filter) -> Select[Any]:
    case = cases.c
    query = query.where(case.live.is_(not chosen.gone))
    if chosen.list_name:
        named = select(supplier_lists.c.id).where(supplier_lists.c.name == chosen.list_name)
        query = query.where(case.list_id == named.scalar_subquery())
    for column, wanted in (
        (case.status, chosen.status),
        (case.source, chosen.source),
        (case.assignee, chosen.assignee),
    ):
        if wanted:
            query = query.where(column == wanted)
    return query


def _lines(cut: Subquery) -> Select[Any]:
    case, state, listing = cut.c, supplier_states.c, listing_states.c
    columns = (
        case.id,
        supplier_lists.c.name,
        case.status,
        case.tier,
        matches.c.score,
        case.match_group,
        state.name,
        state.number,
        state.country,
        case.source,
        case.reference,
        listing.name,
        listing.programme,
        case.assignee,
        case.expires,
        case.revision,
        case.pressing,
    )
    return (
        select(*columns)
        .select_from(cut)
        .join(supplier_lists, supplier_lists.c.id == case.list_id)
        .join(supplier_states, state.id == case.state_id)
        .join(listing_states, listing.id == case.listing_id)
        .join(matches, matches.c.id == case.match_id)
        .order_by(case.pressing.desc(), case.id.desc())
    )
