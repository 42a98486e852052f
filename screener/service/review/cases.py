"""Look at the queue and at single cases; nothing here changes anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from screener.errors import InputError, ReviewError
from screener.model import Listing, Match, Supplier
from screener.quotes import quoted
from screener.sources import all_descriptors
from screener.store import Store
from screener.store.carrying.differences import Difference, from_bytes
from screener.store.carrying.remembered import suppliers_by_state
from screener.store.payload import match_from
from screener.store.review.acts import Note, comments_on
from screener.store.review.cases import Case, acts_of, cases_by_id
from screener.store.review.gone import Gone, gone
from screener.store.review.queue import CaseFilter, CaseLine, case_after, case_page, case_tally
from screener.store.review.standing import Act, Status
from screener.store.runs.listings import listings_by_id
from screener.store.search.ranking import PAGE
from screener.store.tables import cases, matches
from screener.workspace import Workspace

__all__ = [
    "CaseFile",
    "CaseFilter",
    "PastAct",
    "Status",
    "after",
    "match_of",
    "must_be_a_source",
    "queue",
    "show",
    "tally",
]


@dataclass(frozen=True, slots=True)
class PastAct:
    """An act upon a case, with supplier and listing as they then were."""

    act: Act
    supplier: Supplier
    listing: Listing
    differences: tuple[Difference, ...]
    """For a reopening: what had changed since the dismissal."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Everything about one case."""

    case: Case
    supplier: Supplier
    match: Match
    """As the last run that found it says, with its explanation."""
    acts: tuple[PastAct, ...]
    """Oldest first."""
    comments: tuple[Note, ...]
    gone: Gone
    """Why the last run no longer found it."""


def must_be_a_source(store: Store, workspace: Workspace | None, source: str) -> None:
    """Refuse the id of a source that is not here and of which no case is; none stands for all.

    Raises:
        InputError: there is no such source.
    """
    here = all_descriptors(workspace)
    if not source or source in here:
        return
    with store.reading() as connection:
        once_searched = connection.execute(
            select(cases.c.id).where(cases.c.source == source).limit(1)
        ).first()
    if once_searched is None:
        raise InputError(f"there is no source {quoted(source)}; there are: {', '.join(here)}")


def queue(
    store: Store, chosen: CaseFilter, *, today: date, after: str = "", limit: int = PAGE
) -> tuple[list[CaseLine], str]:
    """Return a page of the queue as it stands today, and what the next one starts after."""
    with store.reading() as connection:
        return case_page(connection, chosen, today=today, after=after, limit=limit)


def after(store: Store, chosen: CaseFilter, number: int, *, today: date) -> int | None:
    """Return the case that comes after one in the queue as it stands today; None at the end."""
    with store.reading() as connection:
        return case_after(connection, chosen, number, today=today)


def tally(store: Store, *, today: date, list_name: str, gone: bool | None) -> dict[Status, int]:
    """Count the cases by status: in the queue, lost by the last run (gone), or both (None)."""
    with store.reading() as connection:
        return case_tally(connection, today=today, list_name=list_name, gone=gone)


def show(store: Store, number: int, *, today: date) -> CaseFile:
    """Return everything about a case as it stands today.

    Raises:
        ReviewError: there is no such case.
    """
    with store.reading() as connection:
        case = cases_by_id(connection, [number]).get(number)
        if case is None:
            raise ReviewError(f"there is no case {number}; `screener review list` shows them")
        acts = acts_of(connection, [number])[number]
        states = suppliers_by_state(connection, {case.state_id, *(one.state_id for one in acts)})
        listings = listings_by_id(connection, (case.listing_id, *(one.listing_id for one in acts)))
        return CaseFile(
            case=case.standing_on(today),
            supplier=states[case.state_id],
            match=match_of(connection, case, listings[case.listing_id]),
            acts=tuple(
                PastAct(
                    act,
                    states[act.state_id],
                    listings[act.listing_id],
                    from_bytes(act.difference) if act.difference else (),
                )
                for act in acts
            ),
            comments=tuple(comments_on(connection, number)),
            gone=gone(connection, number),
        )


def match_of(connection: Connection, case: Case, listing: Listing) -> Match:
    """Return the match of a case as the last run that found it did."""
    payload = connection.execute(
        select(matches.c.payload).where(matches.c.id == case.match_id)
    ).scalar_one()
    return match_from(payload, listing)
