"""`rescreen` and `changes` as a person and another program use them."""

from __future__ import annotations

import json
import re
import shutil
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from openpyxl import Workbook

from screener import sources
from screener.cli import cli
from screener.errors import InputError, SourceError
from screener.service.nights.night import Watch
from screener.store import open_store
from screener.store.tables import events
from screener.workspace import Workspace
from tests.notify.servers import Certificate, Hook

CSV = "supplier number,name,country\n1,Hetian Taida Apparel,China\n2,Nordsjø Laks AS,Norway\n"


@pytest.fixture(scope="module")
def screened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which a list was screened and kept; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("screened")
    (folder / "suppliers.csv").write_text(CSV, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SCREENER_HOME", str(folder))
        run("screen", str(folder / "suppliers.csv"), "--list", "Mine")
    return folder


@pytest.fixture
def home(screened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(screened, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path))
    monkeypatch.setenv("SCREENER_FETCH_ATTEMPTS", "1")
    monkeypatch.setenv("SCREENER_FETCH_PROXY", "http://127.0.0.1:1")  # nobody listens
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, words, standalone_mode=False)
    if done.exception is not None:
        raise done.exception
    return done.return_value or 0, done.stdout


def test_rescreening_says_what_it_took(home: Path) -> None:
    assert home.is_dir()
    code, said = run("rescreen", "--offline", "--json")
    (line,) = json.loads(said)
    assert (line["list_name"], line["suppliers"], line["searched"]) == ("Mine", 2, 0)
    assert line["repeated"] is True
    assert code == 0  # the age of bundled editions is no failure, as for `screen`
    _, said = run("rescreen", "--offline", "--full", "--list", "Mine", "--json")
    assert json.loads(said)[0]["searched"] == 2


def test_rescreening_ends_with_four_when_an_edition_of_ones_own_is_stale(home: Path) -> None:
    names = home / "names.csv"
    names.write_text("name\nAcme\n", encoding="utf-8")
    run("sources", "add", "old", str(names), "--published", "2020-01-01", "--cadence", "1")
    for words in (("rescreen", "--offline"), ("schedule", "--once")):
        done = CliRunner().invoke(cli, words, standalone_mode=False)
        assert done.return_value == 4
        assert "STALE own:old: import a newer edition" in done.stderr


def test_rescreening_says_how_old_what_it_judged_by_is_as_screening_does(home: Path) -> None:
    names = home / "names.csv"
    names.write_text("name\nAcme\n", encoding="utf-8")
    run("sources", "add", "undated", str(names))
    run("screen", str(home / "suppliers.csv"), "--list", "Other")
    words = ["screen", str(home / "suppliers.csv")]
    screened = CliRunner().invoke(cli, words, standalone_mode=False)
    told = [line for line in screened.stderr.splitlines() if re.search(r"\d+ entr", line)]
    assert [line for line in told if line.startswith("STALE uflpa: 160 entries, edition ")]
    assert [line for line in told if "age unknown" in line]
    done = CliRunner().invoke(cli, ["rescreen", "--offline"], standalone_mode=False)
    said = done.stderr.splitlines()
    assert [said.count(line) for line in told] == [1] * len(told)  # once for both lists
    assert "coverage" not in json.loads(run("rescreen", "--offline", "--json")[1])[0]
    assert done.return_value == screened.return_value == 4


