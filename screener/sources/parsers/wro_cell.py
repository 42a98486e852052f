"""Reads the ``Entity`` cell of a CBP order: firms, a vessel, or a place and its goods.

Cells are prose. What the grammar here cannot tell apart is written out in ``cells.yml``
beside the descriptor, cell by cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from screener.errors import RuleError, SourceError
from screener.model import ListingKind, Name
from screener.resources import sources_dir
from screener.safe_yaml import read_yaml
from screener.sources.parsers.known_as import (
    AFTER_A_FIRM,
    KNOWN_AS,
    PLAINLY_KNOWN_AS,
    kind_announced,
)
from screener.sources.text import name, names, tidy

__all__ = ["Party", "read_parties"]

_IN_BRACKETS = re.compile(rf"\s*\(({KNOWN_AS}[^()]*)\)", re.IGNORECASE)
_KNOWN_AS = re.compile(
    rf"(?:(?:{AFTER_A_FIRM})\s*(?:and\s+)?|\s+(?:and\s+)?(?={PLAINLY_KNOWN_AS}))({KNOWN_AS})\s+",
    re.IGNORECASE,
)
_LEADING_AND = re.compile(r"^and\s+", re.IGNORECASE)
_TAIL = re.compile(
    r",?\s+and\s+(?:its|their)?\s*(?:\w+\s+)?(?:subsidiaries|subordinates|affiliates)\b[^,;]*$",
    re.IGNORECASE,
)
_VESSEL = re.compile(r"Fishing Vessels?:\s*(.+)", re.IGNORECASE)
_BETWEEN_VESSELS = re.compile(r"[,;]\s+(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_OWNED = re.compile(r"Fishing Vessels? owned by\s+(.+)", re.IGNORECASE)
_BETWEEN_FIRMS = re.compile(
    r"(?:(?<=Co\.)|(?<=Ltd\.)|(?<=Ltd)|(?<=Inc\.)|(?<=Limited)|(?<=C\.V\.)|(?<=L\.L\.C\.))"
    r"\s+and\s+(?=[A-Z])"
)
_ABBREVIATION = re.compile(r"\s*\(([A-Z][A-Z0-9&.-]{1,11})\)$")
_ORIGIN = re.compile(r"\s*\(of [^()]+\)$")


@dataclass(frozen=True, slots=True)
class Party:
    """A firm or vessel that an order names."""

    kind: ListingKind
    names: tuple[Name, ...]
    includes_subsidiaries: bool = False


def read_parties(cell: str) -> tuple[Party, ...]:
    """Return the parties that a cell names; none where the order covers a place.

    Raises:
        SourceError: ``cells.yml`` is damaged.
    """
    text = tidy(cell)
    written = _written_out()
    if text in written:
        return tuple(
            Party("organisation", names([name(first, "primary"), *map(name, rest)]))
            for first, *rest in written[text]
        )
    if vessels := _VESSEL.fullmatch(text):
        return tuple(_party(one, kind="vessel") for one in _BETWEEN_VESSELS.split(vessels[1]))
    found: list[Party] = []
    for part in _IN_BRACKETS.sub(r", \1", text).split(";"):
        firms, tails = _TAIL.subn("", part)
        pieces = filter(None, map(str.strip, _BETWEEN_FIRMS.split(firms)))
        found.extend(_party(piece, subsidiaries=bool(tails)) for piece in pieces)
    return tuple(found)


def _party(stem: str, *, kind: ListingKind = "organisation", subsidiaries: bool = False) -> Party:
    if owned := _OWNED.fullmatch(stem.strip()):
        stem = owned[1]
    stem, *further = _KNOWN_AS.split(_LEADING_AND.sub("", stem.strip()))
    aliases = [
        name(tidy(text).strip(" ,;"), kind_announced(words))
        for words, text in zip(further[::2], further[1::2], strict=True)
    ]
    first = _ORIGIN.sub("", tidy(stem).strip(" ,;"))
    short = _ABBREVIATION.search(first)
    if short:
        first = first[: short.start()]
        aliases.insert(0, name(short[1]))
    return Party(kind, names([name(first, "primary"), *aliases]), subsidiaries)


@lru_cache(maxsize=1)
def _written_out() -> dict[str, list[list[str]]]:
    try:
        cells = read_yaml(sources_dir() / "cbp_wro" / "cells.yml")
    except RuleError as error:  # of a source, not of the rules
        raise SourceError(str(error)) from error
    return {tidy(key): value for key, value in cells.items()}
