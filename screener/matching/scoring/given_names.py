"""Given names that are one: in several spellings (*Steven*, *Stephen*) or cut short (*Bob*)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from screener.matching import scoring
from screener.matching.scoring.person_spelling import spelled
from screener.names.tables import read_table, worked_out

__all__ = [
    "are_given",
    "are_known",
    "are_korean",
    "is_korean",
    "is_woman_of",
    "names_of",
    "relation",
]

_OF_MEN = ("slav", "slaw", "mir")
_NOTHING: frozenset[str] = frozenset()


class _Names(NamedTuple):
    """The names that each word is, by the first spelling of each."""

    spelled: Mapping[str, frozenset[str]]
    short: Mapping[str, frozenset[str]]
    across: Mapping[str, frozenset[str]]
    korean: Mapping[str, frozenset[str]]


def relation(a: str, b: str, *, scripts: bool) -> Literal["spelled", "short", ""]:
    """How two parts of names in their normal form are one given name; ``""`` if they are not.

    With ``scripts`` in two scripts: a translator may write *Joseph* for *Yusuf*. In Latin letters
    alone, spellings of a Korean name are one too: *Ri*, *Lee*.
    """
    names = _names()
    whole, other = names.spelled.get(a, _NOTHING), names.spelled.get(b, _NOTHING)
    if not whole.isdisjoint(other):
        return "spelled"
    if scripts and not names.across.get(a, _NOTHING).isdisjoint(names.across.get(b, _NOTHING)):
        return "spelled"
    if not scripts and is_korean(a, b):
        return "spelled"
    cut, shorter = names.short.get(a, _NOTHING), names.short.get(b, _NOTHING)
    if not (cut.isdisjoint(other | shorter) and shorter.isdisjoint(whole)):
        return "short"
    return ""


def is_korean(a: str, b: str) -> bool:
    """Whether two parts of names are spellings of one Korean name: *Ri*, *Lee*."""
    korean = _names().korean
    return not korean.get(a, _NOTHING).isdisjoint(korean.get(b, _NOTHING))


def names_of(word: str) -> frozenset[str]:
    """Return the given names that a word may be; words related in any way have one in common."""
    names = _names()
    plain = names.spelled.get(word, _NOTHING) | names.short.get(word, _NOTHING)
    plain |= {f"korean {name}" for name in names.korean.get(word, _NOTHING)}
    return plain | {f"across {name}" for name in names.across.get(word, _NOTHING)}


def are_known(a: str, b: str) -> bool:
    """Whether both words are known given names, so that neither is a misspelling of the other."""
    return a in _known() and b in _known()


def are_korean(a: str, b: str) -> bool:
    """Whether both words are known parts of Korean names, in Latin letters."""
    korean = _names().korean
    return a in korean and b in korean


@lru_cache(maxsize=100_000)
def is_woman_of(woman: str, man: str) -> bool:
    """Whether a name is a man's with the ending of a woman's: *Roman*, *Romana*, *Paolo*, *Paola*.

    One must be known, but for such as end in *-slav*, *-mir* and in Greek *-ios*.
    """
    if not woman.endswith("a"):
        return False
    stem, known = woman[:-1], are_given(woman, man)
    if man == stem:
        return man.endswith(_OF_MEN) or (known and man[-1:] not in "aeiouyh")
    return (known and man in {f"{stem}o", f"{stem}os", f"{stem}is"}) or (
        man == f"{stem}os" and stem.endswith("i")
    )


def are_given(a: str, b: str) -> bool:
    """Whether either word is a known given name, which no woman's family name is made of."""
    return a in _known() or b in _known()


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return worked_out("known_given_names", _read_known, scoring.__file__)


def _read_known() -> frozenset[str]:
    names = _names()
    one_spelling = map(spelled, read_table("given_names")["single"].split())
    written = read_table("persons")["spellings"].values()
    return frozenset({*names.spelled, *names.short, *written, *one_spelling})


@lru_cache(maxsize=1)
def _names() -> _Names:
    return _Names(*worked_out("given_names", _read_names, scoring.__file__))


def _read_names() -> tuple[Mapping[str, frozenset[str]], ...]:
    """Return the fields of all names, as plain values."""
    table = read_table("given_names")
    groups = [_words(line) for line in table["spellings"].splitlines()]
    whole = _by_word(groups)
    short: dict[str, set[str]] = defaultdict(set)
    for line in table["short"].splitlines():
        name, *words = _words(line)
        whole.setdefault(name, {name})
        for word in words:
            short[word] |= whole[name]
    across, korean = (
        _frozen(_by_word(map(_words, table[key].splitlines()))) for key in ("across", "korean")
    )
    return _frozen(whole), _frozen(short), across, korean


def _words(line: str) -> list[str]:
    return [spelled(word) for word in line.split()]


def _by_word(groups: Iterable[Sequence[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for words in groups:
        for word in words:
            found[word].add(words[0])
    return dict(found)


def _frozen(names: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(found) for word, found in names.items()}
