"""The options of the program itself, accepted after a command too: ``screen x -q``."""

from __future__ import annotations

from functools import partial

import click

__all__ = ["with_common_options"]

_COMMON = {
    "quiet": (("-q", "--quiet"), "No messages on stderr but errors."),
    "no_input": (("--no-input",), "Never ask; take the safe answer."),
}


def with_common_options(command: click.Command) -> click.Command:
    """Give a command, and the commands below it, the options it has none of its own for."""
    taken = {name for one in command.params for name in one.opts}
    for key, (names, says) in _COMMON.items():
        if taken.isdisjoint(names):
            command.params.append(_option(key, names, says))
    if isinstance(command, click.Group):
        for below in command.commands.values():
            with_common_options(below)
    return command


def _option(key: str, names: tuple[str, ...], says: str) -> click.Option:
    return click.Option(
        names, is_flag=True, expose_value=False, help=says, callback=partial(_note, key)
    )


def _note(key: str, context: click.Context, _option: click.Parameter, given: bool) -> None:  # noqa: FBT001 - click calls it
    if given:  # never taken back: it may have been said before the command
        context.ensure_object(dict)[key] = True
