"""Pairs the words of two names, so that as much weight as possible agrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screener.matching.scoring.initials import initials
from screener.matching.scoring.initials_abroad import initials_abroad
from screener.matching.scoring.kana_sound import are_two_readings, in_two
from screener.matching.scoring.likeness import likeness
from screener.matching.scoring.meaning import alternatives
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.spelling import (
    MOST_EDITS,
    NORMAL_LENGTH,
    Likeness,
    are_strangers,
    same_figures,
)
from screener.names.cjk.pinyin import syllables
from screener.names.reading import Reading
from screener.names.words import POINTED, Token

__all__ = [
    "LONG_JOINED",
    "MOST_JOINED",
    "SHORTEST_JOINED",
    "VERY_LONG_JOINED",
    "Alignment",
    "Pair",
    "align",
    "in_other_signs",
]

MOST_JOINED = 3
SHORTEST_JOINED = 4
LONG_JOINED = 8
VERY_LONG_JOINED = 12
_BEGINS = 3
"""Letters by which words that mean the same are written as one: *Inds*, *Industries*."""
_AND, _KANA = "and", "Kana"


class Pair(NamedTuple):
    """Words of one name that answer to words of the other."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    likeness: Likeness

    def turned(self) -> Pair:
        """The same with the sides swapped."""
        return Pair(self.right, self.left, self.likeness)


class Alignment(NamedTuple):
    """All pairs, and the words that found none."""

    pairs: tuple[Pair, ...]
    left_over: tuple[int, ...]
    right_over: tuple[int, ...]

    @property
    def in_order(self) -> bool:
        """Whether the paired words of weight stand in the same order in both names."""
        ends = [pair.right[0] for pair in sorted(self.pairs)]
        return ends == sorted(ends)

    @property
    def ways(self) -> AbstractSet[str]:
        """The ways in which words are alike."""
        return {pair.likeness.way for pair in self.pairs}

    def over(self, a: Reading, b: Reading) -> list[Token]:
        """The words of two names that found none."""
        ours = [a.tokens[at] for at in self.left_over]
        return ours + [b.tokens[at] for at in self.right_over]

    def turned(self) -> Alignment:
        """The same with the sides swapped."""
        pairs = tuple([pair.turned() for pair in self.pairs])
        return Alignment(pairs, self.right_over, self.left_over)


def align(
    left: Sequence[Token], right: Sequence[Token], names: tuple[Reading, Reading] | None = None
) -> Alignment:
    """Pair the words of two names: equal ones first, then the likest, heaviest first.

    ``names``, whose words they are, tell initials of the one in its own language.
    """
    pairs, free_left, free_right = _equal(left, right)
    if names and pairs and (free_left or free_right):
        pairs += _abroad(*names, (free_left, free_right), pairs)
    if free_left and free_right:
        options = [
            *_singles(left, right, free_left, free_right),
            *_joined(left, right, free_left, free_right),
            *(pair.turned() for pair in _joined(right, left, free_right, free_left)),
            *_in_kana(left, right, free_left, free_right),
            *(pair.turned() for pair in _in_kana(right, left, free_right, free_left)),
            *_lettered(left, right, free_left, free_right, names and names[1]),
            *(
                pair.turned()
                for pair in _lettered(right, left, free_right, free_left, names and names[0])
            ),
        ]
        options.sort(key=lambda pair: (-_worth(pair, left, right), pair.left, pair.right))
        for pair in options:
            if free_left.issuperset(pair.left) and free_right.issuperset(pair.right):
                pairs.append(pair)
                free_left.difference_update(pair.left)
                free_right.difference_update(pair.right)
    return Alignment(tuple(pairs), tuple(sorted(free_left)), tuple(sorted(free_right)))


def _worth(pair: Pair, left: Sequence[Token], right: Sequence[Token]) -> float:
    weight = min(sum(left[i].weight for i in pair.left), sum(right[j].weight for j in pair.right))
    return pair.likeness.value * weight


def _equal(left: Sequence[Token], right: Sequence[Token]) -> tuple[list[Pair], set[int], set[int]]:
    pairs: list[Pair] = []
    free_left: set[int] = set()
    free_right = dict(enumerate([token.text for token in right]))
    for i, token in enumerate(left):
        for j, text in free_right.items():
            if text == token.text and (found := likeness(token, right[j])).way == "equal":
                pairs.append(Pair((i,), (j,), found))
                del free_right[j]
                break
        else:
            free_left.add(i)
    if not (pairs and free_left and free_right):
        return pairs, free_left, set(free_right)
    over = set(free_right)
    for at, pair in enumerate(pairs):
        (i,), (j,), _ = pair
        if left[i].raw[:_BEGINS] != right[j].raw[:_BEGINS]:
            i = _written_as(right[j], left, i, free_left)
            j = _written_as(left[i], right, j, over)
            pairs[at] = pair._replace(left=(i,), right=(j,))
    return pairs, free_left, over


