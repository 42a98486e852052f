"""Letters that look alike: *РOLYUS*, with the Cyrillic letter, *VlKTOR* with a small one.

Keyboards of two scripts write them so, text recognition, and whoever does not want to be found.
"""

from __future__ import annotations

from screener.late_regex import regex

__all__ = ["in_capitals", "in_one_script"]

_GREEK_CAPITALS, _AS_LATIN = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"
_LATIN = "ABCEHIJKMOPSTXYaceijkmopstxyÏï"
_CYRILLIC = "АВСЕНІЈКМОРЅТХУасеіјкморѕтхуЇї"
_MIXED = regex("[A-Za-z](?=[\u0400-\u04ff])|[\u0400-\u04ff](?=[A-Za-z])")
_TO_LATIN = {ord(c): latin for latin, c in zip(_LATIN, _CYRILLIC, strict=True)}
_TO_CYRILLIC = {ord(latin): chr(c) for c, latin in _TO_LATIN.items()}
_MIXED_GREEK = regex("[A-Z](?=[Α-ΩΪΫ])|[Α-ΩΪΫ](?=[A-Z])")
_FROM_GREEK = str.maketrans(_GREEK_CAPITALS, _AS_LATIN)
_TO_GREEK = str.maketrans(_AS_LATIN, _GREEK_CAPITALS)
_SMALL_L = regex(r"(?<=[A-Z])l(?=[A-Z]{2})|(?<=[A-Z]{2})l(?=[A-Z])|\bl(?=[A-Z]{3})")


def in_capitals(name: str) -> str:
    """Return a name with a small l among capital letters as the I that it looks like."""
    return _SMALL_L.sub("I", name) if "l" in name else name


def in_one_script(word: str) -> str:
    """Return a word of Latin and Cyrillic letters in one of the two, if those of the other fit.

    If either fits, in that of which it has more. Capitals of Greek are put into its own where all
    fit: *ETAIPEIAΣ*.
    """
    if not _MIXED.search(word):
        return _in_greek(word) if _MIXED_GREEK.search(word) else word
    latin, cyrillic = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    if any("a" <= char <= "z" for char in cyrillic.casefold()):
        return latin if latin.isascii() else word
    more = 2 * sum(map(str.isascii, word)) >= len(word)
    return latin if latin.isascii() and more else cyrillic


def _in_greek(word: str) -> str:
    """Return a word of Latin and Greek capitals in one of the two, Latin ones if all fit that."""
    latin, greek = word.translate(_FROM_GREEK), word.translate(_TO_GREEK)
    if latin.isascii():
        return latin
    return word if any("A" <= char <= "Z" for char in greek) else greek
