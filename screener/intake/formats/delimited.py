"""CSV and its relatives: delimiter and quoting found on content, broken quotes contained."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Protocol

from screener.errors import InputError
from screener.intake.columns.headings import recognised
from screener.intake.formats.encoding import END, Encoding, decode_head, detect
from screener.intake.formats.scan import Scan, refuse_long_lines
from screener.intake.limits import MAX_FIELD
from screener.intake.table import BATCH, Batch, Row, Table
from screener.model import Statement
from screener.quotes import file_name

__all__ = ["Dialect", "open_delimited", "sniff"]

_DELIMITERS = {
    ",": "comma",
    ";": "semicolon",
    "\t": "tab",
    "|": "pipe",
    "^": "caret",
    "~": "tilde",
}
_NONE = "\x1f"
"""Parts the cells of a list of one column: a character that occurs in no text."""
_ESCAPED = re.compile(r'\\"(?=[^,;\t|^~\r\n])')
_DOUBLED = re.compile(r'[^,;\t|^~\r\n]""(?=[^,;\t|^~\r\n])')
_SAMPLE_LINES = 300
_HEADING_LINES = 30


class Records(Protocol):
    """What ``csv.reader`` returns: records, and how many lines they took."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are parted and quoted."""

    delimiter: str = ","
    quote: str = '"'
    space_after: bool = False
    """A space follows the delimiter and is no part of the cell."""
    named: bool = False
    """The first line is ``sep=;``, which spreadsheets obey and do not show."""
    escape: bool = False
    """A quote within a cell is written ``\\"``, as databases do, not doubled."""

    def reader(self, lines: Iterable[str], *, strict: bool = True) -> Records:
        """Parse lines; a quote out of place is a ``csv.Error`` when strict."""
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar=self.quote,
            skipinitialspace=self.space_after,
            escapechar="\\" if self.escape else None,
            strict=strict,
        )


def open_delimited(path: Path, found: Scan) -> Table:
    """Open a delimited text file.

    Raises:
        InputError: its encoding is unknown, it is binary, or a line is beyond bounds.
    """
    refuse_long_lines(found, path.name)
    encoding = detect(found, path.name)
    dialect = sniff(decode_head(found, encoding))
    damaged: dict[int, Row] = {}
    # Lines are told apart at a greater pace where only LF can end one.
    ends = "" if found.lone_cr else "\n"
    nul = found.nul and not encoding.codec.startswith("utf-16")
    facts = (*encoding.told, _parted_by(dialect))

    def batches() -> Iterator[Batch]:
        try:
            for batch in _batches(path, encoding, ends, dialect, damaged):
                yield _without_nul(batch, damaged) if nul else list(batch.rows)
        except UnicodeDecodeError as error:
            raise InputError(
                f"{path.name}: byte {error.start} of a block is not {encoding.label}, "
                "as the rest of the file; save it as UTF-8 and try again"
            ) from error

    return Table(
        name=file_name(path),
        sha256=found.sha256,
        kind="csv",
        batches=batches,
        facts=facts,
        damaged=damaged,
    )


def _parted_by(dialect: Dialect) -> Statement:
    if dialect.delimiter == _NONE:
        return Statement.of("intake.one_column")
    return Statement.of("intake.delimiter", delimiter=_DELIMITERS[dialect.delimiter])


def sniff(text: str) -> Dialect:
    """Find delimiter and quoting by what gives headings and even rows."""
    lines = text.splitlines(keepends=True)[:_SAMPLE_LINES]
    if lines and lines[0].casefold().startswith("sep=") and lines[0][4:5] in _DELIMITERS:
        rest = _quoting(lines[1:], lines[0][4])
        return replace(rest, named=True)
    choices = [_quoting(lines, delimiter) for delimiter in _DELIMITERS]
    best = max(choices, key=lambda dialect: _evenness(lines, dialect))
    return replace(best, delimiter=_NONE) if _is_one_column(lines, best) else best


def _is_one_column(lines: list[str], dialect: Dialect) -> bool:
    """A heading of one cell over "Acme, Inc.": what seems to part cells is punctuation."""
    rows = [row for row in _read_leniently(lines, dialect) if any(row)]
    heading = max(rows[:_HEADING_LINES], key=lambda row: len(recognised(row)), default=[])
    further = (cell for row in rows for cell in row[1:])
    return len(heading) == len(recognised(heading)) == 1 and all(c[:1] == " " for c in further)


def _quoting(lines: list[str], delimiter: str) -> Dialect:
    text = "".join(lines)
    spaced = text.count(f'{delimiter} "') > text.count(f'{delimiter}"')
    escape = len(_ESCAPED.findall(text)) > len(_DOUBLED.findall(text))
    return Dialect(delimiter, "'" if _quoted_singly(lines) else '"', spaced, escape=escape)


