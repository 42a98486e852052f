"""What tells two names apart beside single words: numbers, opposites, trade and place, order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.across import east_asian
from screener.matching.scoring.align import Alignment, Pair
from screener.matching.scoring.brands import brand_factor, is_short_for_land, is_short_form_alone
from screener.matching.scoring.heard_alone import is_faintly_heard
from screener.matching.scoring.lands import of_other_lands
from screener.matching.scoring.legal_kinds import legal_factor
from screener.matching.scoring.levels import other_level
from screener.matching.scoring.moved import syllables_moved
from screener.matching.scoring.parameters import NameParameters
from screener.matching.scoring.ranks import other_rank
from screener.matching.scoring.signs_apart import other_sign
from screener.matching.scoring.sisters import are_sisters
from screener.matching.scoring.societies import other_abbreviation
from screener.matching.scoring.traders import are_other_persons
from screener.matching.scoring.trades_and_places import (
    half_near,
    near_beside_common,
    other_land,
    other_trade_or_place,
)
from screener.names.kinds import LABELS, NUMBERS, SAYS_WHAT_OR_WHERE, WEAK_KINDS
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["factors_of"]

_NONE = frozenset[str]()
_EQUAL, _HEARD = frozenset({"equal"}), frozenset({"sound", "typo"})
_LEAST_TOLD = 0.2
_UNIVERSITY, _DIVISION = "university", "division"
_TOGETHER = 3
"""Words that many firms use tell a body by together: *National Iranian Oil*; of a state, or when
one name is transcribed, two."""


def factors_of(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, crossed: bool
) -> list[tuple[str, float]]:
    """Return what lowers a score besides words that do not agree, each by its name in scoring.yml.

    Some are called otherwise there: opposites and abbreviations by ``numbers``, ranks by
    ``trade_or_place``.
    """
    factors: list[tuple[str, float]] = []
    ways = alignment.ways
    spaced = bool(a.letters) and a.letters == b.letters  # *Eleven Eighty*, *Eleveneighty*
    if not spaced and _differ_in_number(a, b):
        factors.append(("numbers", names.numbers))
    if _opposite(a.tokens, b.tokens):
        factors.append(("opposites", names.numbers))
    if "typo" in ways and other_abbreviation(a, b, alignment):
        factors.append(("abbreviations", names.numbers))
    if others := other_trade_or_place(a, b, alignment, crossed=crossed):
        # a place that was set aside as an address was taken for less than it says, and so is a land
        twice = "place" in others and (a.partial or b.partial or other_land(a, b, alignment))
        factors.append(("trade_or_place", names.trade_or_place ** (1 + twice)))
    elif other_rank(a, b, alignment) or of_other_lands(a, b, alignment) or other_level(a, b):
        factors.append(("rank", names.trade_or_place))
    elif are_sisters(a, b, alignment):
        factors.append(("trade_or_place", names.trade_or_place**2))
    elif "near" in ways and (
        near_beside_common(a, b, alignment, crossed=crossed) or half_near(a, b, alignment)
    ):
        factors.append(("trade_or_place", names.trade_or_place))
    factors += _initials(a, b, alignment, names, crossed=crossed)
    factors += _brand(a, b, alignment, names, crossed=crossed)
    if not alignment.in_order:
        moved = syllables_moved(a, b, alignment)
        factors.append(("order", names.numbers if moved else names.order))
    factors += _faint(a, b, alignment, names, crossed=crossed)
    return [*factors, *legal_factor(a, b, alignment, names)]


def _brand(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, crossed: bool
) -> Iterator[tuple[str, float]]:
    if alignment.ways != _EQUAL and is_short_form_alone(a, b, alignment):
        landed = is_short_for_land(alignment, a, b)
        yield "short_brand", names.faint if landed else names.trade_or_place
    elif (factor := brand_factor(a, b, alignment, names, transcribed=crossed)) is not None:
        yield "short_brand", factor
    elif other_sign(a, b, alignment):
        yield "short_brand", names.trade_or_place


def _faint(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, crossed: bool
) -> Iterator[tuple[str, float]]:
    if not _HEARD.isdisjoint(alignment.ways) and is_faintly_heard(a, b, alignment):
        yield "heard", names.faint
    if _only_weak(a, b, alignment, crossed=crossed):
        yield "faint", names.faint


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


def _initials(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, crossed: bool
) -> Iterator[tuple[str, float]]:
    if _other_initials(a, b, alignment) or (crossed and _initials_of_part(a, b, alignment)):
        yield "initials", names.initials
    elif are_other_persons(a, b, alignment):
        yield "initials", names.numbers


def _other_initials(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether both names have initials that the other lacks: of another person of that name."""
    return all(
        any(side.tokens[at].kind == "word" and len(side.tokens[at].text) == 1 for at in over)
        for side, over in ((a, alignment.left_over), (b, alignment.right_over))
    )


