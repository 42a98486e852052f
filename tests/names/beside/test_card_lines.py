"""Who takes a payment and how it was made is no part of a payee's name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.card_lines import payees

LINES = [
    "SQ *{}", "SQUARE *{}", "PAYPAL *{}", "PP*{}", "TST* {}", "SumUp  *{}",
    "ZETTLE_*{}", "2CO.COM*{}",
    "ALIBABA.COM*{}", "POS PURCHASE {}", "CARD PURCHASE 03/14 {}", "Payment to {}", "INV 20234 {}",
    "SUMUP*{} 4155551234 CA", "{} 800-555-1234 CA", "{} 00012345 ZHUHAI CN",
    "PAYPAL *{} 4029357733",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("name", ["NINESTAR CORP", "CAMEL GROUP"])
def test_a_line_of_a_card_hides_no_payee(name: str, line: str) -> None:
    assert matching.compare(line.format(name), name).is_probable
    assert matching.compare(name, line.format(name)).is_probable


@pytest.mark.parametrize(
    "line",
    ["AMZN Mktp US*2K4LM3XY2", "AMZN MKTP US", "AMAZON MKTPLACE PMTS", "Amazon.com*MK1AB2CD3",
     "Amazon"],
)  # fmt: skip
def test_a_brand_is_found_by_what_statements_call_it(line: str) -> None:
    assert matching.compare(line, "Amazon.com, Inc.").is_probable


@pytest.mark.parametrize(
    "name",
    ["CLUB*CAR S.R.L.", "E*TRADE Savings Bank", "POS Maritime MD S.A.", "Purchase Guru Digital Ltd",
     "Invoice Payment System Corporation", "Credit Opportunities TMF*2030", "Square Yards Ltd"],
)  # fmt: skip
def test_firms_that_are_called_so_are_read_as_they_are(name: str) -> None:
    assert list(payees(name)) == []
