"""Try a changed rulebook on a supplier list before adopting it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from screener import intake, pipeline, risk
from screener.errors import InputError
from screener.model import Supplier
from screener.resources import rules_dir
from screener.service.installation.opening import Installation
from screener.service.runs.rulebooks import kept_rulebook
from screener.store.lists.versions import newest_entries
from screener.workspace import Workspace

__all__ = ["Draft", "Tried", "rulebooks", "rules_text", "try_draft", "try_rules"]

MOST_TOLD = 500
MOST_TEXT = 500_000
"""Characters of a changed rule file."""
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A rulebook to try: a version that is kept, with one file changed or none."""

    base: str = ""
    """Hash of a version in the workspace; ``shipped``; or empty for the one in force."""
    file: str = ""
    """Name of the changed file, as `rules_text` takes it; empty for none."""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What another rulebook would change."""

    sha256: str
    """Of the rulebook that was tried."""
    suppliers: int
    moves: tuple[risk.Move, ...]
    ids: Mapping[int, int]
    """``id()`` of each supplier record to its number in the store."""
    most: int = MOST_TOLD
    """Moves that are worth telling one by one."""


def try_rules(
    folder: Path,
    suppliers: Path | Iterable[Supplier],
    *,
    as_of: datetime,
    workspace: Workspace,
    sector: str = "",
) -> tuple[risk.Move, ...]:
    """Return the suppliers whose band or action the rules in ``folder`` would change.

    ``sector`` is for suppliers that state none, as in `pipeline.Parameters`.

    Raises:
        InputError: the list cannot be read.
        RuleError: a rule file is wrong.
    """
    supplier_list = intake.read(suppliers)
    before, after = (
        pipeline.screen(
            supplier_list,
            pipeline.Parameters(as_of=as_of, rules=rules, workspace=workspace, sector=sector),
        )
        for rules in (None, folder)
    )
    return risk.moves(before.assessments, after.assessments)


def try_draft(
    installation: Installation,
    draft: Draft,
    list_name: str,
    as_of: datetime,
    begin: Callable[[], None],
) -> Tried:
    """Hold a draft against the newest version of a stored list; nothing of it is kept.

    Args:
        installation: where list and rulebooks are.
        draft: the rulebook to try.
        list_name: the list.
        as_of: the moment both judgements are for (UTC).
        begin: called when the draft has been found sound.

    Raises:
        InputError: there is no such list, version or file.
        RuleError: the draft is wrong; the text names file, line and key.
    """
    with installation.store.reading() as connection:
        stored = newest_entries(connection, list_name)
    ids = {id(one.supplier): one.supplier_id for one in stored}
    with TemporaryDirectory(prefix="screener-") as scratch:
        folder = _written(installation.workspace, draft, Path(scratch))
        book = risk.load_rulebook(folder)
        begin()
        moves = try_rules(
            folder, [one.supplier for one in stored], as_of=as_of, workspace=installation.workspace
        )
    return Tried(sha256=book.sha256, suppliers=len(stored), moves=moves, ids=ids)


def rulebooks(workspace: Workspace) -> tuple[str, ...]:
    """Return the hashes of the rulebooks that were adopted, or by which a run was judged."""
    found: set[str] = set()
    for place in ("versions", "kept"):
        folder = workspace.rules / place
        names = [one.name for one in folder.iterdir()] if folder.is_dir() else []
        found.update(name for name in names if _HASH.fullmatch(name))
    return tuple(sorted(found))


def rules_text(workspace: Workspace, base: str) -> dict[str, str]:
    """Return the rule files of a version: name, e.g. ``scale.yml``, to text.

    Raises:
        InputError: there is no such version.
    """
    folder = _folder(workspace, base)
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in risk.rule_files(folder)
    }


def _folder(workspace: Workspace, base: str) -> Path:
    if base in {"", "shipped"}:
        adopted = None if base else risk.adopted(workspace.rules)
        return adopted or rules_dir()
    if base in rulebooks(workspace):
        adopted = workspace.rules / "versions" / base
        return adopted if adopted.is_dir() else kept_rulebook(workspace, base)
    raise InputError(f"there is no rulebook {base[:64]}")


def _written(workspace: Workspace, draft: Draft, scratch: Path) -> Path:
    """Return a folder that holds the draft."""
    source = _folder(workspace, draft.base)
    names = [path.relative_to(source) for path in risk.rule_files(source)]
    if draft.file and draft.file not in {name.as_posix() for name in names}:
        raise InputError(f"there is no rule file {draft.file[:80]}")
    for name in names:
        copy = scratch / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if name.as_posix() == draft.file:
            copy.write_text(draft.text, "utf-8")
        else:
            shutil.copyfile(source / name, copy)
    return scratch
