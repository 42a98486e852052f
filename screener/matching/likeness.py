"""How alike two words are, and in what way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screener.matching.abbreviated import abbreviated, abbreviates
from screener.matching.given_names import are_given, are_known, relation
from screener.matching.meaning import near_words, respelled
from screener.matching.parameters import parameters
from screener.matching.person_sound import frame, is_arabic_for, is_heard_as, of_men, said
from screener.matching.person_spelling import are_families, has_ending, has_last_vowel
from screener.matching.slips import edit_cost, is_slip
from screener.matching.sound import (
    SOUND_SCRIPTS,
    SPELLED_SCRIPTS,
    as_in_korean,
    bones,
    has_vowel,
    romanised,
)
from screener.matching.usual import OF_KIND, are_other_words, usual_word
from screener.names.east_asian_echo import MEANT, SHORT_ECHO, is_loan, may_echo
from screener.names.east_asian_kana import echoes_kana
from screener.names.east_asian_letters import spelled_letters
from screener.names.east_asian_sounds import (
    as_one,
    echoes_hangul,
    is_foreign_hangul,
    reads_as_han,
    reads_as_korean,
    same_pinyin,
    same_reading,
    spells_hangul,
)
from screener.names.pinyin import syllables
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = [
    "LEAST_BONES",
    "LEAST_HEARD",
    "LEAST_SPELLED",
    "LETTERED",
    "NONE",
    "NORMAL_LENGTH",
    "ROMANISED",
    "SAME_WORD",
    "SHORTEST_TYPO",
    "SURELY_TWO",
    "TWO_TYPOS",
    "Likeness",
    "are_far",
    "edits_allowed",
    "letters_of",
    "likeness",
    "near_words",
    "reductions",
    "respelled",
    "same_figures",
    "umlauts",
]

SHORTEST_TYPO = 3
"""Shorter words are not misspelled: one edit makes another word of them."""
TWO_TYPOS, SURELY_TWO = 5, 6
"""From these lengths on two edits are still a misspelling: if the first letter stays; in any case.
Of persons' names, readings and sounds, of which more are alike, only the latter."""
NORMAL_LENGTH = 8
_SHORT_NAME = 4
"""Chinese given names up to this length are told apart by one letter: *Wei*, *Wen*."""
_PLURAL = SAME_WORD = 0.97
"""A word in another form."""
_AS_WRITTEN = 0.98
ROMANISED = 0.95
"""One word in two romanisations: *Vagner*, *Wagner*."""
_RESPELLED = 0.93
"""A word as brands spell it: *Kwik*, *Quick*."""
_SAID_NEARLY = 0.85
"""One name but for a vowel, as transliterations go."""
_OF_FAMILY = 0.9
"""A woman and a man of one family: *Zelenska*, *Zelensky*."""
_OF_PLACE = 0.9
"""*Permskii* is read *permsk* and means *Perm*."""
_VOICED = 0.8
"""A reading of Japanese with another consonant voiced: another word must agree too."""
LEAST_BONES = 2
"""One consonant says nothing."""
LEAST_HEARD = 3
"""A foreign name spelled in Han or Arabic has three consonants, 尤尼泰克; two if equal."""
LEAST_SPELLED = 5
"""Letters that spell vowels too leave less to the ear: short words must be alike in writing."""

_SPELLED = 0.95
"""A way in which firms of Korea spell that word."""
_ECHOED = 0.92
"""A foreign word that Korean or Chinese spells so."""
_HALF_ECHOED = 0.85
"""The same, a consonant left out."""
_ECHOED_BRIEFLY = 0.72
"""The same in two signs, which may spell many words: a word of trade beside it is not enough."""
_HEARD_IN_KANA = 0.88
"""The same in kana, which spells vowels too."""
_IN_SIGNS = frozenset({"Hani", "Hang"})
LETTERED = frozenset({"Kana", "Hang"})
_UNHEARD = MEANT | {"Latn"}
_WITH_VOWELS = SPELLED_SCRIPTS | {"Latn"}
"""Scripts whose names are spelled out: another consonant makes another name."""

_FIGURES = re.compile("[^0-9]")
_UMLAUT = re.compile("([aou])e")
"""An umlaut written out: *Mueller* is *Müller*, which is folded to *muller*."""


