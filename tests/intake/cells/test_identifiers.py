"""The valid numbers are published ones: of the firms named, or the authorities' own examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake
from screener.intake.cells.identifiers import (
    cnpj_in_full,
    inn_is_valid,
    isin_is_valid,
    lei_is_valid,
    read_identifiers,
    uscc_is_valid,
)
from screener.intake.cells.vat import vat_is_valid
from screener.model import Identifier

Read = Callable[..., Intake]

LEIS = ("7LTWFZYICNSX8D621K86", "HWUPKR0MPOU8FGXBT394", "529900T8BM49AURSDO55")
USCCS = ("91110000600037341L", "91350100M000100Y43")
INNS = ("7707083893", "500100732259")
VATS = (
    "ATU13585627", "BE0428759497", "DE136695976", "DK13585628", "EE100931558", "EL094259216",
    "ESA13585625", "ES54362315K", "ESX5253868R", "ESJ99216582", "FI20774740", "FR83404833048",
    "GB980780684", "HU12892312", "IT00743110157", "LU15027442", "NL004495445B01", "PL8567346215",
    "PT501964843", "SE123456789701", "SI50223054",
)  # fmt: skip


def damaged(value: str) -> list[str]:
    """The value with one digit changed, for each digit of its number."""
    places = [place for place, sign in enumerate(value) if sign.isdigit()][:8]
    return [f"{value[:p]}{(int(value[p]) + 1) % 10}{value[p + 1 :]}" for p in places]


@pytest.mark.parametrize("value", LEIS)
def test_lei(value: str) -> None:
    assert lei_is_valid(value)
    assert not any(map(lei_is_valid, damaged(value)))


@pytest.mark.parametrize("value", USCCS)
def test_uscc(value: str) -> None:
    assert uscc_is_valid(value)
    assert not any(map(uscc_is_valid, damaged(value)))


@pytest.mark.parametrize("value", INNS)
def test_inn(value: str) -> None:
    assert inn_is_valid(value)
    assert not any(map(inn_is_valid, damaged(value)))


@pytest.mark.parametrize("value", ["33000167000101", "33592510000154", "12ABC34501DE35"])
def test_cnpj(value: str) -> None:
    """Of Petrobras, of Vale, and the tax administration's example of one with letters."""
    assert cnpj_in_full(value) == value
    assert not any(map(cnpj_in_full, damaged(value)))


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("33.000.167/0001-01", "33000167000101"),
        ("3014553000191", "03014553000191"),  # a spreadsheet took the nought
        ("123.456.789-09", "12345678909"),
        ("2345678908", ""),
        ("***.456.789-**", ""),
        ("111.111.111-11", ""),
    ],
)
def test_a_cnpj_or_cpf_is_read_as_it_is_written(written: str, number: str) -> None:
    found, gaps = read_identifiers("cnpj", written)
    assert found == ((Identifier("cnpj", number, "BR"),) if number else ())
    assert bool(gaps) is not bool(number)


@pytest.mark.parametrize(
    ("heading", "country", "person", "firm"),
    [
        ("CNPJ/CPF", "", "123.456.789-09", "33.000.167/0001-01"),
        ("RFC", "México", "GODE561231GR8", "ABC010203AB1"),
        ("Codice fiscale", "Italia", "RSSMRA80A01F205X", "00743110157"),
        ("RUC", "Perú", "10456789012", "20512345678"),
        ("CUIT", "Argentina", "20-12345678-6", "30-71234567-1"),
        ("NIF", "España", "54362315K", "A13585625"),
        ("INN", "Россия", "500100732259", "7707083893"),
    ],
)
def test_a_number_that_persons_have_makes_a_sole_trader(
    read: Read, heading: str, country: str, person: str, firm: str
) -> None:
    found = read(f"Name;Country;{heading}\nAcme Rossi;{country};{person}\nBeta;{country};{firm}\n")
    assert [supplier.sole_trader for supplier in found.suppliers] == [True, False]


@pytest.mark.parametrize("value", VATS)
def test_vat(value: str) -> None:
    country = {"EL": "GR"}.get(value[:2], value[:2])
    assert vat_is_valid(value, country)
    assert vat_is_valid(value[2:], country)
    assert not any(vat_is_valid(wrong, country) for wrong in damaged(value))


def test_a_vat_number_of_a_country_without_a_rule_here_passes() -> None:
    assert vat_is_valid("TR1234567890", "TR")


@pytest.mark.parametrize("text", ["", "x", "DE", "Ü" * 9, "1" * 40])
def test_what_is_no_number_at_all_does_not_pass(text: str) -> None:
    assert not vat_is_valid(text, "DE")
    assert not lei_is_valid(text)
    assert not uscc_is_valid(text)
    assert not inn_is_valid(text)


def test_numbers_are_read_without_their_punctuation() -> None:
    found, gaps = read_identifiers("vat", "DE 136.695.976; 15-048-3782", "DE")
    assert found[0] == Identifier("vat", "DE136695976", "DE")
    assert [gap.statement.code for gap in gaps] == ["gap.identifier_invalid"]
    assert read_identifiers("duns", "15-048-3782")[0] == (Identifier("duns", "150483782"),)


def test_an_isin_has_a_check_digit() -> None:
    for value in ("US02079K3059", "CNE1000033C7", "CH0038863350", "MYL7113OO003"):
        assert read_identifiers("isin", value) == ((Identifier("isin", value),), ())
        assert not any(map(isin_is_valid, damaged(value)))


@pytest.mark.parametrize(
    ("text", "read"),
    [("572469210", True), ("412000000", False), ("972469210", False), ("57", False)],
)
def test_the_radio_number_of_a_ship_has_nine_digits(text: str, *, read: bool) -> None:
    assert (read_identifiers("mmsi", text)[0] == (Identifier("mmsi", text),)) is read


def test_the_prefix_says_who_issued_a_vat_number() -> None:
    assert read_identifiers("vat", "EL094259216", "DE")[0][0].country == "GR"
    assert read_identifiers("vat", "094259216", "GR")[0][0].country == "GR"


@pytest.mark.parametrize("text", ["", "-", "n/a", "N/A", "0", "none"])
def test_a_placeholder_is_no_number_and_no_gap(text: str) -> None:
    assert read_identifiers("registration", text, "DE") == ((), ())


def test_a_registration_number_stays_as_written() -> None:
    assert read_identifiers("registration", "HRB 1234", "DE")[0] == (
        Identifier("registration", "HRB 1234", "DE"),
    )


@pytest.mark.parametrize("text", ["9.13304E+17", "2,71E+11", "1E+12"])
def test_a_number_that_a_spreadsheet_rounded_is_a_gap(text: str) -> None:
    numbers, gaps = read_identifiers("registration", text, "CN")
    assert numbers == ()
    assert [gap.statement.code for gap in gaps] == ["gap.identifier_invalid"]
    assert read_identifiers("registration", "12E4567", "IN")[0]
