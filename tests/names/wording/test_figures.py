"""Figures that look like letters are read as those."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from screener.names.wording.figures import with_letters
from tests.matching.test_kinds import entry


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("G1PROTRUBOPROVOD, AO", "GIPROTRUBOPROVOD, AO"),
        ("8ENEATHCO DMCC", "BENEATHCO DMCC"),
        ("RADIOC0MP LLC", "RADIOCOMP LLC"),
        ("A1PHA Textiles", "Alpha Textiles"),
        ("X1NJ1ANG ZH0NGTAI CHEMICAL", "Xinjiang Zhongtai Chemical"),
        ("XINJIANG DAQ0 NEW ENERGY", "Xinjiang Daqo New Energy"),
        ("KINGTOM ALUMINI0 SRL", "Kingtom Aluminio SRL"),
        ("GRACIOUS SHIPPIN6 COMPANY", "Gracious Shipping Company"),
        ("PMC W4GNER", "PMC Wagner"),
        ("S3VERS7AL PJSC", "Severstal PJSC"),
        ("NEW HOR12ON ORGANIZATION", "New Horizon Organization"),
        ("RED BOX ENERGY SERV1CE5 PTE LTD", "Red Box Energy Services Pte Ltd"),
        ("PROMISING 1NVESTMENT5", "Promising Investments LLC"),
    ],
)
def test_what_looks_alike_is_one_name(written: str, meant: str) -> None:
    assert matching.compare(written, meant).is_match


def test_a_one_is_the_letter_that_makes_a_word() -> None:
    assert with_letters(["het1an", "ta1da"]) == ("hetian", "taida")
    assert with_letters(["a1pha", "cap1tal"]) == ("alpha", "capital")


@pytest.mark.parametrize(
    "word",
    [
        "unit5",
        "units2",
        "web2print",
        "oryong1",
        "lrf1",
        "b2b",
        "5",
        "3m",
        "k8",
        "best2pay",
        "g4s",
        "4life",
        "plant",
    ],
)
def test_a_number_stays_one(word: str) -> None:
    assert with_letters([word]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oryong1 Shipping", "Oryong 2 Shipping"),
        ("Ryongaksan1 Trading", "Ryongaksan2 Trading"),
        ("Lavron1 Shipping", "Lavron2 Shipping"),
        ("Kolarya5 Trading", "Kolarya8 Trading"),
        ("REINOX1 METAL", "REINOX5 METAL"),
        ("BAKKE8 AUTO", "BAKKE AUTO"),
    ],
)
def test_numbered_sisters_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_the_index_finds_them() -> None:
    index = matching.Index.build([entry("1", "GIPROTRUBOPROVOD AO")])
    assert index.search([Supplier(name="G1PROTRUB0PROVOD AO")])[0]
