"""Words cut short, with a dot or a hyphen mostly: *İNŞ.* for *inşaat*, *приборостр.*, *з-д*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, partial
from itertools import chain

from screener.late_regex import regex
from screener.memo import Memo
from screener.names.legal import legal_forms
from screener.names.meaning.stemming import singular
from screener.names.tables import read_table
from screener.names.wording.letter_pairs import bodies_in_full, letters_in_full
from screener.names.words import word_table
from screener.names.writing.fold import fold

__all__ = [
    "long_words_in_full",
    "may_be_cut_short",
    "short_forms",
    "without_points",
    "written_in_full",
]

_CUT = regex(
    r"(?<![\w.-])([а-яёі]{1,3}-[а-яёі]{1,5})(?![\w-])\.?|(?<!\w)([^\W\d_]{2,})\.", re.IGNORECASE
)
_WORD = regex(r"(?<=\w\s)[^\W\d_]{2,}(?![\w'’.-])")
_LONG_CUT = regex(r"(?<=[\w.&] )[A-Z]{6,}(?![\w'’.-])")
"""A long word in capitals that another stands before."""
_FEW = 2
"""Short forms without a point that tell what they are of."""
_LEAST_TOLD = 3
"""Words of a language, short forms among them, that tell it."""
_ANY = "any"
"""Stands for all languages."""
_NO_LANGUAGES = frozenset({"version", "lands", "beside_lands"})
_SHORTEST = 4
"""Letters that one word alone may begin with: with fewer do too many."""
_GES, _SHORTEST_SOCIETY = "ges", 8
"""How a German *-gesellschaft* is cut off, and letters of one."""
_LAST = "\U0010ffff"
_LAST_OF_EUROPE = "\u024f"
"""The last letter that is Latin with an accent: *São Paulo O&G*."""
_MOST_READINGS = 2
_MOST_WORDS = 100_000


def may_be_cut_short(name: str) -> bool:
    """Whether letters of a word may be left out, at a glance."""
    return "." in name or ("-" in name and not name.isascii())


def written_in_full(name: str, words: Sequence[str]) -> Iterator[str]:
    """Yield ``name`` with the words that it cuts short in full, and with letters in words.

    Args:
        name: As written.
        words: What it is folded to.
    """
    if name.isascii() or max(name) <= _LAST_OF_EUROPE:
        yield from letters_in_full(name, words)
    yield from bodies_in_full(words)
    yield from without_points(name, words)


def without_points(name: str, words: Sequence[str]) -> Iterator[str]:
    """Yield ``name`` with the words that it cuts short in full, in the languages they may be of.

    One short form stands for several words: *mar.* is the sea in Spain, marble in Turkey. Those
    languages come first that have most of the words. Without a dot a short form is one only
    behind another word and beside others of its language: *ALFA HAV SAN VE TIC*.

    Args:
        name: As written.
        words: What it is folded to.
    """
    forms, dotted = short_forms(), _dotted(name)
    if not dotted and sum(map(forms.__contains__, words)) < _FEW:
        return  # as most names
    spoken = word_table().ambiguous.languages_of
    # in order, as of languages that have as many words the first ones are taken
    told = Counter(
        language
        for word in dict.fromkeys(words)
        for language in sorted({*spoken(word), *forms.get(word, ())})
    )
    cut = Counter(language for full in dotted for language in full)
    told.update(dict.fromkeys(_told_by_two(words), 1) if name.isupper() else ())
    likely = cut + Counter({one: count for one, count in told.items() if _is_told(one, count)})
    for language, _ in likely.most_common(_MOST_READINGS):
        full = _CUT.sub(partial(_in_full, language), name)
        if full != name:
            yield full
        if _is_told(language, told[language]):
            yield _WORD.sub(partial(_in_language, language), full)


def _told_by_two(words: Sequence[str]) -> AbstractSet[str]:
    """Return the languages of a short form beside a legal form that is one too.

    They begin or end a name in capitals: *CIA BRAS ALUMINIO*, *HEKTAS TIC TAS*.
    """
    forms, legal = short_forms(), legal_forms().every_word
    if len(words) <= _FEW or not (words[0] in legal or words[-1] in legal):
        return frozenset()
    beside = [words[:_FEW]] * (words[0] in legal) + [words[-_FEW:]] * (words[-1] in legal)
    return {
        language
        for one, other in beside
        for language in forms.get(one, {}).keys() & forms.get(other, {}).keys()
    }


def _is_told(language: str, words: int) -> bool:
    """Whether so many words tell that a name is of a language."""
    return words >= _LEAST_TOLD and language in _languages()


def _dotted(name: str) -> list[Mapping[str, str]]:
    """Return what the words with a dot or hyphen are short for."""
    if not may_be_cut_short(name):
        return []
    if name.isascii() and not any(map(_FULL.__getitem__, _before_dots(name))):
        return []
    return [full for hyphened, point in _CUT.findall(name) if (full := _FULL[hyphened or point])]


def _before_dots(name: str) -> list[str]:
    """Return the words before the dots of a name."""
    return [said.rpartition(" ")[2].strip("\"'(-&/") for said in name.split(".")[:-1]]


def _in_full(language: str, found: re.Match[str]) -> str:
    full = _FULL[found[1] or found[2]]
    word = full.get(language) or full.get(_ANY)
    return f"{word} " if word else found[0]


def _in_language(language: str, found: re.Match[str]) -> str:
    word = fold(found[0])
    if found.end() == len(found.string) and word in legal_forms().every_word:
        return found[0]  # *HEKTAS TIC TAS*
    return short_forms().get(word, {}).get(language, found[0])


def _full(written: str) -> Mapping[str, str]:
    """Return the word that a short form stands for, by the language that it is of."""
    short = "-".join(map(fold, written.split("-")))
    return short_forms().get(short) or _society(short) or _begun(short)


@cache
def short_forms() -> Mapping[str, Mapping[str, str]]:
    """Return the short forms that are usual in a language, each with its words by that."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for language, forms in read_table("short_forms").items():
        for form in forms.split() if language not in _NO_LANGUAGES else ():
            short, word = form.split("=")
            found["-".join(map(fold, short.split("-")))][language] = word
    return found


