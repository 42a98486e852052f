"""Screen a supplier list and keep it under a name, with the decisions of earlier reviews."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from screener import intake, pipeline
from screener.errors import InputError
from screener.intake import Intake
from screener.service.memory import recall
from screener.service.rulebooks import keep_rulebook
from screener.service.saving import Kept, save
from screener.settings import Settings
from screener.store import Store

__all__ = ["keep", "screen_and_keep"]

MOST_NAME = 200


def screen_and_keep(
    store: Store,
    file: Path,
    *,
    list_name: str,
    settings: Settings,
    parameters: pipeline.Parameters,
    by: str,
    mapping: Mapping[str, str] | None = None,
    sheet: str = "",
) -> Kept:
    """Read a supplier list, screen it and keep the outcome under the list's name.

    Raises:
        InputError: the list cannot be read, or its name is no name.
        SourceError: a source is damaged or missing.
        StoreError: the store failed; it is as it was before.
    """
    read = intake.read(file, mapping=mapping or {}, sheet=sheet, sector=parameters.sector)
    return keep(store, read, list_name=list_name, settings=settings, parameters=parameters, by=by)


def keep(
    store: Store,
    supplier_list: Intake,
    *,
    list_name: str,
    settings: Settings,
    parameters: pipeline.Parameters,
    by: str,
) -> Kept:
    """Screen a supplier list that has been read, apply decisions, and keep the outcome."""
    name = list_name.strip()
    if not name or len(name) > MOST_NAME:
        raise InputError(f"a list's name has 1 to {MOST_NAME} characters, not {len(name)}")
    with store.reading() as connection:
        memory = recall(connection, name, supplier_list.suppliers, parameters.as_of)
    placed = replace(supplier_list, suppliers=tuple(one.supplier for one in memory.placed))
    result = pipeline.screen(placed, parameters, decide=memory.decide)
    keep_rulebook(parameters.workspace, parameters.rules, result.run.rules_sha256)
    return save(store, result, memory, list_name=name, settings=settings, by=by)
