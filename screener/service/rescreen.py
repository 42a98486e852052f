"""Screen a stored list again: only what can have changed, with the outcome of a full run.

Changed listings are held against all suppliers, changed suppliers against all listings; what
people decided, what expired and what the rules weigh otherwise is judged anew. Where nothing
differs, the run points at what the run before said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from operator import itemgetter
from pathlib import Path

from sqlalchemy import Connection

from screener import audit, pipeline, risk, sources
from screener.errors import InputError, StoreError
from screener.intake import Intake
from screener.matching import Index, thresholds
from screener.model import Assessment, Match, Result, Run, Supplier
from screener.names import tables_sha256
from screener.service.memory import Memory, recall
from screener.service.past import Editions, editions_in
from screener.service.reuse import Scope, changed_listings, scope
from screener.service.rulebooks import keep_rulebook
from screener.service.saving import note_surroundings, save
from screener.settings import Settings
from screener.sources import SourceData
from screener.store import Store, partly, take_turn
from screener.store.evidence import documents_of_list
from screener.store.lists import Entry, entries, list_id_of, newest_version_id
from screener.store.placing import Placed
from screener.store.reading import StoredRun, all_runs, positions, read_result
from screener.store.remembered import cases_met, remembered
from screener.store.repeating import repeat_run
from screener.store.saving import last_decision
from screener.store.searched import replaced
from screener.version import VERSION
from screener.workspace import Workspace

__all__ = ["Rescreened", "rescreen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescreened:
    """What screening a list again took."""

    run_id: int
    list_name: str
    suppliers: int
    searched: int
    """Suppliers whose names were searched among all listings."""
    judged: int
    """Suppliers that were judged anew."""
    repeated: bool
    """Nothing differs from the run before."""


def rescreen(
    store: Store,
    list_name: str,
    *,
    settings: Settings,
    workspace: Workspace,
    as_of: datetime,
    by: str,
    full: bool = False,
    rules: Path | None = None,
    editions: Sequence[SourceData] | None = None,
    past: Editions | None = None,
    check: Callable[[], None] = lambda: None,
) -> Rescreened:
    """Screen the newest version of a stored list and keep the run.

    Args:
        store: where the list is.
        list_name: its name.
        settings: the policy of review, for the audit log.
        workspace: where editions are.
        as_of: moment the judgement is for, with time zone.
        by: who asked for it.
        full: search and judge everything, whatever has changed.
        rules: folder of a changed rulebook; None takes the adopted or bundled one.
        editions: what to screen against; None takes the current editions of enabled sources.
        past: reads the editions of the run before; None reads them from the workspace.
        check: called between the steps; what it raises ends the work with nothing kept.

    Raises:
        InputError: there is no such list, or it was never screened.
        SourceError: an edition is damaged.
        StoreError: the store failed, or the list was screened by someone else meanwhile.
    """
    with store.reading() as connection:
        list_id = list_id_of(connection, list_name)
        last = all_runs(connection, list_name=list_name, limit=1)
        version_id = None if list_id is None else newest_version_id(connection, list_id)
    if version_id is None or not last:
        raise InputError(
            f"there is no list {list_name!r} that was screened; "
            f"`screener screen FILE --list {list_name!r}` makes one"
        )
    job = _Job(
        store=store,
        before=last[0],
        version_id=version_id,
        settings=settings,
        parameters=_parameters(last[0].manifest, as_of, rules, workspace),
        workspace=workspace,
        given=editions,
        past=past or editions_in(workspace),
        by=by,
        check=check,
    )
    return job.whole() if full else job.what_changed()


def _parameters(
    before: Run, as_of: datetime, rules: Path | None, workspace: Workspace
) -> pipeline.Parameters:
    """Return the choices of the run before, for another moment."""
    return pipeline.Parameters(
        as_of=as_of,
        threshold=before.threshold if before.threshold_set else None,
        sector=before.sector,
        rules=rules or risk.adopted(workspace.rules),
        workspace=workspace,
    )


@dataclass(kw_only=True)
class _Job:
    """One list's work, step by step."""

    store: Store
    before: StoredRun
    version_id: int
    settings: Settings
    parameters: pipeline.Parameters
    workspace: Workspace
    given: Sequence[SourceData] | None
    past: Editions
    by: str
    check: Callable[[], None]

    @cached_property
    def ground(self) -> pipeline.Ground:
        """Editions with their facts, rulebook and index; loaded when first needed."""
        made = pipeline.prepare(self.parameters, self.given)
        self.check()
        return made

    @cached_property
    def now(self) -> Run:
        """The manifest of the new run."""
        before, parameters = self.before.manifest, self.parameters
        limits = thresholds()
        return replace(
            before,
            version=VERSION,
            as_of=parameters.as_of.astimezone(UTC),
            rules_sha256=risk.load_rulebook(parameters.rules).sha256,
            threshold=parameters.threshold or limits.possible,
            probable=limits.probable,
            names_sha256=tables_sha256(),
            coverage=tuple(
                sources.coverage(data, parameters.as_of)
                for data in self.given or _outline(self.workspace, parameters.as_of)
            ),
            missing=pipeline.missing(self.workspace, parameters.as_of),
        )

    def what_changed(self) -> Rescreened:
        """Search and judge what can have changed; all of it where all can have."""
        around = scope(self.before.manifest, self.now)
        with self.store.reading() as connection:
            edited = _edited(
                partly.states_of_run(connection, self.before.id),
                partly.states_of_version(connection, self.version_id),
            )
            decided = partly.decided_since(connection, self.before, self.now.as_of.date())
            matched = partly.matched(connection, self.before.id)
            brought = self._brought(connection)
        if around.search_all:
            return self.whole()
        search = edited | (self._hit(around) | matched if around.sources else set())
        judge = search | decided
        if around.another_day:
            judge |= matched | self._dated()
        self.check()
        same = self.version_id == self.before.version_id and around.same_sources and not brought
        if same and not around.judge_all and self._all_the_same(search, judge):
            return self._repeat(len(search), len(judge))
        return self._spliced(search, None if around.judge_all else judge)

    def _brought(self, connection: Connection) -> bool:
        """Say whether documents were brought that the list's newest version does not have yet."""
        brought = documents_of_list(connection, self.before.list_id)
        listed = partly.suppliers_at(connection, self.version_id, brought)
        return any(
            document.as_evidence() not in supplier.evidence
            for number, supplier in listed.items()
            for document in brought[number]
        )

    def whole(self) -> Rescreened:
        """Search and judge every supplier."""
        with self.store.reading() as connection:
            everyone = set(partly.states_of_version(connection, self.version_id))
        return self._spliced(everyone, None)

    def _hit(self, around: Scope) -> set[int]:
        """Return the suppliers that a changed listing may be."""
        changed = changed_listings(
            self.before.manifest, self.ground.loaded, around.sources, self.past
        )
        if not changed:
            return set()
        listed = self._entries
        index = Index.build(changed)
        found = index.search(
            [entry.supplier for entry in listed], threshold=self.parameters.threshold
        )
        self.check()
        return {entry.supplier_id for entry, hits in zip(listed, found, strict=True) if hits}

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        with self.store.reading() as connection:
            return entries(connection, self.version_id)

    def _dated(self) -> set[int]:
        """Return the suppliers of whom a day more can say otherwise, for they have evidence."""
        with self.store.reading() as connection:
            known = partly.dated(connection, self.version_id)
        if known is not None:
            return known
        found = {entry.supplier_id for entry in self._entries if entry.supplier.evidence}
        with self.store.writing() as connection:
            partly.add_dated(connection, self.version_id, found)
        return found

    def _all_the_same(self, search: set[int], judge: set[int]) -> bool:
        """Judge these suppliers anew and say whether all comes out as it was."""
        if not judge:
            return True
        with self.store.reading() as connection:
            was = partly.read_some(connection, self.before, judge)
            listed = partly.suppliers_at(connection, self.version_id, judge)
        rows = sorted(listed.items(), key=itemgetter(0))
        again = self._judged(rows, self._memory(rows), was, search, judge)
        return all(was.get(number) == one for (number, _), one in zip(rows, again, strict=True))

    def _judged(
        self,
        rows: Sequence[tuple[int, Supplier]],
        memory: Memory,
        was: Mapping[int, Assessment],
        search: set[int],
        judge: set[int] | None,
    ) -> list[Assessment]:
        """Return what is now said of these suppliers."""
        wanted = [supplier for number, supplier in rows if number in search or number not in was]
        hits = iter(self._searched(wanted))
        found = [
            next(hits)
            if number in search or number not in was
            else tuple(replace(match, decision=None) for match in was[number].matches)
            for number, _ in rows
        ]
        said = []
        for (number, supplier), matches in zip(rows, memory.decide(found), strict=True):
            known = was.get(number)
            stays = known is not None and judge is not None and number not in judge
            if known is not None and stays and known.matches == matches:
                said.append(replace(known, supplier=supplier))
            else:
                said.append(self.ground.assessor.assess(supplier, matches))
        return said

    def _searched(self, wanted: Sequence[Supplier]) -> list[tuple[Match, ...]]:
        if not wanted:
            return []
        found = self.ground.index.search(wanted, threshold=self.parameters.threshold)
        self.check()
        return found

    def _memory(self, rows: Iterable[tuple[int, Supplier]]) -> Memory:
        with self.store.reading() as connection:
            states = partly.states_of_version(connection, self.version_id)
            return Memory(
                list_id=self.before.list_id,
                version_id=self.version_id,
                placed=tuple(
                    # Nothing is written anew of a row that is in the store already.
                    Placed(supplier, "", b"", number, states[number])
                    for number, supplier in rows
                ),
                decided_until=last_decision(connection),
                decided=remembered(connection, self.before.list_id),
                met=cases_met(connection, self.before.list_id, replaced().values()),
                as_of=self.parameters.as_of,
            )

    def _repeat(self, searched: int, judged: int) -> Rescreened:
        at = datetime.now(UTC)
        with self.store.writing_long() as connection:
            take_turn(connection)
            self._still_last(all_runs(connection, list_name=self.before.list_name, limit=1))
            saved = repeat_run(
                connection,
                self.before,
                self.now,
                decided_until=last_decision(connection),
                by=self.by,
                at=at,
            )
            note_surroundings(connection, self.now, self.settings, by=self.by, at=at)
            for number in saved.new_editions:
                audit.append(connection, "edition", number, at)
            audit.append(connection, "run", saved.run_id, at)
        return self._done(saved.run_id, searched, judged, repeated=True)

    def _still_last(self, last: Sequence[StoredRun]) -> None:
        if last[0].id != self.before.id:
            raise StoreError(
                f"list {self.before.list_name!r} was screened by someone else at the same "
                "time; their run is kept, yours is not: run it again"
            )

    def _spliced(self, search: set[int], judge: set[int] | None) -> Rescreened:
        """Put what was judged anew among what still holds, rank all of it and keep it."""
        with self.store.reading() as connection:
            stored = read_result(connection, self.before)
            places = positions(connection, self.before.id)
            numbers = list(partly.states_of_version(connection, self.before.version_id))
        self.check()
        was = {numbers[place]: one for place, one in zip(places, stored.assessments, strict=True)}
        memory = self._recalled()
        # A supplier without a state has evidence that the version before does not have.
        edited = {one.supplier_id for one in memory.placed if one.state_id is None}
        rows = [(one.supplier_id or 0, one.supplier) for one in memory.placed]
        judge = None if judge is None else judge | {number for number in edited if number}
        said = self._judged(rows, memory, was, search, judge)
        self.check()
        result = Result(run=self._manifest(memory), assessments=risk.rank(said))
        keep_rulebook(self.workspace, self.parameters.rules, result.run.rules_sha256)
        kept = save(
            self.store,
            result,
            memory,
            list_name=self.before.list_name,
            settings=self.settings,
            by=self.by,
        )
        judged = len(rows) if judge is None else len(judge)
        return self._done(kept.run_id, len(search), judged, repeated=False)

    def _recalled(self) -> Memory:
        """Read what is remembered of the whole list, documents brought since among it."""
        suppliers = [entry.supplier for entry in self._entries]
        with self.store.reading() as connection:
            return recall(connection, self.before.list_name, suppliers, self.parameters.as_of)

    def _manifest(self, memory: Memory) -> Run:
        before = self.before.manifest
        listed = Intake(
            name=before.input_name,
            sha256=before.input_sha256,
            suppliers=tuple(one.supplier for one in memory.placed),
            rejected=before.rejected_rows,
            notes=before.notes,
        )
        return pipeline.manifest(listed, self.parameters, self.ground)

    def _done(self, run_id: int, searched: int, judged: int, *, repeated: bool) -> Rescreened:
        return Rescreened(
            run_id=run_id,
            list_name=self.before.list_name,
            suppliers=self.now.suppliers,
            searched=searched,
            judged=judged,
            repeated=repeated,
        )


def _edited(was: Mapping[int, int], now: Mapping[int, int]) -> set[int]:
    """Return the suppliers that are not in the state in which they were judged."""
    return {number for number, state in now.items() if was.get(number) != state}


def _outline(workspace: Workspace, as_of: datetime) -> list[SourceData]:
    """Return what `sources.load_enabled` would, without reading the facts."""
    return [
        sources.load_bundled(one.descriptor)
        if one.edition.bundled
        else SourceData(one.descriptor, one.edition)
        for one in sources.status(workspace, as_of)
        if one.edition is not None
        and one.condition in {"fresh", "stale"}
        and one.descriptor.supplies != "registry"
    ]
