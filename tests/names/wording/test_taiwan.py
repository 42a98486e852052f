"""Syllables of Mandarin as firms of Taiwan spell them, each by another scheme."""

from __future__ import annotations

import pytest

from screener import matching
from screener.matching.index.listed import ListedNames
from screener.names.cjk.pinyin import SYLLABLES, in_taiwan
from screener.names.form import normal_form
from screener.names.tables import read_table

FIRMS = [
    ("佳和實業股份有限公司", "Chia Her Industrial Co., Ltd."),
    ("聯華實業股份有限公司", "Lien Hwa Industrial Corporation"),
    ("宜進實業股份有限公司", "Yi Jinn Industrial Co., Ltd."),
    ("和益化學工業股份有限公司", "Ho Yi Chemical Industrial Co., Ltd."),
    ("大宇紡織股份有限公司", "Dah Yu Textile Co., Ltd."),
    ("桂宏企業股份有限公司", "Kwei Hung Enterprise Co., Ltd."),
    ("強盛染整股份有限公司", "Chyang Sheng Dyeing & Finishing Co., Ltd."),
    ("達新工業股份有限公司", "Tah Hsin Industrial Corp."),
    # Made up, in the style of the register.
    ("宏興五金股份有限公司", "Horng Shing Hardware Co., Ltd."),
    ("和益紡織股份有限公司", "Her Yih Textile Co., Ltd."),
]


@pytest.mark.parametrize(("han", "english"), FIRMS)
def test_a_firm_is_found_by_its_own_spelling(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("佳和實業股份有限公司", "Chia Hsin Industrial Co., Ltd."),
        ("聯華實業股份有限公司", "Lien Hsin Industrial Corporation"),
        ("宜進實業股份有限公司", "Yi Hsin Industrial Co., Ltd."),
        ("大宇紡織股份有限公司", "Dah Tung Textile Co., Ltd."),
        ("佳和實業股份有限公司", "Her Industrial Co., Ltd."),
    ],
)
def test_another_syllable_is_another_firm(han: str, english: str) -> None:
    assert not matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("name", "han"),
    [
        ("De Jong Transport B.V.", "德中运输有限公司"),
        ("Van der Lee Holding B.V.", "特利控股有限公司"),
        ("Tiefbau An der Sieg GmbH", "安德建筑有限公司"),
        ("Shin Sung Robotics", "新松机器人自动化股份有限公司"),
        ("Hwa Shin Co Ltd", "华新有限公司"),
        ("Shin Hwa Electronics (Korea)", "新华电子有限公司"),
        ("Shin Ho Paper", "新和纸业"),
        ("Kwang Sung Textile", "光松紡織股份有限公司"),
        ("Foo Lee Trading Pte Ltd", "富利貿易有限公司"),
    ],
)
def test_a_name_of_another_language_is_not_read_so(name: str, han: str) -> None:
    assert not matching.compare(name, han).is_match


def test_names_in_latin_letters_are_not_respelled_for_each_other() -> None:
    assert not matching.compare("Dah Yih Textile Co., Ltd.", "Ta Yi Textile Co., Ltd.").is_match


def test_the_index_finds_what_a_comparison_accepts() -> None:
    latin = ListedNames.of({name: normal_form(name) for _, name in FIRMS}, persons=False)
    for (_, name), hits in zip(FIRMS, latin.search([han for han, _ in FIRMS], 0.78), strict=True):
        assert name in {hit.text for hit in hits}
    han = ListedNames.of({name: normal_form(name) for name, _ in FIRMS}, persons=False)
    for (name, _), hits in zip(FIRMS, han.search([latin for _, latin in FIRMS], 0.78), strict=True):
        assert name in {hit.text for hit in hits}


def test_a_spelling_stands_for_one_syllable_that_there_is() -> None:
    table = read_table("taiwan")["spellings"]
    written = [other for others in table.values() for other in others.split()]
    assert len(written) == len(set(written))
    assert table.keys() <= set(map(in_taiwan, SYLLABLES))
    assert SYLLABLES.isdisjoint(written)
    assert set(read_table("taiwan")["shared"].split()) < set(written)
