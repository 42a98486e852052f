"""``screener sources show``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import click
from rich.console import Console

from screener import reports
from screener import sources as published
from screener.cli.sources.listing import status_record
from screener.cli.tables import AS_JSON, print_json
from screener.cli.terminal import counted, data_console, escape, message
from screener.errors import InputError
from screener.model import Statement
from screener.quotes import quoted
from screener.sources import Descriptor, SourceStatus, status
from screener.sources.own import descriptor_of
from screener.workspace import Workspace

__all__ = ["show"]

_MOST_ENTRIES = 20
_EMPTY: tuple[Any, ...] = ("", None, {}, [], ())


@click.command()
@click.argument("source")
@click.option(
    "--entry", metavar="TEXT", help="Show entries instead: by their number, or part of a name."
)
@AS_JSON
def show(*, source: str, entry: str | None, as_json: bool) -> None:
    """Show who publishes a source, on what terms, what it means, and its edition.

    Of the edition: its hash and files, what was counted, the fields that this program did not
    understand and how often each occurred, warnings, and refusals that were overruled.
    """
    workspace = Workspace.default()
    descriptor_of(source, workspace)
    found = {one.descriptor.id: one for one in status(workspace, datetime.now(UTC))}
    if entry is not None:
        _show_entries(found[source], workspace, entry, as_json=as_json)
        return
    record = status_record(found[source]) | _about(found[source].descriptor) | _kept(found[source])
    if as_json:
        print_json(record)
        return
    _print(data_console(), _in_words(record))


def _in_words(record: dict[str, Any]) -> dict[str, Any]:
    """Say what a bundled edition's two hashes are of, and what is not known of an edition."""
    said = dict(record)
    if record["origin_sha256"]:
        said["sha256"] += "  (of the facts shipped; reports name the edition by it)"
        said["origin_sha256"] += "  (of the publisher's file)"
    if record["edition"] and record["age_days"] is None:
        said["age_days"] = "unknown"
    return said


def _print(console: Console, record: dict[str, Any]) -> None:
    """Print what is not empty; of a list each item on a line of its own."""
    for key, value in record.items():
        lines = _lines(value) if value not in _EMPTY else []
        for place, line in enumerate(lines):
            label = f"{key}:" if place == 0 else ""
            console.print(f"[bold]{label:<15}[/]{escape(line)}", soft_wrap=True)


def _lines(value: object) -> list[str]:
    if isinstance(value, dict):
        return [f"{key}: {inner}" for key, inner in value.items()]
    if isinstance(value, list | tuple):
        return [_line(one) for one in value]
    return [_line(value)]


def _line(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(str(inner) for inner in value.values() if inner not in _EMPTY)
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _about(descriptor: Descriptor) -> dict[str, Any]:
    return {
        "publisher": descriptor.publisher,
        "page": descriptor.url,
        "terms": descriptor.terms,
        "supplies": descriptor.supplies,
        "formats": list(descriptor.formats),
        "stale_after": f"{descriptor.cadence_days} days",
        "lag": descriptor.lag,
        "incomplete": descriptor.bundled.incomplete if descriptor.bundled else "",
        "consent": descriptor.consent,
        "planned": descriptor.planned,
        "programmes": {
            code: f"{programme.effect}, {programme.relevance}"
            for code, programme in descriptor.programmes.items()
        },
    }


def _kept(source: SourceStatus) -> dict[str, Any]:
    """Return what is known of an edition of the user's; nothing of a bundled one."""
    record = source.record
    if record is None:
        return {}
    return {
        "dated_by": record.published_by,
        "origin": record.origin,
        "files": [
            {"name": one.name, "part": one.part, "bytes": one.size, "sha256": one.sha256}
            for one in record.files
        ],
        "names": record.names,
        "name_records": record.name_records or None,
        "editions_kept": len(source.history),
        "accepted": list(record.accepted),
        "warnings": [
            reports.sentence(Statement.of(code, **params))
            for code, params in record.warnings
            if code != "source.unknown_fields"  # They are listed below, each with its count.
        ],
        "unknown": record.unknown,
    }


def _show_entries(source: SourceStatus, workspace: Workspace, text: str, *, as_json: bool) -> None:
    name, edition = source.descriptor.id, source.edition
    facts = published.find(name, workspace, text)
    shown = [asdict(fact) for fact in facts[:_MOST_ENTRIES]]
    if edition is None or not facts:
        raise InputError(
            f"{name}: no entry has the number {quoted(text)} or a name with it, among "
            f"{counted(edition.entries if edition else 0, 'entry', 'entries')}"
        )
    if as_json:
        record = {
            "source": name,
            "edition": edition.published.isoformat(),
            "sha256": edition.sha256,
            "found": len(facts),
            "entries": shown,
        }
        print_json(record)
    else:
        for place, one in enumerate(shown):
            if place:
                click.echo()
            _print(data_console(), one)
    if len(facts) > len(shown):
        message(f"{len(facts):,} entries have it; the first {len(shown)} are shown.")
