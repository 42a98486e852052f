"""A table of names of the user's own: CSV (comma, semicolon or tab) or XLSX, first sheet.

Made by the user, or published by an authority as a plain table, such as Brazil's register of
employers who kept workers in conditions like slavery.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain, islice

from python_calamine import CalamineError, CalamineWorkbook

from screener.model import Identifier, Listing, ListingKind
from screener.quotes import listed, quoted
from screener.sources.document import Document
from screener.sources.files import kind_of
from screener.sources.table import Row, decoded, folded, refuse_joined, rows
from screener.sources.text import fields, identifier, name, names, of_a_person, tidy

__all__ = ["FIELDS", "parse"]

FIELDS: dict[str, tuple[str, ...]] = {
    "name": (
        *("name", "company", "company name", "supplier", "supplier name", "firm", "entity"),
        *("employer", "razão social", "empregador", "empresa", "fornecedor", "nome"),
        *("razón social", "proveedor", "nombre", "ragione sociale", "denominazione", "fornitore"),
        *("raison sociale", "dénomination", "fournisseur", "nom", "firma", "lieferant"),
    ),
    "aliases": (
        *("aliases", "alias", "also known as", "aka", "other names", "trade name"),
        *("nome fantasia", "nombre comercial", "nome commerciale", "nom commercial", "handelsname"),
    ),
    "weak_aliases": ("weak aliases", "weak alias", "low quality aliases", "weak aka"),
    "former_names": ("former names", "former name", "formerly known as", "fka"),
    "id": ("id", "number", "reference", "no", "supplier number"),
    "kind": ("kind", "type", "entity type"),
    "country": ("country", "country code", "país", "paese", "pays", "land"),
    "address": (
        *("address", "addresses", "establishment", "endereço", "estabelecimento", "morada"),
        *("dirección", "domicilio", "indirizzo", "adresse"),
    ),
    "identifier": ("identifier", "identifiers"),
    "lei": ("lei", "lei code", "lei number"),
    "vat": ("vat number", "vat", "vat no", "vat id"),
    "uscc": ("uscc", "unified social credit code"),
    "duns": ("duns", "duns number", "d-u-n-s", "d-u-n-s number"),
    "inn": ("inn",),
    "imo": ("imo", "imo number"),
    "cnpj": ("cnpj", "cnpj/cpf", "cpf/cnpj", "cpf"),
    "registration": (
        "registration number",
        "registration no",
        "company number",
        "company registration number",
        "tax number",
        "tax id",
        *("rfc", "ruc", "nit", "cuit", "rut", "codice fiscale"),
    ),
    "birth_date": ("birth date", "date of birth"),
    "programme": ("programme", "program", "list", "category"),
    "listed_on": ("listed on", "date", "since", "inclusão no cadastro de empregadores"),
    "delisted_on": ("delisted on", "until"),
    "remark": ("remark", "reason", "note", "notes", "comment", "comments"),
}
"""Our fields and the headings by which they are recognised, in lower case."""

_NUMBERS = ("identifier", "lei", "vat", "uscc", "duns", "inn", "imo", "cnpj", "registration")
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
_GIVEN_NAMES = fields("firstname givenname vorname prénom prénoms")
_FAMILY_NAMES = fields(
    "lastname surname familyname nachname nomdefamille apellido apellidos cognome sobrenome apelido"
)
"""Headings of a part of persons' names, folded."""
_TITLE_ROWS = 30
"""Rows among which the headings are; titles may stand above them."""
_NONE = "\x1f"
"""A delimiter that no table has."""
_DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y")


def parse(document: Document) -> Iterator[Listing]:
    """Read the table; each row with a name is one listing.

    Headings are recognised by `FIELDS`, or named in the descriptor's ``headings``; titles may
    stand above them. Several names in a cell are separated by a semicolon, a bar or a line break.

    Raises:
        SourceError: not a table, or without a column of names.
    """
    lines = _workbook(document) if kind_of(document.main) == "xlsx" else _csv(document)
    top = list(islice(lines, _TITLE_ROWS))
    line, headings = _headings(document, top)
    at = top.index((line, headings)) if top else 0
    where = _places(document, headings, line)
    _refuse_parts(document, headings, line)
    if at:
        document.notes.warn("source.titles", row=line)
    for line, row in chain(top[at + 1 :], lines):
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
        top = [file.readline() for _ in range(_TITLE_ROWS)]
        headings = (line for line in top if _heads_names(document, line.split(_delimiter(line))))
        delimiter = _delimiter(next(headings, top[0]))
        file.seek(start)
        yield from rows(document, file, delimiter=delimiter)


