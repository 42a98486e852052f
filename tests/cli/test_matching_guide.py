"""docs/matching.md says what the program does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from screener.matching.thresholds import context_weight, thresholds
from screener.reports.catalogue import load

GUIDE = Path(__file__).parents[2] / "docs" / "matching.md"
COUNTED = sorted(
    code.removeprefix("match.")
    for code, text in load("en").items()
    if code.startswith("match.") and ("(times {factor})" in text or ".context_" in code)
)
"""The factors of a score, and what else is known that counts for the tier."""


@pytest.mark.parametrize("code", [*COUNTED, "subsidiary", "elsewhere"])
def test_the_guide_names_every_factor_and_reason(code: str) -> None:
    assert f"`{code}`" in GUIDE.read_text(encoding="utf-8")


def test_the_guide_gives_the_thresholds() -> None:
    text = " ".join(GUIDE.read_text(encoding="utf-8").split())
    limits = thresholds()
    assert f"From {limits.possible:g} on a pair is alerted" in text
    assert f"from {limits.probable:g} on it is *probable*" in text
    assert f"counts {context_weight():g} for probable" in text


def test_the_example_is_what_compare_prints(run: Callable[..., Any]) -> None:
    _, shown = GUIDE.read_text(encoding="utf-8").split("    $ screener compare ", 1)
    first, *rest = shown.split("\n\n", 1)[0].splitlines()
    names = re.findall('"([^"]+)"', first)
    printed = [line.rstrip() for line in run("compare", *names).out.splitlines()]
    assert [line.removeprefix("    ") for line in rest] == printed
