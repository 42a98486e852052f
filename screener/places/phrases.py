"""Finds known words and phrases in free text, in any script, fast enough for long lists."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import opencc

from screener.memo import Memo

__all__ = ["SHORTEST_CUT", "Hit", "Phrases", "plain"]

# Scripts without spaces between words, or (Hangul) within compounds: Thai, Lao, Burmese,
# Khmer, kana, Han, Hangul.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff"
)
_BEYOND_LATIN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ua71f\ua730-\uffff]")
# Letters of the scripts of India and their vowel signs, which are part of a word: \w has none.
_INDIC = "\u0900-\u0963\u0966-\u0dff"
_TOKEN = re.compile(rf"[{_UNSPACED}]+|[^\W_{_UNSPACED}]+(?:[{_INDIC}][^\W_{_UNSPACED}]*)*")
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]")
# Marks that people leave out or add at will: Latin, Greek and Cyrillic accents, Arabic vowels.
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
_ZEROS = "٠۰०০੦૦୦௦౦೦൦๐໐၀០"
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ё": "е"}
    # Persian and Urdu letters, for which Arabic keyboards and tables have others.
    | {"ک": "ك", "ی": "ي", "ہ": "ه", "ۃ": "ه"}
    # The figures of Arabic, Persian, Indic, Thai, Lao, Burmese and Khmer: ۱۴ ساعت.
    | {chr(ord(zero) + one): str(one) for zero in _ZEROS for one in range(10)}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SHORTEST_PLURAL = 4
SHORTEST_CUT = 3
"""Cut words are looked up by their first or last letters; none may be shorter."""
_TOKENS_KEPT = 200_000
_RANGE = re.compile(r"[0-9]+\.\.[0-9]+")
_PATTERN_WORD = re.compile(rf"{_RANGE.pattern}[^\W\d_]*|\*?(?:[^\W_]|[{_INDIC}])+\*?")
_COUNT = re.compile(r"(?P<number>[0-9]{1,9})(?P<unit>[^\W\d_]*)")
_NOTHING: frozenset[int] = frozenset()
_OTHER = "0"
"""Stands for a word of no phrase: it keeps the words around it apart."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text."""

    concept: str
    """What the phrase stands for, as given to `Phrases`."""
    word: str
    """The phrase as the text has it, in plain form."""
    start: int
    end: int
    """Place in the plain text, in characters."""


def plain(text: str) -> str:
    """Return ``text`` in lower case without accents, so that spellings can be compared."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", letters)))


class Phrases:
    """A set of phrases, each standing for a concept, looked up all at once.

    A phrase is one or more words. ``textil*`` is any word that begins so, ``*weberei`` any
    word that ends so, ``*textil*`` any that contains it. ``**handel`` ends a compound and says
    what the whole of it is about: beginnings (``textil*``) that stop before it are not found. A
    plural ``s`` or ``es`` is allowed for. ``13..20`` is a number from 13 to 20, and ``13..20h`` one
    with these letters behind it. Phrases in Han are found in simplified and traditional
    form, without word borders.

    A concept is a text such as ``good:cotton``. What stands before its first colon is its
    kind: a phrase inside a longer one of the same kind is not found. A concept that is only
    a kind, ``good:``, is never found itself and only hides what is inside or is the same.
    """

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        """Keep ``entries``, pairs of phrase and concept, until a text is searched for them.

        Most commands search in few of all sets, and hardly ever in other letters than Latin ones.
        """
        self._entries = tuple(dict.fromkeys(entries))

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return every phrase in ``text`` in the order of the text."""
        normal = plain(text)
        hits = self._sorted.latin.hits(normal)
        if not normal.isascii():
            hits += self._sorted.other_scripts.hits(normal)
            if _HAS_UNSPACED.search(normal):
                hits += self._sorted.unspaced.hits(normal)
        return _longest(hits) if hits else ()

    def essence(self, text: str) -> str:
        """Return ``text`` with every word that is in no phrase written as ``0``.

        It has the same phrases as ``text``, and is the same for many texts.
        """
        normal = plain(text)
        known = self._sorted.latin.patterns.matching
        if normal.isascii():
            return " ".join([word if known[word] else _OTHER for word in _TOKEN.findall(normal)])
        if _HAS_UNSPACED.search(normal):
            return normal
        too, words = self._sorted.other_scripts.patterns.matching, _TOKEN.findall(normal)
        return " ".join([word if known[word] or too[word] else _OTHER for word in words])

    @cached_property
    def _sorted(self) -> _Sorted:
        return _sorted(self._entries)


