"""Scores of persons: any order, initials, patronymics."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

from screener.matching.persons.common_names import (
    agrees_in_common_names,
    is_given_beside_initial,
)
from screener.matching.persons.families import another_family
from screener.matching.persons.readings import (
    are_other_burmese,
    are_other_marks,
    are_other_pinyin,
    are_other_signs,
    are_other_vietnamese,
    child_of,
    is_near_as_read,
)
from screener.matching.scoring.align import Alignment, Pair, align
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.person_initials import FIRST_LETTERS, stands_for
from screener.matching.scoring.score import Scored, share_agreed
from screener.matching.scoring.spelling import Likeness
from screener.names.reading import NormalForm, Reading
from screener.names.words import Token

__all__ = ["score_person_readings", "score_persons"]

_SAME, _HALF = 0.95, 0.75
"""Likeness of the one name beside initials, at least, and of one at least of several."""
_LEAST_PARTS = 2
_SIGNS = frozenset({"Hani", "Hang"})
_SON_OF = frozenset({"bin", "ibn", "ben", "bint", "ould", "childof"})
_ARTICLES = frozenset({"al", "el", "ul"})
_SAME_INITIALS = (*FIRST_LETTERS, "ao", "gh", "uvw")
"""First letters of one name in Russian, Ukrainian and Belarusian: *Oleksandr*, *Hryhoriy*."""


def score_persons(left: NormalForm, right: NormalForm) -> Scored | None:
    """Return the best score over all readings of two persons' names; None without a letter."""
    scored = [score_person_readings(a, b) for a in left.readings for b in right.readings]
    return max(scored, key=lambda found: found.score, default=None)


def score_person_readings(a: Reading, b: Reading, least: float = 0.0) -> Scored:
    """Score two readings of persons' names: 1 exactly when their normal forms are equal.

    Names in Han that are said alike, in other signs, score less. Of those that score less than
    ``least`` it is not told what else lowers that.
    """
    swapped = a.key > b.key
    first, second = (b, a) if swapped else (a, b)
    alignment = _without_fathers(align(first.tokens, second.tokens), first, second)
    alignment = _with_initials(alignment, first, second)
    score = 1.0 if first.key == second.key else _score(first, second, alignment, least)
    near = is_near_as_read(first, second, alignment) or is_near_as_read(second, first, alignment)
    if near or are_other_signs(first, second) or are_other_marks(first, second):
        score *= parameters().persons.few_parts
    factors = (("partial", parameters().names.partial),) if a.partial or b.partial else ()
    for _, factor in factors:
        score = round(score * factor, 4)
    if swapped:
        alignment = alignment.turned()
    return Scored(score, a, b, alignment, factors)


def _without_fathers(alignment: Alignment, a: Reading, b: Reading) -> Alignment:
    """Undo pairs of a patronymic and a name with another one: *Mykola Yanovych*, *Mykolayovych*."""
    joined = [pair for pair in alignment.pairs if pair.likeness.way == "joined"]
    tokens = [(a.tokens[pair.left[0]], b.tokens[pair.right[0]], pair) for pair in joined]
    wrong = [pair for one, other, pair in tokens if _is_fathers(one) != _is_fathers(other)]
    if not wrong:
        return alignment
    return Alignment(
        tuple([pair for pair in alignment.pairs if pair not in wrong]),
        tuple(sorted([*alignment.left_over, *(at for pair in wrong for at in pair.left)])),
        tuple(sorted([*alignment.right_over, *(at for pair in wrong for at in pair.right)])),
    )


def _is_fathers(token: Token) -> bool:
    return token.kind == "name" and token.weight < 1


