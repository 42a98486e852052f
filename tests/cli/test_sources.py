"""`screener sources`: list and show."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


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


def test_importing_what_is_no_list_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "list.xml"
    page.write_text("<html><body>Sorry</body></html>", encoding="utf-8")
    outcome = run("sources", "import", "un_sc", page)
    assert outcome.code == 4
    assert outcome.err.count("\n") == 1
