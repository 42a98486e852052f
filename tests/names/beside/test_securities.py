"""Which of a firm's securities is meant is no part of its name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.securities import without_security
from screener.names.writing.fold import folded

NAMES = ["Hoshine Silicon Industry Co., Ltd.", "Tata Motors Limited", "Zarnitsa Holding AG"]
BEHIND = [
    "{} ADR", "{}-SPON ADR", "{} SPONSORED ADR REPRESENTING 5 SHS", "{} Class A", "{}-CL A",
    "{} -CL B", "{} A SHARES", "{} H SHS", "{} COMMON STOCK HKD.01", "{} ORD HKD", "{} PFD",
    "{} CLASS B COMMON STOCK USD.00000003", "{} ORD USD0.50(UK REG)", "{} CS HKD 0.004",
    "{} ORD 10P", "{} - DVR", "{}-PREF", "{}-GDR REG S", "{}-SPONS GDR 144A", "{}-REG",
    "{} NA O.N.", "{} VZO O.N.", "{} ON NM", "{}-H", "{} - A",
    "{} 5.25% 2027", "{} 4.5% 15/03/2026", "{} 3.5 06/14/27 REGS",
    "{} ADR EACH REPR 2 ORD RUB5", "{} (Class A)",
]  # fmt: skip


def _without(name: str) -> str:
    return without_security(name, folded(name))


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("name", NAMES)
def test_a_security_hides_no_firm(name: str, behind: str) -> None:
    written = behind.format(name)
    for one in (written, written.upper()):
        assert matching.compare(one, name).score >= 0.95
        assert matching.compare(name, one).score >= 0.95


@pytest.mark.parametrize(
    "name",
    [
        "Global Timing USD 5", "Carrier 2011-CLF1", "Overstock", "Private Equity", "Alpha on",
        "Citizens Bank NA", "UBS Target Risk 12%", "E-Trade", "Unit-2", "Wagner A-S", "B Class",
        "Kolokol Class Ltd", "Zarnitsa Ltd Dhaka", "OOO ORION-R", "TOV ALFA-S", "LLC Orion Plus-A",
    ],
)  # fmt: skip
def test_what_tells_no_security_stays(name: str) -> None:
    assert _without(name) == ""


@pytest.mark.parametrize(
    "behind",
    [
        "{} Depositary Shares", "{} - Depositary Shares, each re", "{} Deposi",
        "{} Preferred Series",
        "{} 8.50% Series B Fixe", "{} 6.150% Fi", "{} Perpetual Prefer", "{} Warrant",
        "{} C/WTS (TO PUR CO", "{} 8 3/8% NON-CUM", "{} 2022 ZDP", "{} - Subordinate",
        "{} Series I Cumulative", "{} 8% SR NT 2030", "{} Common S", "{} Comm",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", NAMES)
def test_what_a_field_leaves_of_a_security_hides_no_firm(name: str, behind: str) -> None:
    assert matching.compare(behind.format(name), name).score >= 0.95


@pytest.mark.parametrize(
    "name",
    [
        "Zarnitsa Ltd Common Foods",
        "Zarnitsa Ltd Preferred Foods", "Preferred Rate Inc", "Alfa LLC Series B", "First Class Co",
        "Depository Trust Company", "Royal Warrant", "Perpetual Ltd", "Cumulative Rights Inc",
        "Rich and Ordinary", "Public and Common",
    ],
)  # fmt: skip
def test_words_of_securities_that_describe_none_stay(name: str) -> None:
    assert _without(name) == ""


def test_portfolios_call_firms_by_short_names_with_a_class() -> None:
    for short, name in (
        ("Xinjiang Zhongtai Chemical Co-A", "Xinjiang Zhongtai Chemical Co., Ltd."),
        ("Hoshine Silicon Ind-A", "Hoshine Silicon Industry Co., Ltd."),
        ("NOVO NORDISK A/S-B", "Novo Nordisk A/S"),
        ("SCHINDLER HOLDING-PART CERT", "Schindler Holding AG"),
        ("SAMSUNG ELECTR-GDR REG S", "Samsung Electronics Co., Ltd."),
        ("CHINA RAILWAY CONSTRUCTION-H", "China Railway Construction Corporation Limited"),
    ):
        assert matching.compare(short, name).is_probable


@pytest.mark.parametrize(
    ("short", "full"),
    [("ASCLETIS-B", "Ascletis Pharma Inc."), ("BILIBILI-SW", "Bilibili Inc.")],
)
def test_hong_kong_writes_a_class_behind_one_word_in_capitals(short: str, full: str) -> None:
    assert _without(short)
    assert matching.compare(short, full).is_match


@pytest.mark.parametrize("name", ["DELTA-B", "TYPE-S", "Komaxin-S", "OOO KOMAXIN-S"])
def test_a_letter_behind_another_word_is_no_class(name: str) -> None:
    assert _without(name) == ""


def test_a_bank_without_a_form_is_known_without_its_security() -> None:
    assert _without("First Republic Bank Depositary") == "first republic bank"