class Likeness(NamedTuple):
    """Likeness of two words or runs of words, 0 to 1, and the way they are alike."""

    value: float
    way: str
    """``equal``, ``typo``, ``near``, ``abbreviation``, ``joined``, ``sound``, ``acronym``,
    ``initial`` or ``given``; ``""`` when they are not alike."""


NONE = Likeness(0.0, "")


def edits_allowed(a: str, b: str, two: int = SURELY_TWO) -> int:
    """Return how many edits two words may be apart and still be alike: from ``two`` letters two."""
    shorter = min(len(a), len(b))
    return (shorter >= SHORTEST_TYPO) + (shorter >= two)


def likeness(a: Token, b: Token) -> Likeness:
    """Compare two words; symmetric."""
    if a.script == b.script in _IN_SIGNS and (a.is_own_name or b.is_own_name):
        return _own_names(a, b)
    if a.text == b.text:
        return Likeness(1.0, "equal")
    if "number" in (a.kind, b.kind):
        return _numerals(a, b)
    found = _han_or_hangul(a, b)
    if found is not None:
        return found
    if a.kind == b.kind == "name":
        return _names(a, b)
    found = _by_spelling_or_sound(a, b)
    return _kana(a, b, found) if found.way and "Kana" in (a.script, b.script) else found


def letters_of(token: Token) -> str:
    """Return the letters whose names a word was written by, *psk* of 피에스케이, or ``""``."""
    return spelled_letters(token.raw) if token.script in LETTERED else ""


def _han_or_hangul(a: Token, b: Token) -> Likeness | None:
    """Compare words by how signs are read; None where they say no more than other letters.

    Initials written by their names are no others: *PSK* is not *PSC*.
    """
    letters, others = letters_of(a), letters_of(b)
    if letters or others:
        same = letters in (others, b.text, b.raw) or others in (a.text, a.raw)
        return Likeness(_AS_WRITTEN, "typo") if same else NONE
    if "Hani" in (a.script, b.script):
        echo = _echo(a, b) if a.script == "Hani" else _echo(b, a)
        if echo.way or is_loan(a) or is_loan(b):
            return echo
        said, other = _said(a), _said(b)
        if _are_readings(a, b) or (said, other) != (a.text, b.text):
            return _readings(*sorted((said, other)))
    if "Hang" in (a.script, b.script) and not (MEANT | {"name"}) & {a.kind, b.kind}:
        return _hangul(a, b) if a.script == "Hang" else _hangul(b, a)
    return None


def _own_names(a: Token, b: Token) -> Likeness:
    """Compare own names by their signs, also where their English is a word of a kind."""
    if a.script == "Hani" and a.kind == b.kind == "word":
        return _han(a.identity, b.identity)
    same = a.identity == b.identity and a.text == b.text
    return Likeness(1.0, "equal") if same else NONE


def _echo(han: Token, other: Token) -> Likeness:
    """Compare a brand in Han with a foreign word that its signs may spell."""
    alike = _sound(han.text, other.text, LEAST_HEARD) if may_echo(han, other) else NONE
    if not alike.way:
        return NONE
    if len(han.raw) <= SHORT_ECHO:
        return Likeness(_ECHOED_BRIEFLY, "sound")
    whole = bones(han.text) == bones(other.text)
    return max(alike, Likeness(_ECHOED if whole else _HALF_ECHOED, "sound"))


def _kana(a: Token, b: Token, found: Likeness) -> Likeness:
    """Compare a word in kana with one in Latin letters: it may be just that word."""
    kana, other = (a, b) if a.script == "Kana" else (b, a)
    if other.script != "Latn" or other.kind in MEANT or not echoes_kana(kana.raw, other.text):
        return found
    whole = bones(kana.text) == bones(other.text)
    return Likeness(max(found.value, _ECHOED if whole else _HEARD_IN_KANA), found.way)


def _said(token: Token) -> str:
    """Return a word as it sounds, though it was translated from Japanese: *seiki* is no *seiko*."""
    romaji = token.script == "Latn" and token.raw in read_table("japanese")["romaji"]
    return token.raw if romaji else token.text


def _are_readings(a: Token, b: Token) -> bool:
    """Whether two words are readings of Han: of trade words only if in pinyin."""
    if syllables(a.text) and syllables(b.text):
        return True
    return not MEANT & {a.kind, b.kind} and reads_as_han(a.text) and reads_as_han(b.text)


