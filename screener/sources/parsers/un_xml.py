"""The UN Security Council's consolidated list, XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from screener.model import Identifier, Listing, ListingKind, Name, NameKind
from screener.sources.document import Document
from screener.sources.text import (
    circa,
    distinct,
    fields,
    identifier,
    name,
    names,
    tidy,
    years,
)
from screener.sources.xml import Element, keep, records

__all__ = ["parse"]

_PLAIN = fields(
    "DATAID FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME UN_LIST_TYPE REFERENCE_NUMBER LISTED_ON "
    "DELISTED_ON COMMENTS1 NAME_ORIGINAL_SCRIPT"
)
_NOT_READ = fields(
    "VERSIONNUM GENDER SORT_KEY SORT_KEY_LAST_MOD SUBMITTED_ON SUBMITTED_BY NATIONALITY2"
)
_NESTED = {
    "TITLE": fields("VALUE"),
    "DESIGNATION": fields("VALUE"),
    "NATIONALITY": fields("VALUE"),
    "LIST_TYPE": fields("VALUE"),
    "LAST_DAY_UPDATED": fields("VALUE"),
    "ALIAS": fields("QUALITY ALIAS_NAME DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH NOTE"),
    "ADDRESS": fields("STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY NOTE"),
    "DATE_OF_BIRTH": fields("TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR NOTE"),
    "PLACE_OF_BIRTH": fields("STREET CITY STATE_PROVINCE COUNTRY NOTE"),
    "DOCUMENT": fields(
        "TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY DATE_OF_ISSUE CITY_OF_ISSUE "
        "COUNTRY_OF_ISSUE NOTE"
    ),
}
_READ = {
    "NATIONALITY": fields("VALUE"),
    "ALIAS": fields("QUALITY ALIAS_NAME DATE_OF_BIRTH NOTE"),
    "ADDRESS": _NESTED["ADDRESS"],
    "DATE_OF_BIRTH": fields("TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR NOTE"),
    "DOCUMENT": fields("TYPE_OF_DOCUMENT NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE"),
}
"""What is kept of each part."""
_PARTS = {
    f"{prefix}{part}": (part, known, _READ.get(part))
    for prefix in ("", "INDIVIDUAL_", "ENTITY_")
    for part, known in _NESTED.items()
}
"""Of each element that has others within it: the part, what is known in it, and what is kept."""
_QUALITIES: dict[str, NameKind] = {
    "good": "alias",
    "a.k.a.": "alias",
    "low": "weak",
    "f.k.a.": "former",
}
_BETWEEN = re.compile(r";|\s[a-z]\)\s")
"""What parts names in one field: *Fazel Rahim; Fazil Rahim*, *… b) …*."""
_BEHIND = re.compile(r"(.+?)\s*\(([^()]*;[^()]*)\)")
"""Names in brackets behind the first: *حسن غول (Hassan Ghul; Hassan Gul)*."""
_MARK = re.compile(r"\((?:original script|previously listed as)\)")
_ORIGINAL = re.compile(r"\(original script: ([^()]+)\)")
_NO_NAME = re.compile(
    r",? born (?:in|on|\d).*| ?\([^()]*\b(?:passport|identity)\b[^()]*\)|^\W*\)|,$"
)
"""What names hold besides: *…, born in Kandahar on 01 Jan.1967*, *… (false identity …)*."""
_LISTED_AS = re.compile(r"(?:previously|formerly) (?:listed|known) as\b", re.IGNORECASE)
_IN_SCRIPT = re.compile(
    r"\b(?:original script|in arabic(?: script)?)\s*:\s*([^;:()]+)", re.IGNORECASE
)
"""Where a note gives the name that it stands with as its bearer writes it."""
_SPELLINGS = re.compile(r"(?:^|\()([^\d:();]+(?:;[^\d:();]+)+)(?:$|\))")
"""Where a note gives other spellings: *Yunis al-Mauritani; Younis al-Mauritani*."""
_NOT_EXACT = "APPROXIMATELY"
_IMO = re.compile(r"\bIMO\)?(?: number)?:? (\d{7})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

Items = dict[str, list[dict[str, list[str]]]]


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; each individual and each entity is one listing.

    Raises:
        SourceError: not this format, or an entry without reference number or name.
    """
    for element in records(document, "INDIVIDUAL", "ENTITY", dated="dateGenerated"):
        yield _listing(
            document, element, "person" if element.tag == "INDIVIDUAL" else "organisation"
        )


def _listing(document: Document, element: Element, kind: ListingKind) -> Listing:
    plain, nested = _read(document, element)
    reference = tidy(plain.get("REFERENCE_NUMBER")) or tidy(plain.get("DATAID"))
    found = _names(document, plain, nested)
    if not reference or not found:
        raise document.wrong("an entry lacks its reference number or name", line=element.sourceline)
    programme = tidy(plain.get("UN_LIST_TYPE"))
    meaning = document.descriptor.programme([programme])
    return Listing(
        source=document.source,
        id=reference,
        kind=kind,
        names=found,
        programme=programme,
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=_countries(document, nested),
        addresses=tuple(filter(None, map(_address, nested.get("ADDRESS", [])))),
        identifiers=(*_identifiers(document, nested), *_in_comments(plain, kind)),
        birth_dates=_births(nested),
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        listed_on=_day(document, plain, "LISTED_ON"),
        delisted_on=_day(document, plain, "DELISTED_ON"),
        remark=tidy(plain.get("COMMENTS1")),
    )


def _in_comments(plain: dict[str, str], kind: ListingKind) -> Iterator[Identifier]:
    """The IMO number that the comments on a firm give as its own: the only one that they name."""
    numbers = set(_IMO.findall(plain.get("COMMENTS1", ""))) if kind == "organisation" else set()
    if len(numbers) == 1:
        yield Identifier("imo", numbers.pop())


