"""Names that were cut off where a field ended: *Sinotech Dalian Carbon and Gra*.

Systems that buyers keep their suppliers in hold some 25 to 40 letters of a name. What was cut off
inside a word is told from a shorter name: that a firm is called so far, to the letter, and ends in
no word is no accident. A name that ends with a word may be another firm's.
"""

from __future__ import annotations

from screener.matching.align import Alignment
from screener.names.form import Reading

__all__ = ["SHORTEST", "is_cut_off"]

SHORTEST = 20
"""Letters and spaces of a name that a field cuts off: no field for names is shorter."""
_LEAST_TOLD = 0.5
"""Weight of the whole words before: *Limited Liability Company Al* is cut off from anything."""
_SPACE = " "


def is_cut_off(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one of two names is the other up to the middle of a word."""
    if a.partial or b.partial or a.words[:1] != b.words[:1]:
        return False
    short, long = sorted((_SPACE.join(a.words), _SPACE.join(b.words)), key=len)
    if len(short) < SHORTEST or not long.startswith(short):
        return False
    last, after = short[-1], long[len(short) : len(short) + 1]
    if after in ("", _SPACE) or (last.isdigit() and after.isdigit()):
        return False
    equal = [pair.left[0] for pair in alignment.pairs if pair.likeness.way == "equal"]
    return sum([a.tokens[at].weight for at in equal]) >= _LEAST_TOLD
