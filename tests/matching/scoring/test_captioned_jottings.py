"""A jotting is the firm that it begins with, and not the owner or the namesake beside."""

from __future__ import annotations

import pytest

from screener import matching

OF_ONE = [
    ("Mopani, Glencore's copper unit, Kitwe", "Mopani Copper Mines Plc"),
    ("Zijin's Ashele copper", "Xinjiang Ashele Copper Co., Ltd."),
    ("Newmont's Ahafo gold", "Newmont Ahafo Mining Limited"),
    ("Segezha, Sistema's timber arm", "ПАО «Сегежа Групп»"),
    ("Yanacocha, Newmont, Cajamarca", "Minera Yanacocha S.R.L."),
    ("Kamoto, Glencore, Kolwezi", "Kamoto Copper Company SA"),
    ("Prince Group – Chen Zhi, Cambodia", "Prince Holding Group"),
    ("Kalashnikov Izhevsk, rifles", "АО «Концерн «Калашников»"),
    ("logger Vicwood, of Douala", "Vicwood Group"),
    ("camera maker OFILM (a.k.a. O-Film), Nanchang", "Nanchang O-FILM Tech Co., Ltd."),
    ("longliner owner Sajo (a.k.a. Sajo Oyang), Busan", "Sajo Industries Co., Ltd., Busan"),
]
OF_OTHERS = [
    ("Kansanshi, First Quantum's copper mine", "First Quantum Minerals Ltd."),
    ("Zijin's Ashele copper", "Zijin Mining Group Co., Ltd."),
    ("Newmont's Ahafo gold", "Newmont Corporation"),
    ("Segezha, Sistema's timber arm", "АФК «Система»"),
    ("Yanacocha, Newmont, Cajamarca", "Newmont Corporation"),
    ("Kamoto, Glencore, Kolwezi", "Glencore plc"),
    ("Prince Group – Chen Zhi, Cambodia", "Prince Pipes and Fittings Limited"),
    ("Kalashnikov Izhevsk, rifles", "Kalashnikov Bakery GmbH"),
    ("gunmaker Taurus, of São Leopoldo", "Taurus Group (small appliances)"),
    ("TVZ Tver, railcars", "TVZ Group AG, Zürich"),
    ("camera maker OFILM (a.k.a. O-Film), Nanchang", "Fujifilm Business Innovation Corp."),
    ("Firestone Liberia (natural rubber; Harbel)", "Firestone Polymers, LLC"),
]


@pytest.mark.parametrize(("jotting", "firm"), OF_ONE)
def test_a_jotting_is_its_firm(jotting: str, firm: str) -> None:
    assert matching.compare(jotting, firm).is_match
    assert matching.compare(firm, jotting).is_match


@pytest.mark.parametrize(("jotting", "firm"), OF_OTHERS)
def test_a_jotting_is_no_owner_or_namesake(jotting: str, firm: str) -> None:
    assert not matching.compare(jotting, firm).is_match
    assert not matching.compare(firm, jotting).is_match
