"""Reads batches of rows below a heading, column by column: that is what makes it fast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat
from operator import itemgetter
from typing import Any

from screener.intake.cells.addressed import name_apart
from screener.intake.cells.beside import BESIDE, named, read_owners, unnamed
from screener.intake.cells.countries import apart_from, read_countries, read_country
from screener.intake.cells.country_told import countries_of_sites, country_told, inferred
from screener.intake.cells.evidence import read_evidence
from screener.intake.cells.hs_codes import hs_codes_told, read_hs_codes
from screener.intake.cells.identifiers import KINDS, of_a_person, read_identifiers
from screener.intake.cells.industry import codes_in_sector, read_codes
from screener.intake.cells.regions import read_region, region_in_country
from screener.intake.cells.text import (
    clean,
    clean_column,
    lines_apart,
    lines_joined,
    read_yes,
    split,
)
from screener.intake.columns.asked import answered, asks
from screener.intake.columns.headings import names_ship, states_of
from screener.intake.columns.layout import Layout
from screener.memo import Memo
from screener.model import JOINT, Gap, Party

__all__ = ["NAMING", "ColumnReader"]

NAMING = ("name", "legal_name", "name_part")
"""Fields that a supplier's name is read from."""

_Gaps = tuple[Gap, ...]
_Column = Sequence[Any]
_Cells = Sequence[Sequence[str]]

_PLAIN = ("number", "city", "supply_tier", "spend", "parent", "workforce", "sector_text")
_GLUE = {"address": ", ", "name": " ", "legal_name": " ", "name_part": " "}
_SCHEMES = {
    "industry_code": "",
    "nace": "nace",
    "nace_2.1": "nace_2.1",
    "nace_2": "nace_2",
    "isic_4": "isic_4",
    "cnae": "cnae",
    "naics": "naics",
    "sic": "sic",
}
_DIGIT = re.compile(r"\d")
_EVIDENCE = ("evidence", "evidence_issuer", "evidence_issued", "evidence_expires")


