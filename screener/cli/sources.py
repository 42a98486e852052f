"""``screener sources``."""

from __future__ import annotations

import click

__all__ = ["sources"]


@click.group()
def sources() -> None:
    """The published lists: what they are, and which edition is searched."""
