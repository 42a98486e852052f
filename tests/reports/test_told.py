from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

import pytest

from screener.model import (
    Assessment,
    Decision,
    Finding,
    Gap,
    LabourIndicator,
    Match,
    Result,
    Statement,
)
from screener.reports.reasons import reason
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
    for said, (because, findings) in cases.items():
        item = told(replace(base, band_reason=because, findings=findings))
        assert said in Words().finding(item.findings[0])
    item = told(replace(base, band_reason=lowered, findings=(_evidence(), hard)))
    assert Words().finding(item.findings[0]).endswith("expires not stated.")


def _of_match(match: Match, code: str) -> Finding:
    params = {
        "name": match.supplier_name,
        "listed": match.listed_name.text,
        "source": match.listing.source,
        "programme": match.listing.programme,
        "tier": match.tier,
    }
    return replace(_found(code, "list.match", **params), component="list")


def _decided(match: Match, verdict: Literal["confirmed", "dismissed"]) -> Match:
    decision = Decision(
        verdict=verdict, reason="Another firm", by="Anna", at=datetime(2026, 7, 3, tzinfo=UTC)
    )
    listing = replace(match.listing, id=f"{match.listing.id}-{verdict}")
    return replace(match, listing=listing, group="g2", decision=decision)


def test_what_was_dismissed_of_one_entry_is_not_said_of_another_of_its_name(
    result: Result,
) -> None:
    item = result.assessments[0]
    (opened,) = item.matches
    dismissed = _decided(replace(opened, score=1.0), "dismissed")
    listed = Statement.of(
        "band_reason.list", source=opened.listing.source, listed=opened.listed_name.text
    )
    item = told(
        replace(
            item,
            band_reason=listed,
            matches=(dismissed, opened),
            findings=(
                _of_match(opened, "finding.match"),
                _of_match(dismissed, "finding.dismissed"),
            ),
        )
    )
    waits, gone = item.findings
    assert waits.statement.code == "finding.match"
    assert gone.statement.code == "told.match_dismissed"
    assert reason(Words(), item).startswith("Probable match 0.93 with “Hetian Taida")


def test_a_confirmed_entry_is_not_told_with_the_dismissal_of_another_of_its_name(
    result: Result,
) -> None:
    item = result.assessments[0]
    (match,) = item.matches
    matches = (_decided(match, "dismissed"), _decided(match, "confirmed"))
    item = told(
        replace(
            item,
            matches=matches,
            findings=tuple(
                _of_match(match, code) for code in ("finding.dismissed", "finding.match")
            ),
        )
    )
    codes = [finding.statement.code for finding in item.findings]
    assert codes == ["told.match_dismissed", "told.match_confirmed"]


def test_a_rule_that_was_read_from_no_text_names_its_country() -> None:
    mills = _found("finding.compound", "place.tamil_nadu_mills", title="Cotton", word="IN")
    assert Words().finding(mills) == "Cotton (“India”)."
    assert "Indien" in Words("de").finding(mills)
    of_text = replace(mills, input="IN")
    assert "“IN”" in Words().finding(of_text)
