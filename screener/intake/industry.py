"""Industry codes with their scheme, mapped where facts allow."""

from __future__ import annotations

import re

from screener.intake.text import clean, split
from screener.model import Gap, IndustryCode, Statement

__all__ = ["read_codes"]

_SCHEMES = (
    (
        re.compile(
            r"(?:NACE|WZ|NAF|APE|ATECO|CNAE|PKD|CAE|SBI)[\s.]*(?:REV\.?\s*)?2\.1\b|(?:WZ|NAF|ATECO|CNAE|PKD|SBI)\s*2025",
            re.IGNORECASE,
        ),
        "nace_2.1",
    ),
    (
        re.compile(
            r"NACE[\s.]*(?:REV\.?\s*)?2(?![.\d])|(?:WZ|NAF|APE|ATECO|CNAE|PKD|CAE|SBI)\b(?:\s*20\d\d)?",
            re.IGNORECASE,
        ),
        "nace_2",
    ),
    (re.compile(r"NACE\b", re.IGNORECASE), "nace"),
    (re.compile(r"(?:ISIC|CITI|CIIU)\b(?:[\s.]*(?:REV\.?\s*)?4)?", re.IGNORECASE), "isic_4"),
    (re.compile(r"(?:NAICS|SCIAN)\b(?:\s*20\d\d)?", re.IGNORECASE), "naics"),
    (re.compile(r"(?:US\s*)?SIC\b", re.IGNORECASE), "sic"),
)
_CODE = re.compile(r"\b[A-U]?\d{1,2}(?:\.\d{1,2}){0,2}[A-Z]?\b|\b\d{2,6}[A-Z]?\b")


def read_codes(scheme: str, text: str) -> tuple[tuple[IndustryCode, ...], tuple[Gap, ...]]:
    """Read a cell of industry codes; ``scheme`` is what the heading says, perhaps ``""``."""
    codes: dict[IndustryCode, None] = {}
    for part in split(text.replace(",", ";")):
        stated, rest = _stated(part, scheme)
        found = _CODE.search(rest)
        if found:
            codes[IndustryCode("" if stated == "nace" else stated, clean(found[0]))] = None
    unsure = [code.code for code in codes if not code.scheme]
    gaps = (
        (Gap("industry_codes", Statement.of("gap.industry_scheme", value="; ".join(unsure))),)
        if unsure
        else ()
    )
    return tuple(codes), gaps


def _stated(part: str, scheme: str) -> tuple[str, str]:
    for pattern, named in _SCHEMES:
        if match := pattern.search(part):
            return named, part[: match.start()] + part[match.end() :]
    return scheme, part
