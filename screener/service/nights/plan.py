"""The plan of the nights, as administrators keep it in the workspace.

What the environment sets goes before it: who runs the machine has the last word.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from screener import audit
from screener.atomic_files import write_atomically
from screener.errors import InputError
from screener.service.nights.cron import Cron
from screener.service.watch import PLAN, WatchSettings
from screener.store import Store

__all__ = ["PLANNED", "fixed", "keep_plan", "planned"]

PLANNED = (
    "schedule_cron",
    "schedule_zone",
    "schedule_grace_hours",
    "schedule_tries",
    "schedule_retry_minutes",
    "night_keep",
    "night_language",
)
"""What of `WatchSettings` can be kept as a plan; folders and addresses are the machine's own."""


def planned(home: Path) -> WatchSettings:
    """Return the settings in force: the environment's, else the plan's, else the usual ones.

    Raises:
        InputError: one of them makes no sense, or the plan's file is damaged.
    """
    return WatchSettings(**{k: v for k, v in _kept(home).items() if k not in fixed()})


def fixed() -> frozenset[str]:
    """Return the names that the environment sets, which no plan changes."""
    given = {name.upper() for name in os.environ}
    return frozenset(name for name in PLANNED if f"SCREENER_{name.upper()}" in given)


def keep_plan(
    store: Store, home: Path, values: Mapping[str, str], *, by: str, at: datetime
) -> None:
    """Keep a plan and put it on record; a scheduler that runs goes by it from its next turn.

    Args:
        store: whose audit log records it.
        home: the workspace.
        values: texts for names of `PLANNED`; others keep what they have.
        by: who says so.
        at: the moment (UTC).

    Raises:
        InputError: a value makes no sense; nothing is changed. The text names the setting.
    """
    changed = {k: v for k, v in values.items() if k in PLANNED and k not in fixed()}
    # In the writers' turn, so that of two who change it at once neither undoes the other's; and
    # what cannot be kept is not on record.
    with store.writing() as connection:
        made = WatchSettings(**(_kept(home) | changed))
        Cron(made)  # refuses an expression that is none
        plan = made.model_dump(mode="json", include=set(PLANNED) - fixed())
        audit.note_if_changed(connection, "schedule", plan, by=by, at=at)
        with write_atomically(_path(home)) as file:
            file.write(json.dumps(plan, indent=2).encode() + b"\n")


def _kept(home: Path) -> dict[str, Any]:
    path = _path(home)
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputError(
            f"{path}: cannot be read ({error.strerror}); check its permissions"
        ) from error
    except ValueError as error:
        raise InputError(f"{path}: cannot be read ({error}); delete it to begin anew") from error
    if not isinstance(found, dict):
        raise InputError(f"{path}: is no plan; delete it to begin anew")
    return {name: value for name, value in found.items() if name in PLANNED}


def _path(home: Path) -> Path:
    return home / PLAN
