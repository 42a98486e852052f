"""Initials of a name in its own language beside the English name: *KAP - Aluminium Plant*.

What agrees by its meaning makes sure of few letters, which alone stand for many firms: *Kombinat
aluminijuma Podgorica* is *KAP, Podgorica Aluminium Plant*.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from screener.names.kinds import LABELS
from screener.names.reading import Reading
from screener.names.words import Token, word_table

__all__ = [
    "FEWEST_WORDS",
    "INITIALS_KINDS",
    "LENGTHS",
    "initials_abroad",
    "is_foreign",
    "own_initials",
]

LENGTHS = range(3, 8)
"""Letters of such initials."""
INITIALS_KINDS = frozenset({"word", "common"})
_MANY, _UNTOLD = 4, 3
"""Letters of initials that may stand beside nothing but a town, and words that only they say."""
_TELLING = frozenset({"word", "common", "trade", "place"})
"""Kinds of words that say more than *group* or *industries*."""
FEWEST_WORDS = 2
"""Words of such a name: letters beside one word and a legal form are of anyone."""
_NATIONAL = frozenset({"national", "central", "state", "federal"})
_OF_EVERY_LAND = _NATIONAL | {"bank"}
"""Words of a body that every land has."""
_WORD, _SAME = 5, 4
"""Letters of a word that is no abbreviation, and of what two spellings of one begin with."""


def initials_abroad(
    short: Reading,
    long: Reading,
    free: tuple[AbstractSet[int], AbstractSet[int]],
    paired: Iterable[tuple[int, int]],
) -> int | None:
    """Where a word of ``short`` stands that is made of the initials of all words of ``long``.

    All that ``short`` tells agrees: another land is another body, *BNR National Bank of Rwanda*
    is not *Banca Națională a României*. Half of the words of ``long`` at least agree, one by what
    it means, or few do: *ECAM Meagui* is *Entreprise Coopérative des Agriculteurs de Méagui*.
    Of two words and a form both do: *CGN - Guatemalan Nickel*, *Compañía Guatemalteca de Níquel*.

    Args:
        short: A name.
        long: Another.
        free: Words of both that agree with none.
        paired: Words of both that are equal, gone through at most once.
    """
    words, tokens = long.words, short.tokens
    if len(words) < LENGTHS[0] or len(long.tokens) < FEWEST_WORDS:
        return None
    most = min(LENGTHS[-1], len(words))
    firsts = words[0][0], words[1][0], words[2][0]  # a legal form and an article may stand before
    for at in free[0]:
        text = tokens[at].text
        fits = text[0] in firsts and LENGTHS[0] <= len(text) <= most
        if fits and _may_be_initials(tokens[at], long):
            return at if _is_sure(at, short, long, free, paired) else None
    return None


def _may_be_initials(word: Token, long: Reading) -> bool:
    fits = word.kind in INITIALS_KINDS and word.script == "Latn"
    return fits and word.text in own_initials(long)


def _is_sure(
    at: int,
    short: Reading,
    long: Reading,
    free: tuple[AbstractSet[int], AbstractSet[int]],
    paired: Iterable[tuple[int, int]],
) -> bool:
    """Whether enough agrees besides."""
    others = {short.tokens[i].kind for i in free[0] if i != at}
    if not others.isdisjoint(_TELLING):
        return False
    told = {long.tokens[j].written for j in range(len(long.tokens)) if j not in free[1]}
    said = {token.written for token in long.tokens if token.kind not in LABELS}
    untold = len(said - told)
    # two words and a form are anybody's, *ATL* of *AMS Tehnika LLC*, where not both agree
    if len(own_initials(long)[-1]) < LENGTHS[0] and untold:
        return False
    if untold * 2 <= len(said):
        pairs = [*paired]
        return not _is_of_any_land(long, free[1], [j for _, j in pairs]) and any(
            is_foreign(long.tokens[j])
            and long.tokens[j].kind in _TELLING
            and not is_foreign(short.tokens[i])
            for i, j in pairs
        )
    enough = len(short.tokens[at].text) >= _MANY and _UNTOLD <= untold < len(said)
    return enough and others <= LABELS and any(map(is_foreign, long.tokens))


def _is_of_any_land(long: Reading, free: AbstractSet[int], agreed: Sequence[int]) -> bool:
    """Whether what agrees is what every land has: *National Bank*, *National Petroleum*.

    Which land's tells a word that agrees besides; one that only ``long`` says does not agree.
    """
    words = {long.tokens[j].text for j in agreed if long.tokens[j].kind not in LABELS}
    if words.isdisjoint(_NATIONAL):
        return False
    return words <= _OF_EVERY_LAND or any(long.tokens[j].kind == "place" for j in free)


def own_initials(reading: Reading) -> tuple[str, ...]:
    """Return the initials of a name of three words as it is written, with its form and without."""
    particles = word_table().particles
    words = [word for word in reading.words if word not in particles]
    bare = "".join([word[0] for word in words if word not in reading.legal_words])
    formed = "".join([word[0] for word in words])
    return (formed, bare) if len(bare) >= FEWEST_WORDS else (bare,)


def is_foreign(token: Token) -> bool:
    """Whether a word is of another language than English, which it was put into."""
    raw, text = token.raw, token.text
    if raw == text or not raw:
        return False
    if token.script != "Latn" or raw in word_table().foreign:
        return True
    return len(raw) >= _WORD and raw[:_SAME] != text[:_SAME]
