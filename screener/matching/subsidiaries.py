"""Names that may be of a firm that a listed one owns, where the publisher lists those with it.

Such a name says all that the listed one says, and a place or trade more: *Hoshine Silicon Industry
(Jiaxing)*. By the names alone it is a sister firm, which is another one; but an entry that covers
subsidiaries without naming them may be meant for it.

The other way round, a name that says all of the listed one's but its place, *Hoshine Silicon
Industry* for *Hoshine Silicon Industry (Shanshan)*, may be the owner's.

Where a name begins with all words of the listed one, what follows may be a brand, too: *Xinjiang
Production and Construction Corps Tianshan Aluminium*. Those words need tell nothing one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from screener.matching.scoring.alone import BESIDE
from screener.matching.scoring.score import Scored, score_readings
from screener.model import Listing, Name
from screener.names.cjk.runs import has_east_asian
from screener.names.east_asian.chinese_brands import in_english_brands
from screener.names.form import normal_form
from screener.names.kinds import LABELS
from screener.names.reading import Reading
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["Belonging", "Subsidiaries"]

SUBSIDIARY, ELSEWHERE = "match.subsidiary", "match.elsewhere"
"""A firm that the listed one may own, and one that may own it or be another firm of its group."""
_LEAST_AGREED = 1.0
"""Weight of brand and trade that both names say: more than that of a short word that many have."""
_SAME = 0.9
"""Likeness of words that both names say."""
_TOLD = frozenset({"word", "common", "trade"})
"""Kinds of words that name a firm of an owner: *XPCC Cotton*."""
_LEAST_TOGETHER = 3
"""Words that tell an owner together; a place and a trade are those of many: *Xinjiang Cotton*."""
_LEFT_OUT = LABELS | {"generic", "body"}
"""Kinds of words of the listed name that the other may lack."""
_MORE = BESIDE | LABELS
"""Kinds of words that it may have more."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """A listed name that another one may belong to."""

    listing: int
    """The number of the listing."""
    name: Name
    scored: Scored
    kinship: str = SUBSIDIARY
    """What the names say of the two."""
    says_more: bool = False
    """Whether the name says a brand or a trade behind that of the listed one."""


@dataclass(frozen=True, slots=True)
class _Owner:
    listing: int
    name: Name
    reading: Reading


class Subsidiaries:
    """The listings that cover subsidiaries, by what tells them from other firms."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        self._listings = listings

    @cached_property
    def _all(self) -> list[_Owner]:
        return [
            _Owner(at, name, reading)
            for at, listing in enumerate(self._listings)
            if listing.includes_subsidiaries and listing.kind == "organisation"
            for name in listing.names
            for reading in normal_form(name.text).readings
        ]

    @cached_property
    def _owners(self) -> dict[str, list[_Owner]]:
        """By each word that tells them."""
        found: dict[str, list[_Owner]] = defaultdict(list)
        for owner in self._all:
            for word in _telling(owner.reading):
                found[word].append(owner)
        return found

    @cached_property
    def _beginnings(self) -> dict[tuple[str, ...], list[_Owner]]:
        """By all of their words together, in order, or a short name that is well known."""
        found: dict[tuple[str, ...], list[_Owner]] = defaultdict(list)
        for owner in self._all:
            said = _said(owner.reading)
            if len(said) >= _LEAST_TOGETHER or (said and _is_short_name(owner)):
                found[said].append(owner)
        return found

    @cached_property
    def _glance(self) -> frozenset[str]:
        """Words of which a name that belongs to an owner has one."""
        known = {word for said in self._beginnings for word in said[:1]}
        return frozenset(known | self._owners.keys())

    def owning(self, name: str) -> Iterator[Belonging]:
        """Yield what a supplier's name may belong to; some listings more than once."""
        if not self._all or self._glance.isdisjoint(_words(name)):
            return
        for reading in normal_form(name).readings:
            said = _said(reading)
            for end in range(1, len(said) + 1):
                for owner in self._beginnings.get(said[:end], ()):
                    if len(reading.tokens) > len(owner.reading.tokens):
                        scored = score_readings(reading, owner.reading)
                        says_more = _says_more(scored)
                        yield Belonging(owner.listing, owner.name, scored, says_more=says_more)
            for word in _telling(reading):
                for owner in self._owners.get(word, ()):
                    scored = score_readings(reading, owner.reading)
                    if (kinship := _kinship(scored)) is not None:
                        yield Belonging(owner.listing, owner.name, scored, kinship)


def _words(name: str) -> set[str]:
    """The words of a name, brands in pinyin by how they are known; a glance that few pass."""
    if has_east_asian(name):
        return {token.text for reading in normal_form(name).readings for token in reading.tokens}
    words = folded(name)
    return {*word_table().phrases.replaced_in(words), *in_english_brands(words)}


def _said(reading: Reading) -> tuple[str, ...]:
    """The words of a name that say something, in order."""
    return tuple([token.text for token in reading.tokens if token.kind not in LABELS])


def _is_short_name(owner: _Owner) -> bool:
    """Whether a name is known to stand for a longer one: *Bingtuan* for that corps."""
    readings = normal_form(owner.name.text).readings
    return not owner.reading.partial and any(reading.partial for reading in readings)


def _telling(reading: Reading) -> set[str]:
    """The words that tell a firm from others; none of what is only a part of a name."""
    if reading.partial:
        return set()
    known = word_table().known
    return {t.text for t in reading.tokens if t.kind == "word" and t.text not in known}


def _says_more(scored: Scored) -> bool:
    """Whether the first name says a brand or a trade that the second one lacks."""
    ours = scored.left.tokens
    return any(ours[at].kind in _TOLD for at in scored.alignment.left_over)


def _kinship(scored: Scored) -> str | None:
    """What the first name says, if it says what tells the second one and no brand besides.

    It may leave out the second one's place, but then has none of its own.
    """
    ours, theirs, alignment = scored.left.tokens, scored.right.tokens, scored.alignment
    if any(pair.likeness.value < _SAME for pair in alignment.pairs):
        return None
    left_out = {theirs[at].kind for at in alignment.right_over} - _LEFT_OUT
    more = {ours[at].kind for at in alignment.left_over}
    if left_out - {"place"} or more - _MORE or (left_out and "place" in more):
        return None
    agreed = [theirs[at] for pair in alignment.pairs for at in pair.right]
    if sum(token.weight for token in agreed if token.kind != "place") < _LEAST_AGREED:
        return None
    return ELSEWHERE if left_out else SUBSIDIARY
