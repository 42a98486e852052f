"""The World Bank's Worldwide Governance Indicators, workbook: a sheet for each dimension."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from zipfile import BadZipFile

from python_calamine import CalamineError, CalamineWorkbook

from screener.model import CountryIndicator
from screener.sources.document import Document
from screener.sources.text import tidy

__all__ = ["parse"]

_SHEETS = {
    "VoiceandAccountability": "voice_and_accountability",
    "Political StabilityNoViolence": "political_stability",
    "GovernmentEffectiveness": "government_effectiveness",
    "RegulatoryQuality": "regulatory_quality",
    "RuleofLaw": "rule_of_law",
    "ControlofCorruption": "control_of_corruption",
}
_NOT_READ = {"Introduction"}
_FIGURES = {"Estimate": "", "Rank": "_percentile"}
_HEADING_ROWS = 40
"""The headings stand within the first rows, below the World Bank's introduction."""

Cells = Sequence[Sequence[object]]


def parse(document: Document) -> Iterator[CountryIndicator]:
    """Read the workbook; each country's latest estimate and percentile rank is an indicator.

    The workbook states no day; the first of its latest year stands for it.

    Raises:
        SourceError: not a workbook, a sheet missing, or headings that are not this table's.
    """
    try:
        book = CalamineWorkbook.from_path(str(document.main))
        for sheet, measure in _SHEETS.items():
            if sheet not in book.sheet_names:
                raise document.wrong(f"lacks the sheet {sheet!r}")
            yield from _sheet(document, book.get_sheet_by_name(sheet).to_python(), measure)
    except (CalamineError, BadZipFile, OSError) as error:
        raise document.wrong(f"is not a workbook that reads: {error}") from error
    for sheet in set(book.sheet_names) - set(_SHEETS) - _NOT_READ:
        document.notes.unknown[f"sheet: {sheet[:60]}"] += 1


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
                year, figure = max(found)
                document.notes.dates.append(date(year, 1, 1))
                yield CountryIndicator(
                    source=document.source,
                    country=code,
                    measure=f"{measure}{suffix}",
                    value=f"{figure:.6g}",
                    year=year,
                )
