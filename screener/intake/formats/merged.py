"""Cells merged over several rows: what the first row says holds for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from screener.errors import InputError
from screener.intake.limits import MAX_CELLS, MAX_COLUMNS, MAX_MERGED
from screener.intake.table import Row

__all__ = ["Span", "down", "filled"]


@dataclass(frozen=True, slots=True)
class Span:
    """A cell of one column that reaches over several rows."""

    column: int
    """Its place, 0 for the first."""
    first: int
    """Number of its first row, 1 for the sheet's first."""
    last: int


def down(spans: Iterable[Span], name: str) -> tuple[Span, ...]:
    """Keep the spans that reach over several rows.

    A cell merged across columns is not given at all: it is a title, or a heading over others.

    Raises:
        InputError: there are more than ``MAX_MERGED``.
    """
    reaching = (one for one in spans if one.last > one.first and one.column < MAX_COLUMNS)
    kept = tuple(islice(reaching, MAX_MERGED + 1))
    if len(kept) > MAX_MERGED:
        raise InputError(f"{name}: more than {MAX_MERGED} merged cells; part them and save it")
    return kept


def filled(rows: Iterable[Row], spans: Iterable[Span], name: str) -> Iterator[Row]:
    """Give a sheet's rows, from row 1 on, with merged cells read in each row they reach over.

    A row without any text of its own stays blank, and what a cell says itself stays.

    Raises:
        InputError: they fill more than ``MAX_CELLS`` cells, which a small file can ask for.
    """
    waiting: dict[int, list[Span]] = {}
    for span in spans:
        waiting.setdefault(span.first, []).append(span)
    reaching: dict[int, tuple[int, str]] = {}
    cells = 0
    for number, row in enumerate(rows, 1):
        if reaching:
            reaching = {place: one for place, one in reaching.items() if one[0] >= number}
        for span in waiting.pop(number, ()):
            if span.column < len(row) and row[span.column].strip():
                reaching[span.column] = span.last, row[span.column]
        cells += len(reaching)
        if cells > MAX_CELLS:
            raise InputError(f"{name}: merged cells fill more than {MAX_CELLS}; part them")
        yield _with(row, reaching) if reaching and any(map(str.strip, row)) else row


def _with(row: Row, reaching: Mapping[int, tuple[int, str]]) -> Row:
    """Return the row with the texts that reach into it."""
    whole = [*row, *[""] * (max(reaching) + 1 - len(row))]
    for place, (_, text) in reaching.items():
        whole[place] = whole[place] or text
    return whole
