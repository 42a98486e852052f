"""The score of two names of organisations, from their words alone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from screener.matching.across import EAST_ASIAN, NOT_TRANSCRIBED, across, transcribed
from screener.matching.align import Alignment, Pair, acronym_credit, align
from screener.matching.alone import is_alone
from screener.matching.brands import LABELS, other_brand
from screener.matching.parameters import Costs, NameParameters, parameters
from screener.matching.sisters import OF_ANY_PLACE, are_sisters
from screener.matching.sound import bones
from screener.matching.spelling import SHORTEST_TYPO, Likeness
from screener.names.east_asian_aloud import in_cantonese
from screener.names.form import NormalForm, Reading
from screener.names.parts import blends
from screener.names.pinyin import syllables
from screener.names.remembered import Remembered
from screener.names.tables import read_table
from screener.names.words import WEAK_KINDS, Token, word_table

__all__ = [
    "LABELS",
    "LEAST_BLENDED",
    "LEGAL_WEIGHT",
    "NOT_TRANSCRIBED",
    "ONE_WORD",
    "SHORTEST_BLEND",
    "Scored",
    "blend",
    "blended",
    "is_society",
    "pair_weight",
    "score_forms",
    "score_readings",
    "share_agreed",
    "spells_any",
    "transcribed",
]

LEGAL_WEIGHT = 0.05
_TOLD, _LONG = 5, 7
"""Letters of a word that may be a misspelled one of a legal form anywhere, by one edit or two."""
ONE_WORD = frozenset({"typo", "abbreviation", "near", "initial"})
SHORTEST_BLEND = 4
"""Letters of a word that may be made of the beginnings of other words."""
LEAST_BLENDED = 3
_PLACE, _TRADE_AND_PLACE = frozenset({"place"}), frozenset({"trade", "place"})
_MOST_WORDS = 300_000
_SOCIETIES = (
    "coop", "societe", "sociedad", "union", "groupement", "federation", "association", "compagnie",
    "confed", "direccion", "ministerio", "petroleos", "grupo",
)  # fmt: skip
_OF_FORM = frozenset({"societe", "sociedad", "sociedade"})
_ADMINISTERED = frozenset({"avec", "conseil", "administration", "simplifiee"})
"""Words of a cooperative's legal form that no abbreviation of its name counts."""
_LONGEST_ABBREVIATION = 10
_MADE_OF_SOCIETY = ("scoop", "socoop", "coop", "sco", "soco", "soca", "uco")
"""Beginnings of abbreviations of cooperatives, made of *société coopérative*."""
_OWN_KINDS = frozenset({"word", "common"})
_TELLING = frozenset({"generic", "trade", "place"})
_LEAST_TOLD = 0.2
_TOGETHER = 3
"""Words that many firms use tell a body by together: *National Iranian Oil*; of a state, or when
one name is transcribed, two."""
_SPACING = 0.985
_NUMBERS = frozenset({"number", "site"})
_GROUPS = frozenset({"group", "groupe", "grupo", "gruppe"})


@dataclass(frozen=True, slots=True)
class Scored:
    """A score and what it was made of."""

    score: float
    left: Reading
    right: Reading
    alignment: Alignment
    factors: tuple[tuple[str, float], ...]
    """What multiplied the score, each by its name in scoring.yml or as ``_factors`` calls it."""


def score_forms(left: NormalForm, right: NormalForm) -> Scored | None:
    """Return the best score over all readings of two names; None when one has no reading."""
    best: Scored | None = None
    for a in left.readings:
        for b in right.readings:
            scored = score_readings(a, b)
            if best is None or scored.score > best.score:
                best = scored
    return best


def score_readings(left: Reading, right: Reading) -> Scored:
    """Score two readings: 1 exactly when their normal forms are equal."""
    key, other = left.key, right.key
    swapped = key > other
    a, b = (right, left) if swapped else (left, right)
    alignment = _best_alignment(a, b)
    partial = a.partial or b.partial
    equal = key == other and not partial
    score, factors = (1.0, ()) if equal else _score(a, b, alignment)
    if partial:
        lowered = [("partial", parameters().names.partial)]
        if _are_groups(a, b):
            lowered.append(("group", parameters().names.numbers))
        factors = (*factors, *lowered)
        score = round(score * math.prod(factor for _, factor in lowered), 4)
    if swapped:
        alignment = alignment.turned()
    return Scored(score, left, right, alignment, factors)


def _are_groups(a: Reading, b: Reading) -> bool:
    """Whether both readings are the group that the names say they are of, no firm of it."""
    return (a.partial and b.partial) and all(
        reading.words[-1:] and reading.words[-1] in _GROUPS for reading in (a, b)
    )


