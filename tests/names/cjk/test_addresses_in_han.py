"""Firms of China whose name begins with their address: province, town, district, street."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.cut import cut
from screener.names.cjk.words import words_of


@pytest.mark.parametrize(
    ("run", "places", "rest"),
    [
        ("福建省晋江市陈埭镇协兴鞋厂", ["福建省", "晋江市", "陈埭"], "协兴"),
        ("浙江省温州市瓯海区郭溪镇兴业鞋厂", ["浙江省", "温州市", "瓯海", "郭溪"], "兴业"),
        ("河南省许昌市建安区灵井镇恒源发制品", ["河南省", "许昌市", "建安", "灵井"], "恒源"),
        ("四川省成都市双流区西航港街道新达食品厂", ["四川省", "成都市", "双流", "西航港"], "新达"),
        ("天津市武清区王庆坨镇新隆自行车厂", ["天津市", "武清区", "王庆坨"], "新隆"),
        ("新疆和田地区墨玉县奎牙镇服装厂", ["新疆", "和田地区", "墨玉县", "奎牙"], "服装厂"),
    ],
)
def test_an_address_is_cut_into_its_places(run: str, places: list[str], rest: str) -> None:
    pieces = [piece for piece, _ in cut(run, words_of("Hani"))]
    assert pieces[: len(places) + 1] == [*places, rest]


@pytest.mark.parametrize(
    "run", ["新疆乡镇企业", "镇江市自来水公司", "景德镇市陶瓷厂", "北京超市发展", "山东省乡村建设"]
)
def test_what_looks_like_one_is_none(run: str) -> None:
    pieces = [piece for piece, _ in cut(run, words_of("Hani"))]
    assert not {"江市", "新疆乡", "景德", "北京超", "山东省乡"} & set(pieces)


@pytest.mark.parametrize(
    ("han", "english"),
    [
        ("福建省晋江市陈埭镇协兴鞋厂", "Jinjiang Chendai Xiexing Shoe Factory"),
        ("福建省晋江市陈埭镇协兴鞋厂", "Jinjiang Xiexing Shoe Factory"),
        ("广东省汕头市澄海区莲下镇奇妙玩具厂", "Shantou Chenghai Lianxia Qimiao Toys Factory"),
        ("江苏省镇江市丹徒区高资镇水泥厂", "Zhenjiang Dantu Gaozi Cement Plant"),
        ("江西省景德镇市浮梁县陶瓷厂", "Jingdezhen Fuliang Ceramics Factory"),
        # As before: places that the tables know with their last sign.
        ("广东省中山市小榄镇永大五金厂", "Zhongshan Xiaolan Yongda Hardware Factory"),
    ],
)
def test_so_the_firm_is_found_by_its_name(han: str, english: str) -> None:
    assert matching.compare(han, english).is_match


def test_another_firm_of_the_same_town_is_not() -> None:
    other = "Zhejiang Zhuji Datang Honghe Socks Factory"
    assert not matching.compare("浙江省诸暨市大唐镇宏盛袜厂", other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("广东省新型城镇化投资有限公司", "广东新型城镇化投资有限公司"),
        ("江苏省住房城乡建设厅", "江苏住房城乡建设厅"),
        ("浙江省鱼米之乡米业", "浙江鱼米之乡米业"),
        ("杭州基金小镇投资", "Hangzhou Fund Town Investment"),
        # a town of one sign behind a county
        ("新疆吐鲁番市托克逊县夏乡葡萄干厂", "托克逊夏乡葡萄干厂"),
        ("杭州金融区块链科技有限公司", "Hangzhou Finance Blockchain Technology Co Ltd"),
    ],
)
def test_a_word_that_ends_as_a_place_does_is_none(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_a_brand_that_ends_as_a_town_does_is_not_another() -> None:
    assert not matching.compare("福州外婆家乡食品厂", "福州外婆家食品厂").is_match
