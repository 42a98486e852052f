"""Finds lists of harms denied as a whole: "No passport retention, debt bondage or threats"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from screener.places.phrases import Phrases
from screener.risk.denials import Denials, Reply
from screener.risk.values import all_words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["HarmLists"]

_SENTENCES = re.compile(r"[;!?؟。\n]|\.(?!\w)")
# In Thai a space parts what a comma parts elsewhere.
_ITEMS = re.compile(r",(?!\d)|[،、・]|(?<=[\u0e00-\u0eff]) (?=[\u0e00-\u0eff])")
_ENUMERATED = "、"  # in Chinese it parts the things of one list, and nothing else
_HEADED = re.compile(
    r"\s*(?:\d{1,2}|[ivx]{1,4}|[a-h])(?:\.\d{1,2})*\s*[:.)–-]\s*(?P<name>[^.;:?\n]+)(?=[.;\n]|\Z)"
)
_FEWEST = 2
"""Things in a list that are denied with its first, or its last: "no A, B" may as well state B."""
_LONGEST = 40
"""Characters of something in a list that the rules do not know."""

_Span = tuple[int, int]


class HarmLists:
    """The names of harms, as lists have them, and the words that join a list."""

    def __init__(self, workforce: WorkforceFile, denials: Denials, phrases: Phrases) -> None:
        """Take the words of ``workforce``, those that deny, and ``phrases`` that say a signal."""
        self._denials = denials
        self._phrases = phrases
        self._names = Phrases(
            [(word, "name:harm") for one in workforce.signals for word in all_words(one.names)]
            + [(word, "name:beside") for word in all_words(workforce.beside)]
        )
        self._headings = Phrases((word, "heading:part") for word in all_words(workforce.headings))
        self._joining = Phrases(
            [(word, "join:either") for word in all_words(workforce.either)]
            + [(word, "join:between") for word in all_words(workforce.between)]
        )

    def parts(self, text: str) -> Iterator[tuple[str, Reply]]:
        """Part ``text``, in plain form, into headings, lists that are denied and all the rest."""
        place = 0
        found = [(*span, Reply.UNSAID) for span in self._headed(text)]
        if _ITEMS.search(text):
            found += [(*span, Reply.LISTED) for span in self._denied(text)]
        for start, end, reply in sorted(found):
            if start < place:
                continue
            yield text[place:start], Reply.STATED
            yield text[start:end], reply
            place = end
        yield text[place:], Reply.STATED

    def _headed(self, text: str) -> Iterator[_Span]:
        """Yield headings that only name a harm: "Section 3: Retention of documents"."""
        for heading in self._headings.find(text):
            number = _HEADED.match(text, heading.end)
            if number and self._harms(number["name"]):
                yield number.span()

    def _denied(self, text: str) -> Iterator[_Span]:
        for first, last in _spans(_SENTENCES, text, 0, len(text)):
            items = list(_spans(_ITEMS, text, first, last))
            if len(items) > 1:
                yield from self._behind_first(text, items) or self._before_last(text, items)

    def _behind_first(self, text: str, items: list[_Span]) -> list[_Span]:
        """Return lists behind an item that denies: "no A, B, C", "not found: A, B"."""
        found: list[_Span] = []
        place = 0
        while place < len(items) - 1:
            start, end = items[place]
            place += 1
            begins = self._opens(text[start:end])
            if begins is None:
                continue
            size, harms = self._run(text, islice(items, place, None))
            enumerated = begins > 0 or text[end] == _ENUMERATED
            if harms >= (1 if enumerated else _FEWEST):
                found.append((start + begins if begins else end, items[place + size - 1][1]))
                place += size
        return found

    def _before_last(self, text: str, items: list[_Span]) -> list[_Span]:
        """Return the list before an item that a word behind it denies: "A, B, C: none"."""
        before, last = items[:-1], text[slice(*items[-1])]
        denials = self._denials.find(last)
        denied = any(
            hit.concept == "name:harm" and denials.behind(hit.end)[0] == Reply.DENIED
            for hit in self._names.find(last)
        )
        if len(before) < _FEWEST or not denied:
            return []
        found = [self._harms(text[slice(*item)]) for item in before]
        return [(before[0][0], before[-1][1])] if None not in found and any(found) else []

    def _opens(self, item: str) -> int | None:
        """Return where a list goes on if a denial and one name end ``item``.

        Behind the colon of "not found: A", else at the end of the item: 0.
        """
        colon = item.find(":") + 1
        denials = self._denials.find(item.replace(":", " "))
        for hit in self._names.find(item):
            _, first, _ = denials.around(hit.start, hit.end)
            if first < hit.start and not item[hit.end :].strip():
                return colon if first < colon <= hit.start else 0
        return None

    def _run(self, text: str, items: Iterable[_Span]) -> tuple[int, int]:
        """Return how many of the next ``items`` go on with a list, and the harms they name."""
        size = harms = 0
        for place, item in enumerate(items, start=1):
            named = self._harms(text[slice(*item)])
            if named is None:
                break
            if named:
                size, harms = place, harms + named
        return size, harms

    def _harms(self, item: str) -> int | None:
        """Return how many harms ``item`` names, an "or" for one more; None if it says more."""
        names = self._names.find(item)
        joins = self._joining.find(item)
        rest = list(item)
        for hit in (*names, *joins):
            rest[hit.start : hit.end] = " " * (hit.end - hit.start)
        left = "".join(rest).strip()
        harms = sum(hit.concept == "name:harm" for hit in names)
        if self._denials.within(left) or any(map(str.isdigit, item)):
            return None
        if left and (harms or len(left) > _LONGEST or self._phrases.find(item)):
            return None
        return harms + any(hit.concept == "join:either" for hit in joins) if harms else 0


def _spans(breaks: re.Pattern[str], text: str, start: int, end: int) -> Iterator[_Span]:
    for one in breaks.finditer(text, start, end):
        yield start, one.start()
        start = one.end()
    yield start, end
