"""The table of well-known initials and other names: what they stand for, and beside which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from screener.late_regex import regex
from screener.names.legal import legal_forms
from screener.names.phrases import Phrases, by_word
from screener.names.tables import read_table, worked_out
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded

__all__ = [
    "SHORTEST_ALONE",
    "as_one_word",
    "is_of_several",
    "known_at_home",
    "known_names",
    "may_be_one_word",
    "meant",
    "names_in_full",
    "names_known",
    "shared_initials",
    "well_known",
]

SHORTEST_ALONE = 4
"""Letters of well-known initials that need no legal form beside them."""
_JOINED = "_"
"""What joins the words of a name of several, which no folded word has."""
_WORD = regex(r"\w+")


def as_one_word(words: Sequence[str]) -> Sequence[str]:
    """Return folded words, a known name of several as one of them: *harita_nickel*."""
    return _several().replaced_in(words)


def is_of_several(word: str) -> bool:
    """Whether a word of ``as_one_word`` is a name of several."""
    return _JOINED in word


def may_be_one_word(words: Sequence[str]) -> bool:
    """Whether a known name of several words begins in folded words, by its first two."""
    return _several().may_stand_in(words)


@lru_cache(maxsize=1)
def _several() -> Phrases:
    several = filter(is_of_several, known_names())
    return Phrases(by_word({key.replace(_JOINED, " "): key for key in several}))


def meant(words: Sequence[str]) -> set[str]:
    """Return what words mean that are no particles and no legal form."""
    table = word_table()
    said = legal_forms().split(table.phrases.replaced_in(words)).rest
    return {table.meanings[word] for word in said if word not in table.particles}


@lru_cache(maxsize=1)
def shared_initials() -> dict[str, frozenset[str]]:
    """Initials that are other firms' own names too, with words beside that tell them."""
    table = read_table("acronyms")
    return {
        **dict.fromkeys(table["shared"].split(), frozenset[str]()),
        **{word: frozenset(told.split()) for word, told in table["told_by"].items()},
    }


@lru_cache(maxsize=1)
def well_known() -> frozenset[str]:
    """Return all well-known initials, also those of bodies in their own land."""
    return frozenset(known_names().keys() | known_at_home().keys())


@lru_cache(maxsize=1)
def names_in_full() -> frozenset[str]:
    """Return all names that well-known ones stand for, as written."""
    at_home = (long for of_lands in known_at_home().values() for long in of_lands.values())
    return frozenset((*(long for _, long in known_names().values()), *at_home))


@lru_cache(maxsize=1)
def known_names() -> dict[str, tuple[frozenset[str], str]]:
    """What initials stand for, with the words that may stand beside them."""
    return worked_out("acronyms", _read_names)


@lru_cache(maxsize=1)
def known_at_home() -> dict[str, dict[frozenset[str], str]]:
    """What initials stand for in each land."""
    return worked_out("acronyms_at_home", _read_at_home)


def _read_at_home() -> dict[str, dict[frozenset[str], str]]:
    known: dict[str, dict[frozenset[str], str]] = {}
    for name, names in read_table("acronyms")["at_home"].items():
        land = frozenset(meant(folded(name)))
        for initials, long in names.items():
            known.setdefault(fold(initials), {})[land] = long
    return known


def _read_names() -> dict[str, tuple[frozenset[str], str]]:
    return {
        _JOINED.join(folded(name)): (beside if len(name) < SHORTEST_ALONE else every, long)
        for land in read_table("acronyms")["lands"].values()
        for beside in [frozenset(land["beside"].split())]
        for every in [beside.union(land.get("beside_long", "").split())]
        for name, long in land["names"].items()
    }


def names_known(name: str) -> Mapping[str, tuple[frozenset[str], str]]:
    """Return well-known initials, also those that a name has in the letters of their land."""
    own = {} if name.isascii() else _in_own_letters(name)
    return {**known_names(), **own} if own else known_names()


def _in_own_letters(name: str) -> dict[str, tuple[frozenset[str], str]]:
    """Return initials, folded, that the name has in the letters of their own land: *ОДК*."""
    known, said = _own_names(), _WORD.findall(name.casefold())
    return {} if known.keys().isdisjoint(said) else {fold(w): known[w] for w in said if w in known}


@lru_cache(maxsize=1)
def _own_names() -> dict[str, tuple[frozenset[str], str]]:
    return {
        initials.casefold(): (frozenset(land["beside"].split()), long)
        for land in read_table("acronyms")["lands"].values()
        for initials, long in land.get("in_own_letters", {}).items()
    }
