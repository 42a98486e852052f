"""What the Swiss list is known to hold, and the numbers that it has no element for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from screener.model import Identifier
from screener.sources.document import Document
from screener.sources.text import fields, identifier
from screener.sources.xml import Element

__all__ = ["count_unknown", "numbers_in"]

_SUBJECT = fields("identity justification relation other-information generic-attribute")
_CHILDREN = {
    "sanctions-program": fields("program-key program-name sanctions-set origin"),
    "target": fields(
        "sanctions-set-id foreign-identifier individual entity object modification "
        "generic-attribute"
    ),
    "individual": _SUBJECT,
    "entity": _SUBJECT,
    "object": _SUBJECT,
    "identity": fields(
        "name nationality citizenship place-of-birth day-month-year address "
        "identification-document generic-attribute"
    ),
    "name": fields("name-part"),
    "name-part": fields("value spelling-variant"),
    "nationality": fields("country"),
    "citizenship": fields("country"),
    "address": fields("c-o address-details p-o-box zip-code location area country remark remarks"),
    "identification-document": fields(
        "number issuer date-of-issue place-of-issue expiry-date remark"
    ),
    "modification": fields("added removed"),
}
"""What may stand in an element; what is in the others is not looked at."""
_ATTRIBUTES = {
    "sanctions-program": fields("ssid version-date predecessor-version-date"),
    "sanctions-set": fields("ssid lang"),
    "target": fields("ssid sanctions-set-id"),
    "identity": fields("ssid main"),
    "name": fields("ssid name-type quality lang"),
    "name-part": fields("order name-part-type"),
    "spelling-variant": fields("lang script spelling-variant-type"),
    "day-month-year": fields("ssid day month year calendar quality"),
    "country": fields("iso-code"),
    "address": fields("ssid place-id main quality"),
    "identification-document": fields("ssid document-type"),
    "modification": fields("modification-type enactment-date publication-date effective-date"),
}
_NUMBER = re.compile(
    r"\b(?P<kind>IMO number|(?:tax(?:payer)? (?:identification|registration)|INN|"
    r"(?:state |business |company )?registration) number)\s*:\s*(?P<number>[\w/-]*\d[\w/-]*)",
    re.IGNORECASE,
)
"""A number where the list has no element for it: *IMO number: 9187629*."""


def count_unknown(document: Document, element: Element) -> None:
    """Count what the list is not known to have in an element, and in those within it."""
    tag = element.tag
    for key in set(element.keys()) - _ATTRIBUTES.get(tag, frozenset(element.keys())):
        document.notes.unknown[f"{tag}@{key}"] += 1
    children = _CHILDREN.get(tag, frozenset())
    for child in element if children else ():
        if child.tag in children:
            count_unknown(document, child)
        else:
            document.notes.unknown[f"{tag}/{child.tag}"] += 1


def numbers_in(remarks: Iterable[str], countries: tuple[str, ...]) -> Iterator[Identifier | None]:
    """Yield the numbers that stand in remarks; their issuer is the entity's only country."""
    country = countries[0] if len(countries) == 1 else ""
    for text in remarks:
        for found in _NUMBER.finditer(text):
            yield identifier(found["number"], country, found["kind"])
