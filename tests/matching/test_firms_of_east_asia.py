"""Firms and bodies of East Asia by the English names that they give themselves."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.cjk.japan import is_japanese


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("荒川化学工業", "Arakawa Chemical Industries, Ltd."),
        ("多摩川精機", "Tamagawa Seiki Co., Ltd."),
        ("西濃運輸", "Seino Transportation Co., Ltd."),
        ("中部鋼鈑", "Chubu Steel Plate Co., Ltd."),
        ("長野計器", "Nagano Keiki Co., Ltd."),
    ],
)
def test_a_firm_of_japan_is_known_without_a_legal_form(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


def test_signs_that_neither_china_nor_taiwan_writes_together_may_be_of_japan() -> None:
    assert is_japanese("双葉電子工業") is None
    assert is_japanese("双葉電子工業有限公司") is False
    assert is_japanese("双叶电子工业") is False
    assert is_japanese("聯華電子") is False


def test_what_may_be_japanese_is_read_as_chinese_too() -> None:
    assert matching.compare("福山通運", "Fukuyama Transporting Co., Ltd.").is_match
    assert matching.compare("大同", "Tatung").is_match
    assert matching.compare("中山大學", "Sun Yat-sen University").is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("日鉄鉱業株式会社", "Nittetsu Mining Co., Ltd."),
        ("日鐵鑛業株式會社", "NITTETSU MINING CO LTD"),
        ("新明和工業", "ShinMaywa Industries, Ltd."),
        ("株式会社酉島製作所", "Torishima Pump Mfg. Co., Ltd."),
        ("株式会社北洋銀行", "North Pacific Bank, Ltd."),
        ("住友倉庫株式会社", "The Sumitomo Warehouse Co., Ltd."),
        ("株式会社高知銀行", "The Bank of Kochi, Ltd."),
        ("西部電気工業株式会社", "Seibu Electric Industry Co., Ltd."),
        ("大林道路株式会社", "Obayashi Road Corporation"),
        ("大分交通株式会社", "Oita Transportation Co., Ltd."),
        ("福山通運株式会社", "Fukuyama Transporting Co., Ltd."),
        ("日本無線", "Japan Radio Co., Ltd."),
        ("資源エネルギー庁", "Agency for Natural Resources and Energy"),
        ("外国人技能実習機構", "Organization for Technical Intern Training"),
    ],
)
def test_firms_and_bodies_of_japan(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("농촌진흥청", "Rural Development Administration"),
        ("질병관리청", "Korea Disease Control and Prevention Agency"),
        ("한국중부발전", "Korea Midland Power Co., Ltd."),
        ("한국산업인력공단", "Human Resources Development Service of Korea"),
        ("태평양물산", "Pan-Pacific Co., Ltd."),
        ("동아타이어", "Dong Ah Tire Co., Ltd."),
        ("중국농업은행", "Agricultural Bank of China"),
        ("단둥은행", "Bank of Dandong"),
        ("한국도로공사", "Korea Expressway Corporation"),
    ],
)
def test_firms_and_bodies_of_korea(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("唐榮鐵工廠股份有限公司", "Tang Eng Iron Works Co., Ltd."),
        ("國家中山科學研究院", "National Chung-Shan Institute of Science and Technology"),
        ("農業部漁業署", "Fisheries Agency, Ministry of Agriculture"),
        ("合作金庫商業銀行", "Taiwan Cooperative Bank"),
        ("財政部關務署", "Customs Administration, Ministry of Finance"),
        # *PAO* is a form of Russia elsewhere
        ("安寶紡織有限公司", "An-Pao Textile Co., Ltd."),
        ("寶強製衣股份有限公司", "Pao Chiang Garment Co., Ltd."),
    ],
)
def test_firms_and_bodies_of_taiwan(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("中国电子科技集团公司第五十五研究所", "CETC 55th Research Institute"),
        ("中国电子科技集团公司第五十五研究所", "CETC 55 Institute, Nanjing"),
        ("中国电科五十四所", "CETC 54th Research Institute"),
        ("电科38所", "CETC 38th Research Institute"),
        ("航天科工集团第六研究院", "CASIC Sixth Academy"),
        ("中核兰州铀浓缩有限公司", "CNNC Lanzhou Uranium Enrichment Co., Ltd."),
        ("宝鸡钛业股份有限公司", "Baoji Titanium Industry Co., Ltd."),
        ("中国船舶重工集团公司第七一八研究所", "CSIC 718th Research Institute"),
        ("上海航天技术研究院", "Shanghai Academy of Spaceflight Technology"),
        ("西部铟镓锗业有限公司", "Western Indium Gallium Germanium Co., Ltd."),
        (
            "国家国防科技工业局",
            "State Administration of Science, Technology and Industry for National Defense",
        ),
    ],
)
def test_firms_and_bodies_of_china(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        # What a firm digs and makes tells it apart from another one of its town.
        ("云南锗业股份有限公司", "Yunnan Tantalum Industry Co., Ltd."),
        ("厦门钨业股份有限公司", "Xiamen Niobium Co., Ltd."),
        ("東京工業大学", "Tokyo University of Technology"),
        ("中国电子科技集团公司第五十五研究所", "CETC 54th Research Institute"),
        ("电科38所", "CETC 28th Research Institute"),
        ("航天科工集团第六研究院", "CASIC Fourth Academy"),
        ("株式会社北洋銀行", "The Hokkaido Bank, Ltd."),
        ("双葉電子工業", "双和電子工業"),
        ("荒川化学工業", "荒井化学工業"),
        ("한국남동발전", "Korea Midland Power Co., Ltd."),
    ],
)
def test_neighbours_in_east_asia_stay_apart(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("東洋工業", "東陽工業"),
        ("東洋工業株式会社", "東陽工業株式会社"),
        ("新興化学工業株式会社", "神鋼化学工業株式会社"),
        ("富士通運", "不二通運"),
        ("新成電子株式會社", "新星電子株式會社"),
        ("江原産業株式會社", "康元産業株式會社"),
    ],
)
def test_names_in_han_that_sound_alike_are_two(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "english", "same"),
    [
        ("台湾聚合化学品股份有限公司", "USI Corporation", True),
        ("環旭電子股份有限公司", "Universal Scientific Industrial", True),
        ("環旭電子股份有限公司", "台湾聚合化学品股份有限公司", False),
        ("高知銀行", "The Bank of Kochi, Ltd.", True),
        ("高知銀行", "Cochin Bank", False),
        ("高知大学", "Cochin University", False),
        ("Kochi Shipyard Limited", "Cochin Shipyard Limited", True),
        ("Cochin Port Authority", "Kochi Port Authority", True),
        ("상해보험", "Shanghai Insurance", False),
        ("청도농협", "Qingdao Agricultural Cooperative", False),
        ("청도농협", "Cheongdo Agricultural Cooperative", True),
    ],
)
def test_namesakes_are_told_apart(name: str, english: str, *, same: bool) -> None:
    assert matching.compare(name, english).is_match is same


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("영국전자", "Youngkook Electronics Co., Ltd."),
        ("동경산업", "Dong Kyung Industrial"),
        ("주식회사 동경전자", "Dongkyung Electronics"),
        ("대만산업", "Daeman Industry"),
        ("소년산업", "Sonyeon Industry"),
        ("동경전자", "Tokyo Electronics"),
        ("대만산업", "Taiwan Industry"),
    ],
)
def test_a_land_in_hangul_is_a_brand_too(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    # As the firms call themselves.
    [
        ("華僑銀行", "Oversea-Chinese Banking Corporation Limited"),
        ("大华银行有限公司", "United Overseas Bank Limited"),
        ("豐益國際有限公司", "Wilmar International Limited"),
        ("太平船務有限公司", "Pacific International Lines (Pte) Ltd"),
        ("亞洲漿紙業有限公司", "Asia Pulp & Paper Company Ltd"),
        ("金光集團", "Sinar Mas Group"),
        ("恒基兆業地產有限公司", "Henderson Land Development Company Limited"),
        ("亚普汽车部件股份有限公司", "YAPP Automotive Systems Co., Ltd."),
        ("中国航空技术国际控股有限公司", "AVIC International Holding Corporation"),
        ("张家港市骏马钢帘线有限公司", "Zhangjiagang Junma Steel Cord Co., Ltd."),
        ("サントリー食品インターナショナル株式会社", "Suntory Beverage & Food International"),
        ("マツダ株式会社", "Mazda Motor Corporation"),
        ("지에스건설", "GS Engineering & Construction Corp."),
        ("조선무연탄무역총회사", "Korea Anthracite Trading General Corporation"),
        ("雲頂新加坡", "Genting Singapore Limited"),
        ("楊忠禮機構", "YTL Corporation"),
        ("盤谷銀行", "Bangkok Bank"),
        ("快樂蜂食品", "Jollibee Foods Corporation"),
        ("生力啤酒廠", "San Miguel Brewery"),
        ("吉隆坡甲洞", "Kuala Lumpur Kepong Berhad"),
        ("大西洋銀行", "Banco Nacional Ultramarino"),
        ("澳門博彩股份有限公司", "Sociedade de Jogos de Macau"),
        ("治安警察局", "Corpo de Polícia de Segurança Pública"),
        # what English calls a trade too
        ("海南航空", "Hainan Airlines"),
        ("四川航空股份有限公司", "Sichuan Airlines Co., Ltd."),
        ("青岛石油", "Qingdao Oil"),
        ("青岛木材公司", "Qingdao Timber Company"),
        ("新疆房地产", "Xinjiang Property"),
        ("青岛畜牧", "Qingdao Animal Husbandry"),
        ("上海地铁", "Shanghai Subway"),
        # the pinyin of a brand that another firm is called by
        ("云顶科技有限公司", "Yunding Technology Co., Ltd."),
        ("丰树机械有限公司", "Fengshu Machinery Co., Ltd."),
        ("新疆冰川食品有限公司", "Xinjiang Glacier Food Co., Ltd."),
        ("旭日玩具厂", "Rising Sun Toy Factory"),
        ("旭日玩具厂", "Xuri Toy Factory"),
        ("国投新疆罗布泊钾盐有限责任公司", "SDIC Xinjiang Lop Nur Potash Co., Ltd."),
        ("台灣電力公司", "Taiwan Power Company"),
        ("北京新电信息技术有限公司", "Beijing New Electric Information Technology Co., Ltd."),
        ("永利渡假村", "Wynn Resorts"),
        ("回族食品", "Huizu Food"),
        ("Peking University Jade Bird", "Jade Bird Co., Ltd."),
        # what makers in a prefecture of Japan add to their trade
        ("岡山製紙", "Okayama Paper Industries"),
        ("岡山製紙", "Okayama Seishi"),
        ("愛媛製紙", "Ehime Paper Manufacturing"),
        ("鹿児島製糖", "Kagoshima Sugar Manufacturing"),
        ("岡山造船", "Okayama Shipyard"),
        ("岡山紡績", "Okayama Spinning Mills"),
        ("熊本酒造", "Kumamoto Sake Brewery"),
        ("島根電子工業", "Shimane Electronics"),
        ("岡山繊維工業", "Okayama Textile Industries"),
        ("和歌山製鉄所", "Wakayama Steel Works"),
    ],
)
def test_firms_of_the_region_and_their_trades(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("大华银行有限公司", "Dah Sing Bank Limited"),
        ("太平船務有限公司", "Pacific Basin Shipping Limited"),
        ("华侨银行", "Overseas Chinese Town Holdings"),
        ("マツダ株式会社", "Matsuda Trading Co., Ltd."),
        ("四川航空工业", "Sichuan Airlines"),
        ("盤谷銀行", "Krungthai Bank"),
        ("青岛石油", "Qingdao Palm Oil"),
        ("深圳房地产", "Shenzhen Intellectual Property"),
        ("金穗种业", "Golden Valley Seed"),
        ("冰川食品", "Snowland Food"),
        ("永利纺织有限公司", "Wynn Textile Co., Ltd."),
        ("新科材料有限公司", "ST Engineering Material Co., Ltd."),
        ("岡山製紙", "Okayama Textile Industries"),
    ],
)
def test_and_not_others(name: str, english: str) -> None:
    assert not matching.compare(name, english).is_match
