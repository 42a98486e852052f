"""Institutes, universities and firms of China by their English names."""

from __future__ import annotations

import pytest

from screener import matching

OF_THE_STATE = [
    # As they call themselves in English, or lists do.
    ("昆明物理研究所", "Kunming Institute of Physics"),
    ("西南应用磁学研究所", "Southwest Institute of Applied Magnetics"),
    ("西安应用光学研究所", "Xi'an Institute of Applied Optics"),
    ("东北微电子研究所", "Northeast Microelectronics Institute"),
    ("西南电子设备研究所", "Southwest Institute of Electronic Equipment"),
    ("中国原子能科学研究院", "China Institute of Atomic Energy"),
    ("中国辐射防护研究院", "China Institute for Radiation Protection"),
    ("上海空间电源研究所", "Shanghai Institute of Space Power Sources"),
    ("山东非金属材料研究所", "Shandong Non-metallic Materials Research Institute"),
    ("天津航海仪器研究所", "Tianjin Navigation Instrument Research Institute"),
    ("中国空空导弹研究院", "China Airborne Missile Academy"),
    ("上海高性能集成电路设计中心", "Shanghai High-Performance Integrated Circuit Design Center"),
    ("东北大学", "Northeastern University"),
    ("西南石油大学", "Southwest Petroleum University"),
    ("西南政法大学", "Southwest University of Political Science and Law"),
    ("重庆邮电大学", "Chongqing University of Posts and Telecommunications"),
    ("西南民族大学", "Southwest Minzu University"),
    ("兵团第十三师", "XPCC Thirteenth Division"),
    ("兵团公安局", "XPCC Public Security Bureau"),
]


@pytest.mark.parametrize(("han", "english"), OF_THE_STATE)
def test_a_body_is_found_by_its_english_name(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize("at", range(len(OF_THE_STATE)))
def test_and_not_by_that_of_another(at: int) -> None:
    han = OF_THE_STATE[at][0]
    others = [english for _, english in OF_THE_STATE[:at] + OF_THE_STATE[at + 1 :]]
    assert not any(matching.compare(han, english).is_match for english in others)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("西南大学", "Southwest Petroleum University"),
        ("东北大学", "Northeast Forestry University"),
        ("武汉大学", "Wuhan Textile University"),
        ("北京大学", "Beijing Jiaotong University"),
        ("Southwest University", "Southwest Jiaotong University"),
        ("Northeast University", "Northeast Forestry University"),
        ("Northwest University", "Northwestern University"),
        ("西安应用光学研究所", "Xi'an Institute of Applied Physics"),
        ("兵团第八师", "XPCC Seventh Division"),
    ],
)
def test_another_school_institute_or_division_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        # what its firm, not a translator, calls its trade
        ("华隆光伏科技有限公司", "Hualong Solar Technology Co., Ltd."),
        ("华隆生物有限公司", "Hualong Bioscience Co., Ltd."),
        ("华隆家居有限公司", "Hualong Household Co., Ltd."),
        ("华隆陶瓷有限公司", "Hualong Porcelain Co., Ltd."),
        ("华隆船舶有限公司", "Hualong Shipbuilding Co., Ltd."),
        ("华隆劳务派遣有限公司", "Hualong Labor Dispatching Co., Ltd."),
        ("华隆冶炼有限公司", "Hualong Smelter Co., Ltd."),
        ("中铁四局集团有限公司", "China Railway No. 4 Engineering Group Co., Ltd."),
        ("中建三局集团有限公司", "China Construction Third Engineering Bureau Group Co., Ltd."),
        ("中交第二航务工程局有限公司", "CCCC Second Harbour Engineering Company Ltd."),
        ("中国海外工程总公司", "China Overseas Engineering Corporation"),
        ("Tsinan Hualong Textile Co., Ltd.", "Jinan Hualong Textile Co., Ltd."),
        ("青岛港海业油品有限公司", "Qingdao Port Haiye Oil Products Co., Ltd."),
        ("九州通医药集团股份有限公司", "Jointown Pharmaceutical Group Co., Ltd."),
        ("贵州航天电器股份有限公司", "Guizhou Space Appliance Co., Ltd."),
        ("上海国盾量子信息技术有限公司", "Shanghai QuantumCTek Co., Ltd."),
        ("Kwong Wah Toys Ltd", "Kwong Wah Toy Limited"),
        ("上海外国语大学", "Shanghai International Studies University"),
        ("北京第二外国语学院", "Beijing International Studies University"),
        ("第四军医大学", "Fourth Military Medical University"),
        ("上海彭浦机器厂", "Shanghai Pengpu Machinery"),
    ],
)
def test_a_firm_is_found_by_its_english_name(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("中铁四局集团有限公司", "China Railway No. 5 Engineering Group Co., Ltd."),
        ("中铁一局集团有限公司", "China Railway 11th Bureau Group Co., Ltd."),
        ("中交第一航务工程局有限公司", "CCCC Second Harbour Engineering Company Ltd."),
        ("华隆光伏科技有限公司", "Hualong Wind Power Technology Co., Ltd."),
        ("华隆陶瓷有限公司", "Hualong Furnishing Co., Ltd."),
        ("АО «Балтийский завод»", "Baltic Shipping Company JSC"),
        ("西安航空动力股份有限公司", "Xi'an Aerospace Propulsion Co., Ltd."),
        ("北京航空测试研究所", "Beijing Aerospace Measurement Institute"),
        ("中海油化学股份有限公司", "CNOOC"),
        ("内蒙古生产建设兵团", "XPCC"),
        ("第四军医大学", "Fourth Medical University"),
        ("烽火星空", "烽火众智"),
        ("大庆石油工程有限公司", "Daqing Oilfield"),
        ("上海市高级人民法院", "上海市中级人民法院"),
        ("北京技术研究院", "Beijing Institute of Technology"),
        ("中国航海学会", "China Navigation Company"),
        ("解放军报", "Liberation Daily"),
        ("Vega Internet Services", "Vega Network Services"),
        ("Delta Smart Technology", "Delta Intelligence Technology"),
        ("Kwong Wah Toys Manufactory Ltd", "Kwong Hing Toys Manufactory Ltd"),
    ],
)
def test_another_trade_or_brand_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("新疆生产建设兵团第八师", "兵团第八师"),
        ("新疆维吾尔自治区公安厅", "新疆公安厅"),
        ("内蒙古自治区公安厅", "内蒙古公安厅"),
        ("台灣積體電路製造股份有限公司", "台积电"),
        ("西北工业大学", "西工大"),
    ],
)
def test_a_body_is_found_by_its_short_name_in_han(long: str, short: str) -> None:
    assert matching.compare(long, short).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("喀什地区公安局", "喀什市公安局"),
        ("和田县公安局", "和田地区公安局"),
        ("新疆生产建设兵团第八师", "新疆生产建设兵团第七师"),
        ("中国核工业集团公司", "中国核工业建设集团公司"),
        ("中建三局集团有限公司", "中建八局集团有限公司"),
    ],
)
def test_a_body_of_another_level_or_number_is_another_in_han(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("乐亭县昊瑞纺织有限公司", "Laoting Haorui Textile Co., Ltd."),
        ("牟平昊瑞纺织有限公司", "Muping Haorui Textile Co., Ltd."),
        ("神基投控", "Getac Holdings"),
        ("宁夏英力特化工股份有限公司", "Ningxia Younglight Chemicals Co., Ltd."),
    ],
)
def test_towns_of_unusual_readings_and_more_brands_are_known(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match
