"""``screener sources``."""

from __future__ import annotations

import click

from screener.cli.sources.differing import diff
from screener.cli.sources.importing import add, import_
from screener.cli.sources.listing import list_
from screener.cli.sources.refreshing import refresh
from screener.cli.sources.removing import remove
from screener.cli.sources.showing import show

__all__ = ["sources"]


@click.group()
def sources() -> None:
    """The published lists: what they are, and which edition is searched."""


for _command in (list_, show, refresh, import_, add, remove, diff):
    sources.add_command(_command)