def _best_alignment(a: Reading, b: Reading) -> Alignment:
    """Align word by word; names that differ in nothing but spaces agree as a whole."""
    alike = bool(a.letters and a.letters == b.letters) or (
        len(a.tokens) != len(b.tokens) and _text(a.tokens) == _text(b.tokens)
    )
    if alike and a.tokens != b.tokens:
        left, right = tuple(range(len(a.tokens))), tuple(range(len(b.tokens)))
        return Alignment((Pair(left, right, Likeness(_SPACING, "joined")),), (), ())
    for short, long in ((a, b), (b, a)):
        if blended(short, long):
            whole = tuple(range(len(a.tokens))), tuple(range(len(b.tokens)))
            made = Likeness(_blend_credit(short, long), "acronym")
            return Alignment((Pair(*whole, made),), (), ())
    return align(a.tokens, b.tokens)


def blended(short: Reading, long: Reading) -> bool:
    """Whether a name is one word made of beginnings of all words of another: *cooproya*.

    Only cooperatives and societies, whose names are long: those of other firms give such words by
    chance too often.
    """
    word = blend(short)
    if not word or not is_society(long):
        return False
    written = short.legal_words.intersection(short.words)
    said = [word for word in long.words if word not in written and word not in _ADMINISTERED]
    return len(said) >= LEAST_BLENDED and blends(word, said, every=True)


def _blend_credit(short: Reading, long: Reading) -> float:
    """Mere initials of a society that is no cooperative may stand for another firm, too."""
    word = blend(short)
    cooperative = "cooperative" in (*short.legal, *long.legal)
    particles = word_table().particles
    said = [part for part in long.words if part not in particles]
    if cooperative or len(word) > len(said):
        return parameters().words.blend
    return acronym_credit(word)


def is_society(reading: Reading) -> bool:
    """Whether a name is that of a cooperative or society, which is known by a blend of it.

    That it is a *sociedad limitada* makes it none.
    """
    told = map(_OF_SOCIETIES.__getitem__, reading.words)
    if _OF_FORM.isdisjoint(reading.legal_words) or "cooperative" in reading.legal:
        return any(told)
    form = _OF_FORM & reading.legal_words
    return any(tells and said not in form for said, tells in zip(reading.words, told, strict=True))


_OF_SOCIETIES = Remembered[str, bool](lambda word: word.startswith(_SOCIETIES), _MOST_WORDS)


def blend(reading: Reading) -> str:
    """Return the one word of a name that may be made of others, `""` if it has none."""
    words = [token for token in reading.tokens if token.kind not in LABELS]
    if len(words) != 1 or words[0].kind != "word" or len(words[0].text) < SHORTEST_BLEND:
        return ""
    return words[0].raw or words[0].text


def _text(tokens: Sequence[Token]) -> str:
    return "".join([token.text for token in tokens])


def _score(
    a: Reading, b: Reading, alignment: Alignment
) -> tuple[float, tuple[tuple[str, float], ...]]:
    names = parameters().names
    crossed = across(a, b)
    costs = names.cross_script() if crossed else names
    base = share_agreed(_with_legal(a, b), _with_legal(b, a), alignment, costs)
    factors = tuple(_factors(a, b, alignment, names, crossed=crossed))
    if 0 < base < names.alone and is_alone(a, b):
        factors = (("alone", names.alone / base), *factors)
    score = base
    for _, factor in factors:
        score *= factor
    return round(min(score, names.ceiling), 4), factors


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
        and spells_any(_written(token), other.legal_words, outer=not first < at < last)
    }
    if not lowered:
        return reading.tokens
    if all(at in lowered or t.kind in WEAK_KINDS for at, t in enumerate(reading.tokens)):
        written = {at for at in lowered if _written(reading.tokens[at]) in other.legal_words}
        lowered = written if reading.legal else written | (lowered & {last})
    return [
        token._replace(weight=LEGAL_WEIGHT) if at in lowered else token
        for at, token in enumerate(reading.tokens)
    ]


