"""How far the bands of a stored run depend on the weights: reckoned again, for it is not stored."""

from __future__ import annotations

import logging
from dataclasses import replace

from screener import risk
from screener.errors import RuleError
from screener.model import Result
from screener.service.rulebooks import kept_rulebook
from screener.workspace import Workspace

__all__ = ["weighed"]

log = logging.getLogger(__name__)


def weighed(result: Result, workspace: Workspace | None) -> Result:
    """Return a run read from the store with its sensitivity, as when it was made.

    Without it where the rulebook of the run is not kept in the workspace, or is one that this
    version cannot read.
    """
    if workspace is None:
        return result
    rules = kept_rulebook(workspace, result.run.rules_sha256)
    if not rules.is_dir():
        return result
    try:
        book = risk.load_rulebook(rules)
    except RuleError as error:
        log.warning("a report goes without its sensitivity: %s", error)
        return result
    return replace(result, sensitivity=risk.sensitivity(result.assessments, book))
