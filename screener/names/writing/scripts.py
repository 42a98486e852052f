"""Which script a text is written in."""

from __future__ import annotations

import unicodedata
from collections import Counter

from screener.late_regex import regex
from screener.memo import Memo

__all__ = ["PERSIAN", "SCRIPTS", "WITHOUT_VOWELS", "script_of", "scripts_in"]

PERSIAN = regex("[یکگپچژہٹڈڑ]")
"""Letters that Persian, Pashto and Urdu have and Arabic has not."""
WITHOUT_VOWELS = frozenset({"Arab", "Hebr"})
"""Scripts that leave short vowels out."""

_BY_PREFIX = {
    "LATIN": "Latn",
    "FULLWIDTH LATIN": "Latn",
    "CJK": "Hani",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "HALFWIDTH KATAKANA": "Kana",
    "HANGUL": "Hang",
    "CYRILLIC": "Cyrl",
    "ARABIC": "Arab",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "THAI": "Thai",
    "MYANMAR": "Mymr",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "GURMUKHI": "Guru",
    "GUJARATI": "Gujr",
    "ORIYA": "Orya",
    "TELUGU": "Telu",
    "KANNADA": "Knda",
    "MALAYALAM": "Mlym",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "ETHIOPIC": "Ethi",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "TAMIL": "Taml",
    "SINHALA": "Sinh",
    "TIBETAN": "Tibt",
    "MONGOLIAN": "Mong",
}

SCRIPTS = frozenset(_BY_PREFIX.values())
"""ISO 15924 codes of all scripts that are told apart."""
_MOST = 65_536
"""Characters that are remembered: more than texts hold, but for those made to fill memory."""


def script_of(text: str) -> str:
    """Return the ISO 15924 code of the script most letters of ``text`` belong to.

    Japanese kana of either kind give ``Kana``, Han of either form ``Hani``, a text
    without letters of a known script ``Zyyy`` (ISO 15924: undetermined).
    """
    if text.isascii():  # only a letter has two cases there
        return "Latn" if text[:1].isalpha() or text.upper() != text.lower() else "Zyyy"
    found = scripts_in(text)
    if len(found) > 1:
        counts = Counter(map(_SCRIPTS.__getitem__, text))
        del counts[""]
        return counts.most_common(1)[0][0]
    return found.pop() if found else "Zyyy"


def scripts_in(text: str) -> set[str]:
    """Return the codes of all scripts that letters of ``text`` belong to."""
    found = set(map(_SCRIPTS.__getitem__, set(text)))
    found.discard("")
    return found


def _script_of_char(char: str) -> str:
    """Return the script of a letter, ``""`` for what is no letter of a known one."""
    name = unicodedata.name(char, "") if char.isalpha() else ""
    for prefix, script in _BY_PREFIX.items():
        if name.startswith(prefix):
            return script
    return ""


_SCRIPTS = Memo(_script_of_char, _MOST)
