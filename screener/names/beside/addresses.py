"""Addresses and towns behind the legal form of a name, which are no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.beside.own_initials import (
    has_initials,
    initials_of,
    without_own_initials,
)
from screener.names.beside.own_sites import is_own_site
from screener.names.beside.sites_in_han import is_firm_in_signs
from screener.names.beside.telling import (
    is_numbered,
    is_of_state,
    is_place,
    names_a_firm,
    stands_alone,
)
from screener.names.kinds import LABELS, NAMED_BY, OF_TOWNS, words_of_kind
from screener.names.legal import legal_forms
from screener.names.wording.landless import are_a_land
from screener.names.wording.namesakes import telling_lands
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded
from screener.names.writing.scripts import script_of

__all__ = [
    "ANY_BRACKET",
    "PARTING",
    "SIDES",
    "at_a_place",
    "before_own_town",
    "before_places",
    "before_town",
    "beside_address",
    "find_address",
    "find_tail",
    "find_town",
    "is_house",
    "is_no_form",
    "is_number",
    "leaves_out_address",
    "leaves_out_town",
    "may_begin_number",
    "may_end_with_town",
    "without_address",
    "without_town",
]

_TOWN = regex(
    r"^(.*\s(?:[aа]\.\s?[dд]|d\.\s?d|[dд]\.\s?[oо]\.\s?[oо]|[cs]\.\s?a|s\.\s?r\.\s?l|s\.\s?p\.\s?a"
    r"|[bn]\.\s?v|e\.\s?a\.\s?d|[оo]\.\s?[оo]\.\s?[дd])\.?)\s+(\w+(?:[\s-]\w+)?)$",
    re.IGNORECASE,
)
"""A town behind a legal form with dots, without a comma: *… а.д. Нови Сад*."""
_SITE_NUMBER = regex(
    r"\b(?:factory|unit|plant|mill|branch|workshop)\W+(?:no\W*)?(?:\d{1,3}|[IVX]+)\b", re.IGNORECASE
)
_DASH = regex(r"\s[-–—]\s")
_LAST = regex(r"^(.*\S)\s*,\s*([^,]+)$")
ANY_BRACKET = regex(r"[(（]([^()（）]*)[)）]")
_LAST_BRACKET = regex(r"\s*\([^()]*\)$")
_OF_ADDRESSES = frozenset(",0123456789")
_COMPANY = "company"
_OF_TOWNS = frozenset({"cooperative", "state_enterprise", "foundation"})
"""Forms of firms that their towns tell apart; *Co* is one alone, and no more than a word of others:
*Saudi Electric Co. SJSC, Riyadh*."""
PARTING = regex(r",|\s[-–—]\s")
"""What parts a name from what stands behind it."""
SIDES = regex(r"\s*[,،，、]\s*|\s+[-–—]\s+")
"""What parts a name from an address in any script."""
_FIGURE = regex(r"\d")
_AROUND = " \t\n/|,;:-–—*()"
_FEW, _MOST_OF_TOWN = 2, 3
_SHORTEST_POSTAL = 5
_LAST_OF_PLACES = frozenset({"place", "number"})
_OF_PEOPLE = frozenset({"p", "r", "pr"})
"""What stands for *People's Republic of* before a land."""
_NO_PLACES = _OF_PEOPLE | {"region", "province", "county", "district", "city", "oblast"}
"""What stands beside the name of a place and is none."""
_OWN_SITES = frozenset({"unit", "plant", "factory", "works", "mill", "site", "office", "branch"})
"""What a plant or an office of the firm's own is called behind its town."""
_OF_A_PLANT = frozenset({"trade", "generic", "noise", "site", "number", "particle"})


class Address(NamedTuple):
    """A name up to its legal form, and what stands behind it."""

    firm: str
    text: str
    dashed: bool
    """Whether a dash parts them, and no comma."""


