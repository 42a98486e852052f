"""What a list is screened against: editions, rulebook, index, and the manifest that names them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from screener import pipeline, risk, sources
from screener.matching import Index
from screener.model import Match, Run, Supplier
from screener.resources import rules_dir
from screener.service.lists.reuse import Scope, changed_listings
from screener.service.runs.past import Editions, list_of
from screener.sources import SourceData
from screener.store.lists.versions import Entry
from screener.workspace import Workspace

__all__ = ["RescreenReference", "parameters_after"]


def parameters_after(before: Run, as_of: datetime, workspace: Workspace) -> pipeline.Parameters:
    """Return the choices of the run before, for another moment."""
    return pipeline.Parameters(
        as_of=as_of,
        threshold=before.threshold if before.threshold_set else None,
        sector=before.sector,
        # Named, not left open: what is adopted while the work goes on is for the next run.
        rules=risk.adopted(workspace.rules) or rules_dir(),
        workspace=workspace,
        before=before.wanted,
    )


@dataclass(kw_only=True)
class RescreenReference:
    """Everything but the suppliers and what was decided about them."""

    before: Run
    """The manifest of the run before."""
    parameters: pipeline.Parameters
    workspace: Workspace
    given: Sequence[SourceData] | None
    """What to screen against; None takes the current editions of enabled sources."""
    past: Editions
    check: Callable[[], None]
    """Called between the steps; what it raises ends the work."""

    @cached_property
    def data(self) -> pipeline.ReferenceData:
        """Editions with their facts, rulebook and index; loaded when first needed.

        They are those that ``now`` names, whatever has become current since: of others it is not
        known what has changed.
        """
        made = pipeline.prepare(
            self.parameters,
            self.given or [_loaded(one, self.workspace) for one in self._outlined] or None,
        )
        self.check()
        return made

    @cached_property
    def _outlined(self) -> Sequence[SourceData]:
        return self.given or sources.outline_enabled(self.workspace)

    @cached_property
    def now(self) -> Run:
        """The manifest of the new run, known without loading any of that."""
        return self._manifest(risk.load_rulebook(self.parameters.rules), self._outlined)

    def manifest(self) -> Run:
        """Return the manifest of the new run, from what was loaded."""
        return self._manifest(self.data.rulebook, self.data.loaded)

    def _manifest(self, rulebook: risk.Rulebook, editions: Sequence[SourceData]) -> Run:
        made = pipeline.manifest(list_of(self.before), self.parameters, rulebook, editions)
        return replace(made, suppliers=self.before.suppliers)

    def hit(self, around: Scope, listed: Sequence[Entry]) -> set[int]:
        """Return the suppliers that a listing which is new or changed may be."""
        changed = changed_listings(self.before, self.data.loaded, around.sources, self.past)
        if not changed:
            return set()
        suppliers = [entry.supplier for entry in listed]
        found = Index.build(changed).search(suppliers, threshold=self.parameters.threshold)
        self.check()
        return {entry.supplier_id for entry, hits in zip(listed, found, strict=True) if hits}

    def search(self, wanted: Sequence[Supplier]) -> list[tuple[Match, ...]]:
        """Search these suppliers among all listings."""
        if not wanted:
            return []
        found = self.data.index.search(wanted, threshold=self.parameters.threshold)
        self.check()
        return found


def _loaded(outline: SourceData, workspace: Workspace) -> SourceData:
    """Return an outline with its facts."""
    if outline.edition.bundled:
        return outline
    found = sources.load_edition(outline.descriptor, workspace, outline.edition.sha256)
    return replace(found, edition=outline.edition, beside=outline.beside)
