"""Registered numbers: their form and check digits. A wrong one is a gap, not a fact."""

from __future__ import annotations

import re
from collections.abc import Callable

from screener.intake.cells.text import split
from screener.intake.cells.vat import vat_is_valid
from screener.model import Gap, Identifier, Statement
from screener.names.ships import is_company_number, is_imo_number

__all__ = [
    "KINDS",
    "cnpj_in_full",
    "inn_is_valid",
    "isin_is_valid",
    "lei_is_valid",
    "of_a_person",
    "plain",
    "read_identifiers",
    "uscc_is_valid",
]

KINDS = ("lei", "vat", "uscc", "duns", "inn", "imo", "mmsi", "isin", "cnpj", "registration")

_JUNK = re.compile(r"[\s.\-–/·]+")
_NOTHING = frozenset(
    {"", "-", "--", "0", "na", "n/a", "n.a.", "none", "null", "unknown", "x", "无"}
)
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
"""What a spreadsheet leaves of a long number: *9.13304E+17*."""
_USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_INN_LEGAL = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_PERSON = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_CPF = re.compile(r"\d{9,11}")
_CNPJ = re.compile(r"\d{12,13}|[0-9A-Z]{12}\d{2}")
_CPF_DIGITS, _CNPJ_DIGITS, _INN_OF_A_PERSON = 11, 14, 12
_COUNTRY_OF = {"uscc": "CN", "inn": "RU", "cnpj": "BR"}
_OF_PERSONS = {
    ("registration", "MX"): re.compile(r"[A-ZÑ&]{4}\d{6}[0-9A-Z]{3}"),
    ("registration", "IT"): re.compile(r"[A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z]"),
    ("registration", "PE"): re.compile(r"1[057]\d{9}"),
    ("registration", "AR"): re.compile(r"2[03457]\d{9}"),
    ("vat", "ES"): re.compile(r"(?:ES)?[0-9KLMXYZ]\d{7}[A-Z]"),
}
"""Tax numbers that only persons have, by kind and country: RFC, codice fiscale, RUC, CUIT, NIF."""


def read_identifiers(
    kind: str, text: str, country: str = ""
) -> tuple[tuple[Identifier, ...], tuple[Gap, ...]]:
    """Read a cell with one or more numbers of a kind.

    Args:
        kind: one of ``KINDS``.
        text: the cell.
        country: ISO 3166-1 alpha-2 code of the supplier, used where the number itself does
            not say who issued it.

    Returns:
        The numbers that pass, without blanks and punctuation, and a gap for each other.
    """
    if not text:
        return (), ()
    good: list[Identifier] = []
    gaps: list[Gap] = []
    for part in (text,) if text.isalnum() else split(text):
        if part.casefold() in _NOTHING:
            continue
        value = part if kind == "registration" or part.isdecimal() else plain(part)
        if kind == "imo":
            value = re.sub(r"^IMO(?:NO|NR|NUMBER)?", "", value)
        if kind == "cnpj":
            value = cnpj_in_full(value) or value
        issuer = _issuer(kind, value, country)
        if _is_valid(kind, value, issuer):
            good.append(Identifier(kind, value, issuer))
        else:
            gaps.append(_wrong(kind, part))
    return tuple(good), tuple(gaps)


def plain(text: str) -> str:
    """Return a number without blanks and punctuation, in upper case."""
    return _JUNK.sub("", text).upper()


def lei_is_valid(value: str) -> bool:
    """Check an LEI: 18 letters or digits and two check digits (ISO 17442, ISO 7064 mod 97-10)."""
    if not re.fullmatch(r"[0-9A-Z]{18}[0-9]{2}", value):
        return False
    return int("".join(str(int(sign, 36)) for sign in value)) % 97 == 1


def uscc_is_valid(value: str) -> bool:
    """Check a Chinese unified social credit code (GB 32100-2015, ISO 7064 mod 31-3)."""
    if len(value) != 18 or any(sign not in _USCC_SIGNS for sign in value):  # noqa: PLR2004 - GB 32100
        return False
    total = sum(
        _USCC_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(value[:17])
    )
    return _USCC_SIGNS.index(value[17]) == -total % 31


