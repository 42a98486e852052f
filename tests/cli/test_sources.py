"""`screener sources`: what is listed, shown, taken in, added and compared."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from rich.progress import Progress

from screener.cli.sources.refreshing import _teller
from screener.sources import descriptors
from screener.sources.editions import EditionStore

Run = Callable[..., Any]


def test_show_says_of_the_bundled_page_when_its_publisher_served_it(run: Run) -> None:
    shown = json.loads(run("sources", "show", "uflpa", "--json").out)
    assert (shown["edition"], shown["checked"]) == ("2025-01-14", "2026-07-09")


def test_bundled_sources_are_listed_with_edition_and_entries(run: Run) -> None:
    found = {
        source["source"]: source for source in json.loads(run("sources", "list", "--json").out)
    }
    bundled = {name: source["entries"] for name, source in found.items() if source["bundled"]}
    assert bundled == {"eu_hr": 170, "ilab_goods": 467, "uflpa": 160}
    assert found["ofac_sdn"]["state"] == "off"


def test_a_source_says_who_publishes_it_and_what_listing_means(run: Run) -> None:
    shown = run("sources", "show", "uflpa").out
    assert "import_presumption" in shown
    assert "https://www.dhs.gov/" in shown


def test_an_unknown_source_is_bad_input_that_names_the_known(run: Run) -> None:
    outcome = run("sources", "show", "nonsense")
    assert outcome.code == 2
    assert "uflpa" in outcome.err


def test_a_list_of_ones_own_is_added_searched_and_compared(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "watch.csv"
    own.write_text("name,country\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    added = json.loads(run("sources", "add", "watch", own, "--json").out)
    assert (added["source"], added["entries"]) == ("own:watch", 1)
    own.write_text(
        "name,country\nBlue Heron Weaving Mill,CN\nGrey Ibis Dyeing,CN\n", encoding="utf-8"
    )
    assert run("sources", "add", "watch", own).code == 0
    difference = json.loads(run("sources", "diff", "own:watch", "--json").out)
    assert [name.split(" [")[0] for name in difference["listed"]] == ["Grey Ibis Dyeing"]
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("name,country\nGrey Ibis Dyeing Co.,CN\n", encoding="utf-8")
    assert "own:watch" in run("screen", suppliers).out


def test_an_edition_that_takes_the_place_of_another_says_how_many_entries_that_had(
    run: Run, tmp_path: Path
) -> None:
    table = tmp_path / "own.csv"
    said = []
    for count in (64, 2, 2):
        table.write_text("name\n" + "".join(f"Firm {n} Metals\n" for n in range(count)))
        said.append(run("sources", "add", "my list", table).err)
    assert "before" not in said[0]
    assert (
        "own:my list: the edition before had 64 entries; what differs: screener sources diff"
        in (said[1])
    )
    assert said[2].startswith("The same bytes were current already.\n")
    assert "before" not in said[2]
    table.write_text("name\nFirm 1 Metals\n")
    told = json.loads(run("sources", "import", "own:my list", table, "--json").out)
    assert (told["entries"], told["entries_before"]) == (1, 2)


def test_the_day_of_a_list_of_ones_own_is_stated_when_adding_it(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "watch.csv"
    own.write_text("name\nBlue Heron Weaving Mill\n", encoding="utf-8")
    undated = json.loads(run("sources", "add", "watch", own, "--json").out)
    assert any("--published" in warning for warning in undated["warnings"])
    stated = ("--published", "2026-03-01", "--json")
    dated = json.loads(run("sources", "add", "watch", own, *stated).out)
    assert (dated["edition"], dated["warnings"]) == ("2026-03-01", [])
    shown = json.loads(run("sources", "show", "own:watch", "--json").out)
    assert (shown["edition"], shown["dated_by"]) == ("2026-03-01", "user")


def test_importing_what_is_no_list_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "list.xml"
    page.write_text("<html><body>Sorry</body></html>", encoding="utf-8")
    outcome = run("sources", "import", "un_sc", page)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "un_sc", "nowhere.xml"),
        ("import", "nonsense", "nowhere.xml"),
        ("import", "un_sc", "wrong.csv"),
        ("import", "un_sc", "wrong.csv", "--published", "tomorrow"),
        ("add", "watch", "nowhere.csv"),
        ("add", "a/b", "wrong.csv"),
        ("add", "watch", "wrong.csv"),
        ("add", "watch", "wrong.csv", "--published", "1.3.2026"),
        ("diff", "nonsense"),
        ("remove", "nowhere", "--yes"),
    ],
)
def test_what_is_given_wrongly_is_bad_input(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "wrong.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    outcome = run("sources", *arguments)
    assert outcome.code == 2
    assert outcome.out == ""


_ORDERS = (
    "Effective Date,Country,Merchandise,WRO/Finding,Status,Entity,Brand New\n"
    "3/5/2018,China,Garlic,WRO,Active,Blue Heron Farm Co. Ltd. a/k/a Blue Heron,x\n"
    "3/6/2018,China,Salt,WRO,Suspended,,\n"
    "3/7/2018,China,Tea,WRO,Active,,\n"
)


def test_show_says_what_was_not_understood_and_what_was_overruled(run: Run, tmp_path: Path) -> None:
    orders = tmp_path / "orders.csv"
    orders.write_text(_ORDERS, encoding="utf-8")
    refused = run("sources", "import", "cbp_wro", orders)
    assert refused.code == 4
    assert "2 entries, where 50 to 2000 are believable" in refused.err
    taken = json.loads(run("sources", "import", "cbp_wro", orders, "--accept", "--json").out)
    assert taken["accepted"] == ["2 entries, where 50 to 2000 are believable"]
    shown = json.loads(run("sources", "show", "cbp_wro", "--json").out)
    assert shown["unknown"] == {"column: Brand New": 1, "Status: Suspended": 1}
    assert shown["accepted"] == taken["accepted"]
    assert shown["files"][0]["sha256"] == shown["sha256"] == taken["sha256"]
    assert shown["dated_by"] == "file"
    text = run("sources", "show", "cbp_wro").out
    assert "column: Brand New: 1" in text
    assert "accepted:      2 entries" in text


def test_show_prints_the_whole_record_of_an_entry(run: Run) -> None:
    by_name = json.loads(
        run("sources", "show", "uflpa", "--entry", "hoshine silicon", "--json").out
    )
    first = by_name["entries"][0]
    assert first["programme"].startswith("2(d)(2)(B)")
    assert {"id", "names", "effect", "legal_act", "listed_on"} <= first.keys()
    by_number = json.loads(run("sources", "show", "uflpa", "--entry", first["id"], "--json").out)
    assert by_number["entries"] == [first]
    assert "forced_labour: yes" in run("sources", "show", "ilab_goods", "--entry", "cotton").out


def test_an_entry_that_is_not_there_says_among_how_many(run: Run) -> None:
    outcome = run("sources", "show", "uflpa", "--entry", "nobody of that name")
    assert outcome.code == 2
    assert "among 160 entries" in outcome.err


def test_both_counts_of_names_are_told(run: Run, tmp_path: Path) -> None:
    alias = '<nameAlias wholeName="{}" nameLanguage="EN" strong="true" logicalId="{}"/>'
    listed = tmp_path / "list.xml"
    listed.write_text(
        '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-02T00:00:00">'
        '<sanctionEntity euReferenceNumber="EU.1.1" logicalId="1"><regulation numberTitle="1/2" '
        'programme="HR"/><subjectType code="enterprise" classificationCode="E"/>'
        + "".join(alias.format(text, n) for n, text in enumerate(("ONE", "TWO", "ONE")))
        + "</sanctionEntity></export>",
        encoding="utf-8",
    )
    outcome = run("sources", "import", "eu_hr", listed, "--accept")
    assert "2 names (3 in the file)" in outcome.out
    shown = json.loads(run("sources", "show", "eu_hr", "--json").out)
    assert (shown["names"], shown["name_records"]) == (2, 3)


def test_a_list_without_a_date_asks_for_one_in_one_line(run: Run, tmp_path: Path) -> None:
    goods = tmp_path / "ratings.csv"
    goods.write_text("Country,Country_Code,Rating\nChad,TD,5\n", encoding="utf-8")
    outcome = run("sources", "import", "ituc", goods)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "--published YYYY-MM-DD" in outcome.err
    assert run("sources", "import", "ituc", goods, "--published", "2026-06-01").code == 4
    accepted = run("sources", "import", "ituc", goods, "--published", "2026-06-01", "--accept")
    assert accepted.code == 0


def test_a_list_of_ones_own_says_what_it_does_and_how_long_it_holds(
    run: Run, tmp_path: Path
) -> None:
    own = tmp_path / "watch.csv"
    own.write_text("Firma,land\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    options = ("--effect", "import_ban", "--relevance", "forced_labour", "--cadence", "30")
    added = run(
        "sources", "add", "ban", own, *options, "--terms", "In confidence", "--map", "name=Firma"
    )
    assert added.code == 0
    shown = json.loads(run("sources", "show", "own:ban", "--json").out)
    assert (shown["stale_after"], shown["terms"]) == ("30 days", "In confidence")
    entry = json.loads(run("sources", "show", "own:ban", "--entry", "heron", "--json").out)
    assert entry["entries"][0]["effect"] == "import_ban"
    assert entry["entries"][0]["relevance"] == "forced_labour"
    assert run("sources", "add", "ban", own, "--effect", "nonsense").code == 2
    assert run("sources", "add", "ban", own, "--map", "Firma").code == 2


def test_what_a_list_says_once_is_not_counted_in_times(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "watch.csv"
    rows = "".join(
        f"Blue Heron Mill {n},{c}\n" for n, c in enumerate(["Congo", "Utopia", "Utopia"])
    )
    own.write_text(f"name,country\n{rows}", encoding="utf-8")
    told = run("sources", "add", "watch", own).err
    assert "country: Congo (once)" in told
    assert "country: Utopia (2 times)" in told


def test_a_refresh_shows_how_far_each_file_is() -> None:
    screen = io.StringIO()
    with Progress(console=Console(file=screen, force_terminal=True), transient=False) as bars:
        tell = _teller(bars)
        tell("https://example.org/list.xml", 50, 100)
        tell("https://example.org/list.xml", 100, 100)
        tell("https://example.net/other.csv", 7, None)
        assert [(task.completed, task.total) for task in bars.tasks] == [(100, 100), (7, None)]
    assert "example.org" in screen.getvalue()


def test_a_refresh_that_is_not_watched_draws_nothing_and_says_what_is_missing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCREENER_FETCH_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("SCREENER_FETCH_ATTEMPTS", "1")
    outcome = run("sources", "refresh", "un_sc")
    assert outcome.code == 4
    assert "un_sc: failed, no new edition" in outcome.out
    assert "MISSING un_sc: switched on all the same" in outcome.err
    assert "or `screener sources remove` takes it out" in outcome.err
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("name,country\nGrey Ibis Dyeing Co.,CN\n", encoding="utf-8")
    assert "MISSING" not in run("sources", "refresh", "gleif").err  # no supplier is held against it
    told = run("screen", suppliers).err
    assert "MISSING un_sc" in told
    assert "gleif" not in told
    assert run("sources", "remove", "un_sc", "--yes").code == 0
    assert "MISSING" not in run("screen", suppliers).err
    assert "\x1b" not in outcome.err


def test_show_tells_the_hash_that_reports_name_and_that_of_the_publishers_file(
    run: Run, tmp_path: Path
) -> None:
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("name,country\nGrey Ibis Dyeing Co.,CN\n", encoding="utf-8")
    assert run("screen", suppliers, "--json", tmp_path / "out.json").code == 0
    result = json.loads((tmp_path / "out.json").read_text("utf-8"))
    used = {one["source"]: one["sha256"] for one in result["coverage"]}
    for source in ("uflpa", "eu_hr", "ilab_goods"):
        shown = json.loads(run("sources", "show", source, "--json").out)
        assert shown["sha256"] == used[source]
        assert shown["origin_sha256"] == descriptors()[source].bundled.origin_sha256  # type: ignore[union-attr]
    text = run("sources", "show", "uflpa").out
    assert f"{used['uflpa']}  (of the facts shipped; reports name the edition by it)" in text
    assert "(of the publisher's file)" in text


def test_an_own_list_without_a_date_has_no_known_age(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "watch.csv"
    own.write_text("name,country\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    assert run("sources", "add", "watch", own).code == 0
    (row,) = (line for line in run("sources", "list").out.splitlines() if "own:watch" in line)
    assert "undated" in row
    assert "unknown" in row
    assert "age_days:      unknown" in run("sources", "show", "own:watch").out
    shown = json.loads(run("sources", "show", "own:watch", "--json").out)
    assert (shown["state"], shown["age_days"]) == ("undated", None)
    said = run("screen", own).err
    assert "age unknown" in said
    assert "own:watch: 1 entry, taken in on" in said


def test_a_run_says_that_an_edition_was_refused_and_taken_in(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("source,name,alt_names\nEntity List (EL) - BIS,FIRM,\n", encoding="utf-8")
    assert run("sources", "import", "us_csl", path).code == 4
    assert run("sources", "import", "us_csl", path, "--accept").code == 0
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("name,country\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    assert "us_csl: This edition was refused as implausible" in run("screen", suppliers).err


def test_a_list_of_ones_own_is_removed_when_agreed_to(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "watch.csv"
    own.write_text("name,country\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    assert run("sources", "add", "watch", own).code == 0
    refused = run("sources", "remove", "watch")  # nobody is there to ask
    assert refused.code == 2
    assert "--yes" in refused.err
    assert "own:watch" in run("sources", "list").out
    assert run("sources", "remove", "watch", "--yes").out == "own:watch: removed\n"
    assert "own:watch" not in run("sources", "list").out
    assert run("sources", "remove", "watch", "--yes").code == 2
    assert run("sources", "remove", "uflpa", "--yes").code == 2


def test_a_source_that_the_workspace_describes_is_imported_and_searched(
    run: Run, tmp_path: Path
) -> None:
    run("sources", "list")
    folder = Path(os.environ["SCREENER_HOME"]) / "sources" / "acme"
    folder.mkdir(parents=True)
    (folder / "source.yml").write_text(
        "id: acme\ntitle: Firms that Acme avoids\npublisher: Acme\nurl: https://acme.example\n"
        "terms: Acme's.\nsupplies: listings\ncadence_days: 30\nformats: {csv: own_table}\n"
        "bounds: {entries: [1, 100], shrink: 0.5}\n"
        "default_programme: {effect: own, relevance: other}\n",
        encoding="utf-8",
    )
    names = tmp_path / "acme.csv"
    names.write_text("name,country\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    assert run("sources", "import", "acme", names).code == 0
    assert "Firms that Acme avoids" in run("sources", "show", "acme").out
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("name,country\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    assert "acme: 1 entry" in run("screen", suppliers).err
    (folder / "source.yml").rename(folder / "put aside.yml")
    assert "MISSING acme" in run("screen", suppliers).err

    ours = folder.parent / "uflpa"
    ours.mkdir()
    (ours / "source.yml").write_text(
        (folder / "put aside.yml").read_text("utf-8").replace("acme", "uflpa", 1), encoding="utf-8"
    )
    refused = run("sources", "list")
    assert (refused.code, "uflpa is a source of ours" in refused.err) == (4, True)


def test_a_source_that_nothing_describes_any_more_is_missing(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "watch.csv"
    own.write_text("name,country\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    assert run("sources", "add", "watch", own).code == 0
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("name,country\nNordsjø Laks AS,NO\n", encoding="utf-8")
    assert "MISSING" not in run("screen", suppliers).err
    # What a new virtual environment without the package that described it leaves.
    next(tmp_path.glob("**/own@watch/descriptor.json")).unlink()
    screened = run("screen", suppliers)
    assert screened.code == 4
    assert "MISSING own:watch: nothing describes this source here" in screened.err
    assert "screener sources remove own:watch" in screened.err
    assert "sources refresh" not in screened.err  # which knows no such source
    assert "own:watch: missing; nothing describes" in run("sources", "list").err
    records = {one["source"]: one for one in json.loads(run("sources", "list", "--json").out)}
    assert records["own:watch"]["state"] == "missing"
    assert {*records["own:watch"]} == {*records["eu_hr"]}
    health = run("schedule", "--health")
    assert health.code == 1  # no night was ever done either
    assert "not well: own:watch is missing: nothing describes" in health.out
    shown = run("sources", "show", "own:watch")
    assert (shown.code, "nothing describes this source any more" in shown.err) == (4, True)
    assert run("sources", "remove", "own:watch", "--yes").code == 0
    assert "MISSING" not in run("screen", suppliers).err
    # Added again and lost again, it was not removed on purpose this time.
    assert run("sources", "add", "watch", own).code == 0
    next(tmp_path.glob("**/own@watch/descriptor.json")).unlink()
    lost = run("screen", suppliers)
    assert (lost.code, "MISSING own:watch" in lost.err) == (4, True)


def test_what_show_lists_it_does_not_refer_to(run: Run, tmp_path: Path) -> None:
    orders = tmp_path / "orders.csv"
    orders.write_text(_ORDERS, encoding="utf-8")
    assert "sources show" in run("sources", "import", "cbp_wro", orders, "--accept").err
    shown = run("sources", "show", "cbp_wro").out
    assert "Brand New" in shown
    assert "sources show" not in shown


def test_an_older_list_does_not_silently_replace_a_newer_one(run: Run, tmp_path: Path) -> None:
    listed = tmp_path / "list.xml"
    listed.write_text(
        '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2024-05-13T00:00:00">'
        '<sanctionEntity euReferenceNumber="EU.1.1" logicalId="1"><regulation numberTitle="1/2" '
        'programme="HR"/><subjectType code="enterprise" classificationCode="E"/>'
        '<nameAlias wholeName="ONE" nameLanguage="EN" strong="true" logicalId="1"/>'
        "</sanctionEntity></export>",
        encoding="utf-8",
    )
    beside = "Searched are both eu_hr (edition of 2026-03-01) and eu_fsf (2024-05-13)"
    assert beside in run("sources", "import", "eu_fsf", listed, "--accept").err
    assert beside in run("sources", "list").err
    assert beside in run("sources", "show", "eu_hr").out
    suppliers = tmp_path / "suppliers.csv"
    suppliers.write_text("name,country\nGrey Ibis Dyeing Co.,CN\n", encoding="utf-8")
    said = run("screen", suppliers).err
    assert "eu_hr: 170 entries" in said
    assert "eu_fsf: This edition is not known to be as new as that of “EU Global Human" in said


def test_attempts_are_not_told_one_by_one(tmp_path: Path) -> None:
    """In a process of its own: pytest itself catches what is logged."""
    settings = {
        "SCREENER_HOME": str(tmp_path / "home"),
        "SCREENER_FETCH_PROXY": "http://127.0.0.1:9",
        "SCREENER_FETCH_ATTEMPTS": "2",
    }
    done = subprocess.run(
        [sys.executable, "-m", "screener", "sources", "refresh", "un_sc"],
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [
        "un_sc",
        "MISSING un_sc",
    ]
    assert "retry" not in done.stderr


def _names(folder: Path, text: str = "name\nAcme GmbH\n") -> Path:
    path = folder / "names.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_day_that_is_still_to_come_is_refused(run: Run, tmp_path: Path) -> None:
    outcome = run("sources", "add", "watch", _names(tmp_path), "--published", "2930-01-01")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert "2930-01-01 is still to come" in outcome.err
    assert "own:watch" not in run("sources", "list").out


def test_a_day_that_the_file_states_otherwise_is_said_not_to_be_used(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "un.xml"
    path.write_text(
        '<CONSOLIDATED_LIST dateGenerated="2026-02-03T00:00:00"><INDIVIDUALS/><ENTITIES><ENTITY>'
        "<DATAID>1</DATAID><FIRST_NAME>ACME</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>"
        "<REFERENCE_NUMBER>KPe.001</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>",
        encoding="utf-8",
    )
    given = ("sources", "import", "un_sc", path, "--accept", "--published")
    told = run(*given, "2026-02-01")
    assert told.code == 0
    assert "published on 2026-02-03; the day that was given, 2026-02-01" in told.err
    assert "the day that was given" not in run(*given, "2026-02-03").err


def test_a_list_that_cannot_be_removed_is_refused_before_asking(run: Run) -> None:
    for name, why in (
        ("un_sc", "is not searched"),
        ("uflpa", "is bundled"),
        ("nowhere", "there is no list"),
    ):
        outcome = run("sources", "remove", name)
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert why in outcome.err
        assert "--yes" not in outcome.err


def test_several_lists_are_removed_at_once_or_none(run: Run, tmp_path: Path) -> None:
    run("sources", "add", "watch", _names(tmp_path))
    run("sources", "add", "ours", _names(tmp_path))
    refused = run("sources", "remove", "watch", "nowhere", "ours", "--yes")
    assert (refused.code, refused.out) == (2, "")
    removed = run("sources", "remove", "watch", "own:watch", "ours", "--yes")
    assert removed.out == "own:watch: removed\nown:ours: removed\n"
    assert "2 entries are searched no more" in removed.err


def test_one_entry_is_told_in_the_singular(run: Run, tmp_path: Path) -> None:
    run("sources", "add", "watch", _names(tmp_path))
    assert "1 entry is searched no more" in run("sources", "remove", "watch", "--yes").err


def test_a_table_without_names_says_what_it_has_and_how_to_say_which(
    run: Run, tmp_path: Path
) -> None:
    table = _names(tmp_path, "Vndr,Ctry\nAcme GmbH,DE\n")
    outcome = run("sources", "add", "watch", table)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "“Vndr”, “Ctry”" in outcome.err
    assert "--map name=" in outcome.err
    outcome = run("sources", "add", "watch", table, "--map", "name=Nope")
    assert "no column headed “Nope”; it has: “Vndr”, “Ctry”" in outcome.err


def test_a_list_of_ones_own_named_like_a_published_one_says_so(run: Run, tmp_path: Path) -> None:
    told = run("sources", "add", "uflpa", _names(tmp_path)).err
    assert "own:uflpa is a list of your own, beside the published uflpa" in told
    assert "beside the published" not in run("sources", "add", "watch", _names(tmp_path)).err


@pytest.mark.parametrize("editions", [("zzz",), ("bundled",), ()])
def test_editions_that_are_not_there_are_bad_input(run: Run, editions: tuple[str, ...]) -> None:
    assert run("sources", "diff", "un_sc", *editions).code == 2


def test_a_hash_that_no_edition_has_is_bad_input(run: Run, tmp_path: Path) -> None:
    run("sources", "add", "watch", _names(tmp_path))
    outcome = run("sources", "diff", "own:watch", "zzz")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "no edition whose hash begins with “zzz”" in outcome.err


def test_a_file_where_the_home_is_to_be_is_said_to_be_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    names = _names(tmp_path)
    for command in (
        ("screen", names),
        ("sources", "list"),
        ("sources", "add", "watch", names),
        ("sources", "refresh"),
    ):
        outcome = run(*command)
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert f"{tmp_path / 'home'}: is a file" in outcome.err


def test_a_clock_before_the_day_an_edition_was_read_is_refused(run: Run, tmp_path: Path) -> None:
    """Every edition would be fresh."""
    own = tmp_path / "watch.csv"
    own.write_text("name,country\nBlue Heron Weaving Mill,CN\n", encoding="utf-8")
    assert run("sources", "add", "watch", own).code == 0
    (record,) = (one for one in tmp_path.glob("**/own@watch/*.json") if len(one.stem) == 64)
    kept = json.loads(record.read_text("utf-8")) | {"retrieved": "2099-01-01"}
    record.write_text(json.dumps(kept), encoding="utf-8")
    screened = run("screen", own)
    assert screened.code == 4
    assert "own:watch was read on 2099-01-01; set the clock right" in screened.err
    assert run("schedule", "--health").code == 4
    assert "set the clock right" in run("sources", "list").err
    assert "set the clock right" not in run("screen", own, "--as-of", "2026-05-01").err


@pytest.mark.parametrize(
    ("number", "todo"),
    [(errno.ENOSPC, "free some space"), (errno.EACCES, "check the disk and the permissions")],
)
def test_what_the_disk_or_its_permissions_refuse_is_said_and_is_no_defect(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, todo: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number), "/there/editions")

    monkeypatch.setattr(EditionStore, "keep_object", refuse)
    orders = tmp_path / "orders.csv"
    orders.write_text(_ORDERS, encoding="utf-8")
    refused = run("sources", "import", "cbp_wro", orders, "--accept")
    assert refused.code == 1
    said = f"/there/editions: {os.strerror(number)}; {todo}, what was there before stands"
    assert said in refused.err
    assert "report it" not in refused.err
