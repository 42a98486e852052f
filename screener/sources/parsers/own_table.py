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
from screener.names.ships import ship_named
from screener.quotes import listed, quoted
from screener.sources.document import Document
from screener.sources.files import kind_of
from screener.sources.parsers.own_headings import FIELDS, columns, is_of_ships, remarked
from screener.sources.table import Row, decoded, folded, refuse_joined, rows
from screener.sources.text import fields, identifier, name, names, of_a_person, tidy

__all__ = ["parse"]

_NUMBERS = (
    *("identifier", "lei", "vat", "uscc", "duns", "inn", "imo", "mmsi", "isin", "cnpj"),
    "registration",
)
"""The fields of registered numbers; but for the first, each says of which kind its numbers are."""
_PLAIN_NUMBERS = frozenset({"lei", "uscc", "duns", "inn", "imo", "mmsi", "isin"})
"""Those that no comma can be a part of."""
_OF_SEVERAL = frozenset({"aliases", "weak_aliases", "former_names", "birth_date", *_NUMBERS})
"""The fields of which a cell may have several, on lines of their own too."""
_KINDS: dict[ListingKind, frozenset[str]] = {
    "organisation": fields(
        "organisation organization company firm entity legal corporate owner operator"
    ),
    "person": fields("person individual"),
    "vessel": fields("vessel ship trawler longliner seiner jigger gillnetter reefer tanker bulker"),
}
"""Kinds of listing, and the words by which a cell names them; a "legal person" is no person."""
_BETWEEN = re.compile(r"\s*[;|\n]\s*")
_WITH_COMMAS = re.compile(r"\s*[,;|\n]\s*")
_OVER = fields(
    "removed delisted inactive revoked lifted withdrawn expired ended cancelled canceled closed"
)
_NOT_YET = fields("not no never pending proposed if until")
"""Words of a status that an entry is in force no more; and that it still is."""
_NOT_IN_AN_ID = re.compile(r"\W+")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_GIVEN_NAMES = fields("firstname givenname vorname prénom prénoms")
_FAMILY_NAMES = fields(
    "lastname surname familyname nachname nomdefamille apellido apellidos cognome sobrenome apelido"
)
"""Headings of a part of persons' names, folded."""
_TITLE_ROWS = 30
"""Rows among which the headings are; titles may stand above them."""
_LEGACY, _SHOWN = "cp1252", 60
_NONE = "\x1f"
"""A delimiter that no table has."""
_DAYS = (
    *("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"),
    *("%d %b %Y", "%d %B %Y", "%d-%b-%Y", "%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%B %d %Y"),
    *("%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"),
)
"""Forms of days that cannot be mistaken, but for 05/12, which is the fifth of December here."""


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
    ships = is_of_ships(headings[where["name"][0]], headings)
    _refuse_parts(document, headings, line)
    if at:
        document.notes.warn("source.titles", row=line)
    for line, row in chain(top[at + 1 :], lines):
        if row == headings:
            refuse_joined(document, line)
        if any(map(tidy, row[len(headings) :])):
            document.doubt(f"a row has {len(row)} cells, not {len(headings)}", line=line)
        cells = {field: _cell(field, row, headings, places) for field, places in where.items()}
        if cells["name"]:
            yield _listing(document, cells, ships=ships)
        elif any(map(tidy, row)):
            document.notes.warn("source.row_without_name", row=line)


def _csv(document: Document) -> Iterator[tuple[int, Row]]:
    with decoded(document, legacy=_LEGACY) as file:
        start = file.tell()
        top = [file.readline() for _ in range(_TITLE_ROWS)]
        headings = (line for line in top if _heads_names(document, line.split(_delimiter(line))))
        # Where none heads names the error is to tell the headings there are, not a title above.
        fullest = max(top, key=lambda line: len(line.split(_delimiter(line))))
        delimiter = _delimiter(next(headings, fullest))
        file.seek(start)
        read = rows(document, file, delimiter=delimiter)
        yield from _told(document, read) if file.encoding == _LEGACY else read


def _told(document: Document, lines: Iterator[tuple[int, Row]]) -> Iterator[tuple[int, Row]]:
    """Show by a cell how a file that is not UTF-8 was read: read wrongly, no name is found."""
    told = False
    for line, row in lines:
        odd = "" if told else next((cell for cell in row if not cell.isascii()), "")
        if odd:
            document.notes.warn("source.legacy", row=line, text=tidy(odd)[:_SHOWN])
            told = True
        yield line, row


def _delimiter(headings: str) -> str:
    """What separates cells; where it is nothing, of one column, a comma below belongs to a name."""
    delimiter = max(",;\t|", key=headings.count)
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
    return bool(_columns(document, "name", row))


