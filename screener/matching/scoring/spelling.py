"""How alike two words are in spelling, and in sound across scripts."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screener.late_regex import regex
from screener.matching.scoring.abbreviated import abbreviated, abbreviates
from screener.matching.scoring.given_names import are_known, relation
from screener.matching.scoring.korean_names import are_two_in_korean
from screener.matching.scoring.meaning import (
    alternatives,
    are_of_one_trade,
    near_words,
    respelled,
    stands_for,
)
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.slips import edit_cost, is_slip
from screener.matching.scoring.sound import as_in_korean, bones, romanised
from screener.matching.scoring.usual import OF_KIND, are_other_words, usual_word
from screener.names.cjk.pinyin import syllables
from screener.names.cjk.sounds import as_one, longs_in, same_pinyin, same_reading
from screener.names.kinds import words_of_kind
from screener.names.wording.arabic_compounds import stem_of_compound
from screener.names.words import Token, word_table

__all__ = [
    "AS_WRITTEN",
    "LEAST_BONES",
    "LEAST_ECHOED",
    "LEAST_HEARD",
    "LEAST_SPELLED",
    "MOST_EDITS",
    "NONE",
    "NORMAL_LENGTH",
    "RESPELLED",
    "ROMANISED",
    "SAME_WORD",
    "SHORTEST_TYPO",
    "SURELY_TWO",
    "TWO_TYPOS",
    "VOICED",
    "Likeness",
    "are_far",
    "are_strangers",
    "edits_allowed",
    "in_korean",
    "readings",
    "reductions",
    "same_figures",
    "sounded",
    "spelled",
    "spelled_or_trade",
    "umlauts",
]

SHORTEST_TYPO = 3
"""Shorter words are not misspelled: one edit makes another word of them."""
TWO_TYPOS, SURELY_TWO = 5, 6
"""From these lengths on two edits are still a misspelling: if the first letter stays; in any case.
Of persons' names, readings and sounds, of which more are alike, only the latter."""
MOST_EDITS = 2
"""Of a word misspelled, however long."""
NORMAL_LENGTH, _LONG_WORD = 8, 7
_VOWELS = frozenset("aeiou")
_PLURAL = SAME_WORD = 0.97
"""A word in another form."""
AS_WRITTEN = 0.98
_SHORT_UMLAUT = 0.88
"""An umlaut written out in a word of a few letters, which may be none: *Dash*, *Daesh*."""
ROMANISED = 0.95
"""One word in two romanisations: *Vagner*, *Wagner*."""
RESPELLED = 0.93
"""A word as brands spell it: *Kwik*, *Quick*."""
_OF_PLACE = 0.9
"""*Permskii* is read *permsk* and means *Perm*."""
VOICED = 0.8
"""A reading of Japanese with another consonant voiced: another word must agree too."""
LEAST_BONES = 2
"""One consonant says nothing."""
LEAST_HEARD = 3
"""A foreign name spelled in Han or Arabic has three consonants, 尤尼泰克; two if equal."""
LEAST_SPELLED = 5
"""Letters that spell vowels too leave less to the ear: short words must be alike in writing."""
LEAST_ECHOED = 4
"""Or be spelled sound by sound, if not all of their consonants are equal."""
_LEAST_ROMANISED = 4
"""Letters of a word that is one in two romanisations: *Aria*, *Arya*."""

_EZAFE, _BEFORE_EZAFE = "ye", frozenset("aeou")
"""What Persian says between a word that ends with a vowel and what is said of it, where it is
written to the first: *Kalaye Electric*, of *kala*, goods."""
_FIGURES = regex("[^0-9]")
_AW = regex("aw(?![aeiouy])")
"""*Firdaws* is *Firdaus*."""
_UMLAUT = regex("([aou])e")
"""An umlaut written out: *Mueller* is *Müller*, which is folded to *muller*."""


class Likeness(NamedTuple):
    """Likeness of two words or runs of words, 0 to 1, and the way they are alike."""

    value: float
    way: str
    """``equal``, ``typo``, ``near``, ``trade``, ``abbreviation``, ``joined``, ``sound``,
    ``acronym``, ``initial`` or ``given``; ``""`` when they are not alike."""


NONE = Likeness(0.0, "")
_ONE_TRADE = Likeness(0.85, "trade")
"""*Traders* and *Trading*."""


def edits_allowed(a: str, b: str, two: int = SURELY_TWO) -> int:
    """Return how many edits two words may be apart and still be alike: from ``two`` letters two."""
    shorter = min(len(a), len(b))
    return (shorter >= SHORTEST_TYPO) + (shorter >= two)


def spelled_or_trade(a: Token, b: Token) -> Likeness:
    """Compare two words by their spelling, or as what firms of one trade are called."""
    found = spelled(a.text, b.text)
    if not are_of_one_trade(a, b):
        return found
    trade = found._replace(value=_ONE_TRADE.value) if found.way == "typo" else _ONE_TRADE
    return max(found, trade)


