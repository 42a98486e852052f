"""The score of two names of organisations, from their words alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screener.matching.scoring.across import across
from screener.matching.scoring.align import Alignment, Pair, align, in_other_signs
from screener.matching.scoring.alone import is_alone
from screener.matching.scoring.apart import are_apart
from screener.matching.scoring.captioned import (
    agreement_with_caption,
    contradicts_caption,
    contradicts_left_out,
)
from screener.matching.scoring.cut_off import is_cut_off
from screener.matching.scoring.factors import factors_of
from screener.matching.scoring.levels import other_level
from screener.matching.scoring.made_captions import aligned_caption
from screener.matching.scoring.parameters import Costs, NameParameters, parameters
from screener.matching.scoring.several_words import agree_in_several, several_factor
from screener.matching.scoring.societies import blend_credit, blended
from screener.matching.scoring.sound import bones
from screener.matching.scoring.spelling import SHORTEST_TYPO, Likeness
from screener.names.caveats import BLENDED, BRIEF, INITIALLED, KNOWN
from screener.names.kinds import BRANDS, LABELS, NO_NAMES, SAYS_WHAT_OR_WHERE, WEAK_KINDS
from screener.names.reading import NormalForm, Reading
from screener.names.words import Token, word_table

__all__ = [
    "LEGAL_WEIGHT",
    "ONE_WORD",
    "Scored",
    "as_said",
    "pair_weight",
    "score_forms",
    "score_readings",
    "share_agreed",
    "spells_any",
]

LEGAL_WEIGHT = 0.05
_TOLD, _LONG = 5, 7
"""Letters of a word that may be a misspelled one of a legal form anywhere, by one edit or two."""
ONE_WORD = frozenset({"typo", "abbreviation", "near", "trade", "initial"})
_SPACING = 0.985
_MANY_CONSONANTS = 5
"""Consonants that no two firms share by chance."""
_NOT_CUT_OFF = frozenset({"numbers", "rank"})


class Scored(NamedTuple):
    """A score and what it was made of."""

    score: float
    left: Reading
    right: Reading
    alignment: Alignment
    factors: tuple[tuple[str, float], ...]
    """What multiplied the score, each by its name in scoring.yml or as ``factors_of`` calls it."""


def score_forms(left: NormalForm, right: NormalForm) -> Scored | None:
    """Return the best score over all readings of two names; None when one has no reading."""
    best: Scored | None = None
    for a in left.readings:
        for b in right.readings:
            scored = score_readings(a, b, best.score if best else 0.0)
            if best is None or scored.score > best.score:
                best = scored
    return best and as_said(best, left.readings, right.readings)


def as_said(best: Scored, left: Sequence[Reading], right: Sequence[Reading]) -> Scored:
    """Lower a score where a caption is at odds with what the other reading leaves out of its name.

    Args:
        best: The likest readings.
        left: All readings of the one name, the whole one first.
        right: Those of the other.
    """
    if not (best.left.partial or best.right.partial) or "trade_or_place" in dict(best.factors):
        return best  # as most
    sides = ((left, right, best.left, best.right), (right, left, best.right, best.left))
    for ours, theirs, short, long in sides:
        if not long.partial or long.caption:
            continue
        of_caption = (each for each in ours if each.caption and each.tokens == short.tokens)
        if any(contradicts_left_out(each, long, theirs[0]) for each in of_caption):
            other = parameters().names.trade_or_place
            factors = (*best.factors, ("trade_or_place", other))
            return best._replace(score=round(best.score * other, 4), factors=factors)
    return best


def score_readings(left: Reading, right: Reading, least: float = 0.0) -> Scored:
    """Score two readings: 1 exactly when their normal forms are equal.

    Of those that score less than ``least`` it is not told what else lowers that.
    """
    scored = _scored(left, right, least)
    if not (left.caption or right.caption):
        return scored  # as nearly all
    made = parameters().names.made_of
    if not scored.score < made >= least or not (alignment := aligned_caption(left, right)):
        return scored
    return Scored(made, left, right, alignment, (("made_of", made),))


def _scored(left: Reading, right: Reading, least: float) -> Scored:
    if are_apart(left, right):
        return Scored(0.0, left, right, _nothing(left, right), ())
    key, other = left.key, right.key
    swapped = key > other
    a, b = (right, left) if swapped else (left, right)
    partial = a.partial or b.partial
    equal = key == other and not partial and not other_level(a, b)
    if not equal and _most(partial=partial) < least:
        return Scored(0.0, left, right, _nothing(left, right), ())
    alignment, names = _best_alignment(a, b), parameters().names
    several = not equal and agree_in_several(a, b, alignment)
    needed = names.unraised(least) if several else least
    score, factors = (1.0, ()) if equal else _score(a, b, alignment, needed)
    if partial:
        why = "known" if (a.caveats | b.caveats) & KNOWN else "partial"
        lowered = [(why, names.partial ** (1 + _is_misspelled(a, b, alignment)))]
        if (a.caveats | b.caveats) & INITIALLED:
            lowered.append(("initialled", names.initialled))
        factors = (*factors, *lowered)
        score = round(score * math.prod(factor for _, factor in lowered), 4)
        if (a.caveats | b.caveats) & BRIEF and score > (most := names.brief):
            factors = (*factors, ("brief", most / score))
            score = most
    if several and score >= needed and (raised := several_factor(score, factors, names)) > 1:
        factors = (*factors, ("several", raised))
        score = round(score * raised, 4)
    if swapped:
        alignment = alignment.turned()
    return Scored(score, left, right, alignment, factors)


def _is_misspelled(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether all that agrees is a word in another spelling: *Simaite* is hardly *Simatic*.

    One of many consonants, all of them the same, is the other: *Belaruskali*, *Belaruskaliy*.
    """
    if len(alignment.pairs) != 1 or alignment.pairs[0].likeness.way != "typo":
        return False
    left, right, _ = alignment.pairs[0]
    ours, theirs = (
        bones("".join([each.tokens[at].text for at in places]))
        for each, places in ((a, left), (b, right))
    )
    return ours != theirs or len(ours) < _MANY_CONSONANTS


