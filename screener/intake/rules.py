"""Loads the tables of ``rules/intake/``."""

from __future__ import annotations

from functools import cache
from typing import Any

from screener.resources import rules_dir
from screener.safe_yaml import read_yaml

__all__ = ["rules_table"]


@cache
def rules_table(name: str) -> Any:  # noqa: ANN401 - the shape is that of the YAML file
    """Return the table ``rules/intake/<name>.yml``.

    Raises:
        RuleError: the file cannot be read or is no YAML.
    """
    return read_yaml(rules_dir() / "intake" / f"{name}.yml")
