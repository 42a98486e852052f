"""OFAC's SDN and consolidated lists as its set of CSV files: names, addresses, aliases, comments.

The files have no headings, write ``-0- `` for nothing and end with byte 0x1A. What XML keeps
in elements of its own stands in one remark, in a grammar of its own; what is too long for
the remark goes on in the comments file, cut in the middle of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.model import Identifier, Listing, ListingKind, Name
from screener.sources.document import Document
from screener.sources.parsers.ofac_terms import KINDS, born, is_identifier
from screener.sources.table import Row, decoded, rows
from screener.sources.text import identifier, name, names, tidy

__all__ = ["parse"]

_NOTHING = "-0-"
_END = "\x1a"
_WIDTHS = {"main": 12, "addresses": 6, "aliases": 5, "comments": 2}
_HEADINGS = {"ent_num", "uid"}
_QUOTED_ALIAS = re.compile(r"(?P<kind>[afn])\.k\.a\. '(?P<name>.+?)'")
_NUMBER = re.compile(
    r"(?:alt\. )?(?P<kind>[A-Za-z][^()]*?) (?P<number>\S*\d\S*)(?: \((?P<country>[^()]+)\))?$"
)
_PLACES = ("nationality ", "citizen ", "alt. nationality ", "alt. citizen ")


def parse(document: Document) -> Iterator[Listing]:
    """Read the set; each row of the main file is one listing, an aircraft of kind ``vessel``.

    Raises:
        SourceError: a file is missing, or a row has another number of cells than its file.
    """
    addresses = _grouped(document, "addresses")
    aliases = _grouped(document, "aliases")
    comments = _grouped(document, "comments") if "comments" in document.files else {}
    for line, row in _rows(document, "main"):
        uid = row[0]
        comment = "".join(one[1] for one in comments.pop(uid, []))
        yield _listing(
            document, line, row, addresses.pop(uid, []), aliases.pop(uid, []), row[11] + comment
        )
    for part, left in (("addresses", addresses), ("aliases", aliases), ("comments", comments)):
        if left:
            document.notes.warn("source.orphan_rows", part=part, count=len(left))


def _grouped(document: Document, part: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for _, row in _rows(document, part):
        found.setdefault(row[0], []).append(row)
    return found


def _rows(document: Document, part: str) -> Iterator[tuple[int, Row]]:
    width = _WIDTHS[part]
    with decoded(document, part, legacy="cp1252") as file:
        ended = False
        for line, row in rows(document, file, part):
            if row[0].startswith(_END) or (line == 1 and row[0].casefold() in _HEADINGS):
                ended = row[0].startswith(_END)
                continue
            if len(row) != width or not row[0].strip().isdigit():
                raise document.wrong(
                    f"a row has {len(row)} cells, not {width}, or no number", part=part, line=line
                )
            yield line, ["" if cell.strip() == _NOTHING else cell for cell in row]
        if not ended and part not in document.descriptor.optional_parts:
            document.notes.warn("source.no_end_mark", name=document.files[part].name)


def _listing(  # noqa: PLR0917  a row and what the other files add to it
    document: Document, line: int, row: Row, addresses: list[Row], aliases: list[Row], remark: str
) -> Listing:
    kind = KINDS.get(row[2].strip().casefold() or "entity")
    if kind is None or not tidy(row[1]):
        raise document.wrong(f"no name, or an unknown kind {row[2]!r}", part="main", line=line)
    programmes = [tidy(one) for one in row[3].split("] [") if one.strip()]
    meaning = document.descriptor.programme(programmes)
    notes = [one.strip().rstrip(".") for one in remark.split(";") if one.strip()]
    places = [
        one.removeprefix("alt. ").split(" ", 1)[1] for one in notes if one.startswith(_PLACES)
    ]
    places += [row[9], *(address[4] for address in addresses)]
    return Listing(
        source=document.source,
        id=row[0].strip(),
        kind=kind,
        names=_names(row[1], kind, aliases, notes),
        programme="; ".join(programmes),
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=tuple(filter(None, dict.fromkeys(map(document.country, filter(None, places))))),
        addresses=tuple(filter(None, map(_address, addresses))),
        identifiers=_identifiers(document, notes),
        birth_dates=_born(notes),
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        remark=tidy(remark),
    )


def _names(text: str, kind: ListingKind, aliases: list[Row], notes: list[str]) -> tuple[Name, ...]:
    found = [name(_turned(text, kind), "primary")]
    for alias in aliases:
        former = alias[2].strip().startswith("f")
        found.append(name(_turned(alias[3], kind), "former" if former else "alias"))
    # The list quotes in its remarks the aliases that it holds to be weak.
    for note in notes:
        quoted = _QUOTED_ALIAS.fullmatch(note)
        if quoted:
            found.append(name(_turned(quoted["name"], kind), "weak"))
    return names(found)


def _turned(text: str, kind: ListingKind) -> str:
    """Return a person's ``LAST, First`` as it is spoken; other names as they are."""
    last, comma, first = tidy(text).partition(", ")
    return f"{first} {last}" if comma and kind == "person" else tidy(text)


def _address(row: Row) -> str:
    return ", ".join(text for cell in row[2:5] if (text := tidy(cell)))


def _identifiers(document: Document, notes: list[str]) -> tuple[Identifier, ...]:
    made = []
    for note in notes:
        found = _NUMBER.match(note)
        if found and is_identifier(found["kind"]) and not found["kind"].startswith(("DOB", "POB")):
            country = document.country(found["country"]) if found["country"] else ""
            made.append(identifier(found["number"], country, found["kind"]))
    return tuple(dict.fromkeys(filter(None, made)))


def _born(notes: list[str]) -> tuple[str, ...]:
    dates = [
        one
        for note in notes
        if note.removeprefix("alt. ").startswith("DOB ")
        for one in born(note.removeprefix("alt. ").removeprefix("DOB "))
    ]
    return tuple(dict.fromkeys(dates))
