"""How a supplier list would be read: its columns, its problems and its first suppliers."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from screener.errors import InputError
from screener.intake import Intake, read
from screener.intake.columns.headings import fields, key, meaning
from screener.intake.columns.layout import Column, Layout
from screener.intake.formats.files import open_file
from screener.intake.outcome.notes import CAUTIONS
from screener.intake.reading import begin
from screener.intake.table import Row, Table
from screener.model import RejectedRow, Statement, Supplier

__all__ = ["Preview", "PreviewColumn", "mappable", "preview"]

SAMPLES = 3
MOST_REJECTED = 200
MOST_SUPPLIERS = 8
_LONGEST = 80
_SAMPLE_ROWS = 200
_SECONDARY = frozenset({"name_part", "nace", "sector"})


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """A column of the file and what it is taken for."""

    heading: str
    field: str
    """Our field, or empty when the column is not used."""
    how: str
    """``mapped``, ``profile``, ``recognised``, ``guessed`` or ``ignored``."""
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a person checks before a list is screened."""

    fingerprint: str
    """Equal for files with the same headings."""
    columns: tuple[PreviewColumn, ...]
    problem: str = ""
    """Why the list cannot be screened as it is read now, in one line."""
    suppliers: int = 0
    rejected: int = 0
    notes: tuple[Statement, ...] = ()
    rejected_rows: tuple[RejectedRow, ...] = ()
    """The first of them."""
    first: tuple[Supplier, ...] = ()
    gaps: dict[str, int] = field(default_factory=dict)
    """How many suppliers lack a country, a sector, a product."""
    sheets: tuple[str, ...] = ()
    """Titles of a workbook's sheets."""
    sheet: str = ""
    """The one that was read."""

    @property
    def cautions(self) -> tuple[Statement, ...]:
        """The notes to read before the list is screened."""
        return tuple(note for note in self.notes if note.code in CAUTIONS)


def mappable() -> tuple[str, ...]:
    """Return the fields that a column can be mapped to, in the order of a supplier's record."""
    return tuple(sorted(fields() - _SECONDARY, key=lambda name: (_rank(name), name)))


def _rank(name: str) -> int:
    first: tuple[str, ...] = (
        "name",
        "legal_name",
        "number",
        "country",
        "city",
        "address",
        "region",
    )
    first += ("sector_text", "industry_code", "products", "hs_codes", "parent", "owners")
    return first.index(name) if name in first else len(first)


def preview(
    path: Path, mapping: Mapping[str, str], sheet: str = "", ignored: Collection[str] = ()
) -> Preview:
    """Read a supplier list for a person to check.

    Raises:
        InputError: the file is no table at all.
    """
    table = open_file(path, sheet)
    return replace(
        _previewed(path, table, sheet, mapping, ignored), sheets=table.sheets, sheet=table.sheet
    )


def _previewed(
    path: Path, table: Table, sheet: str, mapping: Mapping[str, str], ignored: Collection[str]
) -> Preview:
    try:
        layout, batches = begin(table, mapping, ignored)
    except InputError as error:
        return _unread(table, str(error))
    rows = islice((row for batch in batches for row in batch), layout.heading_row, _SAMPLE_ROWS)
    columns = _columns(layout.columns, list(rows))
    found = read(path, mapping=mapping, ignored=ignored, sheet=sheet)
    return _read(found, layout, columns)


def _unread(table: Table, problem: str) -> Preview:
    """Show the columns of a list whose names column nobody recognised, so that it can be said."""
    rows = list(islice((row for batch in table.batches() for row in batch), _SAMPLE_ROWS))
    place = next((n for n, row in enumerate(rows) if any(cell.strip() for cell in row)), None)
    if place is None and len(table.sheets) > 1:
        return Preview(_fingerprint([]), (), problem)  # another sheet may hold the list
    if place is None:
        raise InputError(problem)
    headings = [" ".join(heading.split()) for heading in rows[place]]
    columns = [
        Column(number, heading, meaning(heading).field, meaning(heading).how)
        for number, heading in enumerate(headings)
    ]
    return Preview(_fingerprint(headings), _columns(columns, rows[place + 1 :]), problem)


def _read(intake: Intake, layout: Layout, columns: tuple[PreviewColumn, ...]) -> Preview:
    suppliers = intake.suppliers
    return Preview(
        fingerprint=_fingerprint([column.heading for column in layout.columns]),
        columns=columns,
        problem="" if suppliers else "no row of the list has a supplier's name",
        suppliers=len(suppliers),
        rejected=len(intake.rejected),
        notes=intake.notes,
        rejected_rows=tuple(_short(row) for row in intake.rejected[:MOST_REJECTED]),
        first=suppliers[:MOST_SUPPLIERS],
        gaps={
            "country": sum(not one.country for one in suppliers),
            "sector": sum(not (one.sector_text or one.industry_codes) for one in suppliers),
            "products": sum(not (one.products or one.hs_codes) for one in suppliers),
        },
    )


def _short(row: RejectedRow) -> RejectedRow:
    cells = tuple((heading, _cut(text)) for heading, text in row.values if text.strip())
    return RejectedRow(row.row, row.reason, cells[:12])


def _cut(text: str) -> str:
    """Cut a text for a page, which cannot tell how long it was: of very long ones nobody knows."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _columns(
    columns: tuple[Column, ...] | list[Column], rows: list[Row]
) -> tuple[PreviewColumn, ...]:
    return tuple(
        PreviewColumn(column.heading, column.field, column.how, _samples(column.place, rows))
        for column in columns
    )


def _samples(place: int, rows: list[Row]) -> tuple[str, ...]:
    return tuple(islice(_distinct(place, rows), SAMPLES))


def _distinct(place: int, rows: list[Row]) -> Iterator[str]:
    seen: set[str] = set()
    for row in rows:
        text = _cut(row[place].strip()) if place < len(row) else ""
        if text and text not in seen:
            seen.add(text)
            yield text


def _fingerprint(headings: list[str]) -> str:
    normal = "\x1f".join(sorted(key(heading) for heading in headings))
    return hashlib.sha256(normal.encode("utf-8", "replace")).hexdigest()
