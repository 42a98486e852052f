"""OFAC's SDN and consolidated lists, classic XML (``sdnList``), in both its namespaces."""

from __future__ import annotations

from collections.abc import Iterator

from screener.model import Identifier, Listing, ListingKind, Name, NameKind
from screener.sources.document import Document
from screener.sources.parsers.ofac_terms import KINDS, born, is_identifier
from screener.sources.text import day, distinct, fields, identifier, name, names, tidy
from screener.sources.xml import Element, keep, leaves, local, records

__all__ = ["parse"]

_KNOWN = fields(
    "uid firstName lastName title sdnType remarks programList idList akaList addressList "
    "nationalityList citizenshipList dateOfBirthList placeOfBirthList vesselInfo"
)
_KNOWN_WITHIN = {
    "id": fields("uid idType idNumber idCountry issueDate expirationDate"),
    "aka": fields("uid type category lastName firstName"),
    "address": fields("uid address1 address2 address3 city stateOrProvince postalCode country"),
    "nationality": fields("uid country mainEntry"),
    "citizenship": fields("uid country mainEntry"),
    "dateOfBirthItem": fields("uid dateOfBirth mainEntry"),
    "placeOfBirthItem": fields("uid placeOfBirth mainEntry"),
    "vesselInfo": fields(
        "callSign vesselType vesselFlag vesselOwner tonnage grossRegisteredTonnage"
    ),
}
_ALIASES: dict[str, NameKind] = {"a.k.a.": "alias", "f.k.a.": "former", "n.k.a.": "alias"}
_STRENGTHS = {"weak", "strong"}
_ADDRESS = ("address1", "address2", "address3", "postalCode", "city", "stateOrProvince", "country")
_OTHERS = {
    root: f"is the list's {name} format; download the classic one, SDN.XML or CONSOLIDATED.XML"
    for root, name in {"Sanctions": "advanced", "sanctionsData": "enhanced"}.items()
}

Leaves = dict[str, str]
"""The texts of an element's children by their local names."""


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; each ``sdnEntry`` is one listing, an aircraft of kind ``vessel``.

    Raises:
        SourceError: not this format, an entry without uid or name, or another number of
            entries than the list itself states.
    """
    stated = count = 0
    for element in records(document, "sdnEntry", "publshInformation", others=_OTHERS):
        if local(element.tag) == "publshInformation":
            stated = int(element.findtext("{*}Record_Count") or 0)
            document.notes.dated(day(element.findtext("{*}Publish_Date"), "%m/%d/%Y"))
            continue
        count += 1
        yield _listing(document, element)
    if stated and stated != count:
        raise document.wrong(f"holds {count} entries and states that it has {stated}")


def _listing(document: Document, entry: Element) -> Listing:
    cut = entry.tag.rfind("}") + 1
    plain: Leaves = {}
    lists: dict[str, list[Leaves]] = {}
    unknown = document.notes.unknown
    for child in entry:
        tag = child.tag[cut:]
        if tag not in _KNOWN:
            unknown[tag] += 1
        elif len(child):
            lists[tag] = _items(document, child, tag, cut)
        else:
            keep(document, plain, child, tag)
    uid, kind = plain.get("uid", ""), KINDS.get(plain.get("sdnType", "").casefold())
    if not uid or not tidy(plain.get("lastName")) or kind is None:
        raise document.wrong("an entry lacks uid, name or a known sdnType", line=entry.sourceline)
    programmes = [one["program"] for one in lists.get("programList", [])]
    meaning = document.descriptor.programme(programmes)
    numbers = lists.get("idList", [])
    return Listing(
        source=document.source,
        id=uid,
        kind=kind,
        names=_names(document, plain, lists.get("akaList", []), kind),
        programme="; ".join(programmes),
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=_countries(document, lists),
        addresses=tuple(map(_address, lists.get("addressList", []))),
        identifiers=_identifiers(document, numbers),
        birth_dates=distinct(
            year
            for item in lists.get("dateOfBirthList", [])
            for year in born(item.get("dateOfBirth", ""))
        ),
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        remark=_remark(plain, numbers),
    )


def _items(document: Document, parent: Element, tag: str, cut: int) -> list[Leaves]:
    if tag == "vesselInfo":
        return [leaves(document, parent, _KNOWN_WITHIN[tag])]
    if tag == "programList":
        return [{"program": tidy(child.text)} for child in parent if child.text]
    return [
        leaves(document, child, _KNOWN_WITHIN.get(child.tag[cut:], frozenset())) for child in parent
    ]


def _whole(plain: Leaves, kind: ListingKind) -> str:
    first, last = plain.get("firstName", ""), plain.get("lastName", "")
    return tidy(f"{first} {last}" if kind == "person" else f"{last} {first}")


def _names(
    document: Document, plain: Leaves, aliases: list[Leaves], kind: ListingKind
) -> tuple[Name, ...]:
    found = [name(_whole(plain, kind), "primary")]
    for alias in aliases:
        stated, category = alias.get("type", "").casefold(), alias.get("category", "").casefold()
        of = _ALIASES.get(stated)
        if of is None:
            document.notes.unknown[f"aka/type: {stated[:40]}"] += 1
        if category not in _STRENGTHS:
            document.notes.unknown[f"aka/category: {category[:40]}"] += 1
        found.append(name(_whole(alias, kind), "weak" if category == "weak" else of or "alias"))
    document.notes.records["names"] += len(found)
    return names(found)


def _countries(document: Document, lists: dict[str, list[Leaves]]) -> tuple[str, ...]:
    texts = [
        item.get("country") or item.get("vesselFlag") or ""
        for key in ("nationalityList", "citizenshipList", "addressList", "vesselInfo")
        for item in lists.get(key, [])
    ]
    return distinct(map(document.country, texts))


def _address(item: Leaves) -> str:
    return ", ".join(text for key in _ADDRESS if (text := tidy(item.get(key))))


def _identifiers(document: Document, items: list[Leaves]) -> tuple[Identifier, ...]:
    made = (
        identifier(
            one.get("idNumber", ""), document.country(one.get("idCountry", "")), one["idType"]
        )
        for one in items
        if is_identifier(one.get("idType", ""))
    )
    return distinct(made)


def _remark(plain: Leaves, items: list[Leaves]) -> str:
    further = (
        tidy(f"{one['idType']} {one.get('idNumber', '')}")
        for one in items
        if "idType" in one and not is_identifier(one["idType"])
    )
    return "; ".join(filter(None, [tidy(plain.get("title")), tidy(plain.get("remarks")), *further]))