@lru_cache(maxsize=100)
def _sorted(entries: tuple[tuple[str, str], ...]) -> _Sorted:
    """Return the same for the same phrases: of a rulebook that changes, most stay as they are."""
    return _Sorted(entries)


class _Sorted:
    """Phrases by their letters, each kind ready once a text is searched for it."""

    def __init__(self, entries: tuple[tuple[str, str], ...]) -> None:
        self._entries = entries

    @cached_property
    def latin(self) -> _Spaced:
        return _Spaced(one for one in self._entries if not _is_beyond_latin(one[0]))

    @cached_property
    def other_scripts(self) -> _Spaced:
        return _Spaced(
            one
            for one in self._entries
            if _is_beyond_latin(one[0]) and not _HAS_UNSPACED.search(one[0])
        )

    @cached_property
    def unspaced(self) -> _Unspaced:
        return _Unspaced(one for one in self._entries if _HAS_UNSPACED.search(one[0]))


def _is_beyond_latin(phrase: str) -> bool:
    """Whether a phrase, in plain form, has letters of other scripts."""
    return not phrase.isascii() and bool(_BEYOND_LATIN.search(plain(phrase)))


class _Spaced:
    """Phrases of words that stand apart."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self.patterns = _Patterns()
        self._by_first: dict[int, list[tuple[int, tuple[int, ...], str]]] = defaultdict(list)
        self._heads: dict[tuple[int, str], int] = {}
        """Letters of the ends that say what a compound is about, by pattern and concept."""
        self._begins: dict[int, int] = {}
        """Letters of the beginnings of words, by pattern."""
        for phrase, concept in entries:
            self._add(phrase.lower(), concept)

    def _add(self, phrase: str, concept: str) -> None:
        forms = (phrase,) if phrase.isascii() else {phrase, phrase.translate(_UMLAUTS)}
        for form in forms:
            words = tuple([self.patterns.number(word) for word in _pattern_words(form)])
            self._by_first[words[0]].append((len(words), words, concept))
            if form.startswith("**"):
                self._heads[words[0], concept] = len(plain(form.strip("*")))
            elif len(words) == 1 and form.endswith("*") and not form.startswith("*"):
                self._begins[words[0]] = len(plain(form.strip("*")))

    def hits(self, normal: str) -> list[Hit]:
        """Return the phrases in a text in plain form."""
        numbers = list(map(self.patterns.matching.__getitem__, _TOKEN.findall(normal)))
        if not any(numbers):
            return []
        numbers.append(_NOTHING)
        found = [
            (position, size, number, concept)
            for position, first in enumerate(numbers)
            for number in first
            for size, words, concept in self._by_first.get(number, ())
            # Most phrases of several words end at the second: that is looked at first.
            if size == 1
            or (
                words[1] in numbers[position + 1]
                and words == _same(numbers[position : position + size], words)
            )
        ]
        if not found:  # as mostly, so that places are sought last
            return []
        tokens = list(_TOKEN.finditer(normal))
        decided: dict[int, set[tuple[int, str]]] = {}
        if self._heads:
            for position in {position for position, *_ in found}:
                decided[position] = self._decided(numbers[position], tokens[position])
        hits = []
        for position, size, number, concept in found:
            start, end = tokens[position].start(), tokens[position + size - 1].end()
            if size == 1 and (number, concept.partition(":")[0]) in decided.get(position, ()):
                continue
            hits.append(Hit(concept, normal[start:end], start, end))
        return hits

    def _decided(self, patterns: frozenset[int], token: re.Match[str]) -> set[tuple[int, str]]:
        """Return the beginnings, with kind, that say nothing as the end of the word decides."""
        ends: dict[str, int] = {}
        for number in patterns:
            for _, _, concept in self._by_first.get(number, ()):
                if end := self._heads.get((number, concept)):
                    kind = concept.partition(":")[0]
                    ends[kind] = min(end, ends.get(kind, end))
        length = token.end() - token.start()
        return {
            (number, kind)
            for number in patterns
            for kind, end in ends.items()
            if number in self._begins and self._begins[number] + end <= length
        }


class _Unspaced:
    """Phrases of scripts without spaces, in simplified and traditional form where they are Han."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._words: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._counted: list[tuple[re.Pattern[str], range, str]] = []
        """Numbers beside words."""
        for phrase, concept in entries:
            self._add(phrase, concept)

    def _add(self, phrase: str, concept: str) -> None:
        for form in {phrase, _traditional().convert(phrase)}:
            word = plain(form)
            if number := _RANGE.search(word):
                beside = (re.escape(word[: number.start()]), re.escape(word[number.end() :]))
                found = re.compile(rf"(?<!\d){beside[0]} ?(?P<number>\d+) ?{beside[1]}")
                self._counted.append((found, _range(number), concept))
            else:
                self._words[word[0]][word].append(concept)

    def hits(self, normal: str) -> list[Hit]:
        """Return the phrases in a text in plain form."""
        counted = [
            Hit(concept, one[0], *one.span())
            for pattern, numbers, concept in self._counted
            for one in pattern.finditer(normal)
            if int(one["number"]) in numbers
        ]
        return counted + [
            Hit(concept, word, start, start + len(word))
            for start, char in enumerate(normal)
            if char in self._words
            for word, concepts in self._words[char].items()
            if normal.startswith(word, start)
            for concept in concepts
        ]


