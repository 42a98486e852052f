"""How alike two parts of persons' names are."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from screener.matching.scoring.given_names import (
    are_given,
    are_known,
    are_korean,
    is_korean,
    is_woman_of,
    relation,
)
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.person_sound import (
    across_borders,
    frame,
    is_arabic_for,
    is_heard_as,
    of_men,
    said,
)
from screener.matching.scoring.person_spelling import (
    are_families,
    are_two_families,
    fathers_of,
    has_ending,
    has_last_vowel,
    is_family_of,
    is_wife_of,
)
from screener.matching.scoring.slips import is_slip
from screener.matching.scoring.sound import (
    SOUND_SCRIPTS,
    SPELLED_SCRIPTS,
    VOWELLED_SCRIPTS,
    as_in_korean,
    bones,
)
from screener.matching.scoring.spelling import (
    LEAST_BONES,
    NONE,
    NORMAL_LENGTH,
    ROMANISED,
    SHORTEST_TYPO,
    Likeness,
    edits_allowed,
    in_korean,
    readings,
    sounded,
)
from screener.names.cjk.pinyin import syllables
from screener.names.cjk.sounds import reads_as_korean, spells_hangul
from screener.names.words import Token
from screener.names.writing.fold import fold

__all__ = ["names_alike"]

_SHORT_NAME = 4
"""Chinese given names up to this length are told apart by one letter: *Wei*, *Wen*."""
_SHORTEST, _TOLD = 4, 6
"""Letters of a name from which on it may be misspelled, and up to which another consonant in the
place of one makes another name: *Zin*, *Zun*; *Zahid*, *Wahid*."""
_SAID_AS_VOWELS, _SEMIVOWELS = frozenset("aeiou"), frozenset("yjw")
"""*Y* is a consonant beside another: *Kaya* is not *Kara*."""
_OF_SON = ("ic", "ich")
_MIXED = str.maketrans("hjm", "kyn")
"""Consonants that transliterations and ears mix up."""
_SAID_NEARLY = 0.85
"""One name but for a vowel, as transliterations go."""
_OF_FAMILY = 0.9
"""A woman and a man of one family: *Zelenska*, *Zelensky*."""
_SPELLED = 0.95
"""One of the ways in which Koreans spell a syllable."""
_WITH_VOWELS = SPELLED_SCRIPTS | {"Latn"}
"""Scripts whose names are spelled out: another consonant makes another name."""


def names_alike(a: Token, b: Token) -> Likeness:
    """Compare parts of persons' names: that many bear two names makes neither another word."""
    (one, other), scripts = sorted((a.text, b.text)), {a.script, b.script}
    found = _as_given_names(one, other, crossed=len(scripts) > 1)
    if found is not None:
        return found
    if "Hang" in scripts:
        return _in_hangul(a, b) if a.script == "Hang" else _in_hangul(b, a)
    spelled_out = scripts <= _WITH_VOWELS or len(scripts) == 1
    if _are_told(a, b) or (spelled_out and _are_two_short(a, b)):
        return NONE
    found = _typo_of_name(one, other)
    if found is NONE and a.raw != b.raw and a.raw.isascii() and b.raw.isascii():
        found = _typo_of_name(*sorted((a.raw, b.raw)))
    if found is NONE and len(scripts) > 1:
        found = _heard_name(a, b)
    return found


def _are_told(a: Token, b: Token) -> bool:
    """Whether two parts are told apart by their endings, or are families that many bear."""
    pairs = ((a.text, b.text), (b.text, a.text), (a.raw, b.raw), (b.raw, a.raw))
    if any(is_woman_of(woman, man) for woman, man in pairs):
        return True
    vowel = has_last_vowel(a, b) or has_last_vowel(b, a)
    return vowel or are_two_families(a, b) or _are_families(a, b)


@lru_cache(maxsize=200_000)
def _as_given_names(a: str, b: str, *, crossed: bool) -> Likeness | None:
    """Compare parts of names as the table of given names does; None where it does not say."""
    related, words = relation(a, b, scripts=crossed), parameters().words
    if related:
        return Likeness(words.given_spelled if related == "spelled" else words.given_short, "given")
    return NONE if are_known(a, b) or (not crossed and are_korean(a, b)) else None


def _in_hangul(hangul: Token, other: Token) -> Likeness:
    """Compare syllables of Hangul with a spelling of them: another vowel makes another name."""
    written = {other.raw, other.text}
    if other.script == "Latn" and not any(map(reads_as_korean, written)):
        return NONE
    if are_korean(hangul.text, other.text):  # 현 is *hyun*, not *hoon*
        ways = {hangul.text, fold(hangul.raw)}  # 천 is *Chun* of families, but *chon* of others
        same = any(is_korean(word, other.text) for word in ways)
        return Likeness(_SPELLED, "sound") if same else NONE
    one, heard = as_in_korean(hangul.text), as_in_korean(other.text)
    if any(spells_hangul(hangul.raw, word) for word in written) and _heard_alike(hangul, other):
        return Likeness(_SPELLED, "sound")
    if len(hangul.raw) == 1 and one == heard:
        return Likeness(parameters().words.sound, "sound")
    return NONE


