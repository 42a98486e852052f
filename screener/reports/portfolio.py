"""The portfolio report: one self-contained page about a whole supplier list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

from markupsafe import Markup

from screener.model import ACTIONS, BANDS, Assessment, Finding, Result, Run
from screener.reports.catalogue import FALLBACK
from screener.reports.groups import Group, by_country, by_sector
from screener.reports.pages import fragment, page, write_page
from screener.reports.reasons import in_short
from screener.reports.spoken import spoken
from screener.reports.titles import titles_of
from screener.reports.told import told
from screener.reports.words import Words, short

__all__ = ["Ranked", "deserves_section", "ranked", "write_html"]

MOST_BYTES = 4_600_000
"""Ranking and sections together; with everything else the page stays under 5 MB."""
MOST_ROWS = 10_000
"""Rows of the ranking."""
_ROW_BYTES = 170
"""A row of the ranking without what is said of its supplier."""
_LONGEST_NAME, _LONGEST_SEAT, _LONGEST_REASON = 60, 40, 260
"""Characters of a row's name, of where its firm sits and of the reason below it."""
_OF_ITS_OWN = frozenset({"product", "workforce", "list"})
_COMPOUND = "finding.compound"
"""What counts among the findings on country or sector, and like a region says more than these."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the ranking."""

    rank: int
    assessment: Assessment
    name: str
    place: str
    """What tells a supplier from another of its name: number or row, and city or address."""
    reason: str

    @property
    def bytes(self) -> int:
        """How much of the page the row takes."""
        said = self.name + self.place + self.reason
        return _ROW_BYTES + len(said.encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class Ranked:
    """An assessment with its place in the ranking."""

    rank: int
    assessment: Assessment


def write_html(result: Result, target: str | Path | TextIO, language: str = FALLBACK) -> None:
    """Write the report for a whole list as one page of HTML, without script or outside request.

    A path that ends in ``.pdf`` gives the same as PDF, which needs the extra ``pdf``.

    Suppliers of band medium and above have a section of their own, most pressing first, as far
    as the room goes (5 MB for the page), and 10,000 have a row in the ranking; the page
    says how many it leaves out.

    Raises:
        InputError: the file cannot be written, or the language has no messages.
    """
    write_page(target, _pieces(result, Words(language, titles_of(result.run))))


def ranked(
    result: Result, wanted: Callable[[Assessment], bool] = lambda _: True
) -> Iterator[Ranked]:
    """Yield the assessments that are wanted as readers meet them, with their ranks from 1.

    Each is put in a reader's words when it is reached: of a long list most never are.
    """
    everyone = enumerate(result.assessments, start=1)
    return (Ranked(rank, told(item)) for rank, item in everyone if wanted(item))


def deserves_section(assessment: Assessment) -> bool:
    """Say whether a supplier is reported in full: medium or worse, not for its sector alone.

    So is one whose match a person dismissed: that is what an auditor asks about.
    """
    dismissed = any(match.dismissed for match in assessment.matches)
    alone = assessment.sector_floor_only and not any(map(_of_its_own, assessment.findings))
    return dismissed or (assessment.band != "low" and not alone)


def _of_its_own(found: Finding) -> bool:
    """Say whether a finding tells more of a supplier than its sector and where it has its seat."""
    of_itself = found.of_region or found.statement.code == _COMPOUND
    return of_itself or found.component in _OF_ITS_OWN


def _pieces(result: Result, words: Words) -> Iterator[str]:
    names = Counter(item.supplier.name for item in result.assessments)
    shared = frozenset(name for name, count in names.items() if count > 1)
    listed = [_row(item, words, shared) for item in islice(ranked(result), MOST_ROWS)]
    room = MOST_BYTES - sum(row.bytes for row in listed)
    countries, sectors = by_country(result.assessments), by_sector(result.assessments)
    yield from page(
        "portfolio.html.j2",
        words,
        run=result.run,
        sensitivity=result.sensitivity,
        complete=result.run.coverage_complete,
        by_band=_count((item.band for item in result.assessments), BANDS),
        by_action=_count((item.action for item in result.assessments), ACTIONS),
        floor_only=sum(item.sector_floor_only for item in result.assessments),
        countries=countries,
        by_code={group.key: group for group in countries},
        sectors=sectors,
        most={"country": _most(countries), "sector": _most(sectors)},
        groups=_by_band(listed),
        unlisted=len(result.assessments) - len(listed),
        sections=_sections(ranked(result, deserves_section), result.run, words, room),
        wanted=sum(map(deserves_section, result.assessments)),
    )


def _row(item: Ranked, words: Words, shared: Collection[str]) -> Row:
    """Return a row; of a name that several suppliers share, with its address if no city is told."""
    supplier = item.assessment.supplier
    number = f"{words('word.number')} {short(supplier.number, 60)}" if supplier.number else ""
    row = f"{words('word.row')} {supplier.row}" if supplier.row else ""
    seat = supplier.city or (supplier.address if supplier.name in shared else "")
    place = " · ".join(filter(None, (number or row, short(seat, _LONGEST_SEAT))))
    reason = short(in_short(words, item.assessment), _LONGEST_REASON)
    name = short(supplier.name, _LONGEST_NAME)
    said = (spoken(text, supplier.country) for text in (name, place, reason))
    return Row(item.rank, item.assessment, *said)


def _by_band(listed: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Return the rows by band, the bands in the order in which the ranking reaches them."""
    groups: dict[str, list[Row]] = {}
    for item in listed:
        groups.setdefault(item.assessment.band, []).append(item)
    return list(groups.items())


def _sections(wanted: Iterable[Ranked], run: Run, words: Words, room: int) -> dict[int, Markup]:
    sections: dict[int, Markup] = {}
    titles = titles_of(run)
    lists = [part for part in run.coverage if part.supplies == "listings"]
    for item in wanted:
        made = fragment("supplier.html.j2", words, item=item, titles=titles, lists=lists)
        room -= len(made.encode("utf-8", "replace"))
        if room < 0:
            break
        sections[item.rank] = made
    return sections


def _count(values: Iterator[str], order: Sequence[str]) -> list[tuple[str, int]]:
    counted = Counter(values)
    return [(value, counted[value]) for value in order]


def _most(groups: Sequence[Group]) -> int:
    return max((group.total for group in groups), default=1)