def _hangul(hangul: Token, other: Token) -> Likeness:
    """Compare a name in Hangul: what reads as Korean and does not spell it is another name."""
    foreign = is_foreign_hangul(hangul.raw) and echoes_hangul(hangul.raw, other.text)
    if other.script == "Latn" and reads_as_korean(other.text) and not foreign:
        alike = _by_spelling_or_sound(hangul, other)
        if not spells_hangul(hangul.raw, other.text):
            return NONE
        return Likeness(max(alike.value, _SPELLED), alike.way) if alike.way else NONE
    alike = _by_spelling_or_sound(hangul, other)
    if alike.way == "sound" and echoes_hangul(hangul.raw, other.text):
        return Likeness(max(alike.value, _ECHOED), "sound")
    return alike


def _by_spelling_or_sound(a: Token, b: Token) -> Likeness:
    if a.script != b.script and _near(a, b):
        own = a.is_own_name or b.is_own_name  # its firm chose that word, no translator
        near = Likeness(parameters().words.near_translated, "near")
        return _spelled(a.text, b.text) if own else near
    foreign = a.script != b.script and {a.script, b.script} & SOUND_SCRIPTS
    written = found = _spelled(a.text, b.text)
    if a.raw != a.text or b.raw != b.text:
        found = max(found, _as_written(a, b))
    if foreign and found == written and found.way == "typo" and are_far(a.text, b.text):
        found = NONE  # how they sound tells more
    if found is NONE and foreign:
        if "Hang" in (a.script, b.script):
            return _korean(*sorted((a.text, b.text)))
        if _is_mute(a) or _is_mute(b):
            return NONE
        if "Hani" in (a.script, b.script) and _UNHEARD & {a.kind, b.kind, a.script, b.script}:
            return NONE  # signs spell what is no trade sound by sound (see _echo), or not at all
        spelled = {a.script, b.script} & SPELLED_SCRIPTS
        return _sound(a.text, b.text, LEAST_SPELLED if spelled else LEAST_HEARD)
    return found


def _near(a: Token, b: Token) -> bool:
    """Whether two words are near in meaning, also as one is written: *Motor* is no *engine*."""
    near, others = near_words(a.text), near_words(b.text)
    return b.text in near or b.raw in near or a.raw in others


def _is_mute(token: Token) -> bool:
    """Whether a word cannot be compared by its sound with one of another script.

    Initials have no sound, what was translated does not sound as it is spelled, and a foreign
    name is spelled in Han by how its signs are read in Mandarin.
    """
    if token.script == "Latn":
        return not has_vowel(token.text)
    if token.script in SOUND_SCRIPTS and token.kind != "word":
        return True
    return token.script == "Hani" and not syllables(token.text)


def _names(a: Token, b: Token) -> Likeness:
    """Compare parts of persons' names: that many bear two names makes neither another word."""
    (one, other), scripts = sorted((a.text, b.text)), {a.script, b.script}
    found = _as_given_names(one, other, crossed=len(scripts) > 1)
    if found is not None:
        return found
    if (scripts <= _WITH_VOWELS or len(scripts) == 1) and are_families(one, other):
        return NONE
    found = _typo_of_name(one, other)
    if found is NONE and a.raw != b.raw and a.raw.isascii() and b.raw.isascii():
        found = _typo_of_name(*sorted((a.raw, b.raw)))
    if found is NONE and len(scripts) > 1:
        found = _heard_name(a, b)
    return found


@lru_cache(maxsize=200_000)
def _as_given_names(a: str, b: str, *, crossed: bool) -> Likeness | None:
    """Compare parts of names as the table of given names does; None where it does not say."""
    related, words = relation(a, b, scripts=crossed), parameters().words
    if related:
        return Likeness(words.given_spelled if related == "spelled" else words.given_short, "given")
    return NONE if are_known(a, b) else None


def _heard_name(a: Token, b: Token) -> Likeness:
    """Compare parts of persons' names in two scripts by their sound."""
    scripts, (one, other) = {a.script, b.script}, sorted((a.text, b.text))
    if "Hang" in scripts:
        latin = next((token for token in (a, b) if token.script == "Latn"), None)
        if latin and not (reads_as_korean(latin.text) or reads_as_korean(latin.raw)):
            return NONE
        return _korean(one, other)
    if has_last_vowel(a, b) or has_last_vowel(b, a):
        return NONE
    if "Arab" in scripts and not is_arabic_for(one, other):
        return NONE
    if scripts & SPELLED_SCRIPTS and (
        has_ending(*sorted((one, other), key=len)) or not is_heard_as(one, other)
    ):
        return NONE
    return _sound(one, other, LEAST_BONES) if scripts & SOUND_SCRIPTS else NONE


