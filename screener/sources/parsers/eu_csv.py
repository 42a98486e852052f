"""The EU's consolidated financial sanctions list, CSV 1.1: a row for each name, address, ID."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from screener.model import Identifier, Listing, ListingKind
from screener.sources.document import Document
from screener.sources.parsers.eu_xml import GONE, primary_first
from screener.sources.table import table
from screener.sources.text import day, identifier, tidy

__all__ = ["parse"]

Get = Callable[[str], str]

_NEEDED = (
    "Entity_LogicalId",
    "Entity_EU_ReferenceNumber",
    "Entity_SubjectType",
    "Entity_Regulation_NumberTitle",
    "Entity_Regulation_Programme",
    "NameAlias_WholeName",
    "NameAlias_NameLanguage",
)
_BLOCKS = {
    "Entity": "LogicalId EU_ReferenceNumber UnitedNationId DesignationDate DesignationDetails "
    "DelistingDate Remark SubjectType SubjectType_ClassificationCode",
    "NameAlias": "LastName FirstName MiddleName WholeName NameLanguage Gender Title Function "
    "LogicalId RegulationLanguage Remark Strong",
    "Address": "City Street PoBox ZipCode Region Place AsAtListingTime ContactInfo "
    "CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark",
    "BirthDate": "BirthDate Day Month Year YearRangeFrom YearRangeTo Circa CalendarType ZipCode "
    "Region Place City CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark",
    "Identification": "Number Diplomatic KnownExpired KnownFalse ReportedLost RevokedByIssuer "
    "IssuedBy IssuedDate ValidFrom ValidTo LatinNumber NameOnDocument TypeCode TypeDescription "
    "Region CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark",
    "Citizenship": "Region CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark",
}
_REGULATION = (
    "Type OrganisationType PublicationDate EntryIntoForceDate NumberTitle Programme PublicationUrl"
)
_KNOWN = (
    "fileGenerationDate",
    *(f"{block}_{column}" for block, columns in _BLOCKS.items() for column in columns.split()),
    *(f"{block}_Regulation_{column}" for block in _BLOCKS for column in _REGULATION.split()),
)


@dataclass(slots=True)
class _Entity:
    """What the rows of one entity say together."""

    first: Get
    line: int
    aliases: list[tuple[str, str, bool, str]] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    citizenships: list[str] = field(default_factory=list)
    seats: list[str] = field(default_factory=list)
    numbers: list[Identifier] = field(default_factory=list)
    born: list[str] = field(default_factory=list)


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; the rows of one ``Entity_LogicalId``, which follow each other, are a listing.

    Raises:
        SourceError: not this format, or an entity without name or a known subject type.
    """
    only = frozenset(document.descriptor.only)
    entity: _Entity | None = None
    for line, get in table(document, _NEEDED, known=_KNOWN, delimiter=";"):
        if entity is None or get("Entity_LogicalId") != entity.first("Entity_LogicalId"):
            if entity is None:
                stated = day(get("fileGenerationDate"), "%d/%m/%Y", "%Y-%m-%d")
                document.notes.dates.extend([stated] if stated else [])
            elif listing := _listing(document, entity, only):
                yield listing
            entity = _Entity(get, line)
        _add(entity, get)
    if entity is None:
        raise document.wrong("holds no row")
    if listing := _listing(document, entity, only):
        yield listing


def _add(entity: _Entity, get: Get) -> None:
    whole = tidy(get("NameAlias_WholeName"))
    if whole:
        strong = get("NameAlias_Strong").casefold() != "false"
        number = get("NameAlias_LogicalId")
        entity.aliases.append((whole, get("NameAlias_NameLanguage"), strong, number))
    keys = ("Street", "PoBox", "ZipCode", "City", "Region", "Place", "CountryDescription")
    address = ", ".join(
        text for key in keys if (text := tidy(get(f"Address_{key}"))) and text != "UNKNOWN"
    )
    entity.addresses.extend([address] if address else [])
    for block, codes in (("Citizenship", entity.citizenships), ("Address", entity.seats)):
        code = get(f"{block}_CountryIso2Code")
        codes.extend([code] if code and code not in GONE else [])
    country = get("Identification_CountryIso2Code")
    number_ = identifier(
        get("Identification_Number") or get("Identification_LatinNumber"),
        "" if country in GONE else country,
        get("Identification_TypeCode"),
    )
    entity.numbers.extend([number_] if number_ else [])
    born = _born(get)
    entity.born.extend([born] if born else [])


def _born(get: Get) -> str:
    whole = get("BirthDate_BirthDate")
    if whole or get("BirthDate_CalendarType") not in {"", "GREGORIAN"}:
        return whole
    year, month = get("BirthDate_Year"), get("BirthDate_Month")
    return f"{year}-{int(month):02}" if year and month.isdigit() else year


def _listing(document: Document, entity: _Entity, only: frozenset[str]) -> Listing | None:
    get = entity.first
    programme = get("Entity_Regulation_Programme")
    if only and programme not in only:
        return None
    found = primary_first(entity.aliases)
    kind = get("Entity_SubjectType_ClassificationCode") or get("Entity_SubjectType")
    if not found or kind not in {"P", "E", "person", "enterprise"}:
        raise document.wrong("an entity lacks a name or a known subject type", line=entity.line)
    meaning = document.descriptor.programme([programme])
    firm: ListingKind = (
        "vessel" if any(number.kind == "imo" for number in entity.numbers) else "organisation"
    )
    return Listing(
        source=document.source,
        id=get("Entity_EU_ReferenceNumber") or get("Entity_LogicalId"),
        kind="person" if kind in {"P", "person"} else firm,
        names=found,
        programme=programme,
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=tuple(dict.fromkeys([*entity.citizenships, *entity.seats])),
        addresses=tuple(dict.fromkeys(entity.addresses)),
        identifiers=tuple(dict.fromkeys(entity.numbers)),
        birth_dates=tuple(dict.fromkeys(entity.born)),
        legal_act=get("Entity_Regulation_NumberTitle"),
        legal_act_url=get("Entity_Regulation_PublicationUrl"),
        listed_on=day(get("Entity_DesignationDate"), "%Y-%m-%d", "%d/%m/%Y"),
        delisted_on=day(get("Entity_DelistingDate"), "%Y-%m-%d", "%d/%m/%Y"),
        remark=tidy(get("Entity_Remark")),
    )
