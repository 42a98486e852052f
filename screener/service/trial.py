"""Try a changed rulebook on a supplier list before adopting it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from screener import intake, pipeline, risk
from screener.workspace import Workspace

__all__ = ["try_rules"]


def try_rules(
    folder: Path, suppliers: Path, *, as_of: datetime, workspace: Workspace
) -> tuple[risk.Move, ...]:
    """Return the suppliers whose band or action the rules in ``folder`` would change.

    Raises:
        InputError: the list cannot be read.
        RuleError: a rule file is wrong.
    """
    supplier_list = intake.read(suppliers)
    before, after = (
        pipeline.screen(
            supplier_list, pipeline.Parameters(as_of=as_of, rules=rules, workspace=workspace)
        )
        for rules in (None, folder)
    )
    return risk.moves(before.assessments, after.assessments)
