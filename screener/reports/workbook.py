"""XLSX files whose bytes depend on their contents alone."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from screener.reports.files import replacing
from screener.reports.sheets import Sheet

__all__ = ["write_workbook"]

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write_workbook(
    path: str | Path, sheets: Sequence[Sheet], as_of: datetime, *, durable: bool = True
) -> None:
    """Write the sheets as XLSX, atomically; all text is text, never a formula.

    Args:
        path: where to write.
        sheets: the sheets in order; their rows are read once.
        as_of: the moment noted in the file's properties, instead of the clock's.
        durable: wait until the file is on the disk.

    Raises:
        InputError: the file cannot be written.
    """
    from screener.reports.drawing import draw  # noqa: PLC0415 - openpyxl loads slowly

    moment = as_of.astimezone(UTC).replace(tzinfo=None)
    book = draw(sheets)
    book.properties.created = book.properties.modified = moment
    with tempfile.TemporaryFile() as draft:
        book.save(draft)  # first: a book that is never saved complains when it is thrown away
        with replacing(path, durable=durable) as out:
            _steady(draft, out, moment)


def _steady(draft: IO[bytes], out: IO[bytes], moment: datetime) -> None:
    """Copy a workbook without the times that the zip and its properties took from the clock."""
    stamp = moment.isoformat(timespec="seconds").encode() + b"Z"
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            data = source.read(info)
            if info.filename == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + stamp, data)
            fixed = zipfile.ZipInfo(info.filename, _EPOCH)
            fixed.external_attr = 0o600 << 16
            target.writestr(fixed, data, zipfile.ZIP_DEFLATED)