def _quoted_singly(lines: list[str]) -> bool:
    """An apostrophe here and there is no quote: below the heading most lines stand in them."""
    rows = [row for line in lines[1:] if (row := line.strip())]
    return sum(row[0] == row[-1] == "'" for row in rows) * 2 > len(rows)


def _evenness(lines: list[str], dialect: Dialect) -> tuple[int, float, int]:
    """Headings recognised in the best row, share of rows of the usual width, that width."""
    rows = [row for row in _read_leniently(lines, dialect) if any(row)]
    if not rows:
        return 0, 0.0, 0
    hits = max(len(recognised(row)) for row in rows[:_HEADING_LINES])
    width, rows_of_it = Counter(map(len, rows)).most_common(1)[0]
    return hits, rows_of_it / len(rows) if width > 1 else 0.0, width


def _read_leniently(lines: list[str], dialect: Dialect) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        rows.extend(dialect.reader(lines, strict=False))
    except csv.Error:  # a cell beyond the limit: judge by the rows before it
        return rows
    return rows


def _batches(
    path: Path, encoding: Encoding, ends: str, dialect: Dialect, damaged: dict[int, Row]
) -> Iterator[_Numbered]:
    """Read at full speed until a quote is out of place, from that batch on with care."""
    csv.field_size_limit(MAX_FIELD)
    lines_done = rows_done = 0
    with _open(path, encoding, ends, dialect) as file:
        reader = dialect.reader(file)
        try:
            while batch := list(islice(reader, BATCH)):
                yield _Numbered(rows_done + 1, _without_end(batch))
                lines_done, rows_done = reader.line_num, rows_done + len(batch)
        except csv.Error:
            pass
        else:
            return
    with _open(path, encoding, ends, dialect) as file:
        careful = _carefully(islice(file, lines_done, None), dialect, damaged, rows_done)
        while batch := list(islice(careful, BATCH)):
            yield _Numbered(rows_done + 1, _without_end(batch))
            rows_done += len(batch)


def _open(path: Path, encoding: Encoding, ends: str, dialect: Dialect) -> io.TextIOWrapper:
    file = path.open(encoding=encoding.codec, errors=encoding.errors, newline=ends)
    if dialect.named:
        file.readline()
    return file


def _without_end(rows: list[list[str]]) -> list[list[str]]:
    """Take the end mark of old programs from the last row, or that row where it holds nothing else.

    Of many rows that is quicker than to look for it in each line.
    """
    *_, last = rows
    if not (last and last[-1].endswith(END)):
        return rows
    cells = [*last[:-1], last[-1].rstrip(END)]
    return [*rows[:-1], cells] if cells != [""] else rows[:-1]


@dataclass(frozen=True, slots=True)
class _Numbered:
    first: int
    rows: list[list[str]]


class _Rewindable:
    """Lines that can be given again from the start of the record being read."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self._given: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self._given.append(line)
        return line

    def forget(self) -> None:
        """A record is complete."""
        self._given.clear()

    def rewind(self) -> str:
        """Return the record's first line and give the others again."""
        first, *others = self._given
        self._again.extendleft(reversed(others))
        self._given.clear()
        return first


def _carefully(
    lines: Iterator[str], dialect: Dialect, damaged: dict[int, Row], row: int
) -> Iterator[list[str]]:
    """Read record by record; of one with a broken quote only its first line is given up."""
    source = _Rewindable(lines)
    while True:
        try:
            for record in dialect.reader(source):
                source.forget()
                row += 1
                yield record
        except csv.Error:
            line = source.rewind()
            row += 1
            yield _mended(line, dialect, damaged, row)
        else:
            return


def _mended(line: str, dialect: Dialect, damaged: dict[int, Row], row: int) -> list[str]:
    """Read ``"Acme" Ltd`` as written; a line with a quote left open becomes a blank row.

    So does one with an end of line inside, as damaged UTF-16 may have.
    """
    if line.count(dialect.quote) % 2 == 0 and len(line) <= MAX_FIELD:
        with suppress(csv.Error):
            return next(dialect.reader([line], strict=False), [])
    damaged[row] = line[:MAX_FIELD].rstrip(f"\r\n{END}").split(dialect.delimiter)
    return []


def _without_nul(batch: _Numbered, damaged: dict[int, Row]) -> Batch:
    rows: Batch = []
    for number, row in enumerate(batch.rows, batch.first):
        spoilt = any("\0" in cell for cell in row)
        if spoilt:
            damaged[number] = [cell.replace("\0", "\N{SYMBOL FOR NULL}") for cell in row]
        rows.append([] if spoilt else row)
    return rows
