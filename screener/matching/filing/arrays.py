"""Records of arrays as named arrays, and back: what an index is kept as.

A record is a dataclass whose fields are arrays, sparse matrices, texts, flags or records. What a
record derives and would be slow to derive again it names in ``KEPT``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.filing.texts import Texts

__all__ = ["Arrays", "from_arrays", "to_arrays"]

Arrays = Mapping[str, NDArray[Any]]
_MATRIX = ("data", "indices", "indptr")
_ARRAY = get_origin(NDArray[Any])
"""What a field of arrays is declared as: numpy's class, or from numpy 2.5 on an alias of it."""


def to_arrays(value: object, name: str) -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield the arrays of a record, each under ``name`` and the way to it."""
    if isinstance(value, csr_matrix):
        for part in _MATRIX:
            yield f"{name}.{part}", getattr(value, part)
        yield f"{name}.shape", np.array(value.shape, np.int64)
    elif isinstance(value, Texts):
        yield f"{name}.raw", value.raw
        yield f"{name}.ends", value.ends
    elif is_dataclass(value):
        for part in _parts(value.__class__):
            yield from to_arrays(getattr(value, part), f"{name}.{part}")
    else:
        yield name, np.asarray(value)


def from_arrays(kind: Any, arrays: Arrays, name: str) -> Any:  # noqa: ANN401 - any record
    """Make a record of the type ``kind`` from its arrays.

    Raises:
        KeyError: an array is not there.
    """
    if kind is csr_matrix:
        shape = tuple(arrays[f"{name}.shape"].tolist())
        return csr_matrix(tuple(arrays[f"{name}.{part}"] for part in _MATRIX), shape, copy=False)
    if kind is Texts:
        return Texts(arrays[f"{name}.raw"], arrays[f"{name}.ends"])
    if is_dataclass(kind):
        record_type: Any = kind
        made = {
            part: from_arrays(of, arrays, f"{name}.{part}")
            for part, of in _parts(record_type).items()
        }
        record = record_type(**{field.name: made.pop(field.name) for field in fields(record_type)})
        # What is left is derived: put where `cached_property` looks for it.
        record.__dict__.update(made)
        return record
    if kind is bool:
        return bool(arrays[name])
    if get_origin(kind) is not _ARRAY:
        raise TypeError(f"{name}: {kind} cannot be kept as arrays")
    return arrays[name]


@cache
def _parts(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - any record
    """What a record is made of, with the type of each."""
    hints = get_type_hints(kind)
    found = {field.name: hints[field.name] for field in fields(kind)}
    for name in getattr(kind, "KEPT", ()):
        found[name] = get_type_hints(getattr(kind, name).func)["return"]
    return found
