"""The outcome of a screening: told in the terminal, and written in all forms asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from screener.cli.outputs import first_missing, is_piped, standard_output
from screener.cli.progress import finish
from screener.cli.summary import print_summary
from screener.cli.terminal import message
from screener.service.screening.screen import Screening

__all__ = ["tell_and_write"]

_OF_ALL = ("Report", "PDF", "CSV", "JSON")
"""The forms that have every supplier, first the one that is read with the least effort."""
_OF_REJECTED = ("Rejected rows", "Report", "PDF", "JSON")
"""The forms that have every row that was not screened."""


def tell_and_write(
    result: Screening, *wanted: tuple[Path | None, Callable[[Any], None], str]
) -> None:
    """Print the summary, then write each form to its file and say where it is.

    Args:
        result: the outcome.
        wanted: for each form the file or folder (None where none was asked for), what writes it
            there, and what it is called.
    """
    outputs = [(path, write, what) for path, write, what in wanted if path is not None]
    piped = [write for path, write, _what in outputs if is_piped(path)]
    try:
        called = {what: what if what.isupper() else what.lower() for _path, _write, what in outputs}
        print_summary(
            result,
            table=not piped,
            whole=next((called[what] for what in _OF_ALL if what in called), ""),
            rejected=next((called[what] for what in _OF_REJECTED if what in called), ""),
        )
    finally:  # `| head` may leave before the summary ends; what was asked for is written
        for path, write, what in outputs:
            if is_piped(path):
                continue
            made = first_missing(path.resolve().parent)
            write(path)
            finish(str(path.resolve()))
            new = f" (made the folder {made})" if made else ""
            message(f"{what + ':':<9} {path.resolve()}{new}")
        for write in piped:
            with standard_output() as stream:
                write(stream)
