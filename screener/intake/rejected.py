"""Writes rejected rows as a CSV that can be corrected and fed again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from screener.errors import InputError
from screener.intake.tables import read_yaml
from screener.model import RejectedRow, Statement
from screener.resources import reports_dir
from screener.spreadsheet import neutralise

__all__ = ["write_rejected"]


def write_rejected(rejected: Sequence[RejectedRow], path: Path | str) -> None:
    """Write rejected rows: the reason in the first column, the row number, then the cells.

    Text that a spreadsheet would run as a formula gets an apostrophe before it, which
    intake takes off again.

    Raises:
        InputError: the file cannot be written.
    """
    headings = list(dict.fromkeys(name for row in rejected for name, _ in row.values if name))
    spare = max((sum(not name for name, _ in row.values) for row in rejected), default=0)
    try:
        with Path(path).open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["reason", "row", *headings, *[""] * spare])
            for row in rejected:
                writer.writerow([neutralise(cell) for cell in _cells(row, headings)])
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _cells(row: RejectedRow, headings: Sequence[str]) -> list[str]:
    named = {name: text for name, text in row.values if name}
    unnamed = [text for name, text in row.values if not name]
    known = [named.get(heading, "") for heading in headings]
    return [_reason(row.reason), str(row.row), *known, *unnamed]


def _reason(statement: Statement) -> str:
    """The sentence of the English catalogue, so that no reason is worded twice."""
    return str(_catalogue()[statement.code]).format(**dict(statement.params))


@cache
def _catalogue() -> dict[str, str]:
    table: dict[str, str] = read_yaml(reports_dir() / "messages" / "en" / "intake.yml")
    return table
