"""A dossier per supplier: what procurement reads and the auditor accepts."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

from markupsafe import Markup

from screener.errors import InputError
from screener.model import (
    INDICATORS,
    Assessment,
    Coverage,
    Finding,
    LabourIndicator,
    Match,
    Result,
    Run,
    Statement,
    Supplier,
)
from screener.reports.catalogue import FALLBACK
from screener.reports.clauses import Part, clause_map
from screener.reports.compared import alike, merged
from screener.reports.document import assessment_values
from screener.reports.file_names import file_name
from screener.reports.folder import Folder
from screener.reports.pages import fragment, page, write_page
from screener.reports.portfolio import Ranked, deserves_section, ranked
from screener.reports.steps import has_ended
from screener.reports.titles import titles_of
from screener.reports.told import told
from screener.reports.words import Words, short

__all__ = ["Changes", "check_dossier_name", "write_dossier", "write_dossiers"]

Changes = Mapping[str, Sequence[Statement]]
"""What changed since the last report, by supplier number, or by name where it has none."""

_LONGEST = 4_000
"""Characters of a text in the appendix: what people write is whole, a broken export is not."""
GLOSSARY = ("match", "listing", "edition", "band", "exposure", "finding", "gap", "provisional")


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the exposure, placed after the parts before it."""

    component: str
    start: int
    points: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A dossier that was written, for the index."""

    item: Ranked
    file: str


def write_dossiers(
    result: Result,
    folder: str | Path,
    language: str = FALLBACK,
    *,
    wanted: Callable[[Assessment], bool] = deserves_section,
    changes: Changes | None = None,
) -> int:
    """Write a dossier for each wanted supplier, then an index; return how many.

    Each file is written atomically; the index comes last and waits for the disk. Dossiers
    that an earlier call left and this one does not renew are removed; other files in the
    folder are not touched.

    Args:
        result: the outcome of a run.
        folder: where to write; made when it is not there.
        language: language of the dossiers, e.g. ``de``.
        wanted: which suppliers; by default band medium and above or not rated, without those
            for whom nothing but their sector speaks, and those with a match that a person
            dismissed.
        changes: what changed since the last report; None says that this is the first.

    Raises:
        InputError: the folder cannot be written, or the language has no messages.
    """
    words = Words(language, titles_of(result.run))
    shared = _shared(result.run, words)
    kept = Folder(folder)
    entries = []
    for item in ranked(result, wanted):
        name = kept.unused(file_name(item.assessment.supplier, ".html"))
        pieces = _pieces(result.run, item.assessment, words, changes, shared, "index.html")
        write_page(kept.path(name), pieces, durable=False)
        entries.append(Entry(item, name))
    screened = len(result.assessments)
    index = page("index.html.j2", words, run=result.run, entries=entries, screened=screened)
    write_page(kept.path("index.html"), index)
    kept.close()
    return len(entries)


def write_dossier(
    result: Result,
    assessment: Assessment,
    path: str | Path,
    language: str = FALLBACK,
    *,
    changes: Changes | None = None,
) -> None:
    """Write the dossier of one supplier, whatever its band, as ``.html`` or ``.pdf``.

    Raises:
        InputError: another ending, the file cannot be written, or the language has no messages.
    """
    check_dossier_name(path)
    words = Words(language, titles_of(result.run))
    shared = _shared(result.run, words)
    write_page(path, _pieces(result.run, told(assessment), words, changes, shared))


def check_dossier_name(path: str | Path) -> None:
    """Refuse a dossier's name that ends in no form of it; called before long work too.

    Raises:
        InputError: the name ends in neither ``.html`` nor ``.pdf``.
    """
    if Path(path).suffix.lower() not in {".html", ".pdf"}:
        raise InputError(f"{path}: a dossier is written as .html or .pdf.")


def _shared(run: Run, words: Words) -> Mapping[str, Markup]:
    """Return the parts that every dossier of a run has alike, made once."""
    return {
        "clauses": fragment("clauses.html.j2", words, clause_map=clause_map()),
        "scope": fragment("searched.html.j2", words, run=run),
    }


def _pieces(  # noqa: PLR0917 - six plain values, named at both calls
    run: Run,
    item: Assessment,
    words: Words,
    changes: Changes | None,
    shared: Mapping[str, Markup],
    index: str = "",
) -> Iterator[str]:
    lists = [part for part in run.coverage if part.supplies == "listings"]
    cases = alike(item.matches)
    decided = [same[0] for same in cases if same[0].decision]
    days = clause_map().days
    return page(
        "dossier.html.j2",
        words,
        run=run,
        a=item,
        index=index,
        parts_shown=(*get_args(Part), "clauses", "appendix"),
        valid=run.as_of.date() + timedelta(days.valid[item.band]),
        due=run.as_of.date() + timedelta(days.due[item.action]),
        titles=titles_of(run),
        results=_results(lists, item.matches),
        searched=_searched(item.supplier),
        waterfall=_waterfall(item),
        indicators=_indicators(item),
        documents=_documents(item),
        decided=decided,
        undecided=sum(not (same[0].decision or has_ended(item, same[0])) for same in cases),
        changes=None if changes is None else merged(changes.get(_key(item.supplier), ())),
        shared=shared,
        understood={part: _understood(item, part, words) for part in ("sector", "product")},
        raw=_raw(item),
        glossary=GLOSSARY,
    )


def _results(
    lists: Sequence[Coverage], matches: Sequence[Match]
) -> list[tuple[Coverage, list[list[Match]]]]:
    """Return each list with what was found in it, entries that are one firm together."""
    return [
        (part, alike(match for match in matches if match.listing.source == part.edition.source))
        for part in lists
    ]


def _searched(supplier: Supplier) -> list[str]:
    """Return every name of the supplier itself that was held against the lists."""
    return list(dict.fromkeys((supplier.name, *supplier.other_names)))


def _understood(item: Assessment, component: str, words: Words) -> list[str]:
    """Return what the sector or the products were read as: listed goods, sectors, else words.

    The title of a rule about several facts names more than the supplier has.
    """
    read: dict[bool, list[str]] = {True: [], False: []}
    for finding in item.findings:
        if finding.component == component:
            compound = finding.statement.code == "finding.compound"
            word = dict(finding.statement.params).get("word", "") if finding.input else ""
            read[compound].append(word if compound else words.good(finding) or words.title(finding))
    return list(dict.fromkeys(filter(None, read[False] or read[True])))


def _waterfall(item: Assessment) -> list[Step]:
    steps, start = [], 0
    for component, points, low, high in item.exposure.components:
        steps.append(Step(component, start, points, low, high))
        start += points
    return steps


def _indicators(item: Assessment) -> list[tuple[LabourIndicator, list[Finding]]]:
    """Return the eleven indicators in the ILO's order, with the findings that point to them."""
    stated = {indicator.id: indicator for indicator in item.indicators}
    known = [stated.get(name, LabourIndicator(name, "not_assessed")) for name in INDICATORS]
    return [
        (
            indicator,
            [
                finding
                for finding in item.findings
                if indicator.id in finding.indicators or finding.rule in indicator.pointed_to_by
            ],
        )
        for indicator in known
    ]


def _documents(item: Assessment) -> list[str]:
    """Return what to ask for to trace a product, more where more was found."""
    kinds: Collection[str] = {finding.component for finding in item.findings}
    codes = ["orders", "sites", "production", "transport"]
    if "product" in kinds or item.list_band:
        codes += ["inputs", "balance", "origin"]
    if "workforce" in kinds:
        codes += ["recruiters", "contracts", "wages"]
    if item.list_band:
        codes += ["ownership"]
    return [f"document.{code}" for code in codes]


def _raw(item: Assessment) -> str:
    """Return the supplier's record as JSON: what was screened, without what it leaves empty."""
    record = assessment_values(item)["supplier"]
    return json.dumps(_filled(record), ensure_ascii=False, indent=1)


def _filled(value: Any) -> Any:  # noqa: ANN401 - any value that JSON has
    """Leave out what is empty, and the end of texts that no reader would read to it."""
    if isinstance(value, str):
        return short(value, _LONGEST)
    if isinstance(value, dict):
        return {key: _filled(one) for key, one in value.items() if one not in ("", None, [])}
    return [_filled(one) for one in value] if isinstance(value, list) else value


def _key(supplier: Supplier) -> str:
    return supplier.number or supplier.name
