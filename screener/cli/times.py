"""Moments that a user writes after an option."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from screener.quotes import quoted

__all__ = ["moment"]


def moment(text: str, form: str = "2026-05-01T00:00:00Z") -> datetime:
    """Return the moment that a text names; one without a zone is taken as UTC.

    Args:
        text: in ISO 8601.
        form: what the user may write, told where it is something else.

    Raises:
        click.BadParameter: it names none.
    """
    try:
        named = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{quoted(text)} is no time like {form}") from None
    return named if named.tzinfo else named.replace(tzinfo=UTC)
