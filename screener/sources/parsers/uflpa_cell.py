"""Reads one name cell of the UFLPA Entity List: a name, its aliases, and who else is meant.

The cell is prose with a grammar::

    Hoshine Silicon Industry (Shanshan) Co., Ltd (including one alias: Hesheng Silicon
    Industry (Shanshan) Co.) and subsidiaries

A parenthesis can be part of a name, an abbreviation, or a list of aliases that may itself
hold parentheses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from screener.model import Name, NameKind
from screener.sources.parsers.known_as import (
    AFTER_A_FIRM,
    KNOWN_AS,
    PLAINLY_KNOWN_AS,
    announces,
    kind_announced,
)
from screener.sources.text import name, names, tidy

__all__ = ["Cell", "read_cell"]

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_NUMBERS = {
    key: number for number, word in enumerate(_WORDS.split(), 1) for key in (word, str(number))
}
_COUNTED = r"(?:(?:and|including)\s+)?(?P<count>\w+)\s+alias(?:es)?\s*:"
_MARK = re.compile(
    rf"{_COUNTED}|(?:and\s+)?(?P<known>{KNOWN_AS})"
    r"|(?:(?:and|including)\s+)?(?:(?:its|the|an)\s+)?alias(?:es)?(?:\s*:|\s)",
    re.IGNORECASE,
)
_PLAIN_MARK = re.compile(rf"{_COUNTED}|(?:and\s+)?(?P<known>{PLAINLY_KNOWN_AS})", re.IGNORECASE)
_BEFORE_MARK = re.compile(
    rf"(?:{AFTER_A_FIRM})\s+(?={_MARK.pattern})"
    rf"|\s+(?=(?:and\s+)?{PLAINLY_KNOWN_AS}|\w+\s+alias(?:es)?\s*:)",
    re.IGNORECASE,
)
_FURTHER_MARK = re.compile(r"\s+and\s+(?=(?:also|formerly|previously)\s+known\s+as)", re.IGNORECASE)
_AND_AFTER_FORM = re.compile(
    r"(?:(?<=Co\.)|(?<=Ltd\.)|(?<=Ltd)|(?<=Inc\.)|(?<=Corp\.)|(?<=Limited))\s+and\s+(?=[A-Z])"
)
_LEADING_AND = re.compile(r"^and\s+", re.IGNORECASE)
_TAIL = re.compile(
    r",?\s+and\s+(?:its\s+|their\s+)?(?:subordinate\s+and\s+affiliated\s+entities"
    r"|subsidiaries(?:\s+and\s+affiliates)?|subordinates|affiliates)\.?$",
    re.IGNORECASE,
)
_SUBSIDIARIES = re.compile(
    r",?\s+and\s+(?:its|their)\s+(?:(?P<count>\w+)\s+)?(?:[\w-]+-based\s+)?"
    r"subsidiar(?:y|ies)(?:\s+and\s+affiliates)?(?:,?\s+(?:which\s+include|including|namely))?"
    r"[:,]?\s+(?P<firms>[A-Z].*)$"
)
_BETWEEN_FIRMS = re.compile(r"[,;]\s+(?:and\s+)?(?=[A-Z])(?!(?:Co|Corp|Inc|Limited|LLC|Ltd)\b)")
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9&.-]{1,11}")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a name cell states."""

    names: tuple[Name, ...]
    """Primary name first."""
    includes_subsidiaries: bool
    doubt: str = ""
    """What does not fit together in the cell; its names are then as good as they could be read."""
    subsidiaries: tuple[Name, ...] = ()
    """Those that the cell names, which are listed as well."""


