"""JSON for machines: streamed, one assessment a line, byte for byte the same for the same run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from screener.model import Result
from screener.reports.document import assessments, head, rejected
from screener.reports.files import text_out

__all__ = ["write_json"]


def write_json(result: Result, target: str | Path | TextIO) -> None:
    """Write the result as JSON (UTF-8) to a path, atomically, or to an open text stream.

    Keys stand in the schema's order and nothing is taken from the clock. Text that is no
    valid Unicode (a lone surrogate) is written as its escape, which JSON allows.
    """
    with text_out(target, encoding="utf-8", errors="backslashreplace") as stream:
        for piece in _pieces(result):
            stream.write(piece)


def _pieces(result: Result) -> Iterator[str]:
    yield json.dumps(head(result), ensure_ascii=False, indent=1).removesuffix("\n}")
    yield from _array("assessments", assessments(result))
    yield from _array("rejected_rows", map(rejected, result.run.rejected_rows))
    yield "\n}\n"


def _array(key: str, items: Iterable[dict[str, Any]]) -> Iterator[str]:
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    yield f',\n "{key}": ['
    separator = "\n"
    for item in items:
        yield separator + encode(item)
        separator = ",\n"
    yield "\n ]"