def _most(*, partial: bool) -> float:
    """What names that are not equal score at most."""
    names = parameters().names
    return round(max(names.ceiling, names.cut_off) * (names.partial if partial else 1.0), 4)


def _nothing(left: Reading, right: Reading) -> Alignment:
    return Alignment((), tuple(range(len(left.tokens))), tuple(range(len(right.tokens))))


def _best_alignment(a: Reading, b: Reading) -> Alignment:
    """Align word by word; names that differ in nothing but spaces agree as a whole."""
    alike = bool(a.letters and a.letters == b.letters) or (
        len(a.tokens) != len(b.tokens)
        and _text(a.tokens) == _text(b.tokens)
        and not in_other_signs(a.tokens, b.tokens)
    )
    if alike and [t.text for t in a.tokens] != [t.text for t in b.tokens]:
        left, right = tuple(range(len(a.tokens))), tuple(range(len(b.tokens)))
        return Alignment((Pair(left, right, Likeness(_SPACING, "joined")),), (), ())
    for short, long in ((a, b), (b, a)):
        # a brand that is made of words of its own name is made of no other's
        if short.caveats & BLENDED or not blended(short, long):
            continue
        if not contradicts_caption(short, long):
            whole = tuple(range(len(a.tokens))), tuple(range(len(b.tokens)))
            made = Likeness(blend_credit(short, long), "acronym")
            return Alignment((Pair(*whole, made),), (), ())
    return align(a.tokens, b.tokens, (a, b))


def _text(tokens: Sequence[Token]) -> str:
    return "".join([token.text for token in tokens])


