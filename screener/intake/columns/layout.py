"""What each column of a table holds, and where its heading is."""

from __future__ import annotations

from dataclasses import dataclass

from screener.intake.columns.headings import How

__all__ = ["NAMES", "Column", "Layout"]

NAMES = frozenset({"name", "legal_name"})
"""Fields that are enough to name a supplier."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file."""

    place: int
    """Its place, 0 for the first."""
    heading: str
    field: str
    """The field it fills; empty when it is not used."""
    how: How

    @property
    def is_stated(self) -> bool:
        """The user or the profile of a known export says what it holds."""
        return self.how in {"mapped", "profile"}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the heading is and what each column holds."""

    heading_row: int
    """Its row number, 1 for the first; 0 where the list has none."""
    columns: tuple[Column, ...]
    profile: str = ""
    """Title of the known export this is, or empty."""
    doubtful: tuple[tuple[Column, float], ...] = ()
    """Columns of which few values read as their field, with that share."""
    titles: str = ""
    """What the rows above the heading say, shortened."""

    def of(self, field: str) -> tuple[int, ...]:
        """Places of the columns that fill a field."""
        return tuple(column.place for column in self.columns if column.field == field)

    @property
    def makes_sense(self) -> bool:
        """The user says what its columns are, or at least one heading is known."""
        return not self.heading_row or any(column.field for column in self.columns)

    @property
    def names_suppliers(self) -> bool:
        """A column holds the suppliers' names."""
        return any(column.field in NAMES for column in self.columns)
