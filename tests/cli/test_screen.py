"""`screener screen` and `screener demo`: tables, files, exit codes."""

from __future__ import annotations

import io
import json
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.waiting import SECONDS

Run = Callable[..., Any]

CLEAN = "name,country,sector\nSoftware Bruecke AG,CH,Software\n"


def write(folder: Path, text: str, name: str = "suppliers.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_demo_writes_report_json_and_csv_and_says_where(run: Run, tmp_path: Path) -> None:
    outcome = run("demo")
    assert outcome.code == 0
    for name in ("report.html", "result.json", "result.csv"):
        path = tmp_path / "screener-demo" / name
        assert path.stat().st_size > 0
        assert str(path) in outcome.err
    assert "critical" in outcome.out
    assert "row 42 rejected" in outcome.err


def test_firms_of_one_name_are_told_apart_by_their_rows(run: Run, tmp_path: Path) -> None:
    for other, rows in (("Fjord Laks AS", {"2", "3"}), ("Oslo Laks AS", set[str]())):
        table = f"name,address,country\nFjord Laks AS,1 Pier,NO\n{other},2 Quay,NO\n"
        outcome = run("screen", write(tmp_path, table))
        assert set(re.findall(r"Laks AS +(\d+) +Norway", outcome.out)) == rows
        assert outcome.out.count("Laks AS") == 2


@pytest.mark.usefixtures("run")  # for its workspace
def test_the_demo_of_the_module_names_a_next_command_that_can_be_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.argv", ["-m", "demo"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("screener", run_name="__main__", alter_sys=True)  # as `python -m` does
    assert left.value.code == 0
    assert f"{sys.executable} -m screener screen YOUR.csv" in capsys.readouterr().err


def test_the_demo_finds_every_listed_firm_of_the_example(run: Run, tmp_path: Path) -> None:
    run("demo")
    result = json.loads((tmp_path / "screener-demo/result.json").read_text(encoding="utf-8"))
    matched = {a["supplier"]["number"] for a in result["assessments"] if a["matches"]}
    assert matched == {"10001", "10002", "10003", "10004", "10005", "10006"}


def test_a_list_without_findings_ends_with_zero(run: Run, tmp_path: Path) -> None:
    outcome = run("screen", write(tmp_path, CLEAN))
    assert outcome.code == 0
    assert "Software Bruecke AG" in outcome.out
    assert "not cleared" in outcome.err


def test_fail_on_ends_with_three_also_for_worse_bands_and_not_rated(
    run: Run, tmp_path: Path
) -> None:
    listed = write(tmp_path, "name,country\nHetian Taida,CN\n", "listed.csv")
    unknown = write(tmp_path, "name,country\nGlobal Sourcing Partners,\n", "unknown.csv")
    assert run("screen", listed, "--fail-on", "high").code == 3
    assert run("screen", unknown, "--fail-on", "high").code == 3
    assert run("screen", unknown, "--fail-on", "critical").code == 0
    assert run("screen", write(tmp_path, CLEAN), "--fail-on", "high").code == 0


def test_a_band_that_points_alone_do_not_give_is_told_with_its_reason(
    run: Run, tmp_path: Path
) -> None:
    rows = "name,country,sector\nAlpha Shop,KP,Software\nBeta Reinigung,DE,Cleaning\n"
    lines = run("screen", write(tmp_path, rows)).out.splitlines()
    why = {
        name: line for line in lines for name in ("Alpha Shop", "Beta Reinigung") if name in line
    }
    assert "Made in North Korea" in why["Alpha Shop"]
    assert "the EU Strategy names" in why["Beta Reinigung"]


def test_rejected_rows_end_with_five_and_are_named(run: Run, tmp_path: Path) -> None:
    outcome = run("screen", write(tmp_path, CLEAN + ",DE,Cars\n"))
    assert outcome.code == 5
    assert "row 3 rejected" in outcome.err


@pytest.mark.parametrize(
    ("wanted", "suppliers", "rows"),
    [
        ([], "; --html report.html shows them", "; --rejected rejected.csv has them all"),
        (["--html", "r.html"], ", in the report", ", all in the report"),
        (["--csv", "r.csv"], ", in the CSV", "; --rejected rejected.csv has them all"),
        (
            ["--json", "r.json", "--rejected", "no.csv"],
            ", in the JSON",
            ", all in the rejected rows",
        ),
        (["--xlsx", "r.xlsx"], "; --html report.html shows them", "; --rejected rejected.csv has"),
    ],
)
def test_what_the_table_leaves_out_is_said_to_be_where_it_is(
    run: Run, tmp_path: Path, wanted: list[str], suppliers: str, rows: str
) -> None:
    lines = "".join(f"Software {n} AG,CH,Software\n,CH,{n}\n" for n in range(22))
    outcome = run("screen", write(tmp_path, f"name,country,sector\n{lines}"), *wanted)
    assert f"… and 2 more{suppliers}" in outcome.out
    assert f"… and 2 more rejected rows{rows}" in outcome.err


def test_a_sheet_of_suppliers_that_nobody_chose_to_leave_out_ends_with_five(
    run: Run, tmp_path: Path
) -> None:
    book = Workbook()
    for title in ("2025", "2026"):
        sheet = book.create_sheet(title)
        sheet.append(["name", "country", "sector"])
        sheet.append([f"Software {title} AG", "CH", "Software"])
    del book["Sheet"]
    book.save(tmp_path / "both.xlsx")
    said = "Sheets that look like lists of suppliers too: 2026."
    outcome = run("screen", "both.xlsx", "--html", "r.html", "--xlsx", "r.xlsx")
    assert (outcome.code, outcome.err.count(said)) == (5, 1)
    to_do, _ = (tmp_path / "r.html").read_text(encoding="utf-8").split('<section id="bands">')
    assert said in to_do
    scope = load_workbook(tmp_path / "r.xlsx").worksheets[-2]
    assert [said in str(cell.value) for (cell, *_) in scope.iter_rows()].count(True) == 1
    chosen = run("screen", "both.xlsx", "--sheet", "2026", "--html", "r.html")
    assert chosen.code == 0
    assert "Other sheets list suppliers too" in chosen.err
    to_do, _ = (tmp_path / "r.html").read_text(encoding="utf-8").split('<section id="bands">')
    assert "sheets list" not in to_do


def test_findings_go_before_rejected_rows(run: Run, tmp_path: Path) -> None:
    suppliers = write(tmp_path, "name,country\nHetian Taida,CN\n,DE\n")
    assert run("screen", suppliers, "--fail-on", "critical").code == 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["screen", "absent.csv"], "absent.csv"),
        (["screen"], "FILE"),
        (["screen", "suppliers.csv", "--as-of", "yesterday"], "2026-05-01T00:00:00Z"),
        (["screen", "suppliers.csv", "--map", "name"], "Heading in the file"),
        (["screen", "suppliers.csv", "--threshold", "7"], "threshold"),
        (["screen", "suppliers.csv", "--html", "suppliers.csv/report.html"], "report.html"),
        (["nonsense"], "nonsense"),
    ],
)
def test_bad_usage_and_input_end_with_two_and_say_why(
    run: Run, tmp_path: Path, arguments: list[str], says: str
) -> None:
    write(tmp_path, CLEAN)
    outcome = run(*arguments)
    assert outcome.code == 2
    assert says in outcome.err
    assert "Traceback" not in outcome.err