def _initials_of_part(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether initials stand for words of another script, and other words tell a name: *Opus Land*.

    Whoever writes initials for what was translated writes nothing else.
    """
    return "acronym" in alignment.ways and any(
        token.kind not in LABELS and token.kind != "place" for token in alignment.over(a, b)
    )


def _only_weak(a: Reading, b: Reading, alignment: Alignment, *, crossed: bool) -> bool:
    """Whether names agree only in words that many firms use, and not in the same spelling.

    Of names of which one is written in Han, kana or Hangul, whether not in the same normal form:
    that a firm of the state is called *Energy* is what tells it from *Power*. Between other
    scripts near words are the translator's choice only beside a place or a body of a state.
    """
    if not all(_is_weak(pair, a, b) for pair in alignment.pairs):
        return False
    left = [a.tokens[i] for pair in alignment.pairs for i in pair.left]
    right = [b.tokens[j] for pair in alignment.pairs for j in pair.right]
    over = ([a.tokens[i] for i in alignment.left_over], [b.tokens[j] for j in alignment.right_over])
    table, han = word_table(), east_asian(a) != east_asian(b)
    said = {token.text for token in left}
    body = _UNIVERSITY in said or any(s in table.bodies or s in table.lands for s in said)
    near = any(pair.likeness.way == "near" for pair in alignment.pairs)
    free = body or any(token.kind == "place" for token in left)
    chosen = near and (han or (crossed and not free))
    equal = [a.tokens[pair.left[0]] for pair in alignment.pairs if pair.likeness.way == "equal"]
    groups = sum(token.kind == "body" for token in equal)  # *Mining Investment Group*
    telling = groups + sum(token.kind in SAYS_WHAT_OR_WHERE for token in left)
    enough = not chosen and telling >= _TOGETHER - (crossed or body)
    if enough and any(all(token.weight < _LEAST_TOLD for token in side) for side in over):
        return False
    if han:
        return sorted(t.text for t in left) != sorted(t.text for t in right)
    return sorted(map(_but_plural, left)) != sorted(map(_but_plural, right))


def _but_plural(token: Token) -> str:
    """Return a word as it was written, but for the *s* of a plural: *phosphates*."""
    return token.raw.removesuffix("s")


def _is_weak(pair: Pair, a: Reading, b: Reading) -> bool:
    """Whether words tell no firm by themselves, nor in two of their forms: *Traders*, *Trading*."""
    left, right = [a.tokens[i] for i in pair.left], [b.tokens[j] for j in pair.right]
    weak = WEAK_KINDS.issuperset([token.kind for token in (*left, *right)])
    return weak or pair.likeness.way == "trade"


def _differ_in_number(a: Reading, b: Reading) -> bool:
    """Whether each name has a number that the other lacks, or one of a site."""
    left = _numbers(a.tokens)
    right = _numbers(b.tokens) if left else left
    if not right:
        return False
    both = {token.raw for token in a.tokens} & {token.raw for token in b.tokens}
    left, right = _numbers(a.tokens, both), _numbers(b.tokens, both)
    mine, yours = left - right, right - left
    if mine and yours and east_asian(a) != east_asian(b):
        # 61398部队 says of no number what it is of
        return {said for _, said in mine}.isdisjoint([said for _, said in yours])
    return not {kind for kind, _ in mine}.isdisjoint([kind for kind, _ in yours])


def _numbers(tokens: Sequence[Token], but: AbstractSet[str] = _NONE) -> set[tuple[str, str]]:
    """Return the numbers that words say, also those that may be a name: *Primo*, *Secondo*.

    That of a division is no mere site's: *Infantry Division 77* is not the 99th one.
    """
    said = word_table().numerals
    return {
        (token.kind if at == 0 or tokens[at - 1].text != _DIVISION else "number", token.text)
        if token.kind in NUMBERS
        else ("number", said[token.raw])
        for at, token in enumerate(tokens)
        if (token.kind in NUMBERS or token.raw in said) and token.raw not in but
    }
