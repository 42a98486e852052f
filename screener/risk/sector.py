"""The sector component: what is stated, or else what products and names suggest."""

from __future__ import annotations

from functools import lru_cache

from screener.model import JOINT, Finding, Gap, IndustryCode, Statement, Supplier
from screener.risk.lexicon import Lexicon, Reading
from screener.risk.part import Part, counted, finding
from screener.risk.rulebook import Rulebook

__all__ = ["SectorJudge"]

_TEXTS_KEPT = 100_000


class SectorJudge:
    """Finds a supplier's sector and its points."""

    def __init__(self, book: Rulebook, lexicon: Lexicon) -> None:
        """Take the sectors of ``book``."""
        self._unknown = book.scale.unknown.sector
        self._most = book.scale.maximum["sector"]
        self._rules = {sector.id: sector for sector in book.sectors.sectors}
        self._lexicon = lexicon
        self._stated = lru_cache(maxsize=_TEXTS_KEPT)(self._judge_stated)
        self._assumed = lru_cache(maxsize=_TEXTS_KEPT)(self._assume)
        self._findings = lru_cache(maxsize=_TEXTS_KEPT)(self._make_all)

    def judge(self, supplier: Supplier) -> Part:
        """Return the component; stated sectors leave no interval, suggested ones do."""
        stated, unclear = self._stated(supplier.industry_codes, supplier.sector_text)
        if stated:
            return stated
        inferred = self._lexicon.sectors_inferred(supplier)
        if not inferred:
            return self._missing(supplier, unclear)
        found = self._findings(tuple(inferred))
        word = dict(found[0].statement.params)["word"]  # of what counts, not of what came first
        gaps = unclear or (_inferred_from(supplier.sector_text, word),)
        if found[0].points < self._unknown.points and all(one.field == "name" for one in inferred):
            # A name such as "X Trade" speaks neither for a risk nor against one.
            found = counted((*found, self._assumed(supplier.sector_text)))
        return Part("sector", found, found[0].points, 0, self._most, gaps)

    def _judge_stated(
        self, codes: tuple[IndustryCode, ...], text: str
    ) -> tuple[Part | None, tuple[Gap, ...]]:
        """Return the component of what is stated, None where that tells no sector; and its gaps."""
        readings, gaps = self._from_codes(codes)
        if text:
            # A code says more of the trade than the goods beside it do.
            named = self._lexicon.sectors_named if readings else self._lexicon.sectors_stated
            readings += named(text.split(JOINT))
        if not readings:
            return None, gaps
        found = self._findings(tuple(readings))
        return Part("sector", found, found[0].points, found[0].points, found[0].points, gaps), gaps

    def _from_codes(self, codes: tuple[IndustryCode, ...]) -> tuple[list[Reading], tuple[Gap, ...]]:
        readings, gaps = [], []
        for code in codes:
            ids = self._lexicon.sectors_of_code(code)
            if len(ids) == 1:
                readings.append(Reading(ids.pop(), "code", code.code, code.code))
            else:
                kind = "gap.sector_code_ambiguous" if ids else "gap.sector_code_unread"
                gaps.append(
                    Gap("sector", Statement.of(kind, number=code.code, scheme=code.scheme or "-"))
                )
        return readings, tuple(gaps)

    def _make_all(self, readings: tuple[Reading, ...]) -> tuple[Finding, ...]:
        return counted(self._make(reading) for reading in readings)

    def _make(self, reading: Reading) -> Finding:
        rule = self._rules[reading.id]
        statement = Statement.of(
            f"finding.sector_{reading.field}", title=rule.title, word=reading.word
        )
        return finding(
            rule, "sector", statement, points=rule.points, text=reading.text, floor=rule.floor
        )

    def _assume(self, text: str) -> Finding:
        rule = self._unknown
        statement = Statement.of("finding.sector_unknown", points=rule.points)
        return finding(rule, "sector", statement, points=rule.points, text=text)

    def _missing(self, supplier: Supplier, unclear: tuple[Gap, ...]) -> Part:
        rule = self._unknown
        found = self._assumed(supplier.sector_text)
        gaps = unclear or (_not_understood(supplier.sector_text),)
        return Part("sector", (found,), rule.points, rule.low, rule.high, gaps, unknown=True)


@lru_cache(maxsize=_TEXTS_KEPT)
def _inferred_from(text: str, word: str) -> Gap:
    if text:
        return Gap("sector", Statement.of("gap.sector_unclear_inferred", text=text, word=word))
    return Gap("sector", Statement.of("gap.sector_inferred", word=word))


@lru_cache(maxsize=_TEXTS_KEPT)
def _not_understood(text: str) -> Gap:
    code = "gap.sector_unclear" if text else "gap.sector_unknown"
    return Gap("sector", Statement.of(code, text=text))
