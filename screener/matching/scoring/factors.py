"""What tells two names apart beside single words: numbers, opposites, trade and place, order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.across import EAST_ASIAN
from screener.matching.scoring.align import Alignment, Pair
from screener.matching.scoring.brands import brand_factor
from screener.matching.scoring.heard_alone import is_faintly_heard
from screener.matching.scoring.initials import FORM_LETTERS
from screener.matching.scoring.kinds_over import kinds_over
from screener.matching.scoring.lands import of_other_lands
from screener.matching.scoring.legal_kinds import are_in_english, differ_in_form
from screener.matching.scoring.levels import other_level
from screener.matching.scoring.meaning import near_words
from screener.matching.scoring.moved import syllables_moved
from screener.matching.scoring.new_ones import is_of_new_one
from screener.matching.scoring.parameters import NameParameters
from screener.matching.scoring.places_only import agree_in_places_only
from screener.matching.scoring.ranks import other_rank
from screener.matching.scoring.short_forms import is_short_form_alone, is_short_form_misplaced
from screener.matching.scoring.signs_apart import other_sign
from screener.matching.scoring.sisters import are_sisters
from screener.matching.scoring.societies import other_abbreviation
from screener.matching.scoring.towns_alike import of_other_provinces
from screener.matching.scoring.traders import are_other_persons
from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS, LABELS, NUMBERS, SAYS_WHAT_OR_WHERE, WEAK_KINDS
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["factors_of"]

_NONE = frozenset[str]()
_BESIDE_CHINA = frozenset({"hong", "taiwan", "macau"})
_EQUAL, _HEARD = frozenset({"equal"}), frozenset({"sound", "typo"})
_PLACE, _TRADE_AND_PLACE = frozenset({"place"}), frozenset({"trade", "place"})
_LEAST_TOLD, _LITTLE = 0.2, 0.2
_UNIVERSITY, _DIVISION = "university", "division"
_TWO = 2
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
    if others := _other_trade_or_place(a, b, alignment, crossed=crossed):
        # a place that was set aside as an address was taken for less than it says, and so is a land
        twice = "place" in others and (a.partial or b.partial or _other_land(a, b, alignment))
        factors.append(("trade_or_place", names.trade_or_place ** (1 + twice)))
    elif other_rank(a, b, alignment) or of_other_lands(a, b, alignment) or other_level(a, b):
        factors.append(("rank", names.trade_or_place))
    elif are_sisters(a, b, alignment):
        factors.append(("trade_or_place", names.trade_or_place**2))
    elif "near" in ways and _near_beside_common(a, b, alignment, crossed=crossed):
        factors.append(("trade_or_place", names.trade_or_place))
    factors += _initials(a, b, alignment, names, crossed=crossed)
    factors += _brand(a, b, alignment, names, crossed=crossed)
    if not alignment.in_order:
        moved = syllables_moved(a, b, alignment)
        factors.append(("order", names.numbers if moved else names.order))
    factors += _faint(a, b, alignment, names, crossed=crossed)
    return [*factors, *_legal_factor(a, b, alignment, names)]


def _brand(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, crossed: bool
) -> Iterator[tuple[str, float]]:
    differ = alignment.ways != _EQUAL
    if differ and (
        is_short_form_alone(a, b, alignment) or is_short_form_misplaced(a, b, alignment)
    ):
        yield "short_brand", names.trade_or_place
    elif not crossed and (
        (differ and _is_trade_without_brand(a, b, alignment))
        or agree_in_places_only(a, b, alignment)
    ):
        yield "trade_or_place", names.trade_or_place
    elif (factor := brand_factor(a, b, alignment, names, transcribed=crossed)) is not None:
        yield "short_brand", factor
    elif other_sign(a, b, alignment) or is_of_new_one(a, b, alignment):
        yield "short_brand", names.trade_or_place


def _is_trade_without_brand(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names say a trade in two forms and no brand: *National Farmers Bank*, *Farm Bank*.

    Words that are near in meaning, *milling* and *mill*, are told as those are.
    """
    said = [(a.tokens[p.left[0]], b.tokens[p.right[0]], p.likeness.way) for p in alignment.pairs]
    trades = [(one.text, other.text) for one, other, way in said if way == "trade"]
    return any(other not in near_words(one, one_script=True) for one, other in trades) and not any(
        one.kind in BRANDS for one, _, way in said if way != "trade"
    )


