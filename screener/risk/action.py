"""What to do next."""

from __future__ import annotations

from screener.model import Band
from screener.risk.rules import ActionFile, ActionRule

__all__ = ["action_for"]


def action_for(
    actions: ActionFile,
    band: Band,
    *,
    has_match: bool,
    country_unknown: bool,
    sector_floor_only: bool,
    searchable: bool,
) -> ActionRule:
    """Return the first action whose conditions all hold; the last one has none."""
    for rule in actions.actions:
        when = rule.when
        if (
            (not when.bands or band in when.bands)
            and when.has_match in (None, has_match)
            and when.country_unknown in (None, country_unknown)
            and when.sector_floor_only in (None, sector_floor_only)
            and when.searchable in (None, searchable)
        ):
            return rule
    raise AssertionError("the rulebook was checked to end with an action without conditions")
