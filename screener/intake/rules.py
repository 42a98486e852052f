"""Loads the tables of ``rules/intake/``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from screener.kept import text_sha256
from screener.resources import rules_dir
from screener.safe_yaml import kept_values, read_yaml

__all__ = ["rules_table", "worked_out"]

T = TypeVar("T")


@cache
def rules_table(name: str) -> Any:  # noqa: ANN401 - the shape is that of the YAML file
    """Return the table ``rules/intake/<name>.yml``.

    Raises:
        RuleError: the file cannot be read or is no YAML.
    """
    return read_yaml(_path(name))


def worked_out(name: str, make: Callable[[], T], *modules: str) -> T:
    """Return what ``make`` makes of the table of that name, kept; see ``screener.kept``.

    Args:
        name: The table.
        make: Makes plain values of it.
        modules: Paths of the modules that ``make`` is of.
    """
    return kept_values(f"of_{name}", text_sha256(*modules) + _path(name).read_bytes(), make)


def _path(name: str) -> Path:
    return rules_dir() / "intake" / f"{name}.yml"
