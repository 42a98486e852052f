"""The land of a body of the state that its language tells: *Ministero dei Trasporti*, of Italy."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain

from screener.late_regex import regex
from screener.names.kinds import LABELS, WEAK_KINDS, standing, words_of_kind
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["implied_lands", "language_by_letters", "of_state"]

_TELLING = 2
"""Words of one language that tell it where the script does not; of what a body is and does."""
_OF_THE_NORTH, _KOREA = frozenset({"company", "corporation"}), "korea"
"""Forms of firms there, which say their land in English only: 대성무역회사, *Korea Daesong*."""
_OF_ONE_LAND = frozenset({"Hang", "Hebr", "Thai", "Geor", "Armn", "Mymr", "Khmr", "Laoo"})
"""Scripts that hardly more than one land writes."""


def implied_lands(
    tokens: Sequence[Token],
    script: str,
    language: str,
    written: Sequence[str] = (),
    legal: Sequence[str] = (),
) -> list[Token]:
    """Return the lands that the words of a body of a state may tell; none if they name one.

    ``language``: that of the name, where its letters tell it; else a word that only a few lands
    call a body by does, or what all words are of, as ``written``, or its ``script``. A firm tells
    its land so in the North of Korea, where its ``legal`` form is no more than *company*.
    """
    table = word_table()
    said = {token.text for token in tokens}
    if not said.isdisjoint(table.lands):
        return []
    if script == "Hang" and legal and _OF_THE_NORTH.issuperset(legal):
        return [Token(_KOREA, standing("implied_land"), "place", "", script)]
    if said.isdisjoint(of_state()) and not (script in _OF_ONE_LAND and _is_told_by_none(tokens)):
        return []
    lands = _lands()
    by_word = next((_by_word()[word] for word in written if word in _by_word()), "")
    told = lands.get(language) or by_word or lands.get(_language(tokens, written))
    told = told or lands.get(script, "")
    return [Token(land, standing("implied_land"), "place", "", script) for land in told.split()]


def language_by_letters(text: str) -> str:
    """Return the language of a text with a letter or word that no other has, ``""`` if none."""
    if text.isascii():
        return ""
    return next((name for name, letters in _letters().items() if letters.search(text)), "")


def _is_told_by_none(tokens: Sequence[Token]) -> bool:
    """Whether no word tells a firm or a place, as of what a land has one of: *Industrial Bank*."""
    said = [token.kind for token in tokens if token.kind not in LABELS]
    return len(said) >= _TELLING and WEAK_KINDS.issuperset(said) and "place" not in said


def _language(tokens: Sequence[Token], written: Sequence[str]) -> str:
    """Return the one language that all words of a name which were put into English are of.

    But for one word beside two or more: initials may be a word elsewhere, *BIS*. Grammar only helps
    to tell it: *na* is a word of many languages, and not known as one of all.
    """
    table, groups = word_table(), _groups()
    words = [token.raw for token in tokens if token.raw in written or not written]
    words += [word for word in written if word not in words]  # as they stood in a phrase
    told, helping = list[AbstractSet[str]](), list[AbstractSet[str]]()
    for word in words:
        if len(word) > 1 and (said := table.ambiguous.languages_of(word) - groups):
            (helping if table.whole[word].kind == "particle" else told).append(said)
    times = Counter(chain.from_iterable(told))
    most = max(times.values(), default=0)
    common = frozenset([language for language in times if times[language] == most])
    of_it = [said for said in helping if said & common]
    common = common.intersection(*of_it)
    enough = most + len(of_it) >= _TELLING and most >= min(len(told), max(len(told) - 1, _TELLING))
    return "".join(common) if len(common) == 1 and enough else ""


@lru_cache(maxsize=1)
def _by_word() -> dict[str, str]:
    """Return words by which bodies are called in one land or a few, each with those."""
    found: dict[str, str] = {}
    for land, words in read_table("kinds")["told_by_word"].items():
        for word in words.split():
            found[word] = f"{found.get(word, '')} {land}"
    return found


@lru_cache(maxsize=1)
def _groups() -> frozenset[str]:
    """Return the groups of languages whose phrases the tables have: their words tell no land.

    *National* is a word of all that *romance* stands for, and of English.
    """
    table = read_table("translations")
    phrased = {name.removesuffix("_phrases") for name in table if name.endswith("_phrases")}
    return frozenset(phrased - table.keys() - _lands().keys())


@lru_cache(maxsize=1)
def _lands() -> dict[str, str]:
    lands: dict[str, str] = read_table("kinds")["told_by"]
    return lands


@lru_cache(maxsize=1)
def _letters() -> dict[str, re.Pattern[str]]:
    told: dict[str, str] = read_table("kinds")["told_by_letters"]
    return {language: regex(letters) for language, letters in told.items()}


@lru_cache(maxsize=1)
def of_state() -> frozenset[str]:
    """Return the words by which bodies of a state are called, in their normal form."""
    return word_table().bodies | words_of_kind("of_state")
