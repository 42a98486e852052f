"""What the cells of each field say, whichever and however many columns hold them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from screener.intake.cells.addressed import name_apart
from screener.intake.cells.beside import BESIDE, named
from screener.intake.cells.text import clean, clean_column, lines_apart, lines_joined
from screener.intake.columns.asked import answered, asks
from screener.intake.columns.layout import Layout
from screener.intake.rows.filled import glued, look_up
from screener.memo import Memo
from screener.model import JOINT

__all__ = ["Cells", "TextReader"]

Cells = Sequence[Sequence[str]]
"""The cells of a batch of rows, column by column."""

_GLUE = {"address": ", ", "name": " ", "legal_name": " ", "name_part": " "}


class TextReader:
    """Takes the texts of fields from the columns that a layout gives them."""

    def __init__(self, layout: Layout) -> None:
        self._places = {
            column.field: layout.of(column.field) for column in layout.columns if column.field
        }
        self._addressed: tuple[int, ...] = ()
        if "address" not in self._places:
            self._addressed = self._places["address"] = self._places.get("name", ())
        self._questions = {
            column.place: column.heading
            for column in layout.columns
            if column.field == "workforce" and asks(column.heading)
        }
        self._named = Memo(name_apart)
        self._someone = Memo(named)

    @property
    def fields(self) -> Collection[str]:
        """The fields that columns hold."""
        return self._places.keys()

    def places(self, field: str) -> tuple[int, ...]:
        """Return the places of a field's columns."""
        return self._places.get(field, ())

    def read(self, cells: Cells, field: str) -> Sequence[str]:
        """Return a field's text, its parts joined where several columns give them."""
        joined: Sequence[str] = ()
        glue = _GLUE.get(field, JOINT)
        for place in self.places(field):
            texts = self._cells(cells, place, field)
            if field == "workforce":
                texts = list(map(lines_apart, texts))
                if question := self._questions.get(place):
                    texts = [answered(question, text) for text in texts]
            part = clean_column(texts)
            if field in BESIDE:
                part = look_up(self._someone, part)
            joined = glued(joined, part, glue) if joined else part
        return joined

    def addresses(self, cells: Cells) -> Sequence[str]:
        """Return addresses with commas between their lines."""
        lines = [
            list(map(lines_joined, self._cells(cells, place, "address")))
            for place in self.places("address")
        ]
        return [", ".join(filter(None, map(clean, row))) for row in zip(*lines, strict=True)]

    def _cells(self, cells: Cells, place: int, field: str) -> Sequence[str]:
        """The cells of a column that say a field; an address may stand below a name."""
        texts = cells[place]
        if place not in self._addressed:
            return texts
        if not any("\n" in text for text in texts):
            return texts if field != "address" else [""] * len(texts)
        return [self._named[text][field == "address"] for text in texts]
