"""Counties of Tibetans and banners of Mongols are found by the names that atlases give them."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("江孜地毯厂", "Gyangze Carpet Factory"),
        ("墨脱县茶业有限公司", "Metog County Tea Industry Co Ltd"),
        ("聂拉木县公安局", "Nyalam County Public Security Bureau"),
        ("南木林县公安局", "Namling County Public Security Bureau"),
        ("墨竹工卡县甲玛铜矿", "Maizhokunggar County Jiama Copper Mine"),
        ("囊谦县盐场", "Nangqen County Salt Works"),
        ("若尔盖县牧业公司", "Zoige County Animal Husbandry Company"),
        ("同仁县公安局", "Rebkong County Public Security Bureau"),
        ("丁青县虫草公司", "Dengqen County Caterpillar Fungus Company"),
        ("苏尼特右旗碱业公司", "Sonid Right Banner Soda Company"),
        ("锡林郭勒盟查干淖尔煤矿", "Xilingol League Chagan Nuur Coal Mine"),
        ("阿拉善左旗盐场", "Alxa Left Banner Salt Works"),
        ("鄂温克族自治旗煤矿", "Ewenki Autonomous Banner Coal Mine"),
        ("伊金霍洛旗煤矿", "Ejin Horo Banner Coal Mine"),
        ("白云鄂博铁矿", "Bayan Obo Iron Mine"),
        ("新巴尔虎右旗铜钼矿", "New Barag Right Banner Copper Molybdenum Mine"),
        ("伊吾县公安局", "Araturuk County Public Security Bureau"),
        # what a place is, which English may say too
        ("阿图什市服装厂", "Artush City Garment Factory"),
        ("和硕县番茄厂", "Hoxud County Tomato Plant"),
        ("库尔勒市棉纺厂", "Korla City Cotton Mill"),
        ("库尔勒市棉纺厂", "Korla Cotton Mill"),
        ("新和县棉业", "Toksu County Cotton"),
        # whose county it is
        ("景宁畲族自治县", "Jingning She Autonomous County"),
        ("河口瑶族自治县", "Hekou Yao Autonomous County"),
        ("焉耆回族自治县公安局", "Yanqi Hui Autonomous County Public Security Bureau"),
        ("木垒哈萨克自治县", "Mori Kazakh Autonomous County"),
        ("大通回族土族自治县", "Datong Hui and Tu Autonomous County"),
        ("甘孜藏族自治州", "Garze Tibetan Autonomous Prefecture"),
        # banners by their pinyin, which firms elsewhere are called by
        ("杭锦旗煤矿", "Hanggin Banner Coal Mine"),
        ("乌审旗煤矿", "Uxin Banner Coal Mine"),
        ("杭进科技有限公司", "Hangjin Technology Co., Ltd."),
        ("武神科技有限公司", "Wushen Technology Co., Ltd."),
        ("科尔沁右翼前旗", "Horqin Youyi Qianqi"),
        ("乌拉特前旗矿业", "Urad Qianqi Mining"),
        ("阿拉善左旗盐场", "Alxa Zuoqi Salt Works"),
    ],
)
def test_a_place_is_found_by_its_name_in_english(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("江孜县公安局", "Lhatse County Public Security Bureau"),
        ("察隅县茶厂", "Medog County Tea Factory"),
        ("苏尼特左旗煤矿", "Sonid Right Banner Coal Mine"),
        ("Sonid Left Banner Coal Mine", "Sonid Right Banner Coal Mine"),
        ("乌拉特前旗矿业", "Urad Rear Banner Mining"),
        ("阿拉善左旗公安局", "Alxa League Public Security Bureau"),
        ("库尔勒市棉纺厂", "Kuytun City Cotton Mill"),
        ("和田县公安局", "Hotan City Public Security Bureau"),
        ("贡嘎县农场", "Gonggar Airport"),
        ("孟村回族自治县", "Dachang Hui Autonomous County"),
        ("果洛藏族自治州", "Yushu Tibetan Autonomous Prefecture"),
        ("阿拉善左旗盐场", "Alxa Youqi Salt Works"),
    ],
)
def test_another_place_is_another(own: str, other: str) -> None:
    assert not matching.compare(own, other).is_match