def _faint(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, crossed: bool
) -> Iterator[tuple[str, float]]:
    if not _HEARD.isdisjoint(alignment.ways) and is_faintly_heard(a, b, alignment):
        yield "heard", names.faint
    if _only_weak(a, b, alignment, crossed=crossed):
        yield "faint", names.faint


def _legal_factor(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters
) -> Iterator[tuple[str, float]]:
    if bool(a.legal) != bool(b.legal):
        if not any(_is_form_in_initials(pair, a, b) for pair in alignment.pairs):
            yield "legal_missing", names.legal_missing
    elif a.legal == b.legal:
        pass
    elif _east_asian(a) != _east_asian(b):
        pass  # 股份有限公司 and 株式会社 call themselves Co., Ltd. in English as 有限公司 does
    elif differ_in_form(a, b) and not (
        are_in_english(a, b) and (_is_of_china(a) or _is_of_china(b))
    ):
        exact = not (alignment.left_over or alignment.right_over) and all(
            pair.likeness.value >= names.ceiling for pair in alignment.pairs
        )
        yield "legal_differs", names.legal_differs * (1 if exact else names.legal_and_words)
    else:
        yield "legal_missing", (1 + names.legal_missing) / 2


def _is_of_china(reading: Reading) -> bool:
    """Whether a name says a place of China; in Hong Kong forms are registered in English."""
    said = {token.text for token in reading.tokens if token.kind == "place"}
    return not said.isdisjoint(_places_of_china()) and _BESIDE_CHINA.isdisjoint(said)


def _is_form_in_initials(pair: Pair, a: Reading, b: Reading) -> bool:
    """Whether initials have a letter of the legal form too: *CNPC Chad*, Corporation."""
    if pair.likeness.way != "acronym":
        return False
    ours, theirs = (
        [side.tokens[at].text for at in places]
        for side, places in ((a, pair.left), (b, pair.right))
    )
    (letters, *more), words = (ours, theirs) if len(ours) == 1 else (theirs, ours)
    initials = "".join([word[0] for word in words])
    return not more and letters.removeprefix(initials) in FORM_LETTERS


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


def _other_trade_or_place(
    a: Reading, b: Reading, alignment: Alignment, *, crossed: bool
) -> AbstractSet[str]:
    """Return ``trade`` or ``place`` if both names say it and agree in no word of it.

    Sister firms do. Of what is transcribed from Cyrillic or Arabic a translator may have chosen the
    other word; but for one land or city not another.
    """
    if of_other_provinces(a, b, alignment):
        return _PLACE
    left, right = kinds_over(a, b, alignment)
    if left.isdisjoint(right) and "near" not in alignment.ways:
        return _NONE
    paired: set[str] = set()
    lands = word_table().lands
    for pair in alignment.pairs:
        one, other = a.tokens[pair.left[0]], b.tokens[pair.right[0]]
        near = pair.likeness.way == "near" and _in_english(one, other)
        if near and not _is_translated(a, b, alignment):
            left, right = left | {one.kind}, right | {other.kind}
        elif (
            one.kind == other.kind
            and one.text not in lands
            and one.text not in word_table().of_any_place
            and not _is_district(a.tokens, pair.left[0])
        ):
            paired.add(one.kind)  # a land has several towns, and regions are many
    return (left & right & (_PLACE if crossed else _TRADE_AND_PLACE)) - paired