def test_rescreening_ends_with_five_where_rows_of_a_list_were_rejected_as_screening_does(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suppliers = home / "suppliers.csv"
    suppliers.write_text(f"{CSV}3,,Norway\n", encoding="utf-8")
    assert run("screen", str(suppliers), "--list", "Mine")[0] == 5
    for words in ((), ("--full",)):
        done = CliRunner().invoke(cli, ["rescreen", "--offline", *words], standalone_mode=False)
        assert done.return_value == 5
        assert "“Mine”: 1 row was rejected and not screened" in done.stderr
    monkeypatch.setattr("screener.cli.schedule.Watch", partial(Watch, refresh=lambda *_: ()))
    assert run("schedule", "--once")[0] == 0  # else it would be begun again, and nothing is mended
    suppliers.write_text(CSV, encoding="utf-8")
    run("screen", str(suppliers), "--list", "Mine")
    assert run("rescreen", "--offline")[0] == 0


def test_rescreening_ends_with_five_where_a_sheet_of_suppliers_was_not_read(home: Path) -> None:
    book = Workbook()
    for sheet in (book.worksheets[0], book.create_sheet("2026")):
        sheet.append(["name", "country"])
        sheet.append(["Nordsjø Laks AS", "Norway"])
    book.save(home / "both.xlsx")
    words = ["screen", str(home / "both.xlsx"), "--list", "Both"]
    assert run(*words)[0] == 5
    assert run("rescreen", "--offline", "--list", "Mine")[0] == 0
    assert run("rescreen", "--offline")[0] == 5
    run(*words, "--sheet", "2026")
    assert run("rescreen", "--offline")[0] == 0


def test_that_an_edition_was_stale_at_an_earlier_run_is_no_failure_of_this_one(home: Path) -> None:
    names = home / "names.csv"
    names.write_text("name\nAcme\n", encoding="utf-8")
    run("sources", "add", "old", str(names), "--published", "2020-01-01", "--cadence", "1")
    assert run("screen", str(home / "suppliers.csv"), "--list", "Mine")[0] == 4
    run("sources", "remove", "old", "--yes")
    assert run("rescreen", "--offline")[0] == 0


def test_a_list_that_the_run_before_searched_and_that_is_gone_is_missing(
    home: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A workspace that was lost, or another one than that of the run before, on the same store."""
    names = home / "names.csv"
    names.write_text("name,country\nNordsjø Laks AS,Norway\n", encoding="utf-8")
    run("sources", "add", "watch", str(names))
    assert json.loads(run("rescreen", "--offline", "--json")[1])[0]["missing"] == []
    monkeypatch.setenv("SCREENER_DATABASE_URL", f"sqlite:///{home / 'screener.db'}")
    empty = tmp_path_factory.mktemp("empty")
    monkeypatch.setenv("SCREENER_HOME", str(empty))
    code, said = run("rescreen", "--offline", "--json")
    assert (code, json.loads(said)[0]["missing"]) == (4, ["own:watch"])
    causes = {one["cause"] for one in json.loads(run("changes", "--json")[1])[-2:]}
    assert causes == {"source_missing"}  # nobody switched it off
    code, folder = run("schedule", "--once")
    assert code == 4
    report = next(Path(folder.strip()).glob("*/changes.html")).read_text("utf-8")
    today = report[report.index('id="today"') : report.index('id="other"')]
    assert "own:watch was not searched" in today
    # A list that is kept anew on this store is told so too.
    assert run("screen", str(home / "suppliers.csv"), "--list", "Other")[0] == 4
    code, said = run("rescreen", "--offline", "--json", "--list", "Other")
    assert (code, json.loads(said)[0]["missing"]) == (4, ["own:watch"])

    assert run("sources", "remove", "watch", "--yes")[0] == 0
    code, said = run("rescreen", "--offline", "--json")
    assert (code, json.loads(said)[0]["missing"]) == (0, [])


def test_the_run_before_is_the_one_of_the_same_list(
    home: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer run of another list that never searched a source lets none be forgotten."""
    suppliers, names = str(home / "suppliers.csv"), home / "names.csv"
    names.write_text("name,country\nNordsjø Laks AS,Norway\n", encoding="utf-8")
    run("screen", suppliers, "--list", "Other")
    run("sources", "add", "watch", str(names))
    run("rescreen", "--offline", "--list", "Mine")
    monkeypatch.setenv("SCREENER_DATABASE_URL", f"sqlite:///{home / 'screener.db'}")
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path_factory.mktemp("empty")))
    assert run("rescreen", "--offline", "--list", "Other")[0] == 0
    assert run("screen", suppliers, "--list", "Mine")[0] == 4


def test_changes_are_for_people_and_programs(home: Path) -> None:
    edited = CSV.replace("Nordsjø Laks AS,Norway", "Hoshine Silicon Industry,China")
    (home / "suppliers.csv").write_text(edited, encoding="utf-8")
    run("screen", str(home / "suppliers.csv"), "--list", "Mine")
    run("rescreen", "--offline")
    _, said = run("changes", "--json")
    found = json.loads(said)
    assert {one["cause"] for one in found} == {"supplier_edited"}
    assert {one["supplier"] for one in found} == {"Hoshine Silicon Industry"}
    assert all(one["text"] and one["list"] == "Mine" for one in found)
    _, later = run("changes", "--json", "--after", str(found[-1]["id"]))
    assert json.loads(later) == []
    assert run("changes", "--since", "1h")[1].count("Hoshine") >= 1
    assert json.loads(run("changes", "--since", "9999-01-01", "--json")[1]) == []


