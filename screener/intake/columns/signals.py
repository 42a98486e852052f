"""The signals of the rules about workers, whose words intake looks for in headings and remarks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from screener.resources import rules_dir
from screener.safe_yaml import read_yaml

__all__ = ["signals", "words_beside", "words_of"]

Signal = Mapping[str, Any]


@cache
def _workforce() -> Mapping[str, Any]:
    table: Mapping[str, Any] = read_yaml(rules_dir() / "workforce.yml")
    return table


def signals() -> tuple[Signal, ...]:
    """Return each signal of ``rules/workforce.yml`` as it stands there.

    Raises:
        RuleError: the file is missing or not YAML.
    """
    return tuple(_workforce()["signals"])


def words_beside(*tables: str) -> Iterator[str]:
    """Yield the words of its tables such as ``denials``, in all languages."""
    for table in tables:
        yield from words_of(_workforce(), table)


def words_of(signal: Signal, field: str) -> Iterator[str]:
    """Yield the words of a field such as ``present``, in all languages; none where it has none."""
    for words in signal.get(field, {}).values():
        yield from words
