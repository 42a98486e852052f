"""The harms to workers that a text states or denies, as the shipped rules read it."""

from __future__ import annotations

from screener.risk.lexicon import Lexicon

_HARMS = {
    "document_retention",
    "movement_restricted",
    "overtime",
    "recruitment_fees",
    "threats",
    "unclear_contract",
    "wages_withheld",
}


def harms_in(lexicon: Lexicon, text: str, state: str = "present") -> set[str]:
    """Return the harms that are ``present`` or ``absent`` in a text."""
    said = (signal.split(":workforce.") for signal, _ in lexicon.signals(text))
    return {rule for told, rule in said if told == state and rule in _HARMS}
