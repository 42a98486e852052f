"""Single letters that one name writes as one and the other apart: *J. K. Cement*, *JK Cements*."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

_FIRMS = [
    ("J. K. Cement Works", "JK Cements Limited"),
    ("J. M. Voith SE & Co. KG", "VOITH J.M. SE + CO KG HEIDENHEIM"),
    ("K. P. R. Sugar Works Limited", "KPR Sugars Apparel Works Ltd"),
]


@pytest.mark.parametrize(("apart", "joined"), _FIRMS)
def test_two_or_three_letters_may_be_written_as_one(apart: str, joined: str) -> None:
    assert matching.compare(apart, joined).is_match


@pytest.mark.parametrize(
    ("apart", "joined"),
    [
        ("J. K. Cement Works", "KJ Cements Limited"),
        ("J. K. Cement Works", "JKL Cements Limited"),
        ("J. Kay Cement Works", "JK Cements Limited"),
        ("E & A Cement Works", "EA Steel Limited"),
    ],
)
def test_other_letters_are_another_firm_s(apart: str, joined: str) -> None:
    assert not matching.compare(apart, joined).is_match


@pytest.mark.parametrize("turned", [False, True])
def test_the_index_finds_them(*, turned: bool) -> None:
    pairs = [pair[::-1] if turned else pair for pair in _FIRMS]
    assert found_by_the_second(pairs) == [[0], [1], [2]]
