"""Columns of remarks, which are not read: which of their cells speak of workers all the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from screener.intake.cells.text import clean
from screener.intake.columns.headings import is_remark
from screener.intake.columns.layout import Layout
from screener.intake.columns.signals import signals, words_beside, words_of
from screener.intake.rules import rules_table
from screener.intake.table import Batch
from screener.memo import Memo
from screener.model import Gap, Statement
from screener.places.phrases import Hit, Phrases, plain

__all__ = ["REMARK_UNREAD", "Remarks"]

REMARK_UNREAD = "gap.remark_unread"
_SHOWN = 120
_DENIAL = "denial:word"
_GAP = " \"'’«»“”„"
_BEHIND = re.compile(r"[\s:=?–—-]*")
_OVER = re.compile(r"\s*(?:\Z|[.,;!)\n。，；])")
_OWN = {"workforce.document_retention", "workforce.wages_withheld"}
"""Whose things are the workers' own: passports and wages, not costs of travel."""


class Remarks:
    """The unread columns of a list that hold remarks."""

    def __init__(self, layout: Layout) -> None:
        """Find them by their headings."""
        self._columns = [
            (column.place, column.heading)
            for column in layout.columns
            if not column.field and is_remark(column.heading)
        ]
        self._speaks = Memo[str, bool](_speaks)

    def gaps(self, rows: Batch) -> Iterator[tuple[int, Gap]]:
        """Yield the places of rows whose remarks speak of workers, with what to tell."""
        for place, heading in self._columns:
            for number, row in enumerate(rows):
                if place < len(row) and row[place] and self._speaks[row[place]]:
                    text = clean(row[place])[:_SHOWN]
                    told = Statement.of(REMARK_UNREAD, heading=heading, text=text)
                    yield number, Gap("workforce", told)


def _speaks(text: str) -> bool:
    """Say whether a remark speaks of workers, or of the gravest without denying it."""
    normal = plain(text)
    hits = _phrases().find(normal)
    grave = {hit.end: hit for hit in hits if hit.concept == "signal:grave"}
    if any(hit.end not in grave for hit in hits):
        return True
    return bool(grave) and not _Denied(normal).all(grave.values())


class _Denied:
    """What a remark denies: "no evidence of child labour", "Zwangsarbeit: keine"."""

    def __init__(self, text: str) -> None:
        """Find the words of the text that deny, and those that may stand between."""
        found = _denials().find(text)
        hits = sorted(found, key=lambda hit: (hit.concept == _DENIAL, hit.end - hit.start))
        self._text = text
        self._ends = {hit.end: hit for hit in hits}
        self._begins = {hit.start: hit for hit in hits if hit.concept != "beside:word"}

    def all(self, hits: Iterable[Hit]) -> bool:
        """Say whether each of the hits, in the order of the text, is denied."""
        over: set[int] = set()
        for hit in hits:
            if not (self._before(hit.start, over) or self._behind(hit.end)):
                return False
            over.add(hit.end)
        return True

    def _before(self, place: int, over: Collection[int]) -> bool:
        """Say whether a denial stands before; "not free of" is none, "no X or Y" denies both."""
        while word := self._ends.get(len(self._text[:place].rstrip(_GAP))):
            place = word.start
            reach = len(self._text[:place].rstrip(_GAP))
            if word.concept == _DENIAL:
                twice = self._ends.get(reach)
                return twice is None or twice.concept != _DENIAL
            if reach in over:
                return True
        return False

    def _behind(self, place: int) -> bool:
        """Say whether what follows is a denial and nothing else."""
        denied = False
        while word := self._begins.get(place + len(_BEHIND.findall(self._text, place)[0])):
            denied |= word.concept == _DENIAL
            place = word.end
        return denied and bool(_OVER.match(self._text, place))


@cache
def _phrases() -> Phrases:
    """The words by which the rules know workers, things taken from them, and what is gravest."""
    gravest = rules_table("content")["grave"]
    named = re.compile("|".join(map(re.escape, gravest)))
    # Words of the rules that name the gravest too may be denied as it may: "forced labour found".
    told = [
        (word, "signal:grave" if named.search(word) else "signal:told")
        for signal in signals()
        for field in ("present", "names", *(("things",) if signal["id"] in _OWN else ()))
        for word in words_of(signal, field)
    ]
    absent = [word for signal in signals() for word in words_of(signal, "absent")]
    hidden = [(word, "signal:") for word in (*absent, *rules_table("content")["grave_papers"])]
    grave = [(word, "signal:grave") for word in gravest]
    return Phrases([*told, *grave, *hidden])


@cache
def _denials() -> Phrases:
    """The words of the rules that deny, and those that may stand beside them."""
    return Phrases(
        [
            *((word, _DENIAL) for word in words_beside("denials", "lacking")),
            *((word, "denial:") for word in words_beside("not_denials")),
            *((word, "between:word") for word in words_beside("between", "either")),
            *((word, "beside:word") for word in words_beside("beside")),
        ]
    )
