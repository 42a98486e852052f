"""What firms do that change and send money is said in many ways."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import lost_either_way

_ALIKE = [
    ("Al Ansari Exchange", "Al Ansari Money Transfer"),
    ("Al Rostamani Exchange and Money Transfer", "Al Rostamani Money Exchange"),
    ("Al Mulla Exchange and Remittance Co", "Al Mulla Company for Exchange and Transfers"),
    ("Lulu Money Transfer and Exchange LLC", "Lulu Exchange LLC"),
    ("Saksouk Company for Exchange and Money Transfer", "Saksuk Money Exchange"),
    ("Oman and UAE Exchange", "Oman and UAE Exchange and Financial Transfers"),
]


@pytest.mark.parametrize(("one", "other"), _ALIKE)
def test_one_trade_is_one_however_it_is_said(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
    assert matching.compare(other, one).is_match


def test_the_index_finds_them() -> None:
    assert not lost_either_way(_ALIKE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al Ansari Exchange", "Al Rostamani Money Transfer"),
        ("Lulu Exchange and Money Transfer", "Lulu Jewellery"),
        ("Al Mulla Technology Transfer", "Al Mulla Money Transfer"),
        ("Saksouk Exchange and Transfers", "Saksouk Transport"),
    ],
)
def test_other_firms_and_trades_stay_others(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match