def spelled(a: str, b: str) -> Likeness:
    """Compare two spellings; those of other scripts than Latin are compared by their reading."""
    if not (a.isascii() and b.isascii() and a and b):
        return NONE
    if a == b:
        return Likeness(AS_WRITTEN, "typo")
    return _words(a, b) if a < b else _words(b, a)


def are_strangers(a: str, b: str, meant: AbstractSet[str]) -> bool:
    """Whether ``spelled`` surely finds no likeness; ``meant`` are the ``alternatives`` of ``a``.

    Words that begin otherwise are at most misspelled.
    """
    return (
        a[0] != b[0] and b not in meant and OSA.distance(a, b, score_cutoff=MOST_EDITS) > MOST_EDITS
    )


@lru_cache(maxsize=400_000)
def _words(a: str, b: str) -> Likeness:
    if b not in alternatives(a):
        return _by_letters(a, b)
    if b in respelled(a):
        return Likeness(RESPELLED, "typo")
    if b in stands_for(a):
        return Likeness(RESPELLED, "abbreviation")
    found = _by_letters(a, b)
    if b in near_words(a, one_script=True):
        return max(found, Likeness(parameters().words.near, "near"))
    return found


def _by_letters(a: str, b: str) -> Likeness:
    if min(len(a), len(b)) == 1:
        return NONE  # a letter is no word that others are written for: *A*, *As*, *Ae*
    if a[0] != b[0]:
        return _typo(a, b)
    if ending := _other_ending(a, b):
        return Likeness(ending, "typo")
    short, long = sorted((a, b), key=len)
    if abbreviates(short, long):
        return Likeness(parameters().words.abbreviation, "abbreviation")
    return _typo(a, b)


def _other_ending(a: str, b: str) -> float:
    """Likeness of a word and its plural, of a place and what is of it, of an umlaut written out."""
    if a + "s" == b and len(a) >= SHORTEST_TYPO:
        return _PLURAL
    if _ends_in_h(a, b):
        return ROMANISED
    if a + "sk" == b:
        return _OF_PLACE
    if a + _EZAFE == b and _is_before_ezafe(a):
        return ROMANISED
    bare = len(a) - a.count("e") == len(b) - b.count("e") and umlauts(a) + umlauts(b)
    if bare and _UMLAUT.sub(r"\1", a) == _UMLAUT.sub(r"\1", b):
        return AS_WRITTEN if min(len(a), len(b)) >= TWO_TYPOS else _SHORT_UMLAUT
    return 0.0


def _ends_in_h(a: str, b: str) -> bool:
    """Whether one word has an *h* that nobody says behind its vowel: *Guma*, *Gumah*.

    In Persian with another vowel: *Jazira*, *Jazireh*. *Noa* is no *Noah*.
    """
    if a + "h" == b:
        return a[-1] in _VOWELS and len(a) > SHORTEST_TYPO
    return len(a) >= TWO_TYPOS and a[-1] == "a" and f"{a[:-1]}eh" == b


def _is_before_ezafe(word: str) -> bool:
    return len(word) > SHORTEST_TYPO and word[-1] in _BEFORE_EZAFE


def _typo(a: str, b: str) -> Likeness:
    words = parameters().words
    length = max(len(a), len(b))
    allowed = edits_allowed(a, b, TWO_TYPOS if a[:1] == b[:1] else SURELY_TWO)
    if not allowed or abs(len(a) - len(b)) > allowed or a.isdigit() or not same_figures(a, b):
        return NONE
    edits = OSA.distance(a, b, score_cutoff=allowed)
    if edits > allowed or _are_two(a, b):
        return NONE
    if min(len(a), len(b)) >= _LEAST_ROMANISED and _with_au(a) == _with_au(b):
        return Likeness(ROMANISED, "typo")
    cost = min(edit_cost(a, b, edits), edits * (words.soft_edit if bones(a) == bones(b) else 1.0))
    value = 1 - words.typo_one * cost * NORMAL_LENGTH / length
    return _typo_or_other_word(a, b, value)


def _with_au(word: str) -> str:
    return romanised(_AW.sub("au", word) if "aw" in word else word)


def same_figures(a: str, b: str) -> bool:
    """Whether two words have the same figures, if any: *best2pay* is no *best3pay*."""
    return (a.isalpha() and b.isalpha()) or _FIGURES.sub("", a) == _FIGURES.sub("", b)


def _is_other_short(a: str, b: str) -> bool:
    """Whether two letters make another word of a short one that is of a kind: *coton*, *cocoa*.

    A slip does not, but for one that gives a word too: *Karnal*, *Kamal*.
    """
    usual = usual_word(a), usual_word(b)
    return are_far(a, b) and OF_KIND in usual and (all(usual) or not is_slip(a, b))


