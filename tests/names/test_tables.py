"""The word tables say nothing twice, and nothing but words and figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from screener.names.tables import read_table
from screener.resources import rules_dir

TABLES = sorted((rules_dir() / "names").glob("*.yml"))
LANGUAGES = [name for name, said in read_table("translations").items() if isinstance(said, str)]


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""In C some ten times faster, if it is there."""


def _twice(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        keys = Counter(key.value for key, _ in node.value)
        yield from (key for key, count in keys.items() if count > 1)
        for _, value in node.value:
            yield from _twice(value)


def _no_words(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _no_words(key)
            yield from _no_words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _no_words(inner)
    elif isinstance(value, bool) or not isinstance(value, (str, int, float)):
        yield value


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_no_key_stands_twice_in_a_table(table: Path) -> None:
    assert list(_twice(yaml.compose(table.read_text(encoding="utf-8"), _LOADER))) == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_a_table_has_words_and_figures_only(table: Path) -> None:
    """YAML would read *no* and *true* as no words, and a key without a value as nothing."""
    assert list(_no_words(read_table(table.stem))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_given_the_same_meaning_twice(language: str) -> None:
    said = Counter(read_table("translations")[language].split())
    assert [word for word, count in said.items() if count > 1 and "=" in word] == []
