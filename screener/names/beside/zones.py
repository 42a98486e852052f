"""A firm beside the zone or the building that it stands in: *Savar EPZ - Alpha Knitting*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.late_regex import regex
from screener.names.beside.telling import stands_alone
from screener.names.writing.fold import folded

__all__ = ["beside_zone"]

_SITE = regex(r"\b(?:park|zone|epz|sez|estate|cluster|plaza|tower|building)\s*$", re.IGNORECASE)
"""What the site that a ledger begins a firm's name with ends with."""
_ZONE = regex(
    r"\b(?:zone|epz|sez|iz|industrial\s+(?:park|estate|area))\s*$"
    r"|^\s*(?:zona\s+franca|parque\s+industrial|kcn|khu\s+c[oô]ng\s+nghi[eệ]p)\b",
    re.IGNORECASE,
)
"""Those that stand behind a firm, too, where a park or tower may be a house of its own."""
_ENDS_SITE = (
    "park", "zone", "epz", "sez", "estate", "cluster", "plaza", "tower", "building", "iz", "area",
)  # fmt: skip
_BEGINS_ZONE = ("zona", "parque", "kcn", "khu")
"""How those end and begin in ASCII."""


def beside_zone(before: str, behind: str) -> Iterator[str]:
    """Yield the firm on one side of a dash where the other side is such a site.

    One that is not told by its own words is told by the site too.
    """
    for site, firm, told in ((before, behind, _SITE), (behind, before, _ZONE)):
        if _may_be_site(site) and (told.search(site) or _ZONE.search(site)):
            yield firm if stands_alone(folded(firm)) else f"{firm} ({site})"


def _may_be_site(text: str) -> bool:
    """Whether a text begins or ends as a site does, at a glance."""
    said = text.strip().lower()
    return not said.isascii() or said.endswith(_ENDS_SITE) or said.startswith(_BEGINS_ZONE)
