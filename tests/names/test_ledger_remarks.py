"""What a ledger says of a supplier is no part of its name."""

from __future__ import annotations

import pytest

from screener import matching

REMARKS = [
    "{} (INACTIVE)",
    "{} [INACTIVE]",
    "{} (DO NOT USE)",
    "{} - DO NOT USE",
    "{} (duplicate)",
    "{} VENDOR",
    "{} - USD",
    "{} (EUR)",
    "Messrs {} RMB",
]


@pytest.mark.parametrize("remark", REMARKS)
@pytest.mark.parametrize("name", ["Surgutmebel OOO", "Industrial Solutions Ltd", "NPTS Nedra AO"])
def test_a_remark_of_a_ledger_leaves_a_name_what_it_is(name: str, remark: str) -> None:
    assert matching.compare(remark.format(name), name).score > 0.87
