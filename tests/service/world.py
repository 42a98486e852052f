"""A small world for rescreening: real search, rules and store; editions made by the tests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from screener import pipeline, sources
from screener.intake import Intake
from screener.model import Edition, Listing, Name, Result, Supplier
from screener.service.lists.memory import recall
from screener.service.lists.rescreen import Rescreened, rescreen
from screener.service.lists.saving import save
from screener.service.runs.rulebooks import keep_rulebook
from screener.settings import Settings
from screener.sources import SourceData
from screener.store import Store
from screener.store.runs.reading import read_result, stored_run
from screener.workspace import Workspace

START = datetime(2026, 7, 20, 2, tzinfo=UTC)
DAY = START.date()
LIST = "All suppliers"


def listing(reference: str, *names: str, source: str = "uflpa", **changed: object) -> Listing:
    made = Listing(
        source=source,
        id=reference,
        kind="organisation",
        names=tuple(Name(text, "alias" if at else "primary") for at, text in enumerate(names)),
        programme="2(d)(2)(B)(i)",
        effect="import_presumption",
        relevance="forced_labour",
        countries=("CN",),
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # kept loose: a test names what matters


@dataclass
class World:
    store: Store
    workspace: Workspace
    settings: Settings
    known: dict[tuple[str, str], SourceData] = field(default_factory=dict)

    def edition(
        self, listings: Sequence[Listing], source: str = "uflpa", day: date = DAY
    ) -> SourceData:
        """An edition of a source that holds these listings."""
        sha256 = hashlib.sha256(repr(tuple(listings)).encode()).hexdigest()
        facts = Edition(source, day, day, sha256, len(listings))
        data = SourceData(sources.descriptors()[source], facts, tuple(listings))
        self.known[source, sha256] = data
        return data

    def past(self, edition: Edition) -> SourceData | None:
        return self.known.get((edition.source, edition.sha256))

    def upload(
        self,
        suppliers: Sequence[Supplier],
        editions: Sequence[SourceData],
        as_of: datetime = START,
        *,
        list_name: str = LIST,
        threshold: float | None = None,
    ) -> int:
        """Screen suppliers in full, keep them as the list's new version, return the run."""
        with self.store.reading() as connection:
            memory = recall(connection, list_name, suppliers, as_of)
        result = pipeline.screen(
            Intake(
                "suppliers.csv",
                "ab" * 32,
                tuple(one.supplier for one in memory.placed),
                rejected=(),
                notes=(),
            ),
            pipeline.Parameters(as_of=as_of, threshold=threshold, workspace=self.workspace),
            editions=editions,
            decide=memory.decide,
        )
        keep_rulebook(self.workspace, None, result.run.rules_sha256)
        return save(
            self.store, result, memory, list_name=list_name, settings=self.settings, by="Ana"
        ).run_id

    def rescreen(
        self,
        editions: Sequence[SourceData],
        as_of: datetime,
        *,
        full: bool = False,
        list_name: str = LIST,
    ) -> Rescreened:
        return rescreen(
            self.store,
            list_name,
            settings=self.settings,
            workspace=self.workspace,
            as_of=as_of,
            by="night",
            full=full,
            editions=editions,
            past=self.past,
        )

    def result(self, run_id: int) -> Result:
        with self.store.reading() as connection:
            return read_result(connection, stored_run(connection, run_id))
