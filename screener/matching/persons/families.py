"""Whether two names of persons agree in given names only, and leave out one's family."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching.scoring.align import Alignment
from screener.matching.scoring.given_names import are_known
from screener.names.reading import Reading
from screener.names.words import Token

__all__ = ["another_family", "rests_on_given_names"]

_MOST = 2
"""Given names that many bear; three that agree tell somebody."""


def another_family(name: Reading, alignment: Alignment) -> bool:
    """Whether the other name leaves out the family of ``name``: *Ali Hassan*, *Ali Hassan KHALIL*.

    ``alignment`` holds ``name`` on its left. The family is what is set apart as such, else the last
    part. A name that is no known given one may be of the family too: *Alireza MORADI Chogamarani*.
    """
    tokens = name.tokens
    names = [at for at, token in enumerate(tokens) if token.kind == "name"]
    pairs = [pair for pair in alignment.pairs if pair.likeness.way != "initial"]
    whole = {at for pair in pairs for at in pair.left}.intersection(names)
    families = {at for at in names if tokens[at].aside} or _last(tokens, names)
    if not families.isdisjoint(whole) or families.isdisjoint(alignment.left_over):
        return False
    given = [at for at in whole if tokens[at].weight == 1]
    if len(given) == 1:  # *Li Na* is not *Lina KINAYEH*
        return True
    return len(given) <= _MOST and all(are_known(tokens[at].text, tokens[at].text) for at in given)


def rests_on_given_names(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether all that agrees are given names, and a name lacks a part of the other, or both do.

    *Tariq* is no whole name of anybody.
    """
    over = alignment.over(a, b)
    missing = any(token.kind == "name" for token in over) or any(
        sum(token.kind == "name" for token in reading.tokens) == 1 for reading in (a, b)
    )
    agreed = [a.tokens[at] for pair in alignment.pairs for at in pair.left]
    agreed += [b.tokens[at] for pair in alignment.pairs for at in pair.right]
    return missing and all(
        are_known(token.text, token.text) for token in agreed if token.kind == "name"
    )


def _last(tokens: Sequence[Token], names: Sequence[int]) -> set[int]:
    """The last name; of a name with a patronymic what does not stand before that."""
    fathers = {at for at in names if tokens[at].weight < 1}
    if not fathers:
        return set(names[-1:])
    return set(names) - fathers - {at - 1 for at in fathers}
