"""What numbers say of suppliers: customs numbers, industry codes and registered numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat
from typing import Any

from screener.intake.cells.hs_codes import hs_codes_told, read_hs_codes
from screener.intake.cells.identifiers import KINDS, of_a_person, read_identifiers
from screener.intake.cells.industry import codes_in_sector, read_codes
from screener.intake.rows.filled import Column, Filled, Texts, joined, look_up
from screener.memo import Memo

__all__ = ["Numbers"]

_SCHEMES = {
    "industry_code": "",
    "nace": "nace",
    "nace_2.1": "nace_2.1",
    "nace_2": "nace_2",
    "isic_4": "isic_4",
    "cnae": "cnae",
    "naics": "naics",
    "sic": "sic",
}
_DIGIT = re.compile(r"\d")


class Numbers:
    """Reads the columns of codes and numbers."""

    def __init__(self) -> None:
        self._hs_codes = Memo(read_hs_codes)
        self._hs_told = Memo(hs_codes_told)
        self._in_sector = Memo(codes_in_sector)
        self._codes = {name: _codes_memo(scheme) for name, scheme in _SCHEMES.items()}

    def fill(self, filled: Filled, texts: Texts, sectors: Sequence[str]) -> None:
        """Fill what the texts say in numbers.

        Args:
            filled: the columns to fill; it holds the countries.
            texts: what the cells say.
            sectors: what the columns of sectors say, without those of categories, whose numbers
                are the buyer's own.
        """
        codes: list[Column] = []
        if _DIGIT.search(" ".join({*sectors})):
            codes.append(filled.apart(look_up(self._in_sector, sectors)))
        self._fill_customs(filled, texts)
        codes += [
            filled.apart(look_up(self._codes[field], texts[field]))
            for field in _SCHEMES
            if field in texts
        ]
        if codes:
            filled.columns["industry_codes"] = joined(codes)
        self._fill_identifiers(filled, texts)

    def _fill_customs(self, filled: Filled, texts: Texts) -> None:
        customs: list[Column] = []
        if "hs_codes" in texts:
            customs.append(filled.apart(look_up(self._hs_codes, texts["hs_codes"])))
        if any(told := look_up(self._hs_told, texts.get("products", ()))):
            customs.append(told)
        if customs:
            filled.columns["hs_codes"] = joined(customs)

    @staticmethod
    def _fill_identifiers(filled: Filled, texts: Texts) -> None:
        countries = filled.of("country")
        identifiers = [
            filled.apart(list(map(read_identifiers, repeat(kind), texts[kind], countries)))
            for kind in KINDS
            if kind in texts
        ]
        if not identifiers:
            return
        numbers = filled.columns["identifiers"] = joined(identifiers)
        stated = filled.of("sole_trader")
        filled.columns["sole_trader"] = [
            bool(said) or any(map(of_a_person, own))
            for said, own in zip(stated, numbers, strict=True)
        ]


def _codes_memo(scheme: str) -> Memo[str, Any]:
    return Memo(lambda text: read_codes(scheme, text))
