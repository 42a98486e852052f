"""Bodies of the Chinese state and party are found by their usual English names."""

from __future__ import annotations

import pytest

from screener import matching

BODIES = [
    ("中华全国供销合作总社", "All China Federation of Supply and Marketing Cooperatives"),
    ("中国国际贸易促进委员会", "China Council for the Promotion of International Trade"),
    ("国家市场监督管理总局", "State Administration for Market Regulation"),
    ("中国证券监督管理委员会", "China Securities Regulatory Commission"),
    ("喀什地区行政公署", "Kashgar Prefecture Administrative Office"),
    ("新疆女子监狱", "Xinjiang Women's Prison"),
    ("国防大学", "National Defense University"),
    ("国家开发银行", "China Development Bank"),
]


@pytest.mark.parametrize(("own", "english"), BODIES)
def test_a_body_is_found_by_its_english_name(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize("at", range(len(BODIES)))
def test_and_not_by_that_of_another(at: int) -> None:
    own = BODIES[at][0]
    others = [english for _, english in BODIES[:at] + BODIES[at + 1 :]]
    assert not any(matching.compare(own, english).is_match for english in others)
