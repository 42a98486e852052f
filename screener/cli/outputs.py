"""What is checked before the work: no output is the input, none is written over another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from screener.errors import InputError
from screener.reports.pdf import pdf_maker

__all__ = ["Output", "check_outputs"]

Output = tuple[str, Path | None]
"""How the user asked for it (``--html``), and where it is to be written."""


def check_outputs(source: Path | None, outputs: Sequence[Output]) -> None:
    """Refuse outputs that would destroy something, and a PDF that could not be made.

    Args:
        source: the list that is read; None when it comes from standard input.
        outputs: all that was asked for.

    Raises:
        InputError: an output is the input or another output, or WeasyPrint is missing.
    """
    wanted = [(option, path) for option, path in outputs if path is not None]
    for option, path in wanted:
        if source is not None and _same(source, path):
            raise InputError(
                f"{option} {path}: this is the supplier list itself, and would be overwritten; "
                "name another file"
            )
    for place, (option, path) in enumerate(wanted):
        for other, elsewhere in wanted[:place]:
            if _same(path, elsewhere):
                raise InputError(
                    f"{option} {path}: {other} is to be written there too; name another file"
                )
    if any(path.suffix.lower() == ".pdf" for _, path in wanted):
        pdf_maker()


def _same(one: Path, other: Path) -> bool:
    """Say whether two paths are one file: by its inode where both exist, else by the path."""
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()