def test_a_file_without_a_name_column_is_one_error_line(run: Run, tmp_path: Path) -> None:
    outcome = run("screen", write(tmp_path, "colour,weight\nred,5\n"))
    assert outcome.code == 2
    assert outcome.err.startswith("error: ")
    assert outcome.err.count("\n") == 1


def test_one_of_something_is_said_in_the_singular(run: Run, tmp_path: Path) -> None:
    outcome = run("screen", write(tmp_path, "name,country\nSoftware AG,CH\n"))
    assert outcome.out.startswith("1 supplier   ")
    assert run("screen", write(tmp_path, CLEAN + "Other AG,CH,\n")).out.startswith("2 suppliers   ")


def test_a_day_and_an_entry_are_told_from_several(run: Run, tmp_path: Path) -> None:
    """The bundled EU list is of 2026-03-01."""
    listed = write(tmp_path, CLEAN)
    assert ", 1 day old" in run("screen", listed, "--as-of", "2026-03-02").err
    assert ", 2 days old" in run("screen", listed, "--as-of", "2026-03-03").err


def test_the_age_of_an_edition_that_was_checked_is_counted_from_then(
    run: Run, tmp_path: Path
) -> None:
    """The UFLPA page of 2025-01-14 was fetched on 2026-07-09."""
    told = run("screen", write(tmp_path, CLEAN), "--as-of", "2026-07-19").err
    assert "edition 2025-01-14, 10 days since its publisher was seen to serve it" in told


