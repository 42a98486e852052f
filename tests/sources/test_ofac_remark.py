"""The grammar of OFAC's remarks; the notes are as the list of July 2021 has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.model import Identifier
from screener.sources.descriptor import descriptors
from screener.sources.document import Document
from screener.sources.parsers.ofac_remark import read_remark
from screener.sources.parsers.ofac_terms import born


def _document() -> Document:
    return Document(descriptors()["ofac_sdn"], {"main": Path("sdn.csv")})


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Passport 1084010 (Egypt)", Identifier("other", "1084010", "EG")),
        ("alt. Passport G 649385 issued 08 Sep 2006 expires 17 Jul 2011.", "G 649385"),
        ("Passport E590976 (Tunisia) issued 19 Jun 1987 expires 18 Jun 1992", "E590976"),
        ("Passport 265 216 (Egypt)", Identifier("other", "265 216", "EG")),
        ("Vessel Registration Identification IMO 9187629", Identifier("imo", "9187629")),
        ("Company Number IMO 5055293", Identifier("registration", "IMO 5055293")),
        ("Tax ID No. 7708004767 (Russia)", Identifier("inn", "7708004767", "RU")),
        (
            "Unified Social Credit Code (USCC) 91650100MA77CU2B4A (China)",
            Identifier("uscc", "91650100MA77CU2B4A", "CN"),
        ),
        ("Citizen's Card Number 372426197811220350 (China)", "372426197811220350"),
        ("D-U-N-S Number 542957624", Identifier("duns", "542957624")),
        ("V.A.T. Number 0430.033.662 (Belgium)", Identifier("vat", "0430.033.662", "BE")),
        ("SWIFT/BIC HAVIGB2L", Identifier("other", "HAVIGB2L")),
        ("National ID No. 1340572 issued 07 Aug 2010 expires 07 Aug 2029", "1340572"),
    ],
)
def test_a_number_is_read_whole(note: str, expected: Identifier | str) -> None:
    (found,) = read_remark(_document(), note).numbers
    assert (found if isinstance(expected, Identifier) else found.value) == expected


@pytest.mark.parametrize(
    ("note", "alias"),
    [
        ("a.k.a. 'H7'", "H7"),
        ("alt. a.k.a. 'O'BRIEN'.", "O'BRIEN"),
        ("a.k.a. 'snowsjo", "snowsjo"),  # as the list of July 2021 cuts a remark off
        ("f.k.a. ABU", "ABU"),
    ],
)
def test_an_alias_is_read_whether_or_not_its_quotes_are_whole(note: str, alias: str) -> None:
    assert read_remark(_document(), note).aliases == [alias]


@pytest.mark.parametrize(
    "note",
    [
        "Passport issued 21 Jun 1992 in Amman, Jordan.",
        "arrested 30 Sep 2002",
        "President since 1979",
        "Linked To: SOURCE1HERBS",
        "a.k.a. 'H7'",
        "Telephone 0097282851500",
        "Chinese Commercial Code 1728 4320",
        "Gender Male",
        "",
    ],
)
def test_what_is_no_number_gives_none(note: str) -> None:
    assert not read_remark(_document(), note).numbers


def test_names_places_and_births_stand_among_other_notes() -> None:
    remark = read_remark(
        _document(),
        "DOB 10 Dec 1948; alt. DOB Dec 1949; POB Egypt; nationality Egypt; citizen Korea, North; "
        "a.k.a. 'ABU'; f.k.a. 'SAM 5'.",
    )
    assert remark.born == ["1948-12-10", "1949-12"]
    assert remark.places == ["Egypt", "Korea, North"]
    assert remark.aliases == ["ABU", "SAM 5"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("07 Oct 1954", ("1954-10-07",)),
        ("circa 1964", ("circa 1964",)),
        ("circa Sep 1963", ("circa 1963-09",)),
        ("Sep 1963", ("1963-09",)),
        ("1960 to 1962", ("1960", "1961", "1962")),
        ("31 Feb 1960", ("1960",)),
        ("unknown", ()),
    ],
)
def test_births_are_as_exact_as_published(text: str, dates: tuple[str, ...]) -> None:
    assert born(text) == dates


@given(st.text(max_size=200))
def test_any_remark_reads(text: str) -> None:
    remark = read_remark(_document(), text)
    assert all(number.value for number in remark.numbers)
