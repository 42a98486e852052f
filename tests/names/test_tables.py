"""The word tables say nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from screener.resources import rules_dir

TABLES = sorted((rules_dir() / "names").glob("*.yml"))


def _twice(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        keys = Counter(key.value for key, _ in node.value)
        yield from (key for key, count in keys.items() if count > 1)
        for _, value in node.value:
            yield from _twice(value)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_no_key_stands_twice_in_a_table(table: Path) -> None:
    assert list(_twice(yaml.compose(table.read_text(encoding="utf-8")))) == []
