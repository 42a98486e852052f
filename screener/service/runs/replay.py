"""Repeat a stored run from what was kept, and say whether the outcome is the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from screener import pipeline, risk, sources
from screener.errors import RuleError, SourceError
from screener.model import Assessment, Decision, Match, Result
from screener.service.runs.past import edition_of, list_of
from screener.service.runs.rulebooks import kept_rulebook
from screener.store import Store
from screener.store.lists.versions import entries
from screener.store.review.cases import Key, key_of
from screener.store.runs.reading import positions, read_result, stored_run
from screener.workspace import Workspace

__all__ = ["Replayed", "replay"]

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Replayed:
    """Outcome of a replay."""

    run_id: int
    suppliers: int
    differences: tuple[str, ...]
    """One line each, at most 50; none when the run came out the same."""
    different: int
    """How many there are."""

    @property
    def identical(self) -> bool:
        """Whether the run came out the same in every part."""
        return not self.different


def replay(store: Store, workspace: Workspace, run_id: int) -> Replayed:
    """Screen again what a run screened, against its editions, rulebook and decisions.

    Raises:
        InputError: there is no such run.
        SourceError: an edition or the rulebook is no longer kept, or of another version.
    """
    with store.reading() as connection:
        run = stored_run(connection, run_id)
        stored = read_result(connection, run)
        listed = entries(connection, run.version_id)
        places = positions(connection, run_id)
    manifest = run.manifest
    rules = kept_rulebook(workspace, manifest.rules_sha256)
    if not rules.is_dir():
        raise SourceError(f"{rules}: the rulebook of run {run_id} is not kept there")
    try:
        risk.load_rulebook(rules)
    except RuleError as error:  # which says how to mend it: nobody is to
        raise SourceError(
            f"{rules}: the rulebook of run {run_id} is damaged, or of another version of this "
            "program, which alone can replay the run"
        ) from error
    again = pipeline.screen(
        list_of(manifest, tuple(entry.supplier for entry in listed)),
        pipeline.Parameters(
            as_of=manifest.as_of,
            threshold=manifest.threshold,
            sector=manifest.sector,
            rules=rules,
            workspace=workspace,
        ),
        editions=sources.told_apart(
            [
                # As the run knew it.
                replace(edition_of(one.edition, workspace), edition=one.edition)
                for one in manifest.coverage
            ]
        ),
        decide=_Decisions(stored, places).attach,
    )
    found = list(_differences(stored, again))
    return Replayed(run_id, len(listed), tuple(found[:MOST_SHOWN]), len(found))


class _Decisions:
    """The decisions that the run applied, by place in the list and what they are upon."""

    def __init__(self, stored: Result, places: Sequence[int]) -> None:
        self._known: dict[Key, Decision | None] = {
            key_of(place, match): match.decision
            for place, one in zip(places, stored.assessments, strict=True)
            for match in one.matches
        }

    def attach(self, found: Sequence[tuple[Match, ...]]) -> list[tuple[Match, ...]]:
        return [
            tuple(
                replace(match, decision=self._known.get(key_of(place, match))) for match in matches
            )
            for place, matches in enumerate(found)
        ]


def _differences(stored: Result, again: Result) -> Iterator[str]:
    # What a replay is given by the run itself cannot differ from it.
    given = replace(
        again.run,
        missing=stored.run.missing,
        rules_changed=stored.run.rules_changed,
        threshold_set=stored.run.threshold_set,
    )
    for name, old, new in _unequal(stored.run, given):
        yield f"manifest, {name}: {_short(old)} → {_short(new)}"
    for place, (old, new) in enumerate(zip(stored.assessments, again.assessments, strict=True)):
        # A run of a version that did not keep the action's rule has none to differ from.
        judged = new if old.action_rule else replace(new, action_rule="", next_step="")
        if old != judged:
            yield f"rank {place + 1}, {_what(old, judged)}"


def _what(old: Assessment, new: Assessment) -> str:
    name = f"{old.supplier.number} {old.supplier.name}".strip()
    if old.supplier != new.supplier:
        return f"{name}: now {new.supplier.number} {new.supplier.name}"
    changes = "; ".join(
        f"{field} {_short(before)} → {_short(after)}" for field, before, after in _unequal(old, new)
    )
    return f"{name}: {changes}"


def _unequal(old: Any, new: Any) -> Iterator[tuple[str, object, object]]:  # noqa: ANN401 - records
    for one in fields(old):
        before, after = getattr(old, one.name), getattr(new, one.name)
        if before != after:
            yield one.name, before, after


def _short(value: object) -> str:
    text = repr(value)
    most = 80
    return text if len(text) <= most else text[: most - 1] + "…"
