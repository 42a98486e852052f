"""A table of names that the user made: CSV (comma, semicolon or tab) or XLSX, first sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from python_calamine import CalamineError, CalamineWorkbook

from screener.model import Identifier, Listing, ListingKind
from screener.quotes import listed, quoted
from screener.sources.document import Document
from screener.sources.files import kind_of
from screener.sources.table import Row, decoded, refuse_joined, rows
from screener.sources.text import fields, identifier, name, names, tidy

__all__ = ["FIELDS", "parse"]

FIELDS: dict[str, tuple[str, ...]] = {
    "name": ("name", "company", "company name", "supplier", "supplier name", "firm", "entity"),
    "aliases": ("aliases", "alias", "also known as", "aka", "other names"),
    "weak_aliases": ("weak aliases", "weak alias", "low quality aliases", "weak aka"),
    "former_names": ("former names", "former name", "formerly known as", "fka"),
    "id": ("id", "number", "reference", "no", "supplier number"),
    "kind": ("kind", "type", "entity type"),
    "country": ("country", "country code"),
    "address": ("address", "addresses"),
    "identifier": ("identifier", "identifiers"),
    "lei": ("lei", "lei code", "lei number"),
    "vat": ("vat number", "vat", "vat no", "vat id"),
    "uscc": ("uscc", "unified social credit code"),
    "duns": ("duns", "duns number", "d-u-n-s", "d-u-n-s number"),
    "inn": ("inn",),
    "imo": ("imo", "imo number"),
    "registration": (
        "registration number",
        "registration no",
        "company number",
        "company registration number",
        "tax number",
        "tax id",
    ),
    "birth_date": ("birth date", "date of birth"),
    "programme": ("programme", "program", "list", "category"),
    "listed_on": ("listed on", "date", "since"),
    "delisted_on": ("delisted on", "until"),
    "remark": ("remark", "reason", "note", "notes", "comment", "comments"),
}
"""Our fields and the headings by which they are recognised, in lower case."""

_NUMBERS = ("identifier", "lei", "vat", "uscc", "duns", "inn", "imo", "registration")
"""The fields of registered numbers; but for the first, each says of which kind its numbers are."""
_KINDS: dict[ListingKind, frozenset[str]] = {
    "organisation": fields("organisation organization company firm entity legal corporate"),
    "person": fields("person individual"),
    "vessel": fields("vessel ship"),
}
"""Kinds of listing, and the words by which a cell names them; a "legal person" is no person."""
_BETWEEN = re.compile(r"\s*[;|\n]\s*")
_NOT_IN_AN_ID = re.compile(r"\W+")
_WORD = re.compile(r"[^\W\d_]+")
_NONE = "\x1f"
"""A delimiter that no table has."""
_DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y")


def parse(document: Document) -> Iterator[Listing]:
    """Read the table; each row with a name is one listing.

    Headings are recognised by `FIELDS`, or named in the descriptor's ``headings``; several
    names in a cell are separated by a semicolon, a bar or a line break.

    Raises:
        SourceError: not a table, or without a column of names.
    """
    lines = _workbook(document) if kind_of(document.main) == "xlsx" else _csv(document)
    line, headings = next(lines, (1, []))
    where = _places(document, headings, line)
    for line, row in lines:
        if row == headings:
            refuse_joined(document, line)
        if any(map(tidy, row[len(headings) :])):
            document.doubt(f"a row has {len(row)} cells, not {len(headings)}", line=line)
        cells = {field: tidy(row[place]) for field, place in where.items() if place < len(row)}
        if cells.get("name"):
            yield _listing(document, cells)
        elif any(map(tidy, row)):
            document.notes.warn("source.row_without_name", row=line)


def _csv(document: Document) -> Iterator[tuple[int, Row]]:
    with decoded(document, legacy="cp1252") as file:
        start = file.tell()
        first = file.readline()
        delimiter = max(",;\t", key=first.count)
        if delimiter not in first:  # one column: a comma below belongs to a name
            delimiter = _NONE
        file.seek(start)
        yield from rows(document, file, delimiter=delimiter)


def _workbook(document: Document) -> Iterator[tuple[int, Row]]:
    try:
        book = CalamineWorkbook.from_path(str(document.main))
        cells = book.get_sheet_by_index(0).to_python()
    except (CalamineError, OSError, IndexError) as error:
        raise document.wrong(f"is not a workbook that reads: {error}") from error
    for line, row in enumerate(cells, 1):
        if any(cell != "" for cell in row):
            yield line, [_text(cell) for cell in row]


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.date().isoformat() if isinstance(cell, datetime) else str(cell)


def _places(document: Document, headings: Row, line: int) -> dict[str, int]:
    folded = [tidy(heading).casefold() for heading in headings]
    where: dict[str, int] = {}
    for field, known in FIELDS.items():
        stated = document.descriptor.headings.get(field, "").casefold()
        wanted = (stated,) if stated else known
        place = next((folded.index(one) for one in wanted if one in folded), None)
        if place is not None and place not in where.values():
            where[field] = place
        elif stated:
            raise document.wrong(
                f"has no column headed {quoted(document.descriptor.headings[field])}; "
                f"it has: {listed(headings)}",
                line=line,
            )
    if "name" not in where:
        raise document.wrong(
            f"has no column of names among: {listed(headings)}; "
            "say which it is: --map name=HEADING",
            line=line,
        )
    for place, heading in enumerate(headings):
        if place not in where.values():
            document.notes.unknown[f"column: {heading[:60]}"] += 1
    return where


def _listing(document: Document, cells: dict[str, str]) -> Listing:
    get = cells.get
    meaning = document.descriptor.programme([get("programme", "")])
    country = document.country(get("country", ""))
    slug = _NOT_IN_AN_ID.sub("-", f"{cells['name']} {country}".casefold()).strip("-")
    return Listing(
        source=document.source,
        id=get("id") or slug,
        kind=_kind(document, get("kind", "")),
        names=names(
            [
                name(cells["name"], "primary"),
                *map(name, _many(get("aliases", ""))),
                *(name(one, "weak") for one in _many(get("weak_aliases", ""))),
                *(name(one, "former") for one in _many(get("former_names", ""))),
            ]
        ),
        programme=get("programme") or document.descriptor.title,
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=(country,) if country else (),
        addresses=tuple(filter(None, [get("address", "")])),
        identifiers=tuple(_identifiers(cells, country)),
        birth_dates=tuple(_many(get("birth_date", ""))),
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        listed_on=_day(document, cells, "listed_on"),
        delisted_on=_day(document, cells, "delisted_on"),
        remark=get("remark", ""),
    )


def _many(cell: str) -> list[str]:
    return [one for part in _BETWEEN.split(cell) if (one := tidy(part))]


def _kind(document: Document, cell: str) -> ListingKind:
    """The kind that a cell names; an organisation where it names none, which is counted."""
    words = _WORD.findall(cell.casefold())
    for kind, known in _KINDS.items():
        if not known.isdisjoint(words):
            return kind
    if cell:
        document.notes.unknown[f"kind: {cell[:60]}"] += 1
    return "organisation"


def _day(document: Document, cells: dict[str, str], field: str) -> date | None:
    """The day in a cell. One that cannot be read is counted: an entry then stays in force."""
    return document.day(field, cells.get(field), *_DAYS)


def _identifiers(cells: dict[str, str], country: str) -> Iterator[Identifier]:
    for field in _NUMBERS:
        for one in _many(cells.get(field, "")):
            if found := identifier(one, country, hint=field):
                yield found