@lru_cache(maxsize=100_000)
def _typo_of_name(a: str, b: str) -> Likeness:
    if max(len(a), len(b)) <= _SHORT_NAME and syllables(a) and syllables(b):
        return _readings(a, b)
    words = parameters().words
    if alike := _said_alike(a, b):
        return Likeness(alike, "typo")
    allowed = edits_allowed(a, b)
    distance = OSA.distance(a, b, score_cutoff=allowed) if allowed else 1
    if distance > allowed or has_ending(*sorted((a, b), key=len)):
        return NONE
    cost = words.typo_one * (words.soft_edit if bones(a) == bones(b) else 1.0)
    value = 1 - cost * distance * NORMAL_LENGTH / max(len(a), len(b))
    return Likeness(value, "typo") if value >= words.least else NONE


def _said_alike(a: str, b: str) -> float:
    """Likeness of two spellings of what is said alike, but for a vowel: *Chehade*, *Shehadeh*."""
    if min(len(a), len(b)) < SHORTEST_TYPO:
        return 0.0
    one, other = said(a), said(b)
    if one == other:
        return ROMANISED
    if not (of_men(a).isdisjoint(of_men(b)) or are_given(a, b)):
        return _OF_FAMILY
    same = frame(a) and frame(a) == frame(b) and OSA.distance(one, other) == 1
    return _SAID_NEARLY if same else 0.0


@lru_cache(maxsize=100_000)
def _korean(a: str, b: str) -> Likeness:
    """Compare a reading of Hangul with a spelling of it: vowels and *j*, *g* are written freely."""
    if as_in_korean(a) == as_in_korean(b):
        return Likeness(parameters().words.sound, "sound")
    return _sound(a, b, LEAST_HEARD)


def _numerals(a: Token, b: Token) -> Likeness:
    """Compare a number written as a word, *fourth*, with a misspelling of it."""
    if not (a.raw.isalpha() and b.raw.isalpha()) or a.kind == b.kind:
        return NONE
    return _spelled(a.raw, b.raw)


def _as_written(a: Token, b: Token) -> Likeness:
    """Compare words as written too, where their normal form is another word."""
    if _loses_ending(a) and _loses_ending(b):
        return NONE  # what is left without the endings was compared
    if _is_known(a) and _is_known(b):
        return NONE  # *cantera* is no misspelled *tsentr*
    return max(_spelled(a.raw, b.text), _spelled(a.text, b.raw), _spelled(a.raw, b.raw))


def _is_known(token: Token) -> bool:
    """Whether a word as written is one that means something else than it spells."""
    return token.raw != token.text and token.kind not in ("word", "name")


def _loses_ending(token: Token) -> bool:
    return token.raw[:-1] == token.text


def _spelled(a: str, b: str) -> Likeness:
    """Compare two spellings; those of other scripts than Latin are compared by their reading."""
    if not (a.isascii() and b.isascii() and a and b):
        return NONE
    if a == b:
        return Likeness(_AS_WRITTEN, "typo")
    return _words(a, b) if a < b else _words(b, a)


@lru_cache(maxsize=50_000)
def _han(a: str, b: str) -> Likeness:
    """Compare brands written in Han by their characters: one other character is another firm."""
    if a == b:
        return Likeness(1.0, "equal")
    distance = OSA.distance(a, b)
    value = (1 - distance / max(len(a), len(b))) ** 2
    return Likeness(value, "typo") if value >= parameters().words.least else NONE


@lru_cache(maxsize=100_000)
def _readings(a: str, b: str) -> Likeness:
    """Compare two readings of Han: other syllables are other words, as are many lost letters."""
    if not same_reading(a, b) or OSA.distance(a, b) > edits_allowed(a, b):
        return NONE
    if as_one(a) == as_one(b) and not (syllables(a) and syllables(b)):
        return Likeness(ROMANISED, "typo")
    return Likeness(parameters().words.lax_pinyin if same_pinyin(a, b) else _VOICED, "typo")


