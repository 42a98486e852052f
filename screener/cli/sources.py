"""``screener sources``."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from screener import reports
from screener import sources as published
from screener.cli.terminal import data_console, message
from screener.errors import InputError
from screener.model import Edition, Listing
from screener.sources import Descriptor, Imported, Outcome, SourceStatus, status
from screener.workspace import Workspace

__all__ = ["sources"]

FAILED = 4


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


_ACCEPT = click.option(
    "--accept", is_flag=True, help="Keep an edition although it looks wrong; this is recorded."
)


@sources.command()
@click.argument("source", nargs=-1)
@_ACCEPT
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def refresh(*, source: tuple[str, ...], accept: bool, as_json: bool) -> int:
    """Fetch the current edition of the sources named, or of all with an address.

    One source's failure never stops another; the last good edition stays. Exit 4 if any failed.
    """
    outcomes = published.refresh(source, Workspace.default(), datetime.now(UTC), accept=accept)
    if as_json:
        click.echo(json.dumps([_outcome(outcome) for outcome in outcomes], indent=2))
    else:
        for outcome in outcomes:
            entries = f"{outcome.edition.entries:,} entries" if outcome.edition else "no edition"
            click.echo(f"{outcome.source}: {outcome.result}, {entries}")
    for outcome in outcomes:
        for warning in outcome.warnings:
            message(f"{outcome.source}: {reports.sentence(warning)}")
        if outcome.error:
            message(f"{outcome.source}: {outcome.error}")
    return FAILED if any(outcome.result == "failed" for outcome in outcomes) else 0


@sources.command("import")
@click.argument("source")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="Day of the edition.")
@_ACCEPT
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def import_(
    *, source: str, file: Path, published: datetime | None, accept: bool, as_json: bool
) -> None:
    """Take in a published file that you have, and make it the current edition."""
    day: date | None = published.date() if published else None
    now = datetime.now(UTC)
    imported = _import(source, file, now, accept=accept, day=day)
    _print_imported(source, imported, as_json=as_json)


def _import(source: str, file: Path, now: datetime, *, accept: bool, day: date | None) -> Imported:
    return published.import_file(
        source, file, Workspace.default(), now, accept=accept, published=day
    )


@sources.command()
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", default="", help="What reports call the list.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def add(*, name: str, file: Path, title: str, as_json: bool) -> None:
    """Add a list of your own (CSV or XLSX of names) as the source own:NAME."""
    imported = published.add(name, file, Workspace.default(), datetime.now(UTC), title=title)
    _print_imported(f"own:{name}", imported, as_json=as_json)


def _print_imported(source: str, imported: Imported, *, as_json: bool) -> None:
    edition = imported.edition
    record = {
        "source": source,
        "edition": edition.published.isoformat(),
        "sha256": edition.sha256,
        "entries": edition.entries,
        "names": imported.record.names,
        "changed": imported.changed,
        "unknown": imported.record.unknown,
        "warnings": [reports.sentence(warning) for warning in imported.warnings],
    }
    if as_json:
        click.echo(json.dumps(record, indent=2, ensure_ascii=False))
        return
    click.echo(
        f"{source}: {edition.entries:,} entries, {imported.record.names:,} names, "
        f"edition {edition.published.isoformat()}, sha256 {edition.sha256}"
    )
    if not imported.changed:
        message("The same bytes were current already.")
    for warning in imported.warnings:
        message(reports.sentence(warning))
    for field, count in imported.record.unknown.items():
        message(f"not understood: {field} ({count} times)")


@sources.command()
@click.argument("source")
@click.argument("a", default="")
@click.argument("b", default="")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def diff(*, source: str, a: str, b: str, as_json: bool) -> None:
    """Say what differs between two editions: listed, delisted, changed and which field.

    A and B are hashes, or their beginnings, or "bundled"; without them the last two editions.
    """
    found = published.diff(source, Workspace.default(), a, b)
    record = {
        "source": source,
        "before": _short(found.before),
        "after": _short(found.after),
        "listed": [_name(fact) for fact in found.listed],
        "delisted": [_name(fact) for fact in found.delisted],
        "changed": [
            {"entry": _name(change.after), "fields": list(change.fields)}
            for change in found.changed
        ],
    }
    if as_json:
        click.echo(json.dumps(record, indent=2, ensure_ascii=False))
        return
    click.echo(f"{source}: {record['before']} → {record['after']}")
    for sign, facts in (("+", found.listed), ("-", found.delisted)):
        for fact in facts:
            click.echo(f"{sign} {_name(fact)}")
    for change in found.changed:
        click.echo(f"~ {_name(change.after)}: {', '.join(change.fields)}")


def _short(edition: Edition) -> str:
    return f"{edition.published.isoformat()} ({edition.sha256[:12]}, {edition.entries} entries)"


def _name(fact: object) -> str:
    if isinstance(fact, Listing):
        return f"{fact.names[0].text} [{fact.id}]"
    return " ".join(
        str(getattr(fact, name)) for name in ("country", "good", "measure") if hasattr(fact, name)
    )


def _outcome(outcome: Outcome) -> dict[str, Any]:
    edition = outcome.edition
    return {
        "source": outcome.source,
        "result": outcome.result,
        "edition": edition.published.isoformat() if edition else None,
        "sha256": edition.sha256 if edition else None,
        "entries": edition.entries if edition else 0,
        "error": outcome.error,
        "warnings": [reports.sentence(warning) for warning in outcome.warnings],
    }


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
