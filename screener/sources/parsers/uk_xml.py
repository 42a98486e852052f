"""The UK Sanctions List of the Foreign, Commonwealth and Development Office, XML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from screener.model import Effect, Identifier, Listing, Name
from screener.sources.document import Document
from screener.sources.parsers.uk_terms import KINDS, births, in_order, name_kind, nameless
from screener.sources.text import day, distinct, fields, identifier, name, tidy
from screener.sources.xml import Element, keep, leaves, records

__all__ = ["parse"]

_PLAIN = fields("DateDesignated UniqueID RegimeName IndividualEntityShip OtherInformation")
_NOT_READ = fields(
    "LastUpdated OFSIGroupID UNReferenceNumber DesignationSource SanctionsImposed "
    "UKStatementofReasons"
)
_NESTED = fields(
    "Names NonLatinNames SanctionsImposedIndicators Addresses IndividualDetails EntityDetails "
    "ShipDetails PhoneNumbers EmailAddresses Websites NationalIdentifierDetails PassportDetails "
    "Nationalities BirthDetails DOBs Titles Positions Genders"
)
_DETAILS = (
    "IndividualDetails",
    "EntityDetails",
    "ShipDetails",
    *sorted(
        _NESTED
        - fields(
            "Names NonLatinNames Addresses SanctionsImposedIndicators IndividualDetails "
            "EntityDetails ShipDetails"
        )
    ),
)
"""Parts whose leaves are read by name, wherever they stand."""
_NAME_PARTS = ("Name1", "Name2", "Name3", "Name4", "Name5", "Name6")
_IN_NAME = fields("Name1 Name2 Name3 Name4 Name5 Name6 NameType AliasStrength Title")
_IN_ORIGINAL = fields("NameNonLatinScript NonLatinScriptType NonLatinScriptLanguage")
_ADDRESS = (
    *(f"AddressLine{number}" for number in range(1, 7)),
    "AddressPostalCode",
    "AddressCountry",
)
_IN_ADDRESS = frozenset(_ADDRESS)
_NUMBERS = {
    "PassportNumber": "passport",
    "NationalIdentifierNumber": "national id",
    "BusinessRegistrationNumber": "registration",
    "IMONumber": "imo",
    "HullIdentificationNumber": "hull",
}
_COUNTRIES = ("Nationality", "CurrentBelievedFlagOfShip")
_KNOWN_DETAILS = (
    frozenset(_COUNTRIES)
    | _NUMBERS.keys()
    | fields(
        "DOB PassportAdditionalInformation NationalIdentifierAdditionalInformation Title Position "
        "Gender TownOfBirth CountryOfBirth TypeOfEntity Subsidiary ParentCompany "
        "CurrentOwnerOperator PreviousOwnerOperator PreviousFlag TypeOfShip TonnageOfShip "
        "LengthOfShip YearBuilt PhoneNumber EmailAddress Website"
    )
)


Nested = dict[str, list[Element]]
"""Elements that have others within them, by name; mostly one of each."""


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; each ``Designation`` is one listing.

    A designation without any name is counted and left out, with a warning.

    Raises:
        SourceError: not this format, or a designation without id or a known kind.
    """
    for element in records(document, "Designation", "DateGenerated"):
        if element.tag == "DateGenerated":
            document.notes.dated(day(element.text, "%d/%m/%Y", "%Y-%m-%d"))
            continue
        if listing := _listing(document, element):
            yield listing


def _listing(document: Document, element: Element) -> Listing | None:
    plain: dict[str, str] = {}
    nested: Nested = {}
    for child in element:
        tag = child.tag
        if tag in _PLAIN:
            keep(document, plain, child, tag)
        elif tag in _NESTED:
            nested.setdefault(tag, []).append(child)
        elif tag not in _NOT_READ:
            document.notes.unknown[tag] += 1
    kind = KINDS.get(plain.get("IndividualEntityShip", "").strip().casefold())
    found = _names(document, nested)
    if kind is None or not plain.get("UniqueID"):
        raise document.wrong("a designation lacks id or kind", line=element.sourceline)
    if not found:
        nameless(document, plain["UniqueID"])
        return None
    regime = tidy(plain.get("RegimeName"))
    meaning = document.descriptor.programme([regime])
    details = _details(document, nested)
    addresses = [leaves(document, one, _IN_ADDRESS) for one in _within(nested, "Addresses")]
    return Listing(
        source=document.source,
        id=tidy(plain["UniqueID"]),
        kind=kind,
        names=found,
        programme=regime,
        effect=_effect(nested, meaning.effect),
        relevance=meaning.relevance,
        countries=_countries(document, details, addresses),
        addresses=tuple(filter(None, map(_address, addresses))),
        identifiers=_identifiers(details),
        birth_dates=births(document, details.get("DOB", [])),
        legal_act=meaning.legal_act or regime,
        legal_act_url=meaning.legal_act_url,
        listed_on=document.day(
            "DateDesignated", plain.get("DateDesignated"), "%d/%m/%Y", "%Y-%m-%d"
        ),
        remark=tidy(plain.get("OtherInformation")),
    )


def _within(nested: Nested, tag: str) -> Iterator[Element]:
    return chain.from_iterable(nested.get(tag, ()))


def _names(document: Document, nested: Nested) -> tuple[Name, ...]:
    found: list[Name] = []
    for element in _within(nested, "Names"):
        known = leaves(document, element, _IN_NAME)
        text = tidy(" ".join([known[part] for part in _NAME_PARTS if part in known]))
        if text:
            kind = name_kind(known.get("NameType", ""), known.get("AliasStrength", ""))
            found.append(name(text, kind))
    original = [
        name(tidy(leaves(document, element, _IN_ORIGINAL).get("NameNonLatinScript", "")))
        for element in _within(nested, "NonLatinNames")
    ]
    return in_order(document, found, original)


def _effect(nested: Nested, effect: Effect) -> Effect:
    """Return the effect; without an asset freeze, such as for a ship, no more than advice."""
    if effect != "asset_freeze":
        return effect
    imposed = _within(nested, "SanctionsImposedIndicators")
    frozen = next((one.text or "" for one in imposed if one.tag == "AssetFreeze"), "")
    return "advisory" if frozen.strip().casefold() == "false" else effect


def _details(document: Document, nested: Nested) -> dict[str, list[str]]:
    """Return the texts within the details of persons, firms and ships, by element."""
    found: dict[str, list[str]] = {}
    for tag in _DETAILS:
        for leaf in chain.from_iterable(one.iter() for one in nested.get(tag, ())):
            if len(leaf):
                continue
            if text := tidy(leaf.text):
                found.setdefault(leaf.tag, []).append(text)
                if leaf.tag not in _KNOWN_DETAILS:
                    document.notes.unknown[f"{tag}/{leaf.tag}"] += 1
    return found


def _countries(
    document: Document, details: dict[str, list[str]], addresses: list[dict[str, str]]
) -> tuple[str, ...]:
    texts = [text for key in _COUNTRIES for text in details.get(key, [])]
    texts += [address.get("AddressCountry", "") for address in addresses]
    return distinct(map(document.country, texts))


def _address(leaves: dict[str, str]) -> str:
    return ", ".join([tidy(leaves[key]) for key in _ADDRESS if leaves.get(key)])


def _identifiers(details: dict[str, list[str]]) -> tuple[Identifier, ...]:
    if not details:
        return ()
    made = (
        identifier(value, "", hint)
        for tag, hint in _NUMBERS.items()
        for value in details.get(tag, [])
    )
    return distinct(made)
