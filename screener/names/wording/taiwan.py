"""Syllables of Mandarin as firms of Taiwan spell them: 達新 is *Tah Hsin*, 宏興 *Horng Shing*.

Of one firm each syllable may be of another scheme; in Han it is read in one. So a name in Latin
letters that has such a spelling is read in that one too, to be held against names in Han only: two
names in Latin letters that are spelled otherwise are told apart by that.

Many of the spellings are of other languages too: *Shin Hwa* is of Korea, *van der Lee* of Holland.
Those are read so only beside one that hardly anybody else has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import groupby

from screener.names.caveats import AGAINST_HAN
from screener.names.cjk.pinyin import SYLLABLES, in_taiwan
from screener.names.reading import Reading
from screener.names.tables import read_table, words_of
from screener.names.words import Token, word_table

__all__ = ["syllables_of_taiwan", "with_wade_giles"]

_SEVERAL = 2


def with_wade_giles(readings: list[Reading]) -> list[Reading]:
    """Add the first reading with its syllables in that spelling, if it has any of Taiwan alone."""
    if not readings or syllables_of_taiwan().isdisjoint(readings[0].words):
        return readings
    if not words_of("taiwan", "before_surnames").isdisjoint(readings[0].words):
        return readings
    said = _in_one_spelling(readings[0].tokens)
    if said is None:
        return readings
    more = readings[0]._replace(tokens=said, letters="")
    return [*readings, more._replace(caveats=more.caveats | AGAINST_HAN)]


def _in_one_spelling(tokens: Sequence[Token]) -> tuple[Token, ...] | None:
    """Respell syllables side by side; None where no spelling of Taiwan alone is among any."""
    said: list[Token] = []
    found = False
    for spelled, run in groupby(tokens, lambda token: token.text in _by_syllable()):
        words = list(run)
        of_taiwan = any(token.text in syllables_of_taiwan() for token in words)
        if spelled and of_taiwan and len(words) >= _SEVERAL:
            found = True
            words = [_respelled(token) for token in words]
        said += words
    return tuple(said) if found else None


def _respelled(token: Token) -> Token:
    text = _by_syllable()[token.text]
    return word_table().token(text, raw=token.raw, script=token.script)


@lru_cache(maxsize=1)
def _spellings() -> Mapping[str, str]:
    table = read_table("taiwan")["spellings"]
    return {other: usual for usual, others in table.items() for other in others.split()}


@lru_cache(maxsize=1)
def syllables_of_taiwan() -> AbstractSet[str]:
    """Return the syllables that are spelled so in Taiwan alone."""
    shared: str = read_table("taiwan")["shared"]
    return _spellings().keys() - shared.split()


@lru_cache(maxsize=1)
def _by_syllable() -> Mapping[str, str]:
    """The one spelling by all that a syllable has, Wade-Giles before pinyin."""
    usual = {syllable: in_taiwan(syllable) for syllable in sorted(SYLLABLES)}
    return {**usual, **{text: text for text in usual.values()}, **_spellings()}
