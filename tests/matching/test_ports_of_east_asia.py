"""Bodies of East Asia that one sign behind a place tells, and firms called otherwise in English."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("大连港股份有限公司", "Dalian Port Co., Ltd."),
        ("青岛港国际股份有限公司", "Qingdao Port International Co., Ltd."),
        ("天津港集团", "Tianjin Port Group"),
        ("高雄港", "Port of Kaohsiung"),
        ("连云港港股份有限公司", "Lianyungang Port Co., Ltd."),
        ("东港市海盟食品有限公司", "Donggang Haimeng Foodstuff Co Ltd"),
        ("东港市水产", "Donggang Aquatic"),
        ("龙港市海盟纺织有限公司", "Longgang Haimeng Textile Co Ltd"),
        ("青岛港润食品有限公司", "Qingdao Gangrun Food Co Ltd"),
        ("名古屋港管理組合", "Nagoya Port Authority"),
        ("横浜港埠頭株式会社", "Yokohama Port Corporation"),
        ("琉球新報社", "Ryukyu Shimpo"),
        ("共同通信社", "Kyodo News"),
        ("三峡大坝", "Three Gorges Dam"),
        ("大亚湾核电站", "Daya Bay Nuclear Power Plant"),
        ("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress"),
        ("동북아시아은행", "Northeast Asia Bank"),
        ("요덕 정치범수용소", "Yodok Political Prison Camp"),
        ("云南中烟工业有限责任公司", "China Tobacco Yunnan Industrial Co., Ltd."),
        ("中集来福士海洋工程有限公司", "CIMC Raffles Offshore Engineering Co., Ltd."),
        ("金诚信矿业", "JCHX Mining"),
        ("致茂電子股份有限公司", "Chroma ATE Inc."),
        ("宏捷科技股份有限公司", "Advanced Wireless Semiconductor Company"),
        ("全新光電科技股份有限公司", "Visual Photonics Epitaxy Co., Ltd."),
    ],
)
def test_name_and_its_english_one_are_one(name: str, english: str) -> None:
    assert matching.compare(name, english, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("大连港股份有限公司", "Tianjin Port Co., Ltd."),
        ("大连港股份有限公司", "Dalian Steel Co., Ltd."),
        ("高雄港", "Port of Keelung"),
        ("港联实业有限公司", "Port Union Industrial Co., Ltd."),
        ("港中旅国际", "Port China Travel International"),
        ("云南中烟工业有限责任公司", "China Tobacco Hunan Industrial Co., Ltd."),
    ],
)
def test_another_port_or_firm_is_another(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match
