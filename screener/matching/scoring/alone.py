"""Whether a name is nothing but the one word that tells another from all other firms: *Hikvision*.

Buyers write so of firms that everybody knows. All else that the other says is its place, its trade
and words that many firms use: *Hangzhou Hikvision Digital Technology*.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screener.matching.scoring.likeness import likeness
from screener.names.beside.aside_words import aside_words
from screener.names.caveats import BRACKETED
from screener.names.reading import Reading
from screener.names.tables import words_of
from screener.names.words import Token, word_table

__all__ = ["BESIDE", "LEAST_WEIGHT", "is_alone"]

LEAST_WEIGHT = 1.0
"""Of a word that is told from others: of six letters at least that no known word begins with."""
BESIDE = frozenset({"place", "trade", "generic", "body", "common", "noise", "particle", "legal"})
"""Kinds of all other words of the longer name."""
_PLACE, _TRADE, _MARKETS = "place", "trade", "marketing"


def is_alone(a: Reading, b: Reading) -> bool:
    """Whether one of two names is nothing but the one telling word of the other.

    What stands in brackets behind a name may only say what it is, and tells no part of another:
    *Sidepar (Marabá pig-iron maker)* is not *Siderúrgica Norte Brasil S.A. (Marabá)*.
    """
    if a.partial and b.partial and (a.caveats | b.caveats) & BRACKETED:
        return False
    if not (_says_one(a.tokens) or _says_one(b.tokens)) or _one_lends(a, b):
        return False
    word, other = _telling_word(a.tokens), _telling_word(b.tokens)
    return word is not None and other is not None and likeness(word, other).way == "equal"


def _one_lends(a: Reading, b: Reading) -> bool:
    """Whether only one of two is by its form a society of credit, and the other says what it does.

    *Ifetedo C.T.C.S.* is not the *Ifetedo Cooperative Produce Marketing Society*.
    """
    credit = words_of("societies", "of_credit")
    for one, other in ((a, b), (b, a)):
        if not credit.isdisjoint(one.legal_words) and credit.isdisjoint(other.legal_words):
            return any(token.kind == _TRADE or token.text == _MARKETS for token in other.tokens)
    return False


def _says_one(tokens: Sequence[Token]) -> bool:
    """Whether a name is one word, in letters maybe of a group: *Firemount Group*."""
    groups = aside_words().groups
    return len(tokens) == 1 or (
        len([token for token in tokens if token.text not in groups]) == 1
        and all(token.script == "Latn" for token in tokens)
    )


def _telling_word(tokens: Iterable[Token]) -> Token | None:
    """The one word of a name that no other firm is known by; None if there are several."""
    words = [token for token in tokens if token.kind not in BESIDE]
    if len(words) != 1 or words[0].kind != "word" or words[0].weight < LEAST_WEIGHT:
        return None
    return None if words[0].text in word_table().known else words[0]
