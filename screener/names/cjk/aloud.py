"""Han, kana and Hangul read aloud, in Latin letters."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache

from anyascii import anyascii

from screener.memo import Memo
from screener.names.cjk.kana import is_kana, read_kana
from screener.names.cjk.pinyin import in_taiwan, wade_giles
from screener.names.tables import read_table

__all__ = [
    "as_in_taiwan",
    "as_loan",
    "in_cantonese",
    "in_cantonese_signs",
    "in_wade_giles",
    "read_aloud",
    "syllables_of",
]

_NO_PHRASES = "PYPINYIN_NO_PHRASES"
_LEAST_LOAN, _MOST_LOAN = 2, 6
"""Signs of a brand that may spell a foreign word."""
_FIRM = "行"


@lru_cache(maxsize=1)
def _pinyin_reader() -> Callable[..., list[str]]:
    """The reader of Mandarin, taught how signs with several readings are read in names.

    It is loaded without its phrases, which say how signs are read in prose: they would double the
    time that a first name takes.
    """
    with _without_phrases():
        from pypinyin import lazy_pinyin, load_single_dict  # noqa: PLC0415 - loads slowly

    names = read_table("east_asian")["read_in_names"]
    load_single_dict({ord(sign): reading for sign, reading in names.items()})
    return lazy_pinyin


@contextmanager
def _without_phrases() -> Iterator[None]:
    """Set what pypinyin asks for at its first import, and put it back."""
    before = os.environ.get(_NO_PHRASES)
    os.environ[_NO_PHRASES] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_NO_PHRASES]
        else:
            os.environ[_NO_PHRASES] = before


def _syllable(sign: str) -> str:
    """Return a sign in pinyin; without phrases none is read otherwise beside another."""
    (said,) = _pinyin_reader()(sign, v_to_u=False, errors=_rare)
    return said.casefold().replace("ü", "v")


def _rare(sign: str) -> str:
    """Read a sign that has no pinyin: as another table does, or by its number."""
    return anyascii(sign).strip() or f"u{ord(sign):x}"


_SYLLABLES = Memo(_syllable, 65_536)
"""Few signs are met, and the reader takes long for each."""


@lru_cache(maxsize=100_000)
def read_aloud(piece: str, script: str) -> str:
    """Return the sound of a piece in Latin letters: Han in pinyin, kana and Hangul by letter."""
    if script == "Hani":
        return "".join(syllables_of(piece))
    if script == "Kana" and is_kana(piece) and (said := read_kana(piece)):
        return said
    return "".join(c for c in anyascii(piece).casefold() if c.isalnum())


def syllables_of(signs: str) -> tuple[str, ...]:
    """Return the syllables of Han in pinyin, *ü* as *v*, as they are read in words of trade."""
    said = list(map(_SYLLABLES.__getitem__, signs))
    otherwise = _in_words()
    if not otherwise.keys().isdisjoint(signs):
        for at, sign in enumerate(signs):
            for word, syllable in otherwise.get(sign, {}).items():
                if signs.startswith(word, max(at - word.index(sign), 0)):
                    said[at] = syllable
    return tuple(said)


@lru_cache(maxsize=1)
def _in_words() -> Mapping[str, Mapping[str, str]]:
    """Return, by sign, words in which it is read otherwise than in names, and how."""
    return {
        sign: {word: said for said, words in readings.items() for word in words.split()}
        for sign, readings in read_table("east_asian")["read_in_words"].items()
    }


@lru_cache(maxsize=10_000)
def as_loan(piece: str) -> str:
    """Return a brand by the consonants of the foreign word that it may spell: 欧腾, *Oturn*.

    ``""`` if those are the consonants of its pinyin. What spells *n*, *ng*, is written as no pinyin
    is, so that the text is equal to no reading.
    """
    if not _LEAST_LOAN <= len(piece) <= _MOST_LOAN:
        return ""
    spoken = syllables_of(piece)
    heard = [_loan_syllable(syllable) for syllable in spoken]
    return "" if heard == list(spoken) else "".join(heard)


def _loan_syllable(syllable: str) -> str:
    if syllable.startswith("c") and not syllable.startswith("ch"):
        syllable = "ts" + syllable[1:]
    return syllable[:-2] + "nn" if syllable.endswith("ng") else syllable


def in_wade_giles(piece: str) -> str:
    """Return a brand as Taiwanese firms spell it, ``""`` if that is as in pinyin."""
    spoken = syllables_of(piece)
    spelled = "".join(map(wade_giles, spoken))
    return "" if spelled == "".join(spoken) else spelled


def as_in_taiwan(piece: str) -> str:
    """Return the same with *yi* as most firms write it, ``""`` if that is as in Wade-Giles."""
    spoken = syllables_of(piece)
    spelled = "".join(map(in_taiwan, spoken))
    return "" if spelled in ("".join(spoken), "".join(map(wade_giles, spoken))) else spelled


def in_cantonese(piece: str) -> str:
    """Return a brand as firms of Hong Kong spell it, ``""`` if not all of its signs are known."""
    return "".join(in_cantonese_signs(piece))


def in_cantonese_signs(piece: str, *, other: slice = slice(0)) -> tuple[str, ...]:
    """Return the same sign by sign. Behind a name 行 is a firm: 永昌行, *Wing Cheong Hong*.

    ``other`` signs as firms write them too, 志 as *Chee*; ``()`` if they write none otherwise.
    """
    signs, also = _cantonese_signs("signs"), _cantonese_signs("also")
    said = [signs.get(sign, "") for sign in piece]
    if piece.endswith(_FIRM) and len(piece) > len(_FIRM) + 1:
        said[-1] = "hong"
    usual = said[other]
    said[other] = [also.get(sign, text) for sign, text in zip(piece[other], usual, strict=True)]
    return tuple(said) if all(said) and (said[other] != usual or other == slice(0)) else ()


@lru_cache(maxsize=2)
def _cantonese_signs(which: str) -> dict[str, str]:
    table = read_table("cantonese")[which]
    return {sign: reading for reading, signs in table.items() for sign in signs}
