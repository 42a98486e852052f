"""Evidence about working conditions: what counts, and what does not."""

from __future__ import annotations

from datetime import date

from screener.model import Evidence, Finding, Statement, Supplier
from screener.names.form import normal_form
from screener.places.phrases import Phrases
from screener.risk.part import finding
from screener.risk.rulebook import Rulebook
from screener.risk.values import all_words

__all__ = ["EvidenceJudge"]

_DAYS_PER_MONTH = 30.4375
_LONGEST = 80
"""Characters of an expiry that was not understood, in a sentence."""


class EvidenceJudge:
    """Tells evidence that counts from evidence that does not."""

    def __init__(self, book: Rulebook, today: date) -> None:
        """Judge evidence as it stands on ``today``."""
        self._rules = book.evidence
        self._today = today
        told = book.evidence.findings
        self._findings = Phrases(
            [
                *((word, "findings:told") for word in all_words(told.words)),
                *((word, "findings:") for word in told.not_words),
            ]
        )

    def judge(self, supplier: Supplier) -> tuple[list[Finding], bool]:
        """Return a finding for each piece of evidence, and whether any of them counts."""
        findings = []
        counts = False
        for piece in supplier.evidence:
            reason = self._why_not(piece, supplier)
            counts = counts or not reason
            findings.append(self._finding(piece, reason))
        return findings, counts and self._rules.counts.bands > 0

    def _why_not(self, piece: Evidence, supplier: Supplier) -> str:
        """Return the code of the reason why a piece does not count, or an empty text."""
        if self._findings.find(piece.stated):
            return "findings"
        if piece.kind == "other_subject":
            return "other_subject"
        if piece.kind == "unspecified":
            return "unspecified"
        if piece.kind not in self._rules.counts.kinds or _own(piece.issuer, supplier):
            return "self_declared"
        return "no_issuer" if not piece.issuer else self._out_of_date(piece)

    def _out_of_date(self, piece: Evidence) -> str:
        if piece.issued is None:
            return "no_date"
        if piece.issued > self._today:
            return "future"
        if piece.expires_text:
            return "expiry_unread"  # it may have expired
        if piece.expires is not None:
            return "expired" if piece.expires < self._today else ""
        age = (self._today - piece.issued).days / _DAYS_PER_MONTH
        return "old" if age > self._rules.counts.max_age_months else ""

    def _finding(self, piece: Evidence, reason: str) -> Finding:
        rule = {"": self._rules.counts, "findings": self._rules.findings}.get(
            reason, self._rules.ignored
        )
        code = f"finding.evidence_{reason}" if reason else "finding.evidence"
        called = piece.stated or piece.kind
        statement = Statement.of(
            code,
            kind=called,
            issuer=piece.issuer or "-",
            issued=piece.issued or "-",
            expires=piece.expires or piece.expires_text[:_LONGEST] or "-",
        )
        text = " ".join(filter(None, (called, piece.issuer, str(piece.issued or ""))))
        return finding(
            rule,
            "evidence",
            statement,
            text=text,
            source=piece.issuer,
            dated=str(piece.issued or ""),
        )


def _own(issuer: str, supplier: Supplier) -> bool:
    """Say whether who signs is the supplier or owns it, however its name is written."""
    owners = [owner.name for owner in supplier.owners]
    known = {
        _said(name) for name in (supplier.name, *supplier.other_names, supplier.parent, *owners)
    }
    return _said(issuer) in known - {()}


def _said(name: str) -> tuple[str, ...]:
    """Return the words of a name in normal form, without its legal forms."""
    return next((reading.said for reading in normal_form(name).readings), ())