def _score(
    a: Reading, b: Reading, alignment: Alignment, least: float
) -> tuple[float, tuple[tuple[str, float], ...]]:
    names = parameters().names
    crossed = across(a, b)
    costs = names.cross_script() if crossed else names
    base = share_agreed(_with_legal(a, b), _with_legal(b, a), alignment, costs)
    raised = _raised(a, b, alignment, base, names)
    if round(base, 4) < least and not raised and not is_cut_off(a, b, alignment):
        return round(base, 4), ()
    factors = (*raised, *_lowering(a, b, alignment, names, crossed=crossed, raised=raised))
    score = base
    for _, factor in factors:
        score *= factor
    # *Phase I* is not *Phase III* cut off, nor *Sudan* South Sudan
    other = any(name in _NOT_CUT_OFF for name, _ in factors)
    if 0 < score < names.cut_off and not other and is_cut_off(a, b, alignment):
        return names.cut_off, (*factors, ("cut_off", names.cut_off / score))
    return round(min(score, names.ceiling), 4), factors


def _lowering(
    a: Reading,
    b: Reading,
    alignment: Alignment,
    names: NameParameters,
    *,
    crossed: bool,
    raised: Sequence[tuple[str, float]],
) -> list[tuple[str, float]]:
    """Return the factors that lower a score.

    Where a caption agrees, neither a trade or a place more counts, which it was held against, nor
    that many firms have the words, *Pingtan – fishing*, *Pingtan Marine*, or that a short one is
    heard in another script.
    """
    factors = factors_of(a, b, alignment, names, crossed=crossed)
    if any(name == "captioned" for name, _ in raised):
        more = {"short_brand", "heard"} if crossed else set[str]()
        return [each for each in factors if each[0] not in {"trade_or_place", "faint", *more}]
    return factors


def _raised(
    a: Reading, b: Reading, alignment: Alignment, base: float, names: NameParameters
) -> tuple[tuple[str, float], ...]:
    """Return the factor that lifts the score of a short name and the one that it is short for.

    Or that lowers it, where what is said of the firm is not so.
    """
    if (
        (a.caption or b.caption)
        and base > 0
        and (agrees := agreement_with_caption(a, b, alignment))
    ):
        if agrees < 0:
            return (("trade_or_place", names.trade_or_place),)
        return (("captioned", max(names.captioned / base, 1.0)),)
    if 0 < base < names.alone and is_alone(a, b):
        return (("alone", names.alone / base),)
    return ()


def _with_legal(reading: Reading, other: Reading) -> Sequence[Token]:
    """Lower the weight of words that are the other name's legal form, misplaced or misspelled.

    Where they leave no name, *GP Service*, only the last of them may be misspelled, and only if
    the name has no other legal form.
    """
    if not other.legal_words:
        return reading.tokens
    first, last = _ends(reading.tokens)
    lowered = {
        at
        for at, token in enumerate(reading.tokens)
        if token.weight > LEGAL_WEIGHT
        and spells_any(token.written, other.legal_words, outer=not first < at < last)
    }
    if not lowered:
        return reading.tokens
    if all(at in lowered or t.kind in WEAK_KINDS for at, t in enumerate(reading.tokens)):
        written = {at for at in lowered if reading.tokens[at].written in other.legal_words}
        lowered = written if reading.legal else written | (lowered & {last})
    return [
        token._replace(weight=LEGAL_WEIGHT) if at in lowered else token
        for at, token in enumerate(reading.tokens)
    ]


def _ends(tokens: Sequence[Token]) -> tuple[int, int]:
    """Where the first and the last word stand that are no labels: *Alpha Lttd Plant No. 1*."""
    said = [at for at, token in enumerate(tokens) if token.kind not in LABELS]
    return (said[0], said[-1]) if said else (0, len(tokens) - 1)


