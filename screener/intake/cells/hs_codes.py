"""Customs tariff numbers (HS), in a column of their own and in descriptions of goods."""

from __future__ import annotations

import re

from screener.model import Gap, Statement

__all__ = ["hs_codes_told", "read_hs_codes"]

_HS = re.compile(r"\d(?:[\d.\s]*\d)?")
_HS_TOLD = re.compile(
    r"\b(?:H\.?S\.?|HTS(?:US)?|HSN|NCM|TARIC)(?:[ .-]*(?:CODES?|NO|NR))?[ .:#-]*"
    r"(\d{4}(?:[. ]?\d{2}){0,3})(?![\d.]*\d)"
)
_HS_LENGTHS = (2, 4, 6, 8, 10)


def read_hs_codes(text: str) -> tuple[tuple[str, ...], tuple[Gap, ...]]:
    """Read customs tariff numbers as digits; an odd count of digits has lost a zero."""
    codes = dict.fromkeys(re.sub(r"\D", "", found) for found in _HS.findall(text))
    good = tuple(code for code in codes if len(code) in _HS_LENGTHS)
    bad = [code for code in codes if len(code) not in _HS_LENGTHS]
    gaps = tuple(Gap("hs_codes", Statement.of("gap.hs_code_invalid", value=code)) for code in bad)
    return good, gaps


def hs_codes_told(text: str) -> tuple[str, ...]:
    """Return the customs numbers in a description of goods: *T-SHIRTS HS 6109.10*."""
    return tuple(dict.fromkeys(re.sub(r"\D", "", code) for code in _HS_TOLD.findall(text)))
