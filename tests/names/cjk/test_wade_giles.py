"""Names of persons in Wade-Giles, as Taiwan writes them."""

from __future__ import annotations

import pytest

from tests.matching.person_pairs import match


@pytest.mark.parametrize(
    ("taiwan", "pinyin"),
    [
        ("Kuo Po-hsiung", "Guo Boxiong"),
        ("Po-hsiung Kuo", "GUO Boxiong"),
        ("KUO, Po-hsiung", "Guo Bo Xiong"),
        ("Chang Kuo-tao", "Zhang Guotao"),
        ("Lin Chien Hung", "Lin Jianhong"),
        ("Hsieh Jui-lin", "Xie Ruilin"),
        ("Ma Ssu-chung", "Ma Sizhong"),
        ("Tsai Ing-wen", "Cai Yingwen"),
    ],
)
def test_wade_giles_is_read_in_pinyin(taiwan: str, pinyin: str) -> None:
    assert match(taiwan, pinyin)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kuo Po-hsiung", "Guo Boxi"),
        ("Wang Chien-hung", "Wang Jiantong"),  # like Jianhong, which is only one way to read it
        ("Chen Li-chun", "전일춘"),
        ("Chang Ching", "Zhang Jing"),  # of two syllables too many persons would be alike
        ("Guo Boxiong", "Kuo Poxiong"),  # both would be Kuo Po-hsiung
        ("Lin Hsin", "Lin Hussein"),
    ],
)
def test_what_wade_giles_may_be_is_nobody_else(one: str, other: str) -> None:
    assert not match(one, other)


@pytest.mark.parametrize(
    ("signs", "taiwan"),
    [
        ("謝瑞麟", "Hsieh Jui-lin"),
        ("薛文雄", "Hsueh Wen-hsiung"),
        ("許信良", "Hsu Hsin-liang"),
        ("葉俊傑", "Yeh Chun-chieh"),
        ("馬英九", "Ma Ying-jeou"),
        ("宋庆龄", "Soong Ching-ling"),
    ],
)
def test_syllables_of_taiwan_are_no_arabic_names(signs: str, taiwan: str) -> None:
    assert match(signs, taiwan)