def _written(token: Token) -> str:
    return token.raw or token.text


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
    Where a rare word or several agree letter by letter, what only one name says costs less.
    """
    agreed = short = told = 0.0
    for pair in alignment.pairs:
        weight = pair_weight(pair, a, b)
        agreed += weight * pair.likeness.value
        short += weight * (1 - pair.likeness.value)
        if pair.likeness.way == "equal" and a[pair.left[0]].kind in _OWN_KINDS:
            told += weight
    if not agreed:
        return 0.0
    only_a, only_b = _weight(a, alignment.left_over), _weight(b, alignment.right_over)
    conflict, extra = min(only_a, only_b), abs(only_a - only_b)
    doubt = 1 + costs.doubt * max(0.0, costs.enough - agreed)
    rate = costs.extra * (costs.told_extra if told >= costs.told else 1)
    cost = (rate * extra + costs.conflict * conflict) * doubt
    return float(agreed / (agreed + costs.short * short + cost))


def pair_weight(pair: Pair, a: Sequence[Token], b: Sequence[Token]) -> float:
    """Return the weight of a pair: of a word and its misspelling that of the known one."""
    left, right = _weight(a, pair.left), _weight(b, pair.right)
    if pair.likeness.way in ONE_WORD and len(pair.left) == len(pair.right) == 1:
        return min(left, right)
    return (left + right) / 2


def _weight(tokens: Sequence[Token], places: Sequence[int]) -> float:
    if len(places) == 1:  # as most
        return tokens[places[0]].weight
    return sum([tokens[at].weight for at in places])


def _factors(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, crossed: bool
) -> list[tuple[str, float]]:
    factors: list[tuple[str, float]] = []
    spaced = bool(a.letters) and a.letters == b.letters  # *Eleven Eighty*, *Eleveneighty*
    if not spaced and _differ_in_number(a.tokens, b.tokens):
        factors.append(("numbers", names.numbers))
    if _opposite(a.tokens, b.tokens):
        factors.append(("opposites", names.numbers))
    if _other_abbreviation(a, b, alignment):
        factors.append(("abbreviations", names.numbers))
    if others := _other_trade_or_place(a, b, alignment, crossed=crossed):
        # a place that was set aside as an address was taken for less than it says, and so is a land
        twice = "place" in others and (a.partial or b.partial or _other_land(a, b, alignment))
        factors.append(("trade_or_place", names.trade_or_place ** (1 + twice)))
    elif are_sisters(a, b, alignment):
        factors.append(("trade_or_place", names.trade_or_place**2))
    if _other_initials(a, b, alignment):
        factors.append(("initials", names.initials))
    if other_brand(a, b, alignment, transcribed=crossed):
        factors.append(("short_brand", names.short_brand))
    if not alignment.in_order:
        moved = _syllables_moved(a, b, alignment)
        factors.append(("order", names.numbers if moved else names.order))
    if _only_weak(a, b, alignment, crossed=crossed):
        factors.append(("faint", names.faint))
    return [*factors, *_legal_factor(a, b, names)]


def _syllables_moved(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether signs of a brand that are read one by one stand in another order: *Wing Tai*."""
    places = [(pair.left[0], pair.right[0]) for pair in alignment.pairs]
    ours = sorted([place for place in places if _is_syllable(a.tokens[place[0]])])
    theirs = sorted([place[::-1] for place in places if _is_syllable(b.tokens[place[1]])])
    return any(one[1] > after[1] for met in (ours, theirs) for one, after in pairwise(met))


def _is_syllable(token: Token) -> bool:
    """Whether a word is one sign of a brand, read by itself."""
    if token.script == "Hang":
        return len(token.raw) == 1
    brand = token.script == "Hani" and token.kind in ("word", "common") and len(token.raw) > 1
    return brand and any(token.text == in_cantonese(sign) for sign in token.raw)


def _legal_factor(a: Reading, b: Reading, names: NameParameters) -> Iterator[tuple[str, float]]:
    if bool(a.legal) != bool(b.legal):
        yield "legal_missing", names.legal_missing
    elif _east_asian(a) != _east_asian(b):
        pass  # 股份有限公司 and 株式会社 call themselves Co., Ltd. in English as 有限公司 does
    elif _differ_in_form(a.legal, b.legal):
        yield "legal_differs", names.legal_differs
    elif a.legal != b.legal:
        yield "legal_missing", (1 + names.legal_missing) / 2


