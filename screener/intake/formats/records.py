"""Records from memory: a DataFrame, or an iterable of mappings."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any, TypeGuard

from screener.errors import InputError
from screener.intake.table import BATCH, Batch, Row, Table, batched

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["open_frame", "open_records", "tabulate"]

_JOINED = "; "
# JSON can name half a character, which no file can then be written with.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def open_frame(frame: pd.DataFrame) -> Table:
    """Open a pandas DataFrame; missing values become empty text, whole floats lose their .0."""
    names = [str(name) for name in frame.columns]

    def batches() -> Iterator[Batch]:
        yield [names]
        for start in range(0, len(frame), BATCH):
            piece = frame.iloc[start : start + BATCH]
            columns = [_column(piece.iloc[:, place]) for place in range(len(names))]
            yield list(zip(*columns, strict=True)) if columns else []

    return _table("DataFrame", "dataframe", batches)


def open_records(records: Sequence[Mapping[str, object]]) -> Table:
    """Open records whose keys are the headings."""

    def batches() -> Iterator[Batch]:
        return tabulate(lambda: iter(records))

    return _table("records", "records", batches)


def _table(name: str, kind: str, batches: Callable[[], Iterator[Batch]]) -> Table:
    """Return a table that is no file: its rows have no numbers, its headings are known."""
    return Table(
        name=name,
        sha256=_digest(row for batch in batches() for row in batch),
        kind=kind,
        batches=batches,
        numbered=False,
        heading_known=True,
    )


def tabulate(records: Any) -> Iterator[Batch]:  # noqa: ANN401 - see below
    """Turn records into a table: a first pass collects every key, a second gives the rows.

    Args:
        records: a function that starts a pass over the records.
    """
    headings: dict[str, None] = {}
    for record in records():
        headings.update(dict.fromkeys(_flatten(record)))
    yield [list(headings)]
    rows = (_row(_flatten(record), headings) for record in records())
    yield from batched(rows)


def _flatten(record: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    """Turn a record with records inside into one level.

    ``{"address": {"city": …}}`` has the heading ``address.city``; a list of texts becomes
    one text, parted by semicolons.
    """
    flat: dict[str, str] = {}
    for name, cell in record.items():
        heading = f"{prefix}{_cell_text(name)}"
        value = list(cell) if _is_array(cell) else cell
        if isinstance(value, Mapping):
            flat.update(_flatten(value, f"{heading}."))
        elif isinstance(value, list | tuple) and any(isinstance(item, Mapping) for item in value):
            for item in value:
                inner = _flatten(item, f"{heading}.") if isinstance(item, Mapping) else {}
                for key, text in inner.items():
                    flat[key] = f"{flat[key]}{_JOINED}{text}" if flat.get(key) else text
        else:
            flat[heading] = _cell_text(value)
    return flat


def _cell_text(value: object) -> str:
    """Write any value as the text of a cell; missing values are empty.

    Raises:
        InputError: it is bytes of no text.
    """
    if isinstance(value, bytes):
        value = _decoded(value)
    if isinstance(value, str):
        return value if value.isascii() else _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, list | tuple | set | frozenset) or _is_array(value):
        texts = map(_cell_text, value)
        # The order of a set differs from process to process.
        return _JOINED.join(sorted(texts) if isinstance(value, set | frozenset) else texts)
    if value is None or _is_nothing(value):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    # Any kind of float: numpy has some of its own.
    if isinstance(value, Real) and not isinstance(value, Integral) and float(value).is_integer():
        return str(int(float(value)))
    text = str(value)
    return text.removesuffix(" 00:00:00")


def _decoded(value: bytes) -> str:
    """Return the text of a cell that a database or numpy gave as bytes."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        raise InputError(f"a cell holds bytes that are not UTF-8 ({value!r:.60})") from None


def _is_array(value: object) -> TypeGuard[Iterable[object]]:
    """Say whether a value is an array, as which pandas reads the lists of a Parquet file."""
    return getattr(value, "ndim", 0) > 0


def _is_nothing(value: object) -> bool:
    """Say whether a value is NaN or NaT, which differ from themselves, or pandas' NA."""
    try:
        return bool(value != value)  # noqa: PLR0124 - see above
    except TypeError:  # NA is neither equal nor different
        return True


def _column(series: pd.Series[Any]) -> list[str]:
    missing = series.isna()
    return [
        "" if absent else _cell_text(value) for value, absent in zip(series, missing, strict=True)
    ]


def _row(flat: dict[str, str], headings: Iterable[str]) -> Row:
    return [flat.get(heading, "") for heading in headings]


def _digest(rows: Iterable[Row]) -> str:
    digest = hashlib.sha256()
    for row in rows:
        digest.update(json.dumps(list(row), ensure_ascii=False).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
