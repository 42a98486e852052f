"""Firms that are told without the town behind them, if another name has all the same words."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.beside.aside_words import aside_words
from screener.names.beside.listed_trades import is_rare_brand
from screener.names.beside.telling import is_of_state
from screener.names.kinds import LABELS
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["before_town_in_capitals", "says_little", "tells_without_town"]

_LITTLE, _ENOUGH = 1.44, 3.0
"""Weight below which a town outweighs what tells a firm (*enough* in scoring.yml), and from which
it does not though a word is misspelled."""
_COOPERATIVE, _RARE = "cooperative", 1.2
"""A form of firms that only a rare word tells from those of other towns, and what that weighs."""
_OF_TOWNS = frozenset({"state_enterprise", "foundation"})
"""Forms of firms that their towns tell apart."""
_SAYS_WHAT = frozenset({"trade", "generic", "body", "noise"})
_SIGNS_OF_BODIES = frozenset({",", ""})
"""What stands before the town of one. Behind a dash an analyst says it: *Pingtan - fishing -
Fujian*."""
_COMPANY = frozenset({"company"})
_FEW, _LONGEST_TOWN = 2, 3


def tells_without_town(firm: str, sign: str) -> bool:
    """Whether words tell a firm without its town: a brand and what such a firm does or is.

    Or three words one of which is a trade, or a trade and a place, of a body as not every town has.
    ``sign`` is what stands before the town: a legal form may stand before a bracket, before others
    *Company* alone, and a group before a comma.
    """
    table, words = word_table(), folded(firm)
    rest, classes, _ = legal_forms().split(words)
    if _is_of_a_town(words, classes, sign):
        return False
    said = [table.whole[word] for word in table.phrases.replaced_in(rest)]
    if _COOPERATIVE in classes:
        return any(token.kind == "word" and token.weight >= _RARE for token in said)
    kinds = [token.kind for token in said]
    most = _LITTLE if sign == "(" else _ENOUGH
    if sum([token.weight for token in said]) >= most or _SAYS_WHAT.isdisjoint(kinds):
        return False
    if any(map(is_rare_brand, said)):
        return True
    told = [kind for kind in kinds if kind not in LABELS] if sign in _SIGNS_OF_BODIES else ()
    return "trade" in told and ("place" in told or len(told) > _FEW) and not is_of_state(firm)


def says_little(firm: str) -> bool:
    """Whether the words of a firm weigh less than its town does: *Ali Enterprises*."""
    table, rest = word_table(), legal_forms().split(folded(firm)).rest
    return sum([table.whole[word].weight for word in table.phrases.replaced_in(rest)]) < _LITTLE


def _is_of_a_town(words: Sequence[str], classes: Sequence[str], sign: str) -> bool:
    """Whether what a firm is, or its form, is such as towns have one of each.

    Or is left to others (addresses.py).
    """
    known, meanings = aside_words(), word_table().meanings
    of_town = known.bodies_of_towns | known.with_offices
    if sign != ",":
        of_town |= known.groups
    if not of_town.isdisjoint([meanings[word] for word in words]):
        return True
    formed = sign == "(" or _COMPANY.issuperset(classes) or _COOPERATIVE in classes
    return not formed or not _OF_TOWNS.isdisjoint(classes)


def before_town_in_capitals(name: str, words: Sequence[str]) -> str:
    """Return a firm of a ledger in capitals without the known town behind what it does.

    *PAKISTAN ORDNANCE FACTORIES WAH CANTT*; ``words`` is what ``name`` is folded to, ``""`` if the
    name is none.
    """
    table = word_table()
    last = words[-1]
    if last not in table.phrases.seconds and table.whole[last].kind != "place":
        return ""  # as most
    said = name.split()
    for size in range(min(_LONGEST_TOWN, len(said) - _FEW), 0, -1):
        town, firm = folded(" ".join(said[-size:])), folded(" ".join(said[:-size]))
        read = [table.whole[word] for word in table.phrases.replaced_in(town)]
        if len(read) == 1 and read[0].kind == "place" and (*firm, *town) == (*words,):
            does = table.whole[firm[-1]].kind in _SAYS_WHAT and read[0].text not in table.lands
            part = " ".join(said[:-size])
            return part if does and tells_without_town(part, "") else ""
    return ""
