"""Screen a stored list again: only what can have changed, with the outcome of a full run.

Changed listings are held against all suppliers; what people decided, what they brought, what
expired and what the rules weigh otherwise is judged anew. Where nothing differs, the run points
at what the run before said. A changed list is a new version, which comes with a run of its own.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from operator import itemgetter

from screener import audit, risk
from screener.errors import InputError, StoreError
from screener.model import Assessment, Coverage, Result, Supplier
from screener.quotes import quoted
from screener.service.lists.memory import Memory
from screener.service.lists.reference import RescreenReference, parameters_after
from screener.service.lists.reuse import scope
from screener.service.lists.roster import Roster
from screener.service.lists.saving import note_settings_and_rules, removed_meanwhile, save
from screener.service.runs.past import Editions, editions_in
from screener.service.runs.rulebooks import keep_rulebook
from screener.settings import Settings
from screener.sources import SourceData
from screener.store import Store, take_turn
from screener.store.lists.versions import states_of_version
from screener.store.runs import parts as run_parts
from screener.store.runs.reading import StoredRun, all_runs, positions, read_result
from screener.store.runs.repeating import repeat_run
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
    coverage: tuple[Coverage, ...] = ()
    """What it was judged by, with the age of each edition on that day."""
    missing: tuple[str, ...] = ()
    """Sources that should have been searched and could not be."""
    stale: tuple[str, ...] = ()
    """Sources that were searched in an edition that is too old."""
    coverage_failed: bool = False
    """Whether that is a failure: the age of bundled editions alone is none."""
    rejected_rows: int = 0
    """Rows of the list that nobody could read, and that no run screens."""
    sheets_unread: bool = False
    """Whether its workbook has a sheet of suppliers that nobody chose to leave out."""


def rescreen(
    store: Store,
    list_name: str,
    *,
    settings: Settings,
    workspace: Workspace,
    as_of: datetime,
    by: str,
    full: bool = False,
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
        editions: what to screen against; None takes the current editions of enabled sources.
        past: reads the editions of the run before; None reads them from the workspace.
        check: called between the steps; what it raises ends the work with nothing kept.

    Raises:
        InputError: there is no such list, or it was never screened.
        SourceError: an edition is damaged.
        StoreError: the store failed, or the list was screened by someone else meanwhile.
    """
    with store.reading() as connection:
        last = all_runs(connection, list_name=list_name, limit=1)
    if not last:
        raise InputError(
            f"there is no list {quoted(list_name)} that was screened; "
            f"`screener screen FILE --list {shlex.quote(list_name)}` makes one"
        )
    job = _Job(
        store=store,
        before=last[0],
        roster=Roster(store=store, before=last[0]),
        reference=RescreenReference(
            before=last[0].manifest,
            parameters=parameters_after(last[0].manifest, as_of, workspace),
            workspace=workspace,
            given=editions,
            past=past or editions_in(workspace),
            check=check,
        ),
        settings=settings,
        by=by,
        check=check,
    )
    return job.whole() if full else job.what_changed()


