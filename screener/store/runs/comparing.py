"""Which suppliers two runs say something different of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from screener.model import Band
from screener.store.tables import assessments, run_assessments, supplier_states

__all__ = ["Differing", "Said", "differing", "said"]

Differing = tuple[int, int | None, int | None]
"""A supplier, and the assessments of the two runs; None where a run did not see it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a run said of a supplier, in short."""

    name: str
    number: str
    country: str
    band: Band
    action: str
    points: int


def differing(connection: Connection, before: int, after: int) -> list[Differing]:
    """Return the suppliers of which two runs say something different, in the later's order."""
    old, new = _assessed(connection, before), _assessed(connection, after)
    found: list[Differing] = [
        (supplier, old.get(supplier), number)
        for supplier, number in new.items()
        if old.get(supplier) != number
    ]
    return found + [
        (supplier, number, None) for supplier, number in old.items() if supplier not in new
    ]


def _assessed(connection: Connection, run_id: int) -> dict[int, int]:
    found = connection.execute(
        select(assessments.c.supplier_id, assessments.c.id)
        .join(run_assessments, run_assessments.c.assessment_id == assessments.c.id)
        .where(run_assessments.c.run_id == run_id)
        .order_by(run_assessments.c.rank)
    )
    return {supplier: number for supplier, number in found}  # noqa: C416 - rows are no tuples


def said(connection: Connection, wanted: Sequence[int]) -> dict[int, Said]:
    """Return these assessments in short, by number."""
    column, state = assessments.c, supplier_states.c
    found = connection.execute(
        select(
            column.id,
            state.name,
            state.number,
            state.country,
            column.band,
            column.action,
            column.points,
        )
        .join(supplier_states, state.id == column.state_id)
        .where(column.id.in_(wanted))
    )
    return {number: Said(*rest) for number, *rest in found}
