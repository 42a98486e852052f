"""What a list says about audits and certificates: what kind each is, who signed it, until when."""

from __future__ import annotations

import re
from functools import cache

from screener.intake.cells.dates import read_date
from screener.intake.rules import rules_table
from screener.model import JOINT, Evidence, Gap, Statement

__all__ = ["EVIDENCE", "read_evidence"]

_SHORT = 5
_WEAKEST = "self_declaration"
_UNSPECIFIED = "unspecified"
EVIDENCE = ("audit", "certificate", "remediation", _WEAKEST, "other_subject", _UNSPECIFIED)
"""Kinds of evidence."""


def read_evidence(
    kind: str, issuer: str, issued: str, expires: str, heading: str = ""
) -> tuple[tuple[Evidence, ...], tuple[Gap, ...]]:
    """Read what a list says about an audit or certificate; no text, no evidence.

    Args:
        kind: what the document is.
        issuer: who signs it.
        issued: the day it was issued.
        expires: the last day on which it holds.
        heading: what the column of ``kind`` is headed with.
    """
    if not (kind or issuer or issued or expires):
        return (), ()
    gaps = tuple(
        Gap("evidence", Statement.of("gap.date_unreadable", text=text[:80]))
        for text in (issued, expires)
        if text and read_date(text) is None
    )
    body = _issuer(kind, issuer)
    expiry = read_date(expires)
    evidence = Evidence(
        kind=_evidence_kind(kind or issuer, heading),
        issuer=body,
        issued=read_date(issued),
        expires=expiry,
        expires_text="" if expiry else expires,
        stated=kind if body else JOINT.join(filter(None, (kind, issuer))),
    )
    return (evidence,), gaps


def _evidence_kind(text: str, heading: str) -> str:
    """The kind whose words occur in the text; plain evidence counts as the supplier's own word.

    "Audit" alone is about what its column's heading says: "Social audit".
    """
    kind = _named_kind(text) or _WEAKEST if text else _UNSPECIFIED
    return (_named_kind(heading) or kind) if kind == _UNSPECIFIED else kind


def _named_kind(text: str) -> str:
    folded = text.casefold()
    return next((kind for kind, words in _evidence_words() if words.search(folded)), "")


def _issuer(kind: str, issuer: str) -> str:
    """The body that signs: as stated, if that is no scheme's name, else one that the text names."""
    if issuer and not (_scheme(issuer) and not _issuers().search(issuer)):
        return issuer
    named = _issuers().search(kind)
    return named[0] if named else ""


def _scheme(text: str) -> bool:
    """Say whether a text is the name of a scheme and nothing else."""
    folded = text.casefold()
    return any(words.fullmatch(folded) for _, words in _evidence_words())


@cache
def _issuers() -> re.Pattern[str]:
    names = "|".join(map(re.escape, rules_table("evidence")["issuers"]))
    return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)


@cache
def _evidence_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds and what names them; short names such as ASC only where they stand alone."""
    table: dict[str, list[str]] = rules_table("evidence")["kinds"]
    return tuple(
        (kind, re.compile("|".join(map(_evidence_word, ws)))) for kind, ws in table.items()
    )


def _evidence_word(word: str) -> str:
    escaped = re.escape(word.casefold())
    alone = word.isascii() and len(word) < _SHORT
    return rf"\b{escaped}\b" if alone else escaped
