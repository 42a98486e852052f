"""By which words a language is known: some of its own, and for its trades forms and towns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from screener.names.tables import read_table

__all__ = [
    "are_trades",
    "languages_with_trades_told",
    "of_trades",
    "tell_too",
    "telling",
    "told_though_english",
]

_BESIDE_FORMS, _OF_TRADES = " beside forms", frozenset({"trade", "generic"})
"""What marks a language whose trades a legal form or a town tells, and the kinds of words that
those are."""
_SHORTEST_TOWN = 4
"""Letters of a town that tells trades: *pl* is also short for other words than Poland."""
_PEOPLES = ("ian", "ean")
_NONE = frozenset[str]()


def languages_with_trades_told() -> frozenset[str]:
    """Return the languages of which more than their own words tells a trade."""
    table = read_table("translations")
    return frozenset(table["tells_trades"]).union(table["tells_trades_of"])


def of_trades(language: str) -> str:
    """Return what stands for a language of which no more than the trades are told."""
    return f"{language}{_BESIDE_FORMS}"


def are_trades(meaning: str, plain: Mapping[str, str], kinds: Mapping[str, str]) -> bool:
    """Whether nothing but what a firm does is said, in words or ``plain`` abbreviations."""
    words = (word for said in meaning.split() for word in (plain.get(said) or said).split())
    said = {kinds.get(word) for word in words}
    return "trade" in said and said <= _OF_TRADES


def tell_too(spoken: dict[str, frozenset[str]]) -> None:
    """Add the languages to words that are told by more than those of their own part."""
    told: Mapping[str, str] = read_table("translations")["told_too"]
    for language, words in told.items():
        for word in spoken.keys() & words.split():
            spoken[word] |= {language}


def telling() -> Iterator[tuple[str, str]]:
    """Yield words with the language that each tells."""
    table = read_table("translations")
    for language, words in table["tells"].items():
        yield from [(word, language) for word in words.split()]
    for language, words in table["tells_trades"].items():
        yield from [(form, of_trades(language)) for form in words.split()]
    for language, lands in table["tells_trades_of"].items():
        yield from [(town, of_trades(language)) for town in _towns(lands.split())]


def _towns(lands: Sequence[str]) -> Iterator[str]:
    """Yield the towns of lands: *Browar Gdansk* is a brewery.

    What English calls those from there says no other language: *Ukrainian Titan*, *Crimean Titan*.
    """
    english: Mapping[str, str] = read_table("abbreviations")["words"]
    for table in ("towns", "captions"):
        places: Mapping[str, str] = read_table(table)["places_of_lands"]
        for land in lands:
            words = [word for word in places.get(land, "").split() if english.get(word) != land]
            yield from [w for w in words if len(w) >= _SHORTEST_TOWN and not w.endswith(_PEOPLES)]


def told_though_english(
    tells: Sequence[tuple[str, frozenset[str]]], english: AbstractSet[str]
) -> Mapping[str, frozenset[str]]:
    """Return the languages that English words tell: *les* French, though it is a Russian forest."""
    told = defaultdict[str, frozenset[str]](frozenset)
    for word, languages in tells:
        if word in english:
            told[word] |= languages
    return told
