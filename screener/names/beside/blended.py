"""A brand that is made of beginnings of other words of a name: *Hateks Hatay Tekstil AS*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.legal import legal_forms
from screener.names.words import word_table

__all__ = ["blend", "blend_and_rest", "is_rare"]

_FEW, _SHORTEST, _PIECE = 2, 5, 2
_FORMS = ("", "sa", "as", "ag", "spa")
"""Legal forms that a brand may end with though the name lacks them."""


def _may_be_blended(words: Sequence[str]) -> bool:
    """Whether one of the first or last folded words begins as another does, and one is a brand."""
    if len(words) <= _FEW:
        return False
    begun = [word[:_PIECE] for word in words]
    if begun[0] != begun[1] and begun[-1] not in begun[:-1] and begun[-2] not in begun[:-2]:
        return False
    return any(
        begun.count(start) > 1 and _may_be_brand(word)
        for start, word in zip(begun, words, strict=True)
    )


def blend(words: Sequence[str]) -> str:
    """Return the brand that a name begins or ends with if the others begin with its letters.

    *Companhia de Saneamento do Paraná Sanepar* is called *Sanepar*. A piece of it is two letters
    of a word at least, also of the legal form: *Yatas Yatak AS*.
    """
    if not _may_be_blended(words):
        return ""  # of most names
    forms = legal_forms().every_word
    rest = legal_forms().split(words).rest
    form = words[-1] if words[-1] in forms else ""
    for brand in (rest[0], rest[-1]):
        at = words.index(brand)
        others = words[at + 1 :] if brand == words[0] else words[:at]
        if _may_be_brand(brand) and _is_made_of(brand, [w for w in others if w != brand]):
            return f"{brand} {form}".strip()
    return ""


def blend_and_rest(words: Sequence[str]) -> tuple[str, str]:
    """Return such a brand, and the name behind it: *COPESUL Companhia Petroquímica do Sul*.

    Before the brand, what many firms are called by is no name: *Compagnie Malienne des Textiles*.
    """
    brand = blend(words)
    return brand, " ".join(words[1:]) if brand.split()[:1] == [*words[:1]] else ""


def _may_be_brand(word: str) -> bool:
    """Whether a word is long, and one that no firm but one is known to be called by."""
    return is_rare(word) and word_table().whole[word].kind == "word"


def is_rare(word: str) -> bool:
    """Whether a word is long, of letters, and no two firms are called by it."""
    return len(word) >= _SHORTEST and word.isalpha() and word not in word_table().known


def _is_made_of(brand: str, words: Sequence[str]) -> bool:
    """Whether beginnings of words, two at least, make a brand in their order.

    It may end with a legal form that the name lacks: *Ferbasa*.
    """
    ends = {(0, 0)}  # letters of the brand read, words used
    for word in words:
        for read, used in tuple(ends):
            size = _PIECE
            while size <= len(word) and brand[read : read + size] == word[:size]:
                ends.add((read + size, used + 1))
                size += 1
    return any(used >= _FEW and brand[read:] in _FORMS for read, used in ends)
