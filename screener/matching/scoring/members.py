"""Whose society a name is, of what crop and town: such names are told apart by nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.late_regex import regex
from screener.matching.scoring.align import Alignment
from screener.matching.scoring.societies import is_society
from screener.matching.scoring.sound import bones, has_vowel
from screener.names.kinds import BRANDS, LABELS, words_of_kind
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token

__all__ = ["are_of_others"]

_TOWN, _WORDS_OF_TOWN = BRANDS | {"place"}, 2
_EQUAL = frozenset({"equal"})
_OF_WOMEN = regex(r"\w{3,}(?:trices?|euses|[tdsr]oras|eras)")
"""Words that only women are called by: *productrices* says what *femmes productrices* does."""


def are_of_others(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether two societies are of other crops, or one of women, of whom the other says nothing.

    A word counts in its own language too, for a name is also read as spelled. Two names that share
    one of several crops may be one society.
    """
    if _are_of_other_towns(a, b, alignment):
        return _has_members(a) and _has_members(b)
    if not (_tells(a) or _tells(b)):
        return False  # as most
    ours, theirs = _said(a.tokens, "crops"), _said(b.tokens, "crops")
    other_crop = bool(ours and theirs) and ours.isdisjoint(theirs)
    if not other_crop and not _are_some(a, b, alignment):
        return False
    return _has_members(a) and _has_members(b)


def _are_of_other_towns(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in every word but the last, behind *de*, or the first: *Kogi*, *Kwara*.

    There the town stands, and of villages few are known as such. It is the same if it sounds so or
    may be short for it: *Gaoua*, *Gawa*; *Koudougou*, *Kdg*.
    """
    if not (alignment.left_over and alignment.right_over) or alignment.ways != _EQUAL:
        return False
    ours, theirs = _town(a.tokens, alignment.left_over), _town(b.tokens, alignment.right_over)
    if not (ours and theirs) or (ours[0] == 0) != (theirs[0] == 0):
        return False
    one, other = [a.tokens[at].text for at in ours], [b.tokens[at].text for at in theirs]
    return all(map(has_vowel, (*one, *other))) and _sound(one) != _sound(other)


def _town(tokens: Sequence[Token], places: Sequence[int]) -> Sequence[int]:
    """Where the words that are left over stand, if they are first or last and may be a town."""
    said = [at for at in places if tokens[at].kind not in LABELS]
    some, count = len(said), len(tokens)
    if not 0 < some <= _WORDS_OF_TOWN or any(tokens[at].kind not in _TOWN for at in said):
        return ()
    if said == [*range(some)]:
        return said
    behind = tokens[said[0] - 1].raw in words_of_kind("of")
    return said if behind and said == [*range(count - some, count)] else ()


def _sound(words: Sequence[str]) -> str:
    """How a town sounds, whose *ou* the English write as w."""
    return bones("".join(words).replace("w", "ou"))


def _are_some(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one says of some that they are its members: *Femmes Productrices de Cacao*.

    Of a name that says no trade they may be all there are: *Fédération Nununa*.
    """
    over = ((a, alignment.left_over, b), (b, alignment.right_over, a))
    return any(
        _said([some.tokens[at] for at in places], "some")
        and not _said(told.tokens, "some")
        and (any(t.kind == "trade" for t in told.tokens) or _said(told.tokens, "crops"))
        and not any(map(_OF_WOMEN.fullmatch, told.words))
        for some, places, told in over
    )


def _has_members(reading: Reading) -> bool:
    if "cooperative" in reading.legal or is_society(reading):
        return True
    members = words_of_kind("united")
    return any(token.text in members for token in reading.tokens)


def _tells(reading: Reading) -> bool:
    words, tokens = _every_word(), reading.tokens
    none = words.isdisjoint([token.raw for token in tokens])
    return not (none and words.isdisjoint([token.text for token in tokens]))


def _said(tokens: Iterable[Token], table: str) -> AbstractSet[str]:
    """Return what words say of those in a table, each as spelled or as put into English."""
    said = _table(table)
    return {said[word] for token in tokens for word in (token.text, token.raw) if word in said}


@lru_cache(maxsize=2)
def _table(name: str) -> Mapping[str, str]:
    table: Mapping[str, str] = read_table("societies")[name]
    return {word: told for told, words in table.items() for word in (told, *words.split())}


@lru_cache(maxsize=1)
def _every_word() -> AbstractSet[str]:
    return frozenset(_table("crops")).union(_table("some"))
