"""Words cut off that no table knows in full, with a point or in a name in capitals without one.

*CORT.AMORIM*, *DE CECCO F.S.MARTI*, *MYANMA ECON HLDGS*.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from screener.late_regex import regex
from screener.memo import Memo
from screener.names.cjk.pinyin import syllables
from screener.names.legal import legal_forms
from screener.names.reading import Reading
from screener.names.wording.cut_short import short_forms
from screener.names.words import POINTED
from screener.names.writing.fold import fold

__all__ = [
    "SHORTEST_CUT",
    "beginnings",
    "initials_apart",
    "with_initials_pointed",
    "with_points",
]

SHORTEST_CUT = 3
"""Letters of one: *St.*, *Dr.* and initials are other words."""
_SHORTEST_IN_CAPITALS = 4
"""The same where no point tells that it is cut."""
_NONE = frozenset[str]()
_VOWELS = frozenset("aeiouy")
_ENDS_OF_PINYIN = frozenset("gnr")
"""Consonants that words in pinyin end with."""
_SAYS_NOTHING = frozenset({"particle", "noise"})
_INITIALS = regex(r"(?<=[\s.])((?:[A-Z]\.){1,3})([A-Z]{3,})$")
"""Initials of words of which a field has no room for more than the last, or for its beginning."""
_UMLAUT = regex(r"(?<=[^aeiou])([aou])e(?=[^aeiou](?:[^aeiou]|$))")
_FEW = 2
_MOST_WORDS = 100_000
_FIELDS = range(33, 42)
"""Characters of a field of 35 or 40, less those that a word more would have needed."""
_CUT = regex(r"(?<![\w@])([^\W\d_]{3,})\.(?![^\W\d_A-Z]|,|(?:COM|NET|ORG|BIZ|INFO|AI|IO|CO|Co)\b)")
"""Behind the point of a site small letters go on: *trustana.cloud*; *Haishen.,Ltd* has one too
many."""


def with_points(readings: Sequence[Reading], name: str) -> Sequence[Reading]:
    """Return readings of ``name`` whose words keep the point that cuts them off.

    Not those of legal forms, nor of a site in the net: *Ltd.*, *alfa.com*; nor those that are known
    to be short for others, *Brit.*, or that many firms are called by: *Alfa.Beta*. In capitals
    words may be cut off without one.
    """
    found = {fold(word) for word in _CUT.findall(name)} if POINTED in name else _NONE
    if name.isupper() and name.isascii():
        readings = [_in_capitals(reading, found) for reading in readings]
    if not found:
        return readings
    cut = {word for word in found - legal_forms().every_word if word not in short_forms()}
    if not cut:
        return readings
    return [
        reading._replace(
            tokens=tuple(
                token._replace(raw=f"{token.raw}{POINTED}")
                if token.raw in cut and token.kind == "word"
                else token
                for token in reading.tokens
            )
        )
        for reading in readings
    ]


def _in_capitals(reading: Reading, pointed: AbstractSet[str]) -> Reading:
    """Return a reading of a name in capitals whose words get a point that may be cut off.

    *COOP REG CAFEIC GUAXUPE*: whatever no table gives a meaning and ends with a consonant, but what
    the name begins with, words in pinyin, and those that are ``pointed``, of which more is known.
    """
    cut = [
        at
        for at, token in enumerate(reading.tokens)
        if at and token.kind == "word" and _CUT_SHORT[token.raw] and token.raw not in pointed
    ]
    if not cut or (cut[0] == 1 and reading.tokens[0].kind in _SAYS_NOTHING):
        cut = cut[1:]
    if not cut:
        return reading
    tokens = [*reading.tokens]
    for at in cut:
        tokens[at] = tokens[at]._replace(raw=f"{tokens[at].raw}{POINTED}")
    return reading._replace(tokens=tuple(tokens))


def _may_be_cut(word: str) -> bool:
    if len(word) < _SHORTEST_IN_CAPITALS or not word.isalpha() or word[-1] in _VOWELS:
        return False
    pinyin = word[-1] in _ENDS_OF_PINYIN and syllables(word)
    return not pinyin and word not in legal_forms().every_word


def beginnings(cut: str) -> tuple[str, ...]:
    """Return the letters before a point, with and without umlauts written out: *HUETTENW*."""
    plain = _UMLAUT.sub(r"\1", cut)
    return (cut,) if plain == cut else (cut, plain)


def initials_apart(name: str) -> tuple[str, ...]:
    """Return a name in capitals with the initials before its last word apart, if it has some.

    *DE CECCO F.S.MARTI*, Fara San Martino.
    """
    found = _INITIALS.search(name)
    if not found or len(name[: found.start()].split()) < _FEW:
        return ()
    return (f"{name[: found.start()]}{' '.join(found[1].split('.'))}{found[2]}",)


def with_initials_pointed(reading: Reading, name: str) -> Reading:
    """Return a reading of what ``initials_apart`` returned whose initials keep their points.

    So does the last word of a name as long as a field: it may be cut off.
    """
    *_, last = tokens = [*reading.tokens]
    for at in range(len(tokens) - 2, 0, -1):
        if len(tokens[at].raw) > 1:
            break
        tokens[at] = tokens[at]._replace(raw=f"{tokens[at].raw}{POINTED}", kind="word")
    if len(name) in _FIELDS and last.kind == "word":
        tokens[-1] = last._replace(raw=f"{last.raw}{POINTED}")
    return reading._replace(tokens=tuple(tokens))


_CUT_SHORT = Memo(_may_be_cut, _MOST_WORDS)