def _is_district(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place is a district, of which many towns have one: *Leninsky District Court*."""
    return any(token.text == "district" for token in tokens[max(at - 1, 0) : at + 2])


def _near_beside_common(a: Reading, b: Reading, alignment: Alignment, *, crossed: bool) -> bool:
    """Whether little agrees but one word near in meaning and a common one: *Green Lines*.

    *Green Shipping* is called so as many firms are, *M Steel* too. Beside a place, a number or a
    third word it tells more, and of a name in Han a translator chose it, or of a body of a state.
    """
    pairs = [(a.tokens[p.left[0]], b.tokens[p.right[0]], p.likeness.way) for p in alignment.pairs]
    said = [(one, other, way) for one, other, way in pairs if one.weight + other.weight > _LITTLE]
    kinds = {t.kind for one, other, _ in said for t in (one, other) if len(t.text) > 1}
    bodies = word_table().bodies
    return (
        len(said) <= _TWO
        and not (crossed and any(one.text in bodies for one, _, _ in said))
        and not (_east_asian(a) or _east_asian(b))
        and any(way == "near" for _, _, way in said)
        and kinds.isdisjoint(("word", "place", "number"))
    )


def _has_syllables(reading: Reading, kind: str) -> bool:
    """Whether a word of a kind is spelled as Chinese is in Latin letters; of towns those there."""
    return any(
        token.kind == kind
        and syllables(token.text)
        and (kind != "place" or token.text in _places_of_china())
        for token in reading.tokens
    )


def _is_translated(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether a translator chose the trade of a firm of China: what tells it is in pinyin.

    Or it sits there, and a brand in other letters agrees: *Jinjiang Kolida Garment*, *Clothing*.
    """
    if _has_syllables(a, "word") or _has_syllables(b, "word"):
        return True
    brand = any(a.tokens[pair.left[0]].kind == "word" for pair in alignment.pairs)
    return brand and (_has_syllables(a, "place") or _has_syllables(b, "place"))


@lru_cache(maxsize=1)
def _places_of_china() -> frozenset[str]:
    return frozenset(read_table("east_asian")["han_place"].values())


def _other_land(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether both names say a land that the other does not."""
    lands = word_table().lands
    return any(a.tokens[at].text in lands for at in alignment.left_over) and any(
        b.tokens[at].text in lands for at in alignment.right_over
    )


def _in_english(*trades: Token) -> bool:
    """Whether trades were written in English: no translator chose *fashion* for *apparel*."""
    return all(token.raw.startswith(token.text) for token in trades)


def _initials(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters, *, crossed: bool
) -> Iterator[tuple[str, float]]:
    if _other_initials(a, b, alignment) or (crossed and _initials_of_part(a, b, alignment)):
        yield "initials", names.initials
    elif _lacks_letters(a, b, alignment) or are_other_persons(a, b, alignment):
        yield "initials", names.numbers


def _other_initials(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether both names have initials that the other lacks: of another person of that name."""
    return all(
        any(side.tokens[at].kind == "word" and len(side.tokens[at].text) == 1 for at in over)
        for side, over in ((a, alignment.left_over), (b, alignment.right_over))
    )


def _lacks_letters(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether all that tells a firm is a letter, and one name has more: *K Tech*, *D & K Tech*."""
    letters = [token.text for token in alignment.over(a, b) if len(token.text) == 1]
    if not any(map(str.isalpha, letters)):
        return False
    agreed = [a.tokens[pair.left[0]] for pair in alignment.pairs]
    brands = [token for token in agreed if token.kind in BRANDS]
    return bool(brands) and all(len(token.text) == 1 for token in brands)


def _initials_of_part(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether initials stand for words of another script, and other words tell a name: *Opus Land*.

    Whoever writes initials for what was translated writes nothing else.
    """
    sides = ((a, alignment.left_over), (b, alignment.right_over))
    return any(pair.likeness.way == "acronym" for pair in alignment.pairs) and any(
        side.tokens[at].kind not in LABELS and side.tokens[at].kind != "place"
        for side, over in sides
        for at in over
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
    table, han = word_table(), _east_asian(a) != _east_asian(b)
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
    return sorted(t.raw for t in left) != sorted(t.raw for t in right)


def _is_weak(pair: Pair, a: Reading, b: Reading) -> bool:
    """Whether words tell no firm by themselves, nor in two of their forms: *Traders*, *Trading*."""
    left, right = [a.tokens[i] for i in pair.left], [b.tokens[j] for j in pair.right]
    weak = WEAK_KINDS.issuperset([token.kind for token in (*left, *right)])
    return weak or pair.likeness.way == "trade"


def _east_asian(reading: Reading) -> bool:
    return not EAST_ASIAN.isdisjoint([token.script for token in reading.tokens])


def _differ_in_number(a: Reading, b: Reading) -> bool:
    """Whether each name has a number that the other lacks, or one of a site."""
    left = _numbers(a.tokens)
    right = _numbers(b.tokens) if left else left
    if not right:
        return False
    both = {token.raw for token in a.tokens} & {token.raw for token in b.tokens}
    left, right = _numbers(a.tokens, both), _numbers(b.tokens, both)
    mine, yours = left - right, right - left
    if mine and yours and _east_asian(a) != _east_asian(b):
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
