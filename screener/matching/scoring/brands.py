"""Whether two names that agree in a short word are those of two firms."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from screener.matching.scoring.align import Alignment, Pair
from screener.matching.scoring.meaning import stands_for
from screener.matching.scoring.parameters import NameParameters
from screener.matching.scoring.sound import bones
from screener.matching.scoring.spelling import SAME_WORD, are_far
from screener.names.form import Reading
from screener.names.kinds import LABELS, WEAK_KINDS

__all__ = ["brand_factor", "other_brand"]

_SHORT, _SHORTEST = 6, 4
"""Letters of a word that another consonant, or any other letter, makes another firm's."""
_INITIALS, _TWO_LETTERS = 3, 2


def other_brand(a: Reading, b: Reading, alignment: Alignment, *, transcribed: bool) -> bool:
    """Whether all that agrees is one short word, and not in its consonants: *Molex*, *Modlex*.

    One of four letters is another word with any other letter: *Alco*, *Alcoa*. Two letters tell a
    firm only if nothing else differs: *RB Investment*, *RB Holding*.

    Of what is transcribed from Cyrillic or Arabic, whether that is the only one which is no word
    that many firms use: *НПО «Квант»* is not *NPO Kvarts*.
    """
    weak = WEAK_KINDS if transcribed else LABELS
    telling = _telling(a, alignment, weak)
    brands = [pair for pair in telling if a.tokens[pair.left[0]].kind not in WEAK_KINDS]
    rare = [pair for pair in brands if not _is_common(pair, a)]
    if any(one in stands_for(other) for one, other in (_words(pair, a, b) for pair in rare)):
        return False  # beside another word that agrees: *S. Marco*
    if len(rare) == 1 and _is_misspelled(rare[0]) and _letters(rare[0], a, b) <= _INITIALS:
        return True
    if len(brands) == 1 and _is_misspelled(brands[0]) and are_far(*_words(brands[0], a, b)):
        return True
    if brands and all(_letters(pair, a, b) <= _TWO_LETTERS for pair in brands):
        return _something_differs(a, b, alignment)
    if len(telling) != 1 or not _is_misspelled(telling[0]):
        return False
    left, right = _words(telling[0], a, b)
    short, long = sorted((len(left), len(right)))
    return long <= _SHORT and (short <= _SHORTEST or bones(left) != bones(right))


def brand_factor(a: Reading, b: Reading, alignment: Alignment, names: NameParameters) -> float:
    """Return the factor for the names of two firms by ``other_brand``.

    The fewer letters all their words have, the surer another one makes another firm: *LAR*, *LRA*.
    """
    telling = _telling(a, alignment, LABELS)
    words = [_words(pair, a, b) for pair in telling]
    longest = max(len(word) for pair in words for word in pair)
    if longest <= _INITIALS:
        return names.numbers
    initials = any(_is_misspelled(pair) and _letters(pair, a, b) <= _INITIALS for pair in telling)
    return names.short_brand ** (2 if initials or longest <= _SHORTEST else 1)


def _telling(a: Reading, alignment: Alignment, weak: AbstractSet[str]) -> list[Pair]:
    """Pairs of words that are of no ``weak`` kind."""
    return [pair for pair in alignment.pairs if a.tokens[pair.left[0]].kind not in weak]


def _is_misspelled(pair: Pair) -> bool:
    """Whether two words differ in more than an ending."""
    return pair.likeness.way == "typo" and pair.likeness.value < SAME_WORD


def _words(pair: Pair, a: Reading, b: Reading) -> tuple[str, str]:
    return a.tokens[pair.left[0]].text, b.tokens[pair.right[0]].text


def _is_common(pair: Pair, a: Reading) -> bool:
    """Whether a pair is one word that many firms use: *Express* beside *YTO*, *ZTO*."""
    return pair.likeness.way == "equal" and a.tokens[pair.left[0]].kind == "common"


def _letters(pair: Pair, a: Reading, b: Reading) -> int:
    """How long the shorter side is: a letter more makes another firm, *BKH*, *ABKH*."""
    return min(
        sum([len(a.tokens[at].text) for at in pair.left]),
        sum([len(b.tokens[at].text) for at in pair.right]),
    )


def _something_differs(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether two names differ in a word that says something."""
    over = [a.tokens[at].kind for at in alignment.left_over]
    over += [b.tokens[at].kind for at in alignment.right_over]
    return any(pair.likeness.way != "equal" for pair in alignment.pairs) or any(
        kind not in LABELS for kind in over
    )
