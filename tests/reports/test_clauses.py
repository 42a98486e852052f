"""The clause map is a rule file: what is wrong with it is said as of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.errors import RuleError
from screener.reports.clauses import clause_map
from screener.resources import rules_dir

_SHIPPED = (rules_dir() / "clauses.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "changed", "place"),
    [
        ("due: {hold: 7,", "due: {hold: 7", "not valid YAML"),
        ("due: {hold: 7,", "due: {hold: 7, hold: 9,", "hold: the key is there twice"),
        ("due: {hold: 7,", "due: {hold: soon,", "days.due.hold"),
        ("due: {hold: 7,", "due: {holds: 7,", "days.due"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, changed: str, place: str
) -> None:
    assert _SHIPPED.count(written) == 1
    (tmp_path / "clauses.yml").write_text(_SHIPPED.replace(written, changed), encoding="utf-8")
    monkeypatch.setattr("screener.reports.clauses.rules_dir", lambda: tmp_path)
    with pytest.raises(RuleError, match=rf"clauses\.yml, line \d+.*{place}"):
        clause_map.__wrapped__()
