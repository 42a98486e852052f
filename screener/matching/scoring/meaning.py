"""Words that are near in meaning, or one word that is spelled in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from screener.names.tables import read_table
from screener.names.words import Token

__all__ = [
    "alternatives",
    "are_of_one_trade",
    "lettered_lands",
    "near_each",
    "near_words",
    "respelled",
    "stands_for",
]

_NONE = frozenset[str]()


def near_words(word: str, *, one_script: bool = False) -> frozenset[str]:
    """Return the words near in meaning to a word in its normal form.

    With ``one_script`` without those near only where a translator chose: *law* for *right*, and
    without those that ``respelled`` tells.
    """
    near = _near_in_one_script() if one_script else _near()
    return near.get(word, _NONE)


def alternatives(word: str) -> frozenset[str]:
    """Return all the words that a word may be alike with by these tables, not by its letters."""
    return _alternatives().get(word, _NONE)


def near_each(words: Iterable[str]) -> list[tuple[int, str]]:
    """Return the ``alternatives`` of each of many, with its place; few have any."""
    near = _alternatives()
    return [(at, other) for at, word in enumerate(words) if word in near for other in near[word]]


@lru_cache(maxsize=1)
def _alternatives() -> dict[str, frozenset[str]]:
    found = dict(_near())
    trades = _each_other(read_table("kinds")["one_trade"])
    for words in (_stands_for(), _both_ways(lettered_lands()), trades):
        for word, others in words.items():
            found[word] = found.get(word, _NONE) | others
    return found


@lru_cache(maxsize=1)
def _near_in_one_script() -> dict[str, frozenset[str]]:
    return _all_of_each_line(read_table("kinds")["near"])


@lru_cache(maxsize=1)
def _near() -> dict[str, frozenset[str]]:
    kinds = read_table("kinds")
    return _all_of_each_line(kinds["near"] + kinds["near_translated"] + kinds["respelled"])


def _all_of_each_line(lines: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return words with all others that stand in one line with them."""
    near: dict[str, set[str]] = {}
    for line in lines:
        words = [*line]
        for word in words:
            near.setdefault(word, set()).update(words)
    return {word: frozenset(found - {word}) for word, found in near.items()}


def respelled(word: str) -> frozenset[str]:
    """Return how else brands write a word, as it sounds: *kwik* for *quick*."""
    return _respelled().get(word, _NONE)


def stands_for(word: str) -> frozenset[str]:
    """Return the words that a short form or figure may stand for, and those that stand for it."""
    return _stands_for().get(word, _NONE)


@lru_cache(maxsize=1)
def _respelled() -> dict[str, frozenset[str]]:
    return _each_other(read_table("kinds")["respelled"])


def are_of_one_trade(a: Token, b: Token) -> bool:
    """Whether firms of one trade are called by either: *Traders*, *Trading*.

    Who does something counts as written, in the plural: one *Miller* is a family.
    """
    trades = _trades()
    ours = trades.get(a.raw) or trades.get(a.text)
    return ours is not None and ours in (trades.get(b.raw), trades.get(b.text))


@lru_cache(maxsize=1)
def _trades() -> dict[str, frozenset[str]]:
    lines = [frozenset(words) for words in read_table("kinds")["one_trade"]]
    return {word: words for words in lines for word in words}


@lru_cache(maxsize=1)
def _stands_for() -> dict[str, frozenset[str]]:
    table: dict[str, str] = read_table("kinds")["stands_for"]
    return _both_ways({short: frozenset(full.split()) for short, full in table.items()})


@lru_cache(maxsize=1)
def lettered_lands() -> dict[str, frozenset[str]]:
    """Return the lands that firms there write as a letter in brackets, each by its letter."""
    table: dict[str, str] = read_table("kinds")["lettered_lands"]
    return {letter: frozenset([land]) for letter, land in table.items()}


def _each_other(lines: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return the words of each line with the others of it."""
    sets = [frozenset(words) for words in lines]
    return {word: words - {word} for words in sets for word in words}


def _both_ways(words: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return words with those they stand for, and these with what stands for them."""
    found: dict[str, set[str]] = {}
    for short, full in words.items():
        found.setdefault(short, set()).update(full)
        for word in full:
            found.setdefault(word, set()).add(short)
    return {word: frozenset(others - {word}) for word, others in found.items()}
