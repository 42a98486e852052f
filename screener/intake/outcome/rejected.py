"""Writes rejected rows as a CSV that can be corrected and fed again."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from io import TextIOWrapper
from pathlib import Path

from screener.atomic_files import write_atomically
from screener.errors import InputError
from screener.model import RejectedRow, Statement
from screener.resources import reports_dir
from screener.safe_yaml import read_yaml
from screener.spreadsheet import neutralise_csv

__all__ = ["write_rejected"]

_Column = tuple[str, int]
"""A heading, and how many columns before have the same one."""


def _in_english(statement: Statement) -> str:
    """Return the sentence of the catalogue, so that no reason is worded twice."""
    return str(_catalogue()[statement.code]).format(**dict(statement.params))


@cache
def _catalogue() -> dict[str, str]:
    table: dict[str, str] = read_yaml(reports_dir() / "messages" / "en" / "intake.yml")
    return table


def write_rejected(
    rejected: Sequence[RejectedRow],
    path: Path | str,
    say: Callable[[Statement], str] = _in_english,
) -> None:
    """Write rejected rows: the reason in the first column, the row number, then the cells.

    Text that a spreadsheet would run as a formula gets an apostrophe before it, which
    intake takes off again. Missing folders are made, as for every report.

    Args:
        rejected: the rows.
        path: the file.
        say: words a reason for the reader; headings are for programs too, and stay as they are.

    Raises:
        InputError: the file cannot be written.
    """
    columns = list(dict.fromkeys(column for row in rejected for column, _ in _columns(row)))
    try:
        with write_atomically(Path(path), private=False) as out:
            file = TextIOWrapper(out, "utf-8-sig", newline="")
            writer = csv.writer(file)
            writer.writerow(["reason", "row", *(name for name, _ in columns)])
            for row in rejected:
                cells = dict(_columns(row))
                shown = [say(row.reason), str(row.row), *(cells.get(c, "") for c in columns)]
                writer.writerow(map(neutralise_csv, shown))
            file.detach()  # writes the rest; what is below is closed where it was opened
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _columns(row: RejectedRow) -> Iterator[tuple[_Column, str]]:
    """A row's cells under their columns: two columns of one heading stay two."""
    seen: Counter[str] = Counter()
    for name, text in row.values:
        yield (name, seen[name]), text
        seen[name] += 1
