from __future__ import annotations

from dataclasses import replace

import pytest

from screener.model import Assessment, Finding, Gap, LabourIndicator, Result, Statement
from screener.reports.told import told
from screener.reports.words import Words


def _found(code: str, rule: str = "sector.cleaning", **params: object) -> Finding:
    return Finding(
        rule=rule, component="sector", citation="", statement=Statement.of(code, **params)
    )


@pytest.fixture
def cleaner(result: Result) -> Assessment:
    """A supplier whose record has letters that rules read without their marks."""
    base = result.assessments[2]
    supplier = replace(
        base.supplier,
        name="Müller Gebäudereinigung",
        sector_text="Schweißdraht",
        workforce="Pässe werden einbehalten",
    )
    return replace(base, supplier=supplier)


def test_words_are_said_as_the_record_writes_them(cleaner: Assessment) -> None:
    of_sector = replace(
        _found("finding.sector_sector", title="T", word="schweissdraht"), input="Schweißdraht"
    )
    of_name = replace(
        _found("finding.sector_name", title="T", word="gebaudereinigung"), input="gebaudereinigung"
    )
    gap = Gap("sector", Statement.of("gap.sector_inferred", word="gebaudereinigung"))
    state = LabourIndicator("retention_of_documents", "present", "passe werden einbehalten")
    item = told(replace(cleaner, findings=(of_sector, of_name), gaps=(gap,), indicators=(state,)))
    words = Words()
    assert "“Schweißdraht”" in words.finding(item.findings[0])
    assert "“Gebäudereinigung” in the name" in words.finding(item.findings[1])
    assert "“Gebäudereinigung”" in words.say(item.gaps[0].statement)
    assert item.indicators[0].input == "Pässe werden einbehalten"


def _evidence() -> Finding:
    params = {"kind": "audit", "issuer": "SGS", "issued": "2026-03-12", "expires": "-"}
    return replace(_found("finding.evidence", "evidence.counts", **params), component="evidence")


def test_evidence_that_lowers_nothing_says_why(result: Result) -> None:
    base = result.assessments[1]
    hard = replace(_found("finding.compound", "uflpa.cotton", title="T", word="x"), floor="medium")
    unknown = _found("finding.sector_unknown", "unknown.sector", points=10)
    scored = Statement.of("band_reason.points", points=60)
    listed = Statement.of("band_reason.list", source="uflpa", listed="x")
    lowered = Statement.of("band_reason.evidence", before="high")
    cases = {
        "because of: Cotton from China: a priority": (scored, (_evidence(), hard)),
        "while country or sector is unknown": (scored, (_evidence(), unknown)),
        "comes from a list is not lowered": (listed, (_evidence(),)),
        "There is no lower band": (scored, (_evidence(),)),
    }
    for said, (reason, findings) in cases.items():
        item = told(replace(base, band_reason=reason, findings=findings))
        assert said in Words().finding(item.findings[0])
    item = told(replace(base, band_reason=lowered, findings=(_evidence(), hard)))
    assert Words().finding(item.findings[0]).endswith("expires not stated.")
