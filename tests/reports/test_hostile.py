from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import jsonschema
from lxml import html
from openpyxl import load_workbook

from screener import reports
from screener.model import Change, Result, Statement

_OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer"),
    *("section", "article", "details", "summary", "fieldset", "legend", "label", "input", "div"),
    *("p", "h1", "h2", "h3", "h4", "a", "b", "strong", "small", "span", "code", "pre", "bdi"),
    *("mark", "del", "br", "q", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td", "svg", "rect", "text"),
}
_LINK = re.compile(r"#[\w-]+|https://.*|[a-z0-9-]+\.html")
_HIDDEN = "\x00\x07\x1b\u202e\u2066\u200b"


def _pages(result: Result, folder: Path) -> list[Path]:
    reports.write_html(result, folder / "portfolio.html")
    reports.write_questionnaire(result, result.assessments[0], folder / "questions.html")
    reports.write_dossiers(result, folder / "dossiers")
    reports.write_changes(_changes(result), folder / "changes.html")
    return sorted(folder.rglob("*.html"))


def _changes(result: Result) -> reports.ChangeReport:
    """Return a change report with the hostile text wherever a change holds text."""
    text = result.assessments[0].supplier.name
    said = Statement.of("change.match_new", listing=text, source=text, reference=text, tier=text)
    change = Change(
        kind="match_new",
        cause="listed",
        supplier_id=1,
        supplier=text,
        number=text,
        source=text,
        listing=text,
        listing_name=text,
        band_before="low",
        band_after="critical",
        action="hold",
        statement=said,
    )
    return reports.ChangeReport(
        list_name=text, run=result.run, since=None, changes=(change,), trouble=(said,)
    )


def test_pages_hold_our_elements_only_and_no_handlers(hostile: Result, tmp_path: Path) -> None:
    pages = _pages(hostile, tmp_path)
    assert len(pages) == 5
    for path in pages:
        page = html.fromstring(path.read_bytes())
        tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
        assert tags <= _OURS
        assert not page.xpath("//@*[starts-with(name(), 'on')] | //@style | //comment()")
        assert page.xpath("count(//style)") == 1
        links = page.xpath("//a/@href")
        assert isinstance(links, list)
        assert not [link for link in map(str, links) if not _LINK.fullmatch(link)]


def test_nothing_in_a_page_hides_or_turns_text(hostile: Result, tmp_path: Path) -> None:
    for path in _pages(hostile, tmp_path):
        text = path.read_text("utf-8")
        assert not [char for char in _HIDDEN if char in text]
        assert len(text) < 700_000


def test_json_says_it_unaltered(hostile: Result, tmp_path: Path) -> None:
    reports.write_json(hostile, tmp_path / "r.json")
    written = json.loads((tmp_path / "r.json").read_text("utf-8"))
    jsonschema.validate(written, reports.json_schema())
    name = hostile.assessments[0].supplier.name
    assert written["assessments"][0]["supplier"]["name"] == name


def test_csv_stays_one_row_without_formula_or_hidden_signs(hostile: Result, tmp_path: Path) -> None:
    reports.write_csv(hostile, tmp_path / "r.csv")
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert None not in row
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert not [char for char in _HIDDEN if char in "".join(row.values())]


def test_workbooks_hold_text_only(hostile: Result, tmp_path: Path) -> None:
    reports.write_xlsx(hostile, tmp_path / "a.xlsx")
    reports.write_questionnaire(hostile, hostile.assessments[0], tmp_path / "q.xlsx")
    for name in ("a.xlsx", "q.xlsx"):
        book = load_workbook(tmp_path / name)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
        assert not [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
        assert all(len(str(cell.value)) <= 32_767 for cell in cells)