def find_address(name: str) -> Address | None:
    """Find what stands behind a comma or dash behind a legal form, which ends a name.

    Or behind its initials in brackets. No table need know the town of *Sumadija AD, Topola-Varos*.
    """
    for parting in PARTING.finditer(name):
        firm, behind = name[: parting.start()].rstrip(), name[parting.end() :].lstrip()
        whole = _LAST_BRACKET.sub("", firm) if firm.endswith(")") else firm
        formed = not legal_forms().every_word.isdisjoint(folded(whole.rpartition(" ")[2])[-1:])
        bracket = firm[len(whole) :]
        if not behind or not (formed or bracket):
            continue  # as most
        address = Address(whole, behind, dashed=parting[0] != ",")
        if (formed and _is_told(address)) or (bracket and _ends_here(bracket, address)):
            return address
    return None


def _is_told(address: Address) -> bool:
    """Whether a firm up to its form is told without its town: by a brand, a place or three trades.

    Every town has its *Vodovod AD*, and *COOP-CA Espoir* is another in another. Behind a dash one
    fund of several stands: *Alfa SICAV - Gold*.
    """
    said, behind, table = folded(address.firm), folded(address.text), word_table()
    # *Ltd* is a form behind *Co* only
    if not (is_no_form(behind) and is_no_form(("", *behind)) and legal_forms().end(said)):
        return False
    if address.dashed and said[-1] in aside_words().with_offices:
        return False
    rest, classes, _ = legal_forms().split(said)
    kinds = [table.whole[word].kind for word in table.phrases.replaced_in(rest)]
    told = (
        any(kind in NAMED_BY for kind in kinds) or sum(kind not in LABELS for kind in kinds) > _FEW
    )
    listed = address.dashed or not _OF_ADDRESSES.isdisjoint(address.text)
    return listed or (told and _OF_TOWNS.isdisjoint(classes) and {*classes} != {_COMPANY})


def _ends_here(bracket: str, address: Address) -> bool:
    """Whether a name ends with its initials in brackets, so that behind it is but its town.

    A land tells a body from those of others, *Ministry of Defence (MOD), Syria*, and so does a town
    those that every town has.
    """
    short, said, table = fold(bracket.strip(" ()")), folded(address.firm), word_table()
    town = [table.whole[word].text for word in table.phrases.replaced_in(folded(address.text))]
    named = any(table.whole[word].kind in NAMED_BY for word in said)
    landless = table.lands.isdisjoint(town) and len(town) <= _MOST_OF_TOWN and not address.dashed
    return landless and named and short.isalpha() and _are_initials(short, said)


def _are_initials(short: str, words: Sequence[str]) -> bool:
    """Whether words begin with these letters, or all do in another order."""
    if has_initials(words, short):
        return True
    told = [word for word in words if word not in word_table().particles]
    return len(short) > _FEW and sorted(short) == sorted(initials_of(told))


def before_town(name: str, bracket: re.Match[str]) -> str:
    """Return a name up to its initials in brackets, if a town without a comma stands behind them.

    No table need know it: *Cervecería Boliviana Nacional (CBN) La Paz*; ``""`` if none does. A
    plant of its own is called by its town: *Tunisian Chemical Group (GCT) Gabes unit*. A land
    there stays: *Defence Industries System (DIS) Sudan*.
    """
    address = Address(name[: bracket.start()].rstrip(), name[bracket.end() :].strip(), dashed=False)
    words = folded(address.text)
    if are_a_land(words):
        short = fold(bracket[1].strip())
        own = short.isalpha() and _are_initials(short, folded(address.firm))
        return f"{address.firm} {address.text}" if own else ""
    if len(words) > 1 and words[-1] in _OWN_SITES:
        words = words[:-1]
        address = address._replace(text=" ".join(words))
    named = bool(words) and all(word_table().whole[word].kind in OF_TOWNS for word in words)
    told = named and is_no_form(words) and _ends_here(bracket[0], address)
    return address.firm if told else ""


def before_own_town(name: str) -> str:
    """Return a firm up to the one comma of its name, if what stands behind may be but its town.

    ``""`` of a firm that neither a place nor a brand tells: every land has its *Société des Eaux*.
    """
    firm, _, town = name.partition(",")
    words, table = folded(town), word_table()
    if not 0 < len(words) <= _FEW or any(not word.isalpha() for word in words):
        return ""
    towns = all(table.whole[word].kind in OF_TOWNS for word in words)
    said = [table.whole[word].kind for word in table.phrases.replaced_in(folded(firm))]
    told = len(said) >= _FEW and not NAMED_BY.isdisjoint(said)
    landless = table.lands.isdisjoint([table.whole[word].text for word in words])
    return firm if towns and told and landless and is_no_form(words) else ""


