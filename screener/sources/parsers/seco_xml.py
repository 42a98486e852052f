"""The Swiss SECO's consolidated list, XML (``swiss-sanctions-list``).

A target's present identities stand directly in it; those it had before stand in its
modifications, under ``removed``, which hold whole copies of the target as it was. Places come
after the targets that refer to them, so the file is read twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from screener.model import Identifier, Listing, ListingKind, Name, NameKind
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.parsers.seco_terms import count_unknown, numbers_in
from screener.sources.text import distinct, identifier, name, names, one_primary, tidy
from screener.sources.xml import Element, records

__all__ = ["parse"]

_KINDS: dict[str, ListingKind] = {
    "individual": "person",
    "entity": "organisation",
    "object": "vessel",
}
_NAME_KINDS: dict[str, NameKind] = {
    "primary-name": "primary",
    "alias": "alias",
    "formerly-known-as": "former",
}
_PART_ORDER = {"given-name": 1, "further-given-name": 2, "father-name": 3}
_LAST_PART = {"family-name": 5, "suffix": 6, "maiden-name": 7}
_ADDRESS = ("c-o", "address-details", "p-o-box", "zip-code")


_WHOLE = "whole-list"
_ARTICLE_ENDS = " -- "
"""Behind the article, a set's text says what it does: ``article 12 -- Restrictions on named …``."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A set of sanctions: the articles of an ordinance under which a target stands."""

    programme: str
    act: str
    """The ordinance with the articles."""
    measure: str
    """What the articles do, by which the descriptor knows their effect."""


