"""Keeps the outcome of a screening: a version of the list, a run, and the queue of cases.

Everything is stored in one transaction. Whatever happens before it ends, nothing of the run
is there afterwards, and the next one starts from what was there before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection

from screener import audit
from screener.errors import StoreError
from screener.model import Result, Run
from screener.quotes import quoted
from screener.service.lists.alike import Alike, alike
from screener.service.lists.memory import Memory
from screener.service.review.reopening import reopen
from screener.settings import Settings
from screener.sources.replacing import searched_by
from screener.store import Store, take_turn
from screener.store.carrying.placing import (
    Placed,
    add_list,
    add_questions,
    add_version,
    same_as_newest,
)
from screener.store.carrying.remembered import Remembered
from screener.store.lists.versions import Entry, Version, list_id_of, newest_run_id, version
from screener.store.review.acts import add_acts
from screener.store.review.cases import Case, Key, cases_of_list, meet_run, restate
from screener.store.review.standing import SYSTEM
from screener.store.runs.saving import Saved, save_run

__all__ = ["Also", "Kept", "note_settings_and_rules", "removed_meanwhile", "save"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What keeping a run made."""

    result: Result
    run_id: int
    version: Version
    new_version: bool
    """The list differs from the version before."""
    reopened: int
    """Dismissals that no longer hold."""
    questions: int
    """New suppliers that look like ones with decisions; a person says whether they are."""


Also = Callable[[Connection, Kept], None]
"""Does what must be kept together with a run; what it raises leaves nothing of the run."""


def save(
    store: Store,
    result: Result,
    memory: Memory,
    *,
    list_name: str,
    settings: Settings,
    by: str,
    at: datetime | None = None,
    also: Also = lambda _connection, _kept: None,
) -> Kept:
    """Keep an outcome, with the memory that was recalled for it, in one transaction.

    Raises:
        StoreError: another run of the same list was kept in between.
    """
    likenesses = alike(memory)
    with store.writing_long() as connection:
        job = _Job(connection, memory, list_name, settings, by, at or datetime.now(UTC))
        kept = job.run(result, likenesses)
        also(connection, kept)
        return kept


