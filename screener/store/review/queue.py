"""The queue of cases, a page at a time by key: as fast on page 1,000 as on page 1."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    false,
    func,
    literal,
    not_,
    or_,
    select,
    true,
)
from sqlalchemy import case as case_when

from screener.errors import InputError
from screener.model import Band, Role, whose
from screener.quotes import quoted
from screener.store.payload import compared_names
from screener.store.review.cases import Key, seen_as
from screener.store.review.gone import Gone, because, newest_runs, unfound
from screener.store.review.standing import Status
from screener.store.search.countries import as_kept
from screener.store.search.names import beside, listed, named
from screener.store.search.ranking import PAGE, check
from screener.store.tables import (
    assessments,
    cases,
    listing_names,
    listing_states,
    matches,
    runs,
    state_names,
    supplier_lists,
    supplier_states,
)

__all__ = ["CaseFilter", "CaseLine", "case_after", "case_page", "case_tally", "cases_of_supplier"]


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
    gone: bool | None = False
    """Cases that the last run no longer found, instead of those in the queue; None is both."""
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
    """What whoever looks at it now has before them, as `Case.seen` says it."""
    pressing: float
    band: Band
    action: str
    opened_at: datetime
    gone: Gone
    """Why the last run no longer found it."""
    compared: str
    """The listed name that was compared; ``listed`` is the one that its list puts first."""
    role: Role
    matched: str
    """Who was held against it, the supplier or whoever ``role`` says stands beside it."""

    @property
    def key(self) -> Key:
        """What it is a case of."""
        return self.supplier_id, self.source, self.reference, whose(self.role, self.matched)


def case_page(
    connection: Connection, chosen: CaseFilter, *, today: date, after: str = "", limit: int = PAGE
) -> tuple[list[CaseLine], str]:
    """Return a page of the queue as it stands today, and what the next page starts after.

    That is "" at the end. A dismissal whose day of expiry has come is to review again.

    Raises:
        InputError: ``after`` is not one that a page gave, or ``limit`` is out of bounds.
    """
    check(limit)
    case = cases.c
    query, order = _filtered(connection, chosen, today), _order(chosen)
    if after:
        query = query.where(_comes_after(chosen, *_place(chosen, after)))
    # The page is cut first, from the index of cases alone where that is enough; what it shows
    # is looked up afterwards.
    ids = list(connection.execute(query.order_by(*order).limit(limit + 1)).scalars())
    shown = _case_lines(today).where(case.id.in_(ids[:limit])).order_by(*order)
    lines = [_line(*row) for row in connection.execute(shown)]
    if len(ids) <= limit:
        return lines, ""
    last = lines[-1]
    return lines, str(last.id) if chosen.order == "oldest" else f"{last.pressing!r}:{last.id}"


def case_after(
    connection: Connection, chosen: CaseFilter, number: int, *, today: date
) -> int | None:
    """Return the case that comes after one in the queue, whether that is in it still or not.

    None at the end, and after a case that is none.
    """
    pressing = connection.execute(select(cases.c.pressing).where(cases.c.id == number)).scalar()
    if pressing is None:
        return None
    query = _filtered(connection, chosen, today).where(_comes_after(chosen, pressing, number))
    return connection.execute(query.order_by(*_order(chosen)).limit(1)).scalar()


def case_tally(
    connection: Connection, *, today: date, list_name: str = "", gone: bool | None = False
) -> dict[Status, int]:
    """Count the cases by status as it is today: those in the queue, those gone, or both (None)."""
    status = _status(today)
    query = select(status, func.count()).where(_shown(gone=gone))
    if list_name:
        query = query.join(supplier_lists).where(supplier_lists.c.name == list_name)
    return {row[0]: row[1] for row in connection.execute(query.group_by(status))}


def cases_of_supplier(connection: Connection, supplier_id: int, *, today: date) -> list[CaseLine]:
    """Return all cases of a supplier, live ones or not, most pressing first."""
    query = _case_lines(today).where(cases.c.supplier_id == supplier_id)
    return [_line(*row) for row in connection.execute(query.order_by(cases.c.pressing.desc()))]


def _line(*row: Any) -> CaseLine:  # noqa: ANN401 - a row of `_case_lines`
    *values, payload, match_id = row
    line = CaseLine(*(*values, *compared_names(payload)))
    return replace(line, revision=seen_as(match_id, line.revision))


def _expired(today: date) -> ColumnElement[bool]:
    return and_(cases.c.status == "dismissed", cases.c.expires <= today)


def _status(today: date) -> ColumnElement[Any]:
    """Return where a case stands today; the next act or run writes it down."""
    return case_when((_expired(today), literal("to_review")), else_=cases.c.status)


def _of_status(connection: Connection, status: str, today: date) -> ColumnElement[bool]:
    stands = cases.c.status == status
    if status == "dismissed":
        return and_(stands, not_(func.coalesce(cases.c.expires <= today, false())))
    some = select(cases.c.id).where(_expired(today)).limit(1)
    # Asked first, so that the page can come from the index where none is: nearly always.
    if status == "to_review" and connection.execute(some).first():
        return or_(stands, _expired(today))
    return stands


def _order(chosen: CaseFilter) -> tuple[Any, ...]:
    case = cases.c
    return (case.id,) if chosen.order == "oldest" else (case.pressing.desc(), case.id.desc())


def _comes_after(chosen: CaseFilter, pressing: float, number: int) -> ColumnElement[bool]:
    case = cases.c
    if chosen.order == "oldest":
        return case.id > number
    return or_(case.pressing < pressing, and_(case.pressing == pressing, case.id < number))


def _filtered(connection: Connection, chosen: CaseFilter, today: date) -> Select[int]:
    """Return the query for the numbers of the cases; it reads only the tables that it must."""
    case, state, said = cases.c, supplier_states.c, assessments.c
    query = select(case.id).where(_shown(gone=chosen.gone))
    if chosen.status:
        query = query.where(_of_status(connection, chosen.status, today))
    if chosen.list_name:
        named = select(supplier_lists.c.id).where(supplier_lists.c.name == chosen.list_name)
        query = query.where(case.list_id == named.scalar_subquery())
    if chosen.country:
        query = query.join(supplier_states, state.id == case.state_id)
    if chosen.band or chosen.action or chosen.sector:
        query = query.join(matches, matches.c.id == case.match_id)
        query = query.join(assessments, said.id == matches.c.assessment_id)
    for wanted, where in (
        (chosen.source, case.source == chosen.source),
        (chosen.assignee, case.assignee == chosen.assignee),
        (chosen.country, state.country == as_kept(chosen.country)),
        (chosen.tier, case.tier == chosen.tier),
        (chosen.band, said.band == chosen.band),
        (chosen.action, said.action == chosen.action),
        (chosen.sector, said.sector == chosen.sector),
        (chosen.new, case.opened_run_id.in_(newest_runs())),
        (chosen.text, _named(chosen.text)),
    ):
        if wanted:
            query = query.where(where)
    return query


def _shown(*, gone: bool | None) -> ColumnElement[bool]:
    if gone is None:
        return true()
    return or_(cases.c.live.is_(False), unfound()) if gone else cases.c.live.is_(True)


def _named(text: str) -> ColumnElement[bool]:
    """Return the clause that this is in a name of the supplier, the listing, or who is beside."""
    return or_(
        beside(text),
        cases.c.state_id.in_(select(state_names.c.state_id).where(named(text))),
        cases.c.listing_id.in_(select(listing_names.c.listing_id).where(listed(text))),
    )


def _case_lines(today: date) -> Select[Any]:
    case, state, listing = cases.c, supplier_states.c, listing_states.c
    return (
        select(
            case.id,
            supplier_lists.c.name,
            case.supplier_id,
            _status(today),
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
            because(),
            matches.c.payload,
            case.match_id,
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
        raise InputError(f"{quoted(after)} does not say where a page starts")
    return int(after)


def _place(chosen: CaseFilter, after: str) -> tuple[float, int]:
    """Return how pressing the last case of a page is, which the oldest first do not ask, and it."""
    if chosen.order == "oldest":
        return 0.0, _number(after)
    score, _, number = after.partition(":")
    try:
        return float(score), _number(number)
    except ValueError as error:
        raise InputError(f"{quoted(after)} does not say where a page starts") from error
