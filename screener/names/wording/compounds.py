"""Words that languages make of several, read as those: *Rüstungsindustrie*, arms and industry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from screener.names.legal import legal_forms
from screener.names.meaning.languages import translated
from screener.names.tables import read_table, worked_out
from screener.names.wording.plants import plant_in_parts
from screener.names.words import word_table
from screener.names.writing.fold import fold

__all__ = ["in_parts", "is_compound"]

_SHORTEST_FIRST = 3
_TAILS = (3, 4, 5)
"""Letters that last words of compounds are known by: of longer ones the last five."""
_LONG = 8
"""Letters of a word of a language that ends compounds too, though not named as one that does."""
_DEEPEST = 2
"""Times that what stands before the last word of a compound may be one itself."""


def in_parts(words: Sequence[str]) -> list[str]:
    """Return the words with compounds as their parts; ``[]`` if there are none."""
    found = list(map(_parts, words))
    if not any(found):
        return []
    return [part for word, parts in zip(words, found, strict=True) for part in parts or (word,)]


def is_compound(word: str) -> bool:
    """Whether a folded word is made of several of one language."""
    return bool(_parts(word))


def _parts(word: str) -> tuple[str, ...]:
    table = _compounds()
    if len(word) < table.shortest:
        return ()
    if plant := plant_in_parts(word):
        return plant
    if table.tails.isdisjoint([word[-tail:] for tail in _TAILS]):
        return ()
    known = word_table()
    if word in known.foreign or word in known.kinds or legal_forms().is_legal(word):
        return ()  # *Aktiengesellschaft* is no society of shares
    return next(table.split(word), ())


class _Compounds:
    """What compounds are made of, by language."""

    def __init__(self) -> None:
        table = read_table("compounds")
        self.shortest: int = table["shortest"]
        self._links = {language: ("", *links.split()) for language, links in table["links"].items()}
        self._fronts = {language: words.split() for language, words in table["fronts"].items()}
        self._words, self._languages = worked_out("compounds", _firsts_and_lasts)
        self.tails = frozenset(head[-max(_TAILS) :] for head in self._languages)
        self._longest = max(map(len, self._languages))

    def split(self, word: str, deep: int = 0) -> Iterator[tuple[str, ...]]:
        """Yield the parts of a word, those with the longest last word first."""
        for at in range(max(_SHORTEST_FIRST, len(word) - self._longest), len(word) - 1):
            for language in self._languages.get(word[at:], ()):
                if first := self._first(word[:at], language):
                    yield first, word[at:]
                elif parts := self._of_state(word[:at], language):
                    yield *parts, word[at:]
                elif deep < _DEEPEST and len(word[:at]) >= self.shortest:
                    for parts in self._deeper(word[:at], language, deep):
                        yield *parts, word[at:]

    def _deeper(self, first: str, language: str, deep: int) -> Iterator[tuple[str, ...]]:
        for link in self._links[language]:
            if first.endswith(link):
                yield from self.split(first.removesuffix(link), deep + 1)

    def _of_state(self, first: str, language: str) -> tuple[str, ...]:
        """Return the state and the word that stand before the last of *Bundes-sozial-gericht*."""
        for front in self._fronts.get(language, ()):
            said = first.removeprefix(front)
            if said != first and (word := self._first(said, language)):
                return front, word
        return ()

    def _first(self, first: str, language: str) -> str:
        """Return the word of a language that stands before another in a compound."""
        words = self._words[language]
        for link in self._links[language]:
            word = first.removesuffix(link)
            least = _SHORTEST_FIRST + bool(link)
            if first.endswith(link) and len(word) >= least and word in words:
                return word
        return ""


def _firsts_and_lasts() -> tuple[dict[str, set[str]], dict[str, list[str]]]:
    """Return words that others stand behind, by language, and the languages of last words."""
    table = read_table("compounds")
    heads = {
        language: {fold(head) for head in words.split()}
        for language, words in table["heads"].items()
    }
    firsts = {language: set(words.split()) for language, words in table["firsts"].items()}
    for one in translated():
        if one.language in heads and one.script == "Latn":
            firsts[one.language].add(one.folded)
            if len(one.folded) >= _LONG and not one.inflected and " " not in one.folded:
                heads[one.language].add(one.folded)
    languages: dict[str, list[str]] = {}
    for language, words in heads.items():
        for head in words:
            languages.setdefault(head, []).append(language)
    return firsts, languages


@lru_cache(maxsize=1)
def _compounds() -> _Compounds:
    return _Compounds()
