"""Who is named beside a supplier: owners with their shares, and what names no one: *Various*."""

from __future__ import annotations

import re
from functools import cache

from screener.intake.cells.text import clean, split
from screener.intake.rules import rules_table
from screener.model import JOINT, Gap, Owner, Statement

__all__ = ["BESIDE", "named", "read_owners", "unnamed"]

BESIDE = ("parent", "owners", "directors", "parties")
"""Fields that name others than the supplier."""

_SHARE = re.compile(r"[\s(（\[]*(\d{1,3}(?:[.,]\d+)?)\s*%\s*[)）\]]?")
_ALL = 100.0
_AROUND = "().<>[]:;,*!? "
_NUMBER = re.compile(r"[\W\d]*\d[\W\d]*")
_SHOWN = 80
"""Characters of a cell that a gap tells."""


def named(text: str) -> str:
    """Return the text of a cell without what names no one; as it is where all of it names."""
    parts = split(text)
    naming = [part for part in parts if _bare(part) not in _nobody() and not _is_somebody(part)]
    return text if len(naming) == len(parts) else JOINT.join(naming)


def unnamed(field: str, heading: str, text: str) -> tuple[Gap, ...]:
    """Return a gap where a cell says that there is someone, and not who."""
    if not any(map(_is_somebody, split(text))):
        return ()
    return (Gap(field, Statement.of("gap.unnamed", called=heading, text=text[:_SHOWN])),)


def read_owners(text: str) -> tuple[Owner, ...]:
    """Read "Li Wei (60%); Acme Holding 40 %"."""
    return tuple(_owner(part) for part in split(text))


def _is_somebody(part: str) -> bool:
    """Whether a part says that there is someone, and not who; so does a number or share alone."""
    bare = _bare(part)
    return bare in _somebody() or bool(_NUMBER.fullmatch(bare or part))


def _bare(text: str) -> str:
    without_share = _SHARE.sub(" ", text)  # "Others (40%)"
    return " ".join(without_share.casefold().replace("’", "'").strip(_AROUND).split())


@cache
def _nobody() -> frozenset[str]:
    return frozenset(map(_bare, rules_table("content")["nobody"]))


@cache
def _somebody() -> frozenset[str]:
    table = rules_table("content")
    return frozenset(map(_bare, (*table["placeholders"], *table["somebody"]))) - _nobody()


def _owner(part: str) -> Owner:
    match = _SHARE.search(part)
    if not match:
        return Owner(part)
    name = clean(part[: match.start()] + " " + part[match.end() :]).strip(" ,:-–")
    share = float(match[1].replace(",", "."))
    return Owner(name or part, share if share <= _ALL else None)
