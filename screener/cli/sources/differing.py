"""``screener sources diff``."""

from __future__ import annotations

import click

from screener import sources as published
from screener.cli.tables import AS_JSON, print_json
from screener.cli.terminal import counted
from screener.model import Edition, Listing
from screener.reports.visible import visible
from screener.workspace import Workspace

__all__ = ["diff"]


@click.command()
@click.argument("source")
@click.argument("a", default="")
@click.argument("b", default="")
@AS_JSON
def diff(*, source: str, a: str, b: str, as_json: bool) -> None:
    """Say what differs between two editions: listed, delisted, changed and which field.

    A and B are hashes, or their beginnings, or "bundled"; without them the last two editions.
    """
    found = published.diff(source, Workspace.default(), a, b)
    if as_json:
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
        print_json(record)
        return
    click.echo(f"{source}: {_short(found.before)} → {_short(found.after)}")
    for sign, facts in (("+", found.listed), ("-", found.delisted)):
        for fact in facts:
            click.echo(f"{sign} {_name(fact)}")
    for change in found.changed:
        click.echo(f"~ {_name(change.after)}: {', '.join(change.fields)}")
    click.echo(
        f"{len(found.listed)} listed, {len(found.delisted)} delisted, {len(found.changed)} changed"
    )


def _short(edition: Edition) -> str:
    entries = counted(edition.entries, "entry", "entries")
    return f"{edition.published.isoformat()} ({edition.sha256[:12]}, {entries})"


def _name(fact: object) -> str:
    if isinstance(fact, Listing):
        return visible(f"{fact.names[0].text} [{fact.id}]")
    return " ".join(
        str(getattr(fact, name)) for name in ("country", "good", "measure") if hasattr(fact, name)
    )