def _opposite(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether one name says *north* where the other says *south*."""
    opposite = _opposites()
    left = {token.text for token in a if token.text in opposite}
    right = {token.text for token in b if token.text in opposite} if left else left
    return any(
        (mine := left.intersection(group))
        and (yours := right.intersection(group))
        and not any(_of_one_stem(one, other) for one in mine for other in yours)
        for group in (read_table("kinds")["opposites"] if right else ())
    )


@lru_cache(maxsize=1)
def _opposites() -> frozenset[str]:
    """The words of which one name may say the opposite: most names have none."""
    return frozenset().union(*read_table("kinds")["opposites"])


def _of_one_stem(a: str, b: str) -> bool:
    """Whether a word is another or of it: *east*, *eastern*."""
    return a.startswith(b) or b.startswith(a)


def _differ_in_form(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names have legal forms of other kinds; *Co* may be short for any."""
    return bool(a and b) and set(a).isdisjoint(b) and "company" not in (*a, *b)


def _other_abbreviation(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether two cooperatives are called by abbreviations, or short words, one letter apart.

    Their abbreviations are made of the same few words: one letter is another town. One of two
    names may lack the legal form.
    """
    if "cooperative" not in (*a.legal, *b.legal):
        return False
    for pair in alignment.pairs:
        left, right = a.tokens[pair.left[0]], b.tokens[pair.right[0]]
        if pair.likeness.way == "typo" and left.kind == right.kind == "word":
            short = max(len(left.text), len(right.text)) <= _LONGEST_ABBREVIATION
            made = left.text.startswith(_MADE_OF_SOCIETY) and right.text.startswith(
                _MADE_OF_SOCIETY
            )
            if short and (made or bones(left.text) != bones(right.text)):
                return True
    return False


def _other_trade_or_place(
    a: Reading, b: Reading, alignment: Alignment, *, crossed: bool
) -> AbstractSet[str]:
    """Return ``trade`` or ``place`` if both names say it and agree in no word of it.

    Sister firms do. Of two names in Han, as of what is transcribed from Cyrillic or Arabic, a
    translator may have chosen the other word; but for one land or city not another.
    """
    if _east_asian(a) and _east_asian(b):
        return frozenset()
    left = _kinds_over(a, alignment.left_over)
    right = _kinds_over(b, alignment.right_over)
    paired: set[str] = set()
    lands = word_table().lands
    for pair in alignment.pairs:
        one, other = a.tokens[pair.left[0]], b.tokens[pair.right[0]]
        near = pair.likeness.way == "near" and _in_english(one, other)
        if near and not (_has_syllables(a) or _has_syllables(b)):
            left, right = left | {one.kind}, right | {other.kind}
        elif one.kind == other.kind and one.text not in lands and one.text not in OF_ANY_PLACE:
            paired.add(one.kind)  # a land has several towns, and regions are many
    return (left & right & (_PLACE if crossed else _TRADE_AND_PLACE)) - paired


def _has_syllables(reading: Reading) -> bool:
    """Whether a word that tells a firm is spelled as Chinese is in Latin letters."""
    return any(token.kind == "word" and syllables(token.text) for token in reading.tokens)


def _other_land(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether both names say a land that the other does not."""
    lands = word_table().lands
    return any(a.tokens[at].text in lands for at in alignment.left_over) and any(
        b.tokens[at].text in lands for at in alignment.right_over
    )


def _in_english(*trades: Token) -> bool:
    """Whether trades were written in English: no translator chose *fashion* for *apparel*."""
    return all(token.raw.startswith(token.text) for token in trades)


def _other_initials(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether both names have initials that the other lacks: of another person of that name."""
    return all(
        any(side.tokens[at].kind == "word" and len(side.tokens[at].text) == 1 for at in over)
        for side, over in ((a, alignment.left_over), (b, alignment.right_over))
    )


def _kinds_over(reading: Reading, places: Sequence[int]) -> set[str]:
    return {reading.tokens[at].kind for at in places} & _TRADE_AND_PLACE


def _only_weak(a: Reading, b: Reading, alignment: Alignment, *, crossed: bool) -> bool:
    """Whether names agree only in words that many firms use, and not in the same spelling.

    Of names of which one is written in Han, kana or Hangul, whether not in the same normal form:
    that a firm of the state is called *Energy* is what tells it from *Power*.
    """
    left = [a.tokens[i] for pair in alignment.pairs for i in pair.left]
    if any(token.kind not in WEAK_KINDS for token in left):
        return False
    right = [b.tokens[j] for pair in alignment.pairs for j in pair.right]
    if any(token.kind not in WEAK_KINDS for token in right):
        return False
    over = ([a.tokens[i] for i in alignment.left_over], [b.tokens[j] for j in alignment.right_over])
    table, han = word_table(), _east_asian(a) != _east_asian(b)
    chosen = han and any(pair.likeness.way == "near" for pair in alignment.pairs)
    two = crossed or any(token.text in table.bodies or token.text in table.lands for token in left)
    enough = not chosen and sum(token.kind in _TELLING for token in left) >= _TOGETHER - two
    if enough and any(all(token.weight < _LEAST_TOLD for token in side) for side in over):
        return False
    if han:
        return sorted(t.text for t in left) != sorted(t.text for t in right)
    return sorted(t.raw for t in left) != sorted(t.raw for t in right)


def _east_asian(reading: Reading) -> bool:
    return not EAST_ASIAN.isdisjoint([token.script for token in reading.tokens])


def _differ_in_number(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether each name has a number that the other lacks, or one of a site."""
    left, right = _numbers(a), _numbers(b)
    mine, yours = left - right, right - left
    return not {kind for kind, _ in mine}.isdisjoint([kind for kind, _ in yours])


def _numbers(tokens: Sequence[Token]) -> set[tuple[str, str]]:
    return {(token.kind, token.text) for token in tokens if token.kind in _NUMBERS}