@dataclass(frozen=True, slots=True)
class _Register:
    """What targets refer to by number."""

    sets: dict[str, _Set] = field(default_factory=dict)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Text and country code of a place."""


def parse(document: Document) -> Iterator[Listing]:
    """Read the list; each target is one listing, delisted ones with the day.

    Raises:
        SourceError: not this format, a part of the list, or a target without name or of an
            unknown kind.
    """
    register = _register(document)
    for target in records(document, "target", dated="date", beside=None):
        yield _listing(document, target, register)


def _register(document: Document) -> _Register:
    register = _Register()
    # Targets are named too, so that they are forgotten as they pass.
    for place, element in enumerate(records(document, "sanctions-program", "place", "target")):
        if not place:
            _check_whole(document, element.getroottree().getroot().get("list-type"))
        if element.tag == "target":
            continue
        if element.tag == "place":
            _add_place(document, register, element)
            continue
        count_unknown(document, element)
        _add_sets(register, element)
    return register


def _check_whole(document: Document, kind: str | None) -> None:
    """Refuse an export of some targets: the others would be taken for delisted."""
    if kind not in {None, _WHOLE}:
        document.doubt(f"is of the type {quoted(kind)}, not the whole list")


def _add_sets(register: _Register, programme: Element) -> None:
    title = _english(programme.findall("program-key"))
    ordinance = _english(programme.findall("program-name"))
    spellings: dict[str, list[Element]] = {}
    for one in programme.iterfind("sanctions-set"):
        spellings.setdefault(one.get("ssid", ""), []).append(one)
    for number, found in spellings.items():
        text = _english(found)
        register.sets[number] = _Set(
            programme=title,
            act=", ".join(filter(None, [ordinance, text])),
            measure=text.rpartition(_ARTICLE_ENDS)[2],
        )


def _english(elements: list[Element]) -> str:
    """Return a text that is given in several languages in English, else in the first."""
    english = [one for one in elements if one.get("lang") == "eng"] or elements
    return tidy(english[0].text) if english else ""


def _add_place(document: Document, register: _Register, place: Element) -> None:
    country = place.find("country")
    code = "" if country is None else country.get("iso-code", "")
    if not code and country is not None:
        code = document.country(tidy(country.text))
    texts = [tidy(place.findtext(tag)) for tag in ("location", "area", "country")]
    register.places[place.get("ssid", "")] = (", ".join(filter(None, texts)), code.upper())


def _listing(document: Document, target: Element, register: _Register) -> Listing:
    count_unknown(document, target)
    subject = next((child for child in target if child.tag in _KINDS), None)
    if subject is None or not target.get("ssid"):
        raise document.wrong("a target lacks its number or kind", line=target.sourceline)
    identities = sorted(subject.iterfind("identity"), key=lambda one: one.get("main") != "true")
    former = [
        one for removed in target.iterfind("modification/removed") for one in removed.iter("name")
    ]
    found = _names(document, identities, former)
    if not found:
        raise document.wrong("a target lacks a name", line=target.sourceline)
    numbers = [tidy(one.text) for one in target.iterfind("sanctions-set-id")]
    numbers = numbers or target.get("sanctions-set-id", "").split()  # as before 2023
    for one in set(numbers) - register.sets.keys():
        document.notes.unknown[f"sanctions-set: {one[:40]}"] += 1
    sets = [register.sets.get(one, _Set(one, "", "")) for one in numbers]
    meaning = document.descriptor.programme([one.measure for one in sets])
    listed, delisted = _dates(document, target)
    countries = _countries(document, identities, register)
    remarks = [tidy(one.text) for one in subject.iterfind("other-information")]
    return Listing(
        source=document.source,
        id=target.get("ssid"),
        kind=_KINDS[subject.tag],
        names=found,
        programme="; ".join(distinct(one.programme for one in sets)),
        effect=meaning.effect,
        relevance=meaning.relevance,
        countries=countries,
        addresses=_addresses(identities, register),
        identifiers=distinct([*_documents(identities), *numbers_in(remarks, countries)]),
        birth_dates=_born(identities),
        legal_act="; ".join(distinct(one.act for one in sets)) or meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        listed_on=listed,
        delisted_on=delisted,
        remark=" ".join([*(tidy(one.text) for one in subject.iterfind("justification")), *remarks]),
    )


def _names(
    document: Document, identities: list[Element], former: list[Element]
) -> tuple[Name, ...]:
    made: list[Name] = []
    for identity in identities:
        for element in identity.iterfind("name"):
            made.extend(name(text, _name_kind(document, element)) for text in _spellings(element))
    old = [name(text, "former") for element in former for text in _spellings(element)]
    if not made and old:
        document.notes.warn("source.only_former_names")
        made = [name(old[0].text, "primary")]
    return names([*one_primary(made), *old])


def _name_kind(document: Document, element: Element) -> NameKind:
    stated = element.get("name-type", "")
    kind = _NAME_KINDS.get(stated)
    if kind is None:
        document.notes.unknown[f"name-type: {stated[:40]}"] += 1
    low = kind in {None, "alias"} and element.get("quality") == "low"
    return "weak" if low else kind or "alias"


def _spellings(element: Element) -> Iterator[str]:
    """Yield the name, then each spelling that is given for all or some of its parts."""
    parts = sorted(element.iterfind("name-part"), key=_place_of_part)
    values = [tidy(part.findtext("value")) for part in parts]
    yield tidy(" ".join(values))
    variants: dict[tuple[str, str], list[str]] = {}
    for place, part in enumerate(parts):
        repeated: dict[tuple[str, str], int] = {}
        for variant in part.iterfind("spelling-variant"):
            key = (variant.get("lang", ""), variant.get("script", ""))
            repeated[key] = repeated.get(key, 0) + 1
            slot = (f"{key[0]}#{repeated[key]}", key[1])
            variants.setdefault(slot, list(values))[place] = tidy(variant.text)
    for spelled in variants.values():
        yield tidy(" ".join(spelled))


def _place_of_part(part: Element) -> tuple[int, int]:
    kind = part.get("name-part-type", "")
    order = part.get("order", "0")
    place = _PART_ORDER.get(kind) or _LAST_PART.get(kind) or 4
    return place, int(order) if order.isdigit() else 0


def _dates(document: Document, target: Element) -> tuple[date | None, date | None]:
    """Return the day of the first listing, and that of the delisting unless it was undone."""
    events = sorted(
        (when, one.get("modification-type", ""))
        for one in target.iterfind("modification")
        if (
            when := document.day(
                "modification@effective-date",
                one.get("effective-date") or one.get("publication-date"),
                "%Y-%m-%d",
            )
        )
    )
    listed = next((when for when, kind in events if kind == "listed"), None)
    delisted = None
    for when, kind in events:
        if kind == "de-listed":
            delisted = when
        elif kind in {"listed", "re-listed"}:
            delisted = None
        elif kind != "amended":
            document.notes.unknown[f"modification-type: {kind[:40]}"] += 1
    return listed, delisted


def _countries(
    document: Document, identities: list[Element], register: _Register
) -> tuple[str, ...]:
    codes = []
    for identity in identities:
        for tag in ("nationality", "citizenship"):
            for one in identity.iterfind(tag):
                country = one.find("country")
                iso = "" if country is None else country.get("iso-code", "")
                text = "" if country is None else tidy(country.text)
                codes.append(iso.upper() or document.country(text))
        codes += [
            register.places.get(one.get("place-id", ""), ("", ""))[1]
            for one in identity.iterfind("address")
        ]
    return distinct(codes)


def _addresses(identities: list[Element], register: _Register) -> tuple[str, ...]:
    made = []
    for identity in identities:
        for one in identity.iterfind("address"):
            texts = [tidy(one.findtext(tag)) for tag in _ADDRESS]
            texts.append(register.places.get(one.get("place-id", ""), ("", ""))[0])
            made.append(", ".join(filter(None, texts)))
    return distinct(made)


def _documents(identities: list[Element]) -> Iterator[Identifier | None]:
    for identity in identities:
        for one in identity.iterfind("identification-document"):
            issuer = one.find("issuer")
            country = "" if issuer is None else issuer.get("code", "")
            code = country.upper() if len(country) == 2 else ""  # noqa: PLR2004 - alpha-2
            yield identifier(tidy(one.findtext("number")), code, one.get("document-type", ""))


def _born(identities: list[Element]) -> tuple[str, ...]:
    made = []
    for identity in identities:
        for one in identity.iterfind("day-month-year"):
            year, month, date_ = one.get("year"), one.get("month"), one.get("day")
            if one.get("calendar", "Gregorian") != "Gregorian" or not year:
                continue
            parts = [year, *(f"{int(part):02}" for part in (month, date_) if part)]
            made.append("-".join(parts) if month or not date_ else year)
    return distinct(made)
