"""``screener sources import`` and ``add``."""

from __future__ import annotations

import shlex
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import click

from screener import reports
from screener import sources as published
from screener.cli.tables import AS_JSON, print_json
from screener.cli.terminal import counted, message
from screener.model import Effect, Relevance
from screener.quotes import quoted
from screener.service.installation.record import add_list, import_edition
from screener.settings import Settings
from screener.sources import Imported

__all__ = ["ACCEPT", "add", "import_"]

ACCEPT = click.option(
    "--accept", is_flag=True, help="Keep an edition although it looks wrong; this is recorded."
)
_PUBLISHED = click.option(
    "--published",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of the edition, YYYY-MM-DD.",
)


@click.command("import")
@click.argument("source")
@click.argument("file", type=click.Path(path_type=Path))
@_PUBLISHED
@ACCEPT
@AS_JSON
def import_(*, source: str, file: Path, day: datetime | None, accept: bool, as_json: bool) -> None:
    """Take in a published file that you have, and make it the current edition."""
    settings = Settings()
    imported = import_edition(
        settings,
        source,
        file,
        datetime.now(UTC),
        by=settings.user,
        accept=accept,
        published=day.date() if day else None,
    )
    _print_imported(source, imported, as_json=as_json)


@click.command()
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", default="", help="What reports call the list.")
@click.option(
    "--effect",
    type=click.Choice(get_args(Effect)),
    default="own",
    show_default=True,
    help="What being on the list does.",
)
@click.option(
    "--relevance",
    type=click.Choice(get_args(Relevance)),
    default="other",
    show_default=True,
    help="What the listed are listed for.",
)
@click.option(
    "--cadence",
    type=click.IntRange(1),
    metavar="DAYS",
    default=published.OWN_CADENCE,
    show_default=True,
    help="Days after which an edition is stale.",
)
@click.option("--terms", default="", help="On what terms its facts may be used.")
@click.option(
    "--map",
    "headings",
    multiple=True,
    metavar="FIELD=HEADING",
    help="The heading of a field's column, where it is not recognised; repeatable.",
)
@_PUBLISHED
@AS_JSON
def add(
    *,
    name: str,
    file: Path,
    title: str,
    effect: Effect,
    relevance: Relevance,
    cadence: int,
    terms: str,
    headings: tuple[str, ...],
    day: datetime | None,
    as_json: bool,
) -> None:
    """Add a list of your own (CSV or XLSX of names) as the source own:NAME."""
    settings = Settings()
    imported = add_list(
        settings,
        name,
        file,
        datetime.now(UTC),
        by=settings.user,
        title=title,
        effect=effect,
        relevance=relevance,
        cadence_days=cadence,
        terms=terms,
        headings=dict(map(_mapped, headings)),
        published=day.date() if day else None,
    )
    _print_imported(f"own:{name}", imported, as_json=as_json)
    if name in published.descriptors():
        message(
            f"own:{name} is a list of your own, beside the published {name}; "
            f"for an edition of that one: screener sources import {name} FILE"
        )


def _mapped(text: str) -> tuple[str, str]:
    field, equals, heading = text.partition("=")
    if not equals or not heading.strip():
        raise click.BadParameter(f"{quoted(text)} is not FIELD=HEADING", param_hint="--map")
    return field.strip(), heading.strip()


def _print_imported(source: str, imported: Imported, *, as_json: bool) -> None:
    edition, record = imported.edition, imported.record
    if as_json:
        told = {
            "source": source,
            "edition": edition.published.isoformat(),
            "sha256": edition.sha256,
            "entries": edition.entries,
            "names": record.names,
            "name_records": record.name_records,
            "changed": imported.changed,
            "entries_before": imported.entries_before,
            "accepted": list(record.accepted),
            "unknown": record.unknown,
            "warnings": [reports.sentence(warning) for warning in imported.warnings],
        }
        print_json(told)
        return
    click.echo(
        f"{source}: {counted(edition.entries, 'entry', 'entries')}, "
        f"{_names(record.names, record.name_records)}, "
        f"edition {edition.published.isoformat()}, sha256 {edition.sha256}"
    )
    if not imported.changed:
        message("The same bytes were current already.")
    elif imported.entries_before is not None:
        before = counted(imported.entries_before, "entry", "entries")
        message(
            f"{source}: the edition before had {before}; "
            f"what differs: screener sources diff {shlex.quote(source)}"
        )
    for reason in record.accepted:
        message(f"accepted all the same: {reason}")
    for warning in imported.warnings:
        message(reports.sentence(warning))
    for field, count in record.unknown.items():
        message(f"not understood: {field} ({'once' if count == 1 else f'{count} times'})")


def _names(distinct: int, records: int) -> str:
    """Say how many names are kept, and how many the files give where entries repeat some."""
    kept = counted(distinct, "name", "names")
    return f"{kept} ({records:,} in the file)" if records > distinct else kept
