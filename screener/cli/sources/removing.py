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
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(*, names: tuple[str, ...], yes: bool) -> None:
    """Search lists no more: your own, or published ones that are not bundled.

    Their editions stay, for the runs that searched them. A published one is off until you refresh
    it by its name or import it. A source that nothing describes any more is removed likewise.
    """
    settings = Settings()
    workspace, missed = Workspace.default(settings), last_missed(settings)
    lists = dict.fromkeys(removable(name, workspace, missed) for name in names)  # or none at all
    if not yes:
        said = ", ".join(lists)
        agree(f"Search {said} no more?", unasked=f"{said}: nothing was removed")
    entries = 0
    for name in lists:
        removed = remove_list(settings, name, datetime.now(UTC), by=settings.user)
        click.echo(f"{removed.source}: removed")
        entries += removed.entries
    said = counted(entries, "entry is", "entries are")
    message(f"Runs stay as they are; {said} searched no more.")