class ColumnReader:
    """Turns the cells of a batch into columns of supplier fields."""

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
        self._headings = {column.place: column.heading for column in layout.columns}
        naming = [one for one in layout.columns if one.field in {"name", "parties"}]
        others = self._headings.values()
        self._ships = {one.place for one in naming if names_ship(one.heading, others)}
        self._called = {
            one.place: one.heading
            for one in naming
            if one.field == "parties" or one.place in self._ships
        }
        states = (states_of(one.heading) for one in layout.columns if one.field == "region")
        self._states_of = next(filter(None, states), "")
        # The everyday name beside a legal one is one of the other names.
        own = {*NAMING} - ({"name"} if "legal_name" in self._places else set())
        self._beside = [field for field in self._places if field not in own]
        self._named = Memo(name_apart)
        self._lists = Memo(split)
        self._someone = Memo(named)
        self._firms = Memo[str, tuple[str, ...]](lambda text: split(named(text)))
        self._unnamed = Memo[tuple[str, str, str], _Gaps](lambda said: unnamed(*said))
        self._goods = Memo[str, tuple[str, ...]](lambda text: split(text, goods=True))
        self._owners = Memo(read_owners)
        self._yes = Memo(read_yes)
        self._countries = Memo(read_country)
        self._further = Memo(read_countries)
        self._at_sites = Memo(countries_of_sites)
        self._beside_country = Memo(region_in_country)
        self._regions = Memo[tuple[str, str], str](lambda cell: read_region(*cell))
        self._hs_codes = Memo(read_hs_codes)
        self._hs_told = Memo(hs_codes_told)
        heading = " ".join(one.heading for one in layout.columns if one.field == "evidence")
        self._evidence = Memo[tuple[str, str, str, str], Any](
            lambda cells: read_evidence(*cells, heading)
        )
        self._in_sector = Memo(codes_in_sector)
        self._codes = {name: _codes_memo(scheme) for name, scheme in _SCHEMES.items()}

    def names(self, cells: _Cells) -> Sequence[str]:
        """Read the suppliers' names: the legal one where there is one, or the first other one.

        A row that names no supplier is that of the first party in it.
        """
        names = self._main_names(cells)
        for field in ("other_names", "parties"):
            if not all(names) and any(others := self._text(cells, field)):
                names = [
                    name or next(iter(self._lists[other]), "")
                    for name, other in zip(names, others, strict=True)
                ]
        return names

    def _main_names(self, cells: _Cells) -> Sequence[str]:
        plain, legal, part = (
            self._text(cells, field) for field in ("name", "legal_name", "name_part")
        )
        if part and plain:
            plain = [f"{name} {more}".strip() for name, more in zip(plain, part, strict=True)]
        if legal and plain:
            return [first or second for first, second in zip(legal, plain, strict=True)]
        return legal or plain

    def read(self, cells: _Cells, names: Sequence[str]) -> dict[str, _Column]:
        """Read all fields of rows whose names were read; ``gaps`` is among the columns."""
        columns: dict[str, _Column] = {"name": names}
        gaps: list[Sequence[_Gaps]] = []
        texts = {field: text for field in self._beside if any(text := self._text(cells, field))}
        sectors = texts.get("sector_text", ())
        _share_out_category(texts)
        for field in _PLAIN:
            if field in texts:
                columns[field] = texts[field]
        self._read_lists(texts, cells, names, columns)
        self._read_place(texts, columns, gaps, self._told(texts, cells, len(names)))
        codes = []
        if _DIGIT.search(" ".join({*sectors})):
            codes.append(self._split_gaps(self._in_sector, sectors, gaps))
        self._read_numbers(texts, columns, gaps, codes)
        if any(field in texts for field in _EVIDENCE):
            blank = [""] * len(names)
            cells_of_it = zip(*(texts.get(field, blank) for field in _EVIDENCE), strict=True)
            columns["evidence"] = self._split_gaps(self._evidence, cells_of_it, gaps)
        if gaps := [*gaps, *self._no_names(cells)]:
            columns["gaps"] = [tuple(chain(*row)) for row in zip(*gaps, strict=True)]
        return columns

    def _told(
        self, texts: Mapping[str, Sequence[str]], cells: _Cells, count: int
    ) -> Sequence[tuple[str, str]]:
        """What rows that state no country say of it beside, each with its words."""
        stated = texts.get("country", ())
        if (stated and all(stated)) or not texts.keys() & {"uscc", "cnpj", "region", "address"}:
            return ()
        blank = [""] * count
        places = self._places.get("address", ())
        lines = [list(map(lines_joined, self._cells(cells, place, "address"))) for place in places]
        addresses = [", ".join(filter(None, map(clean, row))) for row in zip(*lines, strict=True)]
        beside = (*(texts.get(f, blank) for f in ("uscc", "cnpj", "region")), addresses or blank)
        return [
            country_told(*said, states_of=self._states_of) if not country else ("", "")
            for country, *said in zip(stated or blank, *beside, strict=True)
        ]

    def _text(self, cells: _Cells, field: str) -> Sequence[str]:
        """A field's text, its parts joined where several columns give them."""
        places = self._places.get(field, ())
        joined: Sequence[str] = ()
        glue = _GLUE.get(field, JOINT)
        for place in places:
            texts = self._cells(cells, place, field)
            if field == "workforce":
                texts = list(map(lines_apart, texts))
                if question := self._questions.get(place):
                    texts = [answered(question, text) for text in texts]
            part = clean_column(texts)
            if field in BESIDE:
                part = self._look_up(self._someone, part)
            joined = _glued(joined, part, glue) if joined else part
        return joined

    def _cells(self, cells: _Cells, place: int, field: str) -> Sequence[str]:
        """The cells of a column that say a field; an address may stand below a name."""
        texts = cells[place]
        if place not in self._addressed:
            return texts
        if not any("\n" in text for text in texts):
            return texts if field != "address" else [""] * len(texts)
        return [self._named[text][field == "address"] for text in texts]

    def _read_lists(
        self,
        texts: Mapping[str, Sequence[str]],
        cells: _Cells,
        names: Sequence[str],
        columns: dict[str, _Column],
    ) -> None:
        if self._called:
            columns["parties"] = self._parties(cells)
        if "directors" in texts:
            columns["directors"] = self._look_up(self._lists, texts["directors"])
        if sites := self._sites(texts):
            columns["sites"] = sites
        if "products" in texts:
            columns["products"] = self._look_up(self._goods, texts["products"])
        if "owners" in texts:
            columns["owners"] = self._look_up(self._owners, texts["owners"])
        if "sole_trader" in texts:
            columns["sole_trader"] = self._look_up(self._yes, texts["sole_trader"])
        if others := self._other_names(texts, names):
            columns["other_names"] = others

    def _no_names(self, cells: _Cells) -> list[Sequence[_Gaps]]:
        """The gaps of cells that say that someone owns a supplier or is beside it, and not who."""
        found = (
            [self._unnamed[field, self._headings[at], text] for text in clean_column(cells[at])]
            for field in BESIDE
            for at in self._places.get(field, ())
        )
        return list(filter(any, found))

    def _parties(self, cells: _Cells) -> list[tuple[Party, ...]]:
        """Who is named beside the supplier, each as its column calls it; and it, if a ship."""
        stated = [
            [
                tuple(Party(name, called, place in self._ships) for name in names)
                for names in self._look_up(self._firms, clean_column(cells[place]))
            ]
            for place, called in self._called.items()
        ]
        return [tuple(dict.fromkeys(chain(*row))) for row in zip(*stated, strict=True)]

    def _sites(self, texts: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
        """Addresses; and what names a region where further countries stand: "Xinjiang"."""
        stated = [self._look_up(self._lists, texts["sites"])] if "sites" in texts else []
        countries = texts.get("site_countries", ())
        if any(regions := self._look_up(self._beside_country, countries)):
            named = zip(countries, regions, strict=True)
            stated.append([(text,) if region else () for text, region in named])
        return [tuple(chain(*row)) for row in zip(*stated, strict=True)]

    def _other_names(
        self, texts: Mapping[str, Sequence[str]], names: Sequence[str]
    ) -> list[tuple[str, ...]]:
        """Aliases; and the everyday name beside a legal one. None repeats the name."""
        stated = [self._look_up(self._lists, texts[f]) for f in ("other_names",) if f in texts]
        if "name" in texts:
            stated.append([(name,) if name else () for name in texts["name"]])
        return (
            [
                tuple(dict.fromkeys(other for other in chain(*row) if other != name))
                for name, *row in zip(names, *stated, strict=True)
            ]
            if stated
            else []
        )

    def _read_place(
        self,
        texts: Mapping[str, Sequence[str]],
        columns: dict[str, _Column],
        gaps: list[Sequence[_Gaps]],
        told: Sequence[tuple[str, str]],
    ) -> None:
        count = len(columns["name"])
        if "country" in texts:
            columns["country_text"] = texts["country"]
            columns["country"] = self._split_gaps(self._countries, texts["country"], gaps)
            if any(regions := self._look_up(self._beside_country, texts["country"])):
                columns["region"] = regions
        if any(map(any, told)):
            read = columns.get("country", [""] * count)
            columns["country"] = [one or other for one, (other, _) in zip(read, told, strict=True)]
            gaps.append([inferred(text) for _, text in told])
        abroad: list[_Column] = []
        if "site_countries" in texts:
            abroad.append(self._split_gaps(self._further, texts["site_countries"], gaps))
        if "sites" in texts:
            abroad.append(self._look_up(self._at_sites, texts["sites"]))
        if any(map(any, abroad)):
            elsewhere = _joined(abroad)
            here = columns.get("country", [""] * count)
            columns["site_countries"], found = apart_from(here, elsewhere)
            gaps.append(found)
        if "address" in texts:
            columns["address"] = texts["address"]
        if "region" in texts:
            countries = columns.get("country", [""] * count)
            regions = self._look_up(self._regions, zip(texts["region"], countries, strict=True))
            beside = columns.get("region", [""] * count)
            columns["region"] = [one or other for one, other in zip(regions, beside, strict=True)]
            columns["address"] = [
                f"{address}, {text}".removeprefix(", ") if text and not region else address
                for address, text, region in zip(
                    texts.get("address", [""] * count), texts["region"], regions, strict=True
                )
            ]

    def _read_numbers(
        self,
        texts: Mapping[str, Sequence[str]],
        columns: dict[str, _Column],
        gaps: list[Sequence[_Gaps]],
        codes: list[_Column],
    ) -> None:
        """Read the codes, beside those read elsewhere, and the identifiers."""
        count = len(columns["name"])
        customs: list[_Column] = []
        if "hs_codes" in texts:
            customs.append(self._split_gaps(self._hs_codes, texts["hs_codes"], gaps))
        if any(told := self._look_up(self._hs_told, texts.get("products", ()))):
            customs.append(told)
        if customs:
            columns["hs_codes"] = _joined(customs)
        codes += [
            self._split_gaps(self._codes[field], texts[field], gaps)
            for field in _SCHEMES
            if field in texts
        ]
        if codes:
            columns["industry_codes"] = _joined(codes)
        countries = columns.get("country", [""] * count)
        identifiers = [
            _apart(list(map(read_identifiers, repeat(kind), texts[kind], countries)), gaps)
            for kind in KINDS
            if kind in texts
        ]
        if identifiers:
            numbers = columns["identifiers"] = _joined(identifiers)
            stated = columns.get("sole_trader", [False] * count)
            columns["sole_trader"] = [
                said or any(map(of_a_person, own))
                for said, own in zip(stated, numbers, strict=True)
            ]

    @staticmethod
    def _look_up(memo: Memo[Any, Any], keys: Iterable[Any]) -> list[Any]:
        return list(map(memo.__getitem__, keys))

    def _split_gaps(
        self, memo: Memo[Any, Any], keys: Iterable[Any], gaps: list[Sequence[_Gaps]]
    ) -> _Column:
        return _apart(self._look_up(memo, keys), gaps)


def _share_out_category(texts: dict[str, Sequence[str]]) -> None:
    """Give the text of a purchasing category to the sector and to the goods.

    Buyers head with "Warengruppe" or "Category" what may be either: "Steel castings",
    "Textiles", "Cleaning services". A group that is only a number names no goods.
    """
    categories = texts.pop("category", ())
    if not categories:
        return
    goods = [text if any(map(str.isalpha, text)) else "" for text in categories]
    for field, more in (("sector_text", categories), ("products", goods)):
        if any(more):
            stated = texts.get(field, ())
            texts[field] = _glued(stated, more, JOINT) if stated else more


def _apart(pairs: Sequence[tuple[Any, _Gaps]], gaps: list[Sequence[_Gaps]]) -> _Column:
    """Return the values of pairs, and add the gaps if there are any."""
    found = list(map(itemgetter(1), pairs))
    if any(found):
        gaps.append(found)
    return list(map(itemgetter(0), pairs))


def _glued(first: Sequence[str], second: Sequence[str], glue: str) -> list[str]:
    return [
        f"{a}{glue}{b}" if a and b and a != b else a or b
        for a, b in zip(first, second, strict=True)
    ]


def _joined(columns: Sequence[Sequence[tuple[Any, ...]]]) -> _Column:
    if len(columns) == 1:
        return columns[0]
    return [tuple(dict.fromkeys(chain(*row))) for row in zip(*columns, strict=True)]


def _codes_memo(scheme: str) -> Memo[str, Any]:
    return Memo(lambda text: read_codes(scheme, text))
