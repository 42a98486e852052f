"""What ledgers and letters write around a name: a street, a number, a person, another name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from screener.late_regex import regex
from screener.names.beside.addresses import SIDES, beside_address, find_tail, is_no_form
from screener.names.beside.aside_words import aside_words
from screener.names.beside.card_lines import payees, payment_words
from screener.names.beside.securities import (
    ends_with_class,
    may_end_with_class,
    without_security,
)
from screener.names.beside.signs import BESIDE, NUMBERED, POINTED, SECURITY
from screener.names.beside.sites_in_han import is_firm_in_signs, without_site
from screener.names.beside.telling import names_a_firm, own_words
from screener.names.cjk.runs import has_east_asian
from screener.names.legal import legal_forms
from screener.names.marks import CODE, DASH, FIGURE, INTEREST, LEDGER, LONG, POINT
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["is_behind_party", "written_apart"]

_AROUND = " \t\n/|,;:-–—*"
_AROUND_PARTIES, _AROUND_BRACKET = f"{_AROUND}()", f"{_AROUND}("
_FEW = 2
_CODED = 3
"""Letters of a code of a state, which is no word."""
_BETWEEN = regex(r"\s+/\s+|(?<=[\w.]{2})/(?=\w{3})|\s*[;|\n]\s*")
_IN_THE_NET = regex(r"\S+@\S+\.\S|(?:https?://|\bwww\.)\S", re.IGNORECASE)
_ENDING = regex(r"(?<=[^\W\d]{3})\.com(?!\w)", re.IGNORECASE)
"""What the address of a site in the net ends with: *Amazon.com, Inc.*"""
_REACHED = regex(
    r"\+\d[\d\s()./-]{6,}"
    r"|\b\d{3}[-.\s]\d{3}[-.]\d{4}\b"
    r"|\b\d{8,}\b"
    r"|\b(?=\d*[a-z])(?=(?:[a-z]*\d){5})[a-z\d]{10,16}\b"
    r"|\b\d{5,6}\s+[^\W\d]{3,}(?:\s[^\W\d]{3,})?$"
    r"|\b[^\W\d]{3,}\s?-\s?\d{5,6}$",
    re.IGNORECASE,
)
"""A telephone, a number of letters too, a town with that of its post."""
_REGISTERED = regex(r"\s?/\s?(NEW|OLD|CAN|[A-Z]{2}|[A-Z]{4,}|[A-Z][a-z]{3,})\s?/?\s*$")
"""What a register of several states writes behind a form: *Alpha Corp /DE/*, *Alpha Inc/NEW*."""
_CODE = r"(?:[A-Z]{1,3}[-_]?\d{3,}|\d{5,}"
_CODE_BEFORE = regex(rf"^\W*{_CODE}|\d{{3,}}\s*[-–:_|)\]])[\s–:_/|)-]+(?=[^\W\d])")
_CODE_BEHIND = regex(rf"(?:[\s–_/|(\[-]+{_CODE})|\s*(?:#\s*\d{{2,}}|\[\d{{3,}}\]))\W*$")
"""The number that a ledger gives a supplier: *100234 - Alpha*, *Alpha (V00123)*, *Alpha #4711*."""


def written_apart(name: str, words: Sequence[str], signs: int) -> tuple[str, ...]:
    """Return a name without what is written behind it, and each of several names.

    Args:
        name: As written.
        words: What it is folded to.
        signs: Those of its words and of its characters.
    """
    maybe, town, of_site = signs & (LEDGER | BESIDE) > 0, None, False
    if signs & POINT and (signs & POINTED or not name.isascii()):
        lower = name.lower()
        town, of_site = _at_town(name, lower), ".com" in lower
        maybe = maybe or of_site or "www." in lower or town is not None
    if signs & DASH and "-" in name[-4:] and ends_with_class(name):
        maybe = True
    if not maybe and (name.isascii() or not (has_east_asian(name) or SIDES.search(name))):
        return ()  # most names
    apart = chain(
        _behind(name, words, signs, town),
        _of_site(name) if of_site else (),
        _of_ledger(name, words, signs),
    )
    return tuple(apart)


def _at_town(name: str, lower: str) -> re.Match[str] | None:
    """Find a town behind a name; a glance at it in small letters tells that none is."""
    known = aside_words()
    maybe = not name.isascii() or any(map(lower.__contains__, known.towns_ascii))
    return known.at_town.search(name) if maybe else None


def _behind(
    name: str, words: Sequence[str], signs: int, town: re.Match[str] | None
) -> Iterator[str]:
    """Yield a name without an address, a person, a town or its office behind it."""
    figured = signs & FIGURE > 0 or not name.isascii()  # other scripts have figures of their own
    if signs & BESIDE and (tail := find_tail(name, words, figured=figured)):
        firm = name[: tail.start()].strip(_AROUND)
        said = folded(firm)
        told = _is_firm(said) or [*said] == own_words(said)
        if said and told and not legal_forms().split(folded(name[tail.start() :])).classes:
            yield firm
    if town:
        firm = name[: town.start()].strip(_AROUND)
        said = folded(firm)
        if names_a_firm(said) and not _is_of_its_town(said):
            yield firm
    if name.isascii():
        return
    for at_address in (aside_words().han_firm, *aside_words().firms_at_addresses):
        if firm_of := at_address.match(name):
            yield firm_of["firm"]
    yield from filter(None, (beside_address(name), without_site(name)))


def _of_site(name: str) -> Iterator[str]:
    """Yield a name that ends as the address of a site in the net without that ending."""
    brand = _ENDING.sub(" ", name)
    if brand != name and names_a_firm(folded(brand)):
        yield brand


def _of_ledger(name: str, words: Sequence[str], signs: int) -> Iterator[str]:
    """Yield names without what ledgers, registers and statements write around them."""
    stroke = "/" in name
    maybe = signs & (SECURITY | LONG | INTEREST) or not name.isascii()
    if (maybe or may_end_with_class(name)) and (firm := without_security(name, words)):
        yield firm
    if stroke and (firm := _in_its_register(name)):
        yield firm
    if "*" in name or not payment_words().isdisjoint(words):
        for payee in payees(name):
            yield payee
            yield from _without_numbers(payee, signs)
    if not name.isascii() or _may_say_parties(name, words):
        yield from _of_parties(name)
    yield from _without_numbers(name, signs)
    if stroke or ";" in name or "|" in name or "\n" in name:
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
    for code in (_CODE_BEFORE.search(name), _CODE_BEHIND.search(name)) if signs & CODE else ():
        firm = f"{name[: code.start()]}{name[code.end() :]}" if code else ""
        if firm and _is_firm(folded(firm)):
            yield firm.strip(_AROUND)
    numbered = signs & CODE and (signs & (NUMBERED | POINT) or not name.isascii())
    reached = [aside_words().numbered.search(name) if numbered else None]
    if signs & LONG and not reached[0]:
        reached.append(_REACHED.search(name))
    if "@" in name or "www." in name or "://" in name:
        reached.append(_IN_THE_NET.search(name))
    for tail in filter(None, reached):
        before, behind = name[: tail.start()], name[tail.end() :]
        firm = (before if before.strip(_AROUND_PARTIES) else behind).strip(_AROUND_BRACKET)
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


def _may_say_parties(name: str, words: Sequence[str]) -> bool:
    """Whether a word or a stroke that parties stand around is in a name: *c/o*, not *A/S*.

    Letters of other scripts are not looked at for that.
    """
    known = aside_words()
    if not known.of_parties.isdisjoint(words):
        return True
    if "/" not in name or not name.isascii():
        return "/" in name
    lower = name.lower()
    return any(map(lower.__contains__, known.parting_strokes))


def _of_parties(name: str) -> Iterator[str]:
    """Yield each firm of a bill of lading: the agent's, and whom it acts for."""
    first, *others = aside_words().between_parties.split(name)
    for side in (first, *others) if others else ():
        in_signs = not name.isascii() and has_east_asian(side)
        if in_signs and is_firm_in_signs(side):
            yield side.strip(_AROUND)
        elif not in_signs and _is_firm(folded(side)):
            yield side.strip(_AROUND_PARTIES)
            if side is not first and own_words(folded(first)):
                yield first.strip(_AROUND_PARTIES)  # also of one word: *Velkoria c/o Jane Doe*


def is_behind_party(part: Sequence[str], name: str, words: Sequence[str]) -> bool:
    """Whether a part is not the firm itself, but whom it acts for, or who forwards its letters."""
    if not _may_say_parties(name, words):
        return False
    first, *others = aside_words().between_parties.split(name)
    said = [folded(other.strip(_AROUND_PARTIES)) for other in others]
    behind = any(other and [*part[-len(other) :]] == [*other] for other in said)
    return behind and [*words[: len(part)]] != [*part] and names_a_firm(folded(first))
