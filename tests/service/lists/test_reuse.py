"""What of a run still holds when something around the suppliers has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from screener.model import Coverage, Edition, Listing, Run, Supplies
from screener.service.lists.reuse import Scope, changed_listings, scope
from screener.sources import SourceData, descriptors
from tests.store import samples

BEFORE = samples.result([], editions=[samples.edition("eu_hr")]).run
HELD = samples.listing("L1")


def covered(source: str, sha: str = "a", supplies: Supplies = "listings") -> Coverage:
    return replace(BEFORE.coverage[0], edition=samples.edition(source, sha), supplies=supplies)


def with_coverage(*parts: Coverage) -> Run:
    return replace(BEFORE, coverage=parts)


def test_where_nothing_differs_all_of_it_holds() -> None:
    assert scope(BEFORE, BEFORE) == Scope(
        search_all=False, judge_all=False, sources=(), same_sources=True, another_day=False
    )


@pytest.mark.parametrize(
    "changed",
    [{"version": "0.2.0"}, {"threshold": 0.81}, {"probable": 0.91}, {"names_sha256": "e"}],
)
def test_what_changes_how_names_are_compared_has_all_searched_and_judged(
    changed: dict[str, object],
) -> None:
    found = scope(BEFORE, replace(BEFORE, **changed))  # type: ignore[arg-type]
    assert found.search_all
    assert found.judge_all


@pytest.mark.parametrize("changed", [{"rules_sha256": "e" * 64}, {"sector": "garments"}])
def test_other_rules_or_another_sector_of_the_list_have_all_judged(
    changed: dict[str, object],
) -> None:
    found = scope(BEFORE, replace(BEFORE, **changed))  # type: ignore[arg-type]
    assert found.judge_all
    assert not found.search_all


@pytest.mark.parametrize(
    ("supplies", "judged"), [("goods", True), ("countries", True), ("listings", False)]
)
def test_another_edition_of_published_figures_has_all_judged(
    supplies: Supplies, *, judged: bool
) -> None:
    before, now = (with_coverage(covered("x", sha, supplies)) for sha in "ab")
    found = scope(before, now)
    assert (found.judge_all, found.search_all) == (judged, False)
    assert (found.sources, found.same_sources) == (("x",), True)


def test_a_source_that_comes_or_goes_is_told_with_those_of_another_edition() -> None:
    before = with_coverage(covered("eu_hr"), covered("un_sc"), covered("uflpa"))
    now = with_coverage(covered("eu_hr"), covered("un_sc", "b"), covered("ofac_sdn"))
    found = scope(before, now)
    assert (found.sources, found.same_sources) == (("ofac_sdn", "uflpa", "un_sc"), False)
    assert not scope(before, with_coverage(*before.coverage[:2])).same_sources


def test_days_and_years_count_as_they_do_for_expiries_and_figures() -> None:
    last = replace(BEFORE, as_of=datetime(2026, 12, 30, 12, tzinfo=UTC))
    for hours, day, year in ((11, False, False), (12, True, False), (36, True, True)):
        found = scope(last, replace(last, as_of=last.as_of + timedelta(hours=hours)))
        assert (found.another_day, found.judge_all) == (day, year)


def data(*listings: Listing, source: str = "eu_hr", sha: str = "b") -> SourceData:
    return SourceData(descriptors()[source], samples.edition(source, sha), listings)


def changed(
    now: Sequence[SourceData], sources: Sequence[str], was: SourceData | None
) -> list[Listing]:
    def editions(_: Edition) -> SourceData | None:
        return was

    return changed_listings(BEFORE, now, sources, editions)


def test_only_what_is_new_in_a_source_or_not_as_it_was_is_searched_again() -> None:
    new, edited = samples.listing("L2"), replace(HELD, countries=("KZ",))
    assert changed([data(HELD, new)], ["eu_hr"], data(HELD)) == [new]
    assert changed([data(edited)], ["eu_hr"], data(HELD)) == [edited]
    assert changed([data(HELD, new)], [], data(HELD)) == []


def test_all_of_a_source_is_searched_whose_edition_before_is_gone_or_never_was() -> None:
    assert changed([data(HELD)], ["eu_hr"], None) == [HELD]
    first = samples.listing("L1", "un_sc")
    assert changed([data(first, source="un_sc")], ["un_sc"], data(first)) == [first]
