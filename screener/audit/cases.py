"""Works out anew what follows from the sealed rows: where every case stands, and each sector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, select

from screener.sources.replacing import replaced
from screener.store.payload import (
    listing_from,
    match_group,
    sector_said,
    supplier_from,
    whose_match,
)
from screener.store.review.cases import Case, Key, acts_of, expected, pressing, stays
from screener.store.review.gone import held
from screener.store.review.standing import fold
from screener.store.runs.listings import names_to_search
from screener.store.search.names import folded_beside, folded_names
from screener.store.tables import (
    assessments,
    assignments,
    cases,
    editions,
    list_versions,
    listing_names,
    listing_states,
    matches,
    run_assessments,
    run_editions,
    runs,
    state_names,
    supplier_states,
)

__all__ = ["wrong_cases", "wrong_names", "wrong_sectors"]


@dataclass(frozen=True, slots=True)
class _Truth:
    """What the other tables say of runs, matches and people."""

    found: dict[Key, RowMapping]
    """For what each case is upon, its best match in the last run that found it."""
    last_run: dict[int, int]
    """By list."""
    searched: dict[tuple[int, str], int]
    """By list and source, the last run that searched it."""
    assigned: dict[int, str]
    times_assigned: Counter[int]


def wrong_cases(connection: Connection) -> Iterator[str]:
    """Say of each case whose row does not follow from runs and acts what is wrong with it."""
    truth = _truth(connection)
    stored = [Case(**row) for row in connection.execute(select(cases)).mappings()]
    acts = acts_of(connection, (case.id for case in stored))
    waiting = held(connection, (case.id for case in stored))
    for case in stored:
        searched_in = truth.searched.get((case.list_id, case.source), 0)
        standing = fold(acts[case.id])
        follows = {
            **expected(standing, searched=searched_in == truth.last_run.get(case.list_id)),
            **_from_match(truth.found.get(case.key)),
            "live": case.run_id >= searched_in or stays(standing, held=case.id in waiting),
            "assignee": truth.assigned.get(case.id, ""),
            "revision": len(acts[case.id]) + truth.times_assigned[case.id],
            "named": folded_beside(case.whose),
        }
        for name, value in follows.items():
            if getattr(case, name) != value:
                yield f"case {case.id}: {name} is {getattr(case, name)!r}, must be {value!r}"


def wrong_sectors(connection: Connection) -> Iterator[str]:
    """Say of each assessment whose sector is not the one of its payload which it must be."""
    column = assessments.c
    query = select(column.id, column.sector, column.payload).order_by(column.id)
    with connection.execute(query.execution_options(yield_per=1_000)) as rows:
        for number, sector, payload in rows:
            if sector != (said := sector_said(payload)):
                yield f"assessment {number}: sector is {sector!r}, must be {said!r}"


def wrong_names(connection: Connection) -> Iterator[str]:
    """Say of each supplier and listing which a search would miss or take for another."""
    state, kept = supplier_states.c, state_names.c
    query = (
        select(state.id, state.supplier_id, state.number, state.payload, *kept)
        .select_from(supplier_states)
        .join(state_names, kept.state_id == state.id, full=True)
        .execution_options(yield_per=1_000)
    )
    with connection.execute(query) as rows:
        for number, supplier_id, said_number, payload, *searched in rows:
            if payload is None:
                yield f"names to search: state {searched[0]} does not exist"
                continue
            one = supplier_from(payload, 0)
            names = folded_names(one.name, *one.other_names)
            if searched != [number, supplier_id, said_number, names]:
                yield f"names to search of supplier {supplier_id} (state {number}) are not its own"
    yield from _wrong_names_of_listings(connection)


def _wrong_names_of_listings(connection: Connection) -> Iterator[str]:
    listing, kept = listing_states.c, listing_names.c
    query = (
        select(listing.id, listing.payload, *kept)
        .select_from(listing_states)
        .join(listing_names, kept.listing_id == listing.id, full=True)
        .execution_options(yield_per=1_000)
    )
    with connection.execute(query) as rows:
        for number, payload, *searched in rows:
            if payload is None:
                yield f"names to search: listing {searched[0]} does not exist"
            elif searched != [number, names_to_search(listing_from(payload))]:
                yield f"names to search of listing {number} are not its own"


def _from_match(row: RowMapping | None) -> dict[str, object]:
    if row is None:
        return {"match_id": None}
    return {
        **{name: row[name] for name in ("run_id", "match_id", "state_id", "listing_id", "tier")},
        "match_group": match_group(row["payload"]),
        "pressing": pressing(row["band"], row["tier"], row["score"]),
    }


def _truth(connection: Connection) -> _Truth:
    runs_of_lists = select(list_versions.c.list_id, func.max(runs.c.id)).join(
        runs, runs.c.version_id == list_versions.c.id
    )
    last_run = connection.execute(runs_of_lists.group_by(list_versions.c.list_id)).all()
    searched = connection.execute(
        select(list_versions.c.list_id, editions.c.source, func.max(runs.c.id))
        .select_from(runs)
        .join(list_versions, list_versions.c.id == runs.c.version_id)
        .join(run_editions, run_editions.c.run_id == runs.c.id)
        .join(editions, editions.c.id == run_editions.c.edition_id)
        .group_by(list_versions.c.list_id, editions.c.source)
    )
    column = assignments.c
    assigned = connection.execute(select(column.case_id, column.assignee).order_by(column.id)).all()
    return _Truth(
        found=_found(connection),
        last_run=dict(last_run),
        searched=_with_replaced(
            {(list_id, source): run_id for list_id, source, run_id in searched}
        ),
        assigned={row.case_id: row.assignee for row in assigned},
        times_assigned=Counter(row.case_id for row in assigned),
    )


def _with_replaced(searched: dict[tuple[int, str], int]) -> dict[tuple[int, str], int]:
    both = dict(searched)
    for source, by in replaced().items():
        for (list_id, other), run_id in searched.items():
            if other == by:
                both[list_id, source] = max(run_id, searched.get((list_id, source), 0))
    return both


def _found(connection: Connection) -> dict[Key, RowMapping]:
    last = (
        select(run_assessments.c.assessment_id, func.max(run_assessments.c.run_id).label("run_id"))
        .group_by(run_assessments.c.assessment_id)
        .subquery()
    )
    rows = connection.execute(
        select(
            assessments.c.supplier_id,
            assessments.c.state_id,
            assessments.c.band,
            listing_states.c.source,
            listing_states.c.reference,
            last.c.run_id,
            matches.c.id.label("match_id"),
            matches.c.listing_id,
            matches.c.tier,
            matches.c.score,
            matches.c.payload,
        )
        .select_from(matches)
        .join(assessments, assessments.c.id == matches.c.assessment_id)
        .join(last, last.c.assessment_id == assessments.c.id)
        .join(listing_states, listing_states.c.id == matches.c.listing_id)
        .order_by(last.c.run_id, matches.c.position.desc())
    ).mappings()
    # Later rows replace earlier ones: what stays is the best match of the last run.
    return {
        (row["supplier_id"], row["source"], row["reference"], whose_match(row["payload"])): row
        for row in rows
    }
