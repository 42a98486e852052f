"""Abbreviations made of the beginnings of the words of a name: *CAYAT*, *KONAFCOOP*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from screener.names.legal import legal_forms
from screener.names.words import word_table

__all__ = ["abbreviates_all", "blends", "counted_ways", "counts_every", "spells_out"]

_THREE = 3
"""Letters of an abbreviation; three letters stand for too many firms to say anything."""
_SPELLED, _BLENDED = 4, 6
"""Letters of initials, and of other abbreviations, that leave out what those of societies may."""
_LONGEST_PLACE = 3
"""Words of one: *Côte d'Ivoire*."""
_JOINED_BY = frozenset({"et", "and", "e", "y"})
_COUNTED = "coop"
"""How a word of a form begins that an abbreviation counts: *KONAFCOOP*."""


def blends(short: str, long: Sequence[str], *, every: bool) -> bool:
    """Return whether ``short`` is made of beginnings of the words of ``long``, in their order.

    ``every``: all words of weight but one at most must have given a letter, and three at least, or
    all words with the particles (*PDVSA*); else any may be left out.
    """
    words = tuple(word for word in long if word not in "()")
    if not any(word.startswith(short[:1]) for word in words):
        return False
    if not every:
        return _blends(short, words, skipped=len(words), used=2)
    small = word_table().particles
    told = tuple(word for word in words if word not in small)
    for said in _without_last_forms(told):
        if _blends(short, said, skipped=1 if len(said) > _THREE else 0, used=_THREE):
            return True
    return told != words and _blends(short, words, skipped=0, used=_THREE)


def abbreviates_all(short: str, long: Sequence[str]) -> bool:
    """Whether a word is made of all words of a society's name but those that none need count.

    These are its land, what stands behind *et*, and the second of two that are joined so: *CTOP* is
    *Coordination Togolaise des Organisations Paysannes et de Producteurs Agricoles*.
    """
    if blends(short, long, every=True):
        return True
    # it may stand beside what it is short for
    words = tuple([word for word in long if word not in ("(", ")", short)])
    if len(short) < _SPELLED or not words or words[0][0] != short[0]:
        return False
    if len(short) >= _BLENDED:
        return any(blends(short, way, every=True) for way in counted_ways(words)[1:])
    return spells_out(short, words)


def spells_out(short: str, long: Sequence[str]) -> bool:
    """Whether four letters or more are the initials of all words that an abbreviation counts."""
    if len(short) < _SPELLED or not any(word[0] == short[0] for word in long[:2]):
        return False
    words = tuple([word for word in long if word not in ("(", ")", short)])
    return any(short == "".join([word[0] for word in way]) for way in counted_ways(words))


def counts_every(short: str, long: Sequence[str]) -> bool:
    """Whether all those words begin a long abbreviation, none left out: *NOWEFOR*."""
    words = tuple([word for word in long if word not in "()"])
    return len(short) >= _BLENDED and any(
        _blends(short, way, skipped=0, used=_THREE) for way in counted_ways(words)
    )


@lru_cache(maxsize=100_000)
def counted_ways(long: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the words that a society's abbreviation may count: first all but particles and forms.

    Then without its land or region at the end, up to *et*, and without the word behind *et*.
    """
    small = word_table().particles
    at = next((at for at in range(1, len(long)) if long[at] in _JOINED_BY), len(long))
    second = next((to for to in range(at, len(long)) if long[to] not in small), len(long))
    ways = [long, long[:at], (*long[:second], *long[second + 1 :])]
    ways += [*map(_before_places, ways)]
    told = [tuple([word for word in way if word not in small]) for way in ways]
    return tuple(dict.fromkeys([*_without_last_forms(told[0]), *told[1:]]))


def _before_places(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the places at their end: *… Hévéa de Côte d'Ivoire*."""
    end = len(words)
    while end > _SPELLED:
        size = 1 if words[end - 1] in word_table().particles else _place_at_end(words[:end])
        if not size:
            break
        end -= size
    return words[:end]


def _place_at_end(words: tuple[str, ...]) -> int:
    """Return of how many words the place is that words end with."""
    table = word_table()
    for size in range(_LONGEST_PLACE, 0, -1):
        run = words[-size:]
        said = table.phrases.replaced_in(run) if run[0] not in table.particles else ()
        if len(said) == 1 and table.whole[said[0]].kind == "place":
            return size
    return 0


@lru_cache(maxsize=100_000)
def _blends(short: str, long: tuple[str, ...], *, skipped: int, used: int) -> bool:
    """Whether beginnings of words of ``long`` make ``short``: how many may fail, how many must."""
    ends = {(0, 0, 0)}  # letters of `short` read, words left out, words used
    for word in long:
        more = {(read, out + 1, took) for read, out, took in ends if out < skipped}
        for read, out, took in ends:
            length = 1
            while length <= len(word) and short[read : read + length] == word[:length]:
                more.add((read + length, out, took + 1))
                length += 1
        ends = more
    return any(read == len(short) and took >= used for read, _, took in ends)


def _without_last_forms(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Leave out more and more of the year and form behind a name: *… Society (1984) Ltd*."""
    yield words
    forms = legal_forms().every_word
    for end in range(len(words) - 1, 0, -1):
        last = words[end]
        if not (last.isdigit() or last in forms) or last.startswith(_COUNTED):
            return
        yield words[:end]
