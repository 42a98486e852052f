"""A rulebook of one's own: copy the shipped one, change it, adopt it. Nothing shipped is written.

A folder for rules holds adopted rulebooks under ``versions/<sha256>`` and, in the file
``adopted``, one line per adoption: the moment and the hash. The last line is in force.
"""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from screener.atomic_files import write_atomically
from screener.errors import RuleError
from screener.resources import rules_dir
from screener.risk.load import VERSIONS, load_rulebook, rule_files, rules_sha256
from screener.risk.rulebook import Rulebook

__all__ = ["adopt", "adopted", "init", "keep"]


def init(target: Path, source: Path | None = None) -> list[Path]:
    """Copy a rulebook, by default the shipped one, into ``target`` to be changed there.

    Raises:
        RuleError: ``target`` already holds something.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise RuleError(f"{target}: is not empty; give a new folder for the rules")
    rules, was_there = source or rules_dir(), target.exists()
    copies = []
    try:
        for path in rule_files(rules):
            copies.append(target / path.relative_to(rules))
            with write_atomically(copies[-1], private=False) as file:
                file.write(path.read_bytes())
    except OSError:
        # A part of a rulebook is none; a folder that was there is the user's.
        for part in target.iterdir() if was_there else (target,):
            if part.is_dir():
                shutil.rmtree(part, ignore_errors=True)
            else:
                part.unlink(missing_ok=True)
        raise
    return copies


def adopt(folder: Path, home: Path, at: datetime) -> Rulebook:
    """Check the rulebook in ``folder``, keep it as a version in ``home``, put it in force.

    Args:
        folder: the changed rules.
        home: the workspace's folder for rules.
        at: the moment of adoption (UTC).

    Raises:
        RuleError: a rule file is wrong; then nothing changes.
    """
    book = load_rulebook(folder, as_new=True)
    keep(folder, home / VERSIONS / book.sha256)
    log = home / "adopted"
    before = log.read_bytes() if log.is_file() else b""
    with write_atomically(log, private=False) as file:
        file.write(before + f"{at.isoformat()} {book.sha256}\n".encode())
    return book


def keep(source: Path, target: Path) -> None:
    """Copy the rule files of ``source`` into ``target``, which is called by their hash.

    The folder appears with all of them, on the disk, or not at all. One that is not whole, as after
    a restore that found the disk full, is given its files again. What is whole is never taken away,
    so that of two processes that keep the same rulebook at once neither misses it.

    Raises:
        RuleError: they have another hash, as they were changed meanwhile; nothing is kept.
    """
    if _is_whole(target):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = Path(mkdtemp(prefix=".", suffix=".part", dir=target.parent))
    try:
        _copy(source, part)
        if rules_sha256(part) != target.name:
            raise RuleError(f"{source}: was changed after it was read; do it again")
        try:
            part.rename(target)
        except OSError:  # there is one: another process kept it meanwhile, or it is not whole
            _copy(part, target)
            for path in rule_files(target):
                if not (part / path.relative_to(target)).exists():
                    path.unlink(missing_ok=True)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    for path in rule_files(source):
        with write_atomically(target / path.relative_to(source), private=False) as file:
            file.write(path.read_bytes())


def _is_whole(kept: Path) -> bool:
    """Say whether a folder that is called by a hash holds the rule files of that hash."""
    try:
        return rules_sha256(kept) == kept.name
    except RuleError:
        return False


def adopted(home: Path) -> Path | None:
    """Return the folder of the rulebook in force in ``home``; None where none was adopted.

    Raises:
        RuleError: the version that should be in force is missing, or cannot be known any more.
    """
    log = home / "adopted"
    try:
        lines = log.read_text("utf-8", errors="replace").split()
    except FileNotFoundError:
        return None
    if not lines:
        raise RuleError(f"{log}: is damaged; adopt a rulebook again")
    version = home / VERSIONS / lines[-1]
    if not version.is_dir():
        raise RuleError(f"{version}: the adopted rulebook is gone; adopt one again")
    return version
