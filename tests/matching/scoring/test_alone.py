"""A rare word alone is the firm that no other word tells; a word that many firms use is not."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from tests.matching.entries import listing

LONE = [
    ("Hikvision", "Hangzhou Hikvision Digital Technology Co., Ltd."),
    ("HIKVISION LTD", "Hangzhou Hikvision Digital Technology Co., Ltd."),
    ("海康威视", "杭州海康威视数字技术股份有限公司"),
    ("Bitland", "Hefei Bitland Information Technology Co., Ltd."),
    ("Firemount Group Ltd.", "Firemount Textiles Ltd"),
    ("Esquel Group", "Esquel Garment Manufacturing (Vietnam) Co., Ltd."),
]
OTHERS = [
    ("Camel", "Camel Group Co., Ltd."),  # a word that many firms use
    ("KTK", "Zarnitsa KTK Textile Trading Co., Ltd."),  # three letters
    ("Zarnitsa", "Zarnitsa Kolokol Textile Co., Ltd."),  # another word tells it too
    ("Zarnitsa Textile", "Zarnitsa Mining Co., Ltd."),  # says another trade
    ("Camel Group", "Camel Textile Co., Ltd."),  # a word that many firms use
]


@pytest.mark.parametrize(("alone", "whole"), LONE)
def test_a_rare_word_alone_is_possibly_the_firm_that_it_tells(alone: str, whole: str) -> None:
    found = matching.compare(alone, whole)
    assert found.is_match
    assert found.score < matching.compare(whole, f"{whole} Ltd").score
    assert "match.alone" in {statement.code for statement in found.explanation}
    assert matching.compare(whole, alone).score == found.score


@pytest.mark.parametrize(("alone", "whole"), OTHERS)
def test_what_may_be_many_firms_is_none_of_them(alone: str, whole: str) -> None:
    assert not matching.compare(alone, whole).is_match


@pytest.mark.parametrize(("alone", "whole"), LONE)
def test_the_index_finds_it_from_either_side(alone: str, whole: str) -> None:
    for asked, listed in ((alone, whole), (whole, alone)):
        (found,) = matching.Index.build([listing(listed)]).search([Supplier(name=asked)])
        assert [match.listed_name.text for match in found] == [listed]
