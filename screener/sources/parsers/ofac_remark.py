"""Reads a remark of OFAC's CSV: notes with a grammar, separated by semicolons.

::

    DOB 10 Dec 1948; nationality Egypt; alt. Passport 1084010 (Egypt); a.k.a. 'ABU'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from screener.model import Identifier
from screener.sources.document import Document
from screener.sources.parsers.ofac_terms import NUMBERS, born
from screener.sources.text import identifier

__all__ = ["Remark", "read_remark"]

_VALIDITY_WORDS = ("issued", "expires", "Date")
_VALIDITY = re.compile(r"(?:^|,? )(?:issued|expires|Issue Date|Expire Date) .*$")


@dataclass(slots=True)
class Remark:
    """What the notes of a remark say; those of no use to a screening stay in its text."""

    aliases: list[str] = field(default_factory=list)
    """Weak aliases: the list puts them in quotes."""
    places: list[str] = field(default_factory=list)
    """Nationalities and citizenships, as published."""
    numbers: list[Identifier] = field(default_factory=list)
    born: list[str] = field(default_factory=list)


def read_remark(document: Document, text: str) -> Remark:
    """Read a remark; countries are looked up in the document."""
    found = Remark()
    if not text:
        return found
    for part in text.split(";"):
        note = part.strip().rstrip(".").removeprefix("alt. ")
        first, _, rest = note.partition(" ")
        if first == "DOB":
            found.born.extend(born(rest))
        elif first in _PLACES:
            found.places.append(rest)
        elif first in _ALIASES:
            if alias := rest.removeprefix("'").removesuffix("'").strip():  # a remark may be cut off
                found.aliases.append(alias)
        elif first in _BY_FIRST_WORD and (number := _number(document, note, first)):
            found.numbers.append(number)
    return found


_PLACES = {"nationality", "citizen"}
_ALIASES = {"a.k.a.", "f.k.a.", "n.k.a."}


def _by_first_word() -> dict[str, tuple[str, ...]]:
    """Return the kinds of number by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for kind in sorted(NUMBERS, key=len, reverse=True):
        found.setdefault(kind.partition(" ")[0], []).append(kind)
    return {first: tuple(kinds) for first, kinds in found.items()}


_BY_FIRST_WORD = _by_first_word()


def _number(document: Document, note: str, first: str) -> Identifier | None:
    """Read ``Passport A0002987 (Iran) expires 01 Jan 2020``."""
    for kind in _BY_FIRST_WORD[first]:
        if note.startswith(kind) and note[len(kind) : len(kind) + 1] == " ":
            value = note[len(kind) + 1 :]
            if any(word in value for word in _VALIDITY_WORDS):
                value = _VALIDITY.sub("", value)
            number, bracket, issuer = value.rpartition(" (")
            if not bracket or not issuer.endswith(")"):
                return identifier(value, "", kind)
            return identifier(number, document.country(issuer[:-1]), kind)
    return None
