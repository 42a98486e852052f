"""Other names of a person that stand beside a name: nicknames, aliases, families by birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from screener.late_regex import regex
from screener.names.tables import read_table
from screener.names.writing.fold import fold

__all__ = ["names_beside", "with_birth_in_brackets"]

_LEAST_PARTS = 2
_NAME = regex(r"[^\W\d_]{2,}")
_ASIDE = regex(
    r"[(\"“«]([^\W\d_]{2,}(?:-[^\W\d_]+)*)[)\"”»]|[\"“«]((?:[^\W\d_]+ ){1,2}[^\W\d_]+)[\"”»]"
)
"""A word in brackets or quotes, or two or three in quotes: *"El Chapo"*."""
_WHOLE = regex(r"[(\[]((?:[^\W\d_][\w.'’-]*,? ){1,5}[^\W\d_][\w.'’-]*)[)\]]")
"""Another whole name, in brackets: *Jack Ma (Ma Yun)*."""
_ALIAS = regex(r"\s(?:@|alias|[af]ka\.?|(?i:[af]\.k\.a\.?))[\s:]+")
"""What stands between two names of one person: *Ahmad Hasan @ Abu Musab*. Families of the Ivory
Coast are called Aka, people of Malaysia Alias."""
_ALIAS_IN_CAPITALS = regex(r"\s(?:ALIAS|[AF]KA\.?)[\s:]+")
_TRADING = regex(r"\s(?:t/a|d/b/a|trading as)\s.+", re.IGNORECASE)
"""What stands before the firm of a sole trader: *John Smith t/a Smith Farms*."""
_BORN = regex(
    r"(?<=\w)[,\s]+[(\[]?(?:n[ée]e|NÉE|geb\.|geborene?|z domu|z d\.|roz\.|rozená|rod\.|rođ\.|nata"
    r"|nacida|nascida|épouse|ép\.|född|født|o\.s\.|szül\.|урожд\.|урожд[её]нная|род\.)"
    r"\s+([^\W\d_]{2,}(?:-[^\W\d_]+)*)[)\]]?"
)
"""The family of somebody by birth, or by marriage, in the languages that mark it."""


def with_birth_in_brackets(name: str) -> str:
    """Write *Angela Merkel geb. Kasner* as *Angela Merkel (Kasner)*."""
    return _BORN.sub(r" (\1)", name)


def names_beside(name: str) -> Iterator[tuple[str, bool]]:
    """Yield what else somebody is called by a name, each with whether it is part of it only."""
    yield from _with_aside(name)
    yield from _in_brackets(name)
    yield from _aliases(name)
    if (own := _TRADING.sub("", name)) != name and _is_name(own):
        yield own, True


def _with_aside(name: str) -> Iterator[tuple[str, bool]]:
    """Yield a name without what stands in brackets or quotes, and with it for the word before it.

    That is a nickname or another family: *José "Pepe" Mujica*, *Igor Strelkov (Girkin)*. A role is
    no name: *Ali Hassan (Director)*. Without its nickname a name is whole.
    """
    aside = _ASIDE.search(name)
    before = name[: aside.start()].split() if aside else []
    if not aside or not before:
        return
    ways, said = [before], aside[1] or aside[2]
    if fold(said) not in _roles():
        ways.append([*before[:-1], said])
    for words in ways:
        way = " ".join([*words, name[aside.end() :]])
        if _is_name(way):
            yield way, words is not before or aside[0][0] == "("


def _in_brackets(name: str) -> Iterator[tuple[str, bool]]:
    """Yield a name without another one in brackets, and that if it says no role."""
    if not (whole := _WHOLE.search(name)):
        return
    described = whole[1][0].islower() and not name.islower()  # *(hermano de Raúl Castro)*
    role = described or not _roles().isdisjoint(fold(whole[1]).split())
    said = [] if role else [whole[1]]
    for way in (f"{name[: whole.start()]} {name[whole.end() :]}", *said):
        if _is_name(way):
            yield way, True


def _aliases(name: str) -> Iterator[tuple[str, bool]]:
    """Yield the names that an alias parts, but for those of one word, which many bear."""
    said = [
        each
        for part in _ALIAS.split(name)
        for each in ([part] if part.isupper() else _ALIAS_IN_CAPITALS.split(part))
    ]
    if len(said) > 1:
        yield from ((each, True) for each in said if _is_name(each))


def _is_name(text: str) -> bool:
    return len(_NAME.findall(text)) >= _LEAST_PARTS


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    """What stands in brackets behind a person and is no name of his."""
    table = read_table("persons")
    return frozenset(table["roles"].split()).union(table["generations"])
