"""Words in kana against words in Latin letters that they may spell by their sound.

Kana spells vowels: consonants alone say little, *サンユウ* is no *Sinie*. Nor does it write all
consonants as a foreign word does, フォーバル is *Forval*, nor spaces: ニーズウェル, *Needs Well*.
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching.scoring.sound import bones
from screener.matching.scoring.spelling import NONE, Likeness
from screener.names.cjk.kana import hepburn, is_kana
from screener.names.cjk.kana_echo import odd_in_kana
from screener.names.cjk.kana_frame import spells_kana
from screener.names.cjk.sounds import as_one, reads_as_romaji, same_when_voiced
from screener.names.cjk.words import words_of
from screener.names.east_asian.echo import MEANT
from screener.names.words import Token

__all__ = [
    "ECHOED",
    "HEARD",
    "ODD",
    "TOLD_BY_CONSONANTS",
    "are_two_readings",
    "as_spelled",
    "heard_in_kana",
    "in_two",
]

ECHOED = 0.92
"""A foreign word that kana, Korean or Chinese spells so."""
HEARD = 0.88
"""The same in kana, which spells vowels too, of which consonants differ."""
ODD = 0.7
"""The same, one sound of it spelled as few do: not enough where no other word agrees."""
TOLD_BY_CONSONANTS = 4
"""Consonants that tell a word though a vowel is odd."""
_OTHER_ROMAJI = (
    ("shi", "si"), ("sh", "sy"), ("chi", "ti"), ("ch", "ty"), ("tsu", "tu"), ("fu", "hu"),
    ("ji", "zi"), ("jy", "zy"), ("j", "zy"), ("di", "zi"), ("du", "zu"), ("wo", "o"), ("iy", "y"),
    ("ia", "ya"), ("ii", "i"), ("ye", "e"),
)  # fmt: skip
"""The two usual ways to spell one sound of Japanese, *Shinagawa*, *Sinagawa*, or to write it in
kana of one size: ホクリヨウ, *Hokuryo*."""
_VOWELS = frozenset("aeiou")
_FOREIGN = frozenset("ーァィゥェォヴ")
"""Signs that hardly a name of Japan is written with."""
_KANA, _LATIN = "Kana", "Latn"


def as_spelled(token: Token) -> str:
    """Return a word in Latin letters as written, though a plural: *Arzamas* is no *arzama*."""
    return token.raw if token.script == _LATIN and token.raw == f"{token.text}s" else token.text


def heard_in_kana(a: Token, b: Token, found: Likeness) -> Likeness:
    """Compare a word in kana with one in Latin letters: it may be just that word.

    ``found`` says how alike they are in spelling and in their consonants.
    """
    kana, other = (a, b) if a.script == _KANA else (b, a)
    if other.script != _LATIN or other.kind in MEANT:
        return found
    if not found.way:
        spelled = _is_unknown(kana) and spells_kana(kana.raw, as_spelled(other))
        return Likeness(HEARD, "sound") if spelled else found
    odd = odd_in_kana(kana.raw, as_spelled(other))
    read = hepburn(kana.raw) if is_kana(kana.raw) else ""
    if read and _in_one_way(read) == _in_one_way(as_one(other.text)):
        odd = 0  # オオタ, *Ota*
    surely = odd != 0 and found.way == "typo"
    if (surely or _differ_in_vowels(read, other.text)) and are_two_readings(kana, read, other.text):
        return NONE
    if odd == 0:
        whole = bones(kana.text) == bones(other.text)
        return Likeness(max(found.value, ECHOED if whole else HEARD), found.way)
    if not read or (odd is None and found.way == "sound"):
        return NONE if read else found  # Han beside it is read too
    told = min(len(bones(kana.text)), len(bones(other.text))) >= TOLD_BY_CONSONANTS
    enough = odd is not None and (told or found.way != "sound")
    return found if enough else Likeness(min(found.value, ODD), found.way)


def are_two_readings(kana: Token, read: str, other: str) -> bool:
    """Whether both read as Japanese, where another sound is another name: *Takeda*, *Takada*.

    Signs that hardly a Japanese name has tell nothing: ジェーソン, *Jason*.
    """
    return (
        _FOREIGN.isdisjoint(kana.raw)
        and reads_as_romaji(read)
        and reads_as_romaji(other)
        and not same_when_voiced(_in_one_way(read), _in_one_way(other))
    )


def _differ_in_vowels(a: str, b: str) -> bool:
    """Whether words have other vowels in some places only, as no foreign word has: *Takaro*."""
    return len(a) == len(b) and all(x == y or {x, y} <= _VOWELS for x, y in zip(a, b, strict=True))


def _in_one_way(word: str) -> str:
    for usual, kunrei in _OTHER_ROMAJI:
        word = word.replace(usual, kunrei)
    return word


def in_two(kana: Token, words: Sequence[Token]) -> Likeness:
    """Compare a word in kana with two in Latin letters, which it spells as one."""
    if any(one.script != _LATIN for one in words):
        return NONE
    if all(one.kind in MEANT for one in words) or not _is_unknown(kana):
        return NONE
    return Likeness(HEARD, "joined") if spells_kana(kana.raw, *map(as_spelled, words)) else NONE


def _is_unknown(kana: Token) -> bool:
    """Whether no table says which word kana spells: サービス is *service*, and no *Surveys*."""
    return kana.kind == "word" and kana.raw not in words_of(_KANA).meaning
