"""Reads published JSON: whole documents of bounded size, and lines of objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from screener.sources.document import Document

__all__ = ["objects", "whole"]

_LARGEST_WHOLE = 64 << 20
"""Bytes; a document is held in memory at about eight times its size."""
_LONGEST_LINE = 4 << 20


def whole(document: Document) -> Any:  # noqa: ANN401 - JSON is any of its types
    """Return the document.

    Raises:
        SourceError: larger than 64 MB, not UTF-8, not JSON (with the line), or nested so
            deeply that it cannot be meant.
    """
    size = document.main.stat().st_size
    if size > _LARGEST_WHOLE:
        raise document.wrong(f"is one JSON document of {size >> 20} MB; at most 64 MB are read")
    try:
        return json.loads(document.main.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise document.wrong(f"is not UTF-8 at byte {error.start}") from error
    except json.JSONDecodeError as error:
        raise document.wrong(f"is not JSON: {error.msg}", line=error.lineno) from error
    except RecursionError as error:
        raise document.wrong("is nested too deeply") from error


def objects(document: Document) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield each object of a JSON array, or of a file with one object to a line.

    Raises:
        SourceError: not JSON, not objects, or a line of more than 4 MB.
    """
    with document.main.open("rb") as file:
        head = file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
        file.seek(0)
        if head.startswith(b"["):
            data = whole(document)
            yield from enumerate(
                (_object(document, one, place) for place, one in enumerate(data, 1)), 1
            )
            return
        line = 0
        while text := file.readline(_LONGEST_LINE):
            line += 1
            if len(text) >= _LONGEST_LINE:
                raise document.wrong("a line is longer than 4 MB", line=line)
            if text.strip():
                yield line, _object(document, _line(document, text, line), line)


def _line(document: Document, text: bytes, line: int) -> Any:  # noqa: ANN401 - as above
    try:
        return json.loads(text.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise document.wrong(f"is not JSON: {error}", line=line) from error


def _object(document: Document, value: Any, line: int) -> dict[str, Any]:  # noqa: ANN401 - as above
    if not isinstance(value, dict):
        raise document.wrong(f"entry {line} is not an object", line=line)
    return value
