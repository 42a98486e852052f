"""`screener sources`: list and show."""

from __future__ import annotations

import json
from collections.abc import Callable
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
