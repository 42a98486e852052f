"""Cases: one per listing and whose name may be it, and where each stands now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from sqlalchemy import Connection, bindparam, func, select, update

from screener.model import Band, Match, Role
from screener.risk.bands import severity
from screener.store.numbers import add_all, chunks, numbers
from screener.store.review.gone import held
from screener.store.review.standing import Act, Standing, Status, fold
from screener.store.runs.saving import Found
from screener.store.search.names import folded_beside
from screener.store.tables import assignments, cases, decisions

__all__ = [
    "Case",
    "Key",
    "acts_of",
    "cases_by_id",
    "cases_like",
    "cases_of_list",
    "cases_of_supplier",
    "expected",
    "key_of",
    "meet_run",
    "pressing",
    "restate",
    "seen",
    "seen_as",
    "stays",
]

Key = tuple[int, str, str, str]
"""Supplier, source id, publisher's reference, and whose name it may be, as `Match.whose` says."""

_COMPUTED = (
    "run_id",
    "match_id",
    "state_id",
    "listing_id",
    "tier",
    "match_group",
    "pressing",
    "live",
    "status",
    "decision_id",
    "expires",
)
"""Columns that say how things stand; they follow from runs and acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A row of the queue's table."""

    id: int
    list_id: int
    supplier_id: int
    source: str
    reference: str
    whose: str
    opened_run_id: int
    run_id: int
    """The last run that found it."""
    match_id: int
    state_id: int
    listing_id: int
    tier: str
    match_group: str
    pressing: float
    live: bool
    """In the queue: found by the list's last run, or gone with its row and not dismissed."""
    status: Status
    decision_id: int | None
    """The confirmation or dismissal in force."""
    expires: date | None
    assignee: str
    revision: int
    """How many acts and assignments there were."""
    named: str
    """The name of who is beside the supplier, as it is searched."""

    @property
    def key(self) -> Key:
        """What it is a case of."""
        return self.supplier_id, self.source, self.reference, self.whose

    @property
    def seen(self) -> int:
        """What whoever looks now has before them; an act upon what was seen earlier is refused."""
        return seen_as(self.match_id, self.revision)

    def expired_by(self, today: date) -> bool:
        """Say whether it rests on a dismissal that no longer holds; nobody wrote that down yet."""
        return self.status == "dismissed" and self.expires is not None and self.expires <= today

    def standing_on(self, today: date) -> Case:
        """Return the case as it stands today."""
        if not self.expired_by(today):
            return self
        return replace(self, status="to_review", decision_id=None, expires=None)


_REVISIONS = 1 << 20


def key_of(supplier_id: int, match: Match) -> Key:
    """Return what a match of a supplier is a case of."""
    return supplier_id, match.listing.source, match.listing.id, match.whose


def seen_as(match_id: int, revision: int) -> int:
    """Return one number for what people did and what was found.

    A match's number is another one as soon as a run says anything else of the supplier, its other
    matches or the listing.
    """
    return match_id * _REVISIONS + revision


def pressing(band: Band, tier: str, score: float) -> float:
    """Return how early in the queue a match comes: by the supplier's band, tier and score."""
    return 2.0 * severity(band) + (1.0 if tier == "probable" else 0.0) + score


def cases_by_id(connection: Connection, wanted: Iterable[int]) -> dict[int, Case]:
    """Return these cases; numbers of none are left out."""
    return {
        row["id"]: Case(**row)
        for some in chunks(sorted(set(wanted)))
        for row in connection.execute(select(cases).where(cases.c.id.in_(some))).mappings()
    }


def cases_of_list(connection: Connection, list_id: int) -> list[Case]:
    """Return all cases of a list."""
    found = select(cases).where(cases.c.list_id == list_id).order_by(cases.c.id)
    return [Case(**row) for row in connection.execute(found).mappings()]


def cases_of_supplier(connection: Connection, supplier_id: int) -> list[Case]:
    """Return all cases of a supplier."""
    found = select(cases).where(cases.c.supplier_id == supplier_id).order_by(cases.c.id)
    return [Case(**row) for row in connection.execute(found).mappings()]


def cases_like(
    connection: Connection, case: Case, *, whole_group: bool, all_suppliers: bool = False
) -> list[Case]:
    """Return the live cases of the same name, as whatever it is named, this one among them.

    Args:
        connection: a reading connection.
        case: whose name it is about.
        whole_group: also of the other listings of its match group.
        all_suppliers: also beside other suppliers, of any list.
    """
    column, (_, _, name) = cases.c, case.whose.partition(": ")
    said = [f"{role}: {name}" for role in get_args(Role)] if case.whose else [""]
    listed = [column.source == case.source, column.reference == case.reference]
    found = select(cases).where(
        column.live.is_(True),
        column.whose.in_(said),
        *([column.match_group == case.match_group] if whole_group else listed),
        *([] if all_suppliers else [column.supplier_id == case.supplier_id]),
    )
    return [Case(**row) for row in connection.execute(found.order_by(column.id)).mappings()]


