"""Whom a name says to own its firm: *Kazzinc (owned by Glencore)*, *Severalmaz, part of ALROSA*."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from screener.late_regex import regex
from screener.names.beside.telling import names_a_firm, stands_alone
from screener.names.legal import legal_forms
from screener.names.tables import read_table, words_of
from screener.names.writing.fold import folded

__all__ = ["OwnerTold", "owners_told", "unstated_owners", "without_owner"]

_BESIDE = " \t,;:-–—/|"
_AROUND = f"{_BESIDE}."
_ENDS = regex(r"\s+[-–—/]\s+|[()\[\];|\n]")
"""What the name of an owner ends at."""


_PHRASES = ("before_parents", "before_owners")
_COLONS = ":："


class OwnerTold(NamedTuple):
    """One who owns a firm, by what the firm's name says."""

    role: Literal["parent", "owner"]
    name: str


@lru_cache(maxsize=1)
def _signs() -> tuple[str, ...]:
    """Return one of what stands in every name that tells an owner: a colon, *owned*, *filial*.

    The last word of a phrase, *by* or *of*, is in too many names; the one before it is not.
    """
    table = read_table("asides")
    told = {phrase.split("-")[-2] for part in _PHRASES for phrase in table[part].split()}
    shortest = [word for word in told if not any(part in word for part in told - {word})]
    return (*_COLONS, *sorted(shortest))


@lru_cache(maxsize=1)
def _told() -> re.Pattern[str]:
    """Match *, a subsidiary of Alpha*, *(owned by Alpha*, *– parent: Alpha*.

    An owner has a capital: *part of its own estate* names none.
    """
    table = read_table("asides")

    def one_of(part: str) -> str:
        phrases = sorted(table[part].split(), key=len, reverse=True)
        return "|".join(re.escape(phrase).replace(r"\-", r"\W") for phrase in phrases)

    return regex(
        r"\s*[\s,;:(\[/–—-](?:(?:an?|the|une?|eine?|is)\s+)?"
        rf"(?:(?P<parent>(?:{one_of('before_parents')})\s|(?:{one_of('parents')})\s?[:：])"
        rf"|(?:{one_of('before_owners')})\s|(?:{one_of('owners')})\s?[:：])"
        r"\s*(?:(?:the|der|die)\s+)?(?=[^\W\d_]*(?-i:[^\W\d_a-z]))",
        re.IGNORECASE,
    )


def owners_told(name: str) -> tuple[OwnerTold, ...]:
    """Return whom a name says to own its firm, each once; an owner's share is not read.

    *A unit of Alpha* and *Alpha's mill* tell none: they may be the same legal person; nor does a
    ship, whose owner is the only firm there: *Zhen Fa 7, jigger; owner: Alpha*.
    """
    found = dict[OwnerTold, None]()
    for told in _told_in(name):
        owner = _whole(name, told)
        found[OwnerTold("parent" if told["parent"] else "owner", owner.strip(_BESIDE))] = None
    return tuple(found)


def unstated_owners(names: Iterable[str], owners: Collection[str]) -> Iterator[OwnerTold]:
    """Yield whom the names of a firm say to own it, but for ``owners``, whom its list states."""
    for name in names:
        for told in owners_told(name):
            if told.name not in owners:
                yield told


def without_owner(name: str) -> str:
    """Return a name without who is said to own the firm; as it is if it tells none.

    *Virtue Dragon (owner: Delong), Konawe* is *Virtue Dragon, Konawe*; *mine owned by Delong* tells
    no firm but the owner.
    """
    firm, told_of = name, _told_in(name)
    if not told_of:
        return name  # as most
    for told in reversed(told_of):
        behind = firm[told.end() + len(_whole(firm, told)) :].lstrip(")] ")
        firm = f"{firm[: told.start()]}{' ' if behind[:1].isalnum() else ''}{behind}"
    said = folded(firm)
    return firm.strip(_AROUND) if stands_alone(said) or legal_forms().end(said) else name


def _told_in(name: str) -> list[re.Match[str]]:
    """Return where a name tells owners, behind the firm that it is of."""
    lower = name.lower()
    if not any(map(lower.__contains__, _signs())):
        return []  # as most
    ships = words_of("ships", "kinds")
    return [
        told
        for told in _told().finditer(name)
        if names_a_firm(folded(_whole(name, told)))
        and (firm := folded(name[: told.start()]))
        and ships.isdisjoint(firm)
    ]


def _whole(name: str, told: re.Match[str]) -> str:
    """Return the owner's name: all up to the end of the bracket, or the next sign."""
    return _ENDS.split(name[told.end() :], maxsplit=1)[0]
