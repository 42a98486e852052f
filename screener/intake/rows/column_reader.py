"""Reads batches of rows below a heading, column by column: that is what makes it fast."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from screener.intake.cells.beside import BESIDE, named, read_owners, unnamed
from screener.intake.cells.evidence import read_evidence
from screener.intake.cells.text import clean_column, read_yes, split
from screener.intake.columns.headings import names_ship
from screener.intake.columns.layout import Layout
from screener.intake.rows.filled import Column, Filled, Gaps, Texts, glued, look_up
from screener.intake.rows.numbers import Numbers
from screener.intake.rows.texts import Cells, TextReader
from screener.intake.rows.whereabouts import Whereabouts
from screener.memo import Memo
from screener.model import JOINT, Party

__all__ = ["NAMING", "ColumnReader"]

NAMING = ("name", "legal_name", "name_part")
"""Fields that a supplier's name is read from."""

_PLAIN = ("number", "city", "supply_tier", "spend", "parent", "workforce", "sector_text")
_EVIDENCE = ("evidence", "evidence_issuer", "evidence_issued", "evidence_expires")


class ColumnReader:
    """Turns the cells of a batch into columns of supplier fields."""

    def __init__(self, layout: Layout) -> None:
        self._texts = TextReader(layout)
        self._whereabouts, self._numbers = Whereabouts(layout), Numbers()
        self._headings = {column.place: column.heading for column in layout.columns}
        naming = [one for one in layout.columns if one.field in {"name", "parties"}]
        others = self._headings.values()
        self._ships = {one.place for one in naming if names_ship(one.heading, others)}
        self._called = {
            one.place: one.heading
            for one in naming
            if one.field == "parties" or one.place in self._ships
        }
        # The everyday name beside a legal one is one of the other names.
        own = {*NAMING} - ({"name"} if "legal_name" in self._texts.fields else set())
        self._beside = [field for field in self._texts.fields if field not in own]
        self._lists = Memo(split)
        self._firms = Memo[str, tuple[str, ...]](lambda text: split(named(text)))
        self._unnamed = Memo[tuple[str, str, str], Gaps](lambda said: unnamed(*said))
        self._goods = Memo[str, tuple[str, ...]](lambda text: split(text, goods=True))
        self._owners = Memo(read_owners)
        self._yes = Memo(read_yes)
        heading = " ".join(one.heading for one in layout.columns if one.field == "evidence")
        self._evidence = Memo[tuple[str, str, str, str], Any](
            lambda cells: read_evidence(*cells, heading)
        )

    def names(self, cells: Cells) -> Sequence[str]:
        """Read the suppliers' names: the legal one where there is one, or the first other one.

        A row that names no supplier is that of the first party in it.
        """
        names = self._main_names(cells)
        for field in ("other_names", "parties"):
            if not all(names) and any(others := self._texts.read(cells, field)):
                names = [
                    name or next(iter(self._lists[other]), "")
                    for name, other in zip(names, others, strict=True)
                ]
        return names

    def _main_names(self, cells: Cells) -> Sequence[str]:
        plain, legal, part = (
            self._texts.read(cells, field) for field in ("name", "legal_name", "name_part")
        )
        if part and plain:
            plain = [f"{name} {more}".strip() for name, more in zip(plain, part, strict=True)]
        if legal and plain:
            return [first or second for first, second in zip(legal, plain, strict=True)]
        return legal or plain

    def read(self, cells: Cells, names: Sequence[str]) -> dict[str, Column]:
        """Read all fields of rows whose names were read; ``gaps`` is among the columns."""
        filled = Filled(names)
        said = {
            field: text for field in self._beside if any(text := self._texts.read(cells, field))
        }
        texts = _with_category(said)
        for field in _PLAIN:
            if field in texts:
                filled.columns[field] = texts[field]
        self._fill_lists(filled, texts, cells)
        self._whereabouts.fill(filled, texts, lambda: self._texts.addresses(cells))
        self._numbers.fill(filled, texts, said.get("sector_text", ()))
        if any(field in texts for field in _EVIDENCE):
            stated = zip(*(texts.get(field, filled.blank) for field in _EVIDENCE), strict=True)
            filled.columns["evidence"] = filled.apart(look_up(self._evidence, stated))
        for gaps in self._no_names(cells):
            filled.note(gaps)
        return filled.whole()

    def _fill_lists(self, filled: Filled, texts: Texts, cells: Cells) -> None:
        columns = filled.columns
        if self._called:
            columns["parties"] = self._parties(cells)
        for field, memo in (
            ("directors", self._lists),
            ("products", self._goods),
            ("owners", self._owners),
            ("sole_trader", self._yes),
        ):
            if field in texts:
                columns[field] = look_up(memo, texts[field])
        if others := self._other_names(texts, columns["name"]):
            columns["other_names"] = others

    def _parties(self, cells: Cells) -> list[tuple[Party, ...]]:
        """Who is named beside the supplier, each as its column calls it; and it, if a ship."""
        stated = [
            [
                tuple(Party(name, called, place in self._ships) for name in names)
                for names in look_up(self._firms, clean_column(cells[place]))
            ]
            for place, called in self._called.items()
        ]
        return [tuple(dict.fromkeys(chain(*row))) for row in zip(*stated, strict=True)]

    def _other_names(self, texts: Texts, names: Sequence[str]) -> list[tuple[str, ...]]:
        """Aliases; and the everyday name beside a legal one. None repeats the name."""
        stated = [look_up(self._lists, texts["other_names"])] if "other_names" in texts else []
        if "name" in texts:
            stated.append([(name,) if name else () for name in texts["name"]])
        if not stated:
            return []
        return [
            tuple(dict.fromkeys(other for other in chain(*row) if other != name))
            for name, *row in zip(names, *stated, strict=True)
        ]

    def _no_names(self, cells: Cells) -> list[Sequence[Gaps]]:
        """The gaps of cells that say that someone owns a supplier or is beside it, and not who."""
        found = (
            [self._unnamed[field, self._headings[at], text] for text in clean_column(cells[at])]
            for field in BESIDE
            for at in self._texts.places(field)
        )
        return list(filter(any, found))


def _with_category(said: Texts) -> Texts:
    """Give the text of a purchasing category to the sector and to the goods.

    Buyers head with "Warengruppe" or "Category" what may be either: "Steel castings",
    "Textiles", "Cleaning services". A group that is only a number names no goods.
    """
    texts = {field: text for field, text in said.items() if field != "category"}
    categories = said.get("category", ())
    goods = [text if any(map(str.isalpha, text)) else "" for text in categories]
    for field, more in (("sector_text", categories), ("products", goods)):
        if any(more):
            stated = texts.get(field, ())
            texts[field] = glued(stated, more, JOINT) if stated else more
    return texts
