"""What a run's ranking is filtered by, held in memory: a run never changes.

Some bytes per supplier; a filter that few or none fit is then answered without reading the
ranking, which the database would have to go through as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from screener.store.search.countries import as_kept
from screener.store.search.ranking import SupplierFilter
from screener.store.tables import assessments, run_assessments, supplier_states

__all__ = ["Facets", "facets"]

_NAMES = ("band", "action", "country", "sector")


@dataclass(frozen=True, slots=True)
class Facets:
    """The ranking's places, and for each what its supplier is filtered by."""

    ranks: NDArray[np.int32]
    """In order."""
    codes: dict[str, NDArray[np.uint16]]
    """For each filter the number of the value, by place."""
    values: dict[str, dict[str, int]]
    """For each filter its values with their numbers."""

    def places(self, chosen: SupplierFilter, after: int, limit: int) -> list[int]:
        """Return the first ranks beyond ``after`` that fit, at most ``limit``; text is ignored."""
        fits = self.ranks > after
        wanted = {name: getattr(chosen, name) for name in _NAMES}
        for name, value in wanted.items():
            if value:
                kept = as_kept(value) if name == "country" else value
                fits &= self.codes[name] == self.values[name].get(kept, len(self.values[name]))
        return [int(rank) for rank in self.ranks[fits][:limit]]


def facets(connection: Connection, run_id: int) -> Facets:
    """Read a run's facets; for 100,000 suppliers half a second."""
    column = assessments.c
    query = (
        select(
            run_assessments.c.rank,
            column.band,
            column.action,
            supplier_states.c.country,
            column.sector,
        )
        .join(assessments, column.id == run_assessments.c.assessment_id)
        .join(supplier_states, supplier_states.c.id == column.state_id)
        .where(run_assessments.c.run_id == run_id)
        .order_by(run_assessments.c.rank)
    )
    rows: list[Any] = [tuple(row) for row in connection.execute(query)]
    columns = list(zip(*rows, strict=True)) or [()] * (1 + len(_NAMES))
    values = {
        name: {value: number for number, value in enumerate(sorted(set(texts)))}
        for name, texts in zip(_NAMES, columns[1:], strict=True)
    }
    return Facets(
        ranks=np.array(columns[0], np.int32),
        codes={
            name: np.array([values[name][text] for text in texts], np.uint16)
            for name, texts in zip(_NAMES, columns[1:], strict=True)
        },
        values=values,
    )
