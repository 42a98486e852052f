"""Banks write the code by which others reach them behind their names."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.bank_codes import before_bank_code
from screener.names.writing.fold import folded
from tests.matching.entries import lost_either_way

CODED = [
    ("BK SEPAH INTL PLC LONDON SEPBGB2L", "Bank Sepah International plc"),
    ("BANK SADERAT PLC LONDON BSIRGB2L", "Bank Saderat PLC"),
    ("MYANMA FOREIGN TRADE BANK MFTBMMMY", "Myanma Foreign Trade Bank"),
    ("COMMERCIAL BANK OF SYRIA DAMASCUS CMSYSYDA", "Commercial Bank of Syria"),
    ("BELAGROPROMBANK OAO MINSK BAPBBY2X", "ОАО «Белагропромбанк»"),
    ("GAZPROMBANK AO MOSKVA GAZPRUMM", "АО «Газпромбанк»"),
    ("BANCO CENTRAL DE VENEZUELA BCVEVECA", "Banco Central de Venezuela"),
    ("BK MELLAT TEHRAN SWIFT BKMTIRTH", "Bank Mellat"),
]
OTHERS = [
    ("GAZPROMBANK AO MOSKVA GAZPRUMM", "Газпромбанк Лизинг АО"),
    ("BK SEPAH INTL PLC LONDON SEPBGB2L", "Bank Saderat PLC"),
    ("MYANMA FOREIGN TRADE BANK MFTBMMMY", "Myanma Economic Bank"),
    ("VTB CAPITAL PLC LONDON MNBLGB2L", "VTB Bank Deutschland"),
]
NO_CODES = [
    "BANK OF HAMILTON",
    "BANK OF SHANGHAI",
    "SPARKASSE MUENSTER",
    "SAVINGS BANK OF BARNSTED",
    "ALFA TEXTILE LTD KARLSRUH",
]


@pytest.mark.parametrize(("ledger", "called"), CODED)
def test_a_bank_is_known_without_its_code(ledger: str, called: str) -> None:
    for one, other in ((ledger, called), (called, ledger)):
        assert matching.compare(one, other).is_match


@pytest.mark.parametrize(("ledger", "called"), OTHERS)
def test_others_stay_others(ledger: str, called: str) -> None:
    for one, other in ((ledger, called), (called, ledger)):
        assert not matching.compare(one, other).is_match


@pytest.mark.parametrize("name", NO_CODES)
def test_towns_are_no_codes(name: str) -> None:
    assert not before_bank_code(name, folded(name))


def test_a_firm_may_have_the_code_of_its_bank_behind_it() -> None:
    name = "NIPPON YAKIN KOGYO CO LTD BOTKJPJ1"
    assert before_bank_code(name, folded(name)) == "NIPPON YAKIN KOGYO CO LTD"


def test_the_index_finds_them() -> None:
    assert lost_either_way(CODED) == set()
