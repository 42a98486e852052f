"""Words of trade, places and signs in names of Chinese firms, against their English form."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.words import simplify
from screener.names.tables import read_table


@pytest.mark.parametrize(
    ("han", "english"),
    # Made up, in the style of the registers.
    [
        ("江苏镇江恒顺叉车有限公司", "Jiangsu Zhenjiang Hengshun Forklift Co., Ltd."),
        ("景德镇市红叶陶瓷股份有限公司", "Jingdezhen Hongye Ceramics Co., Ltd."),
        ("洛阳华立坩埚有限公司", "Luoyang Huali Crucible Co., Ltd."),
        ("青岛瑞华无缝钢管有限公司", "Qingdao Ruihua Seamless Steel Pipe Co., Ltd."),
        ("麦盖提县丰源屠宰有限公司", "Markit County Fengyuan Slaughtering Co., Ltd."),
        ("達興滾珠螺桿股份有限公司", "Ta Hsing Ball Screw Co., Ltd."),
        ("永豐衛浴股份有限公司", "Yung Feng Sanitary Ware Co., Ltd."),
        ("新疆友好(集团)股份有限公司", "Xinjiang Friendship (Group) Co., Ltd."),
        ("裕隆汽車製造股份有限公司", "Yulon Motor Co., Ltd."),
        ("荃灣華隆貨運有限公司", "Tsuen Wan Hualong Freight Limited"),
        ("尼勒克华隆棉业有限公司", "Nileke Hualong Cotton Co., Ltd."),
        ("若羌华隆棉业有限公司", "Qarkilik Hualong Cotton Co., Ltd."),
        ("叶城县华隆棉业有限公司", "Karghalik Hualong Cotton Co., Ltd."),
        ("昭苏县华隆棉业有限公司", "Mongolkure Hualong Cotton Co., Ltd."),
        ("海上战术系统公司", "Maritime Tactical Systems"),
        ("华隆开放式股份公司", "Hualong OJSC"),
        ("新疆华泰重化工有限责任公司", "Xinjiang Huatai Heavy Chemical Co., Ltd."),
        ("新疆兵团第八师一四九团", "XPCC 8th Division, 149th Regiment"),
        ("荣成海洋渔业有限公司", "Rongcheng Marine Fishery Co., Ltd."),
        ("舟山海洋渔业公司", "Zhoushan Ocean Fishery Company"),
        ("常州华隆新能科技有限公司", "Changzhou Hualong New Energy Technology Co., Ltd."),
        ("常州华隆新能科技有限公司", "Changzhou Hualong Xinneng Technology Co., Ltd."),
        ("山东新能泰山发电股份有限公司", "Shandong Xinneng Taishan Power Generation Co., Ltd."),
        ("新能凤凰（滕州）能源有限公司", "Xinneng Phoenix (Tengzhou) Energy Co., Ltd."),
        ("内蒙古新能工程有限公司", "Inner Mongolia Xinneng Engineering Co., Ltd."),
        ("上海钢联电子商务股份有限公司", "Shanghai Ganglian E-Commerce Holdings Co., Ltd."),
        ("内蒙古包钢钢联股份有限公司", "Inner Mongolia Baotou Steel Union Co., Ltd."),
        ("亚欧贸易有限公司", "Yaou Trading Co., Ltd."),
        ("乌鲁木齐亚欧贸易有限公司", "Urumqi Asia Europe Trading Co., Ltd."),
        ("浙江万丰奥威汽轮股份有限公司", "Zhejiang Wanfeng Auto Wheel Co., Ltd."),
        ("杭州汽轮动力集团有限公司", "Hangzhou Qilun Power Group Co., Ltd."),
        ("宁波瑞达针纺织品有限公司", "Ningbo Ruida Knitting & Textile Products Co., Ltd."),
        ("宁波瑞达针纺织品有限公司", "Ningbo Ruida Knitted Textiles Co., Ltd."),
        ("宁波瑞达味精有限公司", "Ningbo Ruida MSG Co., Ltd."),
        ("宁波瑞达仓储有限公司", "Ningbo Ruida Storage Co., Ltd."),
        ("宁波瑞达仓储有限公司", "Ningbo Ruida Warehouse Co., Ltd."),
        ("宁波瑞达地板有限公司", "Ningbo Ruida Floor Co., Ltd."),
        ("射阳宏达纺织有限公司", "Hongda Textile"),
        ("永城市宏达纺织有限公司", "Yongcheng City Hongda Textile Co., Ltd."),
        ("新城市建设有限公司", "New City Construction Co., Ltd."),
    ],
)
def test_a_firm_is_found_by_its_english_name(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("洛阳华立坩埚有限公司", "Luoyang Hualing Crucible Co., Ltd."),
        ("洛阳华立坩埚有限公司", "Luoyang Dafeng Crucible Co., Ltd."),
        ("若羌华隆棉业有限公司", "Qiemo Hualong Cotton Co., Ltd."),
        ("新疆友好(集团)股份有限公司", "Xinjiang Harvest (Group) Co., Ltd."),
        ("荃灣華隆貨運有限公司", "Tuen Mun Hualong Freight Limited"),
        ("新疆兵团第八师一四九团", "XPCC 8th Division, 143rd Regiment"),
        ("宁波瑞达地板有限公司", "Ningbo Ruida Tuna Co., Ltd."),
        ("宁波瑞达仓储有限公司", "Ningbo Ruida Toys Co., Ltd."),
    ],
)
def test_another_brand_or_place_is_not(han: str, english: str) -> None:
    assert not matching.compare(han, english).is_match


@pytest.mark.parametrize(("one", "other"), [("衛", "卫"), ("餅", "饼"), ("並", "并"), ("髙", "高")])
def test_forms_of_a_sign_are_one(one: str, other: str) -> None:
    assert simplify(one) == simplify(other)


def test_what_a_place_is_may_stand_by_itself() -> None:
    assert matching.compare("泰州（市）恒丰电子有限公司", "泰州恒丰电子有限公司").is_match
    assert not matching.compare("(县)", "(省)").is_match


def test_no_spelling_of_a_place_is_the_usual_one_of_another() -> None:
    table = read_table("east_asian")
    other = {spelled for spelled, usual in table["place_variants"].items() if spelled != usual}
    assert not other & set(table["han_place"].values())


@pytest.mark.parametrize(
    ("han", "english"),
    # Made up: brands with what short names of firms call their trade.
    [
        ("华隆新材", "Changzhou Hualong New Materials Co., Ltd."),
        ("华隆新材", "Hualong Advanced Materials Co., Ltd."),
        ("华隆新能", "Hualong New Energy Co., Ltd."),
        ("华隆高新", "Hualong High-Tech Co., Ltd."),
        ("华隆智控", "Zhejiang Hualong Intelligent Control Co., Ltd."),
        ("华隆数科", "Hualong Digital Technology Co., Ltd."),
        ("华隆能科", "Hualong Energy Technology Co., Ltd."),
        ("华隆生科", "Hualong Biotechnology Co., Ltd."),
        ("华隆精工", "Zhejiang Hualong Precision Co., Ltd."),
        ("华隆精工集团", "Hualong Precision Group"),
        ("华隆高速", "Jiangxi Hualong Expressway Co., Ltd."),
        # the name that it gives itself, of a word by which others call an expressway
        ("山东高速集团有限公司", "Shandong Hi-Speed Group Co., Ltd."),
        ("山东高速集团有限公司", "Shandong High-speed Group Co., Ltd."),
        ("华隆特纸", "Hualong Special Paper Co., Ltd."),
        ("华隆矿机", "Hualong Mining Machinery Co., Ltd."),
        ("华隆色母", "Hualong Color Masterbatch Co., Ltd."),
        ("华隆电影", "Hualong Film Co., Ltd."),
        ("华隆生活", "Hualong Lifestyle"),
        ("华隆生活", "Hualong Living"),
        ("上海美好生活有限公司", "Shanghai Meihao Life Co., Ltd."),
        ("东京生活", "Tokyo Life"),
        ("浙江新能", "Zhejiang New Energy Co., Ltd."),
        ("华隆农商行", "Hualong Rural Commercial Bank Co., Ltd."),
    ],
)
def test_a_firm_is_found_by_its_short_name(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("han", "other"),
    [
        ("北京能科机电有限公司", "Beijing Nengke Electromechanical Co., Ltd."),
        ("上海智科科技有限公司", "Shanghai Zhike Technology Co., Ltd."),
    ],
)
def test_what_is_short_for_a_trade_is_a_brand_elsewhere(han: str, other: str) -> None:
    assert matching.compare(han, other).is_match


@pytest.mark.parametrize(
    ("han", "other"),
    [
        ("华隆智控", "Hualong Automatic Control Co., Ltd."),
        ("华隆高速", "Hualong High-Speed Railway Co., Ltd."),
        ("华隆电影", "华隆薄膜"),
        ("华隆能科机电", "Hualong Energy Technology Co., Ltd."),
        ("华隆生活", "华隆人寿"),
        ("中国航空技术", "中国航科"),  # of another group, 航天科技
        ("华隆新能", "Huafeng New Energy Co., Ltd."),
    ],
)
def test_a_short_name_is_no_firm_of_another_trade_or_brand(han: str, other: str) -> None:
    assert not matching.compare(han, other).is_match


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Xinjiang Uyghur Autonomous Region Junggar Cotton Co., Ltd.", "Xinjiang Junggar Cotton"),
        ("Guangxi Zhuang Autonomous Region Baise Sugar Co., Ltd.", "Guangxi Baise Sugar"),
    ],
)
def test_an_autonomous_region_is_the_same_by_its_short_name(full: str, short: str) -> None:
    assert matching.compare(full, short).is_match
    assert not matching.compare(full, f"Hunan {short.split(' ', 1)[1]}").is_match
