"""Screen a supplier list and keep it under a name, with the decisions of earlier reviews."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from screener import intake, pipeline, sources
from screener.errors import InputError
from screener.intake import Intake
from screener.model import Match
from screener.quotes import quoted
from screener.service.installation.opening import Installation
from screener.service.lists.memory import recall
from screener.service.lists.saving import Also, Kept, save
from screener.service.runs.rulebooks import keep_rulebook
from screener.service.screening.screen import Screening, check_expected
from screener.service.screening.sector import check_sector
from screener.settings import Settings
from screener.store import Store
from screener.store.runs.reading import all_runs

__all__ = ["Kept", "keep", "name_of_list", "screen_and_keep"]

MOST_NAME = 200


def screen_and_keep(
    installation: Installation,
    file: Path,
    *,
    list_name: str,
    mapping: Mapping[str, str] | None = None,
    sheet: str = "",
    sector: str = "",
    threshold: float | None = None,
    as_of: datetime | None = None,
    executor: Executor | None = None,
    expected: Collection[str] = (),
) -> tuple[Screening, Kept]:
    """Read a supplier list, screen it and keep the outcome under the list's name.

    Takes what `screener.service.screening.screen.screen` takes.

    Raises:
        InputError: the list cannot be read or lacks a supplier that is expected, its name is no
            name, or its sector is not known.
        SourceError: a source is damaged or missing, or the clock is wrong.
        StoreError: the store failed; it is as it was before.
    """
    now = datetime.now(UTC)
    if as_of is None:
        sources.check_clock(installation.workspace, now)
    check_sector(sector, installation.workspace)
    supplier_list = intake.read(file, mapping=mapping or {}, sheet=sheet, sector=sector)
    check_expected(supplier_list.suppliers, expected)
    kept = keep(
        installation.store,
        supplier_list,
        list_name=list_name,
        settings=installation.settings,
        parameters=pipeline.Parameters(
            as_of=as_of or now,
            threshold=threshold,
            sector=sector,
            workspace=installation.workspace,
            executor=executor,
        ),
        by=installation.settings.user,
    )
    return Screening.of(kept.result), kept


def keep(
    store: Store,
    supplier_list: Intake,
    *,
    list_name: str,
    settings: Settings,
    parameters: pipeline.Parameters,
    by: str,
    begin: Callable[[str], None] = lambda _step: None,
    also: Also = lambda _connection, _kept: None,
) -> Kept:
    """Screen a supplier list that has been read, apply decisions, and keep the outcome.

    ``begin`` is told of ``search``, ``weigh`` and ``keep``, each when it begins; ``also`` is done
    in the transaction that keeps the run.
    """
    name = name_of_list(list_name)
    with store.reading() as connection:
        memory = recall(connection, name, supplier_list.suppliers, parameters.as_of)
        # A list that is new here has no run before: what the others searched counts then.
        last = all_runs(connection, list_name=name, limit=1) or all_runs(connection, limit=1)
    parameters = replace(
        parameters, before=frozenset().union(*(one.manifest.wanted for one in last))
    )
    placed = replace(supplier_list, suppliers=tuple(one.supplier for one in memory.placed))

    def decide(found: Sequence[tuple[Match, ...]]) -> Sequence[tuple[Match, ...]]:
        begin("weigh")
        return memory.decide(found)

    begin("search")
    result = pipeline.screen(placed, parameters, decide=decide)
    begin("keep")
    keep_rulebook(parameters.workspace, parameters.rules, result.run.rules_sha256)
    return save(store, result, memory, list_name=name, settings=settings, by=by, also=also)


def name_of_list(text: str) -> str:
    """Return the name of a list without blanks around it.

    Raises:
        InputError: it cannot be one.
    """
    name = text.strip()
    if not name or len(name) > MOST_NAME:
        raise InputError(f"a list's name has 1 to {MOST_NAME} characters, not {len(name)}")
    if not name.isprintable():
        raise InputError(f"{quoted(name)}: a list's name has only characters that can be seen")
    return name