def reductions(word: str) -> Iterator[str]:
    """Yield what a word may be without its ending, with its umlauts not written out, or in full.

    And how else brands spell it.

    Those that few edits lead to are found by those.
    """
    if len(word) < TWO_TYPOS + 2 and word.endswith("sk"):
        yield word[:-2]
    written_out = umlauts(word)
    if written_out > 1 or (written_out and len(word) <= SHORTEST_TYPO):
        yield _UMLAUT.sub(r"\1", word)
    yield from respelled(word)
    yield from abbreviated(word)


def umlauts(word: str) -> int:
    """Return how many umlauts may be written out in a word."""
    return word.count("ae") + word.count("oe") + word.count("ue")


@lru_cache(maxsize=400_000)
def _words(a: str, b: str) -> Likeness:
    words = parameters().words
    if b in respelled(a):
        return Likeness(_RESPELLED, "typo")
    if b in near_words(a, one_script=True):
        return Likeness(words.near, "near")
    if min(len(a), len(b)) == 1:
        return NONE  # a letter is no word that others are written for: *A*, *As*, *Ae*
    if ending := _other_ending(a, b):
        return Likeness(ending, "typo")
    short, long = sorted((a, b), key=len)
    if abbreviates(short, long):
        return Likeness(words.abbreviation, "abbreviation")
    return _typo(a, b)


def _other_ending(a: str, b: str) -> float:
    """Likeness of a word and its plural, of a place and what is of it, of an umlaut written out."""
    if a + "s" == b and len(a) >= SHORTEST_TYPO:
        return _PLURAL
    if a + "sk" == b:
        return _OF_PLACE
    if len(a) - a.count("e") == len(b) - b.count("e") and _UMLAUT.sub(r"\1", a) == _UMLAUT.sub(
        r"\1", b
    ):
        return _AS_WRITTEN
    return 0.0


def _typo(a: str, b: str) -> Likeness:
    words = parameters().words
    length = max(len(a), len(b))
    allowed = edits_allowed(a, b, TWO_TYPOS if a[:1] == b[:1] else SURELY_TWO)
    if not allowed or a.isdigit() or not same_figures(a, b):
        return NONE
    edits = OSA.distance(a, b, score_cutoff=allowed)
    if edits > allowed or _is_other_short(a, b):
        return NONE
    if min(len(a), len(b)) >= LEAST_SPELLED and romanised(a) == romanised(b):
        return Likeness(ROMANISED, "typo")
    cost = min(edit_cost(a, b, edits), edits * (words.soft_edit if bones(a) == bones(b) else 1.0))
    value = 1 - words.typo_one * cost * NORMAL_LENGTH / length
    return _typo_or_other_word(a, b, value)


def same_figures(a: str, b: str) -> bool:
    """Whether two words have the same figures, if any: *best2pay* is no *best3pay*."""
    return (a.isalpha() and b.isalpha()) or _FIGURES.sub("", a) == _FIGURES.sub("", b)


def _is_other_short(a: str, b: str) -> bool:
    """Whether two letters make another word of a short one that is of a kind: *coton*, *cocoa*."""
    return are_far(a, b) and OF_KIND in (usual_word(a), usual_word(b)) and not is_slip(a, b)


def are_far(a: str, b: str) -> bool:
    """Whether two short words are two letters apart: *Sunon*, *Sinno*."""
    return min(len(a), len(b)) < SURELY_TWO and OSA.distance(a, b) > 1


def _typo_or_other_word(a: str, b: str, value: float) -> Likeness:
    """A misspelling seldom gives a word that exists, or another good reading in pinyin."""
    words = parameters().words
    usual = usual_word(a), usual_word(b)
    if are_other_words(*usual, min(len(a), len(b))):
        return NONE
    if usual == (1, 1):
        if bones(a) != bones(b):
            return NONE
        value *= words.both_known
    elif syllables(a) and syllables(b) and not is_slip(a, b):
        known = word_table().known
        value *= words.known_pinyin if a in known or b in known else words.both_pinyin
    return Likeness(value, "typo") if value >= words.least else NONE


def _sound(a: str, b: str, least: int) -> Likeness:
    """Compare by consonants, for words written in different scripts."""
    left, right = bones(a), bones(b)
    length = max(len(left), len(right))
    if min(len(left), len(right)) < least - (left == right and least == LEAST_HEARD):
        return NONE
    distance = OSA.distance(left, right)
    if distance > edits_allowed(left, right):
        return NONE
    value = parameters().words.sound * (1 - distance / length) * (1 - 1 / (length + 1) ** 2)
    return Likeness(value, "sound") if value >= parameters().words.least else NONE
