"""Whether a word of rank or subject tells two names apart: which bank, school or army it is."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.align import Alignment
from screener.matching.scoring.members import are_of_others
from screener.matching.scoring.societies import is_union_of_other
from screener.names.kinds import BRANDS, LABELS, words_of_kind
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["agrees_in_brand", "other_rank"]

_LIKE = frozenset({"near", "trade", "typo"})
_NONE = frozenset[str]()
_WHOSE = frozenset({"state", "national", "federal"})
"""Whose a body is, which says no rank, and which the other may leave out: *State University*."""
_HOLDING, _CORPORATION = "holding", "corporation"
_OF_NO_FIRM = frozenset({"state_enterprise", "foundation"})
"""Forms that universities have too: *FGBOU VO*."""


def other_rank(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether nothing but a bank or school and its place agrees, and one says which: *Central*.

    *Central Bank of Venezuela* is not *Bank of Venezuela*. A name that has a brand may leave out
    such a word, *Saman Export Bank*, but for that of an army or a front. A word that the other
    name has instead of it may be its translation: *Komunistična partija*.
    """
    if _is_school_beside_firm(a, b, alignment) or is_union_of_other(a, b, alignment):
        return True
    if are_of_others(a, b, alignment) or _is_holding_beside_corporation(a, b, alignment):
        return True
    bodies = {a.tokens[pair.left[0]].text for pair in alignment.pairs} & _bodies()
    if not bodies:
        return False
    if _is_near_but_other(a, b, alignment, bodies):
        return True
    ranks = _causes() if agrees_in_brand(a, alignment) else _ranks()
    left, right = _said(a.tokens, alignment.left_over), _said(b.tokens, alignment.right_over)
    ours, theirs = left - right, right - left
    return any(
        (ours & ranks[body] and theirs <= ranks[body] | _WHOSE)
        or (theirs & ranks[body] and ours <= ranks[body] | _WHOSE)
        for body in bodies
        if body in ranks
    ) or any(ours & _sorts()[body] and theirs & _sorts()[body] for body in bodies & _sorts().keys())


def _is_school_beside_firm(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one is a university and the other a firm, as its form says: *Hanyang Co., Ltd.*.

    One that only other words name owns the firm: *Peking University Jade Bird*. A bank is another
    where no brand agrees: *Myanma Economic Bank*, *Myanmar Economic Corporation*.
    """
    schools = words_of_kind("schools")
    if all(a.tokens[pair.left[0]].kind != "word" for pair in alignment.pairs):
        schools |= words_of_kind("banks")
    over = ((a, alignment.left_over, b), (b, alignment.right_over, a))
    return any(
        school.tokens[at].text in schools
        and school.tokens[at].text not in firm.words  # of its form: *Bank PJSCB*
        and bool({*firm.legal} - _OF_NO_FIRM)
        and not school.legal
        and not (at and set(range(at)).issubset(places))
        for school, places, firm in over
        for at in places
    )


def _is_holding_beside_corporation(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one is the holding of a land and the other a corporation, and no brand agrees.

    *Myanmar Economic Holdings* and *Myanmar Economic Corporation* are two groups of its army,
    *Corporation Limited*, too; of one trade, *Zimbabwe Mining*, one may be called either.
    """
    over = ((a, alignment.left_over, b), (b, alignment.right_over, a))
    if not any(
        _CORPORATION in {*other.legal, *other.legal_words}
        and _CORPORATION not in {*one.legal, *one.legal_words}
        and any(one.tokens[at].text == _HOLDING for at in places)
        for one, places, other in over
    ):
        return False
    agreed = [a.tokens[pair.left[0]] for pair in alignment.pairs]
    kinds = {token.kind for token in agreed}
    landed = any(token.text in word_table().lands for token in agreed)
    return landed and kinds.isdisjoint(("word", "trade")) and "common" in kinds


def agrees_in_brand(a: Reading, alignment: Alignment) -> bool:
    """Whether a word agrees by which a body is called, and not what it is."""
    agreed = [a.tokens[pair.left[0]] for pair in alignment.pairs]
    return any(token.kind in BRANDS and token.text not in _said_of_bodies() for token in agreed)


def _is_near_but_other(
    a: Reading, b: Reading, alignment: Alignment, bodies: AbstractSet[str]
) -> bool:
    """Whether a word is near another, and bodies of that kind are told apart by them.

    The ministry of public security is the police of China, that of state security is not. So are
    those of which each says another of the words, near or not.
    """
    apart = [_near_but_other()[body] for body in bodies & _near_but_other().keys()]
    if not apart:
        return False
    said = [
        ({a.tokens[pair.left[0]].text}, {b.tokens[pair.right[0]].text})
        for pair in alignment.pairs
        if pair.likeness.way in _LIKE
    ]
    over = (a, alignment.left_over), (b, alignment.right_over)
    left, right = ({side.tokens[at].text for at in places} for side, places in over)
    return any(
        (ours & one and theirs & other) or (ours & other and theirs & one)
        for ours, theirs in [*said, (left, right)]
        for one, other in apart
    )


def _said(tokens: Sequence[Token], places: Sequence[int]) -> AbstractSet[str]:
    """The words that say what a body is, not where it is or in which form."""
    said = [tokens[at] for at in places]
    return {token.text for token in said if token.kind not in LABELS and token.kind != "place"}


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    """All bodies that are told apart so: most names are of none."""
    return frozenset().union(_ranks(), _sorts(), _near_but_other())


@lru_cache(maxsize=1)
def _said_of_bodies() -> frozenset[str]:
    """Bodies and what is said of them: none of it is a brand."""
    more: str = read_table("kinds")["said_of_bodies"]
    return frozenset(more.split()).union(_ranks(), *_ranks().values())


@lru_cache(maxsize=1)
def _ranks() -> dict[str, frozenset[str]]:
    ranks, causes = _table("ranks"), _causes()
    return {body: ranks.get(body, _NONE) | causes.get(body, _NONE) for body in ranks | causes}


@lru_cache(maxsize=1)
def _causes() -> dict[str, frozenset[str]]:
    return _table("causes")


@lru_cache(maxsize=1)
def _sorts() -> dict[str, frozenset[str]]:
    return _table("sorts")


@lru_cache(maxsize=1)
def _near_but_other() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    found = {}
    for body, words in read_table("kinds")["near_but_other"].items():
        one, _, other = words.partition("/")
        found[body] = frozenset(one.split()), frozenset(other.split())
    return found


def _table(name: str) -> dict[str, frozenset[str]]:
    return {body: frozenset(said.split()) for body, said in read_table("kinds")[name].items()}
