"""Customs numbers in columns of their own."""

from __future__ import annotations

from screener.intake.cells.hs_codes import read_hs_codes


def test_hs_codes_keep_their_zeros_and_a_lost_one_is_a_gap() -> None:
    assert read_hs_codes("0101.21; 6109 10, 61") == (("010121", "610910", "61"), ())
    codes, gaps = read_hs_codes("10121")
    assert codes == ()
    assert dict(gaps[0].statement.params) == {"value": "10121"}
