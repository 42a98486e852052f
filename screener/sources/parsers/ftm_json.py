"""Entities in the FollowTheMoney model, JSON: one object to a line, or one array.

Owners and directors are entities of their own there; what they own is not followed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from screener.model import Identifier, Listing, Name, NameKind
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.jsonfile import objects
from screener.sources.parsers.os_csv import KINDS, countries
from screener.sources.text import day, name, names, tidy

__all__ = ["parse"]

_NUMBERS = {
    "leiCode": "lei",
    "vatCode": "vat",
    "uscCode": "uscc",
    "dunsCode": "duns",
    "innCode": "inn",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "isinCode": "isin",
    "registrationNumber": "registration",
    "ogrnCode": "registration",
    "taxNumber": "other",
    "idNumber": "other",
    "passportNumber": "other",
}
_COUNTRIES = ("country", "jurisdiction", "nationality", "citizenship", "mainCountry", "flag")
_NAMES: dict[str, NameKind] = {
    "name": "alias",
    "alias": "alias",
    "weakAlias": "weak",
    "abbreviation": "weak",
    "previousName": "former",
}
_NAME_PARTS = {
    "firstName",
    "secondName",
    "middleName",
    "fatherName",
    "motherName",
    "lastName",
    "maidenName",
    "nameSuffix",
    "nameChangeDate",
}
_LIKE_A_NAME = re.compile(r"name|alias|abbreviation", re.IGNORECASE)
_FREE_TEXT = ("notes", "summary", "program", "position")

Properties = dict[str, list[str]]


def parse(document: Document) -> Iterator[Listing]:
    """Read the entities; each firm, person, vessel or aircraft that is a target is a listing.

    Entities that are there for the sake of others (``target`` false), and those about
    anything else, are counted and left out.

    Raises:
        SourceError: not JSON, or an entity without id, schema or name.
    """
    for line, entity in objects(document):
        schema = entity.get("schema")
        if not isinstance(schema, str) or not isinstance(entity.get("id"), str):
            raise document.wrong("an entity lacks its id or schema", line=line)
        if schema not in KINDS or entity.get("target") is False:
            what = f"schema: {schema[:40]}" if schema not in KINDS else "not a target"
            document.notes.unknown[what] += 1
            continue
        yield _listing(document, entity, line)


def _listing(document: Document, entity: dict[str, Any], line: int) -> Listing:
    properties = _properties(document, entity, line)
    found = _names(entity, properties)
    if not found:
        raise document.wrong(f"entity {quoted(entity['id'][:60])} has no name", line=line)
    sets = [str(one) for one in entity.get("datasets") or []]
    meaning = document.descriptor.programme(sets)
    document.notes.dated(day(str(entity.get("last_change") or "")[:10], "%Y-%m-%d"))
    return Listing(
        source=document.source,
        id=entity["id"],
        kind=KINDS[entity["schema"]],
        names=found,
        programme="; ".join(sets),
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=countries([code for key in _COUNTRIES for code in properties.get(key, [])]),
        addresses=tuple(properties.get("address", [])),
        identifiers=tuple(
            Identifier(kind, value)
            for key, kind in _NUMBERS.items()
            for value in properties.get(key, [])
        ),
        birth_dates=tuple(properties.get("birthDate", [])),
        listed_on=document.day("first_seen", str(entity.get("first_seen") or "")[:10], "%Y-%m-%d"),
        remark="; ".join(text for key in _FREE_TEXT for text in properties.get(key, [])),
    )


def _properties(document: Document, entity: dict[str, Any], line: int) -> Properties:
    given = entity.get("properties")
    if not isinstance(given, dict) or not all(isinstance(one, list) for one in given.values()):
        raise document.wrong("an entity's properties are not lists by name", line=line)
    for key, values in given.items():
        known = key in _NAMES or key in _NAME_PARTS
        if _LIKE_A_NAME.search(key) and not (known and all(isinstance(one, str) for one in values)):
            document.notes.unknown[f"property: {key[:60]}"] += 1
    return {
        key: [text for one in values if isinstance(one, str) and (text := tidy(one))]
        for key, values in given.items()
    }


def _names(entity: dict[str, Any], properties: Properties) -> tuple[Name, ...]:
    caption = tidy(str(entity.get("caption") or ""))
    strong = properties.get("name", [])
    primary = caption if caption in strong or not strong else strong[0]
    others = (name(text, kind) for key, kind in _NAMES.items() for text in properties.get(key, []))
    return names([name(primary, "primary"), *others])