def _heard_alike(hangul: Token, other: Token) -> bool:
    """Whether words agree in consonants, or in all letters but a few: so the index finds them."""
    one, heard = sorted((hangul.text, other.text))
    same = bones(one) == bones(heard) or in_korean(one, heard).way
    return bool(same or _typo_of_name(one, heard).way)


def _heard_name(a: Token, b: Token) -> Likeness:
    """Compare parts of persons' names in two scripts by their sound."""
    scripts, (one, other) = {a.script, b.script}, sorted((a.text, b.text))
    if "Hani" in scripts and as_in_korean(one) != as_in_korean(other):
        return NONE  # few consonants tell no syllable: *Qiang* is not *Jong*
    if "Arab" in scripts and not is_arabic_for(one, other):
        return NONE
    if scripts & SPELLED_SCRIPTS and has_ending(*sorted((one, other), key=len)):
        return NONE
    if scripts & (SPELLED_SCRIPTS | VOWELLED_SCRIPTS) and not is_heard_as(one, other):
        return NONE
    return sounded(one, other, LEAST_BONES) if scripts & SOUND_SCRIPTS else NONE


@lru_cache(maxsize=100_000)
def _typo_of_name(a: str, b: str) -> Likeness:
    if _are_syllables(a, b):
        return readings(a, b)
    words = parameters().words
    if alike := _said_alike(a, b):
        return Likeness(alike, "typo")
    allowed = edits_allowed(a, b)
    distance = OSA.distance(a, b, score_cutoff=allowed) if allowed else 1
    if distance > allowed or has_ending(*sorted((a, b), key=len)) or _is_told(a, b, distance):
        return NONE
    cost = words.typo_one * (words.soft_edit if bones(a) == bones(b) else 1.0)
    value = 1 - cost * distance * NORMAL_LENGTH / max(len(a), len(b))
    return Likeness(value, "typo") if value >= words.least else NONE


def _are_families(a: Token, b: Token) -> bool:
    """Whether one is the family called after the other, or both after others."""
    if is_family_of(a, b) or is_family_of(b, a):
        return True
    return a.weight == b.weight == 1 and _other_fathers(*sorted((a.text, b.text)))


def _are_two_short(a: Token, b: Token) -> bool:
    """Whether two short names are too far apart, and are no slip of a pen: *Mkihail*, *Mikhail*."""
    if not are_families(*sorted((a.text, b.text))) or _are_across_borders(a.text, b.text):
        return False
    return a.raw[:1] != b.raw[:1] or OSA.distance(a.raw, b.raw) != 1


def _are_across_borders(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= _TOLD and across_borders(a) == across_borders(b)


def _other_fathers(a: str, b: str) -> bool:
    """Whether families are called after fathers of two names: *Markovic*, *Marinovic*, *Maric*."""
    one, other = fathers_of(a), fathers_of(b)
    if not (one and other):
        return bool(one or other) and a.endswith(_OF_SON) and b.endswith(_OF_SON)
    other_names = relation(one, other, scripts=True) != "spelled"  # *Milosh* is Milos
    known = are_known(one, other) and one != other and other_names
    return known or (bones(one) != bones(other) and _typo_of_name(*sorted((one, other))) is NONE)


def _are_syllables(a: str, b: str) -> bool:
    """Whether both are short Chinese names, or one syllable each: *Chen*, *Cheng*."""
    one, other = syllables(a), syllables(b)
    short = max(len(a), len(b)) <= _SHORT_NAME
    return bool(one and other) and (short or len(one) == len(other) == 1)


def _is_told(a: str, b: str, distance: int) -> bool:
    """Whether one letter makes another name of a short one; in the shortest a vowel does too."""
    longer = max(len(a), len(b))
    if len(a) != len(b) or longer > _TOLD or distance > 1 or is_slip(a, b):
        return longer < _SHORTEST
    one, other = next((x, y) for x, y in zip(a, b, strict=True) if x != y)
    if {one, other} & _SAID_AS_VOWELS or {one, other} <= _SEMIVOWELS:
        return longer < _SHORTEST
    return bones(a.translate(_MIXED)) != bones(b.translate(_MIXED))


def _said_alike(a: str, b: str) -> float:
    """Likeness of two spellings of what is said alike, but for a vowel: *Chehade*, *Shehadeh*."""
    if min(len(a), len(b)) < SHORTEST_TYPO or is_wife_of(*sorted((a, b), key=len)):
        return 0.0
    one, other = said(a), said(b)
    if one == other:
        return ROMANISED
    if not (of_men(a).isdisjoint(of_men(b)) or are_given(a, b)):
        return _OF_FAMILY
    if _are_across_borders(a, b):
        return _OF_FAMILY
    same = frame(a) and frame(a) == frame(b) and OSA.distance(one, other) == 1
    return _SAID_NEARLY if same else 0.0
