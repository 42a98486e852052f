"""What is checked before the work: each output can be written, and destroys nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click

from screener.errors import InputError
from screener.reports.pdf import pdf_maker

__all__ = [
    "OUT_FILE",
    "OUT_FOLDER",
    "Output",
    "check_outputs",
    "first_missing",
    "is_piped",
    "standard_output",
]

OUT_FILE = click.Path(dir_okay=False, path_type=Path)
OUT_FOLDER = click.Path(file_okay=False, path_type=Path)
"""What a user names to have it written, or files into it."""
Output = tuple[str, Path | None]
"""How the user asked for it (``--html``), and where it is to be written."""

_PIPED = ("--html", "--json", "--csv")
"""What goes to standard output where its file is ``-``: text that is whole in one piece."""


def is_piped(path: Path) -> bool:
    """Tell whether a path stands for standard output."""
    return str(path) == "-"


@contextmanager
def standard_output() -> Iterator[TextIO]:
    """Open standard output for an output of text, in UTF-8 whatever the terminal speaks."""
    stream = TextIOWrapper(sys.stdout.buffer, "utf-8", "backslashreplace", newline="")
    try:
        yield stream
    finally:
        stream.detach()


def check_outputs(source: Path | None, files: Sequence[Output], folders: Sequence[Output]) -> None:
    """Refuse outputs that cannot be written or would destroy something.

    Args:
        source: the list that is read; None when it comes from standard input.
        files: all files that were asked for.
        folders: the folders that were asked for.

    Raises:
        InputError: an output is the input or another output, is no regular file, or has no
            folder that can be written to; or a PDF is wanted and WeasyPrint is missing.
    """
    wanted = [(option, path) for option, path in (*folders, *files) if path is not None]
    for option, path in wanted:
        if source is not None and _same(source, path):
            raise InputError(
                f"{option} {path}: this is the supplier list itself, and would be overwritten; "
                "name another file"
            )
        if is_piped(path) and option not in _PIPED:
            raise InputError(
                f"{option} -: only {', '.join(_PIPED)} go to standard output; name a file"
            )
    for place, (option, path) in enumerate(wanted):
        for other, elsewhere in wanted[:place]:
            if _same(path, elsewhere):
                raise InputError(
                    f"{option} {path}: {other} is to be written there too; name another file"
                )
    for option, path in wanted:
        if not is_piped(path):
            _check_place(option, path, folder=(option, path) in folders)
    if any(path.suffix.lower() == ".pdf" for _, path in wanted):
        pdf_maker()


def first_missing(folder: Path) -> Path | None:
    """Return the highest folder on the way to this one that is not there yet."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    return missing[-1] if missing else None


def _check_place(option: str, path: Path, *, folder: bool) -> None:
    """Refuse what is no file to write, and a folder where nothing can be made."""
    try:
        target = path.resolve()
        if not folder and target.exists() and not target.is_file():
            raise InputError(f"{option} {path}: is no regular file; name another file")
        parent = target if folder else target.parent
        missing = first_missing(parent)
        there = missing.parent if missing else parent
        if not there.is_dir():
            raise InputError(f"{option} {path}: {there} is no folder; name another place")
    except OSError as error:
        raise InputError(f"{option} {path}: cannot be written ({error.strerror})") from error
    if not os.access(there, os.W_OK | os.X_OK):
        raise InputError(
            f"{option} {path}: the folder {there} cannot be written to; name another place"
        )


def _same(one: Path, other: Path) -> bool:
    """Say whether two paths are one file: by its inode where both exist, else by the path."""
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()
