"""The number of a cooperative's section or of a firm's own plant, which tells it from the others.

A part of a name is read with it too: *Section Soubré 3, COOP-CA Wanita* is not *Section Soubré 5*.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.beside.signs import COOPERATIVE, SOCIETY, signs_of
from screener.names.kinds import words_of_kind
from screener.names.marks import marks_of
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["section_of", "with_section"]

_NUMBER = regex(r"(?:ndeg|no|nr|n)?(\d{1,3}|[a-z]\d{1,2}|i{2,3}|i[vx]|v|vi{1,3}|xi{0,3})")
"""Of one section of several, also written to its sign; a lone *I* may be any letter."""
_MOST_OF_TOWN = 2
"""Words of a town between a label and its number, but for particles."""
_OF_TOWN = frozenset({"place", "word", "common"})
_LABEL = "section"
"""What the number is read behind, whatever it is of."""


def section_of(words: Sequence[str], signs: int) -> str:
    """Return the number of the section that a name says, behind its label, ``""`` if it says none.

    The town may stand between them, *Section Soubré n° 3*. What is a part of an address to a firm
    is one of a cooperative, which the words' ``signs`` tell: *Zone 4*, *Lot 7*.
    """
    known = aside_words()
    society = signs & (COOPERATIVE | SOCIETY)
    labels = known.sections | known.sections_of_societies if society else known.sections
    if labels.isdisjoint(words):
        return ""  # as most
    for at, word in enumerate(words):
        if word in labels and (number := _number_behind(words[at + 1 :], labels)):
            return f"{_LABEL} {number}"
    return ""


def with_section(part: str, words: Sequence[str], section: str) -> tuple[str, Sequence[str], int]:
    """Return a part of a name with the section that it leaves out, as it is read.

    That is its text, what that is folded to and what both call for. ``words`` is what the part is
    folded to.
    """
    if section and section.split(" ")[1] not in words:
        part = f"{part} {section}"
        words = folded(part)
    return part, words, signs_of(words) | marks_of(part)


def _number_behind(words: Sequence[str], labels: AbstractSet[str]) -> str:
    """Return the number behind a label, or behind the town that follows it."""
    table, signs, town = word_table(), words_of_kind("number_signs"), 0
    for word in words:
        if found := _NUMBER.fullmatch(word):
            return found[1]
        if word in signs or word in table.particles:
            continue
        town += 1
        if town > _MOST_OF_TOWN or not _may_be_town(word) or word in labels:
            return ""
    return ""


def _may_be_town(word: str) -> bool:
    """Whether a word may be of a town, and of no street: *Depot Road 5*."""
    known = aside_words()
    if word in known.of_addresses or word in known.in_long_addresses:
        return False
    return word.isalpha() and word_table().whole[word].kind in _OF_TOWN
