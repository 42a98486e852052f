"""Checks by their content what the headings of columns promise, and guesses where none does."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from screener.intake.cells.countries import read_countries
from screener.intake.cells.identifiers import lei_is_valid, uscc_is_valid
from screener.intake.cells.text import has_legal_form
from screener.intake.columns.headings import is_where_goods_are_made
from screener.intake.columns.layout import NAMES, Column
from screener.intake.table import Row
from screener.places import country_code

__all__ = ["confirm", "guess_names", "share_read"]

_FEW = 3
_MOST = 0.8
_HALF = 0.5
_SOME = 0.3
_ALPHA_2 = 2
_FIRMS = frozenset({"parent", "owners", "directors", "parties"})


def confirm(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Correct columns whose values contradict their heading, and guess those without one.

    Columns that the user mapped or a profile knows stay as they are.
    """
    confirmed = [_contradicted(column, _values(rows, column.place)) for column in columns]
    if not any(column.field in NAMES for column in confirmed):
        confirmed = list(columns)  # names like "N100", or none at all: the headings stand
    confirmed = _best_country(confirmed, rows)
    taken = {column.field for column in confirmed}
    return [
        _guessed(column, _values(rows, column.place), taken) if not column.field else column
        for column in confirmed
    ]


def guess_names(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Take the column with the most legal forms for the one of names, if any has enough."""
    shares = {
        column.place: _share(_values(rows, column.place), has_legal_form)
        for column in columns
        if not column.field
    }
    best = max(shares, key=lambda place: shares[place], default=-1)
    if best < 0 or shares[best] < _SOME:
        return list(columns)
    return [
        replace(column, field="name", how="guessed") if column.place == best else column
        for column in columns
    ]


def share_read(column: Column, rows: Sequence[Row]) -> float:
    """Return the share of a country column's values that name a country; 1 for other fields."""
    values = _values(rows, column.place)
    return _share(values, _names_country) if column.field == "country" and values else 1.0


def _contradicted(column: Column, values: Sequence[str]) -> Column:
    """A column headed "Supplier" that holds numbers is the one of supplier numbers.

    One headed "Group" that holds numbers names no parent company.
    """
    if column.is_stated or not values:
        return column
    if column.field in _FIRMS and _share(values, _has_letters) <= 1 - _MOST:
        return replace(column, field="", how="ignored")
    if column.field in NAMES and _share(values, _is_number) >= _MOST:
        return replace(column, field="number", how="guessed")
    return column


def _best_country(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Of several columns for the country, those that can hardly be read give way.

    But where goods are made is not known because another column names the seat.
    """
    shares = {
        each.place: _share(values, _names_countries)
        for each in columns
        if each.field == "country" and (values := _values(rows, each.place))
    }
    if not shares or max(shares.values()) < _HALF:
        return columns
    return [
        _given_way(column)
        if shares.get(column.place, 1.0) < _HALF and not column.is_stated
        else column
        for column in columns
    ]


def _given_way(column: Column) -> Column:
    if is_where_goods_are_made(column.heading):
        return replace(column, field="site_countries")
    return replace(column, field="", how="ignored")


def _guessed(column: Column, values: Sequence[str], taken: set[str]) -> Column:
    if len(values) < _FEW:
        return column
    for field, test in _TESTS.items():
        if field not in taken and _share(values, test) >= _MOST:
            taken.add(field)
            return replace(column, field=field, how="guessed")
    return column


def _values(rows: Sequence[Row], place: int) -> list[str]:
    return [text for row in rows if place < len(row) and (text := row[place].strip())]


def _share(values: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, values)) / len(values) if values else 0.0


def _is_number(text: str) -> bool:
    """Digits and perhaps a short prefix: 2, L2, V-100234; not "3M" and not "7-Eleven"."""
    return bool(re.fullmatch(r"[A-Z]{0,4}[-_/ ]?\d[\d\-_./]*", text))


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _names_country(text: str) -> bool:
    return bool(country_code(text))


def _names_countries(text: str) -> bool:
    return bool(read_countries(text)[0])


def _names_country_in_full(text: str) -> bool:
    """Two letters may be anything: a language, a currency, a state."""
    return len(text) > _ALPHA_2 and not text.isdecimal() and bool(country_code(text))


_TESTS: dict[str, Callable[[str], bool]] = {
    "lei": lambda text: lei_is_valid(text.upper()),
    "uscc": lambda text: uscc_is_valid(text.upper()),
    "country": _names_country_in_full,
}
