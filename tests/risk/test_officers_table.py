"""Forty realistic suppliers, judged as an experienced officer would judge them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from screener.model import Assessment, IndustryCode
from screener.safe_yaml import parse

_ROWS: list[dict[str, Any]] = parse(
    (Path(__file__).parent / "officers_table.yml").read_text("utf-8")
)


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: str(row["name"]))
def test_band_and_action_are_those_of_an_experienced_officer(
    row: dict[str, Any], judge: Callable[..., Assessment]
) -> None:
    found = judge(
        name=row["name"],
        country=row.get("country", ""),
        address=row.get("address", ""),
        sector_text=row.get("sector", ""),
        industry_codes=tuple(IndustryCode(*code.split(":")) for code in row.get("codes", ())),
        products=tuple(row.get("products", ())),
        workforce=row.get("workforce", ""),
    )
    fired = [(one.rule, one.points) for one in found.findings]
    assert (found.band, found.action) == (row["band"], row["action"]), fired


def test_table_has_at_least_thirty_suppliers() -> None:
    assert len(_ROWS) >= 30
