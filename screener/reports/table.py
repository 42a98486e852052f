"""One row per supplier: CSV and DataFrame."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from screener.model import Assessment, Match, Result
from screener.reports.catalogue import FALLBACK
from screener.reports.files import text_out
from screener.reports.reasons import leading_match, reason
from screener.reports.steps import all_steps
from screener.reports.titles import titles_of
from screener.reports.told import told
from screener.reports.visible import visible
from screener.reports.words import Words, short
from screener.spreadsheet import neutralise_csv

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["COLUMNS", "rows", "to_frame", "write_csv"]

_LONGEST = 32_000
"""Characters of a cell of the CSV; spreadsheets take 32,767. The JSON has the whole text."""
Cell = str | int | float | bool | None
"""None is what there is not, empty in the CSV and missing in the frame; unknown text is ``""``."""

COLUMNS = (
    "rank",
    "number",
    "row",
    "name",
    "country",
    "city",
    "sector",
    "products",
    "band",
    "list_band",
    "exposure_band",
    "provisional",
    "action",
    "reason",
    "points",
    "points_low",
    "points_high",
    "matches",
    "match_source",
    "match_id",
    "match_name",
    "match_score",
    "match_tier",
    "match_basis",
    "match_role",
    "match_supplier_name",
    "match_decision",
    "match_delisted_on",
    "findings",
    "gaps",
    "next_steps",
)


def rows(result: Result, language: str = FALLBACK) -> Iterator[dict[str, Cell]]:
    """Yield one flat row per supplier, most pressing first; codes stay codes in any language."""
    words = Words(language, titles_of(result.run))
    for rank, assessment in enumerate(map(told, result.assessments), start=1):
        yield {"rank": rank, **_about(assessment), **_judged(assessment, words)}


def to_frame(result: Result, language: str = FALLBACK) -> pd.DataFrame:
    """Return the rows as a DataFrame; its texts are not altered for spreadsheets."""
    import pandas as pd  # noqa: PLC0415 - slow to import, and needed here only

    frame = pd.DataFrame(rows(result, language), columns=list(COLUMNS))
    return frame.astype({"match_score": float})  # also where no supplier has a match


def write_csv(result: Result, target: str | Path | TextIO, language: str = FALLBACK) -> None:
    """Write the rows as CSV: UTF-8 with a mark that spreadsheets need, formulas neutralised."""
    with text_out(target, encoding="utf-8-sig", errors="backslashreplace") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for row in rows(result, language):
            writer.writerow([_cell(row[column]) for column in COLUMNS])


def _cell(value: Cell) -> Cell:
    if isinstance(value, bool):
        return str(value).lower()
    return neutralise_csv(short(visible(value), _LONGEST)) if isinstance(value, str) else value


def _about(assessment: Assessment) -> Mapping[str, Cell]:
    supplier = assessment.supplier
    return {
        "number": supplier.number,
        "row": supplier.row,
        "name": supplier.name,
        "country": supplier.country,
        "city": supplier.city,
        "sector": supplier.sector_text,
        "products": "; ".join(supplier.products),
    }


def _judged(assessment: Assessment, words: Words) -> Mapping[str, Cell]:
    exposure = assessment.exposure
    return {
        "band": assessment.band,
        "list_band": assessment.list_band,
        "exposure_band": assessment.exposure_band,
        "provisional": assessment.provisional,
        "action": assessment.action,
        "reason": reason(words, assessment),
        "points": exposure.points,
        "points_low": exposure.low,
        "points_high": exposure.high,
        "matches": len(assessment.matches),
        **_of_match(leading_match(assessment)),
        "findings": "; ".join(finding.rule for finding in assessment.findings),
        "gaps": "; ".join(dict.fromkeys(gap.field for gap in assessment.gaps)),
        "next_steps": " ".join(all_steps(words, assessment)),
    }


def _of_match(match: Match | None) -> Mapping[str, Cell]:
    """The match that the reason names, and whose it is."""
    if match is None:
        return dict.fromkeys(column for column in COLUMNS if column.startswith("match_"))
    ended = match.listing.delisted_on
    return {
        "match_source": match.listing.source,
        "match_id": match.listing.id,
        "match_name": match.listed_name.text,
        "match_score": round(match.score, 4),
        "match_tier": match.tier,
        "match_basis": match.basis,
        "match_role": match.role,
        "match_supplier_name": match.supplier_name,
        "match_decision": match.decision.verdict if match.decision else None,
        "match_delisted_on": ended.isoformat() if ended else None,
    }
