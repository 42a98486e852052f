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
from screener.sources.text import name, names, tidy

__all__ = ["Cell", "read_cell"]

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_MARK = re.compile(
    r"(?:(?:and|including)\s+)?(?P<count>\w+)\s+alias(?:es)?\s*:"
    r"|(?:and\s+)?(?P<kind>also|formerly|previously)\s+known\s+as",
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
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9&.-]{1,11}")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a name cell states."""

    names: tuple[Name, ...]
    """Primary name first."""
    includes_subsidiaries: bool
    doubt: str = ""
    """What does not fit together in the cell; its names are then as good as they could be read."""


def read_cell(text: str) -> Cell:
    """Read a name cell.

    In doubt is a cell with unbalanced parentheses, which is taken for a name as a whole, and one
    with another number of aliases than it announces.

    Raises:
        ValueError: there is no name.
    """
    text = tidy(text)
    try:
        stem, aliases, doubt = _lift_aliases(text)
    except _UnbalancedError:
        return Cell((name(text, "primary"),), includes_subsidiaries=False, doubt="unbalanced")
    stem, tails = _TAIL.subn("", stem)
    primary = tidy(stem).strip(" ,;")
    if not primary:
        raise ValueError("no name")
    short = _abbreviation(primary)
    if short:
        primary = tidy(primary.removesuffix(f"({short})"))
        aliases.insert(0, name(short, "alias"))
    return Cell(names([name(primary, "primary"), *aliases]), bool(tails), doubt)


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
    for part in _FURTHER_MARK.sub("; ", text).split(";"):
        piece = part.strip()
        mark = _MARK.match(piece)
        if mark:
            kind = "alias" if (mark["kind"] or "also").casefold() == "also" else "former"
            announced = _NUMBERS.get((mark["count"] or "").casefold(), announced)
            piece = piece[mark.end() :].strip()
        pieces = _AND_AFTER_FORM.split(_LEADING_AND.sub("", piece))
        found.extend(name(tidy(one).strip(" ,;"), kind) for one in pieces if one.strip(" ,;"))
    return found, announced
