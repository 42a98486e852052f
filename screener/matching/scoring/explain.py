"""Says, word by word, why two names score as they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screener.matching.scoring.align import Pair
from screener.matching.scoring.score import Scored
from screener.model import Statement
from screener.names.words import Token
from screener.names.writing.fold import folded

__all__ = ["explain"]


def explain(scored: Scored, first: str, second: str) -> tuple[Statement, ...]:
    """Return one statement for each pair of words, each word left over, and each factor.

    Words that stand in neither of the names, ``first`` and ``second``, are told before: what was
    read for what.
    """
    left, right = scored.left.tokens, scored.right.tokens
    if scored.score == 1:
        return tuple(_equal(scored))
    return (
        *_read_as("match.read_first", first, left),
        *_read_as("match.read_second", second, right),
        *(_pair(pair, left, right) for pair in sorted(scored.alignment.pairs)),
        *(_over("match.only_first", left, i) for i in scored.alignment.left_over),
        *(_over("match.only_second", right, j) for j in scored.alignment.right_over),
        *(Statement.of(f"match.{name}", factor=f"{factor:.3g}") for name, factor in scored.factors),
    )


def _equal(scored: Scored) -> Iterator[Statement]:
    """Say that two names are read as one, and which words are one only as they are read."""
    left, right = scored.left.tokens, scored.right.tokens
    as_read = _written(left) == _written(right)
    read = _written(left) if as_read else " ".join([token.text for token in left])
    yield Statement.of("match.equal_normal_forms", name=read)
    if as_read:
        return
    for pair in sorted(scored.alignment.pairs):
        if _written([left[i] for i in pair.left]) != _written([right[j] for j in pair.right]):
            yield _pair(pair, left, right)


def _read_as(code: str, name: str, reading: Sequence[Token]) -> Iterator[Statement]:
    """Say how a name was read, if that gave words that are not written in it: *Xinjiang Corps*."""
    letters = "".join(folded(name))
    words = [word for token in reading for word in token.written.split() if word.isascii()]
    if any(word not in letters for word in words):
        yield Statement.of(code, name=name, read=" ".join([token.text for token in reading]))


def _pair(pair: Pair, left: Sequence[Token], right: Sequence[Token]) -> Statement:
    first, second = [left[i] for i in pair.left], [right[j] for j in pair.right]
    one, other = _part(left, first), _part(right, second)
    # What is a word by itself may be read as a plural beside others; to the eye they are equal.
    way = "equal" if one == other and pair.likeness.way == "typo" else pair.likeness.way
    return Statement(
        f"match.word_{way}",
        (
            ("first", one),
            ("second", other),
            ("likeness", f"{pair.likeness.value:.2f}"),
            ("weight", f"{(_weight(first) + _weight(second)) / 2:.2f}"),
        ),
    )


def _over(code: str, reading: Sequence[Token], at: int) -> Statement:
    token = reading[at]
    return Statement(code, (("word", _part(reading, [token])), ("weight", f"{token.weight:.2f}")))


def _weight(tokens: Sequence[Token]) -> float:
    return sum([token.weight for token in tokens])


def _part(reading: Sequence[Token], tokens: Sequence[Token]) -> str:
    """The words as written; of what is written as one and stands for several, what is meant."""
    first = tokens[0].raw
    if len(tokens) == 1 and first == tokens[0].text and " " not in first:  # as most
        return first
    raws = [token.raw for token in tokens if token.raw and token.raw != token.text]
    if raws and any(token.raw in raws and token not in tokens for token in reading):
        return " ".join(f"{token.raw} ({token.text})" for token in tokens)
    return _written(tokens)


def _written(tokens: Sequence[Token]) -> str:
    """The words as written; a word of the file that stands for several is said once."""
    raws = [word for token in tokens for word in token.written.split()]
    return " ".join([raw for at, raw in enumerate(raws) if at == 0 or raws[at - 1] != raw])
