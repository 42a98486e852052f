"""Whether all that two names share are words heard in another script, and not closely.

Few consonants, all that Arabic or kana and Latin letters are compared by, are those of many words:
*オークマ* is not *AQMI*, nor *جهينة* KOHANA.
"""

from __future__ import annotations

from itertools import product

from rapidfuzz.distance import OSA

from screener.late_regex import regex
from screener.matching.scoring.align import Alignment, Pair
from screener.matching.scoring.kana_sound import TOLD_BY_CONSONANTS, as_spelled
from screener.matching.scoring.person_sound import said
from screener.matching.scoring.sound import SPELLED_SCRIPTS, bones
from screener.names.cjk.kana_frame import consonants_in, spells_kana
from screener.names.kinds import WEAK_KINDS
from screener.names.reading import Reading
from screener.names.words import Token
from screener.names.writing.abjad_echo import spells_without_vowels
from screener.names.writing.alphabet_echo import odd_in_letters
from screener.names.writing.scripts import WITHOUT_VOWELS

__all__ = ["is_faintly_heard", "is_heard_closely"]

_LIKE = frozenset({"sound", "typo"})
_CLEAR = 0.93
"""Likeness from which on a word was not only heard."""
_APART = 0.3
"""Share of their letters in which such words differ."""
_READ_OTHERWISE = frozenset({"Cyrl", "Grek", "Latn", "Hani"})
_KANA, _LONG = "Kana", "ー"
_SILENT = regex("(?<=[aeou])h(?![aeiou])|(?<=n)h$")
_SILENT_R = regex(f"(?<=[aeiou])r(?![aeiou])|{_SILENT.pattern}")
_MIXED = str.maketrans("lvm", "rbn")
"""Letters that are one in kana or Hangul, or spelled by one."""


def is_faintly_heard(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether all words that tell a firm and agree are alike in sound, and that not closely."""
    telling = [pair for pair in alignment.pairs if _tells(pair, a, b)]
    return bool(telling) and all(_is_faint(pair, a, b) for pair in telling)


def is_heard_closely(pair: Pair, a: Reading, b: Reading) -> bool:
    """Whether a word in another script sounds as one in Latin letters does: *أرابتك*, *Arabtec*."""
    one, other = a.tokens[pair.left[0]], b.tokens[pair.right[0]]
    if pair.likeness.way not in _LIKE or one.script == other.script:
        return False
    return _tells(pair, a, b) and not _is_faint(pair, a, b)


def _is_faint(pair: Pair, a: Reading, b: Reading) -> bool:
    if pair.likeness.way not in _LIKE or pair.likeness.value >= _CLEAR:
        return False
    one, other = a.tokens[pair.left[0]], b.tokens[pair.right[0]]
    heard = {one.script, other.script} - _READ_OTHERWISE
    if one.script == other.script:
        return False
    if not heard:
        return _is_far_in_vowels(pair, one, other)
    if heard <= WITHOUT_VOWELS:
        spoken, full = (one, other) if one.script in heard else (other, one)
        ways = product((spoken.text, spoken.raw), {full.text, full.raw})  # *Zagros* is no plural
        return not any(spells_without_vowels(said, word, spoken.script) for said, word in ways)
    return not (_is_close(one, other) or _spells(one, other) or _is_told(one, other))


def _is_far_in_vowels(pair: Pair, one: Token, other: Token) -> bool:
    """Whether words, one in letters that spell vowels, agree in consonants alone.

    *Гарантекс* is neither *Grandes* nor *CareerIndex*.
    """
    spelled = {one.script, other.script} & SPELLED_SCRIPTS
    if pair.likeness.way != "sound" or not spelled:
        return False
    a, b = said(one.text), said(other.text)
    return OSA.distance(a, b) > _APART * max(len(a), len(b))


def _spells(one: Token, other: Token) -> bool:
    """Whether a word in an alphabet is spelled with vowels just as one in Latin letters sounds."""
    spoken, full = (one, other) if one.script in SPELLED_SCRIPTS else (other, one)
    if spoken.script not in SPELLED_SCRIPTS:
        return False
    return odd_in_letters(spoken.raw, spoken.script, as_spelled(full)) == 0


def _is_told(one: Token, other: Token) -> bool:
    """Whether kana of many consonants spells a word in Latin letters: ビジョナル, *Visional*."""
    kana, full = (one, other) if one.script == _KANA else (other, one)
    told = consonants_in(kana.raw) >= TOLD_BY_CONSONANTS if kana.script == _KANA else False
    return told and spells_kana(kana.raw, as_spelled(full))


def _tells(pair: Pair, a: Reading, b: Reading) -> bool:
    """Whether words tell a firm; of two that sound alike one may be known: *pars*, *Belarus*."""
    known = [a.tokens[pair.left[0]].kind in WEAK_KINDS, b.tokens[pair.right[0]].kind in WEAK_KINDS]
    return not (all(known) if pair.likeness.way == "sound" else any(known))


def _is_close(one: Token, other: Token) -> bool:
    """Whether words in letters that spell vowels agree in consonants and in half the letters.

    What kana write as a long vowel may be an *r* or *h*: *アーバネット*, *Urbanet*.
    """
    silent = _SILENT_R if any(_LONG in token.raw for token in (one, other)) else _SILENT
    spelled = [as_spelled(one), as_spelled(other)]
    a, b = (silent.sub("", text.translate(_MIXED)) for text in spelled)
    same = bones(a) == bones(b) or bones(said(a)) == bones(said(b))
    same = same or len({bones(silent.sub("", text)) for text in spelled}) == 1
    return same and OSA.distance(said(a), said(b)) * 2 < max(len(a), len(b))
