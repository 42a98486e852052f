"""Which lines of trade words are of: *polysilicon* and *solar* may be one firm's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from screener.names.tables import read_table, words_of
from screener.names.words import Token, word_table

__all__ = ["lines_of", "lines_of_words", "lines_told"]


def lines_of(tokens: Iterable[Token]) -> set[int]:
    """Return the numbers of the lines of trade that words are of."""
    lines = lines_of_words()
    return {line for token in tokens for line in lines.get(token.text, ())}


def lines_told(tokens: Iterable[Token]) -> set[int]:
    """Return the lines of those words that are not of any: of *Mills*, not of *Investments*."""
    any_line = words_of("captions", "of_any_line")
    return lines_of(token for token in tokens if token.text not in any_line)


@lru_cache(maxsize=1)
def lines_of_words() -> dict[str, set[int]]:
    """Return the lines of trade that each word is of, by their numbers."""
    whole = word_table().whole
    found: dict[str, set[int]] = {}
    for at, line in enumerate(read_table("captions")["lines_of_trade"]):
        for word in line.split():
            for said in {word, whole[word].text, whole[word + "s"].text}:
                found.setdefault(said, set()).add(at)
    return found
