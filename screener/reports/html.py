"""The portfolio report: one self-contained page about a whole supplier list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from screener.model import ACTIONS, BANDS, Assessment, Result
from screener.reports.catalogue import FALLBACK
from screener.reports.document import coverage_complete
from screener.reports.pages import fragment, page, write_page
from screener.reports.words import Words

__all__ = ["write_html"]

SECTION_BYTES = 2_200_000
"""All sections together; with 10,000 rows of the table the page stays under 5 MB."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """An assessment with its place in the ranking."""

    rank: int
    assessment: Assessment


def write_html(result: Result, path: str | Path, language: str = FALLBACK) -> None:
    """Write the report for a whole list as one HTML file, without script or outside request.

    Suppliers of band medium and above have a section of their own, most pressing first, as
    far as 2.2 MB reach; the page says how many it left to the table.
    """
    write_page(path, _pieces(result, Words(language)))


def _pieces(result: Result, words: Words) -> Iterator[str]:
    ranked = [Ranked(rank, item) for rank, item in enumerate(result.assessments, start=1)]
    wanted = [item for item in ranked if deserves_section(item.assessment)]
    sections = _sections(wanted, result, words)
    yield from page(
        "portfolio.html.j2",
        words,
        run=result.run,
        complete=coverage_complete(result.run),
        by_band=_count((item.band for item in result.assessments), BANDS),
        by_action=_count((item.action for item in result.assessments), ACTIONS),
        floor_only=sum(item.sector_floor_only for item in result.assessments),
        groups=[(band, [i for i in ranked if i.assessment.band == band]) for band in BANDS],
        sections=sections,
        wanted=len(wanted),
    )


def deserves_section(assessment: Assessment) -> bool:
    """Say whether a supplier is reported in full: medium or worse, not by sector floor alone."""
    return assessment.band != "low" and not assessment.sector_floor_only


def _sections(wanted: Sequence[Ranked], result: Result, words: Words) -> dict[int, Markup]:
    sections: dict[int, Markup] = {}
    room = SECTION_BYTES
    for item in wanted:
        made = fragment("supplier.html.j2", words, item=item, run=result.run)
        room -= len(made.encode("utf-8", "replace"))
        if room < 0:
            break
        sections[item.rank] = made
    return sections


def _count(values: Iterator[str], order: Sequence[str]) -> list[tuple[str, int]]:
    counted = Counter(values)
    return [(value, counted[value]) for value in order]
