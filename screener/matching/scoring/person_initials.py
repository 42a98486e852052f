"""Initials of persons: which names they stand for, as transliterations spell Cyrillic letters."""

from __future__ import annotations

from functools import lru_cache

from screener.matching.scoring.person_spelling import spellings_of
from screener.matching.scoring.sound import has_vowel, romanised
from screener.names.cjk.pinyin import is_mandarin
from screener.names.words import Token

__all__ = ["FIRST_LETTERS", "stands_for"]

_CYRILLIC = (
    (("e", "ye", "je", "y"), ("e", "ye", "je")),
    (("yu", "iu", "ju", "y", "j"), ("yu", "iu", "ju")),
    (("ya", "ia", "ja", "y", "j"), ("ya", "ia", "ja")),
    (("kh", "h"), ("kh", "h")),
    (("zh", "j"), ("zh", "j")),
    (("ts", "c"), ("ts", "c")),
)
"""How passports and libraries write Е, Ю, Я, Х, Ж and Ц: as initials, and to begin a name with."""
_ONLY_CYRILLIC = ("ye", "yu", "iu", "ya", "zh", "ts")
"""What names in other languages seldom begin with: *J.* may be *Yuri*, but *Y.* is no *James*."""
_SURELY = frozenset({*_ONLY_CYRILLIC, "kh"})
"""Initials that only transliterations write; *H.* is no *Khalid*, though."""
FIRST_LETTERS = ("eijyz", "hk", "ct")
"""First letters of initials and of names that these may stand for."""


def stands_for(initial: Token, part: Token) -> bool:
    """Return whether an initial, or a name cut short, may stand for a part of a name."""
    if initial.kind != "initial":
        return False
    if _in_cyrillic(initial.raw, part):
        return True
    if part.raw.startswith(initial.text) or part.text.startswith(initial.text):
        return True  # *K.* is Katerina, whose normal form is Catherine
    if len(initial.raw) == 1 or not part.text.startswith(initial.text[0]):
        return False
    letters = iter(part.text)  # *Wm.* is William
    shortened = not has_vowel(initial.text) and all(c in letters for c in initial.text)
    return shortened or romanised(part.text).startswith(romanised(initial.text))


def _in_cyrillic(initial: str, part: Token) -> bool:
    """Whether both may begin with one Cyrillic letter, and one of them surely with such."""
    begins = {begin for initials, names in _CYRILLIC if initial in initials for begin in names}
    if not begins or part.kind != "name":
        return False
    sure = initial in _SURELY or part.script == "Cyrl"
    if not sure and is_mandarin(part.raw):
        return False
    return any(
        word.startswith(begin) and (sure or begin in _ONLY_CYRILLIC)
        for word in (part.raw, *_spelled(part.text))
        for begin in begins
    )


@lru_cache(maxsize=20_000)
def _spelled(text: str) -> tuple[str, ...]:
    """A name's normal form, and those of its spellings that begin with *Ye*."""
    return text, *(word for word in spellings_of(text) if word.startswith("ye"))
