"""A command group that imports a command only when it is called."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import ClassVar

import click

from screener.cli.common_options import with_common_options

__all__ = ["LazyGroup"]


class LazyGroup(click.Group):
    """Knows its commands by the module they live in; keeps `screener compare` quick to start."""

    homes: ClassVar[Mapping[str, str]] = {}
    """Command name to ``module:attribute``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return sorted({*self.homes, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command, or None when there is none of this name."""
        home = self.homes.get(cmd_name)
        if home is None:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = home.partition(":")
        return with_common_options(getattr(import_module(module), attribute))