def test_a_file_of_rejected_rows_without_any_is_said_to_hold_none(run: Run, tmp_path: Path) -> None:
    outcome = run("screen", write(tmp_path, CLEAN), "--rejected", "none.csv")
    assert "No rejected rows, the heading only: " in outcome.err
    outcome = run("screen", write(tmp_path, CLEAN + ",CH,Software\n"), "--rejected", "some.csv")
    assert f"\nRejected rows: {tmp_path / 'some.csv'}" in outcome.err


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "The row has no name."), ("de", "Die Zeile hat keinen Namen.")],
)
def test_reasons_of_rejected_rows_are_in_the_language_of_the_report(
    run: Run, tmp_path: Path, language: str, said: str
) -> None:
    path = write(tmp_path, CLEAN + ",CH,Software\n")
    run("screen", path, "--rejected", "some.csv", "--language", language)
    heading, row = (tmp_path / "some.csv").read_text(encoding="utf-8-sig").splitlines()
    assert heading.startswith("reason,row,")  # as headings of every CSV, for programs
    assert row.startswith(f"{said},3,")


@pytest.mark.parametrize("option", ["--html", "--json", "--csv", "--xlsx", "--rejected"])
def test_folders_that_an_output_needs_are_made_and_said(
    run: Run, tmp_path: Path, option: str
) -> None:
    wanted = tmp_path / "no" / "such" / "file.out"
    outcome = run("screen", write(tmp_path, CLEAN), option, wanted)
    assert (outcome.code, wanted.exists()) == (0, True)
    assert f"{wanted} (made the folder {tmp_path / 'no'})" in outcome.err
    assert "made the folder" not in run("screen", tmp_path / "suppliers.csv", option, wanted).err


def test_quiet_leaves_only_data(run: Run, tmp_path: Path) -> None:
    outcome = run("--quiet", "screen", write(tmp_path, CLEAN))
    assert outcome.err == ""
    assert "Software Bruecke AG" in outcome.out


