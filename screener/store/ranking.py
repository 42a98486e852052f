"""A run's ranking, a page at a time by key, with filters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from screener.errors import InputError
from screener.model import Band
from screener.store.tables import assessments, run_assessments, supplier_states

__all__ = ["SupplierFilter", "SupplierLine", "check", "literally", "says", "supplier_page"]

PAGE = 50
MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierFilter:
    """Which suppliers of a run; an empty field lets all through."""

    band: str = ""
    action: str = ""
    country: str = ""
    sector: str = ""
    """Rule id of the sector that counts, e.g. ``sector.fishing``."""
    text: str = ""
    """Part of a name, or a number."""


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
    column, state = assessments.c, supplier_states.c
    query: Select[Any] = (
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
        )
        .select_from(run_assessments)
        .join(assessments, column.id == run_assessments.c.assessment_id)
        .join(supplier_states, state.id == column.state_id)
        .where(run_assessments.c.run_id == run_id, run_assessments.c.rank > after)
        .order_by(run_assessments.c.rank)
        .limit(limit + 1)
    )
    for wanted, where in (
        (chosen.band, column.band == chosen.band),
        (chosen.action, column.action == chosen.action),
        (chosen.country, state.country == chosen.country.upper()),
        (chosen.sector, column.sector == chosen.sector),
        (chosen.text, says(state, chosen.text)),
    ):
        if wanted:
            query = query.where(where)
    lines = [SupplierLine(*row) for row in connection.execute(query)]
    more = len(lines) > limit
    return lines[:limit], lines[limit - 1].rank if more else None


def check(limit: int) -> None:
    """Refuse a page that is too long or empty."""
    if not 0 < limit <= MOST:
        raise InputError(f"a page has 1 to {MOST} lines, not {limit}")


def says(state: Any, text: str) -> Any:  # noqa: ANN401 - SQLAlchemy's columns and clauses
    """Return the clause that a name contains the text, or the number is it."""
    # Both sides are folded by the database, so that they are folded alike.
    inside = func.lower(state.name).like(func.lower(f"%{literally(text)}%"), escape="\\")
    return or_(inside, state.number == text)


def literally(text: str) -> str:
    """Return a text for ``LIKE`` in which no sign has a meaning."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
