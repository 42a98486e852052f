"""Names with an address below them in one cell, as a bill of lading has its parties."""

from __future__ import annotations

import re

from screener.intake.cells.country_told import country_told
from screener.intake.cells.text import has_legal_form

__all__ = ["name_apart"]

_CONTACT = re.compile(r"\s*(?:tel|fax|phone|mob|e-?mail|attn|contact|电话|传真)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def name_apart(text: str) -> tuple[str, str]:
    """Return the name in a cell and the address in the lines below it, without telephones.

    A name goes on to the line of its legal form. Lines that have no number and end with no country
    are no address, but more of the name, or the name in another language.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    named = next((at for at, line in enumerate(lines) if has_legal_form(line)), 0) + 1
    lines[named:] = (line for line in lines[named:] if not _CONTACT.match(line))
    address = "\n".join(lines[named:])
    one_line = ", ".join(address.splitlines())
    told = address and country_told("", "", "", one_line, states_of="")[0]
    if not (told or _DIGIT.search(address)):
        return "\n".join(lines), ""
    return "\n".join(lines[:named]), address
