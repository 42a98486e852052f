"""Names in kana, which spells vowels: another vowel is another name of Japan."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("kana", "other"),
    [
        ("タケダ薬品", "Takada Pharmaceutical"),
        ("タカダ工業", "Takeda Industries"),
        ("ホンダ工業", "Handa Industries"),
        ("スズキ商事", "Suzuka Trading"),
        ("タカラ産業", "Takaro Sangyo"),
        ("サクラ精機", "Sakuro Seiki"),
        ("キムラ工業", "Komura Kogyo"),
        # Firms listed in Tokyo.
        ("ホクト株式会社", "Hakuto Co., Ltd."),
        ("モリト株式会社", "Morita Holdings Corporation"),
        ("株式会社ヤマダコーポレーション", "Amada Co., Ltd."),
    ],
)
def test_another_vowel_is_another_name(kana: str, other: str) -> None:
    assert not matching.compare(kana, other).is_match


@pytest.mark.parametrize(
    ("kana", "same"),
    [
        ("シナガワ工業", "Sinagawa Kogyo"),  # as schools teach it
        ("マツモト商店", "Matumoto Shoten"),
        ("シマヅ製作所", "Shimadzu Seisakusho"),
        ("オオタ工業", "Ota Industries"),  # a long vowel
        ("オータ工業", "Ohta Industries"),
        ("ニイガタ鉄工", "Nigata Tekko"),
        ("マエカワ製作所", "Mayekawa Mfg"),  # its own name, as Yebisu and Inouye
        ("イノウエ商会", "Inouye Shokai"),
        ("サイゼリア", "Saizeriya"),  # as most people write サイゼリヤ
        ("株式会社　ホクリヨウ", "Hokuryo Co., Ltd."),  # its own name, in kana of one size
        ("株式会社ジェーソン", "Jason Co., Ltd."),  # foreign words
        ("ベネトン", "Benetton"),
        ("ワシントンホテル株式会社", "Washington Hotel Corporation"),
        ("株式会社カイオム・バイオサイエンス", "Chiome Bioscience Inc."),
    ],
)
def test_another_spelling_is_the_same(kana: str, same: str) -> None:
    assert matching.compare(kana, same).is_match
