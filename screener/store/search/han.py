"""Chinese names as a search takes them: in either form of their signs, and spelled in pinyin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from screener.names.cjk.aloud import syllables_of
from screener.names.cjk.pinyin import syllables
from screener.names.cjk.words import simplified

__all__ = ["as_said", "as_written"]

_SIGNS = tuple(map(chr, range(0x4E00, 0xA000)))
_HAN = re.compile("[\u4e00-\u9fff]")
_LEAST = 2
"""Syllables: by one alone, as *li* or *he*, nearly every name would be found."""


def as_written(word: str) -> str:
    """Return a pattern of a word in all forms of its Han, ``""`` where they have but one."""
    if not _HAN.search(word):
        return ""
    forms = _forms()
    if forms.keys().isdisjoint(word):
        return ""
    return "".join(f"[{forms[sign]}]" if sign in forms else re.escape(sign) for sign in word)


def as_said(text: str) -> str:
    """Return a pattern of the Han that a folded text spells in pinyin, ``""`` if it spells none."""
    spoken: list[str] = []
    for word in re.split("[ '\N{RIGHT SINGLE QUOTATION MARK}]+", text):
        parts = syllables(word)
        if not parts:
            return ""
        spoken += parts
    if len(spoken) < _LEAST or not _sounding().keys() >= set(spoken):
        return ""
    return "".join(f"[{_sounding()[said]}]" for said in spoken)


@cache
def _forms() -> Mapping[str, str]:
    """Return for each sign that has other forms all of them."""
    alike: dict[str, str] = defaultdict(str)
    for sign, plain in zip(_SIGNS, simplified(_SIGNS), strict=True):
        alike[plain] += sign
    return {sign: forms for forms in alike.values() if len(forms) > 1 for sign in forms}


@cache
def _sounding() -> Mapping[str, str]:
    """Return the signs of each syllable; *lü* and *nü* go by *lv* and *nv*, and without dots."""
    signs: dict[str, str] = defaultdict(str)
    for sign, said in zip(_SIGNS, syllables_of("".join(_SIGNS)), strict=True):
        for spelled in {said, said.replace("v", "u")}:
            signs[spelled] += sign
    return signs
