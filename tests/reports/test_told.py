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


def test_a_floor_that_evidence_may_lower_is_not_said_to_stand_against_it(result: Result) -> None:
    base = replace(result.assessments[1], band_reason=Statement.of("band_reason.points", points=60))
    soft = replace(_found("finding.sector", "sector.garment", title="T", word="x"), floor="medium")
    weaker = replace(_found("finding.compound", "uflpa.x", title="T", word="x"), floor="low")
    for beside in (soft, weaker):
        item = told(replace(base, findings=(_evidence(), beside)))
        assert "There is no lower band" in Words().finding(item.findings[0])


def test_what_would_change_a_finding_is_told_unless_its_match_was_dismissed(
    result: Result,
) -> None:
    item = result.assessments[0]
    (match,) = item.matches
    cases: tuple[tuple[str, Literal["confirmed", "dismissed"], str], ...] = (
        ("finding.match", "confirmed", "Another decision."),
        ("finding.dismissed", "dismissed", ""),
    )
    for code, verdict, changes in cases:
        found = replace(_of_match(match, code), would_change="Another decision.")
        decided = replace(item, matches=(_decided(match, verdict),), findings=(found,))
        assert told(decided).findings[0].would_change == changes


def test_a_finding_of_another_match_is_not_told_as_decided(result: Result) -> None:
    item = result.assessments[0]
    (match,) = item.matches
    settled = replace(_decided(match, "confirmed"), role="owner", supplier_name="Li Wei")
    other_role = replace(settled, supplier_name=match.supplier_name)
    found = _of_match(match, "finding.match")
    as_supplier = dict(found.statement.params) | {"role": "supplier"}
    of_supplier = replace(found, statement=Statement.of("finding.match", **as_supplier))
    for beside, finding in ((settled, found), (other_role, of_supplier)):
        made = told(replace(item, matches=(beside,), findings=(finding,)))
        assert made.findings == (finding,)


def test_of_two_decided_entries_of_one_name_the_better_match_says_who_decided(
    result: Result,
) -> None:
    item = result.assessments[0]
    (match,) = item.matches
    sure = _decided(replace(match, score=0.99), "confirmed")
    assert sure.decision is not None
    by_ben = replace(sure.decision, by="Ben")
    faint = replace(sure, tier="possible", score=0.8, decision=by_ben)
    found = (_of_match(match, "finding.match"),)
    for matches in ((sure, faint), (faint, sure)):
        made = told(replace(item, matches=matches, findings=found))
        said = Words().finding(made.findings[0])
        assert "Anna confirmed the match" in said
        assert match.listed_name.text in said


def test_a_sanction_that_was_decided_is_told_with_the_verdict(result: Result) -> None:
    item = result.assessments[0]
    (match,) = item.matches
    found = _of_match(match, "finding.sanction")
    made = told(replace(item, matches=(_decided(match, "confirmed"),), findings=(found,))).findings[
        0
    ]
    assert made.statement.code == "finding.sanction"
    assert dict(made.statement.params)["tier"] == "confirmed"


def test_what_was_read_is_quoted_as_the_record_has_it_and_else_as_it_was_read(
    cleaner: Assessment,
) -> None:
    by_name = replace(
        _found("finding.sector_name", title="T", word="gebaudereinigung"), input="gebaudereinigung"
    )
    by_text = replace(
        _found("finding.sector_sector", title="gebaudereinigung", word="schweissdraht"),
        input="Schweißdraht, Handel",
    )
    silent = LabourIndicator("retention_of_documents", "absent", "")
    item = told(replace(cleaner, findings=(by_name, by_text), indicators=(silent,)))
    name, text = item.findings
    assert name.input == "Gebäudereinigung"
    assert text.input == "Schweißdraht, Handel"
    # Nothing but the word is of the record: a title stays as the rulebook writes it.
    assert dict(text.statement.params)["title"] == "gebaudereinigung"
    assert item.indicators == (silent,)
