"""What folded words say: whether they tell a firm, name a place, or only label one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from screener.names.beside.aside_words import aside_words
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded

__all__ = [
    "LONGEST_INITIALS",
    "has_brand",
    "is_brand",
    "is_numbered",
    "is_of_plant",
    "is_of_state",
    "is_place",
    "is_unknown",
    "names_a_firm",
    "own_words",
    "stands_alone",
    "tells_a_firm",
]

_FEW = 2
"""Words that tell a firm by together; letters of words that tell none."""
LONGEST_INITIALS = 8
_SHORTEST_BRAND = 5
"""Letters of a brand that tells a firm without the person that it is named after."""
_LABELS = frozenset({"noise", "site"})
_SAID_OF_NONE = frozenset({"place", "particle", "noise", "legal"})
"""Kinds of words that make no name beside a land: *Zona Franca da Madeira*, *Alpha (India Ltd)*."""


def tells_a_firm(words: Sequence[str]) -> bool:
    """Whether words beside a name are a name by themselves: no legal form, remark or trade.

    Of a body of a land the land tells: *Togo National Federation of Cotton*.
    """
    table = word_table()
    meant = {word: table.whole[word] for word in words}
    if not any(token.text in table.lands for token in meant.values()):
        return bool(own_words(words))
    bodies = [word for word, token in meant.items() if token.text in aside_words().bodies]
    said = [word for word, token in meant.items() if token.kind not in _SAID_OF_NONE]
    rare = [word for word in said if meant[word].kind == "common" and word not in table.known]
    return len({*said, *bodies}) >= _FEW and bool(bodies or rare or own_words(words))


def stands_alone(words: Sequence[str]) -> bool:
    """Whether words behind the name of a site tell a firm: two that say more than a trade."""
    said = legal_forms().split(words).rest
    two = len(said) >= _FEW and any(word not in word_table().weak for word in said)
    return two or bool(own_words(words))


def has_brand(words: Sequence[str]) -> bool:
    """Whether a word tells a firm, without the person that it is named after."""
    table, said = word_table(), legal_forms().split(words).rest
    brands = [word for word in said if word in table.ambiguous.names_among(words)]
    for word in own_words(said):
        brands += [token.text for token in table.tokens["Latn"][word] if token.kind == "word"]
    return any(len(brand) >= _SHORTEST_BRAND for brand in brands)


def own_words(words: Sequence[str]) -> list[str]:
    """Return the words that tell a firm: of no known kind, of no legal form, of no two firms."""
    table, forms = word_table(), legal_forms()
    return [
        word
        for word in forms.split(("", *words)).rest
        if len(word) > _FEW
        and word not in forms.every_word
        and any(t.kind == "word" and t.text not in table.known for t in table.tokens["Latn"][word])
    ]


def is_brand(name: str) -> bool:
    """Whether a name is one word in capitals, but for its legal form and *Group*: *Grupo GAESA*."""
    split = legal_forms().split(folded(name))
    said = [word for word in split.rest if word not in aside_words().groups]
    if len(said) != 1 or len(said[0]) > LONGEST_INITIALS or not said[0].isalpha():
        return False  # as most
    capitals = [word for word in re.split(r"[\s.]+", name) if word.isupper()]
    return said[0] in (fold("".join(capitals)), *map(fold, capitals))


def is_unknown(name: str) -> bool:
    """Whether a name is one word that few firms are called by."""
    words = folded(name)
    return len(words) == 1 and words[0] not in word_table().known


def is_of_state(name: str) -> bool:
    """Whether a name is of a body that every country has."""
    table = word_table()
    return not table.bodies.isdisjoint(map(table.meanings.__getitem__, folded(name)))


def is_of_plant(word: str) -> bool:
    """Whether a word says that a plant stands there, cut short or in another language: *WKS*."""
    return not aside_words().plants.isdisjoint((word, word_table().whole[word].text))


@lru_cache(maxsize=10_000)
def is_place(name: str) -> bool:
    """Whether all that a text says is a place."""
    whole = word_table().whole
    words = [w for w in word_table().phrases.replaced_in(folded(name)) if len(w) > _FEW] or [""]
    return {whole[word].kind for word in words} == {"place"}


def is_numbered(words: Sequence[str]) -> bool:
    """Whether a part of a firm is told by its number: *Unit 03*, *Hosiery Plant No. IV*."""
    kinds = {word_table().whole[word].kind for word in words}
    return "number" in kinds and not kinds.isdisjoint(_LABELS)


def names_a_firm(words: Sequence[str]) -> bool:
    """Whether there are words besides legal forms and labels."""
    table = word_table()
    said = [word for word in legal_forms().split(words).rest if word not in table.labels]
    return len(said) >= _FEW or any(word not in table.weak for word in said)
