"""One column of a file, and what it holds."""

from __future__ import annotations

from dataclasses import dataclass

from screener.intake.columns.headings import How

__all__ = ["Column"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file."""

    place: int
    """Its place, 0 for the first."""
    heading: str
    field: str
    """The field it fills; empty when it is not used."""
    how: How