@dataclass(frozen=True, kw_only=True)
class _Job:
    """One list's work, step by step."""

    store: Store
    before: StoredRun
    roster: Roster
    reference: RescreenReference
    settings: Settings
    by: str
    check: Callable[[], None]

    def what_changed(self) -> Rescreened:
        """Search and judge what can have changed; all of it where all can have."""
        now = self.reference.now
        scoped, moved = scope(self.before.manifest, now), self.roster.moved(now.as_of.date())
        if scoped.search_all:
            return self.whole()
        search: set[int] = set()
        if scoped.sources:
            search = self.reference.hit(scoped, self.roster.entries) | moved.matched
        judge = search | moved.decided
        if scoped.another_day:
            judge |= moved.matched | self.roster.dated()
        self.check()
        again: Mapping[int, Assessment] = {}
        if not moved.brought and scoped.same_sources and not scoped.judge_all:
            was, again, acts = self._again(search, judge)
            if not acts and all(was.get(number) == one for number, one in again.items()):
                return self._repeat(len(search), len(judge), moved.decided_until)
        return self._spliced(search, None if scoped.judge_all else judge, again)

    def whole(self) -> Rescreened:
        """Search and judge every supplier; what the run before said of them is not even read."""
        return self._ranked(self.roster.everyone(), None, {}, again=())

    def _again(
        self, search: set[int], judge: set[int]
    ) -> tuple[Mapping[int, Assessment], Mapping[int, Assessment], bool]:
        """Judge these suppliers anew; return what was said of them, and what is now.

        And whether decisions lapse or go over, which is to be written down though the run may say
        nothing else: what was approved upon a listing that is another by now was never in force.
        """
        if not judge:
            return {}, {}, False
        with self.store.reading() as connection:
            was = run_parts.read_some(connection, self.before, judge)
            listed = run_parts.suppliers_at(connection, self.before.version_id, judge)
        rows = sorted(listed.items(), key=itemgetter(0))
        memory = self.roster.memory(rows, self.reference.parameters.as_of)
        said = self._judged(rows, memory, was, search, judge)
        again = {number: one for (number, _), one in zip(rows, said, strict=True)}
        return was, again, memory.acts

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
        hits = iter(self.reference.search(wanted))
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
                said.append(self.reference.data.assessor.assess(supplier, matches))
        return said

    def _repeat(self, searched: int, judged: int, decided_until: int) -> Rescreened:
        at = datetime.now(UTC)
        with self.store.writing_long() as connection:
            take_turn(connection)
            self._still_last(all_runs(connection, list_name=self.before.list_name, limit=1))
            saved = repeat_run(
                connection,
                self.before,
                self.reference.now,
                decided_until=decided_until,
                by=self.by,
                at=at,
            )
            note_settings_and_rules(
                connection, self.reference.now, self.settings, by=self.by, at=at
            )
            for number in saved.new_editions:
                audit.append(connection, "edition", number, at)
            audit.append(connection, "run", saved.run_id, at)
        return self._done(saved.run_id, searched, judged, repeated=True)

    def _still_last(self, last: Sequence[StoredRun]) -> None:
        if not last:
            raise removed_meanwhile(self.before.list_name)
        if last[0].id != self.before.id:
            raise StoreError(
                f"list {quoted(self.before.list_name)} was screened by someone else at the same "
                "time; their run is kept, yours is not: run it again"
            )

    def _spliced(
        self, search: set[int], judge: set[int] | None, again: Mapping[int, Assessment]
    ) -> Rescreened:
        """Put what is judged anew among what still holds."""
        with self.store.reading() as connection:
            stored = read_result(connection, self.before)
            places = positions(connection, self.before.id)
            numbers = list(states_of_version(connection, self.before.version_id))
        self.check()
        was = {numbers[place]: one for place, one in zip(places, stored.assessments, strict=True)}
        return self._ranked(search, judge, {**was, **again}, again=again)

    def _ranked(
        self,
        search: set[int],
        judge: set[int] | None,
        was: Mapping[int, Assessment],
        *,
        again: Collection[int],
    ) -> Rescreened:
        """Judge these suppliers, rank all and keep it.

        What was judged ``again`` already is neither searched nor judged once more, unless
        somebody decided meanwhile.
        """
        memory = self.roster.recalled(self.reference.parameters.as_of)
        # A supplier without a state has evidence that the version before does not have.
        edited = {one.supplier_id for one in memory.placed if one.state_id is None}
        rows = [(one.supplier_id or 0, one.supplier) for one in memory.placed]
        judge = None if judge is None else judge | {number for number in edited if number}
        left = None if judge is None else judge - ({*again} - edited)
        said = self._judged(rows, memory, was, search - {*again}, left)
        self.check()
        result = Result(
            run=self.reference.manifest(),
            assessments=risk.rank(said),
        )
        keep_rulebook(
            self.reference.workspace, self.reference.parameters.rules, result.run.rules_sha256
        )
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

    def _done(self, run_id: int, searched: int, judged: int, *, repeated: bool) -> Rescreened:
        now = self.reference.now
        return Rescreened(
            run_id=run_id,
            list_name=self.before.list_name,
            suppliers=now.suppliers,
            searched=searched,
            judged=judged,
            repeated=repeated,
            coverage=now.coverage,
            missing=now.missing,
            stale=tuple(one.edition.source for one in now.coverage if one.stale),
            coverage_failed=now.coverage_failed,
            rejected_rows=len(now.rejected_rows),
            sheets_unread=bool(now.sheets_unread),
        )
