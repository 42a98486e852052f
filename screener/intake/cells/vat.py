"""Check digits of VAT numbers, for the countries where the rule is simple and published.

The rules are those that the tax administrations publish and that the European Commission
collects for VIES. A number of another country passes unchecked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

__all__ = ["vat_is_valid"]


def vat_is_valid(value: str, country: str) -> bool:
    """Say whether a VAT number can be one.

    Args:
        value: upper case, without blanks and punctuation, with or without its prefix.
        country: ISO 3166-1 alpha-2 code of the issuer, or empty.
    """
    if not re.fullmatch(r"[0-9A-Z+*]{4,20}", value):
        return False
    prefix = {"GR": "EL"}.get(country, country)
    digits = value.removeprefix(prefix) if prefix else value
    check = _RULES.get(country)
    return check is None or check(digits)


def luhn(digits: str) -> bool:
    """ISO/IEC 7812: every second digit from the right doubled, the sum divisible by ten."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(part // 10 + part % 10 for part in doubled) % 10 == 0


def _sum(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def _form(pattern: str, check: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda digits: bool(re.fullmatch(pattern, digits)) and check(digits)


def _mod_11_10(digits: str) -> bool:
    """ISO 7064 mod 11,10."""
    product = 10
    for digit in digits[:-1]:
        total = (int(digit) + product) % 10 or 10
        product = 2 * total % 11
    return (11 - product) % 10 == int(digits[-1])


def _austria(digits: str) -> bool:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(digits[1:8]))
    return (10 - (sum(part // 10 + part % 10 for part in doubled) + 4) % 10) % 10 == int(digits[8])


def _france(digits: str) -> bool:
    """Two digits made from the SIREN; keys with letters are of another, unpublished kind."""
    return (
        digits[:2].isalpha()
        or not digits[:2].isdigit()
        or (int(digits[:2]) == (12 + 3 * (int(digits[2:]) % 97)) % 97)
    )


def _netherlands(digits: str) -> bool:
    if _sum(digits, (9, 8, 7, 6, 5, 4, 3, 2)) % 11 == int(digits[8]):
        return True
    number = "".join(str(int(sign, 36)) for sign in f"NL{digits}")
    return int(number) % 97 == 1


def _spain(digits: str) -> bool:
    """NIF of a natural person (DNI, NIE) or of a legal entity."""
    letters = "TRWAGMYFPDXBNJZSQVHLCKE"
    if re.fullmatch(r"[0-9XYZ][0-9]{7}[A-Z]", digits):
        number = int(digits[:-1].translate(str.maketrans("XYZ", "012")))
        return letters[number % 23] == digits[-1]
    if not re.fullmatch(r"[A-HJ-NP-SUVW][0-9]{7}[0-9A-J]", digits):
        return bool(re.fullmatch(r"[KLM][0-9A-Z]{7}[A-Z]", digits))
    doubled = (2 * int(digit) for digit in digits[1:8:2])
    total = sum(part // 10 + part % 10 for part in doubled) + sum(map(int, digits[2:8:2]))
    key = -total % 10
    return digits[-1] in (str(key), "JABCDEFGHI"[key])


def _britain(digits: str) -> bool:
    if not digits[:9].isdigit():  # government departments and health authorities
        return True
    total = _sum(digits, (8, 7, 6, 5, 4, 3, 2)) + int(digits[7:9])
    return total % 97 == 0 or (total + 55) % 97 == 0


_RULES: dict[str, Callable[[str], bool]] = {
    "AT": _form(r"U[0-9]{8}", _austria),
    "BE": _form(r"[01][0-9]{9}", lambda d: 97 - int(d[:8]) % 97 == int(d[8:])),
    "DE": _form(r"[1-9][0-9]{8}", _mod_11_10),
    "DK": _form(r"[1-9][0-9]{7}", lambda d: _sum(d, (2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0),
    "EE": _form(r"[0-9]{9}", lambda d: _sum(d, (3, 7, 1, 3, 7, 1, 3, 7, 1)) % 10 == 0),
    "ES": _form(r"[0-9A-Z]{9}", _spain),
    "FI": _form(r"[0-9]{8}", lambda d: _sum(d, (7, 9, 10, 5, 8, 4, 2, 1)) % 11 == 0),
    "FR": _form(r"[0-9A-HJ-NP-Z]{2}[0-9]{9}", _france),
    "GB": _form(r"[0-9]{9}|[0-9]{12}|(?:GD|HA)[0-9]{3}", _britain),
    "GR": _form(
        r"[0-9]{9}", lambda d: _sum(d, (256, 128, 64, 32, 16, 8, 4, 2)) % 11 % 10 == int(d[8])
    ),
    "HU": _form(r"[0-9]{8}", lambda d: _sum(d, (9, 7, 3, 1, 9, 7, 3, 1)) % 10 == 0),
    "IT": _form(r"[0-9]{11}", luhn),
    "LU": _form(r"[0-9]{8}", lambda d: int(d[:6]) % 89 == int(d[6:])),
    "NL": _form(r"[0-9]{9}B[0-9]{2}", _netherlands),
    "PL": _form(r"[0-9]{10}", lambda d: _sum(d, (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11 == int(d[9])),
    "PT": _form(
        r"[1-9][0-9]{8}", lambda d: -_sum(d, (9, 8, 7, 6, 5, 4, 3, 2)) % 11 % 10 == int(d[8])
    ),
    "SE": _form(r"[0-9]{10}(?:01)?", lambda d: luhn(d[:10])),
    "SI": _form(r"[1-9][0-9]{7}", lambda d: -_sum(d, (8, 7, 6, 5, 4, 3, 2)) % 11 % 10 == int(d[7])),
}