@dataclass(slots=True)
class _Job:
    """One transaction's work, step by step."""

    connection: Connection
    memory: Memory
    list_name: str
    settings: Settings
    by: str
    at: datetime
    fresh: list[tuple[str, int]] = field(default_factory=list)
    """What has come into being and must be sealed, in order."""

    def run(self, result: Result, likenesses: tuple[Alike, ...]) -> Kept:
        list_id = self._list()
        version_id, entries, is_new = self._version(list_id, result, likenesses)
        saved = save_run(
            self.connection,
            version_id=version_id,
            entries=entries,
            result=result,
            decided_until=self.memory.decided_until,
            by=self.by,
            at=self.at,
        )
        self.fresh += [("edition", number) for number in saved.new_editions]
        if saved.new_listings:
            self.fresh.append(("listings", saved.run_id))
        self.fresh.append(("run", saved.run_id))
        # The long part is over; from here on reviewers wait.
        take_turn(self.connection)
        note_settings_and_rules(self.connection, result.run, self.settings, by=self.by, at=self.at)
        reopened = self._cases(list_id, saved, result)
        for kind, number in self.fresh:
            audit.append(self.connection, kind, number, self.at)
        audit.append_all(self.connection, "decision", reopened, self.at)
        return Kept(
            result=result,
            run_id=saved.run_id,
            version=version(self.connection, version_id),
            new_version=is_new,
            reopened=len(reopened),
            questions=len(likenesses) if is_new else 0,
        )

    def _list(self) -> int:
        found = list_id_of(self.connection, self.list_name)
        newest = None if found is None else newest_run_id(self.connection, found)
        if found is None and self.memory.list_id is not None:
            raise removed_meanwhile(self.list_name)
        if (found, newest) != (self.memory.list_id, self.memory.run_id):
            raise StoreError(
                f"list {quoted(self.list_name)} was screened by someone else at the same time; "
                "their run is kept, yours is not: run it again"
            )
        if found is not None:
            return found
        made = add_list(self.connection, self.list_name, self.at)
        self.fresh.append(("list", made))
        return made

    def _version(
        self, list_id: int, result: Result, likenesses: tuple[Alike, ...]
    ) -> tuple[int, tuple[Entry, ...], bool]:
        placed = self.memory.placed
        same = same_as_newest(self.connection, list_id, placed)
        if same is not None:
            return same, _entries(placed), False
        version_id, entries = add_version(
            self.connection,
            list_id,
            placed,
            input_name=result.run.input_name,
            input_sha256=result.run.input_sha256,
            by=self.by,
            at=self.at,
        )
        add_questions(
            self.connection,
            version_id,
            [
                (entries[one.position].supplier_id, one.like_supplier_id, one.score)
                for one in likenesses
            ],
        )
        self.fresh.append(("list_version", version_id))
        return version_id, entries, True

    def _cases(self, list_id: int, saved: Saved, result: Result) -> list[int]:
        meet_run(
            self.connection,
            list_id=list_id,
            run_id=saved.run_id,
            found=saved.found,
            searched=searched_by(source.edition.source for source in result.run.coverage),
        )
        known = cases_of_list(self.connection, list_id) if self.memory.acts else ()
        cases = {case.key: case for case in known}
        return [*self._reopen(cases), *self._carry(cases)]

    def _reopen(self, cases: Mapping[Key, Case]) -> list[int]:
        changed = self.memory.reopened
        found = {
            case.id: (case, changed[key])
            for key, case in cases.items()
            if key in changed
            # Someone may have undone it while the search ran: then there is nothing to reopen.
            and case.decision_id == self.memory.decided[key].act.id
        }
        return reopen(self.connection, found, self.at)

    def _carry(self, cases: Mapping[Key, Case]) -> list[int]:
        """Repeat on new cases what was decided on the same listing where it stood before.

        Where that of a replaced source differs, the case opens, with the difference.
        """
        standing = {case.decision_id for case in cases.values()}
        numbers = []
        for key, known in self.memory.carried.items():
            if known.act.id not in standing:
                continue  # undone while the search ran
            numbers += add_acts(
                self.connection,
                [cases[key]],
                known.said.verdict,
                reason=f"Carried over from {_origin(known, key)}: {known.said.reason}",
                by=SYSTEM,
                at=self.at,
                refers_to={cases[key].id: known.act.id},
                expires=known.act.expires,
            )
        restate(self.connection, [cases[key].id for key in self.memory.carried])
        left = {
            cases[key].id: (cases[key], changed)
            for key, (_, changed) in self.memory.left_behind.items()
        }
        acts = {cases[key].id: known.act.id for key, (known, _) in self.memory.left_behind.items()}
        return [*numbers, *reopen(self.connection, left, self.at, refers_to=acts)]


def removed_meanwhile(name: str) -> StoreError:
    """Return what is said of a run whose list was removed while it was at work."""
    return StoreError(f"list {quoted(name)} was removed meanwhile; nothing of the run was kept")


def _origin(known: Remembered, key: Key) -> str:
    """Name where a decision comes from, by the publisher's number where the source is the same."""
    old = known.listing
    return f"{old.source} {old.id}" if old.source == key[1] else old.source


def note_settings_and_rules(
    connection: Connection, run: Run, settings: Settings, *, by: str, at: datetime
) -> None:
    """Put on record what decides outcomes from outside the store, where it has changed."""
    rules = {"sha256": run.rules_sha256, "version": run.version}
    audit.note_if_changed(connection, "settings", settings.review_policy(), by=by, at=at)
    audit.note_if_changed(connection, "rules", rules, by=by, at=at)


def _entries(placed: tuple[Placed, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.supplier_id, one.state_id, one.supplier)
        for one in placed
        if one.supplier_id is not None and one.state_id is not None
    )
