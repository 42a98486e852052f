"""Numbers that one firm or ship only has, in forms that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screener.late_regex import regex
from screener.model import Identifier, Supplier
from screener.names.ships import imo_number

__all__ = ["shared_numbers", "strong_identifiers", "supplier_numbers"]

_NOT_ALNUM = regex(r"[^0-9A-Z]")
_DIGIT = regex(r"[1-9]")
"""Noughts alone fill a column that may not be empty."""
_Number = tuple[str, str, str]
"""A number in a form that can be compared: its kind, itself, and who gave it where that counts."""
_STRONG = frozenset(
    {"lei", "uscc", "vat", "inn", "imo", "mmsi", "isin", "duns", "cnpj", "registration"}
)
"""Kinds of number that one firm only has; a registration number within one country."""
_REGISTERS = {"uscc": "CN", "inn": "RU", "cnpj": "BR"}
"""Kinds that are a country's register numbers, which lists call by that name too."""
_OGRN = regex(r"[15][0-9]{12}|3[0-9]{14}")
_SAID_OF_RUSSIAN = frozenset({"", "UA"})
"""What lists call the issuer of a Russian register number: nobody, or Ukraine where the firm is
in Crimea; Ukraine's own numbers are shorter."""
_VAT_CODE = 2
"""Letters of the country before a VAT number."""
_VAT_LETTERS = {"GR": "EL", "XI": "GB"}
"""Countries whose VAT numbers have other letters than their code."""
_SHORTEST_NUMBER = 6
_CNPJ_DIGITS, _CNPJ_OF_A_FIRM, _CPF_DIGITS = 14, 8, 11
"""Signs of a CNPJ, how many of them are the firm's and not its branch's, and of a person's CPF."""


def strong_identifiers(identifiers: Iterable[Identifier]) -> frozenset[_Number]:
    """Return the numbers that one firm only has, in a form that can be compared.

    One number may have several forms, as lists call one number by different kinds.
    """
    return frozenset(form for identifier in identifiers for form in _forms(identifier))


def _forms(identifier: Identifier) -> Iterator[_Number]:
    kind, country = identifier.kind, identifier.country
    value = _NOT_ALNUM.sub("", identifier.value.upper())
    if kind not in _STRONG or len(value) < _SHORTEST_NUMBER or not _DIGIT.search(value):
        return
    if kind == "vat":
        yield from ((kind, form, "") for form in _vat_forms(value, country))
        return
    firm = _firm_of(value) if kind == "cnpj" else value.lstrip("0")
    value = value.lstrip("0")
    if kind != "registration":
        yield kind, firm, ""
    elif country in _SAID_OF_RUSSIAN and _is_ogrn(value):
        country = "RU"
    if issuer := _REGISTERS.get(kind, country if kind == "registration" else ""):
        yield "registration", value, issuer


def _is_ogrn(value: str) -> bool:
    """Check a number of the Russian register of firms (13 digits) or of sole traders (15)."""
    if not _OGRN.fullmatch(value):
        return False
    return int(value[:-1]) % (len(value) - 2) % 10 == int(value[-1])


def _firm_of(cnpj: str) -> str:
    """Return of a CNPJ the eight signs that are the firm's, whichever of its branches it is of."""
    return cnpj.zfill(_CNPJ_DIGITS)[:_CNPJ_OF_A_FIRM] if len(cnpj) > _CPF_DIGITS else cnpj


def _vat_forms(value: str, country: str) -> Iterator[str]:
    """The number alone, and behind the letters of its country, whether written with them or not."""
    issuer = country
    if value[:_VAT_CODE].isalpha():
        issuer, value = value[:_VAT_CODE], value[_VAT_CODE:]
    value = value.lstrip("0")
    yield value
    if issuer:
        yield _VAT_LETTERS.get(issuer, issuer) + value


def shared_numbers(ours: frozenset[_Number], theirs: frozenset[_Number]) -> frozenset[_Number]:
    """Return the numbers that both have.

    Every country counts its VAT numbers by itself, so that the same figures are another firm's in
    another one; without letters they are equal only where one of the two countries is not known.
    """
    return frozenset(
        form
        for form in ours & theirs
        if not (_has_country(form, ours) and _has_country(form, theirs))
    )


def _has_country(number: _Number, numbers: frozenset[_Number]) -> bool:
    """Whether a VAT number without letters is there with those of its country too."""
    kind, value, _ = number
    return kind == "vat" and any(k == kind and v[_VAT_CODE:] == value for k, v, _ in numbers)


def supplier_numbers(supplier: Supplier) -> frozenset[_Number]:
    """Return the numbers that one firm or ship only has, also that of a ship beside its name."""
    parties = (party.name for party in supplier.parties)
    named = [imo_number(text) for text in (supplier.name, *supplier.other_names, *parties)]
    written = [Identifier("imo", number) for number in named if number]
    return strong_identifiers([*supplier.identifiers, *written])