def _day(document: Document, plain: dict[str, str], tag: str) -> date | None:
    # A day may stand there with the time that it has behind it.
    return document.day(tag, plain.get(tag, "").strip()[:10], "%Y-%m-%d")


def _read(document: Document, element: Element) -> tuple[dict[str, str], Items]:
    plain: dict[str, str] = {}
    nested: Items = {}
    for child in element:
        tag = child.tag
        if tag in _PLAIN:
            keep(document, plain, child, tag)
        elif tag in _PARTS:
            part, known, read = _PARTS[tag]
            if read is None:
                if not known.issuperset([leaf.tag for leaf in child]):
                    _item(document, child, known, frozenset())
            elif item := _item(document, child, known, read):
                nested.setdefault(part, []).append(item)
        elif tag not in _NOT_READ:
            document.notes.unknown[tag] += 1
    return plain, nested


def _item(
    document: Document, element: Element, known: frozenset[str], read: frozenset[str]
) -> dict[str, list[str]]:
    """Return the texts within a part that are read, counting elements that are not known.

    They are tidied where they are used: many, such as a name's quality, need not be.
    """
    item: dict[str, list[str]] = {}
    for leaf in element:
        key = leaf.tag
        if key in read:
            if text := leaf.text:
                if key in item:
                    item[key].append(text)
                else:
                    item[key] = [text]
        elif key not in known:
            document.notes.unknown[f"{element.tag}/{key}"] += 1
    return item


def _first(item: dict[str, list[str]], key: str) -> str:
    return item[key][0].strip() if key in item else ""


def _names(document: Document, plain: dict[str, str], nested: Items) -> tuple[Name, ...]:
    keys = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
    whole = " ".join([plain[key] for key in keys if key in plain])
    found = [name(one) for one in _apart(whole)]
    found += [name(one) for one in _apart(plain.get("NAME_ORIGINAL_SCRIPT", ""))]
    for alias in nested.get("ALIAS", []):
        quality = _first(alias, "QUALITY")
        kind = _QUALITIES.get(quality.casefold(), "alias")
        if quality and quality.casefold() not in _QUALITIES:
            document.notes.unknown[f"QUALITY: {quality[:40]}"] += 1
        note = tidy(_first(alias, "NOTE"))
        if kind == "alias" and _LISTED_AS.match(note):
            kind = "former"
        texts = [one for text in alias.get("ALIAS_NAME", ()) for one in _apart(text)]
        if note and texts:
            texts += _noted(note)
        found += [name(one, kind) for one in texts]
    document.notes.records["names"] += len(found)
    if found:
        found[0] = name(found[0].text, "primary")
    return names(found)


def _noted(note: str) -> list[str]:
    """Return the spellings of a name that the note beside it gives."""
    texts = _IN_SCRIPT.findall(note)
    texts += [one for found in _SPELLINGS.findall(note) for one in found.split(";")]
    return [text for one in texts if (text := tidy(one).strip(" .,"))]


def _apart(field: str) -> list[str]:
    """Return the names that a field holds, mostly one."""
    if "born" in field or "(" in field or ")" in field or "," in field:
        field = _NO_NAME.sub("", tidy(field)) or field
    if "(" in field:
        field = _ORIGINAL.sub(r"; \1", _MARK.sub("", field))
    if ";" not in field:
        return [text] if (text := tidy(field)) else []
    behind = _BEHIND.fullmatch(tidy(field))
    parts = behind.groups() if behind else (field,)
    return [text for part in parts for one in _BETWEEN.split(part) if (text := tidy(one))]


def _countries(document: Document, nested: Items) -> tuple[str, ...]:
    texts = [text for item in nested.get("NATIONALITY", []) for text in item.get("VALUE", [])]
    texts += [text for item in nested.get("ADDRESS", []) for text in item.get("COUNTRY", [])]
    return distinct(map(document.country, texts))


def _address(item: dict[str, list[str]]) -> str:
    keys = ("STREET", "ZIP_CODE", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE")
    return ", ".join([text for key in keys if key in item for text in map(tidy, item[key]) if text])


def _identifiers(document: Document, nested: Items) -> tuple[Identifier, ...]:
    made = (
        identifier(
            _first(item, "NUMBER"),
            document.country(_first(item, "ISSUING_COUNTRY") or _first(item, "COUNTRY_OF_ISSUE")),
            _first(item, "TYPE_OF_DOCUMENT"),
        )
        for item in nested.get("DOCUMENT", [])
    )
    return distinct(made)


def _births(nested: Items) -> tuple[str, ...]:
    """Return the person's dates of birth, and those that stand with an alias alone."""
    own = [date for item in nested.get("DATE_OF_BIRTH", []) for date in _born(item)]
    others = [
        tidy(text)[:10]
        for item in nested.get("ALIAS", [])
        for text in item.get("DATE_OF_BIRTH", ())
    ]
    return distinct([*own, *others])


def _born(item: dict[str, list[str]]) -> tuple[str, ...]:
    exact = _first(item, "DATE")[:10] or _first(item, "YEAR")
    start, end = _first(item, "FROM_YEAR"), _first(item, "TO_YEAR")
    if exact:
        dates: tuple[str, ...] = (exact,)
    elif start.isdigit() and end.isdigit():
        dates = years(int(start), int(end))
    else:  # "Nov. 1973", where the list has no place for a month
        dates = (start,) if start else tuple(_YEAR.findall(_first(item, "NOTE")))
    return circa(dates) if _first(item, "TYPE_OF_DATE") == _NOT_EXACT else dates