def test_rescreening_by_hand_notifies_too(
    home: Path, hook: Hook, certificate: Certificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "SCREENER_WEBHOOK_URLS": hook.url,
        "SCREENER_WEBHOOK_SECRET": "0123456789abcdef-key",
        "SCREENER_WEBHOOK_PRIVATE": "1",
        "SCREENER_WEBHOOK_CA_FILE": str(certificate.file),
    }.items():
        monkeypatch.setenv(name, value)
    edited = CSV.replace("Nordsjø Laks AS,Norway", "Hoshine Silicon Industry,China")
    (home / "suppliers.csv").write_text(edited, encoding="utf-8")
    run("screen", str(home / "suppliers.csv"), "--list", "Mine")
    run("rescreen", "--offline")
    run("rescreen", "--offline")
    ((_, body),) = hook.taken
    assert json.loads(body)["changes"][0]["supplier"] == "Hoshine Silicon Industry"


def test_what_cannot_be_fetched_is_said_and_on_record_and_stops_nothing(home: Path) -> None:
    done = CliRunner().invoke(cli, ["rescreen", "--json"], standalone_mode=False)
    assert done.return_value == 0
    assert [one["list_name"] for one in json.loads(done.stdout)] == ["Mine"]
    assert "uflpa could not be refreshed: " in done.stderr
    with open_store(f"sqlite:///{home / 'screener.db'}") as store, store.reading() as connection:
        of_editions = sa.select(events.c.payload).where(events.c.kind == "edition")
        (failure,) = map(json.loads, connection.execute(of_editions).scalars())
    assert (failure["source"], failure["how"]) == ("uflpa", "refresh")


def test_offline_asks_no_publisher(home: Path) -> None:
    assert home.is_dir()
    done = CliRunner().invoke(cli, ["rescreen", "--offline"], standalone_mode=False)
    assert (done.return_value, "refreshed" in done.stderr) == (0, False)


def test_every_list_is_screened_again_or_those_that_are_named(home: Path) -> None:
    run("screen", str(home / "suppliers.csv"), "--list", "Other")
    for words, lists in ((), ["Mine", "Other"]), (("--list", "Other"), ["Other"]):
        _, said = run("rescreen", "--offline", "--json", *words)
        assert [one["list_name"] for one in json.loads(said)] == lists


def test_a_clock_before_the_day_an_edition_was_read_judges_nothing(home: Path) -> None:
    names = home / "names.csv"
    names.write_text("name\nAcme\n", encoding="utf-8")
    sources.add("watch", names, Workspace(home), datetime(2099, 1, 1, tzinfo=UTC))
    with pytest.raises(SourceError, match="own:watch was read on 2099-01-01"):
        run("rescreen", "--offline")
    assert len(json.loads(run("runs", "--json")[1])) == 1


def test_nothing_to_rescreen_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path))
    with pytest.raises(InputError, match="no list is kept yet"):
        run("rescreen", "--offline")


def test_runs_that_wait_to_be_told_are_named_with_the_command(home: Path) -> None:
    file = home / "suppliers.csv"
    file.write_text(CSV + "3,Hoshine Silicon Industry,China\n", encoding="utf-8")
    assert "not told yet" not in CliRunner().invoke(cli, ["changes"]).stderr  # a first run
    run("screen", str(file), "--list", "Mine")
    said = CliRunner().invoke(cli, ["changes", "--list", "Mine"]).stderr
    assert "not told yet" in said
    assert "`screener rescreen --list Mine`" in said
    (line,) = json.loads(run("rescreen", "--offline", "--list", "Mine", "--json")[1])
    told = json.loads(run("changes", "--json")[1])
    assert [one["supplier"] for one in told] == ["Hoshine Silicon Industry"]
    assert (line["changes"], line["changes_of_earlier_runs"]) == (0, len(told))
    assert told[0]["run"] < line["run_id"]
    assert "not told yet" not in CliRunner().invoke(cli, ["changes"]).stderr


@pytest.mark.parametrize(
    "command", ["changes", "runs", "review list", "review carry", "rescreen --offline"]
)
def test_a_list_that_is_not_kept_is_refused(home: Path, command: str) -> None:
    assert home.is_dir()
    with pytest.raises(InputError, match="there is no list “nolist”") as refused:
        run(*command.split(), "--list", "nolist")
    assert refused.value.exit_code == 2


def test_one_night_of_one_list_is_told_in_the_singular(home: Path) -> None:
    assert home.is_dir()
    said = CliRunner().invoke(cli, ["schedule", "--once"], standalone_mode=False).stderr
    assert "1 list screened, 0 changes, 0 notices sent" in said


def test_nights_that_nobody_watches_are_not_well(home: Path) -> None:
    assert home.is_dir()
    code, said = run("schedule", "--health")
    assert code == 1
    assert "not well: nobody watches: no night was ever done, and no scheduler runs" in said
