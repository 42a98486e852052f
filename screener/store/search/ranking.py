"""A run's ranking, a page at a time by key, with filters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from screener.errors import InputError
from screener.model import Band
from screener.store.payload import address
from screener.store.search.countries import as_kept
from screener.store.search.names import named, ranks_of_named
from screener.store.tables import assessments, run_assessments, state_names, supplier_states

__all__ = ["SupplierFilter", "SupplierLine", "check", "supplier_lines", "supplier_page"]

PAGE = 50
MOST = 1_000
WINDOW = 1_000
"""Ranks that are looked at first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierFilter:
    """Which suppliers of a run; an empty field lets all through."""

    band: str = ""
    action: str = ""
    country: str = ""
    """ISO 3166 code; `UNKNOWN_COUNTRY` for suppliers without one."""
    sector: str = ""
    """Rule id of the sector that counts, e.g. ``sector.fishing``."""
    text: str = ""
    """Words or parts of words of a name, or a number."""


@dataclass(frozen=True, slots=True)
class SupplierLine:
    """A supplier in a run's ranking."""

    rank: int
    """0 for the most pressing."""
    supplier_id: int
    number: str
    name: str
    country: str
    band: Band
    list_band: Band | None
    action: str
    provisional: bool
    points: int
    address: str
    """Or the town alone; "" where the list gave neither."""


def supplier_page(
    connection: Connection,
    run_id: int,
    chosen: SupplierFilter,
    *,
    after: int = -1,
    limit: int = PAGE,
) -> tuple[list[SupplierLine], int | None]:
    """Return a page of a run's ranking, and the rank after which the next one starts."""
    check(limit)
    query = _filtered(connection, run_id, chosen)
    lines: list[SupplierLine] = []
    for window in _windows(connection, run_id, after):
        some = query.where(window).limit(limit + 1 - len(lines))
        lines += [_line(*row) for row in connection.execute(some)]
        if len(lines) > limit:
            return lines[:limit], lines[limit - 1].rank
    return lines, None


def supplier_lines(
    connection: Connection, run_id: int, ranks: Sequence[int], text: str = ""
) -> list[SupplierLine]:
    """Return the suppliers at these places of a run's ranking, in order.

    With a text those of them that are named so: for few places, as each is looked up.
    """
    said = run_assessments.c
    query = _lines().where(said.run_id == run_id, said.rank.in_(ranks))
    if text:
        own = state_names.c.state_id == assessments.c.state_id
        query = query.where(select(state_names.c.state_id).where(own, named(text)).exists())
    return [_line(*row) for row in connection.execute(query)]


def _windows(connection: Connection, run_id: int, after: int) -> Iterator[ColumnElement[bool]]:
    """Cut the ranking into parts, each longer than the one before.

    Where most suppliers pass the filter, a page is found in the first part; a planner that
    sees the whole ranking would rather join all of it and sort.
    """
    said = run_assessments.c
    last = connection.execute(select(func.max(said.rank)).where(said.run_id == run_id)).scalar()
    size = WINDOW
    while last is not None and after < last:
        yield and_(said.rank > after, said.rank <= after + size)
        after, size = after + size, size * 4


def _filtered(connection: Connection, run_id: int, chosen: SupplierFilter) -> Select[Any]:
    column, state = assessments.c, supplier_states.c
    query = _lines().where(run_assessments.c.run_id == run_id)
    for wanted, where in (
        (chosen.band, column.band == chosen.band),
        (chosen.action, column.action == chosen.action),
        (chosen.country, state.country == as_kept(chosen.country)),
        (chosen.sector, column.sector == chosen.sector),
    ):
        if wanted:
            query = query.where(where)
    return query.where(_named(connection, run_id, chosen.text)) if chosen.text else query


def _lines() -> Select[Any]:
    column, state = assessments.c, supplier_states.c
    return (
        select(
            run_assessments.c.rank,
            column.supplier_id,
            state.number,
            state.name,
            state.country,
            column.band,
            column.list_band,
            column.action,
            column.provisional,
            column.points,
            state.payload,
        )
        .select_from(run_assessments)
        .join(assessments, column.id == run_assessments.c.assessment_id)
        .join(supplier_states, state.id == column.state_id)
        .order_by(run_assessments.c.rank)
    )


def _line(*row: Any) -> SupplierLine:  # noqa: ANN401 - a row of `_lines`
    *values, payload = row
    return SupplierLine(*(*values, address(payload)))


def check(limit: int) -> None:
    """Refuse a page that is too long or empty."""
    if not 0 < limit <= MOST:
        raise InputError(f"a page has 1 to {MOST} lines, not {limit}")


def _named(connection: Connection, run_id: int, text: str) -> ColumnElement[bool]:
    ranks = ranks_of_named(connection, run_id, text)
    if ranks is not None:
        return run_assessments.c.rank.in_(ranks)
    return assessments.c.state_id.in_(select(state_names.c.state_id).where(named(text)))
