"""Words of a name that were written as one: legal forms, trade words, labels of sites, articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from screener.names.kinds import BRANDS, NO_NAMES, words_of_kind
from screener.names.legal import legal_forms
from screener.names.tables import read_table, words_of
from screener.names.words import word_table

__all__ = ["is_glued", "unglued"]

_SHORTEST_GLUED = 5
_SHORTEST_REST = 3
_SHORTEST_FORM = 3
_LONG_FORM, _BEGINS, _ENDS = 7, 4, 3
"""Letters of a form that is known misspelled; and of it those before or behind the slip."""
_SHORTEST_WORD = 5
"""Shorter words of a known kind end too many other words: *oil* in *foil*."""
_ARTICLES = ("al", "el")


def unglued(words: Sequence[str]) -> list[str]:
    """Return the words with those run together set apart; ``[]`` if there are none.

    A legal form (``solidltd``) or the number of a site (``unit2``) is always set apart, but for one
    that brands end with where the name has another: *Suncorp Technologies Limited*, but *Petrocorp
    Inc* is Petro Corp. A word of a known kind is (``ghadirinvestment``), if no firm of the tables
    uses the whole; *group* only from a word that no other firm begins with, *Intergroup*. Beside
    one with an Arabic article so is every other word that may have one: *Alnajm Alsatea*.
    """
    kept = _glue().of_brands(words)
    found = [_parts(word, kept) for word in words]
    if not any(found):
        return []
    if any(parts and parts[0] in _ARTICLES for parts in found):
        found = [parts or _behind_article(word) for word, parts in zip(words, found, strict=True)]
    return [part for word, parts in zip(words, found, strict=True) for part in parts or (word,)]


def is_glued(word: str) -> bool:
    """Whether a word was run together from several."""
    return bool(_parts(word))


def _parts(word: str, kept: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return what a word was run together from, ``()`` for a word that stays whole.

    ``kept``: forms that are left to the brand.
    """
    glue = _glue()
    table = word_table()
    if len(word) < _SHORTEST_GLUED or word in glue.whole or word in table.known:
        return ()  # *seafood* is not *Seaf OOD*
    if word[-1].isdigit():
        bare = word.rstrip("0123456789")
        return (bare, word[len(bare) :]) if bare in glue.labels else ()
    for form in glue.at_end if word[-_SHORTEST_FORM:] in glue.ends else ():
        rest = word.removesuffix(form)
        if len(word) > len(rest) >= _SHORTEST_REST and rest not in glue.particles:
            return () if form in kept else (rest, form)
    for form in glue.at_start if word[:_SHORTEST_FORM] in glue.starts else ():
        if word.startswith(form) and len(word) - len(form) >= _SHORTEST_REST:
            return (form, word[len(form) :])
    article, named = word[:2], word[2:]
    if article in _ARTICLES and not glue.articled.isdisjoint((named, table.meanings[named])):
        return (article, named)
    return _by_kind(word)


def _by_kind(word: str) -> tuple[str, ...]:
    """Set a word of a known kind apart that ends another, or a form misspelled there."""
    if apart := _glue().by_kind(word):
        return apart if _is_unknown(word, apart[-1]) else ()
    return _before_misspelled(word)


def _before_misspelled(word: str) -> tuple[str, ...]:
    """Set a long form apart that is misspelled at the end of a word: *Alfacompanny*.

    A slip keeps its first letter and its last: *Alfacompan* may be a brand.
    """
    for form in _glue().long_forms if len(word) > _LONG_FORM + 1 else ():
        if word.endswith(form[-_ENDS:]) or form[:_BEGINS] in word:
            for size in range(len(form) - 1, len(form) + 2):
                rest, end = word[:-size], word[-size:]
                same = end[0] == form[0] and end[-1] == form[-1] and len(rest) >= _SHORTEST_REST
                if same and OSA.distance(end, form) == 1:
                    return (rest, form)
    return ()


def _is_unknown(word: str, end: str) -> bool:
    """Whether the tables spell a word no otherwise: *transport* is not *tran sport*.

    But for the plural of what it ends with.
    """
    table = word_table()
    plural = _glue().is_plural(end) and table.means_itself(word)
    return plural or table.meanings[word] == word


def _behind_article(word: str) -> tuple[str, ...]:
    rest, known = word[2:], word in word_table().known
    return (word[:2], rest) if word[:2] in _ARTICLES and rest[_SHORTEST_REST:] and not known else ()


class _Glue:
    """What may be glued to another word."""

    def __init__(self) -> None:
        legal, kinds = read_table("legal_forms"), read_table("kinds")
        self.whole = frozenset(legal["words"].split())
        self.labels = frozenset(kinds["noise"].split()) | frozenset(kinds["site"].split())
        self.particles = words_of_kind("particle")
        self.articled = words_of("arabic_words", "behind_article")
        self.at_end: tuple[str, ...] = tuple(legal["glued_at_end"].split())
        self.long_forms = [
            form for form in self.at_end if form in self.whole and len(form) >= _LONG_FORM
        ]
        self.at_start: tuple[str, ...] = tuple(legal["glued_at_start"].split())
        self._of_brands = frozenset(legal["ends_brands"].split())
        self._of_brands_alone = frozenset(legal["ends_brands_alone"].split())
        self.ends = frozenset(form[-_SHORTEST_FORM:] for form in self.at_end)
        self.starts = frozenset(form[:_SHORTEST_FORM] for form in self.at_start)
        table = word_table()
        spelled = {w for w, m in read_table("abbreviations")["words"].items() if m in table.kinds}
        words = {w for w in table.kinds | self.whole | spelled if len(w) >= _SHORTEST_WORD}
        self._words = frozenset(words | {f"{w}s" for w in words})
        self._tails = frozenset(w[-_SHORTEST_WORD:] for w in self._words)
        self._longest = max(map(len, self._words))

    def of_brands(self, words: Sequence[str]) -> frozenset[str]:
        """Return the forms that brands end with in a name of these words, if it has a form."""
        if legal_forms().every_word.isdisjoint(words):
            return frozenset()
        return self._of_brands if legal_forms().split(words).rest[1:] else self._of_brands_alone

    def is_plural(self, word: str) -> bool:
        """Whether a word is one of a known kind in the plural: *instruments*, not *trans*."""
        return word[-1] == "s" and word[:-1] in self._words

    def by_kind(self, word: str) -> tuple[str, ...]:
        """Set apart a word of a known kind at the end, or two of them."""
        if word[-_SHORTEST_WORD:] not in self._tails:
            return ()
        longest = min(self._longest, len(word) - _SHORTEST_REST)
        for length in range(longest, _SHORTEST_WORD - 1, -1):
            if word[-length:] in self._words:
                rest, end = word[:-length], word[-length:]
                table = word_table()
                begun = rest in table.usual and table.whole[rest].kind in BRANDS
                return () if begun and table.whole[end].kind in NO_NAMES else (rest, end)
        return ()


@lru_cache(maxsize=1)
def _glue() -> _Glue:
    return _Glue()
