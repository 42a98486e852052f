"""US DOL, Findings on the Worst Forms of Child Labor, XML of the Sweat & Toil app: by country.

Grades and ratifications are read; the report's prose and its goods (see ``ilab_goods``)
are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from screener.model import CountryIndicator
from screener.sources.document import Document
from screener.sources.table import tell_missing
from screener.sources.text import fields, tidy
from screener.sources.xml import Element, records

__all__ = ["parse"]

_READ = fields("Name Advancement_Level Conventions Legal_Standards")
_NOT_READ = fields(
    "Automatic_Downgrade Webpage Region Multiple_Territories Description Goods Country_Statistics "
    "Enforcements Suggested_Actions Mechanisms ILAB_Projects"
)
_CONVENTIONS = {
    "C_138_Ratified": "convention_138_ratified",
    "C_182_Ratified": "convention_182_ratified",
    "Convention_on_the_Rights_of_the_Child_Ratified": "crc_ratified",
    "CRC_Armed_Conflict_Ratified": "crc_armed_conflict_ratified",
    "CRC_Commercial_Sexual_Exploitation_of_Children_Ratified": "crc_sale_of_children_ratified",
    "Palermo_Ratified": "palermo_protocol_ratified",
}
_STANDARDS = {
    "Prohibition_Forced_Labor": "forced_labour_prohibited",
    "Prohibition_Child_Trafficking": "child_trafficking_prohibited",
}
_MEASURES = ("child_labour_advancement", *_CONVENTIONS.values(), *_STANDARDS.values())


def parse(document: Document) -> Iterator[CountryIndicator]:
    """Read the findings; each grade or ratification of a country is one indicator.

    The file states no year: it is that of the stated day of publication.

    Raises:
        SourceError: not this format, or no stated day.
    """
    if document.stated is None:
        raise document.undated()
    there: set[str] = set()
    for element in records(document, "Country"):
        for child in element:
            if child.tag not in _READ and child.tag not in _NOT_READ:
                document.notes.unknown[child.tag] += 1
        text = tidy(element.findtext("Name"))
        code = document.country(text)
        if not code:
            document.notes.warn("source.unknown_country", name=text[:60])
            continue
        for measure, value in _values(element):
            if value:
                there.add(measure)
            if value and value.rstrip("*") != "N/A":
                yield CountryIndicator(
                    source=document.source,
                    country=code,
                    measure=measure,
                    value=value,
                    year=document.stated.year,
                )
    tell_missing(document, _MEASURES, there)


def _values(element: Element) -> Iterator[tuple[str, str]]:
    yield "child_labour_advancement", tidy(element.findtext("Advancement_Level"))
    for tag, measure in _CONVENTIONS.items():
        yield measure, tidy(element.findtext(f"Conventions/{tag}"))
    for tag, measure in _STANDARDS.items():
        path = f"Legal_Standards/{tag}/Conforms_To_Intl_Standard"
        yield measure, tidy(element.findtext(path))