def _with_initials(alignment: Alignment, a: Reading, b: Reading) -> Alignment:
    """Pair initials left over with parts that begin with them."""
    pairs, over_a, over_b = (
        list(alignment.pairs),
        list(alignment.left_over),
        list(alignment.right_over),
    )
    value = parameters().words.initial
    for i in alignment.left_over:
        for j in list(over_b):
            x, y = a.tokens[i], b.tokens[j]
            if stands_for(x, y) or stands_for(y, x):
                pairs.append(Pair((i,), (j,), Likeness(value, "initial")))
                over_a.remove(i)
                over_b.remove(j)
                break
    return Alignment(tuple(pairs), tuple(over_a), tuple(over_b))


def _score(a: Reading, b: Reading, alignment: Alignment, least: float) -> float:
    """Score by weight that agrees; two whole parts must agree, or all of both names.

    Initials alone tell nobody: one name at least must agree. In another order they are another's.
    """
    persons = parameters().persons
    score = share_agreed(a.tokens, b.tokens, alignment, persons)
    if round(score, 4) < least:
        return round(score, 4)
    pairs = [pair for pair in alignment.pairs if pair.likeness.way != "initial"]
    whole = sum(max(_names_of(a, pair.left), _names_of(b, pair.right)) for pair in pairs)
    named = any(_names_of(a, pair.left) and _names_of(b, pair.right) for pair in pairs)
    few = whole < _LEAST_PARTS and _has_more(a, b, alignment)
    # beside initials the one name must be the very same: *S. Kumar* is not *Omar Shishani*
    few |= len(pairs) == 1 < len(alignment.pairs) and pairs[0].likeness.value < _SAME
    few |= is_given_beside_initial(a, b, alignment)
    few |= are_other_pinyin(a, b, alignment) or are_other_vietnamese(a, b, alignment)
    few |= agrees_in_common_names(a, b, alignment) or are_other_burmese(a, b, alignment)
    half = all(pair.likeness.value < _HALF for pair in pairs)
    if not named or few or half or _other_order(a.tokens, b.tokens):
        score *= persons.few_parts
    if _otherwise_than_signs(a, alignment) or _otherwise_than_signs(b, alignment.turned()):
        score *= persons.few_parts
    if another_family(a, alignment) or another_family(b, alignment.turned()):
        score *= persons.few_parts
    if _other_initials(a, b, alignment):
        score *= persons.few_parts
    if _other_generation(a.tokens, b.tokens) or _other_father(a.tokens, b.tokens):
        score *= persons.few_parts
    if _are_shuffled(a, b, alignment):
        score *= persons.few_parts
    if _is_son(a, b, alignment.left_over) or _is_son(b, a, alignment.right_over):
        score *= persons.few_parts
    return round(min(score, parameters().names.ceiling), 4)


