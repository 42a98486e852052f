"""How things look in a terminal: two consoles, and the signs of the bands."""

from __future__ import annotations

import sys

import click
from rich.console import Console
from rich.markup import escape as without_markup

from screener.model import Band
from screener.reports.visible import visible

__all__ = ["BAND_LABELS", "counted", "data_console", "escape", "message"]

PIPE_WIDTH = 140
"""Columns of a table that is piped; a terminal states its own."""

BAND_LABELS: dict[Band, str] = {
    "critical": "[bold red]■ critical[/]",
    "high": "[red]▲ high[/]",
    "medium": "[yellow]◆ medium[/]",
    "low": "[green]○ low[/]",
    "not_rated": "[magenta]? not rated[/]",
}
"""A word and a sign for each band; the colour only repeats them. NO_COLOR is honoured by rich."""


class _DataConsole(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to `screener.cli.main`, which knows that a reader may leave early."""
        raise BrokenPipeError


def data_console() -> Console:
    """Return the console for data: stdout, wide when it is not a terminal."""
    width = None if sys.stdout.isatty() else PIPE_WIDTH
    return _DataConsole(width=width, highlight=False, emoji=False)


def counted(count: int, one: str, many: str) -> str:
    """Say how many there are of something: *1 supplier*, *2,000 suppliers*."""
    return f"{count:,} {one if count == 1 else many}"


def escape(text: str) -> str:
    """Return text from outside for a console: it is no markup, and moves nothing on the screen."""
    return without_markup(visible(text))


def message(text: str) -> None:
    """Say something to the user on stderr, unless ``--quiet``."""
    context = click.get_current_context()
    if not (context.obj or {}).get("quiet"):
        click.echo(visible(text), err=True)