def inn_is_valid(value: str) -> bool:
    """Check a Russian taxpayer number: 10 digits for a firm, 12 for a person."""
    if not re.fullmatch(r"[0-9]{10}|[0-9]{12}", value):
        return False
    if len(value) == 10:  # noqa: PLR2004 - a firm's
        return _weighed(value, _INN_LEGAL) == int(value[9])
    return _weighed(value, _INN_PERSON) == int(value[10]) and (
        _weighed(value, (3, *_INN_PERSON)) == int(value[11])
    )


def isin_is_valid(value: str) -> bool:
    """Check an ISIN: a country's letters, nine signs and a check digit (ISO 6166)."""
    if not re.fullmatch(r"[A-Z]{2}[0-9A-Z]{9}[0-9]", value):
        return False
    digits = "".join(str(int(sign, 36)) for sign in value)[::-1]
    doubled = "".join(str(int(digit) * (1 + at % 2)) for at, digit in enumerate(digits))
    return sum(map(int, doubled)) % 10 == 0


def cnpj_in_full(value: str) -> str:
    """Return a Brazilian CNPJ, or the CPF of a person, with the noughts that a spreadsheet took.

    "" where its two check digits are wrong. Since July 2026 a CNPJ may have letters, which count
    by their place in ASCII (Receita Federal, IN RFB 2.229/2024).

    Args:
        value: upper case, without blanks and punctuation.
    """
    for form, length, most in ((_CPF, _CPF_DIGITS, 11), (_CNPJ, _CNPJ_DIGITS, 9)):
        whole = value.zfill(length)
        if form.fullmatch(value) and whole[-2:] == _check_digits(whole[:-2], most):
            return whole if whole.strip(whole[0]) else ""  # 111.111.111-11 is nobody's
    return ""


def _check_digits(signs: str, most: int) -> str:
    """The two check digits: weights from the right, from 2 to ``most`` and again, modulo 11."""
    for _ in range(2):
        weighed = ((2 + at % (most - 1)) * (ord(sign) - 48) for at, sign in enumerate(signs[::-1]))
        signs += str(-sum(weighed) % 11 % 10)
    return signs[-2:]


def of_a_person(number: Identifier) -> bool:
    """Say whether a number is one that persons have, and no firm."""
    if number.kind in {"cnpj", "inn"}:
        return len(number.value) == (_CPF_DIGITS if number.kind == "cnpj" else _INN_OF_A_PERSON)
    form = _OF_PERSONS.get((number.kind, number.country))
    return bool(form and form.fullmatch(plain(number.value)))


def _weighed(digits: str, weights: tuple[int, ...]) -> int:
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))
    return total % 11 % 10


def _duns_has_form(value: str) -> bool:
    """A D-U-N-S number has nine digits; its publisher no longer keeps a check digit."""
    return len(value) == 9 and value.isascii() and value.isdecimal()  # noqa: PLR2004 - see above


def _mmsi_has_form(value: str) -> bool:
    """The radio number of a ship: nine digits, of which the first tells a part of the world.

    Noughts behind the country's three fill a field that may not be empty.
    """
    return bool(re.fullmatch(r"[2-7][0-9]{8}", value)) and value[3:].strip("0") != ""


_CHECKS: dict[str, Callable[[str], bool]] = {
    "lei": lei_is_valid,
    "uscc": uscc_is_valid,
    "inn": inn_is_valid,
    "cnpj": lambda value: bool(cnpj_in_full(value)),
    "duns": _duns_has_form,
    "imo": lambda value: is_imo_number(value) or is_company_number(value),
    "isin": isin_is_valid,
    "mmsi": _mmsi_has_form,
}


def _is_valid(kind: str, value: str, issuer: str) -> bool:
    if kind == "vat":
        return vat_is_valid(value, issuer)
    check = _CHECKS.get(kind)
    return check(value) if check else not _ROUNDED.fullmatch(value)


def _issuer(kind: str, value: str, country: str) -> str:
    if kind in _COUNTRY_OF:
        return _COUNTRY_OF[kind]
    if kind == "vat" and value[:2].isalpha():
        prefix = {"EL": "GR", "XI": "GB"}.get(value[:2], value[:2])
        return prefix if prefix.isascii() else country
    return country if kind in {"vat", "registration"} else ""


def _wrong(kind: str, text: str) -> Gap:
    return Gap("identifiers", Statement.of("gap.identifier_invalid", kind=kind, value=text[:80]))
