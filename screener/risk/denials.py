"""Finds the word that denies a phrase: "no use of …" before it, or "…: none" as its answer."""

from __future__ import annotations

import re

from screener.places.phrases import Phrases
from screener.risk.rules import Words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Denials", "DenialsIn"]

_GAP_BEFORE = frozenset(" \t\"'’«»“”„")
_GAP_BEHIND = re.compile(r"[\s:=?/|()\[\]\"'’«»“”„–—*-]*")
# An answer stands alone: "none", "none found.", but no "no more than 20" and no "0.5 %".
_OVER = re.compile(r"[\s)\]%]*(?:\Z|[.,;!?\n|。、，；](?!\d)|/\s)")


class Denials:
    """The words that deny, and those that may part them from what they deny."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the words of ``workforce``."""
        self._phrases = Phrases(
            [(word, "denial:word") for word in (*_all(workforce.denials), *_all(workforce.lacking))]
            + [(word, "denial:") for word in _all(workforce.not_denials)]
            + [(word, "between:word") for word in _all(workforce.between)]
            + [(word, "beside:word") for word in _all(workforce.beside)]
        )

    def within(self, phrase: str) -> bool:
        """Say whether ``phrase`` has a denial in itself."""
        return any(hit.concept == "denial:word" for hit in self._phrases.find(phrase))

    def find(self, text: str) -> DenialsIn:
        """Find them in ``text``, which is in plain form."""
        endings: dict[int, tuple[bool, int]] = {}
        beginnings: dict[int, tuple[bool, int]] = {}
        for hit in self._phrases.find(text):
            denies = hit.concept == "denial:word"
            endings[hit.end] = max((denies, hit.start), endings.get(hit.end, (False, 0)))
            if hit.concept != "beside:word":
                beginnings[hit.start] = max(
                    (denies, hit.end), beginnings.get(hit.start, (False, 0))
                )
        return DenialsIn(text, endings, beginnings)


class DenialsIn:
    """What one text denies, phrase by phrase in the order of the text."""

    def __init__(
        self,
        text: str,
        endings: dict[int, tuple[bool, int]],
        beginnings: dict[int, tuple[bool, int]],
    ) -> None:
        """Take the words of the text: whether each denies, and its other end."""
        self._text = text
        self._endings = endings
        self._beginnings = beginnings
        self._denied: set[int] = set()

    def deny(self, end: int) -> None:
        """Note that the phrase which ends there is denied: one behind "or" is so with it."""
        self._denied.add(end)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the place of a phrase with what denies it, or its own."""
        first = self._before(start)
        return (start, self._behind(end) or end) if first is None else (first, end)

    def _before(self, start: int) -> int | None:
        place = start
        while True:
            reach = place
            while reach and self._text[reach - 1] in _GAP_BEFORE:
                reach -= 1
            if place != start and reach in self._denied:
                return place
            if reach not in self._endings:
                return None
            denies, place = self._endings[reach]
            if denies:
                return place

    def _behind(self, end: int) -> int | None:
        place, said = end, False
        while not (said and _OVER.match(self._text, place)):
            gap = _GAP_BEHIND.match(self._text, place)
            at = gap.end() if gap else place
            if at not in self._beginnings:
                return None
            denies, place = self._beginnings[at]
            said = said or denies
        return place


def _all(words: Words) -> list[str]:
    return [word for group in words.values() for word in group]
