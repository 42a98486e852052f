"""Names of persons: any order, initials, patronymics, honorifics."""

from __future__ import annotations

from functools import lru_cache

from screener.matching.align import Alignment, Pair, align
from screener.matching.likeness import Likeness
from screener.matching.parameters import parameters
from screener.matching.score import Scored, share_agreed
from screener.names.fold import fold
from screener.names.form import NormalForm, Reading, normal_form
from screener.names.tables import read_table
from screener.names.words import Token

__all__ = ["person_form", "score_persons"]

_INITIAL, _PATRONYMIC = 0.35, 0.45
_PATRONYMIC_ENDINGS = ("ovich", "evich", "ovna", "evna", "ovitch", "evitch", "ivna", "yevich")
_LEAST_PARTS = 2


@lru_cache(maxsize=50_000)
def person_form(name: str) -> NormalForm:
    """Return the normal form of a person's name: its parts in Latin letters, without titles."""
    if any(
        reading.tokens and reading.tokens[0].script != "Latn"
        for reading in normal_form(name).readings
    ):
        return _east_asian(name)
    table = read_table("persons")
    titles, particles = set(table["titles"].split()), set(table["particles"].split())
    words = [w for w in fold(name).split() if w not in "()"]
    parts = [word for word in words if word not in titles] or words
    spelled = table["spellings"]
    tokens = tuple(_part(spelled.get(part, part), part, particles) for part in parts)
    return NormalForm(name, (Reading(tokens, ()),) if tokens else ())


def _part(text: str, raw: str, particles: set[str]) -> Token:
    if text in particles:
        return Token(text, 0.1, "particle", raw)
    if len(text) == 1:
        return Token(text, _INITIAL, "initial", raw)
    weight = _PATRONYMIC if text.endswith(_PATRONYMIC_ENDINGS) else 1.0
    return Token(text, weight, "word", raw)


def _east_asian(name: str) -> NormalForm:
    """Read a name in Han, kana or Hangul; each character is a part, except in kana."""
    spoken = normal_form(name).readings[-1].tokens
    tokens = tuple(Token(token.text, 1.0, "word", token.raw, token.script) for token in spoken)
    return NormalForm(name, (Reading(tokens, ()),) if tokens else ())


def score_persons(left: NormalForm, right: NormalForm) -> Scored | None:
    """Score two names of persons; None when one has no letter."""
    if not left.readings or not right.readings:
        return None
    a, b = left.readings[0], right.readings[0]
    swapped = a.key > b.key
    first, second = (b, a) if swapped else (a, b)
    alignment = _with_initials(align(first.tokens, second.tokens), first, second)
    score = 1.0 if first.key == second.key else _score(first, second, alignment)
    if swapped:
        alignment = Alignment(
            tuple(Pair(p.right, p.left, p.likeness) for p in alignment.pairs),
            alignment.right_over,
            alignment.left_over,
        )
    return Scored(score, a, b, alignment, ())


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
            if "initial" in (x.kind, y.kind) and x.text[0] == y.text[0]:
                pairs.append(Pair((i,), (j,), Likeness(value, "initial")))
                over_a.remove(i)
                over_b.remove(j)
                break
    return Alignment(tuple(pairs), tuple(over_a), tuple(over_b))


def _score(a: Reading, b: Reading, alignment: Alignment) -> float:
    """Score by weight that agrees; two whole parts must agree, or all of both names."""
    persons = parameters().persons
    score = share_agreed(a.tokens, b.tokens, alignment, persons)
    whole = sum(
        max(len(pair.left), len(pair.right))
        for pair in alignment.pairs
        if pair.likeness.way != "initial"
    )
    if whole < _LEAST_PARTS and (alignment.left_over or alignment.right_over):
        score *= persons.few_parts
    return round(min(score, parameters().names.ceiling), 4)
