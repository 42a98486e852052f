"""The cases that wait for people: pages by key, with the filters of the queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from screener.errors import InputError
from screener.model import Band
from screener.store.finding import literally, named
from screener.store.ranking import check
from screener.store.standing import Act, Status
from screener.store.tables import (
    assessments,
    cases,
    decisions,
    list_versions,
    listing_states,
    matches,
    runs,
    state_names,
    supplier_lists,
    supplier_states,
)

__all__ = ["CaseFilter", "CaseLine", "acts_after", "case_page", "case_tally", "cases_of_supplier"]

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases; an empty field lets all through."""

    status: Status | Literal[""] = "to_review"
    list_name: str = ""
    source: str = ""
    assignee: str = ""
    country: str = ""
    band: str = ""
    action: str = ""
    tier: str = ""
    sector: str = ""
    """Rule id of the sector that counts, e.g. ``sector.fishing``."""
    text: str = ""
    new: bool = False
    """Opened by the list's newest run."""
    order: Literal["pressing", "oldest"] = "pressing"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case as the queue shows it."""

    id: int
    list_name: str
    supplier_id: int
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
    band: Band
    action: str
    opened_at: datetime


def case_page(
    connection: Connection, chosen: CaseFilter, *, after: str = "", limit: int = PAGE
) -> tuple[list[CaseLine], str]:
    """Return a page of the queue, and what the next page starts after; "" at the end.

    Raises:
        InputError: ``after`` is not one that a page gave, or ``limit`` is out of bounds.
    """
    check(limit)
    case = cases.c
    query = _filtered(_case_lines(), chosen)
    if chosen.order == "oldest":
        query = query.order_by(case.id)
        if after:
            query = query.where(case.id > _number(after))
    else:
        query = query.order_by(case.pressing.desc(), case.id.desc())
        if after:
            score, number = _key(after)
            query = query.where(
                or_(case.pressing < score, and_(case.pressing == score, case.id < number))
            )
    lines = [CaseLine(*row) for row in connection.execute(query.limit(limit + 1))]
    if len(lines) <= limit:
        return lines, ""
    last = lines[limit - 1]
    key = str(last.id) if chosen.order == "oldest" else f"{last.pressing!r}:{last.id}"
    return lines[:limit], key


def acts_after(connection: Connection, after: int, limit: int = PAGE) -> list[Act]:
    """Return acts of review, oldest first, from the one with the next number on."""
    check(limit)
    query = select(decisions).where(decisions.c.id > after).order_by(decisions.c.id).limit(limit)
    return [Act(**row) for row in connection.execute(query).mappings()]


def case_tally(connection: Connection, list_name: str = "") -> dict[Status, int]:
    """Count the live cases by status."""
    query = select(cases.c.status, func.count()).where(cases.c.live.is_(True))
    if list_name:
        query = query.join(supplier_lists).where(supplier_lists.c.name == list_name)
    return {row[0]: row[1] for row in connection.execute(query.group_by(cases.c.status))}


def cases_of_supplier(connection: Connection, supplier_id: int) -> list[CaseLine]:
    """Return all cases of a supplier, live ones or not, most pressing first."""
    query = _case_lines().where(cases.c.supplier_id == supplier_id)
    return [CaseLine(*row) for row in connection.execute(query.order_by(cases.c.pressing.desc()))]


def _filtered(query: Select[Any], chosen: CaseFilter) -> Select[Any]:
    case, state = cases.c, supplier_states.c
    query = query.where(case.live.is_(True))
    newest = (
        select(func.max(runs.c.id))
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .where(list_versions.c.list_id == case.list_id)
        .scalar_subquery()
    )
    for wanted, where in (
        (chosen.status, case.status == chosen.status),
        (chosen.list_name, supplier_lists.c.name == chosen.list_name),
        (chosen.source, case.source == chosen.source),
        (chosen.assignee, case.assignee == chosen.assignee),
        (chosen.country, state.country == chosen.country.upper()),
        (chosen.tier, case.tier == chosen.tier),
        (chosen.band, assessments.c.band == chosen.band),
        (chosen.action, assessments.c.action == chosen.action),
        (chosen.sector, assessments.c.sector == chosen.sector),
        (chosen.new, case.opened_run_id == newest),
        (chosen.text, _named(chosen.text)),
    ):
        if wanted:
            query = query.where(where)
    return query


def _named(text: str) -> ColumnElement[bool]:
    """Return the clause that the supplier or the listing has this in its name."""
    # Both sides of a listing's name are folded by the database, so that they are folded alike.
    listed = func.lower(listing_states.c.name).like(func.lower(f"%{literally(text)}%"), escape="\\")
    return or_(cases.c.state_id.in_(select(state_names.c.state_id).where(named(text))), listed)


def _case_lines() -> Select[Any]:
    case, state, listing = cases.c, supplier_states.c, listing_states.c
    return (
        select(
            case.id,
            supplier_lists.c.name,
            case.supplier_id,
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
            assessments.c.band,
            assessments.c.action,
            runs.c.at,
        )
        .select_from(cases)
        .join(supplier_lists, supplier_lists.c.id == case.list_id)
        .join(supplier_states, state.id == case.state_id)
        .join(listing_states, listing.id == case.listing_id)
        .join(matches, matches.c.id == case.match_id)
        .join(assessments, assessments.c.id == matches.c.assessment_id)
        .join(runs, runs.c.id == case.opened_run_id)
    )


def _number(after: str) -> int:
    if not (after.isascii() and after.isdigit()) or len(after) > 18:  # noqa: PLR2004 - 64 bits
        raise InputError(f"{after!r} does not say where a page starts")
    return int(after)


def _key(after: str) -> tuple[float, int]:
    score, _, number = after.partition(":")
    try:
        return float(score), _number(number)
    except ValueError as error:
        raise InputError(f"{after!r} does not say where a page starts") from error
