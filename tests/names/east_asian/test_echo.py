"""Foreign words that brands in Han spell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.cjk.aloud import as_loan, syllables_of
from screener.names.cjk.pinyin import is_mandarin
from screener.names.east_asian.echo import odd_in_han


@pytest.mark.parametrize(
    ("signs", "word"),
    # Firms that call themselves so on their own pages and packings.
    [("诺基亚", "nokia"), ("西门子", "siemens"), ("罗克韦尔", "rockwell"), ("波音", "boeing"),
     ("麦格纳", "magna"), ("巴斯夫", "basf"), ("舍弗勒", "schaeffler"), ("苏泊尔", "supor"),
     ("阿特拉斯", "atlas"), ("固德威", "goodwe"), ("德赛", "desay"), ("信诺", "sinno")],
)  # fmt: skip
def test_a_brand_spells_a_foreign_word(signs: str, word: str) -> None:
    assert odd_in_han(signs, word) is not None


@pytest.mark.parametrize(
    ("signs", "word"),
    [("诺基亚", "novartis"), ("西门子", "samsung"), ("美的", "medtronic"), ("海尔", "huawei"),
     ("维珍妮", "virgin"), ("固德威", "goodyear"), ("波音", "bosch"), ("歌尔", "gree")],
)  # fmt: skip
def test_it_spells_no_other(signs: str, word: str) -> None:
    assert odd_in_han(signs, word) is None


@pytest.mark.parametrize(
    ("signs", "word"),
    # Firms of China and Taiwan that exchanges list, and firms of other lands with another brand.
    [("富乐德", "forta"), ("斯迪克", "stek"), ("杰美特", "gamaat"), ("艾可蓝", "echelon"),
     ("思特奇", "citc"), ("华尔泰", "khaldi"), ("密尔克卫", "mercury")],
)  # fmt: skip
def test_a_foreign_word_of_which_a_sound_is_odd_is_no_firm_by_itself(signs: str, word: str) -> None:
    assert odd_in_han(signs, word) != 0
    assert not matching.compare(signs, word).is_match


@pytest.mark.parametrize(
    ("signs", "word"),
    # Made up, by signs that usually spell these sounds: 登 *ton*, 波 *po*, 纳 *ner*.
    [("维尔斯登", "Wellston"), ("波尔曼", "Polman"), ("巴尔纳", "Barner")],
)
def test_some_signs_spell_two_consonants_as_usual(signs: str, word: str) -> None:
    assert odd_in_han(signs, word.casefold()) == 0


def test_an_odd_sound_is_told_by_place_and_trade() -> None:
    # made up: 克 is *k* sooner than *g*
    assert odd_in_han("塔斯登", "tasden") == 0
    assert odd_in_han("塔维克", "tavig") == 1
    assert not matching.compare("塔维克", "Tavig").is_match
    first, second = "塔维克（上海）设备有限公司", "Tavig (Shanghai) Equipment Co., Ltd."
    assert matching.compare(first, second).is_match


@pytest.mark.parametrize(
    ("signs", "word"),
    # Well-known names of which a sound is odd: from the tables.
    [("瓦格纳集团", "Wagner Group"), ("图波列夫", "Tupolev"), ("哈里伯顿", "Halliburton")],
)
def test_well_known_brands_are_found_though_odd(signs: str, word: str) -> None:
    assert matching.compare(signs, word).is_match


@pytest.mark.parametrize("signs", ["欧腾", "百胜", "海昇", "次方", "重庆"])
def test_a_brand_by_its_consonants_is_no_pinyin(signs: str) -> None:
    assert not is_mandarin(as_loan(signs))


@given(st.text("欧腾诺基亚次方重庆百胜海昇材长城西门子波音", min_size=2, max_size=6))
def test_only_what_other_languages_write_otherwise_makes_another_word(signs: str) -> None:
    said = syllables_of(signs)
    nasal = sum(syllable.endswith("ng") for syllable in said)
    hissed = sum(syllable[0] == "c" and syllable[1] != "h" for syllable in said)
    heard = as_loan(signs)
    assert bool(heard) == bool(nasal + hissed)
    assert not heard or len(heard) == len("".join(said)) + hissed
    assert "ng" not in heard


def test_one_sign_spells_no_foreign_word() -> None:
    assert as_loan("腾") == ""


@pytest.mark.parametrize(
    ("own", "english"),
    # No two of them are one firm: 戴尔 is Dell, 施乐 Xerox, 英特尔 Intel, 阿迪达斯 Adidas.
    [("戴尔", "Deere"), ("施乐", "Shell"), ("西蒙", "Siemens"), ("莱克", "Lego"), ("德力", "Total"),
     ("英特尔", "Inter"), ("阿迪达斯", "Otis"), ("普拉达", "Bird"), ("安德利", "Intel")],
)  # fmt: skip
def test_what_sounds_alike_is_no_firm_by_a_word_of_trade(own: str, english: str) -> None:
    compared = matching.compare(f"{own}电气有限公司", f"{english} Electric Co., Ltd.")
    assert not compared.is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [("宁波欧腾机械有限公司", "Ningbo Oturn Machinery Co., Ltd."),
     ("西门子电气有限公司", "Siemens Electric Co., Ltd."),
     ("麦克维尔机械有限公司", "Makewell Machinery Co., Ltd.")],
)  # fmt: skip
def test_two_signs_tell_a_firm_with_its_place_and_more_signs_by_themselves(
    own: str, english: str
) -> None:
    assert matching.compare(own, english).is_match
