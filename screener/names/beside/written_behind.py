"""What ledgers and letters write around a name: a street, a number, a person, another name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screener.names.beside.addresses import is_no_form
from screener.names.beside.aside_words import aside_words
from screener.names.beside.card_lines import payees
from screener.names.beside.securities import ends_with_class, without_security
from screener.names.beside.signs import BESIDE
from screener.names.beside.sites_in_han import is_firm_in_signs, without_site
from screener.names.beside.telling import names_a_firm, own_words
from screener.names.cjk.runs import has_east_asian
from screener.names.legal import legal_forms
from screener.names.marks import DASH, FIGURE, LEDGER, POINT
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["written_apart"]

_AROUND = " \t\n/|,;:-–—*"
_AROUND_PARTIES = f"{_AROUND}()"
_FEW = 2
_CODED = 3
"""Letters of a code of a state, which is no word."""
_BETWEEN = re.compile(r"\s+/\s+|(?<=[\w.]{2})/(?=\w{3})|\s*[;|\n]\s*")
_IN_THE_NET = re.compile(r"\S+@\S+\.\S|(?:https?://|\bwww\.)\S", re.IGNORECASE)
_ENDING = re.compile(r"(?<=[^\W\d]{3})\.com(?!\w)", re.IGNORECASE)
"""What the address of a site in the net ends with: *Amazon.com, Inc.*"""
_REACHED = re.compile(
    r"\+\d[\d\s()./-]{6,}"
    r"|\b\d{3}[-.\s]\d{3}[-.]\d{4}\b"
    r"|\b\d{8,}\b"
    r"|\b(?=\d*[a-z])(?=(?:[a-z]*\d){5})[a-z\d]{10,16}\b"
    r"|\b\d{5,6}\s+[^\W\d]{3,}(?:\s[^\W\d]{3,})?$"
    r"|\b[^\W\d]{3,}\s?-\s?\d{5,6}$",
    re.IGNORECASE,
)
"""A telephone, a number of letters too, a town with that of its post: all have five figures."""
_REGISTERED = re.compile(r"\s?/\s?(NEW|OLD|CAN|[A-Z]{2}|[A-Z]{4,}|[A-Z][a-z]{3,})\s?/?\s*$")
"""What a register of several states writes behind a form: *Alpha Corp /DE/*, *Alpha Inc/NEW*."""
_CODE = r"(?:[A-Z]{1,3}[-_]?\d{3,}|\d{5,}"
_CODE_BEFORE = re.compile(rf"^\W*{_CODE}|\d{{3,}}\s*[-–:_|)\]])[\s–:_/|)-]+(?=[^\W\d])")
_CODE_BEHIND = re.compile(rf"(?:[\s–_/|(\[-]+{_CODE})|\s*(?:#\s*\d{{2,}}|\[\d{{3,}}\]))\W*$")
"""The number that a ledger gives a supplier: *100234 - Alpha*, *Alpha (V00123)*, *Alpha #4711*."""


def written_apart(name: str, signs: int) -> tuple[str, ...]:
    """Return a name without what is written behind it, and each of several names.

    ``signs`` are those of its folded words and of its characters.
    """
    maybe = signs & (LEDGER | BESIDE) or (signs & POINT and _is_site(name.lower()))
    if signs & POINT and aside_words().at_town.search(name):
        maybe = True
    if signs & DASH and "-" in name[-4:] and ends_with_class(name):
        maybe = True
    if not maybe and (name.isascii() or not has_east_asian(name)):
        return ()  # most names
    return tuple(_apart(name, signs))


def _is_site(name: str) -> bool:
    """Whether a name in small letters may hold the address of a site in the net."""
    return "www." in name or ".com" in name


def _apart(name: str, signs: int) -> Iterator[str]:
    if signs & BESIDE and (tail := aside_words().tail.search(name)):
        firm = name[: tail.start()].strip(_AROUND)
        if _is_firm(folded(firm)) and not legal_forms().split(folded(name[tail.start() :])).classes:
            yield firm
    if signs & POINT and (town := aside_words().at_town.search(name)):
        firm = name[: town.start()].strip(_AROUND)
        words = folded(firm)
        if names_a_firm(words) and not _is_of_its_town(words):
            yield firm
    if not name.isascii() and (firm_of := aside_words().han_firm.match(name)):
        yield firm_of[1]
    if not name.isascii() and (firm := without_site(name)):
        yield firm
    brand = _ENDING.sub(" ", name) if signs & POINT else name
    if brand != name and names_a_firm(folded(brand)):
        yield brand
    parted = signs & LEDGER
    yield from filter(None, [without_security(name), _in_its_register(name) if parted else ""])
    for payee in payees(name):
        yield payee
        yield from _without_numbers(payee, signs)
    yield from _of_parties(name)
    yield from _without_numbers(name, signs)
    if parted:
        yield from _of_several(name)


def _is_of_its_town(words: Sequence[str]) -> bool:
    """Whether words say a body that every town has: *Суд Ленинского района г. Гродно*."""
    table = word_table()
    said = {word for each in words for word in table.meanings[each].split()}
    return not aside_words().bodies_of_towns.isdisjoint(said)


def _in_its_register(name: str) -> str:
    """Return a firm up to its form without the state, or the age, that tells it in a register."""
    found = _REGISTERED.search(name)
    said = folded(found[1]) if found else []
    if not found or (len(found[1]) > _CODED and word_table().whole[said[0]].kind != "place"):
        return ""
    words = folded(name[: found.start()])
    # a firm of a place is told from those of others by it: *Electric Co/Mosul*
    tells = own_words(words) if len(found[1]) > _CODED else names_a_firm(words)
    return " ".join(words) if tells and legal_forms().end(words) and is_no_form(said) else ""


def _without_numbers(name: str, signs: int) -> Iterator[str]:
    """Yield a name without the number that a ledger gives it, and without what reaches it."""
    figures = signs & FIGURE or not name.isascii()  # other scripts have figures of their own
    for code in (_CODE_BEFORE.search(name), _CODE_BEHIND.search(name)) if figures else ():
        firm = f"{name[: code.start()]}{name[code.end() :]}" if code else ""
        if firm and _is_firm(folded(firm)):
            yield firm.strip(_AROUND)
    reached = [_REACHED.search(name), aside_words().numbered.search(name)] if figures else []
    if "@" in name or "www." in name or "://" in name:
        reached.append(_IN_THE_NET.search(name))
    for tail in filter(None, reached):
        firm = name[: tail.start()].strip(_AROUND)
        if names_a_firm(folded(firm)):
            yield firm


def _is_firm(words: Sequence[str]) -> bool:
    """Whether words before an address are a firm: whose number is not that of its plant."""
    split = legal_forms().split(words)
    told = len(split.rest) >= _FEW or bool(split.classes)
    return told and names_a_firm(words) and words[-1] not in word_table().labels


def _of_several(name: str) -> Iterator[str]:
    """Yield each of several names that are whole: by a legal form, or a brand and another word."""
    sides = _BETWEEN.split(name)
    if len(sides) > 1:
        for side in sides:
            said = legal_forms().split(folded(side))
            whole = said.classes or (len(said.rest) >= _FEW and own_words(said.rest))
            if whole and names_a_firm(said.rest):
                yield side.strip(_AROUND)


def _of_parties(name: str) -> Iterator[str]:
    """Yield each firm of a bill of lading: the agent's, and whom it acts for."""
    sides = aside_words().between_parties.split(name)
    if len(sides) > 1:
        for side in sides:
            in_signs = not name.isascii() and has_east_asian(side)
            if in_signs and is_firm_in_signs(side):
                yield side.strip(_AROUND)
            elif not in_signs and _is_firm(folded(side)):
                yield side.strip(_AROUND_PARTIES)
