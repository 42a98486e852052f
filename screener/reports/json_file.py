"""JSON for machines: streamed, one assessment a line, byte for byte the same for the same run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from screener.memo import Memo
from screener.model import Assessment, Result
from screener.reports.document import RECURRING, head, own_values, rejected
from screener.reports.files import text_out

__all__ = ["write_json"]

_KEPT = 4_000
"""Texts of each kind that are kept at once: a rulebook makes some hundred of a long list."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


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
    yield from _array("assessments", _assessments(result.assessments))
    yield from _array("rejected_rows", map(_text, map(rejected, result.run.rejected_rows)))
    yield "\n}\n"


def _assessments(items: Iterable[Assessment]) -> Iterator[str]:
    """Give the text of each; that of a record which many have, as most findings, is made once."""
    listings: dict[int, dict[str, Any]] = {}
    texts = {key: _texts(values) for key, values in RECURRING.items()}
    for item in items:
        own = _text(own_values(item, listings)).removesuffix("}")
        lists = (
            f',"{key}":[{",".join(map(text.__getitem__, getattr(item, key)))}]'
            for key, text in texts.items()
        )
        yield f"{own}{''.join(lists)}}}"


def _texts(values: Callable[[Any], dict[str, Any]]) -> Memo[Any, str]:
    return Memo(lambda record: _text(values(record)), _KEPT)


def _text(values: dict[str, Any]) -> str:
    return _ENCODER.encode(values)


def _array(key: str, items: Iterable[str]) -> Iterator[str]:
    yield f',\n "{key}": ['
    separator = "\n"
    for item in items:
        yield separator + item
        separator = ",\n"
    yield "\n ]"
