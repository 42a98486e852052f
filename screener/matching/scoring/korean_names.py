"""Whether two words are names of Korea of which one syllable begins with another consonant."""

from __future__ import annotations

from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.pinyin import syllables

__all__ = ["are_two_in_korean"]

_SYLLABLE = "(ch|[kgntdrlmpbsjh]?)[yw]?(?:ae|eo|eu|oe|ui|[aeiou])(?:(?:ng|[knlmpt])(?![aeiouyw]))?"
_TWO = regex(rf"{_SYLLABLE}{_SYLLABLE}")
_KOREAN = regex("[aou]ng")
"""Hardly another language, but for Chinese, has words of such syllables alone that end so."""
_ALIKE = str.maketrans("gdbjlr", "ktpcnn")
"""Consonants that romanisations confuse; the South of Korea leaves out a first *r*."""


def are_two_in_korean(a: str, b: str) -> bool:
    """Whether words of two syllables differ in how one begins: *Jinmyong*, *Jinsong*.

    Those that may be Chinese are told as pinyin is.
    """
    if not (_KOREAN.search(a) and _KOREAN.search(b)) or (syllables(a) and syllables(b)):
        return False
    if a[1:] == b or b[1:] == a:
        return False  # whoever types leaves out a letter: *Haeyang*, *aeyang*
    ours, theirs = _beginnings(a), _beginnings(b)
    return bool(ours and theirs) and ours != theirs


@lru_cache(maxsize=10_000)
def _beginnings(word: str) -> tuple[str, ...]:
    """Return the consonants that the two syllables of a word begin with, ``()`` if it has not two.

    Before a vowel a consonant begins the next one: *Tan-gun*.
    """
    found = _TWO.fullmatch(word)
    return tuple([(one or "n")[0].translate(_ALIKE) for one in found.groups()]) if found else ()
