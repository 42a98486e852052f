from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import html
from openpyxl import load_workbook

from screener import reports
from screener.errors import InputError
from screener.model import Assessment, Decision, Gap, Result, Statement
from screener.reports.questions import questions
from screener.reports.words import Words


def _asked(assessment: Assessment) -> list[str]:
    return [question.text for question in questions(assessment, Words())]


def test_what_is_known_is_not_asked(result: Result) -> None:
    known, unknown, _ = result.assessments
    assert any("In which country" in text for text in _asked(unknown))
    assert not any("In which country" in text for text in _asked(known))


def test_a_supplier_without_gaps_and_findings_is_asked_nothing(result: Result) -> None:
    quiet = replace(result.assessments[2], gaps=())
    assert _asked(quiet) == []


def test_a_match_is_asked_about_until_it_is_dismissed(result: Result) -> None:
    first = result.assessments[0]
    assert any("Hetian Taida Apparel Co., Ltd" in text for text in _asked(first))
    decision = Decision(
        verdict="dismissed", reason="Other firm", by="A", at=datetime(2026, 7, 1, tzinfo=UTC)
    )
    settled = replace(first, matches=(replace(first.matches[0], decision=decision),))
    assert not any("Hetian Taida Apparel Co., Ltd" in text for text in _asked(settled))


def test_a_finding_that_does_not_count_raises_no_question(result: Result) -> None:
    first = replace(result.assessments[0], matches=())
    silent = replace(first, findings=(replace(first.findings[0], counted=False),))
    assert _asked(first)
    assert _asked(silent) == []


def test_a_gap_without_a_question_of_its_own_is_still_asked(result: Result) -> None:
    gap = Gap("spend", Statement.of("gap.spend"))
    assert _asked(replace(result.assessments[2], gaps=(gap,))) == [
        "Please tell us your firm's: spend."
    ]


def test_the_supplier_is_told_neither_band_nor_points(result: Result, tmp_path: Path) -> None:
    path = tmp_path / "q.html"
    reports.write_questionnaire(result, result.assessments[0], path)
    text = str(html.fromstring(path.read_bytes()).xpath("string(//body)"))
    assert "Hetian Taida Garment" in text
    for word in ("critical", "Hold", "provisional", "80"):
        assert word not in text


def test_the_workbook_can_be_filled_in(result: Result, tmp_path: Path) -> None:
    path = tmp_path / "q.xlsx"
    reports.write_questionnaire(result, result.assessments[1], path)
    sheet = load_workbook(path).worksheets[0]
    asked = [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert asked == _asked(result.assessments[1])
    (choices,) = sheet.data_validations.dataValidation
    assert choices.formula1 == '"yes,no,partly,not known"'


def test_another_ending_is_refused(result: Result, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.html, \.pdf or \.xlsx"):
        reports.write_questionnaire(result, result.assessments[0], tmp_path / "q.docx")


def test_a_folder_has_one_for_each_supplier_to_ask(result: Result, tmp_path: Path) -> None:
    assert reports.write_questionnaires(result, tmp_path, suffix=".html") == 2
    assert {path.name for path in tmp_path.glob("*.html")} == {
        "010001-hetian-taida-garment.html",
        "2-global-garments.html",
    }