def _has_more(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one name has words that the other lacks; beside initials an article is none.

    *H. Assad* is Hafez al-Assad, but *R. Luca* no Roberto De Luca.
    """
    over = alignment.over(a, b)
    if len(alignment.pairs) > 1:
        return any(token.text not in _ARTICLES for token in over)
    return bool(over)


def _names_of(reading: Reading, places: Sequence[int]) -> int:
    """How many of the words are names: *al-Hasan* is one, and *Abd al-Rahman*."""
    return sum(reading.tokens[at].kind == "name" for at in places)


def _other_order(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether two names have the same initials in another order: *Smith AJ*, *Smith JA*."""
    left, right = ([t.text for t in tokens if t.kind == "initial"] for tokens in (a, b))
    return left != right and sorted(left) == sorted(right)


def _other_initials(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether each name has one initial that the other lacks: *John Q. Harris*, *John T. Harris*.

    Letters that may stand for one in Cyrillic are no others: *Y.* and *E.* may be Yevgeny.
    """
    ours, theirs = (
        {reading.tokens[at].text[0] for at in over if reading.tokens[at].kind == "initial"}
        for reading, over in ((a, alignment.left_over), (b, alignment.right_over))
    )
    return bool(ours and theirs) and not any(
        ours.intersection(letters) and theirs.intersection(letters) for letters in _SAME_INITIALS
    )


def _other_generation(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether two names are those of father and son."""
    left, right = ({t.text for t in tokens if t.kind == "number"} for tokens in (a, b))
    return bool(left and right) and left != right


def _other_father(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether one is the father whom the other is named after: *Ali bin Omar*, *Omar bin Ali*."""
    ours, theirs = _sons(a), _sons(b)
    turned = any(son != father and (father, son) in theirs for son, father in ours)
    return turned and ours.isdisjoint(theirs)


def _are_shuffled(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in three parts or more that stand in an order of another person.

    *Hassan Ahmed Ali* is the father of *Ahmed Hassan Ali*. But families and given names of several
    parts may change places, *Kim Anh Thi Nguyen* is Nguyen Thi Kim Anh, and one part may be last in
    one of both: *John Lee Ka Chiu*, *John Ka Chiu Lee*.
    """
    tokens, over = [*a.tokens, *b.tokens], alignment.over(a, b)
    told = any(t.aside or t.kind == "initial" or _is_fathers(t) for t in tokens)
    if told or any(token.kind == "name" for token in over):
        return False
    places = [
        (pair.left[0], pair.right[0])
        for pair in sorted(alignment.pairs, key=lambda pair: pair.left)
        if _names_of(a, pair.left) and _names_of(b, pair.right)
    ]
    behind = [right for _, right in places]
    in_order = sorted(behind)
    if len(behind) <= _LEAST_PARTS or behind[:-1] == sorted(behind[:-1]):
        return False
    if [place for place in behind if place != in_order[-1]] == in_order[:-1]:
        return False
    return not all(
        later < place or in_order.index(later) == in_order.index(place) + 1
        for place, later in pairwise(behind)
    )


def _sons(tokens: Sequence[Token]) -> set[tuple[str, str]]:
    """Each name before *son of* with each one behind it, and those before *oglu*.

    *Ismail Sabri bin Yaakob* is no *Yaakob bin Ismail Sabri*.
    """
    sons: set[tuple[str, str]] = set()
    parts: list[list[str]] = [[]]
    for token in tokens:
        if token.text in _SON_OF:
            parts.append([])
        elif token.kind == "name":
            parts[-1].append(token.text)
    for own, father in pairwise(parts):
        sons.update(product(own, father))
    return sons | {(tokens[at - 1].text, tokens[at].text) for at in _fathers_of_turks(tokens)}


def _fathers_of_turks(tokens: Sequence[Token]) -> list[int]:
    """The places of fathers' names that *oglu* and its like stand behind: *Ilham Heydar oglu*."""
    return [
        at
        for at, (own, father, of) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False), 1)
        if of.kind == "particle" and own.kind == father.kind == "name" and of.text in child_of()
    ]


def _is_son(reading: Reading, other: Reading, over: Sequence[int]) -> bool:
    """Whether one is the son of whom the other is: *Omar bin Ali Hassan*, *Ali Hassan*.

    *Bin Ali Hassan* is the son without his own name.
    """
    tokens = reading.tokens
    if any(at - 1 in over and at not in over for at in _fathers_of_turks(tokens)):
        return True
    first = tokens[0].kind == "name" and tokens[1:2]
    own = 0 in over and other.tokens[0].text not in _SON_OF
    return bool(own and first and first[0].text in _SON_OF)


def _otherwise_than_signs(signs: Reading, alignment: Alignment) -> bool:
    """Whether the other name is not what Han or Hangul say, which leave out no part of a name.

    All signs must have their part, the family name first or last and the given name in order, and
    the other has at most one part more.
    """
    if not all(token.script in _SIGNS for token in signs.tokens):
        return False
    if len(alignment.right_over) >= _LEAST_PARTS or alignment.left_over:
        return True
    order = [at for pair in sorted(alignment.pairs, key=lambda p: p.right) for at in pair.left]
    family_last = [*order[-1:], *order[:-1]]
    return sorted(order) not in (order, family_last)
