"""The same firm in Han, kana and Hangul, as forms, registers and banks write it."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("株式会社大冷", "カブシキガイシャダイレイ"),  # as its entry of the EDINET list is read
        ("株式会社クラレ", "ｶ)ｸﾗﾚ"),
        ("株式会社クラレ", "ｸﾗﾚ(ｶ"),
        ("Kuraray Co., Ltd.", "Kuraray Kabushikigaisha"),
        ("대한제당", "대 한 제 당"),
        ("Dae Sun Shipbuilding & Engineering Co., Ltd.", "(株)대선조선"),
        ("吴江福华织造有限公司", "呉江福華織造有限公司"),
        ("新疆哈巴河阿舍勒铜业股份有限公司", "新疆哈巴河阿舎勒銅業股份有限公司"),
    ],
)
def test_a_firm_is_itself_however_written(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
