"""Names of Japan, read with a dictionary: families, places, words of trade aloud, signs."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.east_asian.readings import read_east_asian


@pytest.mark.parametrize(
    ("name", "english"),
    # As the firms are registered in English with Japan's Financial Services Agency.
    [("持田製薬株式会社", "Mochida Pharmaceutical Co.,Ltd."),
     ("株式会社熊谷組", "Kumagaigumi Co.,Ltd."),
     ("株式会社大真空", "DAISHINKU CORP."),
     ("養命酒製造株式会社", "YOMEISHU SEIZO CO.,LTD."),
     ("株式会社関電工", "KANDENKO CO.,LTD."),
     ("株式会社福岡中央銀行", "THE FUKUOKA CHUO BANK,LTD."),
     ("美樹工業株式会社", "MIKIKOGYO CO.,LTD."),
     ("株式会社昭文社ホールディングス", "Shobunsha Holdings, Inc."),
     ("株式会社東名", "TOUMEI CO., LTD.")],
)  # fmt: skip
def test_a_firm_of_japan_is_found_by_its_english_name(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [("日本精工株式会社", "Nippon Seiki Co., Ltd."),
     ("持田製薬株式会社", "Maeda Pharmaceutical Co., Ltd."),
     ("日本電気株式会社", "Nippon Electric Glass Co., Ltd."), ("株式会社東名", "Toyo Co., Ltd."),
     ("株式会社神戸物産", "Shinko Shoji Co.,Ltd."), ("白銅株式会社", "Hakuto Co.,Ltd.")],
)  # fmt: skip
def test_another_firm_is_not(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_words_of_trade_are_read_aloud_too() -> None:
    read = read_east_asian("熊谷組", "Hani", japanese=True)
    assert [token.text for token in read.aloud_joined] == ["kumagaigumi"]


def test_a_name_is_no_word_of_another_language() -> None:
    read = read_east_asian("中央", "Hani", japanese=True)
    assert [token.text for token in read.japanese] == ["chuo"]  # not *university*, as in Swahili


@pytest.mark.parametrize(
    ("name", "english"),
    # As Japan's trade ministry names bodies of Russia in Japanese and in English.
    [("公共株式会社カザンヘリコプター工場", "Kazan Helicopter Plant PJSC"),
     ("公開株式会社オボロンプロム", "Oboronprom OJSC"), ("株式会社ツポレフ", "Tupolev JSC"),
     ("株式会社学術生産公団スプラフ", "NPO Splav JSC"),
     ("連邦保安庁", "Federal Security Service"),
     ("ボレスコフ名称触媒研究センター", "Boreskov Institute of Catalysis Research Center"),
     ("公共株式会社アムール造船所", "Amur Shipyard PJSC"), ("ヴィチャズ", "Vityaz"),
     ("株式会社第121航空修理工場", "Joint Stock Company 121 Aviation Repair Plant"),
     ("第５造船所", "5th Shipyard"), ("株式会社アルザマス機器工場", "JSC Arzamas Instrument Plant"),
     ("有限責任会社クヴァント", "Kvant LLC"),
     ("ジュコフスキー国立研究所", "Zhukovsky National Research Institute"),
     ("連邦国家単一企業学術生産企業ガンマ",
      "Federal State Unitary Enterprise Scientific and Production Enterprise Gamma")],
)  # fmt: skip
def test_a_body_of_another_country_is_found_by_its_english_name(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [("公共株式会社カザンヘリコプター工場", "Ulan-Ude Helicopter Plant PJSC"),
     ("株式会社ツポレフ", "Antonov JSC"), ("株式会社学術生産公団スプラフ", "NPO Molniya JSC"),
     ("公共株式会社アムール造船所", "Baltic Shipyard JSC"),
     ("株式会社第121航空修理工場", "Joint Stock Company 123 Aviation Repair Plant"),
     ("連邦保安庁", "Federal Protective Service"),
     ("王子ホールディングス株式会社", "Prince Global Group Limited"),
     ("三菱ケミカルグループ株式会社", "Chemical Group Ltd.")],
)  # fmt: skip
def test_another_body_is_not(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_only_what_is_surely_a_word_is_cut_off_a_name_of_another_country() -> None:
    read = read_east_asian("カラサニヘリコプター", "Kana", japanese=True)
    assert [token.text for token in read.foreign] == ["karasani", "helicopter"]


@pytest.mark.parametrize(
    ("name", "read"),
    [  # as the list of EDINET codes gives names and their readings
        ("オリックス銀行株式会社", "オリックスギンコウ"),
        ("九州電力株式会社", "キュウシュウデンリョク"),
        ("日鉄鉱業株式会社", "ニッテツコウギョウ"),
        ("スルガ銀行株式会社", "カブシキガイシャスルガギンコウ"),
        ("日産自動車株式会社", "ニッサンジドウシャ"),
        ("中部水産株式会社", "ちゅうぶすいさん"),
    ],
)
def test_a_name_is_found_by_its_reading_in_kana(name: str, read: str) -> None:
    assert matching.compare(name, read).is_match


@pytest.mark.parametrize(
    ("read", "other"),
    [
        ("ヨコガワデンキ", "Yokokawa Denka Co., Ltd."),
        ("サンユウ", "SAN-A CO.,LTD."),
        ("オリックスギンコウ", "スルガ銀行株式会社"),
        ("ニッサンジドウシャ", "日産化学株式会社"),
    ],
)
def test_another_firm_is_not_found_by_a_reading(read: str, other: str) -> None:
    assert not matching.compare(read, other).is_match
