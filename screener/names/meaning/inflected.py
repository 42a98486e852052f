"""Words of other languages with the endings of their cases, genders and numbers.

*Rosyjskiego*, *rosyjska* and *rosyjskie* are all of Russia, *banky* and *banku* of a bank. Words of
Serbian and its neighbours are written in Cyrillic too, and then read in other Latin letters than
their own: *društvo* is *друштво*, read *drushtvo*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from screener.names.tables import read_table, words_of
from screener.names.writing.fold import fold

__all__ = ["in_cyrillic", "inflected"]

_ANY = _NOTHING = "-"
_KINDS = ("place", "trade", "generic", "body", "noise", "particle")
_SHORT = 6
"""Words of few letters stand for what they mean only beside another of their language."""
_IN_TWO_SCRIPTS = "serbian_croatian"
_PAIRS = (("lj", "љ"), ("nj", "њ"), ("dž", "џ"))
_CYRILLIC = str.maketrans("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")


def in_cyrillic(language: str, word: str) -> str:
    """Return a word as it is written in Cyrillic, ``""`` if its language is not."""
    if language != _IN_TWO_SCRIPTS:
        return ""
    for latin, letter in _PAIRS:
        word = word.replace(latin, letter)
    return word.translate(_CYRILLIC)


def inflected() -> Iterator[tuple[str, str, str]]:
    """Yield the language of each inflected word, the word, folded, and what it means."""
    taken, borne = _taken(), words_of("persons", "borne")
    met = taken.union(borne, read_table("known_words")["words"].split(), _guarded())
    table = read_table("inflected")
    for language, endings in table["nouns"].items():
        for form, meaning in _nouns(language, endings, table["shortest"]):
            if form not in met:
                yield language, form, meaning
    for language, groups in table["adjectives"].items():
        for form, meaning in _adjectives(groups):
            if form not in taken and (len(form) <= _SHORT or form not in borne):
                yield language, form, meaning


def _nouns(language: str, endings: Mapping[str, str], shortest: int) -> Iterator[tuple[str, str]]:
    words: str = read_table("translations")[language]
    said = {last: others.split() for last, others in endings.items() if last != _ANY}
    others = endings.get(_ANY, "").split()
    for entry in words.split():
        word, meaning = entry.rsplit("=", 1)
        folded, meaning = fold(word), meaning.replace("-", " ")
        if len(folded) < shortest or not folded.isalpha():
            continue
        for length in (2, 1):
            if folded[-length:] in said:
                root = folded[:-length]
                yield from [(root + ending, meaning) for ending in said[folded[-length:]]]
                break
        else:
            yield from [(folded + ending, meaning) for ending in others]


def _adjectives(groups: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for group in groups:
        endings = {fold(ending.replace(_NOTHING, "")) for ending in group["endings"].split()}
        for entry in group["words"].split():
            stem, meaning = entry.split("=", 1)
            folded, meaning = fold(stem), meaning.replace("-", " ")
            yield from [(folded + ending, meaning) for ending in sorted(endings)]


def _guarded() -> Iterator[str]:
    """Yield the words, folded, that need another of their language: no form lets one do without."""
    for words in read_table("translations")["guarded"].values():
        yield from (fold(entry.rsplit("=", 1)[0]) for entry in words.split())


def _taken() -> frozenset[str]:
    """Words that mean something without any language."""
    kinds, weights = read_table("kinds"), read_table("weights")["words_by_weight"]
    of_a_kind = " ".join(kinds[kind] for kind in _KINDS)
    abbreviations = read_table("abbreviations")
    return frozenset(abbreviations["words"]).union(
        abbreviations["names"], of_a_kind.split(), " ".join(weights.values()).split()
    )
