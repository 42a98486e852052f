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
    ("Camel", "Camel Textile Group Co., Ltd."),  # a word that many firms use
    ("KTK", "Zarnitsa KTK Textile Trading Co., Ltd."),  # three letters
    ("Zarnitsa", "Zarnitsa Kolokol Textile Co., Ltd."),  # another word tells it too
    ("Zarnitsa Textile", "Zarnitsa Mining Co., Ltd."),  # says another trade
    ("Camel Group", "Camel Textile Co., Ltd."),  # a word that many firms use
]
BUT_GROUP = [
    ("Shenzhen Energy", "Shenzhen Energy Group Co., Ltd."),
    ("China Gas", "China Gas Holdings Limited"),
    ("中国燃气", "China Gas Holdings Limited"),
    ("Kenya Energy Ltd", "Kenya Energy Group"),
]
NOT_BUT_GROUP = [
    ("Global Services", "Global Services Group Ltd"),  # no place tells it
    ("Sudan", "Sudan Holdings"),  # nothing but a place
    ("Energy Shenzhen", "Shenzhen Energy Saving Group Co., Ltd."),
    ("China Gas", "China Mining Holdings Limited"),
]


@pytest.mark.parametrize(("short", "whole"), BUT_GROUP)
def test_a_place_and_a_trade_are_the_group_of_that_name(short: str, whole: str) -> None:
    found = matching.compare(short, whole)
    assert found.is_match
    assert matching.compare(whole, short).score == found.score
    for asked, listed in ((short, whole), (whole, short)):
        (matches,) = matching.Index.build([listing(listed)]).search([Supplier(name=asked)])
        assert [match.listed_name.text for match in matches] == [listed]


@pytest.mark.parametrize(("short", "whole"), NOT_BUT_GROUP)
def test_words_that_any_firm_may_be_called_are_not(short: str, whole: str) -> None:
    assert not matching.compare(short, whole).is_match


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
