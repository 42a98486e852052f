"""The word tables in ``rules/names/``, read once and shaped for look-up."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

import anyascii

from screener.errors import RuleError
from screener.kept import text_sha256
from screener.resources import rules_dir
from screener.safe_yaml import kept_values, read_yaml

__all__ = ["read_part", "read_table", "table_dir", "tables_sha256", "words_of", "worked_out"]

T = TypeVar("T")


def table_dir() -> Path:
    """Return the folder with the tables of names."""
    return rules_dir() / "names"


@cache
def read_table(name: str) -> Mapping[str, Any]:
    """Return the table ``rules/names/<name>.yml``.

    Raises:
        RuleError: the file is missing, is no YAML mapping, or lacks its ``version``.
    """
    path = table_dir() / f"{name}.yml"
    table = read_yaml(path, booleans=False)  # they have nothing but words and figures
    if not isinstance(table, dict) or "version" not in table:
        raise RuleError(f"{path}: must be a mapping with a `version`")
    return table


@cache
def read_part(name: str, part: str) -> Any:  # noqa: ANN401 - the table decides
    """Return a small part of a large table, which is kept by itself."""
    return worked_out(f"{name}_{part}", lambda: read_table(name)[part])


@cache
def words_of(name: str, part: str) -> frozenset[str]:
    """Return the words that a part of a table lists."""
    words: str = read_table(name)[part]
    return frozenset(words.split())


def worked_out(name: str, make: Callable[[], T], *packages: str) -> T:
    """Return what ``make`` makes of the tables, with the modules of names; see ``kept_values``.

    Args:
        name: Under which it is kept.
        make: Makes it: plain values.
        packages: Files of other packages, as of ``text_sha256``, whose modules it is made with.
    """
    of_names = str(Path(__file__).with_name("__init__.py"))
    modules = b"".join(map(text_sha256, [of_names, *packages]))
    return kept_values(
        name, anyascii.__version__.encode() + modules + tables_sha256().encode(), make
    )


def _files() -> Iterator[Path]:
    return iter(sorted(table_dir().glob("*.yml")))


@lru_cache(maxsize=1)
def tables_sha256() -> str:
    """Return the hash over all tables of names, in hexadecimal: what a normal form depends on."""
    digest = hashlib.sha256()
    for path in _files():
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
