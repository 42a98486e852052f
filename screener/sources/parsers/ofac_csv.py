"""OFAC's SDN and consolidated lists as its set of CSV files: names, addresses, aliases, comments.

The files have no headings, write ``-0- `` for nothing and end with byte 0x1A. What XML keeps
in elements of its own stands in one remark, in a grammar of its own (see ``ofac_remark``);
what is too long for the remark goes on in the comments file, cut in the middle of a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from operator import itemgetter
from typing import TypeVar

from screener.model import Listing, ListingKind, Name, NameKind
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.parsers.ofac_remark import read_remark
from screener.sources.parsers.ofac_terms import KINDS
from screener.sources.table import Row, decoded, reading
from screener.sources.text import distinct, name, names, tidy

__all__ = ["parse"]

_NOTHING = {"-0- ", "-0-", ""}
_END = "\x1a"
_WIDTHS = {"main": 12, "addresses": 6, "aliases": 5, "comments": 2}
_HEADINGS = {"ent_num", "uid"}
_ALIASES: dict[str, NameKind] = {"aka": "alias", "fka": "former", "nka": "alias"}

Taken = TypeVar("Taken")

Address = tuple[str, str]
"""The text and the country."""
Alias = tuple[str, NameKind]


def parse(document: Document) -> Iterator[Listing]:
    """Read the set; each row of the main file is one listing, an aircraft of kind ``vessel``.

    Raises:
        SourceError: a file is missing or empty, or a row has another number of cells than its
            file.
    """
    addresses = _grouped(document, "addresses", _address)
    aliases = _grouped(document, "aliases", partial(_alias, document))
    comments = _grouped(document, "comments", itemgetter(1))
    for row in _rows(document, "main"):
        uid = row[0]
        remark = "" if row[11] in _NOTHING else row[11]
        if uid in comments:
            remark += "".join(comments.pop(uid))
        yield _listing(document, row, addresses.pop(uid, []), aliases.pop(uid, []), remark)
    for part, left in (("addresses", addresses), ("aliases", aliases), ("comments", comments)):
        if left:
            document.notes.warn("source.orphan_rows", part=part, count=len(left))


def _grouped(document: Document, part: str, take: Callable[[Row], Taken]) -> dict[str, list[Taken]]:
    """Return what is taken of the rows of a part, by the number of the entry they belong to."""
    found: dict[str, list[Taken]] = {}
    for row in _rows(document, part) if part in document.files else ():
        if row[0] in found:
            found[row[0]].append(take(row))
        else:
            found[row[0]] = [take(row)]
    return found


def _address(row: Row) -> Address:
    """Return the address and its country."""
    return ", ".join([tidy(cell) for cell in row[2:5] if cell not in _NOTHING]), row[4]


def _alias(document: Document, row: Row) -> Alias:
    kind = _ALIASES.get(row[2].casefold())
    if kind is None:
        document.notes.unknown[f"kind of alias: {row[2][:40]}"] += 1
    text = _text(row[3])
    if not text:
        document.notes.unknown["alias without a name"] += 1
    return text, kind or "alias"


def _rows(document: Document, part: str) -> Iterator[Row]:
    width = _WIDTHS[part]
    with (
        decoded(document, part, legacy="cp1252") as file,
        reading(document, file, part) as reader,
    ):
        ended, empty = False, True
        for row in reader:
            if len(row) == width and row[0].isdigit():
                empty = False
                yield row
            elif row and row[0].startswith(_END):
                ended = True
            elif row and not (reader.line_num == 1 and row[0].casefold() in _HEADINGS):
                raise document.wrong(
                    f"a row has {len(row)} cells, not {width}, or no number",
                    part=part,
                    line=reader.line_num,
                )
        if empty and part not in document.descriptor.optional_parts:
            document.doubt("holds no row", part=part)
        if not ended and part not in document.descriptor.optional_parts:
            document.notes.warn("source.no_end_mark", name=document.files[part].name)


def _listing(
    document: Document, row: Row, addresses: list[Address], aliases: list[Alias], text: str
) -> Listing:
    kind = _kind(row[2])
    title = tidy(row[1])
    if kind is None or not title:
        raise document.wrong(
            f"entry {row[0]} has no name, or an unknown kind {quoted(row[2][:40])}"
        )
    programmes = _programmes(row[3])
    meaning = document.descriptor.programme(programmes)
    remark = read_remark(document, text)
    return Listing(
        source=document.source,
        id=row[0],
        kind=kind,
        names=_names(document, title, kind, aliases, remark.aliases),
        programme="; ".join(programmes),
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=_countries(document, [*remark.places, row[9], *[one for _, one in addresses]]),
        addresses=tuple([one for one, _ in addresses if one]),
        identifiers=distinct(remark.numbers),
        birth_dates=distinct(remark.born),
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        remark=_whole(row[4], text),
    )


@lru_cache(maxsize=64)
def _kind(cell: str) -> ListingKind | None:
    return KINDS.get(_text(cell).casefold() or "entity")


def _whole(title: str, text: str) -> str:
    """Return the remark, after the entry's title where the remark does not repeat it."""
    if title in _NOTHING or title in text:
        return tidy(text)
    return "; ".join(filter(None, map(tidy, (title, text))))


def _text(cell: str) -> str:
    return "" if cell in _NOTHING else tidy(cell)


@lru_cache(maxsize=1024)
def _programmes(cell: str) -> tuple[str, ...]:
    """Return the programmes of ``SDGT] [IFSR``."""
    return tuple(one for part in _text(cell).split("] [") if (one := tidy(part)))


def _countries(document: Document, texts: list[str]) -> tuple[str, ...]:
    return distinct(document.country(text) for text in texts if text not in _NOTHING)


def _names(
    document: Document, title: str, kind: ListingKind, aliases: list[Alias], weak: list[str]
) -> tuple[Name, ...]:
    found = [name(_turned(title, kind), "primary")]
    found += [name(_turned(text, kind), of) for text, of in aliases if text]
    # The list quotes in its remarks the aliases that it holds to be weak.
    found += [name(_turned(tidy(text), kind), "weak") for text in weak]
    document.notes.records["names"] += len(found)
    return names(found)


def _turned(text: str, kind: ListingKind) -> str:
    """Return a person's ``LAST, First`` as it is spoken; other names as they are."""
    if kind != "person":
        return text
    last, comma, first = text.partition(", ")
    return f"{first} {last}" if comma else text
