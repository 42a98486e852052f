"""Screen a few suppliers at once, against what is held ready; nothing is kept."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from screener import intake, pipeline, risk, sources
from screener.pipeline import Parameters, ReferenceData
from screener.resources import rules_dir
from screener.screening import assess_all
from screener.service.screening.screen import Screening
from screener.service.screening.sector import check_sector
from screener.workspace import Workspace

__all__ = ["AdHocScreener"]

_HOLD = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class _Ready:
    reference: ReferenceData
    parameters: Parameters
    editions: tuple[str, ...]


class AdHocScreener:
    """Holds editions, index and rulebook ready for small lists.

    They are loaded again when an edition or the rulebook is another, or after ten minutes: a
    judgement is for the moment at which they were loaded, and says so.
    """

    def __init__(self, workspace: Workspace) -> None:
        """Load nothing before somebody asks."""
        self._workspace = workspace
        self._lock = threading.Lock()
        self._ready: _Ready | None = None

    def screen(
        self,
        suppliers: Iterable[Mapping[str, Any]],
        *,
        mapping: Mapping[str, str] | None = None,
        sector: str = "",
        now: datetime,
    ) -> Screening:
        """Screen suppliers given as mappings of headings to values.

        Raises:
            InputError: a record cannot be read, or the sector is not known.
            SourceError: a source is damaged, or the clock is wrong.
        """
        check_sector(sector, self._workspace)
        read = intake.read([dict(one) for one in suppliers], mapping=mapping, sector=sector)
        sources.check_clock(self._workspace, now)
        ready = self._ready_now(now)
        parameters = replace(ready.parameters, sector=sector)
        assessor = ready.reference.assessor
        if sector:
            assessor = pipeline.prepare(parameters, ready.reference.loaded).assessor
        found = assess_all(read.suppliers, ready.reference.index, assessor)
        return Screening(
            run=pipeline.manifest(
                read, parameters, ready.reference.rulebook, ready.reference.loaded
            ),
            assessments=risk.rank(found),
            sensitivity=risk.sensitivity(found, ready.reference.rulebook),
        )

    def _ready_now(self, now: datetime) -> _Ready:
        with self._lock:
            editions = tuple(
                f"{one.descriptor.id} {one.edition.sha256}"
                for one in sources.status(self._workspace, now)
                if one.edition is not None
            )
            rules = risk.adopted(self._workspace.rules) or rules_dir()
            held = self._ready
            if (
                held is None
                or (held.editions, held.parameters.rules) != (editions, rules)
                or now - held.parameters.as_of >= _HOLD
            ):
                parameters = Parameters(
                    as_of=now.astimezone(UTC), rules=rules, workspace=self._workspace
                )
                reference = pipeline.prepare(parameters)
                _ = reference.index  # made now, once, and not by the first two callers at once
                held = self._ready = _Ready(reference, parameters, editions)
            return held
