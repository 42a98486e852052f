"""The public face: exactly these names, imported lazily."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from openpyxl import Workbook, load_workbook

import screener
from screener import risk, sources
from screener.model import Statement
from screener.workspace import Workspace

AS_OF = datetime(2026, 11, 1, tzinfo=UTC)


def test_every_public_name_is_there_sorted_and_documented() -> None:
    assert screener.__all__ == sorted(screener.__all__)
    assert screener.__doc__ is not None
    for name in screener.__all__:
        assert f"``{name}``" in screener.__doc__
        assert getattr(screener, name).__doc__


def test_all_lists_every_name_that_can_be_imported() -> None:
    public = {name for name in vars(screener) if not name.startswith("_")}
    modules = {name for name in public if isinstance(getattr(screener, name), type(sys))}
    ours_by_import = {"annotations", "on_first_use", "TYPE_CHECKING"}
    assert public - modules - ours_by_import <= set(screener.__all__)
    assert dir(screener) == screener.__all__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = screener.nonsense  # type: ignore[attr-defined] # who checks types is told too


def test_what_the_readme_calls_is_there_once_the_package_is_imported() -> None:
    text = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
    called = sorted(set(re.findall(r"\bscreener\.(\w+)[.(]", text)))
    assert {"compare", "screen", "sentence"} <= set(called)
    _ends_well(f"import screener\nfor name in {called}: getattr(screener, name)")


def test_the_listings_of_the_readme_are_searched() -> None:
    text = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    (example,) = [block for block in blocks if "Index.build" in block]
    _ends_well(example.replace("print(", "assert bool(") + "assert matches[0].listing.id == '1'\n")


def _ends_well(probe: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter and our own text
        [sys.executable, "-c", probe], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_importing_the_package_imports_no_heavy_library() -> None:
    probe = (
        "import sys, screener\n"
        "heavy = {'pandas', 'numpy', 'scipy', 'lxml', 'jinja2', 'pydantic'} & set(sys.modules)\n"
        "sys.exit(' '.join(heavy) or 0)"
    )
    _ends_well(probe)


def test_comparing_two_names_needs_neither_arrays_nor_a_workspace() -> None:
    probe = (
        "import sys\n"
        "from screener.cli import cli\n"
        "cli(['compare', 'Hoshine Silicon', '合盛硅业股份有限公司'], standalone_mode=False)\n"
        "heavy = {'pandas', 'numpy', 'scipy', 'lxml', 'jinja2', 'pydantic_settings'}\n"
        "heavy.add('screener.places')\n"
        "sys.exit(' '.join(heavy & set(sys.modules)) or 0)"
    )
    _ends_well(probe)


def test_screening_a_list_that_is_not_kept_loads_no_store(tmp_path: Path) -> None:
    suppliers, result = tmp_path / "suppliers.csv", tmp_path / "result.json"
    suppliers.write_text("name,country\nDhaka Shirts,BD\n")
    probe = (
        "import sys\n"
        "from screener.cli import cli\n"
        f"args = ['-q', 'screen', {str(suppliers)!r}, '--json', {str(result)!r}]\n"
        "cli(args, standalone_mode=False)\n"
        "sys.exit(' '.join({'sqlalchemy', 'alembic', 'pandas'} & set(sys.modules)) or 0)"
    )
    _ends_well(probe)
    assert result.exists()


def test_a_sector_that_names_none_is_refused_as_on_the_command_line() -> None:
    with pytest.raises(
        screener.InputError, match=r"sector “garmets” is not known; close to it: garment"
    ):
        screener.screen([{"name": "Dhaka Shirts"}], sector="garmets", as_of=AS_OF)


def test_a_listed_name_among_records_is_critical_and_provisional() -> None:
    result = screener.screen([{"name": "Hetian Taida Garment", "country": "CN"}], as_of=AS_OF)
    assessment = result.assessments[0]
    assert (assessment.band, assessment.provisional) == ("critical", True)
    assert assessment.matches[0].listing.source == "uflpa"


@pytest.mark.parametrize(
    "name",
    ["Hetian Taida Garment", "HOSHINE SILICON", "Xinjiang Production & Construction Corps"],
)
def test_altered_listed_names_are_found(name: str) -> None:
    assessment = screener.screen([{"name": name, "country": "China"}], as_of=AS_OF).assessments[0]
    assert (assessment.band, assessment.provisional) == ("critical", True)


def test_an_unlisted_firm_has_no_match_and_is_not_called_clear() -> None:
    result = screener.screen([{"name": "Hamburg Textil GmbH", "country": "DE"}], as_of=AS_OF)
    assert result.assessments[0].matches == ()
    assert result.assessments[0].list_band is None


def test_compare_answers_with_score_verdict_and_reasons() -> None:
    comparison = screener.compare("Hoshine Silicon", "合盛硅业股份有限公司")
    assert comparison.is_match
    assert 0 < comparison.score < 1
    assert comparison.explanation


def test_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("name,country\nHetian Taida,CN\nAcme Forge,DE\n", encoding="utf-8")
    for run in ("a", "b"):
        screener.screen(suppliers, as_of=AS_OF).to_json(tmp_path / f"{run}.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_the_frame_has_one_row_per_supplier_in_the_order_of_the_report() -> None:
    result = screener.screen(
        [{"name": "Acme Forge", "country": "DE"}, {"name": "Hetian Taida", "country": "CN"}],
        as_of=AS_OF,
    )
    frame = result.to_frame()
    assert list(frame["name"]) == ["Hetian Taida", "Acme Forge"]


def test_of_equal_listings_the_reason_names_the_one_that_stands_first() -> None:
    listed = {"name": "Esquel Textile Co", "country": "CN"}
    assessment = screener.screen([listed], as_of=AS_OF).assessments[0]
    assert len({match.listing.id for match in assessment.matches}) > 1
    reason = dict(assessment.band_reason.params)
    assert reason["listed"] == assessment.matches[0].listed_name.text


def test_a_surer_listing_stands_before_a_fainter_one_with_more_points() -> None:
    suppliers = [
        {"name": "Esquel Textile Co", "country": "CN", "sector": "Garments", "products": "Cotton"},
        {"name": "Camel Group Co., Ltd.", "country": "CN", "sector": "Software"},
    ]
    result = screener.screen(suppliers, as_of=AS_OF)
    assert result.assessments[0].supplier.name == "Camel Group Co., Ltd."


@pytest.mark.parametrize("nothing", [None, 5])
def test_what_is_no_list_is_refused_as_input(nothing: object) -> None:
    with pytest.raises(screener.InputError, match="is no supplier list"):
        screener.screen(cast("Any", nothing), as_of=AS_OF)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("threshold", "x"),
        ("threshold", True),
        ("as_of", "2026-01-01"),
        ("as_of", AS_OF.date()),
        ("workspace", "/nowhere"),
        ("sector", 5),
        ("executor", 5),
        ("expected", [17]),
    ],
)
def test_a_parameter_of_another_kind_is_refused_by_name(parameter: str, value: object) -> None:
    with pytest.raises(screener.InputError, match=f"^{parameter} is .*; give a"):
        screener.screen([{"name": "Acme"}], **{parameter: cast("Any", value)})


@pytest.mark.parametrize(
    "wanted",
    [{"kind": "ship"}, *({"threshold": one} for one in ("x", True, 9, 0))],
)
def test_a_comparison_of_another_kind_is_refused(wanted: dict[str, object]) -> None:
    with pytest.raises(screener.InputError, match=f"^{next(iter(wanted))} is .*; give "):
        screener.compare("Acme", "Akme", **cast("Any", wanted))


def test_records_that_hold_nothing_are_said_to() -> None:
    with pytest.raises(
        screener.InputError, match="records: no rows below the headings hold a value"
    ):
        screener.screen([{"name": None}], as_of=AS_OF)


def test_an_explanation_is_said_in_words() -> None:
    explanation = screener.compare("Hoshine Silicon", "Hoshine Silicon Co., Ltd.").explanation
    said = [screener.sentence(part) for part in explanation]
    assert any("hoshine" in one for one in said)
    assert said != [screener.sentence(part, "de") for part in explanation]


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"sector": None}, "sector is None; give a text"),
        ({"as_of": datetime.max.replace(tzinfo=UTC)}, "as_of is in the year 9999"),
        ({"as_of": datetime.min.replace(tzinfo=UTC)}, "as_of is in the year 1;"),
        ({"as_of": datetime(2026, 9, 1)}, "as_of has no time zone"),  # noqa: DTZ001
        ({"threshold": 1.5}, "threshold is 1.5; give a number above 0, at most 1"),
        ({"expected": 5}, "expected is 5; give a list"),
        ({"expected": "Alpha"}, "expected is 'Alpha'; give a list"),
        ({"expected": [""]}, "“”: the list has no supplier"),
    ],
)
def test_a_parameter_of_the_wrong_kind_is_one_line(given: dict[str, Any], named: str) -> None:
    with pytest.raises(screener.InputError, match=named):
        screener.screen([{"name": "Alpha"}, {"name": "Delta"}], **({"as_of": AS_OF} | given))


def test_a_workspace_is_a_path() -> None:
    with pytest.raises(screener.InputError, match="the workspace is 'folder'; give"):
        Workspace("folder")  # type: ignore[arg-type]


def test_a_dossier_is_of_one_supplier(tmp_path: Path) -> None:
    result = screener.screen(
        [
            {"name": "Alpha", "number": "7", "country": "DE"},
            {"name": "Beta", "number": "7", "country": "DE"},
            {"name": "Delta", "country": "DE"},
        ],
        as_of=AS_OF,
    )
    for asked in ("", "8"):
        with pytest.raises(screener.InputError, match="the list has no supplier"):
            result.to_dossier(asked, tmp_path / "d.html")
    with pytest.raises(screener.InputError, match="number or name: “Alpha”, “Beta”"):
        result.to_dossier("7", tmp_path / "d.html")
    assert not (tmp_path / "d.html").exists()
    result.to_dossier("Delta", tmp_path / "d.html")
    assert "Delta" in (tmp_path / "d.html").read_text("utf-8")


def test_every_form_is_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    rows = [{"name": "Delta", "number": "7", "country": "BD", "sector": "garments"}]
    result = screener.screen(rows, as_of=AS_OF)
    change = Statement.of("change.supplier_removed")
    result.to_csv(tmp_path / "r.csv", language="de")
    result.to_html(tmp_path / "r.html", language="de")
    result.to_dossier("7", tmp_path / "d.html", language="de", changes={"7": [change]})
    result.to_dossiers(tmp_path / "all", language="de", changes={"7": [change]})
    (dossier,) = (one for one in (tmp_path / "all").glob("*.html") if one.stem != "index")
    for path in (tmp_path / "r.csv", tmp_path / "r.html", tmp_path / "d.html", dossier):
        assert "Bangladesch" in path.read_text("utf-8-sig")
    for path in (tmp_path / "d.html", dossier):
        assert screener.sentence(change, "de") in path.read_text("utf-8")
    assert result.sensitivity is not None


def test_a_list_is_read_by_the_sheet_and_the_columns_that_are_named(tmp_path: Path) -> None:
    book = Workbook()
    for title, firm in (("First", "Alpha"), ("Second", "Delta")):
        sheet = book.create_sheet(title)
        sheet.append(("Whom we buy from", "Country"))
        sheet.append((firm, "BD"))
    book.save(tmp_path / "list.xlsx")
    result = screener.screen(
        tmp_path / "list.xlsx",
        sheet="Second",
        mapping={"name": "Whom we buy from"},
        sector="garments",
        as_of=AS_OF,
    )
    (assessment,) = result.assessments
    assert assessment.supplier.name == "Delta"
    assert assessment.sector.startswith("sector.")


def test_questionnaires_are_workbooks_or_pages(tmp_path: Path) -> None:
    result = screener.screen([{"name": "Delta", "country": "BD"}], as_of=AS_OF)
    result.to_questionnaires(tmp_path, form="html")
    assert (tmp_path / "delta.html").exists()
    with pytest.raises(screener.InputError, match="form is 'pdf'; give xlsx or html"):
        result.to_questionnaires(tmp_path, form="pdf")  # type: ignore[arg-type] # told to all


def test_findings_and_gaps_are_said_in_words() -> None:
    (assessment,) = screener.screen([{"name": "Alpha"}], as_of=AS_OF).assessments
    for finding in assessment.findings:
        assert screener.sentence(finding) == screener.sentence(finding.statement)
    for gap in assessment.gaps:
        assert screener.sentence(gap) == screener.sentence(gap.statement)
    for wrong in (5, None):
        with pytest.raises(screener.InputError, match="is no statement, finding or gap"):
            screener.sentence(wrong)  # type: ignore[arg-type]
    with pytest.raises(screener.InputError, match="No messages in “None”"):
        screener.sentence(assessment.gaps[0], None)  # type: ignore[arg-type]


def test_the_json_says_where_each_row_went_and_in_which_countries_sites_are() -> None:
    rows = [
        {"number": "1", "name": "Alpha", "country": "DE", "address": "Rheinstr. 1, Bonn"},
        {"number": "1", "name": "Alpha", "country": "CN", "address": "Nanjing Road 5, Shanghai"},
        {"number": "2", "name": "Beta", "country": "FR"},
    ]
    found = screener.screen(rows, as_of=AS_OF).to_dict()
    suppliers = {one["supplier"]["name"]: one["supplier"] for one in found["assessments"]}
    assert (suppliers["Alpha"]["row"], suppliers["Beta"]["row"]) == (2, 4)
    assert suppliers["Alpha"]["site_countries"] == ["CN"]
    assert found["run"]["joined_rows"] == [{"row": 3, "into": 2}]


def test_a_report_says_that_its_rulebook_is_a_changed_one(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "home")
    risk.init(tmp_path / "rules")
    scale = tmp_path / "rules" / "scale.yml"
    said = "Changed: not the rulebook that ships with version"
    for changed in (False, True):
        if changed:
            scale.write_text(scale.read_text("utf-8").replace("high: 60", "high: 61"), "utf-8")
            risk.adopt(tmp_path / "rules", workspace.rules, AS_OF)
        found = screener.screen([{"name": "Alpha"}], as_of=AS_OF, workspace=workspace)
        found.to_html(tmp_path / "report.html")
        found.to_xlsx(tmp_path / "actions.xlsx")
        assert found.to_dict()["run"]["rules_changed"] is changed
        assert (said in (tmp_path / "report.html").read_text("utf-8")) is changed
        sheets = load_workbook(tmp_path / "actions.xlsx").worksheets
        cells = [str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row]
        assert any(said in cell for cell in cells) is changed


def test_a_clock_before_the_day_an_edition_was_read_is_refused(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "home")
    listed = tmp_path / "own.csv"
    listed.write_text("name\nAcme\n", encoding="utf-8")
    sources.add("watch", listed, workspace, datetime(2099, 1, 1, tzinfo=UTC))
    with pytest.raises(screener.SourceError, match="own:watch was read on 2099-01-01"):
        screener.screen([{"name": "Alpha"}], workspace=workspace)
    assert screener.screen([{"name": "Alpha"}], workspace=workspace, as_of=AS_OF).assessments


def test_a_result_is_one_line_in_a_notebook() -> None:
    rows = [{"name": f"Firm {number}", "country": "DE"} for number in range(500)]
    result = screener.screen(rows, as_of=AS_OF)
    assert repr(result) == "<Screening of 'records' as of 2026-11-01: 500 low>"
