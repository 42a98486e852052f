"""Mandarin as Taiwan writes it in names: *Tsai Ing-wen*, *Lee Teng-hui* (Wade-Giles, no marks)."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["in_wade_giles"]

_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("g", "k"), ("j", "ch"),
    ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j"),
)  # fmt: skip
_WHOLE = {
    "zi": "tzu", "ci": "tzu", "si": "szu", "zhi": "chih", "chi": "chih", "shi": "shih",
    "ri": "jih", "er": "erh", "yi": "i", "you": "yu", "ge": "ko", "ke": "ko", "he": "ho",
    "e": "o", "yan": "yen", "ye": "yeh", "gui": "kuei", "kui": "kuei", "ying": "ying",
}  # fmt: skip
_FINALS = (
    (re.compile("ong$"), "ung"), (re.compile("(?<=[^y])ian$"), "ien"), (re.compile("ie$"), "ieh"),
    (re.compile("[uv]e$"), "ueh"), (re.compile("(?<=[dtnlrzc])uo$|(?<=zh)uo$|(?<=ch)uo$"), "o"),
)  # fmt: skip


@lru_cache(maxsize=2_000)
def in_wade_giles(syllable: str) -> str:
    """Return a syllable of pinyin as it is spelled in Wade-Giles, without its marks."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    text = syllable
    for final, written in _FINALS:
        text = final.sub(written, text)
    for initial, written in _INITIALS:
        if text.startswith(initial):
            return written + text.removeprefix(initial)
    return text