def leaves_out_town(part: str, name: str) -> bool:
    """Whether a part of a name is it without the town that no table knows, or with it in brackets.

    Such a town may tell a firm from its sister in another.
    """
    bracket = ANY_BRACKET.search(name)
    if bracket:
        return part == before_town(name, bracket)
    if _DASH.search(name) and (address := find_address(name)) and address.dashed:
        return part == address.firm
    firm = before_own_town(name) if "," in name else ""
    return bool(firm) and part.partition("(")[0].strip(" ,") in (firm, without_own_initials(firm))


def without_address(address: Address) -> Iterator[str]:
    """Yield a name without its address; a number of a plant is none, nor is a sister firm's name.

    What stands behind a dash and is no place weighs as what stands in brackets.
    """
    table = word_table()
    said = table.phrases.replaced_in(folded(address.text))  # *La Romana* is a town, no Romania
    if all(map(table.is_label, said)):
        return
    kinds = {table.whole[word].kind for word in said}
    if address.dashed and is_numbered(said) and kinds <= _OF_A_PLANT:
        return
    numbered = any(map(str.isdigit, address.text))
    place = numbered or "place" in kinds or not aside_words().of_addresses.isdisjoint(said)
    dashed = address.dashed and not place and "," not in address.text
    places = [token.text for word in said if (token := table.whole[word]).kind == "place"]
    in_land = not table.lands.isdisjoint(places)
    # a town and its land are an address, a land alone may tell a sister firm
    aside = dashed or (in_land and table.lands.issuperset(places))
    at_site = _SITE_NUMBER.search(address.text)
    without = f"{address.firm} {at_site[0]}" if at_site else address.firm
    yield f"{address.firm} ({address.text})" if aside else without
    if dashed and not address.text.isupper() and is_own_site(folded(address.firm), said):
        yield without  # initials behind it are another firm


def beside_address(name: str) -> str:
    """Return the firm that an address in other letters stands behind or before.

    *ООО «Альфа», Тула, ул. Мира, 5*, *경기도 안산시 별망로 59, 한빛섬유(주)*: one side is a firm by
    its form, the others have none, but a number and two more words, or begin as streets do.
    """
    sides = SIDES.split(name)
    for firm, rest in ((sides[0], sides[1:]), (sides[-1], sides[:-1])):
        if rest and is_house(rest) and _is_firm(firm) and not any(map(_is_firm, rest)):
            return firm
    return ""


