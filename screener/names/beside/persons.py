"""Whom a ledger names beside a firm: its owner or director, or to whose hands a letter goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.telling import names_a_firm, own_words
from screener.names.given import given_names
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.tables import read_table, words_of
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["firm_and_person", "of_persons", "without_person", "words_with_persons"]

_MOST = 5
"""Words of a person, with a title."""
_NO_PERSON = frozenset({"trade", "generic", "body", "site", "number", "legal"})
"""Kinds of words that tell a firm behind such a word: *Alpha Contact Lens*, *Alpha Manager Ltd*."""
_PLACE = frozenset({"place"})
_IN_DANISH = "v/"
_AROUND = " \t,;:.-–—/([])"
_SIDES = regex(r"\s+[-–—/]\s+|\s*[,;|]\s*|\s*\((?=[^()]*\)\W*$)|\s+(?:c/o|a/c)\W*\s", re.IGNORECASE)
_FEWEST, _MOST_UNTITLED = 2, 3
"""Words of a person without a title."""
_TITLED, _GIVEN = "titled", "given"
_OF_PERSONS = BRANDS | {"particle"}
_SAYS_TRADE = frozenset({"trade", "generic", "body"})


class _Words(NamedTuple):
    said: frozenset[str]
    """A word of each phrase, folded; those with a stroke have a sign of their own."""
    titles: frozenset[str]
    """What stands before a person's name: *Mr*, *Alhaji*, *Attn*."""
    maybe_titles: frozenset[str]
    """What does so before a given name: *Ms Jane Doe*, but *M/s Alpha*."""
    borne: frozenset[str]
    """What persons are called."""
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
        words_of("asides", "titles"),
        words_of("asides", "titles_or_words"),
        given_names() | words_of("persons", "borne"),
        regex(
            rf"(?:[\s,;(/–-]+(?:{anywhere})|(?:\s*[(\[,;]\s*|\s+[-–—/]\s+)(?:{marked})"
            rf"|\s+(?:{marked})(?=\s*:))(?:(?!\w)|(?<=\W)(?!h\b))[\s.:;]*(?=[^\W\d])",
            re.IGNORECASE,
        ),
    )


def of_persons() -> frozenset[str]:
    """Return the words of which a name has one that says a person, but for one of strokes."""
    return _words().said


@lru_cache(maxsize=1)
def words_with_persons() -> AbstractSet[str]:
    """Return the words of which a name has one that stands beside a person: titles, given names."""
    return _words().titles | _words().borne


def without_person(name: str, words: Sequence[str]) -> str:
    """Return a name without the person behind a word that says one, ``""`` if none does.

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


def firm_and_person(name: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the firm and the person that stand side by side, if a title or a given name tells one.

    *Mr John Doe (Alpha Trading)*, *Rajesh Agarwal - Alpha Textiles*; the person may be a brand of
    the firm's, *Tommy Hilfiger (PVH Corp)*.
    """
    if _words().titles.isdisjoint(words) and _words().borne.isdisjoint(words):
        return ()  # as most
    signs = [*_SIDES.finditer(name)]
    for sign in dict.fromkeys((*signs[:1], *signs[-1:])):
        before, behind = name[: sign.start()].strip(_AROUND), name[sign.end() :].strip(_AROUND)
        for person, firm in ((before, behind), (behind, before)):
            told = _tells_person(said := folded(person))
            if len(said) <= _FEWEST and told == _TITLED and sign[0].strip() != "(":
                continue  # *Sir Henry Will Trust - Mrs Doe* is of her
            surely = told == _TITLED or (person == before and "," not in sign[0])
            if told and _is_firm(folded(firm), surely=surely):
                return firm, person
    return ()


def _tells_person(words: Sequence[str]) -> str:
    """Return what tells that words are a person's name, if they are: *Alh. Musa*, *Carlos Ruiz*."""
    titles = _words().titles | _words().maybe_titles
    at = next((at for at, word in enumerate(words) if word not in titles), len(words))
    said, titled = words[at:], not _words().titles.isdisjoint(words[:at])
    kinds = [word_table().whole[word].kind for word in said]
    if not titled:
        called = _FEWEST <= len(said) <= _MOST_UNTITLED and said[0] in _words().borne
        if not called or kinds[0] not in BRANDS:  # *Al Mada*
            return ""
    if not 0 < len(said) <= _MOST or not _OF_PERSONS.issuperset(kinds):
        return ""
    if legal_forms().split(said).classes:
        return ""
    return _TITLED if titled else _GIVEN


def _is_firm(words: Sequence[str], *, surely: bool) -> bool:
    """Whether words are a firm's name: a brand, and a legal form or a trade.

    Beside who may be no person few others must be called so: *John Adams, Coach Supplies Ltd*.
    """
    rest, classes, _ = legal_forms().split(words)
    kinds = {word_table().whole[word].kind for word in rest}
    named = not kinds.isdisjoint(BRANDS) if surely else bool(own_words(rest))
    return named and (bool(classes) or not kinds.isdisjoint(_SAYS_TRADE))
