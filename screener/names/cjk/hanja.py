"""Names in Han that may be Korean, in Hangul: 高麗亞鉛株式會社 is 고려아연, *Korea Zinc*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from screener.names.cjk.sounds import hangul_parts
from screener.names.tables import read_table

__all__ = ["in_hangul"]

_KOREAN = re.compile("[株有][式限]會社|^(?:韓國|大韓|高麗|朝鮮)")
"""What tells that a name may be Korean: Japan writes 会社 today, and China 公司."""
_LEGAL = re.compile("([株有][式限]會社)")
_CHINESE = "公司"
_HAN = re.compile("[\u4e00-\u9fff]")
_R, _N, _SILENT = 5, 2, 11
"""The numbers of initials that a word does not begin with, or does instead."""
_BEFORE_I = frozenset({2, 3, 6, 7, 12, 17, 20})
"""The numbers of the vowels *i* and those that begin with *y*."""
_FIRST, _INITIAL, _VOWEL = 0xAC00, 588, 28


def in_hangul(text: str) -> str:
    """Return a name in Han as Korea reads it, ``""`` if it is hardly Korean or not known whole."""
    if _CHINESE in text or not _KOREAN.search(text):
        return ""
    signs = _signs()
    if any(_HAN.match(sign) and sign not in signs for sign in text):
        return ""
    return "".join(_first_softened(part) for part in _LEGAL.split(text))


def _first_softened(han: str) -> str:
    """Read signs, the first as it is said at the beginning of a word: 柳 is 유, within one 류."""
    said = "".join(_signs().get(sign, sign) for sign in han.strip())
    parts = hangul_parts(said[:1])
    if not parts:
        return said
    initial, vowel, final = parts[0]
    if initial in (_R, _N) and vowel in _BEFORE_I:
        initial = _SILENT
    elif initial == _R:
        initial = _N
    return chr(_FIRST + initial * _INITIAL + vowel * _VOWEL + final) + said[1:]


@lru_cache(maxsize=1)
def _signs() -> Mapping[str, str]:
    table = read_table("hanja")["signs"]
    return {sign: reading for reading, signs in table.items() for sign in signs}
