from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from screener.cli import cli
from screener.cli.exit_codes import ROWS_REJECTED
from tests.cli.conftest import Run

LIST = """Supplier no,Supplier name,Country,Product
0001,"Hoshine Silicon Industry Co., Ltd.",China,Silicon
0002,Fjord Laks AS,Norway,Salmon
0003,Hetian Taida Apparel,China,Garments
"""


@pytest.fixture
def suppliers(tmp_path: Path) -> Path:
    path = tmp_path / "suppliers.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the list was screened and kept; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("kept")
    listed = folder / "suppliers.csv"
    listed.write_text(LIST, encoding="utf-8")
    words = ["screen", str(listed), "--list", "East", "--as-of", "2026-07-20"]
    outcome = CliRunner(env={"SCREENER_HOME": str(folder / "home")}).invoke(cli, words)
    assert outcome.exit_code == 0
    assert "Kept as run 1 of “East”, version 1: 3 added, 0 changed, 0 removed" in outcome.stderr
    return folder / "home"


@pytest.fixture
def kept(home: Path, suppliers: Path, tmp_path: Path) -> Path:
    shutil.copytree(home, tmp_path / "home")
    return suppliers


def shown(run: Run, *arguments: str) -> list[dict[str, object]]:
    found = json.loads(run(*arguments).out)
    assert isinstance(found, list)
    return found


@pytest.mark.usefixtures("kept")
def test_lists_and_runs_are_shown(run: Run) -> None:
    assert [(one["list_name"], one["number"]) for one in shown(run, "lists", "--json")] == [
        ("East", 1)
    ]
    (only,) = shown(run, "runs", "--json")
    told = only["rules_changed"], only["threshold"], only["threshold_set"]
    assert told == (False, 0.78, False)
    assert (only["run"], only["list"], only["suppliers"]) == (1, "East", 3)
    assert only["as_of"] == "2026-07-20T00:00:00Z"
    assert only["lists"] == len(only["editions"])  # type: ignore[arg-type]
    (_heading, line) = run("runs").out.splitlines()
    assert "East" in line
    assert "uflpa" not in line


def test_screening_without_a_name_stores_nothing(run: Run, suppliers: Path, tmp_path: Path) -> None:
    assert run("screen", suppliers).code == 0
    assert not (tmp_path / "home" / "screener.db").exists()


def test_a_new_upload_says_what_changed(run: Run, kept: Path) -> None:
    text = LIST.replace("Salmon", "Trout").replace("0003,Hetian", "0009,Hetian")
    kept.write_text(text, encoding="utf-8")
    outcome = run("screen", kept, "--list", "East", "--as-of", "2026-07-21")
    assert "version 2: 1 added, 1 changed, 1 removed" in outcome.err
    said = run("lists", "show", "East").out
    assert "+ 0009 Hetian Taida Apparel CN" in said
    assert "- 0003 Hetian Taida Apparel CN" in said
    assert "~ 0002 Fjord Laks AS NO: products" in said


def test_a_match_of_a_party_is_told_from_one_of_the_supplier(run: Run, tmp_path: Path) -> None:
    listed = tmp_path / "bill.csv"
    listed.write_text("Shipper,Notify Party\nMuster GmbH,Hetian Taida Garment\n", "utf-8")
    assert "match 0.83 of the party uflpa" in run("screen", listed, "--list", "Bills").out
    queue = " ".join(run("review", "list").out.split())
    assert "Muster GmbH; party:" in queue
    assert shown(run, "review", "list", "--json")[0]["matched"] == "Hetian Taida Garment"


def test_the_queue_shows_the_name_that_a_list_puts_first_too(run: Run, tmp_path: Path) -> None:
    listed = tmp_path / "corps.csv"
    listed.write_text("Supplier name,Country\nXPCC,China\n", encoding="utf-8")
    run("screen", listed, "--list", "West")
    assert "XPCC" in {one["compared"] for one in shown(run, "review", "list", "--json")}
    queue = " ".join(run("review", "list").out.split())
    assert "XPCC; Xinjiang" in queue


def test_an_edit_of_the_row_does_not_end_the_review(run: Run, kept: Path) -> None:
    before = {one["id"] for one in shown(run, "review", "list", "--json")}
    edited = LIST.replace("Hetian Taida Apparel", "Oslo Textiles")
    edited = edited.replace("Hoshine Silicon Industry", "Bergen Silicon Works")
    kept.write_text(edited, encoding="utf-8")
    run("screen", kept, "--list", "East", "--as-of", "2026-07-21")
    for gone in ((), ("--gone",)):
        cases = shown(run, "review", "list", "--json", *gone)
        assert {(one["id"], one["gone"]) for one in cases} == {
            (number, "supplier_edited") for number in before
        }
    assert "row edited" in run("review", "list").out
    assert "no longer found: row edited" in run("review", "show", str(next(iter(before)))).out


