"""``screener sources``."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from screener.cli.terminal import data_console, message
from screener.errors import InputError
from screener.sources import Descriptor, SourceStatus, status
from screener.workspace import Workspace

__all__ = ["sources"]


@click.group()
def sources() -> None:
    """The published lists: what they are, and which edition is searched."""


@sources.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(*, as_json: bool) -> None:
    """List every source with its edition, entries, age, and whether it is stale."""
    found = status(Workspace.default(), datetime.now(UTC))
    if as_json:
        click.echo(json.dumps([_record(source) for source in found], indent=2))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("Source", "State", "Edition", "Entries", "Age", "Title"):
        justify: Any = "right" if column in {"Entries", "Age"} else "left"
        table.add_column(column, justify=justify, no_wrap=column != "Title")
    for source in found:
        table.add_row(*_cells(source))
    data_console().print(table)
    for source in found:
        if source.error:
            message(f"{source.descriptor.id}: last attempt failed: {source.error}")


@sources.command()
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(*, source: str, as_json: bool) -> None:
    """Show who publishes a source, on what terms, what it means, and its edition."""
    found = {one.descriptor.id: one for one in status(Workspace.default(), datetime.now(UTC))}
    if source not in found:
        raise InputError(f"no source {source!r}; there are: {', '.join(found)}")
    record = _record(found[source]) | _about(found[source].descriptor)
    if as_json:
        click.echo(json.dumps(record, indent=2))
        return
    console = data_console()
    for key, value in record.items():
        if value not in ("", None, {}, [], 0):
            console.print(f"[bold]{key + ':':<14}[/]{escape(_text(value))}", soft_wrap=True)


def _text(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {inner}" for key, inner in value.items())
    return str(value)


def _cells(source: SourceStatus) -> tuple[str, ...]:
    edition = source.edition
    return (
        source.descriptor.id,
        source.condition,
        edition.published.isoformat() if edition else "",
        f"{edition.entries:,}" if edition else "",
        f"{source.age_days} d" if source.age_days is not None else "",
        escape(source.descriptor.title),
    )


def _record(source: SourceStatus) -> dict[str, Any]:
    edition = source.edition
    return {
        "source": source.descriptor.id,
        "title": source.descriptor.title,
        "state": source.condition,
        "edition": edition.published.isoformat() if edition else None,
        "sha256": edition.sha256 if edition else None,
        "entries": edition.entries if edition else 0,
        "retrieved": edition.retrieved.isoformat() if edition else None,
        "bundled": edition.bundled if edition else False,
        "age_days": source.age_days,
        "stale": source.condition == "stale",
        "error": source.error,
    }


def _about(descriptor: Descriptor) -> dict[str, Any]:
    return {
        "publisher": descriptor.publisher,
        "page": descriptor.url,
        "terms": descriptor.terms,
        "supplies": descriptor.supplies,
        "stale_after": f"{descriptor.cadence_days} days",
        "lag": descriptor.lag,
        "incomplete": descriptor.bundled.incomplete if descriptor.bundled else "",
        "consent": descriptor.consent,
        "programmes": {
            code: f"{programme.effect}, {programme.relevance}"
            for code, programme in descriptor.programmes.items()
        },
    }
