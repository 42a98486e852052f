"""What the notes on a list say of its columns."""

from __future__ import annotations

from screener.intake import Intake

__all__ = ["said"]


def said(found: Intake, how: str) -> dict[str, str]:
    """Heading to field of the columns that were taken this way."""
    notes = [dict(note.params) for note in found.notes if note.code == f"intake.column_{how}"]
    return {note["heading"]: note["field"] for note in notes}
