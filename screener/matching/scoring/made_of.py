"""Short names that are made of the words of a long one: their initials, or a blend of beginnings.

*EGC* of *Entreprise Générale du Cobalt*, *Gecamines* of *Générale des Carrières et des Mines*. By
chance many names would make such a word: it is believed only beside what else is said of the firm
(captions.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum
from functools import lru_cache
from itertools import islice

from screener.matching.scoring.sound import has_vowel
from screener.names.kinds import SAYS_WHAT_OR_WHERE
from screener.names.tables import words_of
from screener.names.words import word_table

__all__ = ["GIVE_NONE", "Made", "initials_of_all", "made_of", "may_be_made_of"]

_MOST_WORDS, _MOST_WAYS = 14, 5_000
_THREE, _FOUR = 3, 4
_SURE = 6
"""Letters of a blend of all words that hardly another name makes."""
_PIECE, _PIECES = 2, 2
"""Letters of a piece of a blend, and how many of them it has at least."""
_SOUNDS = ("ch", "kh", "sh", "ts", "ya", "yu", "zh")
"""Two letters that are one in Cyrillic."""
_COMPOUND = 10
"""Letters of a word that may be made of two: *рыбопромышленная*."""
_BEHIND_BLEND = frozenset({"generic", "place"})
_BEHIND = {True: SAYS_WHAT_OR_WHERE, False: frozenset({"place"})}
"""Kinds of words that may be left out behind all others of a blend; of four initials, or fewer."""
GIVE_NONE = frozenset({"particle", "legal", "body", "number", "noise"})
"""Kinds of words that need give no letter."""


class Made(IntEnum):
    """How surely a short name is made of a long one."""

    NOT = 0
    PARTLY = 1
    """Of some words only, as *Genco* of *Korea General Corporation for External Construction*, or
    with two letters of one that is made of two."""
    OF_THREE = 2
    """Three letters, each of a word."""
    WHOLLY = 3
    """All words are used."""
    SURELY = 4
    """And it is a long blend: *Chemaf*, Chemicals of Africa."""


@lru_cache(maxsize=50_000)
def made_of(short: str, words: tuple[str, ...], forms: frozenset[str]) -> Made:
    """Return how surely ``short`` is made of beginnings of words of a name, in their order.

    Small words and legal forms may give a letter or none, and so may a land at either end and a
    town at the last; what a firm does behind the words that four letters stand for may be left out:
    *CVRC* is *Companhia Vale do Rio Cristalino Agropecuária*.

    Args:
        short: The short name, folded.
        words: The folded words of the long one.
        forms: Those of them that are its legal form.
    """
    if len(short) < _THREE or len(words) > _MOST_WORDS or short in words:
        return Made.NOT
    if not _begins_one(short, words):
        return Made.NOT  # as most
    words = _with_letters(short, words)
    free = _free(words, forms)
    ways = islice(_ways(short, words, 0, set()), _MOST_WAYS)
    return max((_judged(short, words, taken, free) for taken in ways), default=Made.NOT)


@lru_cache(maxsize=50_000)
def initials_of_all(short: str, words: tuple[str, ...], forms: frozenset[str]) -> bool:
    """Whether a short name is the initials of all words of a name, leaving none out.

    Small words, what any firm is called and legal forms may give a letter or none; of a form there
    may be more at the end, *FESCO* of *Far-Eastern Shipping Company*. A sound of two letters is one
    letter of another script, *ChTZ*, or *C* for *ts*.

    Args:
        short: The short name, folded.
        words: The folded words of the long one.
        forms: Those of them that are its legal form.
    """
    if len(short) < _THREE or len(words) > _MOST_WORDS:
        return False
    if not (_begins_one(short, words) or (short[0] == "c" and _begins_one("t", words))):
        return False  # as most
    words = _with_letters(short, words)
    free = _free(words, forms)
    if not _PIECES <= len(words) - sum(free) <= len(short):
        return False
    read = {0}  # letters of the short name
    for word, is_free in zip(words, free, strict=True):
        given = {
            at + size for at in read for size in _initial(short, at, word, whole=word in forms)
        }
        read = given | read if is_free else given
    return len(short) in read


def _initial(short: str, at: int, word: str, *, whole: bool) -> Iterator[int]:
    """Yield how many letters a word may give of a short name: one of its script, or its form."""
    if short.startswith(word[0], at):
        yield 1
    for sound in _SOUNDS:
        if word.startswith(sound) and short.startswith(sound, at):
            yield len(sound)
    if word.startswith("ts") and short.startswith("c", at):
        yield 1
    if whole and at and word.startswith(short[at:]):
        yield len(short) - at


def may_be_made_of(short: str, words: tuple[str, ...]) -> bool:
    """Whether beginnings of two words of a name make ``short``, whatever the others are.

    That is, whether ``several`` words make all of its letters, of which ``one`` makes some.
    """
    if len(words) > _MOST_WORDS or not _begins_one(short, words):
        return False
    words = _with_letters(short, words)
    one, several = set[int](), set[int]()
    for word in words:
        if word[0] not in short:
            continue  # it gives no letter
        again = [at for at in one | several if short.startswith(word[0], at)]
        several.update(
            at + size for at in again for _, size in _beginnings(short[at:], word) if size
        )
        if word[0] == short[0]:
            one.update(size for _, size in _beginnings(short, word) if size)
    return len(short) in several


def _with_letters(short: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Take initials that a long name begins with apart: *VKG* is *V.K. Garment*."""
    first = words[0]
    own = 1 < len(first) <= _THREE and short.startswith(first) and not has_vowel(first)
    return (*first, *words[1:]) if own else words


