"""What statements of cards and banks write around a payee: *POS PURCHASE Alpha Trading*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from screener.late_regex import regex
from screener.names.beside.telling import names_a_firm
from screener.names.phrases import one_of
from screener.names.tables import read_table
from screener.names.writing.fold import folded

__all__ = ["payees", "payment_words"]

_GAP = r"[\s_]+"
_AROUND = " \t*,;:-–—#"
_PARTS = ("takers", "payments", "numbered")
_CODE = regex(r"\s?\*\s?(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{4,}$", re.IGNORECASE)
"""The number of an order behind a payee and an asterisk: *AMZN Mktp US* and *2K4LM3XY2*."""


def payees(name: str) -> Iterator[str]:
    """Yield who is paid, without who takes the payment, how it is made and the number of it."""
    payee = _CODE.sub("", _before().sub("", name, count=1)).strip(_AROUND)
    words = folded(payee)
    if payee and payee != name.strip(_AROUND) and names_a_firm(words):
        yield payee
    yield from (brand for said, brand in _brands() if words[: len(said)] == said)


@lru_cache(maxsize=1)
def payment_words() -> frozenset[str]:
    """Return the folded words by which it is seen at a glance that a payment may be told."""
    table = read_table("card_lines")
    phrases = " ".join((table["payments"], table["numbered"], *table["brands"]))
    return frozenset(folded(phrase.partition("_")[0])[0] for phrase in phrases.split())


@lru_cache(maxsize=1)
def _brands() -> tuple[tuple[tuple[str, ...], str], ...]:
    """What firms are called, folded, with their names."""
    brands: dict[str, str] = read_table("card_lines")["brands"]
    return tuple((folded(said.replace("_", " ")), name) for said, name in brands.items())


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    table = read_table("card_lines")
    takers, payments, numbered = (one_of(table[part], _GAP) for part in _PARTS)
    number = r"[\s:#]+(?:no\.?\s*)?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|[a-z]{0,3}-?\d{3,})"
    return regex(
        rf"^\W*(?:(?:{takers})\s*_?\*+\s*"
        rf"|(?:(?:{payments})(?:{number})*|(?:{numbered})(?:{number})+)[\s:-]+(?=\S))",
        re.IGNORECASE,
    )
