"""US DOL, List of Goods Produced by Child Labor or Forced Labor, XML of the Sweat & Toil app."""

from __future__ import annotations

from collections.abc import Iterator

from screener.model import GoodIndicator
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.text import fields, tidy
from screener.sources.xml import Element, leaves, local, records

__all__ = ["parse"]

_IN_GOOD = fields("Good_Name Good_Sector Countries")
_KNOWN = fields(
    "Country_Name Country_Region Child_Labor Forced_Labor Forced_Child_Labor "
    "Derived_Labor_Exploitation Derived_Country"
)


def parse(document: Document) -> Iterator[GoodIndicator]:
    """Read the list; each good in each country is one indicator.

    The file states no year: it is that of the stated day of publication.

    Raises:
        SourceError: not this format, no stated day, a good without name, or a flag that is
            neither Yes nor No.
    """
    if document.stated is None:
        raise document.undated()
    for good in records(document, "Good"):
        title, sector = tidy(good.findtext("{*}Good_Name")), tidy(good.findtext("{*}Good_Sector"))
        if not title:
            raise document.wrong("a good has no name", line=good.sourceline)
        for country in _countries(document, good):
            values = {key: tidy(text) for key, text in leaves(document, country, _KNOWN).items()}
            if code := _code(document, values):
                origin = values.get("Derived_Country", "")
                line = country.sourceline
                yield GoodIndicator(
                    source=document.source,
                    country=code,
                    good=title,
                    sector=sector,
                    child_labour=_flag(document, values, "Child_Labor", line),
                    forced_labour=_flag(document, values, "Forced_Labor", line),
                    forced_child_labour=_flag(document, values, "Forced_Child_Labor", line),
                    derived_from="" if origin == "No" else origin,
                    year=document.stated.year,
                )


def _countries(document: Document, good: Element) -> Iterator[Element]:
    """Yield the countries of a good, counting what else stands beside and within them."""
    leaves(document, good, _IN_GOOD)
    for countries in good.iterfind("{*}Countries"):
        for country in countries:
            if local(country.tag) == "Country":
                yield country
            else:
                document.notes.unknown[f"Countries/{local(country.tag)[:60]}"] += 1


def _code(document: Document, values: dict[str, str]) -> str:
    text = values.get("Country_Name", "")
    code = document.country(text)
    if not code:
        document.notes.warn("source.unknown_country", name=text[:60])
    return code


def _flag(document: Document, values: dict[str, str], key: str, line: int) -> bool:
    value = values.get(key, "")
    if value not in {"Yes", "No"}:
        raise document.wrong(f"{key} is {quoted(value)}, neither Yes nor No", line=line)
    return value == "Yes"
