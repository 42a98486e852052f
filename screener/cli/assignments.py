"""Options of the form ``A=B`` that may be given several times."""

from __future__ import annotations

from collections.abc import Callable

import click

from screener.quotes import quoted

__all__ = ["assignments"]


def assignments(form: str) -> Callable[..., dict[str, str]]:
    """Return what reads such options into a mapping; ``form`` is said when one is not so."""

    def read(
        _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
    ) -> dict[str, str]:
        mapping = {}
        for one in given:
            left, equals, right = one.partition("=")
            if not equals or not left.strip() or not right.strip():
                raise click.BadParameter(f"{quoted(one)} is not of the form {form}")
            mapping[left.strip()] = right.strip()
        return mapping

    return read
