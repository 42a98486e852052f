"""The words that other names, remarks and addresses beside a name are known by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from screener.names.tables import read_table

__all__ = ["AsideWords", "aside_words"]


@dataclass(frozen=True, slots=True)
class AsideWords:
    """The table ``rules/names/asides.yml``, which says what each of them is."""

    signal: frozenset[str]
    named_after: frozenset[str]
    forms_before_towns: frozenset[str]
    of_addresses: frozenset[str]
    streets: frozenset[str]
    bodies: frozenset[str]
    groups: frozenset[str]
    address: re.Pattern[str]
    """A name up to its legal form; the dash behind it, if no comma stands there; an address."""
    before_address: tuple[str, ...]
    """What stands before the comma or dash of such an address."""
    behind_form: re.Pattern[str]
    """A name up to its legal form, and a town or street behind it without a comma."""


@lru_cache(maxsize=1)
def aside_words() -> AsideWords:
    """Return the words, read once."""
    table = read_table("asides")
    words = {name: frozenset(text.split()) for name, text in table.items() if name != "version"}
    forms, towns = table["forms_before_addresses"].split(), table["forms_before_towns"].split()
    return AsideWords(
        signal=words["signal"],
        named_after=words["named_after"],
        forms_before_towns=words["forms_before_towns"],
        of_addresses=words["of_addresses"],
        streets=words["streets"],
        bodies=words["bodies"],
        groups=words["groups"],
        address=re.compile(
            rf"^(.*?\b(?:{'|'.join(map(re.escape, forms))})\b\.?\)?)(?:\s*\([^()]*\))?"
            r"(?:\s*,\s*|(\s+[-–—]\s+))(\S.*)$",
            re.IGNORECASE,
        ),
        before_address=(")", *forms, *[f"{form}." for form in forms]),
        behind_form=re.compile(
            rf"^(.*\s(?:{'|'.join(sorted(towns))})\b\.?)\s+(\w+(?:[\s-]\w+)*)$", re.IGNORECASE
        ),
    )
