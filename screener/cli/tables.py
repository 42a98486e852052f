"""Tables on stdout: columns for people, or JSON for programs, from the same rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import click

from screener.cli.columns import Column, print_table
from screener.cli.terminal import escape, message
from screener.reports.figures import likeness

__all__ = ["AS_JSON", "print_json", "print_rows"]

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
"""The flag of the commands whose rows a program may want."""


def print_rows(
    columns: Mapping[str, Column], rows: Iterable[Mapping[str, Any]], *, as_json: bool
) -> None:
    """Print rows as a table, or whole as JSON; that there are none is said on standard error.

    Args:
        columns: key of a row to its column; other keys are only in the JSON.
        rows: the rows.
        as_json: print JSON instead.
    """
    listed = list(rows)
    if as_json:
        print_json(listed)
        return
    if not listed:
        message("Nothing to show.")
        return
    print_table(
        list(columns.values()),
        [[escape(_told(column, row[key])) for key, column in columns.items()] for row in listed],
    )


def print_json(value: object) -> None:
    """Print a value as JSON; times and days as ISO 8601."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def _told(column: Column, value: object) -> str:
    said = _text(value)
    return said.replace("_", " ") if column.codes else said


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, float):  # no figure but a score is one
        return likeness(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} does not go into JSON")
