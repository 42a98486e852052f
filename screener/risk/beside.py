"""Whose the sectors and goods in a text are: the supplier's, or of others that stand beside it.

*Software for hotels* is no hotel, *wholesale of clothing* no maker of clothes but a seller of them
(*manufacturer and distributor of clothing* is both), and *shirts (other than of cotton)* are not of
cotton.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from screener.places.phrases import Hit, plain
from screener.risk.rules import GoodsFile, Sector, SectorFile
from screener.risk.values import all_words

__all__ = ["MAKER", "Beside"]

_SERVICE, _TRADE, MAKER, _LEFT_OUT = "service", "trade", "maker", "left_out"
_KINDS = (f"{_SERVICE}:", f"{_TRADE}:", f"{MAKER}:", f"{_LEFT_OUT}:")
_VOWELS = r"\u0900-\u0963\u0966-\u1049\u104c-\u109f\u1780-\u17d3"
"""Letters of Thai, Burmese, Khmer and of India: vowel signs are no ``\\w``, and part nothing."""
_MARK = re.compile(rf"[^\w\s'’.{_VOWELS}-]|\n|\.\s|\s[-–—]\s")
"""What parts a text: beyond it, a word of trade, or of what is left out, says nothing."""
_JOINS = (
    r"and|or|und|oder|sowie|et|ou|plus|ainsi que|y|e|o|u|asi como|nonche|en|alsmede|og|och|eller"
    r"|i|oraz|lub|si|sau|ve|veya|ja|kai|dan|atau|va|και|и|или|та|або|و"
)
_WITH = r"with|including|incl|mit|inkl|avec|con|com|met|med|z|cu|ile"
_PARTING = re.compile(
    rf"{_MARK.pattern}|\b(?:{_JOINS}|as well as|{_WITH})\b|[及和与與并並兼的とや및]"
)
"""The same of services: whoever farms and consults farms, be it with audits."""
_EITHER = re.compile(rf"(?:/|\b(?:{_JOINS}))\s*\Z")
"""Before a word of what is left out: a good that gloves come with or without is none of it."""
_NEAR = 16
"""Letters in which the longest of these stand."""
_MADE_OF = re.compile(r" (?:made of|made from|aus|en|in) ")
"""What begins the material again behind what is left out: "ohne Kragen aus Baumwolle"."""
_FOR = re.compile(r" (?:for|fur|pour|para|per|voor)\Z")
"""Ends words that customers stand behind: "wooden furniture for hotels" is still of wood."""
_LISTED = re.compile(rf"(?:[^;,.()（）\n]*,)*?[^;,.()（）\n]*?\b(?:{_JOINS})\b[^;,.()（）\n]*")
"""Several customers behind such a word, the last behind an *and*: "machinery for textile, apparel
and leather production"."""
_OPENED, _CLOSED = re.compile(r"[(（]"), re.compile(r"[)）]")


class Beside:
    """Knows the words that tell it, and takes away what is not the supplier's."""

    def __init__(self, sectors: SectorFile, goods: GoodsFile) -> None:
        """Take the words of the rules."""
        self._served = {one.id: {f"sector:{of}" for of in one.served} for one in sectors.sectors}
        self.entries = [
            *(entry for sector in sectors.sectors for entry in _dealings(sector)),
            *((word, f"{_LEFT_OUT}:it") for word in all_words(goods.left_out)),
        ]
        """Phrases and concepts to be found beside those of sectors and goods."""

    def own(self, hits: Sequence[Hit], text: str) -> Iterable[Hit]:
        """Return what was found in ``text`` that is the supplier's own."""
        told = [hit for hit in hits if hit.concept.startswith(_KINDS)]
        return _Parts(self._served, plain(text), told).own(hits) if told else hits


class _Parts:
    """The parts of one text, and what is not the supplier's in each."""

    def __init__(self, served: dict[str, set[str]], text: str, told: Sequence[Hit]) -> None:
        self._marks, self._partings = _places(_MARK, text), _places(_PARTING, text)
        self._customers = defaultdict[int, set[str]](set)
        self._customers_from: dict[int, int] = {}
        self._customers_listed = list[tuple[int, int, set[str]]]()
        self._makers = defaultdict[int, set[str]](set)
        found = {one.concept for one in told}
        for hit in told:
            kind, _, sector = hit.concept.partition(":")
            if kind == _SERVICE:
                part = bisect(self._partings, hit.start)
                self._customers[part] |= served[sector]
                begin = hit.end if _FOR.search(hit.word) else 0
                self._customers_from[part] = min(begin, self._customers_from.get(part, begin))
                if begin and (listed := _LISTED.match(text, begin)):
                    self._customers_listed.append((begin, listed.end(), served[sector]))
            elif kind == _TRADE and f"{MAKER}:{sector}" not in found:
                self._makers[bisect(self._marks, hit.start)] |= served[sector]
        out = [
            hit.end
            for hit in told
            if hit.concept.startswith(_LEFT_OUT)
            and not _EITHER.search(text, max(hit.start - _NEAR, 0), hit.start)
        ]
        self._out_from = out
        self._out_to = list(accumulate(_ends(text, self._marks, out), max))

    def own(self, hits: Sequence[Hit]) -> list[Hit]:
        return [hit for hit in hits if not self._is_of_others(hit)]

    def _is_of_others(self, hit: Hit) -> bool:
        part = bisect(self._partings, hit.start)
        for begin, end, served in self._customers_listed:
            if begin <= hit.start < end and (
                hit.concept.startswith("good:") or hit.concept in served
            ):
                return True
        if hit.concept.startswith("good:"):
            before = bisect(self._out_from, hit.start)
            left_out = before > 0 and hit.start < self._out_to[before - 1]
            return left_out or hit.start >= self._customers_from.get(part, hit.end)
        makers = self._makers.get(bisect(self._marks, hit.start), ())
        return hit.concept in makers or hit.concept in self._customers.get(part, ())


def _places(sign: re.Pattern[str], text: str) -> list[int]:
    return [found.start() for found in sign.finditer(text)]


def _ends(text: str, marks: Sequence[int], begins: Sequence[int]) -> Iterator[int]:
    """Yield how far each word of what is left out reaches: to a mark, or the end of its bracket."""
    opened, closed = _places(_OPENED, text), _places(_CLOSED, text)
    outside = sorted({*marks, *_places(_MADE_OF, text)})
    for begin in begins:
        opens, closes = bisect(opened, begin), bisect(closed, begin)
        inside = opens > 0 and (closes == 0 or closed[closes - 1] < opened[opens - 1])
        stops = closed if inside else outside
        place = bisect(stops, begin - 1)
        if not inside and place < len(stops) and _MADE_OF.match(text, begin):
            place += 1  # "other than made of cotton"
        yield stops[place] if place < len(stops) else len(text)


def _dealings(sector: Sector) -> Iterator[tuple[str, str]]:
    for kind, words in ((_SERVICE, sector.service_words), (_TRADE, sector.trade_words)):
        for word in all_words(words):
            yield word, f"sector:{sector.id}"
            yield word, f"{kind}:{sector.id}"
        yield from ((word, f"{kind}:") for word in sector.not_words)
    for word in all_words(sector.maker_words):
        yield word, f"{MAKER}:{sector.id}"
