"""What results say of an edition that nobody dates, and of one that was refused at first."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from lxml import html
from openpyxl import load_workbook

from screener import reports
from screener.model import Coverage, Result, Statement

_TAKEN_IN = date(2026, 7, 20)


def _with(result: Result, part: Coverage) -> Result:
    """The result, had the second list been this."""
    return replace(result, run=replace(result.run, coverage=(result.run.coverage[0], part)))


@pytest.fixture
def undated(result: Result) -> Result:
    """Of a list that says nothing of its day, taken in on the day of the run."""
    part = result.run.coverage[1]
    edition = replace(part.edition, published=_TAKEN_IN, retrieved=_TAKEN_IN, dated=False)
    doubts = (Statement.of("coverage.undated"),)
    return _with(result, replace(part, edition=edition, age_days=None, doubts=doubts))


@pytest.fixture
def accepted(result: Result) -> Result:
    part = result.run.coverage[1]
    doubts = (Statement.of("coverage.accepted"),)
    return _with(result, replace(part, edition=replace(part.edition, accepted=True), doubts=doubts))


def _text(path: Path) -> str:
    return str(html.parse(path).getroot().text_content())


def _written(result: Result, folder: Path) -> tuple[str, str]:
    reports.write_html(result, folder / "a.html")
    reports.write_dossier(result, result.assessments[0], folder / "d.html")
    return _text(folder / "a.html"), _text(folder / "d.html")


def _scope(result: Result, folder: Path) -> tuple[object, ...]:
    """The second list's row in the workbook's sheet on what was searched."""
    reports.write_xlsx(result, folder / "a.xlsx")
    return list(load_workbook(folder / "a.xlsx").worksheets[2].iter_rows(values_only=True))[2]


def _coverage(result: Result, folder: Path) -> dict[str, object]:
    reports.write_json(result, folder / "a.json")
    written = json.loads((folder / "a.json").read_bytes())
    jsonschema.validate(written, reports.json_schema())
    (_, part) = written["coverage"]
    return dict(part)


def test_pages_give_an_undated_edition_no_day_but_that_of_taking_in(
    undated: Result, tmp_path: Path
) -> None:
    for text in _written(undated, tmp_path):
        assert "170 entries" in text
        assert "edition of unknown age" in text
        assert "edition of 20 Jul 2026" not in text
        assert "taken in on 20 Jul 2026" in text
        assert "It is not known when this edition was published." in text


def test_the_workbook_gives_an_undated_edition_no_day_and_no_age(
    undated: Result, tmp_path: Path
) -> None:
    _title, _entries, published, age, since, _sha256, remark = _scope(undated, tmp_path)
    assert (published, age, since) == ("taken in on 20 Jul 2026", "unknown", None)
    assert "It is not known when this edition was published." in str(remark)


def test_json_gives_an_undated_edition_no_day_no_age_and_does_not_call_it_fresh(
    undated: Result, tmp_path: Path
) -> None:
    part = _coverage(undated, tmp_path)
    assert (part["published"], part["age_days"], part["stale"]) == (None, None, None)
    assert part["edition"] == "undated-a1a1a1a1"
    assert part["retrieved"] == "2026-07-20"


def test_json_calls_an_undated_edition_stale_that_was_taken_in_long_ago(
    undated: Result, tmp_path: Path
) -> None:
    old = _with(undated, replace(undated.run.coverage[1], stale=True))
    assert _coverage(old, tmp_path)["stale"] is True


def test_an_undated_edition_that_its_publisher_served_has_that_day(
    undated: Result, tmp_path: Path
) -> None:
    part = undated.run.coverage[1]
    edition = replace(part.edition, checked=date(2026, 7, 19))
    for text in _written(_with(undated, replace(part, edition=edition, age_days=1)), tmp_path):
        assert "edition as served on 19 Jul 2026" in text


def test_pages_name_an_edition_that_was_taken_in_against_advice(
    accepted: Result, tmp_path: Path
) -> None:
    for text in _written(accepted, tmp_path):
        assert "edition of 1 May 2026, taken in although it was refused as implausible" in text
        assert "This edition was refused as implausible by the number of its entries" in text


def test_workbook_and_json_name_an_edition_that_was_taken_in_against_advice(
    accepted: Result, result: Result, tmp_path: Path
) -> None:
    *_, remark = _scope(accepted, tmp_path)
    assert "refused as implausible" in str(remark)
    part = _coverage(accepted, tmp_path)
    assert part["accepted"] is True
    assert "refused as implausible" in str(part["incomplete"])
    assert _coverage(result, tmp_path)["accepted"] is False


def test_the_workbook_says_which_list_is_stale(result: Result, tmp_path: Path) -> None:
    stale = _with(result, replace(result.run.coverage[1], stale=True))
    *_, remark = _scope(stale, tmp_path)
    assert remark == "Stale. 170 of 177 entries; no designation dates."


def test_an_edition_that_was_seen_later_says_so_wherever_it_is_named(
    result: Result, tmp_path: Path
) -> None:
    part = result.run.coverage[1]
    seen = replace(part, edition=replace(part.edition, checked=date(2026, 7, 19)))
    for text in _written(_with(result, seen), tmp_path):
        assert "edition of 1 May 2026, still served on 19 Jul 2026" in text