def test_a_decision_holds_in_the_next_run(run: Run, kept: Path) -> None:
    first = [int(str(one["id"])) for one in shown(run, "review", "list", "--json")]
    for case in {*first}:
        said = run("review", "show", str(case)).out
        assert f"Case:         {case}, to review" in said
        assert "Listed on:    2022-06-21" in said  # by the UFLPA page, of Hetian Taida and Hoshine
    outcome = run("review", "dismiss", *map(str, first), "--reason", "Other firms", "--by", "Ana")
    assert outcome.out.splitlines() == [f"case {number} dismissed" for number in sorted(first)]
    again = run("screen", kept, "--list", "East", "--as-of", "2026-07-21", "--json", "r.json")
    assert "unchanged" in again.err
    result = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert not [one for one in result["assessments"] if one["list_band"]]
    assert shown(run, "review", "list", "--json") == []
    assert "dismissed by Ana: Other firms" in run("review", "show", str(first[0])).out


def test_what_was_dismissed_is_no_reason_in_the_summary(run: Run, suppliers: Path) -> None:
    suppliers.write_text("Supplier no,Supplier name,Country\n1,XPCC,China\n", encoding="utf-8")
    screen = ("screen", suppliers, "--list", "West", "--as-of")
    assert "probable match 1.00 uflpa: XPCC" in run(*screen, "2026-07-20").out
    cases = shown(run, "review", "list", "--json")
    listed = [str(case["id"]) for case in cases if case["source"] == "uflpa"]
    run("review", "dismiss", *listed, "--reason", "Other firm", "--by", "Ana")
    again = run(*screen, "2026-07-21").out
    assert "uflpa: XPCC" not in again
    assert "eu_hr: " in again


@pytest.mark.usefixtures("kept")
def test_four_eyes_from_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENER_FOUR_EYES", "probable:dismissed")
    monkeypatch.setenv("SCREENER_USER", "Ana")
    said = run("review", "dismiss", "1", "--reason", "Other firm").out
    assert said == "case 1 dismissed (waits for a second person)\n"
    refused = run("review", "approve", "1")
    assert refused.code == 2
    assert "Ana proposed this; another person must approve it" in refused.err
    assert run("review", "approve", "1", "--by", "Ben").code == 0


