"""Loads the tables of ``rules/intake/``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from screener.errors import RuleError
from screener.resources import rules_dir
from screener.safe_yaml import parse

__all__ = ["read_yaml", "rules_table"]


@cache
def rules_table(name: str) -> Any:  # noqa: ANN401 - the shape is that of the YAML file
    """Return the table ``rules/intake/<name>.yml``."""
    return read_yaml(rules_dir() / "intake" / f"{name}.yml")


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - as above
    """Return what a YAML file holds.

    Raises:
        RuleError: the file is missing or not YAML.
    """
    try:
        return parse(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise RuleError(f"{path.name}: cannot be read as YAML: {error}") from error