def read_cell(text: str) -> Cell:
    """Read a name cell.

    In doubt is a cell with unbalanced parentheses, which is taken for a name as a whole, one with
    another number of aliases or subsidiaries than it announces, and one of whose names still
    announces another.

    Raises:
        ValueError: there is no name.
    """
    text = tidy(text)
    try:
        stem, aliases, doubt = _lift_aliases(text)
    except _UnbalancedError:
        return Cell((name(text, "primary"),), includes_subsidiaries=False, doubt="unbalanced")
    stem, firms, doubted = _subsidiaries(stem)
    stem, tails = _TAIL.subn("", stem.strip())
    stem, *outside = _BEFORE_MARK.split(stem, maxsplit=1)[:: len(_MARK.groupindex) + 1]
    for part in outside:
        aliases.extend(_aliases(part)[0])
    primary = tidy(stem).strip(" ,;")
    if not primary:
        raise ValueError("no name")
    short = _abbreviation(primary)
    if short:
        primary = tidy(primary.removesuffix(f"({short})"))
        aliases.insert(0, name(short, "alias"))
    found = names([name(primary, "primary"), *aliases])
    left = "holds words that announce another name" if any(map(_announces, found)) else ""
    doubt = "; ".join(filter(None, [doubt, doubted, left]))
    return Cell(found, bool(tails or firms), doubt, firms)


def _announces(one: Name) -> bool:
    return announces(one.text)


def _subsidiaries(stem: str) -> tuple[str, tuple[Name, ...], str]:
    """Split off the subsidiaries that are named; say whether it is as many as announced."""
    found = _SUBSIDIARIES.search(stem)
    if not found:
        return stem, (), ""
    firms = names(
        name(tidy(one).strip(" ,;"), "primary")
        for part in _BETWEEN_FIRMS.split(found["firms"])
        for one in _AND_AFTER_FORM.split(part)
    )
    announced = _NUMBERS.get((found["count"] or "").casefold(), len(firms))
    doubt = f"announces {announced} subsidiaries and gives {len(firms)}"
    return stem[: found.start()], firms, doubt if announced != len(firms) else ""


class _UnbalancedError(Exception):
    """A parenthesis is not opened or not closed."""


def _abbreviation(primary: str) -> str:
    inner = primary[primary.rfind("(") + 1 : -1] if primary.endswith(")") else ""
    return inner if _ABBREVIATION.fullmatch(inner) else ""


def _lift_aliases(text: str) -> tuple[str, list[Name], str]:
    """Split off every top-level parenthesis that lists aliases; say what is in doubt of them."""
    stem, aliases, doubts = [], [], []
    for inner, part in _groups(text):
        if inner and _MARK.match(part[1:].lstrip()):
            found, announced = _aliases(part[1:-1].strip())
            aliases.extend(found)
            if announced not in {None, len(found)}:
                doubts.append(f"announces {announced} aliases and gives {len(found)}")
        else:
            stem.append(part)
    return "".join(stem), aliases, "; ".join(doubts)


def _groups(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the text in pieces: outside of parentheses, and each outermost parenthesis."""
    depth = start = 0
    for place, char in enumerate(text):
        if char == "(":
            if depth == 0:
                yield False, text[start:place]
                start = place
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0:
                break
            if depth == 0:
                yield True, text[start : place + 1]
                start = place + 1
    if depth:
        raise _UnbalancedError
    yield False, text[start:]


def _aliases(text: str) -> tuple[list[Name], int | None]:
    """Return the aliases, and how many of them the text announces."""
    found: list[Name] = []
    kind: NameKind = "alias"
    announced: int | None = None
    for place, part in enumerate(_FURTHER_MARK.sub("; ", text).split(";")):
        piece = part.strip()
        mark = (_PLAIN_MARK if place else _MARK).match(piece)
        if mark:
            kind = kind_announced(mark["known"] or "")
            announced = _NUMBERS.get((mark["count"] or "").casefold(), announced)
            piece = piece[mark.end() :].strip()
        pieces = _AND_AFTER_FORM.split(_LEADING_AND.sub("", piece))
        found.extend(name(tidy(one).strip(" ,;"), kind) for one in pieces if one.strip(" ,;"))
    return found, announced
