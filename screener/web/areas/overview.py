"""The portfolio: what to do, how many suppliers stand where, and how that has moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.model import ACTIONS, BANDS
from screener.service.lists.versions import must_be_known
from screener.service.queries import STATUSES, Newest, Status, Tally
from screener.web.access import Viewer, Visitor
from screener.web.pages import render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter()


@router.get("/")
def overview(request: Request, who: Viewer, list: str = "") -> Response:  # noqa: A002 - in the address
    """Show the newest run of a list, or the way to the first one."""
    queries = state_of(request).queries
    newest = queries.newest()
    chosen = next((one for one in newest if one.list_name == list), newest[0] if newest else None)
    if chosen is None:
        return render(request, "empty.html.j2", who)
    must_be_known(queries.store, list)
    tally = queries.tally(chosen.list_name)
    # Which list comes first is chance: that nobody waits there says nothing of the others.
    everywhere = queries.tally() if len(newest) > 1 else tally
    return render(
        request,
        "overview.html.j2",
        who,
        lists=newest,
        chosen=chosen,
        tally=_in_order(tally),
        elsewhere=everywhere.get("to_review", 0) - tally.get("to_review", 0),
        trend=[(run, _by(counts, 0)) for run, counts in queries.trend(chosen.list_name)],
        **_numbers(request, who, chosen),
    )


def _in_order(tally: Mapping[Status, int]) -> list[tuple[Status, int]]:
    return [(status, tally[status]) for status in STATUSES.values() if tally.get(status)]


def _numbers(request: Request, who: Visitor, chosen: Newest) -> Mapping[str, Any]:
    queries = state_of(request).queries
    counts, countries = queries.counts(chosen.run_id), queries.countries(chosen.run_id)
    totals: dict[str, int] = {}
    for (country, _), n in countries.items():
        totals[country] = totals.get(country, 0) + n
    return {
        "run": queries.run(chosen.run_id),
        "total": sum(counts.values()),
        "by_action": [(action, _by(counts, 1).get(action, 0)) for action in ACTIONS],
        "by_band": [(band, _by(counts, 0).get(band, 0)) for band in BANDS],
        "heat": [
            (country, total, [countries.get((country, band), 0) for band in BANDS])
            for country, total in sorted(totals.items(), key=lambda one: (-one[1], one[0]))
        ],
        "most": max(totals.values(), default=1),
        "mine": who.name,
    }


def _by(counts: Tally, part: int) -> dict[str, int]:
    summed: dict[str, int] = {}
    for key, n in counts.items():
        summed[key[part]] = summed.get(key[part], 0) + n
    return summed
