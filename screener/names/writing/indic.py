"""The scripts of South Asia in Latin letters, as firms spell themselves: *Vardhman*."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.tables import read_table
from screener.names.writing.letter_names import letter_of
from screener.names.writing.scripts import script_of

__all__ = ["INDIC", "spelled_as_english", "spelled_in_indic"]

INDIC = frozenset({"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"})

_RUN = regex("[\u0900-\u0dff\u200c\u200d]*[\u0900-\u0dff][\u0900-\u0dff\u200c\u200d]*")
_JOINERS = dict.fromkeys((0x200C, 0x200D))
_FIRST, _BLOCK = 0x0900, 0x80
_NO_VOWEL, _DOT = "\u094d", "\u093c"
_SYLLABLE = regex(
    f"(?P<letters>(?:[\u0915-\u0939]{_DOT}?{_NO_VOWEL})*[\u0915-\u0939]{_DOT}?)"
    f"(?P<sign>[\u093e-\u094c]?){_DOT}?(?P<none>{_NO_VOWEL}?)(?P<behind>[\u0901-\u0903]*)"
    "|(?P<vowel>[\u0904-\u0914])(?P<after>[\u0901-\u0903]*)"
    "|(?P<other>.)"
)
_LETTER = regex(f"[\u0915-\u0939]{_DOT}?")
_OF_LIPS = tuple("pbm")
_KEEPS = tuple("yrvl")
"""Letters that are not said behind another one without a vowel: *Mitra*."""
_INHERENT = "a"


def spelled_in_indic(text: str) -> str:
    """Put Indic letters of a text into Latin ones, with the vowels that they imply."""
    return _RUN.sub(lambda run: _spelled(run[0]), text)


def spelled_as_english(text: str, may_be: Callable[[str], bool] = bool) -> str:
    """Put them into Latin ones as in words of English, of which one letter writes two sounds.

    A word that is the name of a letter is an initial: এস আলম is *S. Alam*. A word of
    which ``may_be`` says no, as spelled, stays so: জুট is *jute* beside জামান, *Zaman*.
    """
    return _RUN.sub(lambda run: _in_english(run[0], may_be), text)


def _in_english(run: str, may_be: Callable[[str], bool]) -> str:
    if letter := letter_of(run):
        return letter
    said = _spelled(run)
    if not may_be(said):
        return said
    for letters, sound in _table().english.get(script_of(run), {}).items():
        said = said.replace(letters, sound)
    return said


class _Syllable(NamedTuple):
    letters: tuple[str, ...]
    """Its consonants in Latin letters."""
    vowel: str
    implied: bool = False
    behind: str = ""
    """What its vowel is said through: the nose."""


@lru_cache(maxsize=50_000)
def _spelled(run: str) -> str:
    table, script = _table(), script_of(run)
    text = run.translate(_JOINERS)
    if script in table.blocks:
        text = "".join([_in_devanagari(char, table.blocks[script]) for char in text])
    text = text.translate(table.letters.get(script, {}))
    for written, meant in table.otherwise.get(script, ()):
        text = written.sub(meant, text)
    said = [_syllable(found) for found in _SYLLABLE.finditer(text)]
    if script in table.dropped:
        said = _without_dropped(said)
    out: list[str] = []
    for at, one in enumerate(said):
        following = "".join(said[at + 1].letters) if at + 1 < len(said) else ""
        nose = "m" if "n" in one.behind and following.startswith(_OF_LIPS) else one.behind
        out += [*one.letters, one.vowel, nose]
    return "".join(out)


def _in_devanagari(char: str, block: int) -> str:
    at = ord(char) - block
    return chr(_FIRST + at) if 0 <= at < _BLOCK else char


def _syllable(found: re.Match[str]) -> _Syllable:
    table = _table()
    if found["other"]:  # figures, and letters of few names
        return _Syllable((found["other"],), "")
    behind = "".join(table.behind.get(char, "") for char in found["behind"] or found["after"] or "")
    if found["vowel"]:
        return _Syllable((), table.vowels.get(found["vowel"], _INHERENT), behind=behind)
    letters = tuple(
        table.consonants.get(letter) or table.consonants.get(letter[0], "")
        for letter in _LETTER.findall(found["letters"])
    )
    if found["sign"]:
        return _Syllable(letters, table.vowels.get(found["sign"], ""), behind=behind)
    implied = not found["none"]
    return _Syllable(letters, _INHERENT * implied, implied, behind)


def _without_dropped(said: Sequence[_Syllable]) -> list[_Syllable]:
    """Drop implied vowels at the end, and between two letters that have vowels around: *Arvind*."""
    out = list(said)
    for at in range(len(out) - 1, 0, -1):
        one, before = out[at], out[at - 1]
        if not one.implied or one.behind:
            continue
        if at + 1 == len(out):
            silent = len(one.letters) == 1 or not one.letters[-1].startswith(_KEEPS)
        else:
            after = out[at + 1]
            silent = len(one.letters) == len(after.letters) == 1 and bool(
                after.vowel and before.vowel
            )
        if silent:
            out[at] = one._replace(vowel="", implied=False)
    return out


class _Table(NamedTuple):
    blocks: Mapping[str, int]
    letters: Mapping[str, Mapping[int, str]]
    consonants: Mapping[str, str]
    vowels: Mapping[str, str]
    behind: Mapping[str, str]
    dropped: Sequence[str]
    english: Mapping[str, Mapping[str, str]]
    otherwise: Mapping[str, Sequence[tuple[re.Pattern[str], str]]]


@lru_cache(maxsize=1)
def _table() -> _Table:
    table = read_table("indic")
    return _Table(
        table["blocks"],
        {script: str.maketrans(letters) for script, letters in table["letters"].items()},
        table["consonants"],
        table["vowels"],
        table["behind"],
        table["dropped"],
        table["english"],
        {
            script: [(regex(written), meant) for written, meant in pairs]
            for script, pairs in table["otherwise"].items()
        },
    )