def _written_as(word: Token, tokens: Sequence[Token], at: int, free: set[int]) -> int:
    """Return which of several words that mean what ``word`` does is written so too, or ``at``.

    *Kosan Rubber Industries*: the first word may mean what the last does. The word that is no
    longer told is ``free`` then.
    """
    for near in free:
        begins = tokens[near].raw[:_BEGINS] == word.raw[:_BEGINS]
        if begins and tokens[near].text == word.text:
            free.remove(near)
            free.add(at)
            return near
    return at


def _singles(
    left: Sequence[Token], right: Sequence[Token], free_left: set[int], free_right: set[int]
) -> Iterator[Pair]:
    theirs = [(j, right[j], _is_as_spelled(right[j])) for j in free_right]
    for i in free_left:
        word, as_spelled = left[i], _is_as_spelled(left[i])
        meant = alternatives(word.text)
        for j, other, other_too in theirs:
            if as_spelled and other_too and are_strangers(word.text, other.text, meant):
                continue  # as nearly all
            found = likeness(word, other)
            if found.way == "abbreviation" and (word.raw + other.raw).count(POINTED):
                ours = _said_as(left, i, free_left)
                yield Pair(ours, _said_as(right, j, free_right), found)
            elif found.way:
                yield Pair((i,), (j,), found)


def _said_as(tokens: Sequence[Token], at: int, free: set[int]) -> tuple[int, ...]:
    """Return the place of a word, and of the others that mean what it does: *cukrov.*, sugar mill.

    Of a word that a point cuts off no part alone is told.
    """
    raw = tokens[at].raw
    said = [near for near in (at - 1, at, at + 1) if near in free and tokens[near].raw == raw]
    return tuple(said) if raw != tokens[at].text else (at,)


def _is_as_spelled(token: Token) -> bool:
    """Whether a word is in Latin letters and means what is written, and no person."""
    return token.script == "Latn" and token.raw == token.text and token.kind != "name"


def _joined(
    many: Sequence[Token], single: Sequence[Token], free_many: set[int], free_single: set[int]
) -> Iterator[Pair]:
    """Words of ``many`` that ``single`` has written as one."""
    starts = [at for at in sorted(free_many) if at + 1 in free_many and many[at].text != _AND]
    if not starts:  # *&* begins no word: *E & A* is not *Anda*
        return
    whole = parameters().words.joined
    by_first: dict[str, list[tuple[int, str]]] = {}
    for j in free_single:
        written = _written(single[j])
        by_first.setdefault(written[:1], []).append((j, written))
    for start in starts:
        first, raw = many[start].text[:1], many[start].raw[:1]
        alike = by_first.get(first, [])
        if raw != first:
            alike = alike + by_first.get(raw, [])
        run = [start]
        while alike and len(run) < MOST_JOINED and run[-1] + 1 in free_many:
            run.append(run[-1] + 1)
            if many[run[-1]].kind == "initial":
                continue  # *Petrov A.* is no *Petrova*
            words = [many[i] for i in run]
            spellings = _joined_spellings(words)
            for j, written in alike:
                apart = min([abs(len(written) - len(spelling)) for spelling in spellings])
                if apart <= MOST_EDITS and (value := _as_one(words, spellings, single[j])):
                    yield Pair(tuple(run), (j,), Likeness(value * whole, "joined"))


def _as_one(words: Sequence[Token], spellings: Sequence[str], single: Token) -> float:
    """How surely a word is several written as one, as which they have these spellings."""
    written = _written(single)
    initials = any(word.kind == "initial" for word in words)
    letters = all(len(word.text) == 1 for word in words)  # *J. K.*, *JK*
    signs = single.script == "Hani" or _is_of_person(words[0])
    heard = words[0].script == "Hani" and bool(syllables(written))  # other signs' pinyin
    exact = signs or single.script == words[0].script == "Hang" or initials or heard
    value = max([_same_spelling(spelling, written, exact=exact) for spelling in spellings])
    if letters and written in spellings:
        value = 1.0
    exactly = value == 1 or not _is_other_in_kana(single, spellings[-1])
    return value if exactly and not in_other_signs(words, [single]) else 0.0


