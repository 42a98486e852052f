"""JSON and JSON Lines: an array of objects, wherever it sits, read entry by entry."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from screener.errors import InputError
from screener.intake.formats.encoding import detect
from screener.intake.formats.records import tabulate
from screener.intake.formats.scan import Scan, refuse_long_lines
from screener.intake.limits import MAX_JSON_ENTRY
from screener.intake.table import Batch, Table
from screener.quotes import file_name

__all__ = ["open_json"]

_CHUNK = 2**18
_Record = Mapping[str, object]


def open_json(path: Path, found: Scan, kind: str) -> Table:
    """Open a JSON array of objects, an object that holds one, or JSON Lines.

    Raises:
        InputError: it is not JSON, or holds no array of objects.
    """
    if kind == "jsonl":
        refuse_long_lines(found, path.name)
    encoding = detect(found, path.name)
    read = _json_lines if kind == "jsonl" else _json_array

    def records() -> Iterator[_Record]:
        with path.open(encoding=encoding.codec, errors=encoding.errors) as file:
            try:
                yield from read(file, path.name)
            except UnicodeDecodeError as error:
                raise InputError(f"{path.name}: not valid {encoding.label} throughout") from error

    def batches() -> Iterator[Batch]:
        return tabulate(records)

    return Table(
        name=file_name(path),
        sha256=found.sha256,
        kind=kind,
        batches=batches,
        facts=encoding.told,
        heading_known=True,
    )


def _json_lines(file: TextIO, name: str) -> Iterator[_Record]:
    for number, line in enumerate(file, 1):
        if line.strip():
            yield _object(_parse(line, f"{name}, line {number}"), f"{name}, line {number}")


def _json_array(file: TextIO, name: str) -> Iterator[_Record]:
    """Read an array without holding it; an object is searched for the array inside."""
    text = _Window(file)
    if text.peek() == "[":
        for number, entry in enumerate(_entries(text, name), 1):
            yield _object(entry, f"{name}, entry {number}")
        return
    whole = text.rest()
    if len(whole) > MAX_JSON_ENTRY * 64:
        raise InputError(f"{name}: one JSON object of this size; give an array or JSON Lines")
    yield from _inner_array(_parse(whole, name), name)


def _inner_array(value: object, name: str) -> Iterator[_Record]:
    """The longest array of objects inside an object, however deep, else the object itself."""
    record = _object(value, name)
    if columns := _columns(record):
        names = list(columns)
        yield from (
            dict(zip(names, row, strict=True)) for row in zip(*columns.values(), strict=True)
        )
        return
    yield from max(_arrays(record), key=len, default=[record])


def _columns(record: _Record) -> Mapping[str, Sequence[object]]:
    """A table given column by column, as pandas writes it: ``{"Name": {"0": "Acme", …}, …}``.

    Empty where the object is none: all its values are lists of one length, or objects with
    the same numbers for keys.
    """
    values = list(record.values())
    if len(values) > 1 and all(isinstance(value, Mapping) for value in values):
        keys = [list(value) for value in values if isinstance(value, Mapping)]
        if (
            keys[0]
            and keys[0] == [str(n) for n in range(len(keys[0]))]
            and len(set(map(tuple, keys))) == 1
        ):
            return {n: list(v.values()) for n, v in record.items() if isinstance(v, Mapping)}
    lists = {name: value for name, value in record.items() if isinstance(value, list)}
    same = len({len(value) for value in lists.values()}) == 1
    plain = not any(isinstance(item, Mapping | list) for value in lists.values() for item in value)
    return lists if len(lists) == len(record) > 1 and same and plain else {}


def _arrays(record: _Record) -> Iterator[list[_Record]]:
    for inner in record.values():
        if isinstance(inner, Mapping):
            yield from _arrays(inner)
        elif isinstance(inner, list) and inner and all(isinstance(x, Mapping) for x in inner):
            yield inner


def _object(value: object, where: str) -> _Record:
    if not isinstance(value, Mapping):
        raise InputError(f"{where}: not an object with headings and values")
    return value


def _parse(text: str, where: str) -> object:
    return _guarded(lambda: json.loads(text), where)


def _guarded(parse: Callable[[], object], where: str) -> object:
    try:
        return parse()
    except json.JSONDecodeError as error:
        raise InputError(
            f"{where}: not valid JSON (line {error.lineno}, column {error.colno}: "
            f"{error.msg}); export it again"
        ) from error
    except (RecursionError, ValueError) as error:
        raise InputError(f"{where}: JSON nested too deeply or with a number too long") from error


class _Window:
    """A piece of a text file that grows as it is needed."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.text = ""
        self.at = 0

    def grow(self) -> bool:
        """Read on, dropping what was used; False at the end of the file."""
        more = self._file.read(_CHUNK)
        self.text, self.at = self.text[self.at :] + more, 0
        return bool(more)

    def peek(self) -> str:
        """Return the next character that is no white space, ``""`` at the end."""
        while True:
            while self.at < len(self.text):
                if self.text[self.at] not in " \t\r\n\ufeff":
                    return self.text[self.at]
                self.at += 1
            if not self.grow():
                return ""

    def rest(self) -> str:
        """Return all that follows."""
        return self.text[self.at :] + self._file.read()


def _entries(text: _Window, name: str) -> Iterator[object]:
    decoder = json.JSONDecoder()
    text.at += 1
    number = 0
    if text.peek() == "]":
        return
    while True:
        number += 1
        yield _entry(text, decoder, f"{name}, entry {number}")
        after = text.peek()
        text.at += 1
        if after == "]":
            return
        if after != ",":
            raise InputError(f"{name}: the JSON array is broken or cut off after entry {number}")


def _entry(text: _Window, decoder: json.JSONDecoder, where: str) -> object:
    """Parse one entry; one that seems broken may only be cut by the window's end."""
    while True:
        text.peek()
        try:
            value, end = decoder.raw_decode(text.text, text.at)
        except (json.JSONDecodeError, RecursionError, ValueError) as error:
            if isinstance(error, RecursionError) or len(text.text) - text.at > MAX_JSON_ENTRY:
                raise InputError(
                    f"{where}: not valid JSON, or too large; export it again"
                ) from error
            if not text.grow():
                raise InputError(f"{where}: not valid JSON ({error}); export it again") from error
        else:
            if end == len(text.text) and text.grow():  # a number may go on in the next piece
                continue
            text.at = end
            return value
