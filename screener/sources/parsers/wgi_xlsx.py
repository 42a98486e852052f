"""The World Bank's Worldwide Governance Indicators, workbook, in its two layouts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from zipfile import BadZipFile

from python_calamine import CalamineError, CalamineWorkbook

from screener.model import CountryIndicator
from screener.sources.document import Document
from screener.sources.table import folded
from screener.sources.text import tidy

__all__ = ["parse"]

_MEASURES = {
    "va": "voice_and_accountability",
    "pv": "political_stability",
    "ge": "government_effectiveness",
    "rq": "regulatory_quality",
    "rl": "rule_of_law",
    "cc": "control_of_corruption",
}
"""The World Bank's own code of each dimension."""
_SHEETS = {
    "voiceandaccountability": "va",
    "politicalstabilitynoviolence": "pv",
    "politicalstability": "pv",
    "governmenteffectiveness": "ge",
    "regulatoryquality": "rq",
    "ruleoflaw": "rl",
    "controlofcorruption": "cc",
}
"""In the wide layout, the sheet of each dimension, as `folded` writes it."""
_NOT_READ = {"introduction"}
_FIGURES = {"Estimate": "", "Rank": "_percentile"}
_LONG_FIGURES = {"estimate": "", "pctrank": "_percentile"}
_LONG = ("countryname", "year", "indicator", "estimate", "pctrank")
_LONG_KNOWN = {
    *_LONG,
    *("codeindyr", "code", "stddev", "nsource", "pctranklower", "pctrankupper"),
}
_HEADING_ROWS = 40
"""The headings stand within the first rows, below the World Bank's introduction."""

Cells = Sequence[Sequence[object]]


def parse(document: Document) -> Iterator[CountryIndicator]:
    """Read the workbook; each country's latest estimate and percentile rank is an indicator.

    Read are both layouts: a sheet for each dimension with a column for each year (editions to
    2023), and one sheet with a row for each country, year and dimension (later ones). The
    workbook states no day; the first of its latest year stands for it.

    Raises:
        SourceError: not a workbook, a dimension missing, or headings that are not this table's.
    """
    try:
        book = CalamineWorkbook.from_path(str(document.main))
        wide = any(folded(sheet) in _SHEETS for sheet in book.sheet_names)
        long = None if wide else next(filter(partial(_is_long, book), book.sheet_names), None)
        if long is None:
            yield from _wide(document, book)
        else:
            yield from _long(document, book.get_sheet_by_name(long).to_python())
    except (CalamineError, BadZipFile, OSError) as error:
        raise document.wrong(f"is not a workbook that reads: {error}") from error


def _is_long(book: CalamineWorkbook, sheet: str) -> bool:
    first = book.get_sheet_by_name(sheet).to_python(nrows=1)
    return bool(first) and {folded(str(cell)) for cell in first[0]}.issuperset(_LONG)


def _long(document: Document, cells: Cells) -> Iterator[CountryIndicator]:
    headings = [folded(str(cell)) for cell in cells[0]]
    for heading in set(headings) - _LONG_KNOWN:
        document.notes.unknown[f"column: {heading[:60]}"] += 1
    latest: dict[tuple[str, str], tuple[int, float]] = {}
    for row in cells[1:]:
        values = dict(zip(headings, row, strict=True))
        measure = _MEASURES.get(str(values["indicator"]).strip().casefold())
        code = document.country(tidy(str(values["countryname"])))
        year = _figure(values["year"])
        if measure is None:
            document.notes.unknown[f"indicator: {values['indicator']}"[:60]] += 1
        for heading, suffix in _LONG_FIGURES.items():
            figure = _figure(values[heading])
            if measure and code and year and figure is not None:
                key = (code, f"{measure}{suffix}")
                latest[key] = max(latest.get(key, (0, 0.0)), (int(year), figure))
    missing = set(_MEASURES.values()) - {measure for _, measure in latest}
    if missing:
        raise document.wrong(f"lacks the figures of {min(missing)}")
    for (code, measure), (year, figure) in latest.items():
        yield _indicator(document, code, measure, year, figure)


def _figure(cell: object) -> float | None:
    """Return a number, also one written as text; None for what stands for no figure."""
    try:
        figure = float(cell) if isinstance(cell, int | float | str) else math.nan
    except ValueError:
        return None
    return figure if math.isfinite(figure) else None


def _wide(document: Document, book: CalamineWorkbook) -> Iterator[CountryIndicator]:
    found = {_SHEETS.get(folded(sheet), folded(sheet)): sheet for sheet in book.sheet_names}
    for code, measure in _MEASURES.items():
        if code not in found:
            raise document.wrong(f"lacks the sheet of {measure}")
        yield from _sheet(document, book.get_sheet_by_name(found[code]).to_python(), measure)
    for key in found.keys() - _MEASURES.keys() - _NOT_READ:
        document.notes.unknown[f"sheet: {found[key][:60]}"] += 1


def _heads(cells: Cells, place: int) -> bool:
    """Whether a row holds the headings and the one above it their years."""
    row, above = cells[place], cells[place - 1]
    return (
        tidy(str(row[0])) == "Country/Territory"
        and "Estimate" in row
        and any(isinstance(cell, float) for cell in above)
    )


def _sheet(document: Document, cells: Cells, measure: str) -> Iterator[CountryIndicator]:
    top = max(
        (place for place in range(1, min(len(cells), _HEADING_ROWS)) if _heads(cells, place)),
        default=0,
    )
    if not top:
        raise document.wrong(f"the sheet of {measure} has no row of headings below years")
    headings = [str(cell) for cell in cells[top]]
    years = [int(cell) if isinstance(cell, float) else 0 for cell in cells[top - 1]]
    for row in cells[top + 1 :]:
        code = document.country(tidy(str(row[0])))
        for heading, suffix in _FIGURES.items():
            found = [
                (year, figure)
                for title, year, figure in zip(headings, years, row, strict=True)
                if title == heading and year and isinstance(figure, float)
            ]
            if code and found:
                yield _indicator(document, code, f"{measure}{suffix}", *max(found))


def _indicator(
    document: Document, code: str, measure: str, year: int, figure: float
) -> CountryIndicator:
    document.notes.dated(date(year, 1, 1))
    return CountryIndicator(
        source=document.source, country=code, measure=measure, value=f"{figure:.6g}", year=year
    )
