"""Columns of remarks, which are not read: which of their cells speak of workers all the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from screener.intake.columns import Layout
from screener.intake.headings import is_remark
from screener.intake.signals import signals, words_of
from screener.intake.table import Batch
from screener.intake.tables import rules_table
from screener.intake.text import clean
from screener.memo import Memo
from screener.model import Gap, Statement
from screener.places.phrases import Phrases

__all__ = ["REMARK_UNREAD", "Remarks"]

REMARK_UNREAD = "gap.remark_unread"
_SHOWN = 120
_OWN = {"workforce.document_retention", "workforce.wages_withheld"}
"""Whose things are the workers' own: passports and wages, not costs of travel."""


class Remarks:
    """The unread columns of a list that hold remarks."""

    def __init__(self, layout: Layout) -> None:
        """Find them by their headings."""
        self._columns = [
            (column.place, column.heading)
            for column in layout.columns
            if not column.field and is_remark(column.heading)
        ]
        self._speaks = Memo[str, bool](lambda text: bool(_phrases().find(text)))

    def gaps(self, rows: Batch) -> Iterator[tuple[int, Gap]]:
        """Yield the places of rows whose remarks speak of workers, with what to tell."""
        for place, heading in self._columns:
            for number, row in enumerate(rows):
                if place < len(row) and row[place] and self._speaks[row[place]]:
                    text = clean(row[place])[:_SHOWN]
                    told = Statement.of(REMARK_UNREAD, heading=heading, text=text)
                    yield number, Gap("workforce", told)


@cache
def _phrases() -> Phrases:
    """The words by which the rules know workers, things taken from them, and what is gravest."""
    told = [
        (word, "signal:told")
        for signal in signals()
        for field in ("present", "names", *(("things",) if signal["id"] in _OWN else ()))
        for word in words_of(signal, field)
    ]
    denied = [(word, "signal:") for signal in signals() for word in words_of(signal, "absent")]
    grave = [(word, "signal:told") for word in rules_table("content")["grave"]]
    return Phrases([*told, *grave, *denied])
