"""Other names that a name says: former ones, trade names, aliases of a register."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import repeat

from screener.late_regex import regex
from screener.names.cjk.runs import close_up, has_east_asian, strip_unspaced
from screener.names.tables import read_table, worked_out
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["may_say_another", "other_names", "signals"]

_APART = r"(?:[(（\[,，、;；]|\s[-–—/])\s*"
_SIGNS = r"[^\w()（）]*"
"""What may stand before the other name; *(Antigua) Ltd* is a place."""
_COUNTED = r"(?:(?:the\s+following|including)\s+\w+\s+alias(?:es)?\W+)?"
"""What the Federal Register writes behind *a.k.a.*: *the following two aliases:*."""
_LISTED = regex(r"\s*[;；]\W*(?:and\s+[-–—]?|和)?|\s+[-–—](?=\w)")
"""What stands between several names behind such a word."""
_LONG = 6
"""Letters of a phrase that is known without its accents too; *già* is not *gia*."""
_MAY_BE = {"_": r"\W+", ".": r"\.?"}
_END_OF_BRACKET = regex(r"^(?:[^()（）]|[(（][^()（）]*[)）])*([)）])")
"""Where a bracket closes that was opened before."""
_AROUND = " ()（）[],，;；:：.\"'“”「」『』-–—・·*"


def other_names(name: str) -> tuple[str, ...]:
    """Return the names that ``name`` says, its own first; none if it says no other.

    *Alpha Ltd, formerly Beta Ltd*; *Alpha GmbH (vormals Beta GmbH)*; 甲公司（曾用名：乙公司）;
    *Alpha, a.k.a., the following two aliases: —Beta; and —Gamma*.
    """
    between = _between()
    if not name.isascii() and has_east_asian(name):
        name, between = _first_in_bracket().sub(_written_out, name), _between_east_asian()
    own, *others = between.split(name.strip())
    if not others:
        return ()
    said: list[str] = []
    for other in others:
        end = _END_OF_BRACKET.search(other)
        said += _LISTED.split(other[: end.start(1)] if end else other)
        own += f" {other[end.end() :]}" if end else ""  # Alpha (vormals Beta) GmbH
    return tuple(filter(None, (each.strip(_AROUND) for each in (own, *said))))


def may_say_another(words: Sequence[str]) -> bool:
    """Whether folded words have all those of a phrase: *trading as*, not *Alpha Trading*."""
    told = _by_signal()
    for word in words:
        for phrase in told.get(word, ()):
            if phrase.issubset(words):
                return True
    return False


def signals() -> AbstractSet[str]:
    """Return a word of each phrase: without one of them, no name in Latin letters says another.

    It is one that few firms use, if there is any. A stroke, as in *d/b/a*, is a sign itself.
    """
    return _by_signal().keys()


@lru_cache(maxsize=1)
def _by_signal() -> Mapping[str, Sequence[frozenset[str]]]:
    """Return those, each with the words of the phrases that it is of."""
    return worked_out("signals", _read_signals)


def _read_signals() -> dict[str, list[frozenset[str]]]:
    common = word_table().common
    phrases = (*_phrases("anywhere"), *_phrases("apart"), *_phrases("in_brackets"))
    found = defaultdict[str, list[frozenset[str]]](list)
    for phrase in phrases:
        if "/" not in phrase:
            words = folded(phrase.replace("_", " "))
            rare = max(words, key=lambda word: (word not in common, len(word)))
            found[rare].append(frozenset(words))
    return dict(found)


def _phrases(part: str) -> Sequence[str]:
    """Return the phrases of a part of the table, of whatever language."""
    known = read_table("other_names")[part]
    return " ".join(known.values() if isinstance(known, dict) else [known]).split()


def _either(phrases: Sequence[str]) -> str:
    """Match the longest of ``phrases`` that stands there."""
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join("".join(map(_sign, repeat(len(phrase)), phrase)) for phrase in longest)


def _sign(length: int, sign: str) -> str:
    """Match a sign of a phrase of so many; a long one is known without its accents."""
    if sign in _MAY_BE:
        return _MAY_BE[sign]
    plain = unicodedata.normalize("NFD", sign)[0]
    return f"[{sign}{plain}]" if length >= _LONG and plain != sign else re.escape(sign)


@lru_cache(maxsize=1)
def _between() -> re.Pattern[str]:
    """Match what stands between two names in letters."""
    anywhere = rf"\W+(?:{_either(_phrases('anywhere'))})"
    apart = rf"\W*{_APART}(?:{_either(_phrases('apart'))})"
    in_brackets = rf"\W*[(（\[]\s*(?:{_either(_phrases('in_brackets'))})"
    return regex(
        rf"(?:{anywhere}|{apart}|{in_brackets})(?!\w){_SIGNS}{_COUNTED}(?=\w)", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _between_east_asian() -> re.Pattern[str]:
    """Match what stands between two names, one of which at least has East Asian signs."""
    phrases = _either(_phrases("east_asian"))
    return regex(
        rf"[\s(（,，、;；:：/]\W*(?:{phrases})(?:[为為是は]\s*)?{_SIGNS}(?=\w)|{_between().pattern}",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _first_in_bracket() -> re.Pattern[str]:
    """Match a bracket and one sign, what is no letter behind that, and the rest."""
    signs = "".join(_phrases("east_asian_first"))
    return regex(rf"[(（]\s*[{signs}](?=\W|\w{{3}})(\W*)([^()（）]+)")


def _written_out(found: re.Match[str]) -> str:
    """Write the one sign as a whole word: 原乙公司 is 原名：乙公司; 现代汽车 is *Hyundai*."""
    apart, name = found.groups()
    if not apart and not strip_unspaced(close_up(name))[1]:
        return found[0]
    return f"({_phrases('east_asian')[0]}:{name}"
