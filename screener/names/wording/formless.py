"""Firms without the words for a group before their legal form: *Xinyi Solar*, Holdings Limited.

Who leaves the legal form out, as the press and exchanges do, leaves out those words with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from screener.names.caveats import FORMLESS
from screener.names.kinds import LABELS
from screener.names.words import Token

if TYPE_CHECKING:
    from screener.names.form import Reading

__all__ = ["are_apart_by_form", "without_group"]

_GROUPS = frozenset({"holding", "group"})
_UNSAID = LABELS | {"body"}
_FEW, _LEAST = 2, 0.9
"""Words that tell a firm by together, and what they weigh: *Atlas* is more than one group."""


def without_group(readings: list[Reading]) -> list[Reading]:
    """Add to the readings of a firm those up to the words for a group before its legal form."""
    first = readings[0] if readings else None
    if first is None or not first.legal or first.partial:
        return readings
    found: list[Reading] = []
    left = first.tokens
    while left and left[-1].text in _GROUPS and left[-1].script == "Latn":
        left = left[:-1]
        if _tells(left):
            caveats = first.caveats | FORMLESS
            bare = first._replace(tokens=left, partial=True, caveats=caveats, letters="", words=())
            found.append(bare._replace(legal=(), legal_words=frozenset()))
    return [*readings, *found] if found else readings


def are_apart_by_form(one: Reading, other: Reading) -> bool:
    """Whether a firm that is read without its form is held against a name that has one.

    Or against one that says another word: *Kwong Luen* is not *Luen Wong*, of which less is
    read.
    """
    if not (one.caveats | other.caveats) & FORMLESS:
        return False
    bare, told = (one, other) if one.caveats & FORMLESS else (other, one)
    return bool(told.legal) or told.partial or not _said(told.tokens) <= _said(bare.tokens)


def _tells(tokens: Sequence[Token]) -> bool:
    said = [token for token in tokens if token.kind not in _UNSAID]
    return (
        len(said) >= _FEW
        and any(token.kind != "generic" for token in said)
        and sum([token.weight for token in said]) >= _LEAST
    )


def _said(tokens: Sequence[Token]) -> set[str]:
    return {token.text for token in tokens if token.kind != "particle"}
