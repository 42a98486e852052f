"""Loads the rule files, checks them against each other, and gives them one hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from screener.errors import RuleError
from screener.places import Regions
from screener.places.rulefile import RuleRecord, cannot_be_read, load
from screener.resources import rules_dir
from screener.risk import rules as shape
from screener.risk.check import check
from screener.risk.rulebook import Rulebook
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["VERSIONS", "is_changed", "load_rulebook", "rule_files", "rules_sha256"]

VERSIONS = "versions"
"""Folder of adopted rulebooks, each under its hash; see `screener.risk.changing`."""

_FILES: dict[str, type[RuleRecord]] = {
    "scale": shape.ScaleFile,
    "countries": shape.CountryFile,
    "indicators": shape.IndicatorFile,
    "sectors": shape.SectorFile,
    "goods": shape.GoodsFile,
    "products": shape.ProductFile,
    "floors": shape.CompoundFile,
    "regions": shape.RegionFile,
    "workforce": WorkforceFile,
    "lists": shape.ListFile,
    "evidence": shape.EvidenceFile,
    "actions": shape.ActionFile,
}


def rule_files(folder: Path) -> list[Path]:
    """Return the files of a rules folder that decide how facts are weighed, sorted."""
    return sorted([folder / f"{name}.yml" for name in _FILES]) + sorted(
        (folder / "places").glob("*.yml")
    )


def load_rulebook(path: Path | None = None, *, as_new: bool = False) -> Rulebook:
    """Read the rulebook in ``path``, by default the one that is shipped.

    A process reads equal files once: every call for them is given the same rulebook. One that is
    kept, in a folder with its hash for a name, was found sound by this or an older version; only
    what would judge wrongly is held against it.

    Args:
        path: the folder.
        as_new: hold against a kept rulebook, too, all that a new one must keep to.

    Raises:
        RuleError: a file is missing or wrong; names file, line and key.
    """
    folder = rules_dir() if path is None else path
    if not folder.is_dir():
        raise RuleError(f"{folder}: no such folder of rules; make one with `screener rules init`")
    try:
        sha256 = rules_sha256(folder)
        return _loaded(_Folder(sha256, folder, kept=not as_new and folder.name == sha256))
    except RuleError as error:
        if folder.parent.name != VERSIONS:
            raise
        # Nobody has just written it: most often an older version of the program took it.
        raise RuleError(
            f"the adopted rulebook {'is to be mended' if as_new else 'cannot be used'}: {error}. "
            f"`screener rules init FOLDER` copies it, the shipped files in {rules_dir()} have what "
            "this version needs, and `screener rules adopt FOLDER` puts the mended one in force"
        ) from error


def is_changed(rulebook: Rulebook) -> bool:
    """Whether a rulebook is another than the one that is shipped."""
    return rulebook.sha256 != rules_sha256(rules_dir())


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder of rules; where it lies makes no difference to what it says."""

    sha256: str
    path: Path = field(compare=False)
    kept: bool


@lru_cache(maxsize=4)
def _loaded(rules: _Folder) -> Rulebook:
    folder = rules.path
    files: dict[str, Any] = {
        name: load(folder / f"{name}.yml", kind, kept=rules.kept) for name, kind in _FILES.items()
    }
    rulebook = Rulebook(**files, places=Regions(folder), sha256=rules.sha256)
    check(rulebook, folder, kept=rules.kept)
    if rules_sha256(folder) != rules.sha256:
        raise RuleError(f"{folder}: the rules changed while they were read; try again")
    return rulebook


def rules_sha256(folder: Path) -> str:
    """Return the one hash of the rule files in a folder.

    Raises:
        RuleError: a file cannot be read; names it.
    """
    digest = hashlib.sha256()
    for path in rule_files(folder):
        digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        try:
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        except OSError as error:
            raise cannot_be_read(path, error) from error
    return digest.hexdigest()
