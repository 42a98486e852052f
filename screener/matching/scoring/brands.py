"""Whether two names that agree in a short word are those of two firms."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from screener.matching.scoring.across import EAST_ASIAN
from screener.matching.scoring.align import Alignment, Pair
from screener.matching.scoring.meaning import stands_for
from screener.matching.scoring.parameters import NameParameters
from screener.matching.scoring.slips import is_slip
from screener.matching.scoring.sound import bones, romanised
from screener.matching.scoring.spelling import AS_WRITTEN, RESPELLED, SAME_WORD, are_far
from screener.names.kinds import BRANDS, LABELS, WEAK_KINDS
from screener.names.reading import Reading
from screener.names.words import POINTED

__all__ = ["brand_factor", "is_short_for_land", "is_short_form_alone"]

_SHORT, _SHORTEST = 6, 4
"""Letters of a word that another consonant, or any other letter, makes another firm's."""
_INITIALS, _TWO_LETTERS = 3, 2
_MEANT_BESIDE = 2
"""Words of a name in all, of which one may be another's brand though the other means something."""
_OPENED = 8
"""Letters of a word that stands alone, and that another first letter makes another firm's:
whoever misspells a name seldom begins so, and two firms often differ in it."""
_SILENT, _HARD = "h", str.maketrans("cq", "kk")
_ONE_LETTER = frozenset("gh")
"""First letters that are one in names of Ukraine and Belarus: *Horizont*, *Gorizont*."""


def brand_factor(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, transcribed: bool
) -> float | None:
    """Return the factor on names of two firms that agree in one short word, None of no such names.

    The fewer letters all their words have, the surer another one makes another firm: *LAR*, *LRA*.
    What is ``transcribed`` from Cyrillic or Arabic may begin with other letters.
    """
    brands = _telling(a, alignment, WEAK_KINDS)
    if "typo" not in alignment.ways and not _are_letters(brands, a, b):
        return None  # as most
    rare = [pair for pair in brands if not _is_common(pair, a)]
    telling = _telling(a, alignment, LABELS)
    two = not transcribed and _are_two(telling, a, b)
    beside = _is_short_beside(alignment, a, b)
    if not (two or beside or _is_another(rare, a, b, alignment, transcribed=transcribed)):
        return None
    # none where the word of one name is a label: *ALIS*, *ALIAS*
    longest = max((len(word) for pair in telling for word in _words(pair, a, b)), default=0)
    initials = any(_is_misspelled(pair) and _letters(pair, a, b) <= _INITIALS for pair in telling)
    if longest <= _INITIALS:
        return names.numbers
    if two or (beside and initials):
        return names.trade_or_place
    return names.short_brand ** (2 if initials or beside or longest <= _SHORTEST else 1)


