"""A name in two scripts is two names; a brand in letters beside signs is part of one."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.two_scripts import sides_by_script


@pytest.mark.parametrize(
    ("name", "sides"),
    [
        (
            "骆驼集团股份有限公司 Camel Group Co., Ltd.",
            ("骆驼集团股份有限公司", "Camel Group Co., Ltd."),
        ),
        ("ОАО Беларуськалий / Belaruskali OAO", ("ОАО Беларуськалий", "Belaruskali OAO")),
        ("SK하이닉스 주식회사 SK hynix Inc.", ("SK하이닉스 주식회사", "SK hynix Inc.")),
        (
            "大和ハウス工業株式会社(Daiwa House Corp)",
            ("大和ハウス工業株式会社", "Daiwa House Corp"),
        ),
    ],
)
def test_each_script_says_a_name(name: str, sides: tuple[str, ...]) -> None:
    assert sides_by_script(name) == sides


@pytest.mark.parametrize(
    "name",
    [
        "TCL 科技集团股份有限公司",
        "3M中国有限公司",
        "骆驼集团股份有限公司2厂",
        "NEC ネッツエスアイ株式会社",
        "ООО Samsung Electronics Rus",
        "Исправительная колония № 2, г. Бобруйск",
        "Société Générale",
        "GREEN PROJECT ENERGY ΕΤΑΙΡΙΑ ΠΕΡΙΟΡΙΣΜΕΝΗΣ ΕΥΘΥΝΗΣ",
        "CLEAN ENERGY 5 ΜΟΝΟΠΡΟΣΩΠΗ ΑΝΩΝΥΜΗ ΕΤΑΙΡΕΙΑ",
    ],
)
def test_other_letters_within_a_name_part_nothing(name: str) -> None:
    assert sides_by_script(name) == ()


@pytest.mark.parametrize("between", [" ", " / ", " | ", ", ", "; ", "\n", " (", " - "])
@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("骆驼集团股份有限公司", "Camel Group Co., Ltd."),
        ("華為技術有限公司", "Huawei Technologies Co., Ltd."),
        ("ПАО Северсталь", "PAO Severstal"),
    ],
)
def test_either_name_is_found_whatever_stands_between(own: str, english: str, between: str) -> None:
    for name in (f"{own}{between}{english}", f"{english}{between}{own}"):
        assert matching.compare(name, own).is_probable
        assert matching.compare(name, english).is_probable


def test_a_listed_name_is_found_beside_any_name_in_another_script() -> None:
    name = "长城贸易有限公司 Hetian Taida Apparel Co., Ltd."
    assert matching.compare(name, "Hetian Taida Apparel Co., Ltd.").is_probable
    assert not matching.compare(name, "Hotan Haolin Hair Accessories Co., Ltd.").is_match


@pytest.mark.parametrize(
    "around",
    [
        "{} Co., Ltd. 精密机械",
        "{} (精密机械)",
        "{} Ltd 深圳分公司",
        "{} Ltd 上海代表处",
        "{} Ltd ဟိုတယ်",
        "บริษัท {} อินเตอร์เทรด จำกัด",
        "주식회사 {} 테크놀로지 코리아",
        "上海 {} 贸易有限公司",
        "شركة {} للتجارة والمقاولات المحدودة",
    ],
)
def test_a_trade_or_an_office_in_other_letters_is_no_name(around: str) -> None:
    one, other = around.format("Velkoria"), around.format("Tamburo")
    assert not matching.compare(one, other).is_match


def test_a_firm_framed_in_thai_words_is_found_by_its_english_name() -> None:
    assert matching.compare(
        "บริษัท Velkoria อินเตอร์เทรด จำกัด", "Velkoria Intertrade Co., Ltd."
    ).is_probable
