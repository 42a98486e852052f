"""The EU's consolidated financial sanctions list, CSV 1.1 and 1.0.

There is a row for each name, address and number of an entity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from screener.model import Listing
from screener.sources.document import Document
from screener.sources.parsers.eu_terms import (
    GONE,
    Alias,
    address,
    born,
    number,
    primary_first,
    remark,
    ship_or_firm,
)
from screener.sources.table import cells, folded
from screener.sources.text import day, distinct, tidy

__all__ = ["parse"]

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


_BLOCK_READ = {
    "Entity": "LogicalId EU_ReferenceNumber SubjectType SubjectType_ClassificationCode "
    "Regulation_Programme Regulation_NumberTitle Regulation_PublicationUrl DesignationDate "
    "DelistingDate DesignationDetails Remark",
    "NameAlias": "WholeName NameLanguage Strong LogicalId Remark FirstName MiddleName LastName",
    "Address": "Street PoBox ZipCode City Region Place CountryDescription Remark CountryIso2Code",
    "BirthDate": "BirthDate CalendarType Year Month YearRangeFrom YearRangeTo Circa",
    "Identification": "Number LatinNumber CountryIso2Code TypeCode Remark",
    "Citizenship": "CountryIso2Code",
}
_READ = tuple(f"{block}_{one}" for block, names in _BLOCK_READ.items() for one in names.split())
_NOT_PUBLISHED = ("NameAlias_Strong", "Entity_DelistingDate")
"""What the XML has and the published CSV has not; read where it is there."""


def _slices() -> Iterator[slice]:
    """Yield where each block stands among what is read of a row."""
    start = 0
    for names in _BLOCK_READ.values():
        stop = start + len(names.split())
        yield slice(start, stop)
        start = stop


_ENTITY, _NAME, _ADDRESS, _BIRTH, _NUMBER, _CITIZEN = _slices()
_GENERATED = len(_READ)
"""Where the day stands on which the file was made."""

_OLD = {
    "fileGenerationDate": "Date_file",
    "Entity_LogicalId": "Entity_logical_id",
    "Entity_EU_ReferenceNumber": "EU_ref_num",
    "Entity_SubjectType": "Subject_type",
    "Entity_Regulation_Programme": "Programme",
    "Entity_Regulation_NumberTitle": "Leba_numtitle",
    "Entity_Regulation_PublicationUrl": "Leba_url",
    "Entity_Remark": "Entity_remark",
    "NameAlias_WholeName": "Naal_wholename",
    "NameAlias_NameLanguage": "Naal_language",
    "NameAlias_LogicalId": "Naal_logical_id",
    "Address_Street": "Addr_street",
    "Address_ZipCode": "Addr_zipcode",
    "Address_City": "Addr_city",
    "Address_Place": "Addr_other",
    "Address_CountryIso2Code": "Addr_country",
    "BirthDate_BirthDate": "Birt_date",
    "Identification_Number": "Iden_number",
    "Identification_CountryIso2Code": "Iden_country",
    "Citizenship_CountryIso2Code": "Citi_country",
}
"""Version 1.0: its heading for ours. It repeats ``Entity_logical_id`` before each block, has
country codes of three letters, and the kind of a number in brackets behind it."""
_OLD_NAME_PARTS = ("lastname", "firstname", "middlename", "gender", "title", "function")
_OLD_NOT_READ = (
    "Leba_publication_date",
    *(f"Naal_{one}" for one in _OLD_NAME_PARTS),
    *("Addr_number", "Birt_place", "Birt_country"),
    *(
        f"{block}_{one}"
        for block in ("Naal", "Addr", "Birt", "Iden", "Citi")
        for one in ["logical_id", "leba_numtitle", "leba_publication_date", "leba_url", "programme"]
    ),
)
_DESCRIBED = re.compile(r"(.+?) \((\w+)-[^()]*\)")
"""``D007 (passport-National passport)``"""
_HEAD_BYTES = 64
_ALPHA_2 = 2

Cells = tuple[str, ...]


@dataclass(slots=True)
class _Entity:
    """What the rows of one entity say together."""

    document: Document
    first: Cells
    line: int
    aliases: list[Alias] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    citizenships: list[str] = field(default_factory=list)
    seats: list[str] = field(default_factory=list)
    numbers: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Number, country, type and remark of each."""
    born: list[str] = field(default_factory=list)

    def add(self, row: Cells) -> None:
        """Take in a row; most hold a name, or an address, or a number, and no more."""
        if any(alias := row[_NAME]):
            self._add_alias(alias)
        if any(address_ := row[_ADDRESS]):
            self._add_address(address_)
        if any(number_ := row[_NUMBER]):
            self._add_number(number_)
        if any(birth := row[_BIRTH]):
            self.born.extend(born(map(str.strip, birth)))
        if code := self._code(row[_CITIZEN.start]):
            self.citizenships.append(code)

    def _add_alias(self, cells: Cells) -> None:
        whole, language, strong, number, remarked, *parts = cells
        alias = Alias.of(tidy(whole) or tidy(" ".join(parts)), language, strong, number, remarked)
        self.aliases.extend([alias] if alias.text else [])

    def _add_address(self, cells: Cells) -> None:
        *parts, code = cells
        text = address(parts)
        self.addresses.extend([text] if text else [])
        self.seats.extend([known] if (known := self._code(code)) else [])

    def _add_number(self, cells: Cells) -> None:
        text, latin, country, kind, remarked = cells
        if not kind and (described := _DESCRIBED.fullmatch(text)):
            text, kind = described.groups()
        self.numbers.append((text or latin, self._code(country), kind, remarked))

    def _code(self, code: str) -> str:
        """Return a country's alpha-2 code, also for one of three letters."""
        if len(code) == _ALPHA_2:
            return "" if code in GONE else code
        return self.document.country(code)


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; the rows of one ``Entity_LogicalId``, which follow each other, are a listing.

    Raises:
        SourceError: not this format, or an entity without name or a known subject type.
    """
    only = frozenset(document.descriptor.only)
    entity: _Entity | None = None
    for line, row in _rows(document):
        if entity is None or row[0] != entity.first[0]:
            if entity is None:
                document.notes.dated(day(row[_GENERATED], "%d/%m/%Y", "%Y-%m-%d"))
            elif listing := _listing(document, entity, only):
                yield listing
            entity = _Entity(document, row, line)
        entity.add(row)
    if entity is None:
        raise document.wrong("holds no row")
    if listing := _listing(document, entity, only):
        yield listing


def _rows(document: Document) -> Iterator[tuple[int, Cells]]:
    """Yield what is read of each row, in the order of version 1.1, whichever version it is."""
    read = (*_READ, "fileGenerationDate")
    with document.main.open("rb") as file:
        head = folded(file.read(_HEAD_BYTES).decode("ascii", errors="ignore"))
    if not head.startswith(folded(_OLD["fileGenerationDate"])):
        return cells(document, _NEEDED, read, known=_KNOWN, delimiter=";", optional=_NOT_PUBLISHED)
    return cells(
        document,
        [_OLD[heading] for heading in _NEEDED],
        [_OLD.get(heading, heading) for heading in read],
        known=_OLD_NOT_READ,
        delimiter=";",
        repeated=_OLD["Entity_LogicalId"],
        optional=_READ,
    )


def _listing(document: Document, entity: _Entity, only: frozenset[str]) -> Listing | None:
    logical, reference, subject, code, programme, act, url, listed, delisted, *remarks = map(
        tidy, entity.first[_ENTITY]
    )
    if only and programme not in only:
        return None
    document.notes.records["names"] += len(entity.aliases)
    found = primary_first(entity.aliases)
    kind = code or subject
    if not found or kind not in {"P", "E", "person", "enterprise"}:
        raise document.wrong("an entity lacks a name or a known subject type", line=entity.line)
    meaning = document.descriptor.programme([programme])
    countries = distinct([*entity.citizenships, *entity.seats])
    numbers = distinct(number(*one, countries) for one in entity.numbers)
    return Listing(
        source=document.source,
        id=reference or logical,
        kind="person" if kind in {"P", "person"} else ship_or_firm(found, numbers),
        names=found,
        programme=programme,
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=countries,
        addresses=distinct(entity.addresses),
        identifiers=numbers,
        birth_dates=distinct(entity.born),
        legal_act=act,
        legal_act_url=url,
        listed_on=document.day("Entity_DesignationDate", listed, "%Y-%m-%d", "%d/%m/%Y"),
        delisted_on=document.day("Entity_DelistingDate", delisted, "%Y-%m-%d", "%d/%m/%Y"),
        remark=remark(remarks, entity.aliases),
    )
