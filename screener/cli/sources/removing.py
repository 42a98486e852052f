"""``screener sources remove``."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from screener.cli.asking import agree
from screener.cli.terminal import counted, message
from screener.service.installation.record import last_missed, remove_list
from screener.settings import Settings
from screener.sources import removable
from screener.workspace import Workspace

__all__ = ["remove"]


@click.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(*, name: str, yes: bool) -> None:
    """Search a list no more: your own, or a published one that is not bundled.

    Its editions stay, for the runs that searched them. A published one is off until you refresh it
    by its name or import it. A source that nothing describes any more is removed likewise.
    """
    settings = Settings()
    removable(name, Workspace.default(settings), last_missed(settings))
    if not yes:
        agree(f"Search {name} no more?", unasked=f"{name}: nothing was removed")
    removed = remove_list(settings, name, datetime.now(UTC), by=settings.user)
    click.echo(f"{removed.source}: removed")
    entries = counted(removed.entries, "entry is", "entries are")
    message(f"Runs stay as they are; {entries} searched no more.")
