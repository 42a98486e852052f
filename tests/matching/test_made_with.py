"""What a kept index is made with: it must not outlive a change of how names are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import screener.names
from screener.matching.made_with import made_with

if TYPE_CHECKING:
    from pathlib import Path


def test_a_change_in_a_module_of_any_depth_changes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "names" / "script" / "reading.py"
    module.parent.mkdir(parents=True)
    monkeypatch.setattr(screener.names, "__file__", str(tmp_path / "names" / "__init__.py"))
    hashes = []
    for text in ("one = 1\n", "one = 2\n", "one = 1\n"):
        module.write_text(text, encoding="utf-8")
        made_with.cache_clear()
        hashes.append(made_with())
    made_with.cache_clear()
    assert hashes[0] == hashes[2] != hashes[1]
