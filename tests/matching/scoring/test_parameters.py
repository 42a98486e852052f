"""The figures of scoring hold what the index takes for granted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener.errors import RuleError
from screener.matching.scoring.parameters import parameters


@pytest.mark.parametrize(
    "change",
    [{"weak": 0.9}, {"untold": 0.5}, {"conflict": 0.1, "extra": 0.2}, {"several": 0.9}],
    ids=str,
)
def test_costs_below_those_that_the_index_reckons_with_are_refused(
    change: dict[str, float],
) -> None:
    with pytest.raises(RuleError, match=r"scoring\.yml: .* at least"):
        replace(parameters().names, **change)
