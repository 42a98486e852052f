"""Loads supplier list, editions, index and rulebook, and calls screening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from screener import matching, risk, sources
from screener.errors import InputError
from screener.intake import Intake
from screener.model import Result, Run
from screener.screening import Decide, assess_all
from screener.version import VERSION
from screener.workspace import Workspace

__all__ = ["Parameters", "screen"]


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
    """Where refreshed editions are kept; None screens against the bundled ones."""

    def __post_init__(self) -> None:
        """Refuse what would make a run meaningless."""
        if self.as_of.tzinfo is None:
            raise InputError("as_of has no time zone; give it as UTC, e.g. 2026-05-01T00:00:00Z")
        if self.threshold is not None and not 0 < self.threshold <= 1:
            raise InputError(f"threshold {self.threshold} is not between 0 and 1")


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
    as_of = parameters.as_of.astimezone(UTC)
    loaded = sources.load_enabled(parameters.workspace) if editions is None else editions
    rulebook = risk.load_rulebook(parameters.rules)
    assessor = risk.Assessor(
        rulebook,
        goods=[fact for data in loaded for fact in data.goods],
        countries=[fact for data in loaded for fact in data.countries],
        as_of=as_of,
        sector=parameters.sector,
    )
    index = matching.Index.build([entry for data in loaded for entry in data.listings])
    assessments = assess_all(
        supplier_list.suppliers,
        index,
        assessor,
        threshold=parameters.threshold,
        decide=decide,
    )
    return Result(
        run=_manifest(supplier_list, parameters, loaded, rulebook.sha256),
        assessments=risk.rank(assessments),
    )


def _manifest(
    supplier_list: Intake,
    parameters: Parameters,
    loaded: Sequence[sources.SourceData],
    rules_sha256: str,
) -> Run:
    as_of = parameters.as_of.astimezone(UTC)
    tiers = matching.thresholds()
    return Run(
        version=VERSION,
        as_of=as_of,
        input_name=supplier_list.name,
        input_sha256=supplier_list.sha256,
        rules_sha256=rules_sha256,
        threshold=parameters.threshold or tiers.possible,
        probable=tiers.probable,
        sector=parameters.sector,
        suppliers=len(supplier_list.suppliers),
        coverage=tuple(sources.coverage(data, as_of) for data in loaded),
        missing=_missing(parameters.workspace, as_of),
        notes=supplier_list.notes,
        rejected_rows=supplier_list.rejected,
    )


def _missing(workspace: Workspace | None, as_of: datetime) -> tuple[str, ...]:
    return tuple(
        source.descriptor.id
        for source in sources.status(workspace, as_of)
        if source.condition == "missing"
    )
