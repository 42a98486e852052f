"""``screener rules``."""

from __future__ import annotations

import click

__all__ = ["rules"]


@click.group()
def rules() -> None:
    """The rulebook: what counts as risk, how much, and on whose word."""