def _begins_one(short: str, words: Sequence[str]) -> bool:
    """Whether a word has the first letter of ``short``."""
    for word in words:  # noqa: SIM110 - a generator takes longer than the few words of a name
        if word[0] == short[0]:
            return True
    return False


def _ways(
    short: str, words: Sequence[str], at: int, dead: set[tuple[int, int]]
) -> Iterator[tuple[int, ...]]:
    """Yield how many letters of each word, from ``at`` on, make ``short`` together.

    ``dead`` holds how many letters nothing makes from which word on: names of like words would be
    tried for seconds.
    """
    if not short:
        yield (0,) * (len(words) - at)
        return
    if at == len(words) or (len(short), at) in dead:
        return
    word, found = words[at], False
    for taken, letters in _beginnings(short, word):
        for rest in _ways(short[letters:], words, at + 1, dead):
            found = True
            yield (taken, *rest)
    if not found:
        dead.add((len(short), at))


def _beginnings(short: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield what a word may give of ``short``, as judged, and how many letters that is."""
    size = 0
    while size < min(len(word), len(short)) and short[size] == word[size]:
        size += 1
        yield size, size
    if size and _is_compound(word) and short[1:2] in _within(word):
        yield -2, 2
    yield 0, 0


def _is_compound(word: str) -> bool:
    return len(word) >= _COMPOUND and word not in word_table().known


def _within(word: str) -> frozenset[str]:
    """Return the consonants inside a word, with which its second half may begin."""
    return frozenset(letter for letter in word[_THREE:-_THREE] if not has_vowel(letter))


def _free(words: Sequence[str], forms: frozenset[str]) -> tuple[bool, ...]:
    """Which words a short name need not count wherever they stand."""
    whole = word_table().whole
    return tuple([word in forms or whole[word].kind in GIVE_NONE for word in words])


def _judged(short: str, words: Sequence[str], taken: Sequence[int], free: Sequence[bool]) -> Made:
    """How sure it is that so many letters of each word make a short name."""
    used = [at for at, size in enumerate(taken) if size]
    told = [at for at in used if not free[at]]
    if not told or len(used) < _PIECES:
        return Made.NOT
    pieces = len([at for at in used if abs(taken[at]) >= _PIECE])
    blend = pieces >= _PIECES and taken.count(1) <= pieces + 1
    behind = _BEHIND_BLEND if blend else _BEHIND[len(short) >= _FOUR]
    rest = [
        at
        for at, size in enumerate(taken)
        if not (size or free[at] or _may_be_left_out(words, at, told, behind))
    ]
    compound = min(taken) < 0
    if rest or len(told) < _PIECES:
        begun = not any(at < told[0] for at in rest)
        partly = blend and begun and len(short) > _FOUR and not compound
        usual = words_of("captions", "left_out_of_initials").issuperset([words[at] for at in rest])
        all_but_usual = bool(rest) and usual and begun and not compound and len(used) >= _THREE
        return Made.PARTLY if partly or all_but_usual else Made.NOT
    if blend and not compound:
        return Made.SURELY if len(short) >= _SURE else Made.WHOLLY
    return _of_letters(len(short), len(used), compound=compound)


def _of_letters(letters: int, used: int, *, compound: bool) -> Made:
    """How sure initials are, one of each word.

    Of three letters one may be that of the form: *Entreprise Générale du Cobalt*.
    """
    if used < _THREE or (compound and letters < _FOUR):
        return Made.NOT
    if compound:
        return Made.PARTLY
    return Made.OF_THREE if letters == _THREE else Made.WHOLLY


def _may_be_left_out(
    words: Sequence[str], at: int, told: Sequence[int], behind: AbstractSet[str]
) -> bool:
    """Whether a word is a land before all that are used, or of a kind that may stand ``behind``.

    What every land has one of is another firm there: *Indonesia Agricultural Bank*.
    """
    token = word_table().whole[words[at]]
    if at < told[0]:
        return token.text in word_table().lands
    several = len(told) >= _PIECES or token.kind == "place"
    known = token.text not in words_of("captions", "everywhere")
    return at > told[-1] and several and known and token.kind in behind