def test_all_cases_are_those_in_the_queue_and_those_that_are_gone(run: Run, kept: Path) -> None:
    gone = str(shown(run, "review", "list", "--json")[0]["id"])
    kept.write_text(LIST.replace("Hoshine Silicon", "Fjord Silicon").replace("Hetian", "Oslo"))
    run("review", "dismiss", gone, "--reason", "Other firm")
    run("screen", kept, "--list", "East", "--as-of", "2026-07-21")
    assert gone not in {str(one["id"]) for one in shown(run, "review", "list", "--json")}
    everything = run("review", "list", "--status", "all", "--json")
    assert gone in {str(one["id"]) for one in json.loads(everything.out)}
    assert "dismissed 1" in everything.err
    assert "dismissed" not in run("review", "list").err
    only = shown(run, "review", "list", "--status", "dismissed", "--gone", "--json")
    assert [str(one["id"]) for one in only] == [gone]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("review", "show", "77"), "there is no case 77"),
        (("review", "list", "--source", "ofac_sdm"), "there is no source “ofac_sdm”"),
        (("review", "confirm", "77", "--reason", "x"), "there is no case 77"),
        (("review", "undo", "1", "--reason", "x"), "there is nothing to undo"),
        (("review", "carry", "1", "--same"), "there is no open question 1"),
        (("lists", "show", "West"), "there is no list “West”"),
        (("lists", "show", "East", "--version", "9"), "has no version 9"),
        (("runs", "show", "9"), "there is no run 9"),
        (("replay", "9"), "there is no run 9"),
        (("verify", "nowhere.zip"), "cannot be read"),
        (("restore", "nowhere.zip"), "cannot be read"),
        (("verify", "--head", "ab" * 32), "no longer contains the head"),
    ],
)
def test_what_does_not_go_is_one_line(run: Run, arguments: tuple[str, ...], words: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert words in outcome.err
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.usefixtures("kept")
def test_no_list_is_screened_again_where_one_that_is_named_is_not_kept(run: Run) -> None:
    outcome = run("rescreen", "--list", "East", "--list", "West")
    assert (outcome.code, outcome.out) == (2, "")
    assert "there is no list “West”" in outcome.err
    assert len(shown(run, "runs", "--json")) == 1


@pytest.mark.usefixtures("kept")
def test_evidence_is_weighed_by_the_next_run(run: Run, kept: Path, tmp_path: Path) -> None:
    paper = tmp_path / "audit.pdf"
    paper.write_bytes(b"%PDF-1.4")
    brought = run("lists", "evidence", "East", "0002", paper, "--kind", "audit",
                  "--issued", "2026-05-01", "--expires", "2027-05-01")  # fmt: skip
    assert brought.code == 0
    outcome = run("screen", kept, "--list", "East", "--as-of", "2026-07-21")
    assert "0 added, 1 changed, 0 removed" in outcome.err
    assert "~ 0002 Fjord Laks AS NO: evidence" in run("lists", "show", "East").out


def test_files_of_an_old_archive_are_kept_whatever_bytes_name_them(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    named = kept.rename(tmp_path / os.fsdecode(b"f\xfcr uns.csv"))
    paper = tmp_path / os.fsdecode(b"Pr\xfcfung.pdf")
    paper.write_bytes(b"%PDF-1.4")
    named.write_text(LIST.replace("Salmon", "Trout"), encoding="utf-8")
    kinds = "--kind", "audit", "--issued", "2026-05-01"
    assert run("lists", "evidence", "East", "0002", paper, *kinds).code == 0
    outcome = run("screen", named, "--list", "East", "--as-of", "2026-07-21", "--json", "r.json")
    assert outcome.code == 0
    assert json.loads((tmp_path / "r.json").read_bytes())["run"]["input_name"] == "f\ufffdr uns.csv"
    assert run("verify").code == 0


@pytest.mark.usefixtures("kept")
def test_verify_replay_export_backup_and_restore(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = run("verify").out.split()[-1]
    assert run("replay", "1").out == "run 1: identical, 3 suppliers\n"
    assert run("export", "1").out.strip() == str(tmp_path / "run-1.zip")
    assert run("verify", "run-1.zip", "--head", head).code == 0
    assert run("backup", "all.zip").code == 0
    assert "the store is not empty" in run("restore", "all.zip").err
    assert run("restore", "all.zip", "--replace").code == 0
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path / "elsewhere"))
    assert run("restore", "all.zip").code == 0
    assert run("verify", "--head", head).code == 0
    assert run("replay", "1").out == "run 1: identical, 3 suppliers\n"
    assert run("runs", "show", "1", "--html", "again.html").code == 0
    assert (tmp_path / "again.html").stat().st_size > 10_000


def test_a_run_is_written_again_to_standard_output_and_over_nothing_else(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("number,name,country\n7,Dhaka Apparels,BD\n", encoding="utf-8")
    run("screen", suppliers, "--list", "main")
    written = json.loads(run("runs", "show", "1", "--json", "-").out)
    assert [one["supplier"]["name"] for one in written["assessments"]] == ["Dhaka Apparels"]
    assert not (tmp_path / "-").exists()
    forms = ("--xlsx", "a.xlsx", "--dossiers", "told", "--questionnaires", "asked")
    again = run("runs", "show", "1", *forms, "--html", "r.html", "--language", "de")
    assert again.code == 0
    assert (tmp_path / "a.xlsx").is_file()
    assert (tmp_path / "told" / "index.html").is_file()
    assert [*(tmp_path / "asked").glob("*.xlsx")]
    assert 'lang="de"' in (tmp_path / "r.html").read_text(encoding="utf-8")
    refused = run("runs", "show", "1", "--json", "same", "--csv", "same")
    assert (refused.code, "name another file" in refused.err) == (2, True)


def test_each_form_of_a_kept_run_is_written_again_as_it_was(
    run: Run, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what changed since the run before, and rows that nobody could read."""
    monkeypatch.chdir(tmp_path)
    kept.write_text(LIST.replace("Apparel", "Apparel Co") + "0004,,China,\n", encoding="utf-8")
    named = [
        *("--json", "all.json", "--csv", "all.csv", "--xlsx", "all.xlsx", "--html", "all.html"),
        *("--dossiers", "told", "--dossier", "0002=one.html", "--rejected", "rest.csv"),
        *("--questionnaires", "asked", "--questionnaires-as", "html"),
    ]

    def written(*words: str | Path, folder: str, code: int) -> dict[str, bytes]:
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        assert run(*words, *named).code == code
        files = (path for path in Path().rglob("*") if path.is_file())
        return {path.as_posix(): path.read_bytes() for path in files}

    screened = ("screen", kept, "--list", "East", "--as-of", "2026-07-21")
    first = written(*screened, folder="first", code=ROWS_REJECTED)
    assert written("runs", "show", "2", folder="again", code=0) == first
    assert {"one.html", "rest.csv", "told/index.html"} <= first.keys()
    unknown = run("runs", "show", "2", "--dossier", "9=nine.html", "--csv", "nine.csv")
    assert (unknown.code, Path("nine.csv").exists()) == (2, False)


@pytest.mark.usefixtures("kept")
def test_a_store_that_cannot_be_reached_is_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCREENER_DATABASE_URL", "postgresql+psycopg://me:secret@127.0.0.1:1/none")
    outcome = run("review", "list")
    assert outcome.code == 1
    assert "cannot be reached" in outcome.err
    assert "secret" not in outcome.err


@pytest.mark.usefixtures("kept")
def test_a_list_is_removed_when_somebody_says_so(run: Run) -> None:
    refused = run("lists", "remove", "East")
    assert refused.code == 2
    assert "list “East”: nothing was removed; say --yes to remove" in refused.err
    done = run("lists", "remove", "East", "--yes")
    assert done.out == "East: removed\n"
    assert "1 version, 3 suppliers, 1 run, 0 decisions; the audit log keeps" in done.err
    assert "Backups, exports and reports that were written elsewhere" in done.err
    assert shown(run, "lists", "--json") == []
    assert run("verify").code == 0
    assert run("lists", "remove", "East", "--yes").code == 2
