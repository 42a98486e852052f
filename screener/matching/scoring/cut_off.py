"""Names that were cut off where a field ended: *Sinotech Dalian Carbon and Gra*.

Systems that buyers keep their suppliers in hold some 25 to 40 letters of a name. What was cut off
inside a word is told from a shorter name: that a firm is called so far, to the letter, and ends in
no word is no accident; nor that it ends with *and* or *of*. A name that ends with another word may
be another firm's, unless it is just as long as such a field.
"""

from __future__ import annotations

from screener.matching.scoring.align import Alignment
from screener.names.form import Reading

__all__ = ["SHORTEST", "is_cut_off"]

SHORTEST = 20
"""Letters and spaces of a name that a field cuts off: no field for names is shorter."""
_LEAST_TOLD = 0.5
"""Weight of the whole words before: *Limited Liability Company Al* is cut off from anything."""
_TOLD_BY_ITSELF = 1.0
"""The same of a name that ends with a whole word, as all names do."""
_FIELDS = frozenset({24, 25, 29, 30, 34, 35, 39, 40})
"""Letters of a name that fields of 25 to 40 leave: one less where a space was the last of them.
Counted of its folded words, for a name says no more with a dash in it."""
_SHORTEST_PARTICLE = 2
"""A single letter at the end, *Plant A*, says which."""
_SPACE = " "


def is_cut_off(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one of two names is the other up to where a field ended."""
    if a.partial or b.partial or a.words[:1] != b.words[:1]:
        return False
    written = _SPACE.join(a.words), _SPACE.join(b.words)
    (short, reading), (long, _) = sorted(zip(written, (a, b), strict=True), key=_length)
    if len(short) < SHORTEST or len(short) == len(long) or not long.startswith(short):
        return False
    last, after = short[-1], long[len(short)]
    if last.isdigit() and after.isdigit():
        return False
    least = _LEAST_TOLD
    if after == _SPACE:
        end = reading.tokens[-1]
        if end.written != reading.words[-1]:  # a legal form: nothing is missing
            return False
        if end.kind != "particle" or len(end.written) < _SHORTEST_PARTICLE:
            if len(short) not in _FIELDS:
                return False
            least = _TOLD_BY_ITSELF
    equal = [pair.left[0] for pair in alignment.pairs if pair.likeness.way == "equal"]
    return sum([a.tokens[at].weight for at in equal]) >= least


def _length(written: tuple[str, Reading]) -> int:
    return len(written[0])
