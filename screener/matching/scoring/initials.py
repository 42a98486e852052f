"""Words that are made of the initials of the other name's words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.initials_abroad import is_foreign, own_initials
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.sound import has_vowel
from screener.names.kinds import BRANDS, words_of_kind
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = [
    "ACRONYM_LENGTHS",
    "BESIDE_INITIALS",
    "BESIDE_LAND",
    "FORM_LETTERS",
    "acronym_credit",
    "has_capitals",
    "initials",
    "lands_of",
]

ACRONYM_LENGTHS = range(3, 8)
"""Initials of three letters stand for too many firms but beside a brand or land."""
FORM_LETTERS = frozenset({"c", "l", "b", "cl", "pl"})
"""What initials end with for company, corporation, limited, berhad, private limited."""
_RARE_INITIALS = 400_000
_RAREST = 1
BESIDE_INITIALS = BRANDS | {"place"}
BESIDE_LAND = range(2, 4)
"""Words of a name that is initials and a land."""
_WITHOUT_CAPITALS = frozenset(
    {"Arab", "Hebr", "Thai", "Laoo", "Mymr", "Khmr", "Geor", "Ethi", "Sinh"}
    | {"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym"}
)
"""Scripts that spell words and have no capitals for initials."""
_Made = tuple[tuple[int, ...], tuple[int, ...], float]
"""Where words of a name stand, the words of another that they are the initials of, how sure."""
_Places = tuple[AbstractSet[int], AbstractSet[int]]
"""Where words of two names stand that agree with none."""


def initials(
    short: Sequence[Token],
    long: Sequence[Token],
    free: _Places,
    named: Reading | None,
) -> Iterator[_Made]:
    """Yield where words of ``short`` stand, the words that they are the initials of, and how sure.

    Args:
        short: A name.
        long: Another.
        free: Words of both that agree with none.
        named: The reading that ``long`` is of, which tells its legal form.
    """
    yield from _within(short, long, free, named)
    if len(short) in BESIDE_LAND and all(free):
        yield from _beside_land(short, long, free, named)


def _within(
    short: Sequence[Token],
    long: Sequence[Token],
    free: _Places,
    named: Reading | None,
) -> Iterator[_Made]:
    """A word of ``short`` that is made of the initials of words of ``long``.

    Those stand side by side, and all others but particles are equal to words of ``short``: *SCPC
    Koutiala*. Beside three letters one of these is a brand, or a land where they say whose they
    are: *BAT Kenya*; *UPS Minsk* may be any power station. Or a place, where the legal form of the
    name ``named`` gives the last letters, of what is no word: *PNSC Karachi*; not *Nobel Oil*.
    """
    free_short, free_long = free
    if len(free_long) < ACRONYM_LENGTHS[0]:
        return
    said = tuple([j for j, token in enumerate(long) if token.kind != "particle"])
    words = tuple([j for j in said if j in free_long])
    if len(words) not in ACRONYM_LENGTHS:
        return
    if lands_of([long[j] for j in words]) and lands_of([short[i] for i in free_short]):
        return  # *UNPCB, Benin* is no union of Burkina
    begin = long[words[0]].text[0]
    if begin not in {short[i].text[0] for i in free_short}:
        return  # as most
    first = said.index(words[0])
    if said[first : first + len(words)] != words:
        return
    letters = "".join(long[j].text[0] for j in words)
    beside = [long[j] for j in said if j not in free_long]
    three = len(letters) == ACRONYM_LENGTHS[0]
    if three and not any(token.kind in BESIDE_INITIALS for token in beside):
        return
    whole = not three or _are_told(beside, [long[j] for j in words])
    ways = [letters] * whole + _formed(letters, named)
    for i in free_short:
        if short[i].text in ways and short[i].kind == "word" and has_capitals(short[i]):
            yield (i,), words, acronym_credit(short[i].text)


def _are_told(beside: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether a brand beside words tells their initials, or a land beside those that say whose."""
    if any(token.kind in BRANDS for token in beside):
        return True
    if not any(token.kind in BESIDE_INITIALS for token in words):
        return False
    lands, continents = word_table().lands, words_of_kind("continents")
    return any(token.text in lands or token.text in continents for token in beside)


def _formed(letters: str, named: Reading | None) -> list[str]:
    """Return initials with what they may end with for a legal form, but those that are a word."""
    ways = [f"{letters}{form}" for form in _form_letters(named)]
    return [way for way in ways if not has_vowel(way[1:])]


def _form_letters(named: Reading | None) -> frozenset[str]:
    """Return how initials may end for the legal form of a name: *CNPC Chad*, Corporation."""
    form = [word for word in named.words if word in named.legal_words] if named else ()
    lettered = words_of_kind("lettered_forms")
    letters = "".join([word[0] if word in lettered else " " for word in form])
    return FORM_LETTERS & {letters[:1], letters[:2], letters[-1:]}


def _beside_land(
    short: Sequence[Token],
    long: Sequence[Token],
    free: _Places,
    named: Reading | None,
) -> Iterator[_Made]:
    """Initials of all words of ``long`` beside its land: *NCAN Nigeria*, *ACPCU Uganda*.

    They count the land, which then is the first or the last word, or ``long`` does not say it. So
    do they beside a town that it says: *UCAS Soubré*. Of a name in another language they are those
    of its words as written, too.
    """
    towns = [i for i, token in enumerate(short) if token.kind == "place" and i not in free[0]]
    lands = lands_of(short) or towns
    told = [i for i in range(len(short)) if i not in lands]
    if len(told) != 1 or told[0] not in free[0]:
        return
    word = short[told[0]]
    if word.kind != "word" or len(word.text) <= ACRONYM_LENGTHS[0] or not has_capitals(word):
        return
    said = [j for j, token in enumerate(long) if token.kind != "particle"]
    words = tuple([j for j in said if j in free[1]])
    met = [j for j in said if j not in free[1]]
    letters = "".join([long[j].text[0] for j in said])
    elsewhere = lands_of(long, but=[short[i].text for i in lands])
    at_end = all(j in (said[0], said[-1]) for j in met)
    ways = [letters, *_formed(letters, named)]
    if named and any(map(is_foreign, long)):
        ways.append(own_initials(named)[-1])
    if words and at_end and not elsewhere and word.text in ways:
        unsaid = [i for i in lands if i in free[0]]
        yield tuple(sorted((told[0], *unsaid))), words, acronym_credit(word.text)


def lands_of(tokens: Sequence[Token], but: Sequence[str] = ()) -> list[int]:
    """Return where a name says a land, but for some; one that its language tells is not said."""
    lands = word_table().lands
    return [
        at
        for at, t in enumerate(tokens)
        if t.kind == "place" and t.raw and t.text in lands and t.text not in but
    ]


def has_capitals(token: Token) -> bool:
    """Whether a word may be initials: in letters that have none, a name is only spelled."""
    return token.script not in _WITHOUT_CAPITALS


@lru_cache(maxsize=10_000)
def acronym_credit(letters: str) -> float:
    """Initials that are rare together (*xpcc*) seldom stand for another firm too."""
    words, share = parameters().words, read_table("kinds")["initials"]
    among = math.prod(1000 / share.get(letter, _RAREST) for letter in letters)
    return words.blend if among >= _RARE_INITIALS else words.acronym
