"""Letters that may stand for words: *KEPCO E&C*, Engineering & Construction; *QD Hongda*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.words import word_table

__all__ = ["letters_in_full", "letters_of_words"]

_AND, _FIRST = "and", 2
"""What stands between two letters, and where at the earliest: a name stands before them."""
_N, _SHORTEST = "n", 3
"""What is short for *and* between two words, no initials: *Skin n Skin*, *Linens 'n Things*."""
_IND, _IN_BRACKETS = "ind", ("(", "ind", ")")
"""What is short for India in brackets, *CCL Products (Ind)*, and for industries anywhere."""


def letters_in_full(words: Sequence[str]) -> Iterator[str]:
    """Yield a name with two letters behind its brand in full, in each way that is usual.

    And with the letters that it ends with, if they are a legal form too: *GP*, group; with those of
    a town of China before a brand in pinyin; with *and* for an *n* between two words; with India.

    Args:
        words: What the name is folded to. Letters that it begins with are its brand: *E & C Toys*.
    """
    if len(words) > 1 and (meant := _forms_too().get(words[-1])):
        yield " ".join((*words[:-1], meant))
    town = _towns().get(words[0]) if len(words) > _FIRST else ""
    if town and _is_pinyin_brand(words[1]):
        yield " ".join((town, *words[1:]))
    if _N in words[1:-1]:
        at = words.index(_N, 1)
        if min(len(words[at - 1]), len(words[at + 1])) >= _SHORTEST:
            yield " ".join((*words[:at], _AND, *words[at + 1 :]))
    if _IND in words[_FIRST:-1]:
        at = words.index(_IND, _FIRST)
        if tuple(words[at - 1 : at + 2]) == _IN_BRACKETS:
            yield " ".join((*words[:at], "india", *words[at + 1 :]))
    if _AND not in words[_FIRST:-1]:
        return
    at = words.index(_AND, _FIRST)
    whole = word_table().whole
    if not any(whole[word].kind in BRANDS for word in words[: at - 1]):
        return  # *India H & R Block*: letters behind a land are a brand
    for trades in _pairs().get((words[at - 1], words[at + 1]), ()):
        yield " ".join((*words[: at - 1], *trades, *words[at + 2 :]))


def _is_pinyin_brand(word: str) -> bool:
    """Whether a word is a brand of several signs: one sign is a family's name, *Y. T. Chang*."""
    brand = word_table().whole[word].kind in BRANDS
    return brand and len(syllables(word)) > 1


@cache
def letters_of_words() -> frozenset[str]:
    """Return the letters that may be short for a trade beside another, a town or a last word."""
    return frozenset(first for first, _ in _pairs()).union(_forms_too(), _towns(), (_N, _IND))


@cache
def _towns() -> Mapping[str, str]:
    """Return the towns and provinces of China by the letters that firms there write before them."""
    towns: Mapping[str, str] = read_table("abbreviations")["towns_of_china"]
    return towns


@cache
def _forms_too() -> Mapping[str, str]:
    """Return what is short for a word where a name ends with it, and a legal form as well."""
    last: Mapping[str, str] = read_table("abbreviations")["last"]
    forms = legal_forms().every_word
    return {short: meant for short, meant in last.items() if short in forms}


@cache
def _pairs() -> Mapping[tuple[str, str], Sequence[Sequence[str]]]:
    """Return the trades that two letters stand for, with *and* between them."""
    found: dict[tuple[str, str], list[Sequence[str]]] = {}
    for said in read_table("abbreviations")["letter_pairs"]:
        one, other = said.split()
        found.setdefault((one[0], other[0]), []).append((one, _AND, other))
    return found
