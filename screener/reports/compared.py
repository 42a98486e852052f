"""Which words two names share, and which stand in one of them only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from screener.model import Match
from screener.names import script_of

__all__ = ["Compared", "Word", "alike", "compared"]

_TOKEN = re.compile(r"[\w&']+|[^\w\s]+|\s+")
_UNSPACED = {"Hani", "Kana", "Thai", "Khmr", "Laoo", "Mymr"}
_MOST = 400
"""Words beyond this are cut: nobody reads them, and comparing takes quadratic time."""


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a name as written, spaces and punctuation included."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Two names cut into pieces, each marked when the other name lacks it."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    same_script: bool
    """Across scripts words cannot be held against each other; nothing is marked then."""

    @property
    def only_left(self) -> tuple[str, ...]:
        """The words that only the left name has."""
        return tuple(word.text for word in self.left if word.differs)

    @property
    def only_right(self) -> tuple[str, ...]:
        """The words that only the right name has."""
        return tuple(word.text for word in self.right if word.differs)


def compared(left: str, right: str) -> Compared:
    """Hold two names against each other, blind to case, accents and punctuation."""
    script = script_of(left)
    if script != script_of(right):
        return Compared((Word(left, differs=False),), (Word(right, differs=False),), False)  # noqa: FBT003
    pieces, others = _pieces(left, script), _pieces(right, script)
    keys, other_keys = [_key(p) for p in pieces], [_key(p) for p in others]
    if script in _UNSPACED:
        mine, theirs = _in_order(keys, other_keys)
    else:
        mine, theirs = _anywhere(keys, other_keys), _anywhere(other_keys, keys)
    return Compared(_words(pieces, mine), _words(others, theirs), True)  # noqa: FBT003


def _pieces(name: str, script: str) -> list[str]:
    found = list(name) if script in _UNSPACED else _TOKEN.findall(name)
    return found[:_MOST]


def _key(piece: str) -> str:
    """Return what two spellings of a word have in common; empty for spaces and punctuation."""
    if piece.strip() in {"&", "+"}:
        return "and"
    plain = unicodedata.normalize("NFKD", piece).casefold()
    return "".join(char for char in plain if char.isalnum())


def _anywhere(keys: list[str], others: list[str]) -> list[bool]:
    known = set(others)
    return [bool(key) and key not in known for key in keys]


def _in_order(keys: list[str], others: list[str]) -> tuple[list[bool], list[bool]]:
    mine, theirs = [bool(key) for key in keys], [bool(key) for key in others]
    blocks = SequenceMatcher(None, keys, others, autojunk=False).get_matching_blocks()
    for start, other_start, size in blocks:
        mine[start : start + size] = [False] * size
        theirs[other_start : other_start + size] = [False] * size
    return mine, theirs


def _words(pieces: list[str], differs: list[bool]) -> tuple[Word, ...]:
    """Join neighbours of one kind in unspaced scripts; keep words apart in the others."""
    return tuple(Word(text, flag) for text, flag in zip(pieces, differs, strict=True))


def alike(matches: Iterable[Match]) -> list[list[Match]]:
    """Put together the listings of one list that a reader would see compared twice the same.

    They are of one match group, and names, tier, reasons and decision are equal but for the
    listed name's punctuation.
    """
    groups: dict[tuple[object, ...], list[Match]] = {}
    for match in matches:
        same = (
            match.listing.source,
            match.group,
            match.supplier_name,
            _key(match.listed_name.text),
            match.tier,
            match.explanation,
            match.decision,
            match.listing.relevance,
        )
        groups.setdefault(same, []).append(match)
    return list(groups.values())
