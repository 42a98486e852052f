"""Whom a ledger names behind a firm: its owner or director, or to whose hands a letter goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.names.beside.telling import names_a_firm
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["of_persons", "without_person"]

_MOST = 5
"""Words of a person, with a title."""
_NO_PERSON = frozenset({"trade", "generic", "body", "site", "number", "legal"})
"""Kinds of words that tell a firm behind such a word: *Alpha Contact Lens*, *Alpha Manager Ltd*."""
_PLACE = frozenset({"place"})
_IN_DANISH = "v/"
_AROUND = " \t,;:.-–—/([])"


class _Words(NamedTuple):
    said: frozenset[str]
    """A word of each phrase, folded; those with a stroke have a sign of their own."""
    before: re.Pattern[str]
    """Where a person begins; *v/h* is Dutch for a former name."""


@lru_cache(maxsize=1)
def _words() -> _Words:
    phrases = [read_table("asides")[part].split() for part in ("persons", "persons_marked")]
    said = [max(folded(each.replace("_", " ")), key=len) for part in phrases for each in part]
    anywhere, marked = (
        "|".join(re.escape(each).replace("_", r"\s*") for each in sorted(part, key=len)[::-1])
        for part in phrases
    )
    return _Words(
        frozenset(word for word in said if len(word) > 1),
        re.compile(
            rf"(?:[\s,;(/–-]+(?:{anywhere})|(?:\s*[(\[,;]\s*|\s+[-–—/]\s+)(?:{marked})"
            rf"|\s+(?:{marked})(?=\s*:))(?:(?!\w)|(?<=\W)(?!h\b))[\s.:]*(?=[^\W\d])",
            re.IGNORECASE,
        ),
    )


def of_persons() -> frozenset[str]:
    """Return the words of which a name has one that says a person, but for one of strokes."""
    return _words().said


def without_person(name: str, words: Sequence[str]) -> str:
    """Return a name without the person behind it, ``""`` if none stands there.

    *Alpha Attn: Jane Doe*, *Alpha (Inh. Jane Doe)*; *Alpha c/o Beta Ltd* names a firm, and who is
    its owner may be one.

    ``words`` are what it is folded to.
    """
    if _words().said.isdisjoint(words) and _IN_DANISH not in name.lower():
        return ""  # as nearly all
    found = _words().before.search(name)
    if not found:
        return ""
    person, behind = name[found.end() :], ""
    if "(" in found[0] and ")" in person:
        person, _, behind = person.partition(")")
    firm = " ".join([name[: found.start()].strip(_AROUND), *behind.split()])
    said = folded(person)
    kinds = {word_table().whole[word].kind for word in said}
    # *Uni - President Vietnam*: none is called by places alone
    is_person = 0 < len(said) <= _MOST and not kinds <= _PLACE and _NO_PERSON.isdisjoint(kinds)
    is_person = is_person and not legal_forms().split(("", *said)).classes
    return firm if is_person and names_a_firm(folded(firm)) else ""
