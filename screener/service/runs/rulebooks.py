"""Keeps each rulebook that a run was judged by, so that the run can be repeated."""

from __future__ import annotations

import logging
from pathlib import Path

from screener import risk
from screener.errors import RuleError
from screener.resources import rules_dir
from screener.workspace import Workspace

__all__ = ["keep_rulebook", "kept_rulebook", "past_rulebook", "rulebook_in"]

log = logging.getLogger(__name__)


def keep_rulebook(workspace: Workspace | None, rules: Path | None, sha256: str) -> None:
    """Copy the rule files into the workspace under their hash, unless they are there.

    Raises:
        RuleError: the files are not what judged any more.
    """
    target = kept_rulebook(workspace or Workspace.default(), sha256)
    if target.is_dir():
        return
    # Not what is adopted now: that may be another one than when the run began.
    adopted = target.parent.parent / "versions" / sha256
    source = rules or (adopted if adopted.is_dir() else rules_dir())
    risk.keep(source, target)


def kept_rulebook(workspace: Workspace, sha256: str) -> Path:
    """Return the folder where the rulebook with this hash is kept, or would be."""
    return workspace.rules / "kept" / sha256


def past_rulebook(workspace: Workspace, sha256: str) -> risk.Rulebook | None:
    """Return the rulebook that a run was judged by.

    None where it is not kept, or is one that this version cannot read.
    """
    return rulebook_in(kept_rulebook(workspace, sha256))


def rulebook_in(rules: Path) -> risk.Rulebook | None:
    """Return the rulebook of a past run from its folder, as `past_rulebook` does."""
    if not rules.is_dir():
        return None
    try:
        return risk.load_rulebook(rules)
    except RuleError:
        # Of which line is nothing said: nobody is to mend what a past run was judged by.
        log.warning("a past run's rulebook (%s) cannot be read by this version", rules.name[:12])
        return None