def is_short_form_alone(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether a short form is all that tells two names: *S Auto*, *San Auto*; *CI*, *Ivoire*.

    Or a word cut short all that they say: *Rad*, *Radar*.
    """
    said = [pair for pair in alignment.pairs if a.tokens[pair.left[0]].kind not in LABELS]
    if said and all(pair.likeness.way == "abbreviation" for pair in said):
        return not any(_is_long_though_cut(pair, a, b) for pair in said)
    pairs = [(a.tokens[pair.left[0]], b.tokens[pair.right[0]]) for pair in alignment.pairs]
    short = [one.text in stands_for(other.text) for one, other in pairs]
    return any(short) and all(
        is_short or one.kind in WEAK_KINDS for is_short, (one, _) in zip(short, pairs, strict=True)
    )


def is_short_for_land(alignment: Alignment, a: Reading, b: Reading) -> bool:
    """Whether such a form is three letters of a land: *Pak Ordnance Factory*, which many write."""
    pairs = [(a.tokens[pair.left[0]], b.tokens[pair.right[0]]) for pair in alignment.pairs]
    return any(
        min(len(one.text), len(other.text)) >= _INITIALS
        and one.text in stands_for(other.text)
        and "place" in (one.kind, other.kind)
        for one, other in pairs
    )


def _is_long_though_cut(pair: Pair, a: Reading, b: Reading) -> bool:
    """Whether a word that a point cuts off is no other's beginning: *GEORGSMARIENH.GMBH*."""
    raws = (a.tokens[pair.left[0]].raw, b.tokens[pair.right[0]].raw)
    return any(raw.endswith(POINTED) and len(raw) > _OPENED for raw in raws)


def _is_another(
    rare: Sequence[Pair], a: Reading, b: Reading, alignment: Alignment, *, transcribed: bool
) -> bool:
    """Whether all that agrees is one short word, and not in its consonants: *Molex*, *Modlex*.

    One of four letters is another word with any other letter: *Alco*, *Alcoa*. Two letters tell a
    firm only if nothing else differs: *RB Investment*, *RB Holding*.

    Of what is transcribed, whether that is the only one which is no word that many firms use:
    *НПО «Квант»* is not *NPO Kvarts*.
    """
    if len(rare) == 1 and _is_misspelled(rare[0]) and _letters(rare[0], a, b) <= _INITIALS:
        return True
    brands = _telling(a, alignment, WEAK_KINDS)
    if len(brands) == 1 and _is_misspelled(brands[0]) and are_far(*_words(brands[0], a, b)):
        return True
    if _are_letters(brands, a, b):
        return _something_differs(a, b, alignment)
    telling = brands if transcribed else _telling(a, alignment, LABELS)
    if len(telling) != 1 or not _is_misspelled(telling[0]):
        return False
    left, right = _words(telling[0], a, b)
    short, long = sorted((len(left), len(right)))
    return long <= _SHORT and (short <= _SHORTEST or bones(left) != bones(right))


def _are_letters(brands: Sequence[Pair], a: Reading, b: Reading) -> bool:
    """Whether two letters are all that tells a firm."""
    return bool(brands) and all(_letters(pair, a, b) <= _TWO_LETTERS for pair in brands)


def _are_two(telling: Sequence[Pair], a: Reading, b: Reading) -> bool:
    """Whether the one word that agrees is two firms' for how it begins, ends or is short.

    It begins with another letter, *Lear*, *Elar*; has four letters of which one is another,
    *CRRC*, *CRCC*, or one letter more behind these: *Saco*, *Sacos*.
    """
    if not _is_one_brand(telling, a, b):
        return False
    left, right = _words(telling[0], a, b)
    short, long = sorted((left, right), key=len)
    if len(short) == _SHORTEST and long[:-1] == short:
        return long[-1] != short[-1]
    swapped = sorted(left) == sorted(right)
    if len(short) == len(long) <= _SHORTEST and not swapped:
        return True
    few = len(long) <= (_SHORT if swapped else _OPENED)
    return few and _begin_otherwise(telling[0], a, b)


def _is_short_beside(alignment: Alignment, a: Reading, b: Reading) -> bool:
    """Whether all that agrees beside a trade or place is a short word with another letter.

    No slip, nor one word spelled otherwise: *TRM Network*, *TRD Network*.
    """
    brands = [pair for pair in alignment.pairs if not _kinds(pair, a, b) <= WEAK_KINDS]
    if len(brands) != 1 or not _is_misspelled(brands[0]):
        return False
    meant = not WEAK_KINDS.isdisjoint(_kinds(brands[0], a, b))
    if meant and len(alignment.pairs) > _MEANT_BESIDE:
        return False  # *Korea United Development Bnk*
    words = _words(brands[0], a, b)
    spelled = {word.translate(_HARD) for word in words}  # *Dako*, *Daqo*; letters are initials
    if len(spelled) == 1 and _letters(brands[0], a, b) > _INITIALS:
        return False
    scripts = {a.tokens[brands[0].left[0]].script, b.tokens[brands[0].right[0]].script}
    return (
        (max(map(len, words)) <= _SHORTEST or _letters(brands[0], a, b) <= _INITIALS)
        and brands[0].likeness.value < RESPELLED
        and scripts.isdisjoint(EAST_ASIAN)
        and not is_slip(*words)
    )


def _is_one_brand(pairs: Sequence[Pair], a: Reading, b: Reading) -> bool:
    """Whether pairs are one of two brands that are spelled in two ways, in one script.

    What is read from another may have other letters: ロモ is *romo*, or *LOMO*.
    """
    if len(pairs) != 1 or pairs[0].likeness.way != "typo":
        return False
    if pairs[0].likeness.value >= AS_WRITTEN:
        return False
    if a.tokens[pairs[0].left[0]].script != b.tokens[pairs[0].right[0]].script:
        return False
    kinds = _kinds(pairs[0], a, b)
    return "word" in kinds and kinds <= BRANDS


def _begin_otherwise(pair: Pair, a: Reading, b: Reading) -> bool:
    """Whether names begin with words that begin with letters not written for each other.

    Behind an article or a legal form a letter is sooner lost: *Al Junaid*, *Al unaid*. The South
    of Korea leaves out the first one of *Ryonbong*, and many languages say no *h*: *Oechst*.
    """
    left, right = (
        word.removeprefix("r") if word[:2] == "ry" else word for word in _words(pair, a, b)
    )
    first = {left[0], right[0]}
    if len(first) == 1 or first == _ONE_LETTER:
        return False
    if not (_is_first(a, pair.left) and _is_first(b, pair.right)):
        return False
    if left == f"{_SILENT}{right}" or right == f"{_SILENT}{left}":
        return False
    # as written too: of *Khimprom* and *Himprom* one is known to be *Chemprom*
    raws = a.tokens[pair.left[0]].raw, b.tokens[pair.right[0]].raw
    return bones(left) != bones(right) and all(
        romanised(one) != romanised(other) for one, other in ((left, right), raws)
    )


def _is_first(name: Reading, places: Sequence[int]) -> bool:
    return places[0] == 0 and name.legal_words.isdisjoint(name.words[:1])


def _telling(a: Reading, alignment: Alignment, weak: AbstractSet[str]) -> list[Pair]:
    """Pairs of words that are of no ``weak`` kind."""
    return [pair for pair in alignment.pairs if a.tokens[pair.left[0]].kind not in weak]


def _is_misspelled(pair: Pair) -> bool:
    """Whether two words differ in more than an ending."""
    return pair.likeness.way == "typo" and pair.likeness.value < SAME_WORD


def _kinds(pair: Pair, a: Reading, b: Reading) -> set[str]:
    return {a.tokens[pair.left[0]].kind, b.tokens[pair.right[0]].kind}


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
    return any(pair.likeness.way != "equal" for pair in alignment.pairs) or any(
        token.kind not in LABELS for token in alignment.over(a, b)
    )
