"""The names that stand within a name, and within those: what a name is also read as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screener.names.beside.captions import Caption, called_beside
from screener.names.beside.known_names import names_in_full
from screener.names.beside.signs import signs_of
from screener.names.caveats import BRACKETED, BRIEF, KNOWN, PARTED_TWICE, PARTY
from screener.names.kinds import NAMED_BY
from screener.names.marks import marks_of
from screener.names.parts import parts, why_not_held
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["Within", "names_within"]

_LEAST = 3
"""Words of a part that may hold another name."""


class Within(NamedTuple):
    """A name that stands within another."""

    text: str
    words: Sequence[str]
    """What it is folded to."""
    why: int
    """Why it is not held against some others (caveats.py)."""


def names_within(
    name: str,
    words: Sequence[str],
    signs: int,
    beside: Sequence[str],
    caption: Caption | None,
) -> Sequence[Within]:
    """Return the names within ``name``, then those within them.

    *Danube Iron Works, Dunaujvaros (ex Sztalinvaros)* holds *Danube Iron Works, Dunaujvaros*,
    and that the name without its town.

    Args:
        name: As written.
        words: What it is folded to.
        signs: What those, and its characters, call for.
        beside: The firm and the person that it names, if it names both.
        caption: What it says of its firm, if anything.
    """
    held = (*parts(name, words, signs), *beside)
    if not held and caption is None:
        return ()  # as most
    found = [
        _within(part, name, words, PARTY * (part in beside[1:]))
        for part in called_beside(held, caption)
    ]
    return (*found, *_within_those(found, name))


def _within_those(found: Sequence[Within], name: str) -> Iterator[Within]:
    """Yield the names within parts of a name, but for what a part has in brackets behind it.

    What a part sets in brackets itself tells it from sisters: *Alfa Ltd - Zumpango Cement* is read
    as *Alfa Ltd (Zumpango Cement)*, and is not *Alfa Ltd*.
    """
    known = {name, *[one.text for one in found]}
    for one in found:
        if len(one.words) < _LEAST or ("(" in one.words and one.text not in name):
            continue
        for part in parts(one.text, one.words, signs_of(one.words) | marks_of(one.text)):
            if part in known:
                continue
            known.add(part)
            inner = _within(part, one.text, one.words, one.why | PARTED_TWICE)
            if not inner.why & BRACKETED and not _may_be_of_any_land(one, inner):
                yield inner


def _may_be_of_any_land(part: Within, inner: Within) -> bool:
    """Whether a body without its town is one that every land has: *SNDE Société Nationale d'Eau*.

    Its initials, which ``inner`` lacks, told which it is.
    """
    if not part.why & BRIEF:
        return False
    whole = word_table().whole
    return NAMED_BY.isdisjoint([whole[word].kind for word in inner.words])


def _within(part: str, name: str, words: Sequence[str], why: int) -> Within:
    within = folded(part)
    known = KNOWN * (part in names_in_full() and not {*within} <= {*words})
    return Within(part, within, why | known | why_not_held(within, words, written=(part, name)))