def test_a_reader_who_leaves_early_takes_no_file_away(tmp_path: Path) -> None:
    rows = "".join(f"Software {number} AG,CH,Software\n" for number in range(400))
    suppliers = write(tmp_path, CLEAN + rows + ",CH,Software\n")
    wanted = tmp_path / "result.json", tmp_path / "rejected.csv"
    with subprocess.Popen(  # noqa: S603 - our own interpreter and command
        [
            sys.executable,
            "-m",
            "screener",
            "screen",
            suppliers,
            "--json",
            wanted[0],
            "--rejected",
            wanted[1],
        ],
        env={**os.environ, "SCREENER_HOME": str(tmp_path / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as reading:
        assert reading.stdout is not None
        reading.stdout.close()
        assert reading.wait(SECONDS) == 0
    assert all(path.stat().st_size > 0 for path in wanted)


def test_same_inputs_and_time_give_the_same_json(run: Run, tmp_path: Path) -> None:
    suppliers = write(tmp_path, CLEAN)
    for name in ("a.json", "b.json"):
        run("screen", suppliers, "--as-of", "2026-11-01T00:00:00Z", "--json", name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_one_dossier_on_request_and_questionnaires(run: Run, tmp_path: Path) -> None:
    listed = write(tmp_path, "number,name,country,sector\n7,Software AG,CH,Software\n8,Some,,\n")
    single, asked = tmp_path / "seven.html", tmp_path / "ask"
    assert run("screen", listed, "--dossier", f"7={single}", "--questionnaires", asked).code == 0
    assert "Software AG" in single.read_text(encoding="utf-8")
    assert [one.name for one in sorted(asked.glob("*.xlsx"))] == ["8-some.xlsx"]
    pages = tmp_path / "read"
    run("screen", listed, "--questionnaires", pages, "--questionnaires-as", "html")
    assert "Some" in (pages / "8-some.html").read_text(encoding="utf-8")
    assert not list(pages.glob("*.xlsx"))
    unknown = run("screen", listed, "--dossier", f"9={single}")
    assert unknown.code == 2
    assert "no supplier with this number" in unknown.err
    assert "NUMBER=FILE" in run("screen", listed, "--dossier", "7").err


def test_a_second_kept_run_writes_what_changed_into_the_dossiers(run: Run, tmp_path: Path) -> None:
    first = write(
        tmp_path, "number,name,country\n1,Hetian Taida,DE\n2,Plain Garments,BD\n", "a.csv"
    )
    second = write(
        tmp_path, "number,name,country\n1,Hetian Taida,CN\n2,Plain Garments,BD\n", "b.csv"
    )
    folder = tmp_path / "d"
    run("screen", first, "--list", "L", "--dossiers", folder)
    (page,) = folder.glob("1-*.html")
    assert "No earlier report was given" in page.read_text(encoding="utf-8")
    run("screen", second, "--list", "L", "--dossiers", folder)
    changed, same = (next(folder.glob(f"{n}-*.html")).read_text(encoding="utf-8") for n in (1, 2))
    assert "No earlier report" not in changed
    assert "Nothing has changed since the last report" not in changed
    assert "Nothing has changed since the last report" in same


OUTPUTS = ("--html", "--pdf", "--json", "--csv", "--xlsx", "--rejected")


@pytest.mark.parametrize("option", [*OUTPUTS, "--dossier", "--dossiers", "--questionnaires"])
def test_no_output_is_written_over_the_list_itself(run: Run, tmp_path: Path, option: str) -> None:
    """A link to the list, and another way to write its path, are the list too."""
    own = write(tmp_path, CLEAN, "own.pdf" if option == "--pdf" else "own.csv")
    (tmp_path / "below").mkdir()
    (tmp_path / "link.csv").symlink_to(own)
    elsewhere = tmp_path / "below" / ".." / own.name
    ways = [own, elsewhere] if option == "--pdf" else [own, elsewhere, tmp_path / "link.csv"]
    for way in ways:
        outcome = run("screen", own, option, f"7={way}" if option == "--dossier" else way)
        assert outcome.code == 2
        assert outcome.err.count("\n") == 1 or option in {"--dossiers", "--questionnaires"}
        assert own.read_text(encoding="utf-8") == CLEAN
    assert (tmp_path / "link.csv").is_symlink()


def test_two_outputs_are_not_written_to_one_file(run: Run, tmp_path: Path) -> None:
    outcome = run("screen", write(tmp_path, CLEAN), "--html", "a.out", "--csv", tmp_path / "a.out")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "--csv" in outcome.err
    assert "--html" in outcome.err
    assert not (tmp_path / "a.out").exists()
    index = run("screen", tmp_path / "suppliers.csv", "--html", "d/index.html", "--dossiers", "d")
    assert (index.code, index.err.count("\n")) == (2, 1)
    assert not (tmp_path / "d").exists()


@pytest.mark.parametrize(
    "wanted", [("--pdf", "a.pdf"), ("--html", "a.pdf"), ("--dossier", "7=a.pdf")]
)
def test_a_missing_pdf_maker_is_said_before_the_work(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: tuple[str, str]
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    outcome = run("screen", write(tmp_path, CLEAN), *wanted)
    assert (outcome.code, outcome.out) == (2, "")
    assert ".venv/bin/pip install -e '.[pdf]'" in outcome.err


def test_quiet_is_understood_after_the_command_too(run: Run, tmp_path: Path) -> None:
    for said in ("-q", "--quiet"):
        outcome = run("screen", write(tmp_path, CLEAN), said, "--no-input")
        assert (outcome.code, outcome.err) == (0, "")
        assert "Software Bruecke AG" in outcome.out
    assert run("sources", "list", "-q").code == 0
    assert "--quiet" in run("screen", "--help").out


def test_a_list_comes_from_standard_input(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = io.TextIOWrapper(io.BytesIO(CLEAN.encode()))
    monkeypatch.setattr("sys.stdin", piped)
    outcome = run("screen", "-", "--csv", "out.csv")
    assert outcome.code == 0
    assert "Software Bruecke AG" in (tmp_path / "out.csv").read_text(encoding="utf-8")


def test_an_empty_standard_input_is_one_error_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    outcome = run("screen", "-")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "empty" in outcome.err


@pytest.mark.parametrize("sector", ["garments", "Bekleidung", "13", "14.13", "Software", ""])
def test_a_sector_that_the_rulebook_knows_is_taken(run: Run, tmp_path: Path, sector: str) -> None:
    assert run("screen", write(tmp_path, CLEAN), "--sector", sector).code == 0


def test_a_sector_that_names_none_is_refused_with_words_close_to_it(
    run: Run, tmp_path: Path
) -> None:
    outcome = run("screen", write(tmp_path, CLEAN), "--sector", "garmets")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert "“garmets”" in outcome.err
    close = outcome.err.strip().partition("close to it: ")[2].split(", ")
    assert "garment" in close
    for word in close:  # each can be taken as it is said
        assert run("screen", write(tmp_path, CLEAN), "--sector", word).code == 0
    far = run("screen", write(tmp_path, CLEAN), "--sector", "xyzzy")
    assert far.code == 2
    assert "NACE" in far.err


def test_countries_that_were_not_understood_are_said_once_with_counts(
    run: Run, tmp_path: Path
) -> None:
    rows = "".join(f"Firm {n} Ltd,{c}\n" for n, c in enumerate(["Utopia"] * 3 + ["Congo", "CH"]))
    outcome = run("screen", write(tmp_path, "name,country\n" + rows))
    assert outcome.err.count("Utopia") == 1
    assert "Countries not understood: Utopia (3), Congo (1)." in outcome.err


def test_an_edition_later_than_the_moment_judged_is_said_to_be(run: Run, tmp_path: Path) -> None:
    told = run("screen", write(tmp_path, CLEAN), "--as-of", "2025-06-01").err
    assert "eu_hr: 170 entries, edition 2026-03-01\n" in told
    assert "eu_hr: This edition was published after the day that is judged, 2025-06-01." in told
    assert "uflpa: 160 entries, edition 2025-01-14, 138 days old" in told
    now = run("screen", write(tmp_path, CLEAN), "--as-of", "2026-11-01").err
    assert "after the day that is judged" not in now


def test_a_name_moves_nothing_on_the_screen(run: Run, tmp_path: Path) -> None:
    hostile = "Evil\x1b[2J \u202egnp.exe AG"
    outcome = run("screen", write(tmp_path, f"name,country\n{hostile},Lan\x1b[1Ad\n"))
    assert outcome.code == 0
    assert "Evil[U+001B][2J [U+202E]gnp.exe" in outcome.out
    assert not {"\x1b", "\u202e"} & set(outcome.out + outcome.err)
    told = run("compare", hostile, "Acme").out + run("screen", f"{hostile}.csv").err
    assert not {"\x1b", "\u202e"} & set(told)


def test_a_threshold_lower_than_any_measured_is_said_to_alert_falsely(
    run: Run, tmp_path: Path
) -> None:
    low = run("screen", write(tmp_path, CLEAN), "--threshold", "0.5")
    assert (low.code, "threshold 0.5: below 0.72" in low.err) == (0, True)
    assert "threshold" not in run("screen", write(tmp_path, CLEAN), "--threshold", "0.72").err


def test_a_threshold_that_leaves_matches_out_is_told_wherever_the_outcome_is(
    run: Run, tmp_path: Path
) -> None:
    listed = write(tmp_path, CLEAN)
    forms = ("--html", "r.html", "--xlsx", "r.xlsx")
    said = "The threshold was set for this run: matches begin at a score of 0.99."
    assert (
        "threshold 0.99: what scores from 0.78 up to it is left out"
        in run("screen", listed, "--threshold", "0.99", *forms).err
    )
    assert said in (tmp_path / "r.html").read_text(encoding="utf-8")
    scope = load_workbook(tmp_path / "r.xlsx").worksheets[2].values
    told = [str(cell) for row in scope for cell in row]
    assert any(cell.startswith(said) for cell in told)
    assert "possible from 0.99, probable from 0.83" in told
    run("screen", listed, *forms)
    assert "The threshold was set" not in (tmp_path / "r.html").read_text(encoding="utf-8")
