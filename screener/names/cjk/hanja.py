"""Names in Han that may be Korean, in Hangul: 高麗亞鉛株式會社 is 고려아연, *Korea Zinc*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.cut import cut
from screener.names.cjk.sounds import hangul_parts
from screener.names.cjk.words import Piece, simplified, words_but_brands
from screener.names.tables import read_table

__all__ = ["in_hangul"]

_KOREAN = regex("[株有][式限]會社|^(?:韓國|大韓|高麗|朝鮮)")
"""What tells that a name may be Korean: Japan writes 会社 today, and China 公司."""
_FORM_OF_THE_NORTH = regex("(?<![式限资同名])会社$")
"""What China calls a firm of the North: its own are 公司, and those of Japan 株式会社."""
_LEGAL = regex("([株有][式限]會社)")
_CHINESE = "公司"
_HAN = regex("[\u4e00-\u9fff]")
_R, _N, _SILENT = 5, 2, 11
"""The numbers of initials that a word does not begin with, or does instead."""
_BEFORE_I = frozenset({2, 3, 6, 7, 12, 17, 20})
"""The numbers of the vowels *i* and those that begin with *y*."""
_FIRST, _INITIAL, _VOWEL = 0xAC00, 588, 28


def in_hangul(text: str) -> str:
    """Return a name in Han as Korea reads it, ``""`` if it is hardly Korean or not known whole."""
    if text.startswith(_in_the_north()) or _FORM_OF_THE_NORTH.search(text):
        return _as_in_the_north(_FORM_OF_THE_NORTH.sub(_CHINESE, text))
    if _CHINESE in text or not _KOREAN.search(text):
        return ""
    signs = _signs()
    if any(_HAN.match(sign) and sign not in signs for sign in text):
        return ""
    return "".join(_first_softened(part) for part in _LEGAL.split(text))


def _as_in_the_north(text: str) -> str:
    """Return a name that China has in simplified signs, its brand as it is read in the North.

    朝鲜富兴贸易会社 is *Korea Puhung Trading Corporation*.
    """
    signs, known, names = _simplified_signs(), words_but_brands(), _in_the_north()
    pieces: list[Piece] = []
    for run in filter(None, re.split(f"({'|'.join(names)})", text)):
        pieces += [(run, known.meaning.get(run))] if run in names else cut(run, known)
    own = [piece for piece, meaning in pieces if meaning is None]
    if not own:  # a word that firms are called by: 先锋
        own = [piece for piece, _ in pieces if piece not in read_table("east_asian")["han_place"]]
        own = own[:1]
    if not all(sign in signs for piece in own for sign in piece if _HAN.match(sign)):
        return ""
    said = [f" {''.join(map(signs.get, p, p))} " if p in own else p for p, _ in pieces]
    return "".join(said).strip()


@lru_cache(maxsize=1)
def _in_the_north() -> tuple[str, ...]:
    return tuple(read_table("hanja")["north"].split())


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


@lru_cache(maxsize=1)
def _simplified_signs() -> Mapping[str, str]:
    """Return the same by simplified signs; one that several were turned into is read as itself."""
    signs = _signs()
    return {**dict(zip(simplified(signs), signs.values(), strict=True)), **signs}
