"""Branches and offices of a firm abroad, which are that firm: *Alpha Bank AG London Branch*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screener.names.kinds import BRANDS, words_of_kind
from screener.names.legal import legal_forms
from screener.names.words import word_table

__all__ = ["without_branch"]

_LONGEST_TOWN = 3
_SHORTEST_TOWN, _OF_TOWN = 4, BRANDS | {"place", "site"}
_LONGEST_UNKNOWN = 2
"""Words of a town that no table knows."""


def without_branch(words: Sequence[str]) -> str:
    """Return the firm of which a name tells a branch, ``""`` if it tells none.

    Behind the name, or before *of*, stand the label and a town. A town that the name itself ends
    with, *Bank of China Branch*, is left to it. Behind what registers call a branch, itself
    behind a legal form, any words are a town, *Alpha GmbH Zweigniederlassung Spreitenbach*, and so
    are two behind works.
    """
    said = [word for word in word_table().phrases.replaced_in(words) if word not in "()"]
    labels = [at for at, word in enumerate(said) if word in words_of_kind("branch")]
    if not labels:
        return ""  # it begins a phrase: *head office*
    beside = words_of_kind("branch") | words_of_kind("beside_branch")
    first = last = labels[-1]
    while first and said[first - 1] in beside:
        first -= 1
    of = said[last + 1 : last + 2] == ["of"] and said[last] in words_of_kind("branch_of")
    if of and last <= _LONGEST_TOWN and _are_towns(said[:first]):
        return _firm(said[last + 2 :])
    before, behind = said[:first], said[last + 1 :]
    # *Governor's Office of Basra* is no branch of a governor
    its_own = before[-1:] and before[-1] in words_of_kind("with_office")
    if its_own:
        return ""
    if behind:
        town = _without_particles(behind)
        registered = said[last] in words_of_kind("branch_registered") and _ends_with_form(before)
        works = said[last] in words_of_kind("branch_works") and _are_of_works(before, town)
        known = _are_towns(town) or ((registered or works) and len(town) <= _LONGEST_UNKNOWN)
        return _firm(before) if town and known else ""
    return next(filter(None, map(_firm, _without_town(before))), "")


def _are_of_works(firm: Sequence[str], town: Sequence[str]) -> bool:
    """Whether words before works are a firm with a word of its own, and those behind may be a town.

    *Vicentin Pta. Ricardone*; of *Planta Textil* nothing stands before it.
    """
    whole = word_table().whole
    own = any(whole[word].kind in BRANDS and len(word) > _LONGEST_UNKNOWN for word in firm)
    named = any(len(word) >= _SHORTEST_TOWN for word in town)
    return own and named and all(whole[word].kind in _OF_TOWN for word in town)


def _without_town(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield what stands before the town that words end with; the longest town first."""
    for size in range(min(_LONGEST_TOWN, len(words) - 1), 0, -1):
        name, town = words[:-size], words[-size:]
        if _are_towns(town):
            yield name


def _are_towns(words: Sequence[str]) -> bool:
    """Whether words are places, some of which may be called new: *New York*."""
    whole, towns = word_table().whole, words_of_kind("branch_towns")
    told = [word for word in words if word not in words_of_kind("before_towns")]
    known = all(word in towns or whole[word].kind == "place" for word in told)
    return known and words[-1:] == told[-1:] != []


def _without_particles(words: Sequence[str]) -> Sequence[str]:
    return [word for word in words if word not in word_table().particles]


def _ends_with_form(words: Sequence[str]) -> bool:
    forms = legal_forms()
    rest, classes, _ = forms.cut(words)
    return bool(classes) and words[-1] in forms.every_word and rest[-1] != words[-1]


def _firm(words: Sequence[str]) -> str:
    """Return words as a name if they tell a firm: one that few use, or a land and one more.

    Of a *Cement Factory* there is one in every town, whose office would be that of all, and what a
    service of a state has in another town is another organ of it: *Military Intelligence Branch*.
    """
    table = word_table()
    rest, classes, _ = legal_forms().split(words)
    said = _without_particles(rest)
    if not said or words[-1] in table.particles:
        return ""
    if not classes and not words_of_kind("organs").isdisjoint([table.meanings[w] for w in said]):
        return ""
    kinds = [table.whole[word].kind for word in said]
    own = any(kind in BRANDS for kind in kinds)
    return " ".join(words) if own or ("place" in kinds and len(said) > 1) else ""
