"""The EU's consolidated financial sanctions list, XML 1.1 (``FULL-1_1``)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from screener.model import Identifier, Listing, ListingKind, Name
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.parsers.eu_terms import (
    BIRTH,
    GONE,
    Alias,
    address,
    born,
    number,
    primary_first,
    remark,
    ship_or_firm,
)
from screener.sources.text import distinct, fields, tidy
from screener.sources.xml import Element, records

__all__ = ["parse"]

# Everything the format's schema (1.1) allows, so that a field added later is counted.
_KNOWN: dict[str, frozenset[str]] = {
    "sanctionEntity": fields(
        "designationDate designationDetails unitedNationId euReferenceNumber logicalId "
        "delistingDate"
    ),
    "regulation": fields(
        "regulationType organisationType publicationDate entryIntoForceDate numberTitle "
        "programme logicalId"
    ),
    "subjectType": frozenset({"code", "classificationCode"}),
    "nameAlias": fields(
        "firstName middleName lastName wholeName function gender title nameLanguage strong "
        "regulationLanguage logicalId"
    ),
    "citizenship": fields(
        "acquisitionDate disenfranchisementDate region countryIso2Code countryDescription "
        "regulationLanguage logicalId"
    ),
    "birthdate": fields(
        "circa calendarType city zipCode birthdate dayOfMonth monthOfYear year yearRangeFrom "
        "yearRangeTo region place countryIso2Code countryDescription regulationLanguage "
        "logicalId"
    ),
    "address": fields(
        "city street poBox zipCode region place asAtListingTime countryIso2Code "
        "countryDescription regulationLanguage logicalId"
    ),
    "identification": fields(
        "diplomatic knownExpired knownFalse reportedLost revokedByIssuer issueDate issuedBy "
        "latinNumber nameOnDocument number validFrom validTo identificationTypeCode "
        "identificationTypeDescription region countryIso2Code countryDescription "
        "regulationLanguage logicalId"
    ),
    "remark": frozenset(),
    "additionalInformation": frozenset({"key", "value"}),
}
_WITHIN = fields("publicationUrl corrigendum regulationSummary contactInfo remark")
"""Elements within those; of the remarks those on names and addresses are read."""
_ONCE = ("regulation", "subjectType")
_OTHERS = {"WHOLE": "is an older format of this list; download version 1.1"}


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; each ``sanctionEntity`` is one listing.

    Raises:
        SourceError: not this format, an entity without names or programme, or an unknown
            subject type.
    """
    only = frozenset(document.descriptor.only)
    for entity in records(document, "sanctionEntity", dated="generationDate", others=_OTHERS):
        listing, aliases = _listing(document, entity)
        if not only or listing.programme in only:
            document.notes.records["names"] += aliases
            yield listing


def _listing(document: Document, entity: Element) -> tuple[Listing, int]:
    """Return the listing and the number of ``nameAlias`` elements that it is made from."""
    parts = _parts(document, entity)
    line = entity.sourceline
    if "regulation" not in parts or "subjectType" not in parts or "nameAlias" not in parts:
        raise document.wrong("an entity lacks its regulation, subject type or name", line=line)
    for tag in _ONCE:
        if len(parts[tag]) > 1:
            document.notes.unknown[f"{tag}: twice"] += 1
    act = parts["regulation"][0]
    programme = act.get("programme", "")
    meaning = document.descriptor.programme([programme])
    countries = _countries([*parts.get("citizenship", []), *parts.get("address", [])])
    numbers = _identifiers(parts.get("identification", []), countries)
    aliases = [_alias(one) for one in parts["nameAlias"]]
    names = primary_first(aliases)
    if not names:
        raise document.wrong("an entity has only empty names", line=line)
    listing = Listing(
        source=document.source,
        id=entity.get("euReferenceNumber") or entity.get("logicalId", ""),
        kind=_kind(document, parts["subjectType"][0], (names, numbers), line),
        names=names,
        programme=programme,
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=countries,
        addresses=tuple(filter(None, map(_address, parts.get("address", [])))),
        identifiers=numbers,
        birth_dates=distinct(date for one in parts.get("birthdate", []) for date in _born(one)),
        legal_act=act.get("numberTitle", ""),
        legal_act_url=tidy(act.findtext("{*}publicationUrl")),
        listed_on=_day(document, entity, "designationDate"),
        delisted_on=_day(document, entity, "delistingDate"),
        remark=remark(
            [entity.get("designationDetails"), *(one.text for one in parts.get("remark", []))],
            aliases,
        ),
    )
    return listing, len(aliases)