@lru_cache(maxsize=100_000)
def spells_any(word: str, legal_words: frozenset[str], *, outer: bool) -> bool:
    """Whether a word is one of the other name's legal form, as written or misspelled.

    A misspelled one is very short or no word that firms are called by; and long, or the first or
    last of the name, ``outer``.
    """
    if word in legal_words:
        return True
    if not (outer or len(word) >= _TOLD):
        return False
    if len(word) > SHORTEST_TYPO and word in word_table().known:
        return False
    return any(
        OSA.distance(word, legal) <= 1 + (len(word) >= _LONG)
        for legal in legal_words
        if len(word) > 1 and len(legal) > 1
    )


def share_agreed(
    a: Sequence[Token], b: Sequence[Token], alignment: Alignment, costs: Costs
) -> float:
    """Return the share of weight that agrees.

    Weight that only one name has costs less than weight in which the names disagree. The less
    agrees in all, the more does what is left over cost: *Integral* alone is not *Integral Gas*.
    Words of trade, place and such as any firm may be called cost more, *Atlas Energy*; so do others
    where no uncommon word agrees: *Xinjiang Hongda Cotton* is not *Xinjiang Cotton*.
    """
    agreed = short = 0.0
    told = named = False
    for pair in alignment.pairs:
        weight = pair_weight(pair, a, b)
        agreed += weight * pair.likeness.value
        short += weight * (1 - pair.likeness.value)
        way, kind = pair.likeness.way, a[pair.left[0]].kind
        told = told or kind == "word"
        if not named and kind in BRANDS:
            named = (kind == "word" and way != "acronym") or (
                way == "equal" and _says_no_more(a, b, alignment)
            )
    if not agreed:
        return 0.0
    if named and not (alignment.left_over and alignment.right_over):
        group = 1.0
    else:
        initials = all(pair.likeness.way == "acronym" for pair in alignment.pairs)
        group = costs.weak * (costs.untold if initials else 1.0)
    only_a = _left_over(a, alignment.left_over, costs, told=told, group=group)
    only_b = _left_over(b, alignment.right_over, costs, told=told, group=group)
    conflict, extra = min(only_a, only_b), abs(only_a - only_b)
    doubt = 1 + costs.doubt * max(0.0, costs.enough - agreed)
    cost = (costs.extra * extra + costs.conflict * conflict) * doubt
    return float(agreed / (agreed + costs.short * short + cost))


def _says_no_more(a: Sequence[Token], b: Sequence[Token], alignment: Alignment) -> bool:
    """Whether what only one name says is said of any firm."""
    over = ((a, alignment.left_over), (b, alignment.right_over))
    return all(side[at].kind in NO_NAMES for side, places in over for at in places)


def _left_over(
    tokens: Sequence[Token], places: Sequence[int], costs: Costs, *, told: bool, group: float
) -> float:
    """Return what words weigh that only one name has.

    ``told``: an uncommon word agrees; ``group``: factor on a word for a group, which is likely that
    of the name where a word of it agrees and the other says no more: *Sony Group*, not *Sudan
    Holdings*.
    """
    total = 0.0
    for token in [tokens[at] for at in places]:
        weight = token.weight
        if token.kind in SAYS_WHAT_OR_WHERE:
            weight *= costs.weak
        elif token.kind == "body":
            weight *= group
        elif token.kind not in WEAK_KINDS and not told:
            weight *= costs.untold
        total += weight
    return total


def pair_weight(pair: Pair, a: Sequence[Token], b: Sequence[Token]) -> float:
    """Return the weight of a pair: of a word and its misspelling that of the known one."""
    if len(pair.left) == len(pair.right) == 1:  # as most
        left, right = a[pair.left[0]].weight, b[pair.right[0]].weight
        return min(left, right) if pair.likeness.way in ONE_WORD else (left + right) / 2
    return (sum([a[at].weight for at in pair.left]) + sum([b[at].weight for at in pair.right])) / 2
