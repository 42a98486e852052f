"""Reads ``Supplier`` records that a program made, as the rows of a list are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from screener.errors import InputError
from screener.intake.cells.countries import read_country
from screener.intake.cells.industry import read_codes
from screener.intake.cells.wordless import WORDLESS, wordless
from screener.intake.rows.batches import NO_NAME, Read
from screener.intake.rows.field_types import checked
from screener.memo import Memo
from screener.model import Gap, IndustryCode, RejectedRow, Supplier

__all__ = ["read_supplied"]

_FIRST_ROW = 2
"""Records count as if a heading stood above them."""
_COUNTRIES = Memo(read_country)
_MAPPED = frozenset({"naics", "sic"})
"""Classifications that rules know by what they are mapped to."""


def read_supplied(records: Sequence[Supplier]) -> Read:
    """Read the records; one without any name is rejected.

    Raises:
        InputError: a field holds what it cannot; record and field are named.
    """
    suppliers: list[Supplier] = []
    rejected: list[RejectedRow] = []
    rows: list[int] = []
    for row, record in enumerate(records, _FIRST_ROW):
        try:
            supplier = _named(checked(record))
        except InputError as error:
            raise InputError(f"record {row - 1} ({record.name!r:.60}): {error}") from None
        if supplier.name:
            suppliers.append(_understood(supplier))
            rows.append(supplier.row or row)
        else:
            rejected.append(RejectedRow(supplier.row or row, NO_NAME, tuple(_texts(supplier))))
    nothing_said = wordless([one.name for one in suppliers])
    for place in nothing_said:
        suppliers[place] = _with_gaps(suppliers[place], (WORDLESS,))
    return Read(suppliers, rejected, wordless=[rows[place] for place in nothing_said])


def _named(supplier: Supplier) -> Supplier:
    """A supplier with an alias only is called by that."""
    if supplier.name.strip():
        return supplier
    name = next((other for other in supplier.other_names if other.strip()), "")
    others = tuple(other for other in supplier.other_names if other != name)
    return replace(supplier, name=name, other_names=others)


def _texts(supplier: Supplier) -> Iterator[tuple[str, str]]:
    """What is known of a supplier without a name, to find it by."""
    yield "name", ""
    for field in ("number", "country", "city", "address"):
        if text := getattr(supplier, field):
            yield field, text


def _understood(supplier: Supplier) -> Supplier:
    """Read countries that are no code yet, and codes that the rules know by others."""
    if supplier.country:
        code, gaps = _COUNTRIES[supplier.country]
        if code != supplier.country:
            stated = supplier.country_text or supplier.country
            supplier = replace(supplier, country=code, country_text=stated)
            supplier = _with_gaps(supplier, gaps)
    if supplier.site_countries:
        read = [_COUNTRIES[text] for text in supplier.site_countries]
        codes = tuple(dict.fromkeys(code for code, _ in read if code))
        unread = tuple(Gap("site_countries", gap.statement) for _, gaps in read for gap in gaps)
        if codes != supplier.site_countries:
            supplier = _with_gaps(replace(supplier, site_countries=codes), unread)
    if any(code.scheme in _MAPPED for code in supplier.industry_codes):
        codes_read = dict.fromkeys(
            one for code in supplier.industry_codes for one in _rules_know(code)
        )
        supplier = replace(supplier, industry_codes=tuple(codes_read))
    return supplier


def _rules_know(code: IndustryCode) -> tuple[IndustryCode, ...]:
    return read_codes(code.scheme, code.code)[0] if code.scheme in _MAPPED else (code,)


def _with_gaps(supplier: Supplier, gaps: Sequence[Gap]) -> Supplier:
    """Add gaps that it does not state yet."""
    new = tuple(gap for gap in gaps if gap not in supplier.gaps)
    return replace(supplier, gaps=(*supplier.gaps, *new)) if new else supplier
