"""Loads supplier list, editions, index and rulebook, and calls screening."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from functools import cached_property
from pathlib import Path

from screener import kept, matching, risk, sources
from screener.errors import InputError
from screener.intake import Intake
from screener.model import Result, Run
from screener.names import tables_sha256
from screener.screening import Decide, assess_all
from screener.version import VERSION
from screener.workspace import Workspace

__all__ = ["Parameters", "ReferenceData", "manifest", "prepare", "screen"]


_KINDS: dict[str, tuple[type | tuple[type, ...], str]] = {
    "as_of": (datetime, "a datetime with a time zone"),
    "sector": (str, "a text, in words or as a NACE code"),
    "rules": (Path, "a pathlib.Path to the folder of a rulebook"),
    "executor": (Executor, "a concurrent.futures.Executor"),
    "workspace": (Workspace, "a screener.workspace.Workspace, e.g. Workspace(Path(folder))"),
}
"""What callers of the library, whom nothing else checks, may give."""
_NEEDED = frozenset({"as_of", "sector"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What the user chose for a run."""

    as_of: datetime
    """The moment the judgement is for; with a time zone."""
    threshold: float | None = None
    """Least score of a match, 0 to 1; None takes the one of ``rules/names``."""
    sector: str = ""
    """Sector of suppliers whose row states none."""
    rules: Path | None = None
    """Folder of a changed rulebook; None takes the adopted or bundled one."""
    workspace: Workspace | None = None
    """Where refreshed editions are kept, and the index of them; None has the bundled ones."""
    executor: Executor | None = None
    """Shares the search of a long list among its workers; changes no outcome."""
    before: frozenset[str] = frozenset()
    """Sources that the run before wanted: one that is gone, and was not removed, is missing."""

    def __post_init__(self) -> None:
        """Refuse what would make a run meaningless."""
        for name, (kind, called) in _KINDS.items():
            value = getattr(self, name)
            # To Python True is a number too.
            right = isinstance(value, kind) and not isinstance(value, bool)
            if not (right or (value is None and name not in _NEEDED)):
                raise InputError(f"{name} is {value!r}; give {called}")
        if self.as_of.tzinfo is None:
            raise InputError("as_of has no time zone; give it as UTC, e.g. 2026-05-01T00:00:00Z")
        if self.as_of.year in {MINYEAR, MAXYEAR}:  # where the day before or after is none
            raise InputError(f"as_of is in the year {self.as_of.year}; give a moment of our time")
        matching.check_threshold(self.threshold)


def screen(
    supplier_list: Intake,
    parameters: Parameters,
    *,
    editions: Sequence[sources.SourceData] | None = None,
    decide: Decide | None = None,
) -> Result:
    """Screen a supplier list that has been read.

    Args:
        supplier_list: the suppliers.
        parameters: what the user chose.
        editions: what to screen against; None takes the current editions of enabled sources.
        decide: attaches the decisions of earlier reviews to the matches that the search found.

    Raises:
        SourceError: no enabled source has an edition, or one is damaged.
        RuleError: a rule file is wrong.
    """
    reference = prepare(parameters, editions)
    assessments = assess_all(
        supplier_list.suppliers,
        reference.index,
        reference.assessor,
        threshold=parameters.threshold,
        decide=decide,
        executor=parameters.executor,
    )
    return Result(
        run=manifest(supplier_list, parameters, reference.rulebook, reference.loaded),
        assessments=risk.rank(assessments),
        sensitivity=risk.sensitivity(assessments, reference.rulebook),
    )


@dataclass(frozen=True)
class ReferenceData:
    """What suppliers are held against: editions, rulebook and, once asked for, the index."""

    loaded: tuple[sources.SourceData, ...]
    rulebook: risk.Rulebook
    assessor: risk.Assessor
    cache: Path | None = None
    """Folder in which the index is kept for the next run."""
    executor: Executor | None = None
    """Shares the reading of listed names when the index is made."""

    @cached_property
    def index(self) -> matching.Index:
        """All listings, ready to be searched; made when first asked for."""
        return matching.Index.build(
            [entry for data in self.loaded for entry in data.listings],
            cache=self.cache,
            executor=self.executor,
        )


def prepare(
    parameters: Parameters, editions: Sequence[sources.SourceData] | None = None
) -> ReferenceData:
    """Load what suppliers are held against; takes and raises what `screen` does."""
    loaded = sources.load_enabled(parameters.workspace) if editions is None else tuple(editions)
    rulebook = risk.load_rulebook(parameters.rules or _adopted(parameters.workspace))
    assessor = risk.Assessor(
        rulebook,
        goods=[fact for data in loaded for fact in data.goods],
        countries=[fact for data in loaded for fact in data.countries],
        as_of=parameters.as_of.astimezone(UTC),
        sector=parameters.sector,
    )
    cache = _index_cache(parameters, loaded)
    return ReferenceData(loaded, rulebook, assessor, cache, parameters.executor)


def _index_cache(parameters: Parameters, loaded: Sequence[sources.SourceData]) -> Path | None:
    """The folder of the index: that of bundled facts alone is one for all workspaces.

    Workers that may be on other machines read the workspace, and none but their own installation.
    """
    installed = kept.folder()
    here = parameters.executor is None or isinstance(parameters.executor, ProcessPoolExecutor)
    bundled = all(data.edition.bundled for data in loaded)
    if here and bundled and os.access(installed, os.W_OK):
        return installed / "index"
    return parameters.workspace.cache / "index" if parameters.workspace else None


def _adopted(workspace: Workspace | None) -> Path | None:
    return risk.adopted(workspace.rules) if workspace else None


def manifest(
    supplier_list: Intake,
    parameters: Parameters,
    rulebook: risk.Rulebook,
    editions: Sequence[sources.SourceData],
) -> Run:
    """Write down everything that decides the outcome of a run."""
    as_of = parameters.as_of.astimezone(UTC)
    tiers = matching.thresholds()
    return Run(
        version=VERSION,
        as_of=as_of,
        input_name=supplier_list.name,
        input_sha256=supplier_list.sha256,
        rules_sha256=rulebook.sha256,
        rules_changed=risk.is_changed(rulebook),
        threshold=parameters.threshold or tiers.possible,
        threshold_set=parameters.threshold is not None,
        probable=tiers.probable,
        names_sha256=tables_sha256(),
        sector=parameters.sector,
        suppliers=len(supplier_list.suppliers),
        coverage=tuple(sources.coverage(data, as_of) for data in editions),
        missing=sources.missing(
            parameters.workspace,
            as_of,
            {data.descriptor.id for data in editions},
            parameters.before,
        ),
        notes=supplier_list.notes,
        rejected_rows=supplier_list.rejected,
        joined_rows=supplier_list.joined_rows,
    )
