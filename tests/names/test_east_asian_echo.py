"""Foreign words that brands in Han spell."""

from __future__ import annotations

import pytest

from screener.names.east_asian_aloud import as_loan
from screener.names.east_asian_echo import echoes_han
from screener.names.pinyin import is_mandarin


@pytest.mark.parametrize(
    ("signs", "word"),
    # Firms that call themselves so on their own pages and packings.
    [("诺基亚", "nokia"), ("西门子", "siemens"), ("罗克韦尔", "rockwell"), ("波音", "boeing"),
     ("麦格纳", "magna"), ("巴斯夫", "basf"), ("舍弗勒", "schaeffler"), ("苏泊尔", "supor"),
     ("阿特拉斯", "atlas"), ("固德威", "goodwe"), ("德赛", "desay"), ("信诺", "sinno")],
)  # fmt: skip
def test_a_brand_spells_a_foreign_word(signs: str, word: str) -> None:
    assert echoes_han(signs, word)


@pytest.mark.parametrize(
    ("signs", "word"),
    [("诺基亚", "novartis"), ("西门子", "samsung"), ("美的", "medtronic"), ("海尔", "huawei"),
     ("维珍妮", "virgin"), ("固德威", "goodyear"), ("波音", "bosch"), ("歌尔", "gree")],
)  # fmt: skip
def test_it_spells_no_other(signs: str, word: str) -> None:
    assert not echoes_han(signs, word)


@pytest.mark.parametrize("signs", ["欧腾", "百胜", "海昇", "次方", "重庆"])
def test_a_brand_by_its_consonants_is_no_pinyin(signs: str) -> None:
    assert not is_mandarin(as_loan(signs))


def test_only_consonants_that_other_languages_write_otherwise_make_another_word() -> None:
    assert as_loan("欧腾") == "outenn"
    assert as_loan("诺基亚") == ""
    assert as_loan("腾") == ""
