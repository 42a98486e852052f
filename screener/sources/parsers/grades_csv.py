"""Figures and grades by country in CSV: which column is what, the descriptor says.

One parser for the ILO's ratifications, the ITUC's ratings, the Global Slavery Index and the
tiers of the Trafficking in Persons Report, whose tables differ in nothing but their headings.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from screener.model import CountryIndicator
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.table import Get, table
from screener.sources.text import tidy

__all__ = ["parse"]

_NOT_STATED = {"NA", "N/A", "#N/A", ".."}


def parse(document: Document) -> Iterator[CountryIndicator]:
    """Read the table; each figure of a country is one indicator, of a series the latest year's.

    A table with years states no day; the first of its latest year stands for it.

    Raises:
        SourceError: a column is missing, a country or year does not read, or the table has no
            column of years and no day was stated.
    """
    columns = document.descriptor.columns
    if not columns.year and document.stated is None:
        raise document.undated()
    needed = [columns.country, *columns.measures, *([columns.year] if columns.year else [])]
    latest: dict[tuple[str, str], CountryIndicator] = {}
    known_columns = (*columns.ignored, columns.code)
    for line, get in table(document, needed, known=known_columns, legacy="cp1252"):
        code = _code(document, get)
        if not code:
            continue
        year = _year(document, get(columns.year), line) if columns.year else _stated(document)
        for column, measure in columns.measures.items():
            value = _value(document, tidy(get(column)))
            known = latest.get((code, measure))
            if value and (known is None or known.year <= year):
                latest[code, measure] = CountryIndicator(
                    source=document.source, country=code, measure=measure, value=value, year=year
                )
    if columns.year:
        for one in latest.values():
            document.notes.dated(date(one.year, 1, 1))
    yield from latest.values()


def _code(document: Document, get: Get) -> str:
    columns = document.descriptor.columns
    code = get(columns.code).upper() if columns.code else ""
    return code if len(code) == 2 else document.country(get(columns.country))  # noqa: PLR2004 - alpha-2


def _year(document: Document, text: str, line: int) -> int:
    if not (text.isdigit() and len(text) == 4):  # noqa: PLR2004 - a year has four digits
        raise document.wrong(f"year {quoted(text[:20])} does not read", line=line)
    return int(text)


def _stated(document: Document) -> int:
    if document.stated is None:
        raise document.undated()
    return document.stated.year


def _value(document: Document, text: str) -> str:
    columns = document.descriptor.columns
    if text in _NOT_STATED:
        return ""
    for part, value in columns.values.items():
        if part in text if part else not text:
            return value
    return text
