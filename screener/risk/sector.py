"""The sector component: what is stated, or else what products and names suggest."""

from __future__ import annotations

from functools import lru_cache

from screener.model import Finding, Gap, IndustryCode, Statement, Supplier
from screener.risk.lexicon import Lexicon, Reading
from screener.risk.part import Part, counted, finding
from screener.risk.rulebook import Rulebook

__all__ = ["SectorJudge"]


class SectorJudge:
    """Finds a supplier's sector and its points."""

    def __init__(self, book: Rulebook, lexicon: Lexicon, default: str = "") -> None:
        """Take ``default`` (a code or words) as the sector of suppliers that state none."""
        self._unknown = book.scale.unknown.sector
        self._most = book.scale.maximum["sector"]
        self._rules = {sector.id: sector for sector in book.sectors.sectors}
        self._lexicon = lexicon
        self._default = default.strip()
        self._finding = lru_cache(maxsize=100_000)(self._make)

    def judge(self, supplier: Supplier) -> Part:
        """Return the component; stated sectors leave no interval, suggested ones do."""
        stated, unclear = self._stated(supplier)
        if stated:
            found = counted(self._finding(reading) for reading in stated)
            return _settled(found, unclear)
        inferred = self._lexicon.sectors_inferred(supplier)
        if inferred:
            found = counted(self._finding(reading) for reading in inferred)
            gap = Gap("sector", Statement.of("gap.sector_inferred", word=inferred[0].word))
            return Part("sector", found, 0, self._most, unclear, gap)
        return self._missing(supplier, unclear)

    def _stated(self, supplier: Supplier) -> tuple[list[Reading], tuple[Gap, ...]]:
        codes, texts = supplier.industry_codes, [supplier.sector_text]
        if not codes and not supplier.sector_text and self._default:
            texts = [self._default]
            if self._default[0].isdigit():
                codes, texts = (IndustryCode("", self._default),), []
        readings, gaps = self._from_codes(codes)
        readings += self._lexicon.sectors_stated(text for text in texts if text)
        return readings, gaps

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

    def _make(self, reading: Reading) -> Finding:
        rule = self._rules[reading.id]
        statement = Statement.of(
            f"finding.sector_{reading.field}", title=rule.title, word=reading.word
        )
        return finding(
            rule, "sector", statement, points=rule.points, text=reading.text, floor=rule.floor
        )

    def _missing(self, supplier: Supplier, unclear: tuple[Gap, ...]) -> Part:
        rule = self._unknown
        statement = Statement.of("finding.sector_unknown", points=rule.points)
        found = finding(rule, "sector", statement, points=rule.points, text=supplier.sector_text)
        code = "gap.sector_unclear" if supplier.sector_text else "gap.sector_unknown"
        gap = Gap("sector", Statement.of(code, text=supplier.sector_text))
        gaps = unclear or (gap,)
        return Part("sector", counted([found]), rule.low, rule.high, gaps, unknown=True)


def _settled(found: tuple[Finding, ...], unclear: tuple[Gap, ...]) -> Part:
    points = found[0].points
    return Part("sector", found, points, points, unclear)
