"""Firms of a person, with initials for given names: *ИП Иванов И.И.*, *R. Kumar Textiles*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.late_regex import regex
from screener.names.caveats import IN_FULL_NAME, INITIALLED
from screener.names.given import given_names, is_patronymic
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["may_be_of_person", "sole_traders", "with_initials"]

_OF_TWO_LETTERS = regex("shch|zh|kh|ts|ch|sh|y[aeou]")
"""What one letter of Cyrillic is written with."""
_MOST_INITIALS, _SHORTEST_GIVEN = 2, 3
_AND = "and"
"""What stands between two families: *Ernst & Young*."""
_LEAST_OF_FAMILY = 0.6
"""Weight of a word that a family is called by: *Kumar*, but not *Retail*."""
_OF_A_TRADER = 3
"""Words of a sole trader's name: the family's, the given one, the father's."""


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return forms of sole traders, *IP*, *individual entrepreneur*, by the words at their ends."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in read_table("legal_forms")["sole_traders"]:
        form = tuple(phrase.split())
        for end in {form[0], form[-1]}:
            found[end].append(form)
    return found


def sole_traders() -> AbstractSet[str]:
    """Return the words at the ends of those forms."""
    return _forms().keys()


def may_be_of_person(words: Sequence[str]) -> bool:
    """Whether folded words may be those of a sole trader, or begin with a given name."""
    first = words[0]
    return first in given_names() or first in _forms() or words[-1] in _forms()


def with_initials(
    readings: Sequence[Reading], words: Sequence[str], *, pointed: bool
) -> list[Reading]:
    """Return readings of a firm that a person is called by, also with initials for given names.

    A sole trader that is written with initials has that reading alone. One in full is also read so,
    and is not held by that against another in full: *Ivan*, *Igor* (caveats.py).

    Args:
        readings: Those of the name.
        words: What it is folded to.
        pointed: Whether it has points, as initials have: *IP Alfa BV* is a firm's, maybe.
    """
    if not readings:
        return []
    said = _said(words)
    if said and (told := _told_by_initials(readings[0], said, pointed=pointed)):
        return [told] if pointed or not legal_forms().split(said).classes else [*readings, told]
    first = readings[0]
    short = [*(_traders(first, said) if said else _owners(first, words[0]))]
    if not short:
        return [*readings]
    full = [each._replace(caveats=each.caveats | IN_FULL_NAME) for each in readings]
    cut = first._replace(partial=True, caveats=INITIALLED | IN_FULL_NAME, letters="")
    return [*full, *[cut._replace(tokens=tokens) for tokens in short]]


def _told_by_initials(reading: Reading, said: Sequence[str], *, pointed: bool) -> Reading | None:
    """Read a sole trader of a family's name and initials, in any order."""
    name = max(said, key=len)
    if not pointed and name in given_names():
        return None  # *Yun Oleg*, *Li Oleg* are in full
    short = "".join([word for word in said if word != name])
    initials = _OF_TWO_LETTERS.sub(lambda found: found[0][0], short)
    family = _tokens(reading, [name])
    most = min(_MOST_INITIALS, len(name) - 1)  # *Li A.*, but *Li An* is in full
    if not (family and short.isalpha() and len(initials) <= most):
        return None
    tokens = (*family, _initials(initials, family[0]))
    # *P. P.* is no form here
    return reading._replace(tokens=tokens, legal_words=frozenset(), letters="")


def _traders(reading: Reading, said: Sequence[str]) -> Iterator[tuple[Token, ...]]:
    """Yield a sole trader in full by the family's name and initials, two and one."""
    fathers = [word for word in said if is_patronymic(word)]
    if len(said) == _OF_A_TRADER and len(fathers) == 1 and said[0] != fathers[0]:
        # *Ivanov Ivan Ivanovich*, *Ivan Ivanovich Ivanov*
        given, family = (said[1], said[0]) if said[-1] == fathers[0] else (said[0], said[-1])
        every = [(family, given[0] + fathers[0][0]), (family, given[0])]
    elif len(said) == _OF_A_TRADER - 1:
        one, other = said
        known = [word in given_names() for word in said]
        either = known[0] == known[1]  # *Kim Oleg*: families of Korea are given names elsewhere
        every = [(other, one[0])] * (either or known[0]) + [(one, other[0])] * (either or known[1])
    else:
        return
    for name, initials in every:
        if family_of := _tokens(reading, [name]):
            yield (*family_of, _initials(initials, family_of[0]))


def _owners(reading: Reading, first: str) -> Iterator[tuple[Token, ...]]:
    """Yield a firm that begins with a given name and a family's with the initial of the first."""
    given, *rest = reading.tokens
    own = [token for token in rest if token.kind != "particle"]
    if not own or rest[0].text == _AND:
        return
    if own[0].kind not in BRANDS or own[0].weight < _LEAST_OF_FAMILY:
        return
    if given.raw == first and given.kind in BRANDS and len(given.raw) >= _SHORTEST_GIVEN:
        yield (_initials(given.raw[0], given), *rest)


def _said(words: Sequence[str]) -> Sequence[str]:
    """Return what a sole trader's name says before or behind its form; of others nothing."""
    for form in _forms().get(words[0], ()):
        if (*words[: len(form)],) == form:
            return words[len(form) :]
    for form in _forms().get(words[-1], ()):
        if (*words[-len(form) :],) == form:
            return words[: -len(form)]
    return ()


def _tokens(reading: Reading, families: Sequence[str]) -> tuple[Token, ...]:
    return tuple([t for t in reading.tokens if t.raw in families and t.kind in BRANDS])


def _initials(letters: str, beside: Token) -> Token:
    """Return initials as a word of their own, each letter of the weight of one."""
    one = word_table().token("b")
    return one._replace(
        text=letters, raw="", weight=one.weight * len(letters), script=beside.script
    )
