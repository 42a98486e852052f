"""A description in small letters, and a name that may stand beside it in one part."""

from __future__ import annotations

from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.beside.caption_words import (
    SMALL,
    is_calling,
    is_form,
    is_place,
    may_be_firm,
    tells,
)
from screener.names.legal import legal_forms
from screener.names.tables import words_of

__all__ = ["JOINS", "described", "name_within", "without_others_lands"]

_OF_PLACES = regex(r"\S+\s+(?:in|at|near|to|by|from)\b")
"""*Based in Dubai*, *owned by a Dubai trader*."""
_FARTHEST = 2
"""Words between who is seen and where he is from, and one: *Nepali factory workers*."""
JOINS = frozenset({"for", "of", "by", "in", "at", "from", "to", "with", "near", "and"})
"""Words behind which a description goes on: *parent of Alfa*, *cleaners for Dyson*."""


def described(text: str, *, any_word: bool) -> tuple[str, str]:
    """Return the description that a text is, or begins with, and the name behind that.

    *Italian tomato canner Princes* has both, *gold trader* and *Titanium sponge* have no name;
    of a name alone both are empty.
    """
    words = text.split()
    callings = [at for at, word in enumerate(words) if is_calling(word)]
    if not callings:
        small = [word for word in words if SMALL.fullmatch(word) and word not in JOINS]
        forms = legal_forms().every_word - words_of("captions", "remarks")
        ends = bool(small) and small[-1] == words[-1] not in forms
        return (text, "") if ends and tells(text, any_word=any_word) else ("", "")
    behind = words[callings[-1] + 1 :]
    if behind and is_form(" ".join(behind)):
        return "", ""
    named = behind and not behind[0][0].isdigit() and behind[0] not in JOINS
    if not named or any(SMALL.fullmatch(word) and word not in JOINS for word in behind):
        return text, ""
    return " ".join(words[: callings[-1] + 1]), " ".join(behind)


def name_within(said: Sequence[str]) -> tuple[int, str, str] | None:
    """Return which description a name stands before or behind, the name, and the description.

    *Bayi Steel blast furnaces, Toutunhe*, *Alfa's owner, the tuna trader Fong Chun*.
    """
    for at, text in enumerate(said):
        rest, behind = described(text, any_word=False)
        words = text.split()
        small = next((i for i, word in enumerate(words) if SMALL.fullmatch(word)), 0)
        name = behind or " ".join(words[:small])
        # *Alfa for investment and tourism*
        goes_on = not behind and bool(words) and words[small] in JOINS
        if name and not goes_on and not is_place(name) and may_be_firm(name):
            return at, name, rest if behind else " ".join(words[small:])
    return None


def without_others_lands(said: str) -> str:
    """Leave out what says where workers or customers are from, and not where the firm is.

    *Strike of Nepali workers*, *repaired Russian MoD ships*; of *based in Dubai* it is where.
    """
    words = said.split()
    if words and words[0].islower() and words[0].endswith("ed") and not _OF_PLACES.match(said):
        return " ".join([word for word in words if not _is_people(word)])
    who = [at for at, word in enumerate(words) if word in words_of("captions", "seen")]
    others = {at - back for at in who for back in (1, _FARTHEST) if at > back}
    kept = [word for at, word in enumerate(words) if at not in others or not _is_people(word)]
    return " ".join(kept)


def _is_people(word: str) -> bool:
    return word[:1].isupper() and is_place(word)