class _Patterns:
    """Numbers word patterns and says which of them a word satisfies."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._exact: dict[str, int] = {}
        self._prefix: dict[str, int] = {}
        self._suffix: dict[str, int] = {}
        self._inside: dict[str, int] = {}
        self._ranges: list[tuple[range, str, int]] = []
        self._heads: set[str] = set()
        self._tails: set[str] = set()
        self.matching = Memo(self._matching, _TOKENS_KEPT)

    def number(self, pattern: str) -> int:
        if (known := self._numbers.get(pattern)) is not None:
            return known
        number = self._numbers[pattern] = len(self._numbers)
        if between := _RANGE.match(pattern):
            self._ranges.append((_range(between), pattern[between.end() :], number))
            return number
        begins, ends = pattern.endswith("*"), pattern.startswith("*")
        table = (
            (self._inside if begins else self._suffix)
            if ends
            else (self._prefix if begins else self._exact)
        )
        word = pattern.strip("*")
        table[word] = number
        if table is self._prefix:
            self._heads.add(word[:SHORTEST_CUT])
        elif table is self._suffix:
            self._tails.add(word[-SHORTEST_CUT:])
        return number

    def _matching(self, word: str) -> frozenset[int]:
        found = [self._exact.get(form, -1) for form in _singulars(word)]
        if word[:SHORTEST_CUT] in self._heads:
            found.extend(
                self._prefix.get(word[:end], -1) for end in range(SHORTEST_CUT, len(word) + 1)
            )
        if word[-SHORTEST_CUT:] in self._tails:
            found.extend(self._suffix.get(word[start:], -1) for start in range(len(word)))
        found.extend(number for part, number in self._inside.items() if part in word)
        if self._ranges and (count := _COUNT.fullmatch(word)):
            found.extend(
                number
                for numbers, unit, number in self._ranges
                if unit == count["unit"] and int(count["number"]) in numbers
            )
        return frozenset(number for number in found if number >= 0) or _NOTHING


def _singulars(word: str) -> tuple[str, ...]:
    if not word.endswith("s") or len(word) < _SHORTEST_PLURAL + 1:
        return (word,)
    return (word, word[:-1], word[:-2]) if word.endswith("es") else (word, word[:-1])


def _pattern_words(phrase: str) -> list[str]:
    # The star is kept on its word; everything else that is no letter or digit parts words.
    return _PATTERN_WORD.findall(plain(phrase))


def _range(found: re.Match[str]) -> range:
    first, last = map(int, found[0].split(".."))
    return range(first, last + 1)


def _same(numbers: list[frozenset[int]], words: tuple[int, ...]) -> tuple[int, ...]:
    """Return the words that stand where they should, as far as they do."""
    return tuple(word for word, there in zip(words, numbers, strict=False) if word in there)


def _longest(hits: list[Hit]) -> tuple[Hit, ...]:
    hits.sort(key=lambda hit: (hit.start, -hit.end, hit.concept))
    kept: list[Hit] = []
    reach: dict[str, tuple[int, int, bool]] = {}
    for hit in hits:
        kind, _, rest = hit.concept.partition(":")
        start, end, hides = reach.get(kind, (-1, -1, False))
        if hit.end <= end and (hides or (hit.start, hit.end) != (start, end)):
            continue
        # A concept that is only a kind sorts first among equals, so it hides them too.
        reach[kind] = (hit.start, hit.end, not rest)
        if rest:
            kept.append(hit)
    return tuple(kept)


@lru_cache(maxsize=1)
def _traditional() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")
