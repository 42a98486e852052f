"""Asks a person before something goes for good."""

from __future__ import annotations

import sys

import click

from screener.errors import InputError

__all__ = ["agree"]


def agree(question: str, *, unasked: str) -> None:
    """Have a person at a terminal agree; elsewhere nobody can.

    Raises:
        InputError: nobody can be asked; ``unasked`` says what was left as it was.
    """
    silent = (click.get_current_context().obj or {}).get("no_input")
    if silent or not sys.stdin.isatty():
        raise InputError(f"{unasked}; say --yes to remove without being asked")
    click.confirm(question, abort=True, err=True)
