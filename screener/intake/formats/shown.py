"""How a spreadsheet shows a number: with leading zeros, as a day, as a percentage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

__all__ = ["PLAIN", "Shown", "restored", "shown_as"]

_Form = Literal["", "date", "percent"]
# Number formats that ECMA-376 (18.8.30) defines as dates without writing them out.
_DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_PERCENT_FORMATS = frozenset({9, 10})
_LONGEST = 255
"""Characters of a format that Excel takes; a longer one would only cost us time and zeros."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class Shown:
    """What a number format makes of a number."""

    form: _Form = ""
    digits: int = 0
    """Least count of digits shown, for formats such as ``00000``."""

    def whole(self, number: int) -> str:
        """Return a whole number with its leading zeros."""
        return f"{'-' if number < 0 else ''}{abs(number):0{self.digits}d}"


PLAIN = Shown()


def shown_as(number: int, written: Mapping[int, str]) -> Shown:
    """Say what the number format with this number does; ``written`` has those of the file."""
    code = _LITERAL.sub("", written.get(number, "")[:_LONGEST].split(";")[0]).strip()
    if number in _PERCENT_FORMATS or code.endswith("%"):
        return Shown("percent")
    if re.fullmatch(r"0{2,}", code):
        return Shown(digits=len(code))
    is_date = number in _DATE_FORMATS or bool(re.search("[dmyDMY年月日]", code))
    return Shown("date") if is_date else PLAIN


def restored(text: str, shown: Shown) -> str:
    """Return a number that was read without its format as its cell shows it."""
    if shown.form == "percent":
        try:
            return f"{float(text) * 100:.10g}%"
        except ValueError:
            return text  # a formula that gives words
    whole = text.removeprefix("-")
    return shown.whole(int(text)) if whole.isascii() and whole.isdecimal() else text
