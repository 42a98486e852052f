"""Which script a text is written in."""

from __future__ import annotations

import unicodedata
from collections import Counter

__all__ = ["script_of"]

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


def script_of(text: str) -> str:
    """Return the ISO 15924 code of the script most letters of ``text`` belong to.

    Japanese kana of either kind give ``Kana``, Han of either form ``Hani``, a text
    without letters of a known script ``Zyyy`` (ISO 15924: undetermined).
    """
    if text.isascii():
        return "Latn" if any(c.isalpha() for c in text) else "Zyyy"
    counts = Counter(
        script for char in text if char.isalpha() and (script := _script_of_char(char))
    )
    return counts.most_common(1)[0][0] if counts else "Zyyy"


def _script_of_char(char: str) -> str:
    name = unicodedata.name(char, "")
    for prefix, script in _BY_PREFIX.items():
        if name.startswith(prefix):
            return script
    return ""