def _are_two(a: str, b: str) -> bool:
    """Whether two words are near in their letters, but two names all the same."""
    return (
        _is_other_short(a, b)
        or are_two_in_korean(a, b)
        or _end_otherwise(a, b)
        or _begin_otherwise(a, b)
        or _are_two_compounds(a, b)
        or (are_known(a, b) and not relation(a, b, scripts=True))
    )


def _end_otherwise(a: str, b: str) -> bool:
    """Whether two brands begin alike and end with words of two trades: *Seatrade*, *Seatrans*."""
    ends = words_of_kind("ends_brands")
    return any(
        a[:at] == b[:at] and a[at:] != b[at:] and {a[at:], b[at:]} <= ends
        for at in range(SHORTEST_TYPO, min(len(a), len(b)))
    )


def _begin_otherwise(a: str, b: str) -> bool:
    """Whether two letters make another name of one, the first too: *Popescu*, *Ionescu*.

    Families end alike. Nobody mistakes the sound that a short name begins with and one more; but
    *Jusupow* is Yusupov in German.
    """
    short = a[0] != b[0] and max(len(a), len(b)) <= NORMAL_LENGTH
    other = short and OSA.distance(a, b) > 1 and bones(a)[:1] != bones(b)[:1]
    return other and romanised(a)[:1] != romanised(b)[:1]


def _are_two_compounds(a: str, b: str) -> bool:
    """Whether two names of Arabic end alike and begin as two do: *Jamaluddin*, *Kamaluddin*."""
    ours, theirs = stem_of_compound(a), stem_of_compound(b)
    return bool(ours and theirs) and spelled(ours, theirs) == NONE


def are_far(a: str, b: str) -> bool:
    """Whether two short words are two letters apart: *Sunon*, *Sinno*."""
    return min(len(a), len(b)) < SURELY_TWO and OSA.distance(a, b) > 1


def _typo_or_other_word(a: str, b: str, value: float) -> Likeness:
    """A misspelling seldom gives a word that exists, or another good reading in pinyin."""
    words = parameters().words
    usual = usual_word(a), usual_word(b)
    if are_other_words(*usual, min(len(a), len(b))):
        return NONE
    many_use_both = OF_KIND not in usual and all(usual)
    if many_use_both and bones(a) != bones(b):
        return NONE
    # *Technical* and *mechanical* are two words, *power* and *tower* too; *travel* without its *t*
    # is misspelled, and so is a word that ends with another vowel, *marine* and *marina*.
    ending = a[:-1] == b[:-1] and {a[-1:], b[-1:]} <= _VOWELS
    other = len(a) == len(b) < _LONG_WORD and not (ending or is_slip(a, b))
    if all(usual) and not many_use_both and (other or OSA.distance(a, b) > 1):
        return NONE
    if many_use_both:
        value *= words.both_known
    elif syllables(a) and syllables(b) and not is_slip(a, b):
        known = word_table().known
        value *= words.known_pinyin if a in known or b in known else words.both_pinyin
    return Likeness(value, "typo") if value >= words.least else NONE


def reductions(word: str) -> Iterator[str]:
    """Yield what a word may be without its ending, with its umlauts not written out, or in full.

    And how else brands spell it, and for what it is short.

    Those that few edits lead to are found by those.
    """
    if len(word) < TWO_TYPOS + 2 and word.endswith("sk"):
        yield word[:-2]
    if word.endswith(_EZAFE) and _is_before_ezafe(word[:-2]):
        yield word[:-2]
    written_out = umlauts(word)
    if written_out > 1 or (written_out and len(word) <= SHORTEST_TYPO):
        yield _UMLAUT.sub(r"\1", word)
    if longs_in(word) > 1:
        yield as_one(word)
    yield from respelled(word)
    yield from stands_for(word)
    yield from abbreviated(word)


def umlauts(word: str) -> int:
    """Return how many umlauts may be written out in a word."""
    return word.count("ae") + word.count("oe") + word.count("ue")


@lru_cache(maxsize=100_000)
def readings(a: str, b: str) -> Likeness:
    """Compare two readings of Han: other syllables are other words, as are many lost letters."""
    if not same_reading(a, b) or OSA.distance(a, b) > edits_allowed(a, b):
        return NONE
    if as_one(a) == as_one(b):
        return Likeness(ROMANISED, "typo")
    return Likeness(parameters().words.lax_pinyin if same_pinyin(a, b) else VOICED, "typo")


def sounded(a: str, b: str, least: int) -> Likeness:
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


@lru_cache(maxsize=100_000)
def in_korean(a: str, b: str) -> Likeness:
    """Compare a reading of Hangul with a spelling of it: vowels and *j*, *g* are written freely."""
    if as_in_korean(a) == as_in_korean(b):
        return Likeness(parameters().words.sound, "sound")
    return sounded(a, b, LEAST_HEARD)
