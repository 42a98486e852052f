"""Misspelled words of legal forms and of phrases: *limited liabilty companny*, *scientfic*."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from screener.memo import Memo
from screener.names.legal import legal_forms, without_one
from screener.names.tables import worked_out
from screener.names.words import word_table
from screener.names.writing.fold import letter_bits
from screener.names.writing.scripts import WITHOUT_VOWELS

__all__ = ["is_misspelled", "respelled"]

_SHORTEST, _IN_FORM, _LONG = 5, 6, 7
"""Letters of a word of a legal form or a phrase that is still known when misspelled once; of one of
a form of several words only, *mutual association*; of a legal one misspelled twice."""
_MOST_EDITS = 2


def respelled(words: Sequence[str], script: str = "Latn") -> tuple[str, ...]:
    """Return the words of a name in ``script`` with those of legal forms and phrases spelled right.

    ``()`` if that tells no legal form and no phrase. What is written without vowels is not
    misspelled: جهاد.
    """
    if script in WITHOUT_VOWELS:
        return ()
    out = tuple([_RIGHT[word] or word for word in words])
    if out == tuple(words):
        return ()
    told = legal_forms().split(out).words
    formed = tuple(
        [right if right in told else word for word, right in zip(words, out, strict=True)]
    )
    if _in_phrases(out) > _in_phrases(words):
        return out
    return () if formed == tuple(words) else formed


def _in_phrases(words: Sequence[str]) -> tuple[int, int]:
    """By how many words less a name is said with its phrases, and how many those say otherwise."""
    said = word_table().phrases.replaced_in(words)
    return len(words) - len(said), (Counter(words) - Counter(said)).total()


def is_misspelled(word: str) -> bool:
    """Whether a word may be one of a legal form or phrase misspelled."""
    return bool(_RIGHT[word])


def _right(word: str) -> str:
    """Return the legal word, or word of a phrase, that a word is spelled like, ``""`` for none."""
    table = word_table()
    if len(word) < _SHORTEST - 1 or word in table.known or not word.isalpha():
        return ""
    if word in legal_forms().every_word or not table.means_itself(word):
        return ""
    shortened, left = _shortened(), without_one(word)
    if word in shortened.get(word, ()):
        return ""  # a word of a phrase is no other one: *democratic*, *democratica*
    if not shortened.keys().isdisjoint(left):
        near = {right for less in left for right in shortened.get(less, ())}
        found = [right for right in near if OSA.distance(word, right) == 1]
        if found:
            return min(found, key=lambda right: (not legal_forms().is_legal(right), right))
    return _with_two(word)


_RIGHT = Memo(_right, 300_000)


def _with_two(word: str) -> str:
    """Return the long legal word of which two letters were left out, added or swapped.

    Other letters make another word: *Compal* is no company.
    """
    by_look, size = _by_look(), len(word)
    near = by_look.get((size, word[0]), ()) + by_look.get((-size, word[-1]), ())
    letters = letter_bits(word) if near else 0
    for legal, theirs in near:
        if (
            letters | theirs in (letters, theirs)
            and OSA.distance(word, legal) <= _MOST_EDITS
            and _has_no_other(word, legal)
        ):
            return legal
    return ""


def _has_no_other(word: str, legal: str) -> bool:
    ours, theirs = Counter(word), Counter(legal)
    return ours <= theirs or theirs <= ours


@lru_cache(maxsize=1)
def _by_look() -> Mapping[tuple[int, str], tuple[tuple[str, int], ...]]:
    """The long legal words, each with its letters, by how a word near it may look.

    That is how many letters it has, and its first one; and that number below nought and its last.
    """
    found = defaultdict[tuple[int, str], list[tuple[str, int]]](list)
    for word in legal_forms().long_words:
        for size in range(len(word) - _MOST_EDITS, len(word) + _MOST_EDITS + 1):
            if len(word) >= _LONG:
                found[size, word[0]].append((word, letter_bits(word)))
                found[-size, word[-1]].append((word, letter_bits(word)))
    return {look: tuple(words) for look, words in found.items()}


@lru_cache(maxsize=1)
def _shortened() -> Mapping[str, tuple[str, ...]]:
    """Words of legal forms and of phrases, by what is left when at most one letter is dropped."""
    return worked_out("misspelled", _shorten)


def _is_in_form_only(word: str) -> bool:
    """Whether a long word is no legal form but beside others: *mutual*, of *mutual association*."""
    return len(word) >= _IN_FORM and not legal_forms().split(("alfa", word)).words


def _shorten() -> dict[str, tuple[str, ...]]:
    phrases = word_table().phrases.by_first
    words = {word for said in phrases.values() for phrase, _ in said for word in phrase}
    long = {word for word in words if len(word) >= _SHORTEST and word.isascii()}
    long.update(word for word in legal_forms().long_words if len(word) >= _SHORTEST)
    long.update(filter(_is_in_form_only, legal_forms().every_word))
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(long):
        for left in set(without_one(word)):
            found[left] = (*found.get(left, ()), word)
    return found