def leaves_out_address(written: tuple[str, str], part: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a firm that stands in a name is all of it but an address or a registered number.

    Args:
        written: The firm and the name, as written.
        part: What the firm is folded to.
        words: What the name is folded to.
    """
    firm, name = written
    known, figured = aside_words(), _FIGURE.search(name)
    tails = (
        figured and known.numbered.search(name),
        find_tail(name, words, figured=figured is not None),
    )
    for tail in filter(None, tails):
        if folded(name[: tail.start()].strip(_AROUND)) == part:
            return True
    if not figured or _FIGURE.search(firm) or not _is_firm(firm):
        return False
    told, whole = known.in_long_addresses, word_table().whole
    left = [word for word in words if word not in part]
    return not firm.isascii() or any(w in told or whole[w].kind == "place" for w in left)


def find_tail(name: str, words: Sequence[str], *, figured: bool) -> re.Match[str] | None:
    """Find where an address, a telephone or a person begins behind a name.

    Args:
        name: As written.
        words: What it is folded to.
        figured: Whether it has a figure, without which most of those have none.
    """
    known = aside_words()
    told = known.beside if figured else known.beside_alone
    return None if told.isdisjoint(words) else known.tail.search(name)


def is_house(sides: Sequence[str]) -> bool:
    """Whether texts between commas are an address: of a number and two words, or of a street."""
    words = folded(" ".join(sides))
    numbered = len(words) > _FEW and _FIGURE.search(" ".join(words)) is not None
    return numbered or any(map(aside_words().street_begins.match, sides))


def is_number(text: str) -> bool:
    """Whether a text is the number of a register, with what it is called: *KPP 770101001*."""
    return aside_words().numbered.match(text) is not None


def may_begin_number(word: str) -> bool:
    """Whether the number of a register may be written to what it is called: *VATDE811128135*."""
    return word.startswith(aside_words().numbers_joined)


def _is_firm(side: str) -> bool:
    words = folded(side)
    formed = legal_forms().cut(words, script_of(side))[1] and names_a_firm(words)
    return bool(formed) or is_firm_in_signs(side)


def without_town(name: str, words: Sequence[str]) -> str:
    """Return a name without the town behind its legal form: *Alpha Ltd Dhaka*; ``""`` if none is.

    ``words`` is what ``name`` is folded to.
    """
    town = find_town(name, words)
    return town[1] if town and is_place(town[2]) else ""


def may_end_with_town(name: str, words: Sequence[str]) -> bool:
    """Whether folded words end with a place that is no land, seen at a glance.

    A firm with a land behind its legal form may be a sister of the one without.
    """
    pointed = "." in name and not name.endswith(".")
    if not pointed and aside_words().forms_before_towns.isdisjoint(words[:-1]):
        return False
    table = word_table()
    said = table.phrases.replaced_in(words[-2:]) or ("",)  # *Hai Duong* is one; *so called* none
    last = table.whole[said[-1]]
    return last.kind == "place" and last.text not in table.lands


def find_town(name: str, words: Sequence[str]) -> re.Match[str] | None:
    """Find a town behind a legal form without a comma."""
    found = None
    if not aside_words().forms_before_towns.isdisjoint(words[:-1]):
        found = aside_words().behind_form.match(name)
    return found or (_TOWN.match(name) if "." in name and not name.endswith(".") else None)


def before_places(words: Sequence[str]) -> str:
    """Return a firm without the town and its province or land that stand behind it.

    *Camel Group Xiangyang Hubei China*; one place alone, *West Africa*, or lands alone, may tell a
    sister firm, and of a body of state its place does.
    """
    table = word_table()
    if len(words) <= _FEW or table.whole[words[-1]].kind not in _LAST_OF_PLACES:
        return ""  # as most names
    said = table.phrases.replaced_in(words)
    end = len(said) - (said[-1].isdigit() and len(said[-1]) >= _SHORTEST_POSTAL)
    places = set[str]()
    while end and (said[end - 1] in _OF_PEOPLE or table.whole[said[end - 1]].kind == "place"):
        end -= 1
        places.add(table.whole[said[end]].text)
    places -= _NO_PLACES | telling_lands().difference(words) | words_of_kind("directions")
    towns = len(places) >= _FEW and not table.lands.issuperset(places)
    firm = " ".join(said[:end])
    return firm if towns and stands_alone(said[:end]) and not is_of_state(firm) else ""


def at_a_place(name: str) -> str:
    """Return a name with the land or city that it ends with behind a comma in brackets.

    Where nothing else tells it, as of a ministry or a national bank, the land does; a city does not
    where the land is told, *Myanma Timber Enterprise, Yangon*. No table need know the town behind
    a firm that is told without it: *Ok Tedi Mining, Tabubil*.
    """
    place = _LAST.match(name) if "," in name and is_place(name.rpartition(",")[2]) else None
    if not place:
        firm = before_own_town(name) if "," in name and "(" not in name else ""
        return f"{firm} ({name.rpartition(',')[2].strip()})" if firm else ""
    firm, _, middle = place[1].rpartition(",")
    body = firm if _is_part_of_address(middle) and stands_alone(folded(firm)) else place[1]
    weak, words = word_table().weak, folded(body)
    told = not weak.issuperset(legal_forms().split(words).rest)
    return f"{body} ({place[2]})" if told else ""


def _is_part_of_address(text: str) -> bool:
    """Whether a text names a place or a part of a town: *Baldia Town*; a number is of a plant."""
    words = folded(text)
    kinds = {word_table().whole[word].kind for word in words}
    named = "place" in kinds or not aside_words().of_addresses.isdisjoint(words)
    return named and "number" not in kinds


def is_no_form(words: Sequence[str]) -> bool:
    """Whether words hold no legal form: an address, an owner, not *Ltd* after *Co*."""
    split = legal_forms().split(words)
    return bool(words) and not split.classes and any(len(word) > 1 for word in split.rest)