def _parts(document: Document, entity: Element) -> dict[str, list[Element]]:
    """Return an entity's parts by name, counting what the format's schema does not have."""
    cut = entity.tag.rfind("}") + 1
    parts: dict[str, list[Element]] = {}
    if not _KNOWN["sanctionEntity"].issuperset(entity.keys()):
        _count_unknown(document, entity, "sanctionEntity")
    for child in entity:
        tag = child.tag[cut:]
        known = _KNOWN.get(tag)
        if known is None or not known.issuperset(child.keys()):
            _count_unknown(document, child, tag)
        for inner in [one.tag for one in child]:
            if inner[cut:] not in _WITHIN:
                document.notes.unknown[f"{tag}/{inner[cut:]}"] += 1
        if tag in parts:
            parts[tag].append(child)
        else:
            parts[tag] = [child]
    return parts


def _count_unknown(document: Document, element: Element, tag: str) -> None:
    known = _KNOWN.get(tag)
    if known is None:
        document.notes.unknown[tag] += 1
        return
    for key in set(element.keys()) - known:
        document.notes.unknown[f"{tag}@{key}"] += 1


def _kind(
    document: Document,
    subject: Element,
    known: tuple[tuple[Name, ...], tuple[Identifier, ...]],
    line: int,
) -> ListingKind:
    code = subject.get("classificationCode", "")
    if code == "P":
        return "person"
    if code != "E":
        raise document.wrong(f"unknown subject type {quoted(code)}", line=line)
    return ship_or_firm(*known)


def _alias(element: Element) -> Alias:
    return Alias.of(
        tidy(element.get("wholeName")) or _assembled(element),
        element.get("nameLanguage", ""),
        element.get("strong", ""),
        element.get("logicalId", ""),
        _remarks(element),
    )


def _assembled(alias: Element) -> str:
    keys = ("firstName", "middleName", "lastName")
    return tidy(" ".join(alias.get(key, "") for key in keys))


def _countries(places: list[Element]) -> tuple[str, ...]:
    codes = (place.get("countryIso2Code", "") for place in places)
    return distinct(code for code in codes if code not in GONE)


def _address(element: Element) -> str:
    keys = ("street", "poBox", "zipCode", "city", "region", "place", "countryDescription")
    remarks = [one.text for one in element.iterfind("{*}remark")]  # "Previous address"
    return address([*map(element.get, keys), *remarks])


def _identifiers(elements: list[Element], countries: tuple[str, ...]) -> tuple[Identifier, ...]:
    made = (
        number(
            one.get("number") or one.get("latinNumber") or "",
            one.get("countryIso2Code", ""),
            one.get("identificationTypeCode", ""),
            _remarks(one),
            countries,
        )
        for one in elements
    )
    return distinct(made)


def _remarks(element: Element) -> str:
    texts = [one.text or "" for one in element if one.tag.endswith("remark")]
    return "\n".join(texts) if texts else ""


def _born(element: Element) -> tuple[str, ...]:
    return born(element.get(key, "") for key in BIRTH)


def _day(document: Document, entity: Element, key: str) -> date | None:
    return document.day(f"sanctionEntity@{key}", entity.get(key), "%Y-%m-%d")