def acts_of(connection: Connection, wanted: Iterable[int]) -> dict[int, list[Act]]:
    """Return the acts upon each of these cases, oldest first; a case without any has none."""
    ids = sorted(set(wanted))
    found: dict[int, list[Act]] = {number: [] for number in ids}
    for some in chunks(ids):
        query = select(decisions).where(decisions.c.case_id.in_(some)).order_by(decisions.c.id)
        for row in connection.execute(query).mappings():
            found[row["case_id"]].append(Act(**row))
    return found


def meet_run(
    connection: Connection,
    *,
    list_id: int,
    run_id: int,
    found: Sequence[Found],
    searched: set[str],
) -> None:
    """Bring the list's cases to where a new run puts them: opened, found again, gone."""
    known = {case.key: case for case in cases_of_list(connection, list_id)}
    best = _best(found)
    fresh = numbers(connection, cases)
    add_all(
        connection,
        cases,
        [
            _opened(next(fresh), list_id, run_id, key, one)
            for key, one in best.items()
            if key not in known
        ],
    )
    acts = acts_of(connection, (case.id for case in known.values() if case.revision))
    waiting = held(
        connection, (case.id for key, case in known.items() if case.live and key not in best)
    )
    _update(
        connection,
        [
            _met(
                case,
                best.get(key),
                run_id,
                fold(acts.get(case.id, ())),
                searched,
                held=case.id in waiting,
            )
            for key, case in known.items()
        ],
        known={case.id: case for case in known.values()},
    )


def _best(found: Sequence[Found]) -> dict[Key, Found]:
    """Return the first match of each key; matches come best first."""
    best: dict[Key, Found] = {}
    for one in found:
        best.setdefault(key_of(one.supplier_id, one.match), one)
    return best


def _opened(number: int, list_id: int, run_id: int, key: Key, one: Found) -> dict[str, Any]:
    supplier_id, source, reference, whose = key
    return {
        "id": number,
        "list_id": list_id,
        "supplier_id": supplier_id,
        "source": source,
        "reference": reference,
        "whose": whose,
        "opened_run_id": run_id,
        **seen(run_id, one),
        "live": True,
        "status": "to_review",
        "decision_id": None,
        "expires": None,
        "assignee": "",
        "revision": 0,
        "named": folded_beside(whose),
    }


def seen(run_id: int, one: Found) -> dict[str, Any]:
    """Return what a case's row must say, given the last run that found it."""
    return {
        "run_id": run_id,
        "match_id": one.match_id,
        "state_id": one.state_id,
        "listing_id": one.listing_id,
        "tier": one.match.tier,
        "match_group": one.match.group,
        "pressing": pressing(one.band, one.match.tier, one.match.score),
    }


def expected(standing: Standing, *, searched: bool) -> dict[str, Any]:
    """Return what a case's row must say, given the acts upon it."""
    decision = standing.decision
    return {
        "status": standing.status if searched else "error",
        "decision_id": None if decision is None else decision.id,
        "expires": None if decision is None else decision.expires,
    }


def _met(
    case: Case,
    found: Found | None,
    run_id: int,
    standing: Standing,
    searched: set[str],
    *,
    held: bool,
) -> dict[str, Any]:
    was = {name: getattr(case, name) for name in _COMPUTED}
    met = {} if found is None else seen(run_id, found)
    now = expected(standing, searched=case.source in searched)
    # A case whose source was not searched stays in the queue: nobody may take it for gone.
    live = found is not None or (case.live and case.source not in searched)
    return {"id": case.id, **was, **met, **now, "live": live or stays(standing, held=held)}


def stays(standing: Standing, *, held: bool) -> bool:
    """Say whether a case that no run finds any more stays in the queue.

    Args:
        standing: what people said of it.
        held: it went because its row was edited or removed.
    """
    return held and standing.status != "dismissed"


def restate(connection: Connection, changed: Iterable[int]) -> None:
    """Bring these cases' rows up to the acts upon them."""
    ids = set(changed)
    stored = cases_by_id(connection, ids)
    acts, waiting = acts_of(connection, ids), held(connection, ids)
    assigned = _times_assigned(connection, ids)
    rows = []
    for number, case in stored.items():
        standing = fold(acts[number])
        rows.append(
            {
                "id": number,
                # Only a run changes whether the source was searched.
                **expected(standing, searched=case.status != "error"),
                "live": stays(standing, held=True) if number in waiting else case.live,
                "revision": len(acts[number]) + assigned.get(number, 0),
            }
        )
    _update(connection, rows, stored)


def _times_assigned(connection: Connection, wanted: Iterable[int]) -> dict[int, int]:
    column = assignments.c.case_id
    return {
        number: times
        for some in chunks(sorted(wanted))
        for number, times in connection.execute(
            select(column, func.count()).where(column.in_(some)).group_by(column)
        )
    }


def _update(connection: Connection, rows: Sequence[dict[str, Any]], known: dict[int, Case]) -> None:
    """Write what differs; all rows have the same columns."""
    changed = [
        {f"new_{name}": value for name, value in row.items()}
        for row in rows
        if any(value != getattr(known[row["id"]], name) for name, value in row.items())
    ]
    if changed:
        connection.execute(
            update(cases)
            .where(cases.c.id == bindparam("new_id"))
            .values({name: bindparam(f"new_{name}") for name in rows[0] if name != "id"}),
            changed,
        )