def _columns(document: Document, field: str, headings: Row) -> list[int]:
    return columns(field, headings, document.descriptor.headings.get(field, ""))


def _places(document: Document, headings: Row, line: int) -> dict[str, list[int]]:
    where: dict[str, list[int]] = {}
    left = set(range(len(headings)))
    for field in FIELDS:
        places = [place for place in _columns(document, field, headings) if place in left]
        stated = document.descriptor.headings.get(field, "")
        if places:
            where[field] = places
            left.difference_update(places)
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
    for place in sorted(left):
        document.notes.unknown[f"column: {headings[place][:60]}"] += 1
    return where


def _cell(field: str, row: Row, headings: Row, places: list[int]) -> str:
    """What a row says in the columns of a field."""
    cells = [(headings[at], row[at].strip()) for at in places if at < len(row)]
    if field == "remark":
        return remarked(cells)
    joined = "; ".join(text for _, text in cells if text)
    return joined if field in _OF_SEVERAL else tidy(joined)


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


def _listing(document: Document, cells: dict[str, str], *, ships: bool) -> Listing:
    get = cells.get
    meaning = document.descriptor.programme([get("programme", "")])
    kind = _kind(document, cells, ships=ships)
    between = _WITH_COMMAS if kind == "vessel" else _BETWEEN
    status = get("status", "")
    over = _is_over(status)
    stated = document.country(get("country", ""))
    numbers = tuple(_identifiers(cells, stated))
    country = stated or _issuer(numbers)
    slug = _NOT_IN_AN_ID.sub("-", f"{cells['name']} {country}".casefold()).strip("-")
    going_on = "" if over else status
    return Listing(
        source=document.source,
        id=get("id") or slug,
        kind=kind,
        names=names(
            [
                name(cells["name"], "primary"),
                name(ship_named(cells["name"]) if kind == "vessel" else ""),
                *map(name, _many(get("aliases", ""), between)),
                *(name(one, "weak") for one in _many(get("weak_aliases", ""), between)),
                *(name(one, "former") for one in _many(get("former_names", ""), between)),
            ]
        ),
        programme=get("programme") or document.descriptor.title,
        effect="advisory" if over else meaning.effect,
        relevance=meaning.relevance,
        countries=(country,) if country else (),
        addresses=tuple(filter(None, [get("address", "")])),
        identifiers=numbers,
        birth_dates=_born(cells),
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        listed_on=_day(document, cells, "listed_on"),
        delisted_on=_day(document, cells, "delisted_on"),
        status=status if over else "",
        remark="; ".join(filter(None, [get("remark"), f"Status: {going_on}" if going_on else ""])),
    )


def _is_over(status: str) -> bool:
    """Whether a status says that an entry is in force no more; *pending removal* does not."""
    words = set(_WORD.findall(status.casefold()))
    return not words.isdisjoint(_OVER) and words.isdisjoint(_NOT_YET)


def _many(cell: str, between: re.Pattern[str] = _BETWEEN) -> list[str]:
    return [one for part in between.split(cell) if (one := tidy(part))]


def _kind(document: Document, cells: dict[str, str], *, ships: bool) -> ListingKind:
    """The kind that a cell names, and is counted if it names none.

    Else that of the names' heading, of a day of birth or a person's number.
    """
    cell = cells.get("kind", "")
    words = _WORD.findall(cell.casefold())
    for kind, known in _KINDS.items():
        if not known.isdisjoint(words):
            return kind
    if cell:
        document.notes.unknown[f"kind: {cell[:60]}"] += 1
    if ships:
        return "vessel"
    born = _born(cells) or of_a_person(cells.get("cnpj", ""))
    return "person" if born else "organisation"


def _born(cells: dict[str, str]) -> tuple[str, ...]:
    """The days or years of birth; a dash and *n/a* are none, as firms have among persons."""
    return tuple(one for one in _many(cells.get("birth_date", "")) if _DIGIT.search(one))


def _day(document: Document, cells: dict[str, str], field: str) -> date | None:
    """The day in a cell. One that cannot be read is counted: an entry then stays in force."""
    return document.day(field, cells.get(field), *_DAYS)


def _issuer(numbers: tuple[Identifier, ...]) -> str:
    """The country that a number tells by itself, for an entry that states none."""
    told = (one.country for one in numbers if one.kind == "cnpj" or of_a_person(one.value))
    return next(told, "")


def _identifiers(cells: dict[str, str], country: str) -> Iterator[Identifier]:
    for field in _NUMBERS:
        between = _WITH_COMMAS if field in _PLAIN_NUMBERS else _BETWEEN
        for one in _many(cells.get(field, ""), between):
            if found := identifier(one, country, hint=field):
                yield found
