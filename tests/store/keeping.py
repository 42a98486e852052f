"""Keeps a hand-made result as `service.lists.keep` does, without reading files or searching."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from screener.model import Band, Edition, Match, Supplier
from screener.service.lists.memory import recall
from screener.service.lists.saving import Kept, save
from screener.settings import Settings
from screener.store import Store
from tests.store import samples


def keep_run(
    store: Store,
    suppliers: Sequence[Supplier],
    matches: Mapping[str, Sequence[Match]] | None = None,
    *,
    as_of: datetime = samples.AS_OF,
    list_name: str = "All suppliers",
    editions: Sequence[Edition] = (),
    settings: Settings | None = None,
    bands: Mapping[str, Band] | None = None,
) -> Kept:
    """Keep a run in which these matches were found, by supplier number; bands likewise."""
    with store.reading() as connection:
        memory = recall(connection, list_name, suppliers, as_of)
    suppliers = [one.supplier for one in memory.placed]
    decided = memory.decide([tuple((matches or {}).get(one.number, ())) for one in suppliers])
    result = samples.result(
        suppliers,
        {one.number: found for one, found in zip(suppliers, decided, strict=True)},
        editions,
    )
    assessed = [
        replace(one, band=(bands or {}).get(one.supplier.number, one.band))
        for one in result.assessments
    ]
    run = replace(result.run, as_of=as_of)
    result = replace(result, run=run, assessments=tuple(assessed))
    return save(
        store,
        result,
        memory,
        list_name=list_name,
        settings=settings or Settings(),
        by="Anna",
        at=as_of,
    )
