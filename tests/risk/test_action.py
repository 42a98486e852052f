"""What to do next where a list could not be searched."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.model import Assessment, Gap, Identifier, Statement

Judge = Callable[..., Assessment]

PLACEHOLDER = (Gap("row", Statement.of("gap.name_wordless")),)


@pytest.mark.parametrize("sector", ["Software", "Hotels"])
def test_a_supplier_that_no_list_can_be_searched_for_is_not_merely_monitored(
    judge: Judge, sector: str
) -> None:
    named = judge(name="TBD", country="DE", sector_text=sector)
    assert named.action == "monitor"
    unnamed = judge(name="TBD", country="DE", sector_text=sector, gaps=PLACEHOLDER)
    assert (unnamed.band, unnamed.action) == (named.band, "supply_data")


def test_a_registered_number_can_be_searched_for(judge: Judge) -> None:
    number = (Identifier("lei", "5493001KJTIIGC8Y1R12"),)
    found = judge(
        name="TBD", country="DE", sector_text="Software", gaps=PLACEHOLDER, identifiers=number
    )
    assert found.action == "monitor"


def test_an_action_comes_with_its_rule_and_the_step_that_it_asks_for(judge: Judge) -> None:
    hotel = judge(name="Adler", country="DE", sector_text="Hotels")
    assert (hotel.action, hotel.action_rule) == ("monitor", "action.monitor_sector")
    assert hotel.next_step.startswith("Put the question of the sector into the next")


def test_a_supplier_that_is_medium_by_points_is_enquired_of_and_not_merely_monitored(
    judge: Judge,
) -> None:
    scored = judge(country="BR", sector_text="Construction")
    assert (scored.band, scored.band_reason.code) == ("medium", "band_reason.points")
    assert (scored.action, scored.action_rule) == ("enquire", "action.enquire_medium")
