"""GLEIF's golden copy, CSV: level 1 (who is who) and, where given, level 2 (who owns whom)."""

from __future__ import annotations

from collections.abc import Iterator

from screener.model import Identifier, Listing, Name
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.table import Get, decoded, getter, rows, tell_missing
from screener.sources.text import day, distinct, name, names, tidy

__all__ = ["parse"]

_LEI = "LEI"
_LEGAL = "Entity.LegalName"
_COUNTRY = "Entity.LegalAddress.Country"
_UPDATED = "Registration.LastUpdateDate"
_ADDRESS = (
    "FirstAddressLine",
    "AddressNumber",
    "City",
    "Region",
    "PostalCode",
    "Country",
)
_OTHER_NAMES = tuple(f"Entity.OtherEntityNames.OtherEntityName.{n}" for n in range(1, 6))
_TRANSLITERATED = tuple(
    f"Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.{n}" for n in range(1, 6)
)
_REGISTERED = "Entity.RegistrationAuthority.RegistrationAuthorityEntityID"
_EXPECTED = (
    *(column for one in _OTHER_NAMES for column in (one, f"{one}.type")),
    *_TRANSLITERATED,
    *(f"Entity.{kind}Address.{one}" for kind in ("Legal", "Headquarters") for one in _ADDRESS),
    _REGISTERED,
    _UPDATED,
)
_CHILD = "Relationship.StartNode.NodeID"
_PARENT = "Relationship.EndNode.NodeID"
_RELATION = "Relationship.RelationshipType"
_STATE = "Relationship.RelationshipStatus"


def parse(document: Document) -> Iterator[Listing]:
    """Read the register; each record is one listing of a firm that is listed for nothing.

    The direct and ultimate parents that level 2 gives stand in the remark, by LEI.

    Raises:
        SourceError: not this format, or a record without LEI or legal name.
    """
    parents = _parents(document) if "relations" in document.files else {}
    meaning = document.descriptor.programme([""])
    for line, get in _wide(document, "", (_LEI, _LEGAL, _COUNTRY), _EXPECTED):
        lei = get(_LEI)
        if not lei or not get(_LEGAL):
            raise document.wrong("a record lacks its LEI or legal name", line=line)
        document.notes.dated(day(get(_UPDATED)[:10], "%Y-%m-%d"))
        yield Listing(
            source=document.source,
            id=lei,
            kind="organisation",
            names=_names(get),
            programme=get("Entity.EntityCategory") or "register",
            effect=meaning.effect,
            relevance=meaning.relevance,
            countries=tuple(filter(None, [get(_COUNTRY)])),
            addresses=_addresses(get),
            identifiers=_identifiers(get),
            remark=parents.get(lei, ""),
        )


def _wide(
    document: Document, part: str, needed: tuple[str, ...], expected: tuple[str, ...] = ()
) -> Iterator[tuple[int, Get]]:
    """Yield rows of a table of some three hundred columns, of which few are read."""
    with decoded(document, part) as file:
        lines = rows(document, file, part)
        _, headings = next(lines, (0, []))
        where = {heading.strip(): place for place, heading in enumerate(headings)}
        for heading in needed:
            if heading not in where:
                raise document.wrong(f"lacks the column {quoted(heading)}", part=part, line=1)
        tell_missing(document, expected, where)
        for line, row in lines:
            if len(row) != len(headings):
                raise document.wrong(
                    f"a row has {len(row)} cells, not {len(headings)}", part=part, line=line
                )
            yield line, getter(row, where)


def _parents(document: Document) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for _, get in _wide(document, "relations", (_CHILD, _PARENT, _RELATION)):
        if get(_STATE) in {"", "ACTIVE"}:
            found.setdefault(get(_CHILD), []).append(f"{get(_RELATION)} {get(_PARENT)}")
    return {child: "; ".join(sorted(relations)) for child, relations in found.items()}


def _names(get: Get) -> tuple[Name, ...]:
    former = [
        name(tidy(get(column)), "former")
        for column in _OTHER_NAMES
        if get(f"{column}.type").startswith("PREVIOUS")
    ]
    further = [name(tidy(get(column))) for column in (*_OTHER_NAMES, *_TRANSLITERATED)]
    return names([name(tidy(get(_LEGAL)), "primary"), *former, *further])


def _addresses(get: Get) -> tuple[str, ...]:
    made = (
        ", ".join(text for key in _ADDRESS if (text := tidy(get(f"Entity.{kind}Address.{key}"))))
        for kind in ("Legal", "Headquarters")
    )
    return distinct(made)


def _identifiers(get: Get) -> tuple[Identifier, ...]:
    number = get(_REGISTERED)
    registered = [Identifier("registration", number, get(_COUNTRY))] if number else []
    return (Identifier("lei", get(_LEI)), *registered)