def _delimiter(headings: str) -> str:
    """What separates cells; where it is nothing, of one column, a comma below belongs to a name."""
    delimiter = max(",;\t", key=headings.count)
    return delimiter if delimiter in headings else _NONE


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


def _headings(document: Document, top: list[tuple[int, Row]]) -> tuple[int, Row]:
    """Return the first row that heads names, or else, to be told in the error, the fullest one."""
    named = (one for one in top if _heads_names(document, one[1]))
    titled = (one for one in named if _below_titles(document, top, one))
    return next(titled, None) or max(top, key=lambda one: _filled(one[1]), default=(1, []))


def _below_titles(
    document: Document, top: list[tuple[int, Row]], headings: tuple[int, Row]
) -> bool:
    """Whether what stands above is emptier, as titles are, or the user says what the heading is.

    Else *Company* in a column of types would head it, below headings that are not known.
    """
    least = max(_filled(headings[1]), 2)
    above = top[: top.index(headings)]
    return bool(document.descriptor.headings.get("name")) or all(
        _filled(row) < least for _, row in above
    )


def _filled(row: Row) -> int:
    return sum(map(bool, map(tidy, row)))


def _heads_names(document: Document, row: Row) -> bool:
    return _place(document, "name", list(map(folded, row))) is not None


def _place(document: Document, field: str, headings: Row) -> int | None:
    stated = document.descriptor.headings.get(field, "")
    wanted = map(folded, (stated,) if stated else FIELDS[field])
    return next((headings.index(one) for one in wanted if one in headings), None)


def _places(document: Document, headings: Row, line: int) -> dict[str, int]:
    plain = list(map(folded, headings))
    where: dict[str, int] = {}
    for field in FIELDS:
        place = _place(document, field, plain)
        stated = document.descriptor.headings.get(field, "")
        if place is not None and place not in where.values():
            where[field] = place
        elif stated:
            raise document.wrong(
                f"has no column headed {quoted(stated)}; it has: {listed(headings)}",
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


def _refuse_parts(document: Document, headings: Row, line: int) -> None:
    """Refuse a name beside which only first or only family names stand: it may be the other part.

    *Martin* alone of *Nom; Prénom* would be found in the names of many.
    """
    plain = set(map(folded, headings))
    parts = [one for one in (plain & _GIVEN_NAMES, plain & _FAMILY_NAMES) if one]
    if len(parts) == 1 and not document.descriptor.headings.get("name"):
        written = [one for one in headings if folded(one) in parts[0]]
        document.doubt(
            f"a part of each name stands in a column of its own, {listed(written)}; put whole "
            "names into one column, and say which it is: --map name=HEADING",
            line=line,
        )


def _listing(document: Document, cells: dict[str, str]) -> Listing:
    get = cells.get
    meaning = document.descriptor.programme([get("programme", "")])
    stated = document.country(get("country", ""))
    numbers = tuple(_identifiers(cells, stated))
    country = stated or _issuer(numbers)
    slug = _NOT_IN_AN_ID.sub("-", f"{cells['name']} {country}".casefold()).strip("-")
    return Listing(
        source=document.source,
        id=get("id") or slug,
        kind=_kind(document, cells),
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
        identifiers=numbers,
        birth_dates=tuple(_many(get("birth_date", ""))),
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        listed_on=_day(document, cells, "listed_on"),
        delisted_on=_day(document, cells, "delisted_on"),
        remark=get("remark", ""),
    )


def _many(cell: str) -> list[str]:
    return [one for part in _BETWEEN.split(cell) if (one := tidy(part))]


def _kind(document: Document, cells: dict[str, str]) -> ListingKind:
    """The kind that a cell names, and is counted if it names none; else by a person's number."""
    cell = cells.get("kind", "")
    words = _WORD.findall(cell.casefold())
    for kind, known in _KINDS.items():
        if not known.isdisjoint(words):
            return kind
    if cell:
        document.notes.unknown[f"kind: {cell[:60]}"] += 1
    return "person" if of_a_person(cells.get("cnpj", "")) else "organisation"


def _day(document: Document, cells: dict[str, str], field: str) -> date | None:
    """The day in a cell. One that cannot be read is counted: an entry then stays in force."""
    return document.day(field, cells.get(field), *_DAYS)


def _issuer(numbers: tuple[Identifier, ...]) -> str:
    """The country that a number tells by itself, for an entry that states none."""
    told = (one.country for one in numbers if one.kind == "cnpj" or of_a_person(one.value))
    return next(told, "")


def _identifiers(cells: dict[str, str], country: str) -> Iterator[Identifier]:
    for field in _NUMBERS:
        for one in _many(cells.get(field, "")):
            if found := identifier(one, country, hint=field):
                yield found
