"""Brands in Hangul: letters, foreign words, and brands with a foreign word behind them."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.east_asian.readings import read_east_asian


@pytest.mark.parametrize(
    ("hangul", "english"),
    # As the firms call themselves.
    [
        ("피에스케이 주식회사", "PSK Inc."),
        ("주식회사 바텍", "Vatech Co., Ltd."),
        ("주식회사 시디즈", "Sidiz Inc."),
        ("덕산네오룩스 주식회사", "Duksan Neolux Co., Ltd."),
        ("주식회사 모베이스전자", "Mobase Electronics Co., Ltd."),
        ("주식회사 더네이쳐홀딩스", "The Nature Holdings Co., Ltd."),
        ("현대엘리베이터 주식회사", "Hyundai Elevator Co., Ltd."),
        ("대구시립병원", "Daegu Municipal Hospital"),
        ("전국민주노동조합총연맹", "Korean Confederation of Trade Unions"),
    ],
)
def test_a_firm_of_korea_is_found_by_its_english_name(hangul: str, english: str) -> None:
    assert matching.compare(hangul, english).is_match


@pytest.mark.parametrize(
    ("hangul", "other"),
    [
        ("피에스케이 주식회사", "PSC Inc."),
        ("태광산업 주식회사", "Daekwang Industrial Co., Ltd."),
        ("동원산업 주식회사", "Dongwoo Industries Co., Ltd."),
        ("주식회사 바텍", "Votex Co., Ltd."),
        ("덕산네오룩스 주식회사", "Duksan Hi-Metal Co., Ltd."),
        ("주식회사 모베이스전자", "Mobatec Electronics Co., Ltd."),
    ],
)
def test_another_firm_is_not(hangul: str, other: str) -> None:
    assert not matching.compare(hangul, other).is_match


def test_a_long_brand_is_also_read_as_two_words() -> None:
    read = read_east_asian("이수페타시스", "Hang")
    assert [token.raw for token in read.split] == ["이수", "페타시스"]
