"""Legal forms of several words, one of which is not quite right: *joint sock company*.

The others tell it. What stands for it need not be unknown, nor near enough to be it alone:
*limited ilvbility company*, *joint stockcompayn*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screener.memo import Memo
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.wording.misspelled import is_misspelled, respelled
from screener.names.words import word_table

__all__ = ["is_misspelled_or_near", "of_loose_forms", "spelled_right", "with_form_right"]

_SHORTEST_FORM = 3
"""Words of the shortest form that the others tell without one."""
_SHORTEST, _TELLS = 4, 5
"""Letters of a word that may be misspelled, and of one that few forms but these have."""
_LONG, _TWO, _THREE = 8, 6, 9
"""Letters of a word that is known alone when misspelled twice; and of those that, beside the others
of their form, may differ in two letters or three."""
_MOST_EDITS = 2
_HOLE = ""
_MOST_WORDS = 300_000


def is_misspelled_or_near(word: str) -> bool:
    """Whether a word that no table knows may be misspelled, or is near one of a form of several."""
    return is_misspelled(word) or bool(_NEAR[word])


def of_loose_forms() -> frozenset[str]:
    """Return words of forms of several, each of which tells that another may be misspelled."""
    return _forms().telling


def spelled_right(words: Sequence[str], script: str = "Latn") -> tuple[str, ...]:
    """Return the words of a name in ``script`` with misspelled ones right, ``()`` if none is told.

    Each word by itself, as ``respelled`` does, and what the others of its legal form tell.
    """
    right = respelled(words, script)
    return (with_form_right(right or words) if script == "Latn" else ()) or right


def with_form_right(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a name with those of a legal form spelled right, ``()`` if none is told.

    A form that is right as it is tells no other, but for a word before it: *publi joint stock
    company*.
    """
    said: tuple[str, ...] = ()
    for word in words:
        said += _NEAR[word] or (word,)
    found = said
    if not _forms().telling.isdisjoint(said):  # each form says one of them beside any other word
        right = not legal_forms().split(said).words.isdisjoint(_forms().telling)
        found = _filled(said, 1 if right else len(said))
    if found == tuple(words):
        return ()
    split = legal_forms().split
    return found if len(split(found).words) > len(split(words).words) else ()


def _filled(words: tuple[str, ...], starts: int) -> tuple[str, ...]:
    """Return words with the one put right that all others of a form tell.

    The form begins with one of the first words, ``starts`` of them.
    """
    forms = _forms()
    for size in forms.sizes:
        for start in range(min(len(words) - size + 1, starts)):
            run = words[start : start + size]
            for at, word in enumerate(run):
                rights = forms.without_one.get((*run[:at], _HOLE, *run[at + 1 :]), ())
                for right in rights:
                    if put := _put(word, right, (at == 0, at == size - 1)):
                        return (*words[: start + at], *put, *words[start + at + 1 :])
    return words


def _put(word: str, right: str, ends: tuple[bool, bool]) -> tuple[str, ...]:
    """Return what stands for a word where a form has ``right``, ``()`` if that is another word.

    Args:
        word: As written.
        right: As the form has it.
        ends: Whether the form begins with it, and whether it ends so. What stands beside the form
            may be written to it, *vesnajoint stock company*, and no other firm is called so.
    """
    known = word in word_table().known
    if word == right or (known and (any(ends) or legal_forms().is_legal(word))):
        return ()
    edits = 1 if known else 1 + (len(right) >= _TWO) + (len(right) >= _THREE)
    if OSA.distance(word, right, score_cutoff=edits) <= edits:
        return (right,)
    if ends[0] and word.endswith(right):
        return word.removesuffix(right), right
    return (right, word.removeprefix(right)) if ends[1] and word.startswith(right) else ()


class _Forms(NamedTuple):
    """Forms of several words."""

    without_one: Mapping[tuple[str, ...], tuple[str, ...]]
    """What each may have in the place of one word left out."""
    sizes: Sequence[int]
    """How many words they have, the most first."""
    telling: frozenset[str]
    """The words that are no form but in these."""
    by_look: Mapping[tuple[int, str], tuple[tuple[str, tuple[str, ...]], ...]]
    """Their long words, and neighbours written as one, by how many letters what is near has, and
    its first; and that number below nought and its last."""


def _of_several() -> Iterator[tuple[str, ...]]:
    """Yield the forms whose long words, but for one maybe, say nothing about a firm anywhere.

    *open joint stock company*; what firms do stands in others, *sanayi ve ticaret limited sirketi*.
    """
    long_words = frozenset(legal_forms().long_words)
    lines = chain.from_iterable(read_table("legal_forms")["classes"].values())
    for form in (tuple(phrase.split()) for line in lines for phrase in line.split(";")):
        long = [word for word in form if len(word) >= _SHORTEST]
        others = len(long_words.union(long)) - len(long_words)
        if len(form) >= _SHORTEST_FORM and others <= 1 < len(long) - others:
            yield form


def _tells(word: str) -> bool:
    """Whether a word is long, and part of legal forms but none by itself, nor before *limited*.

    So many firms are *private limited* that these are looked at no further.
    """
    if len(word) < _TELLS or word not in legal_forms().long_words:
        return False
    said = (("alfa", word), ("alfa", word, "limited"))
    return not any(word in legal_forms().split(words).words for words in said)


@cache
def _forms() -> _Forms:
    forms = [*_of_several()]
    without = defaultdict[tuple[str, ...], list[str]](list)
    telling = {word for form in forms for word in form if _tells(word)}
    looks: dict[str, tuple[str, ...]] = {word: (word,) for word in telling}
    for form in forms:
        for at, word in enumerate(form):
            if len(word) >= _SHORTEST and not telling.isdisjoint((*form[:at], *form[at + 1 :])):
                without[(*form[:at], _HOLE, *form[at + 1 :])].append(word)
        looks |= {f"{a}{b}": (a, b) for a, b in pairwise(form) if len(a) >= _SHORTEST <= len(b)}
    by_look = defaultdict[tuple[int, str], list[tuple[str, tuple[str, ...]]]](list)
    for written, stands in sorted(looks.items()):
        for size in range(len(written) - _MOST_EDITS, len(written) + _MOST_EDITS + 1):
            if len(written) >= _LONG:
                by_look[size, written[0]].append((written, stands))
                by_look[-size, written[-1]].append((written, stands))
    return _Forms(
        {run: tuple(sorted({*words})) for run, words in without.items()},
        sorted({len(form) for form in forms}, reverse=True),
        frozenset(telling),
        {look: tuple(words) for look, words in by_look.items()},
    )


def _near(word: str) -> tuple[str, ...]:
    """Return the long word of a form, or the two, that a word is misspelled."""
    if len(word) < _LONG or word in word_table().known or not word.isalpha():
        return ()
    if legal_forms().is_legal(word):
        return ()
    size, looks = len(word), _forms().by_look
    near = looks.get((size, word[0]), ()) + looks.get((-size, word[-1]), ())
    found = [
        (edits, written, stands)
        for written, stands in near
        if (edits := OSA.distance(word, written, score_cutoff=_MOST_EDITS)) <= _MOST_EDITS
    ]
    return min(found)[-1] if found else ()


_NEAR = Memo(_near, _MOST_WORDS)
