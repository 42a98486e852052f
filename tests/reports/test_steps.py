from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from screener import reports
from screener.model import Assessment, Finding, Result, Statement
from screener.reports.clauses import clause_map
from screener.reports.steps import next_steps, what_to_do, workers_first
from screener.reports.words import Words
from screener.risk import load_rulebook


def noted(rule: str, step: str, *, floor: str = "high") -> Finding:
    """Return what was found in notes on workers."""
    return Finding(
        rule=rule,
        component="workforce",
        points=10,
        floor="high" if floor == "high" else None,
        citation="",
        statement=Statement.of("finding.workforce", title="A title", word="workers beaten"),
        next_step=step,
    )


@pytest.fixture
def beaten(result: Result) -> Assessment:
    """A supplier to enquire at, whose notes speak of violence beside other things."""
    found = (
        noted("workforce.document_retention", "Ask for the documents."),
        noted("workforce.threats", "Bring in a worker organisation."),
    )
    return replace(result.assessments[1], action="enquire", band="high", findings=found)


def test_workers_are_heard_before_the_management(beaten: Assessment) -> None:
    assert workers_first(beaten)
    assert next_steps(Words(), beaten)[0] == "Bring in a worker organisation."
    assert what_to_do(Words(), beaten).startswith("Speak first with a grievance body")


def test_other_suppliers_may_be_asked_at_once(result: Result) -> None:
    assert not any(map(workers_first, result.assessments))


def test_no_questionnaire_is_written_where_workers_may_suffer_for_it(
    result: Result, beaten: Assessment, tmp_path: Path
) -> None:
    told = replace(result, assessments=(result.assessments[0], beaten))
    assert reports.write_questionnaires(told, tmp_path / "questions") == 1
    assert not list((tmp_path / "questions").glob("*global*"))
    reports.write_xlsx(told, tmp_path / "actions.xlsx")
    rows = list(load_workbook(tmp_path / "actions.xlsx").worksheets[0].values)
    steps = rows[2][rows[0].index("Steps")]
    assert str(steps).startswith("Speak first with a grievance body")


def test_the_rules_that_put_workers_first_exist() -> None:
    rules = load_rulebook().every_rule()
    assert set(clause_map().workers_first) <= {rule.id for rule in rules}