def _in_kana(
    many: Sequence[Token], single: Sequence[Token], free_many: set[int], free_single: set[int]
) -> Iterator[Pair]:
    """Two words of ``many`` that ``single`` spells in kana."""
    kana = [at for at in free_single if single[at].script == _KANA]
    if not kana:  # as nearly always
        return
    for start in sorted(free_many):
        if start + 1 in free_many:
            for at in kana:
                found = in_two(single[at], many[start : start + 2])
                if found.way:
                    yield Pair((start, start + 1), (at,), found)


def _is_other_in_kana(token: Token, written: str) -> bool:
    """Whether a word with kana in it is another of Japan than one that is spelled much as it is."""
    return token.script == _KANA and are_two_readings(token, token.text, written)


def _is_of_person(token: Token) -> bool:
    """Whether it is a sign of a person, of whom each letter counts: *Leisheng*, *Lisheng*."""
    return token.script == "Hani" and token.kind == "name"


def in_other_signs(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether words that sound alike are both written in Han, with other signs: *toyo kogyo*."""
    if any(token.script != "Hani" for token in (*a, *b)):
        return False
    return _signs(a) != _signs(b)


def _signs(tokens: Sequence[Token]) -> str:
    """Return what words were written with; several that one word means are written once."""
    return "".join([t.raw for at, t in enumerate(tokens) if not at or tokens[at - 1].raw != t.raw])


def _written(token: Token) -> str:
    """The word in Latin letters as it was written; of other scripts its reading."""
    return token.written if token.written.isascii() else token.text


def _joined_spellings(run: Sequence[Token]) -> tuple[str, ...]:
    """Return words written as one, in their normal form and as they were written."""
    normal = "".join([token.text for token in run])
    raws = [
        token.raw.removesuffix(POINTED)
        for at, token in enumerate(run)
        if at == 0 or run[at - 1].raw != token.raw
    ]
    written = "".join(raws)
    return (normal,) if written == normal or not written.isascii() else (normal, written)


def _same_spelling(a: str, b: str, *, exact: bool) -> float:
    """Return 1 for equal texts, less for one edit in a long one or two in a longer, else 0."""
    if a == b:
        return 1.0 if len(a) >= SHORTEST_JOINED else 0.0
    if exact:
        return 0.0
    length = max(len(a), len(b))
    allowed = (length >= LONG_JOINED) + (length >= VERY_LONG_JOINED)
    if a[0] != b[0] or abs(len(a) - len(b)) > allowed or not same_figures(a, b):
        return 0.0
    edits = OSA.distance(a, b, score_cutoff=allowed)
    return (
        1 - parameters().words.typo_one * edits * NORMAL_LENGTH / length
        if edits <= allowed
        else 0.0
    )


def _lettered(
    short: Sequence[Token],
    long: Sequence[Token],
    free_short: set[int],
    free_long: set[int],
    named: Reading | None,
) -> Iterator[Pair]:
    """A word of ``short`` that is made of the initials of words of ``long``, named ``named``."""
    for ours, theirs, credit in initials(short, long, (free_short, free_long), named):
        yield Pair(ours, theirs, Likeness(credit, "acronym"))


def _abroad(
    left: Reading, right: Reading, free: tuple[set[int], set[int]], equal: Sequence[Pair]
) -> list[Pair]:
    """Take from the words left over one that is the initials of the other name in its language.

    It is paired with the words that it alone says; where there are none, it says nothing more.
    """
    ours: tuple[int, ...]
    theirs: tuple[int, ...]
    # Hardly a name asks for these, and what nobody asks for is not made.
    paired = ((pair.left[0], pair.right[0]) for pair in equal)
    turned = ((pair.right[0], pair.left[0]) for pair in equal)
    if (at := initials_abroad(left, right, free, paired)) is not None:
        ours, theirs = (at,), _told(right, free[1])
    elif (at := initials_abroad(right, left, free[::-1], turned)) is not None:
        ours, theirs = _told(left, free[0]), (at,)
    else:
        return []
    free[0].difference_update(ours)
    free[1].difference_update(theirs)
    made = Likeness(parameters().words.blend, "acronym")
    return [Pair(ours, theirs, made)] if ours and theirs else []


def _told(name: Reading, places: AbstractSet[int]) -> tuple[int, ...]:
    return tuple([at for at in sorted(places) if name.tokens[at].kind != "particle"])
