"""Offices and plants behind a name in Han, kana or Hangul are their firm."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.sites_in_han import without_site


@pytest.mark.parametrize(
    ("site", "firm"),
    [
        ("格林美股份有限公司分公司", "格林美股份有限公司"),
        ("格林美股份有限公司第二分公司", "格林美股份有限公司"),
        ("格林美股份有限公司二车间", "格林美股份有限公司"),
        ("格林美股份有限公司1号厂房", "格林美股份有限公司"),
        ("台橡股份有限公司（高雄廠區）", "台橡股份有限公司"),
        ("株式会社クラレ 岡山事業所", "株式会社クラレ"),
        ("株式会社クラレ名古屋工場", "株式会社クラレ"),
        ("クラレ株式会社第1工場", "クラレ株式会社"),
        ("㈱ＤＴＳ東京支社", "(株)DTS"),
        ("(주)한화 여수사업장", "(주)한화"),
        ("한화 주식회사 여수 사업장", "한화 주식회사"),
        ("현대글로비스 울산공장", "현대글로비스"),
        ("포스코인터내셔널 지점", "포스코인터내셔널"),
        ("クラレ株式会社第二工場", "クラレ株式会社"),
        ("中国建筑股份有限公司第十二分公司", "中国建筑股份有限公司"),  # a branch, no plant
        ("第一三共 平塚工場", "第一三共"),
    ],
)
def test_a_site_is_its_firm(site: str, firm: str) -> None:
    assert without_site(site) == firm
    assert matching.compare(site, firm).is_match


@pytest.mark.parametrize(
    "name",
    [
        "株式会社虎屋本店",  # called so
        "住友倉庫株式会社",
        "株式会社東京工場",  # no firm is left
        "평양 방직 공장",  # Pyongyang Textile Factory, one name
        "평양방직공장",
        "경기도지사",  # a governor
        "沈阳第三机床厂",
        "中国电子科技集团公司第十四研究所",  # a body of its own
        "中国航空工业总公司第132工厂",  # so are plants of one state by their numbers
        "中国人民解放军 第3501工厂",
        "中核集团公司 二十三厂",
        "제2경제위원회 제26공장",
        "군수공업부 제11호공장",
        "第三师 图木舒克工厂",  # no firm, a division
        "만경대 경흥식료공장",  # ends in a trade
        "천리마 타일공장",
        "매봉산 의료기구공장",
        "룡악산 샘물공장",
        "룡악산 비누공장",
        "사리원 견직공장",
    ],
)
def test_what_is_part_of_a_name_stays(name: str) -> None:
    assert without_site(name) == ""


@pytest.mark.parametrize(
    ("labelled", "firm"),
    [
        ("供应商：格林美股份有限公司", "格林美股份有限公司"),
        ("生产商: 格林美股份有限公司 / 供应商: 上海贸易有限公司", "格林美股份有限公司"),
        ("제조사: (주)한화", "(주)한화"),
        ("製造元：株式会社クラレ", "株式会社クラレ"),
        ("Supplier: Kolokol Weaving Ltd", "Kolokol Weaving Ltd"),
    ],
)
def test_what_a_party_is_called_before_a_colon_is_no_part(labelled: str, firm: str) -> None:
    assert matching.compare(labelled, firm).is_match
