"""A rulebook of one's own: copy the shipped one, change it, adopt it. Nothing shipped is written.

A folder for rules holds adopted rulebooks under ``versions/<sha256>`` and, in the file
``adopted``, one line per adoption: the moment and the hash. The last line is in force.
"""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from screener.errors import RuleError
from screener.resources import rules_dir
from screener.risk.load import load_rulebook, rule_files
from screener.risk.rulebook import Rulebook

__all__ = ["adopt", "adopted", "init"]


def init(target: Path, source: Path | None = None) -> list[Path]:
    """Copy a rulebook, by default the shipped one, into ``target`` to be changed there.

    Raises:
        RuleError: ``target`` already holds something.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise RuleError(f"{target}: is not empty; give a new folder for the rules")
    return _copy(source or rules_dir(), target)


def adopt(folder: Path, home: Path, at: datetime) -> Rulebook:
    """Check the rulebook in ``folder``, keep it as a version in ``home``, put it in force.

    Args:
        folder: the changed rules.
        home: the workspace's folder for rules.
        at: the moment of adoption (UTC).

    Raises:
        RuleError: a rule file is wrong; then nothing changes.
    """
    book = load_rulebook(folder)
    version = home / "versions" / book.sha256
    if not version.is_dir():
        version.parent.mkdir(parents=True, exist_ok=True)
        part = Path(mkdtemp(prefix=".", dir=version.parent))
        _copy(folder, part)
        part.rename(version)
    with (home / "adopted").open("a", encoding="utf-8") as log:
        log.write(f"{at.isoformat()} {book.sha256}\n")
    return book


def adopted(home: Path) -> Path | None:
    """Return the folder of the rulebook in force in ``home``; None where none was adopted.

    Raises:
        RuleError: the version that should be in force is missing.
    """
    log = home / "adopted"
    lines = log.read_text("utf-8").split() if log.is_file() else []
    if not lines:
        return None
    version = home / "versions" / lines[-1]
    if not version.is_dir():
        raise RuleError(f"{version}: the adopted rulebook is gone; adopt one again")
    return version


def _copy(source: Path, target: Path) -> list[Path]:
    copies = []
    for path in rule_files(source):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        copies.append(copy)
    return copies