def _society(short: str) -> Mapping[str, str]:
    """Return the German society whose last half is left out: *Vertriebsges. mbH*."""
    table = word_table()
    own = table.meanings[short] == singular(short) and short not in table.known
    cut = own and short.endswith(_GES) and len(short) >= _SHORTEST_SOCIETY
    return {"german": f"{short}ellschaft"} if cut else {}


def _begun(short: str) -> Mapping[str, str]:
    """Return the word of a known meaning that alone begins so, or one of several that mean it.

    If none does, the one word that many firms are called by.
    """
    table, forms = word_table(), legal_forms()
    if len(short) < _SHORTEST or not short.isalpha() or table.meanings[short] != short:
        return {}
    if short in table.known or short in forms.every_word:
        return {}
    begun = _beginning(_words(), short) or _beginning(_common(), short)
    return {_ANY: begun[0]} if len({table.meanings[word] for word in begun}) == 1 else {}


def long_words_in_full(name: str) -> str:
    """Return a name in capitals with each long word in full that is but the beginning of one.

    No table knows it, and one word of a known meaning alone begins so, or several that mean it:
    *IND CARBONIF RIO DESERTO LTDA*. A brand in front is none of them.
    """
    return _LONG_CUT.sub(lambda found: _BEGUN[fold(found[0])].get(_ANY, found[0]), name)


def _beginning(words: Sequence[str], short: str) -> Sequence[str]:
    """Return the words that begin so, of words in order."""
    return words[bisect_left(words, short) : bisect_left(words, f"{short}{_LAST}")]


@cache
def _languages() -> frozenset[str]:
    """The languages that have usual short forms."""
    return frozenset(chain.from_iterable(short_forms().values())) - {_ANY}


@cache
def _words() -> Sequence[str]:
    return sorted(word_table().every_meant)


@cache
def _common() -> Sequence[str]:
    return sorted(word_table().common)


_FULL = Memo(_full, _MOST_WORDS)
_BEGUN = Memo(_begun, _MOST_WORDS)
