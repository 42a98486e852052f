"""Back up the store and the files it refers to, while in use, and restore them.

A backup is a zip with every table as lines of JSON and the workspace's editions, descriptors,
rulebooks, evidence and plan of the nights. It is the same for SQLite and PostgreSQL, so it also
moves a store from one to the other. It holds password hashes and personal data: keep it as you keep
the store.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Table

from screener import audit
from screener.atomic_files import write_atomically
from screener.errors import InputError, ReviewError
from screener.quotes import quoted
from screener.service.installation.replaced import Replaced
from screener.service.installation.restoring import noted
from screener.service.watch import PLAN
from screener.store import Store, note_head, take_turn
from screener.store.database import dump
from screener.store.database.archive import Archive, ArchiveWriter, open_archive
from screener.store.database.migrate import HEAD, upgrade
from screener.store.operation import accounts, leases
from screener.workspace import Workspace, in_each

__all__ = ["Backup", "Restored", "backup", "restore"]

KIND = "screener-backup"
FOLDERS = ("editions", "evidence", "rules", "sources")
"""What of the workspace is backed up, besides the plan of the nights; caches, locks, the database
file and the key of cookies are not."""

_CHUNK = 1 << 20
_BY_CONTENT = ".gz"
"""Ending of the files whose name is their content's hash."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds."""

    path: Path
    rows: int
    files: int
    head: str
    """Hash of the newest audit entry in it."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore brought back."""

    rows: int
    files: int
    ended: tuple[str, ...]
    """What was in force in the workspace and the backup lacks, so that it no longer is: source ids
    and files."""
    verdict: audit.Verdict
    """Outcome of verifying the restored store."""


def backup(store: Store, workspace: Workspace, path: Path) -> Backup:
    """Write a backup; it holds the store as it was at one moment. Others may go on working.

    Raises:
        InputError: the file cannot be written.
    """
    try:
        with (
            write_atomically(path) as file,
            ArchiveWriter(file) as writer,
            store.reading() as connection,
        ):
            rows = 0
            for table in dump.tables(connection):
                with closing(dump.dump(connection, table)) as dumped:
                    lines = _Counted(dumped)
                    writer.add_lines(_member(table), lines)
                rows += lines.count - 1
            entries, head = audit.head(connection)
            # Files come after the tables: what the tables refer to is then there.
            files = list(_files(workspace))
            for one in files:
                writer.add(f"files/{one.relative_to(workspace.home).as_posix()}", _parts(one))
            writer.finish(KIND, {"version": HEAD, "entries": entries, "head": head})
    except OSError as error:
        # Or what is backed up cannot be read.
        other = error.filename not in {None, str(path), str(path.resolve())}
        what = f"{error.filename}: {error.strerror}" if other else error.strerror or error
        raise InputError(f"{path}: cannot be written ({what})") from error
    return Backup(path, rows, len(files), head)


def restore(
    store: Store, workspace: Workspace, path: Path, *, replace: bool, by: str, at: datetime
) -> Restored:
    """Bring a backup back, in one transaction; the old store is there until it is whole.

    Sources, rulebook and plan of the nights are those of the backup: of what came into force since,
    the log that comes back knows nothing. Its editions and rule files stay, with nothing in force.

    Readers see it meanwhile on SQLite, and wait on PostgreSQL, which locks tables that go.

    Raises:
        InputError: the file is no backup, is damaged, or comes from a newer screener.
        ReviewError: the store is not empty and ``replace`` was not given.
    """
    with (
        open_archive(path, KIND) as archive,
        workspace.locked("restore"),
        workspace.scratch("restore") as folder,
        noted(workspace, path),
        Replaced() as files,
        store.writing_long() as connection,
    ):
        # Runs first, then all: whoever keeps a run waits in this order too.
        take_turn(connection)
        if not replace and audit.head(connection)[0]:
            raise ReviewError("the store is not empty; back it up, then restore with --replace")
        version = str(archive.about["version"])
        if version > HEAD:
            raise InputError(f"{path}: comes from a newer screener (store version {version})")
        _restore_by_content(archive, workspace)
        drafts = _drafts(archive, folder / "drafts")
        dump.clear(connection, version)
        tables = dump.tables(connection)
        if set(map(_member, tables)) != _table_members(archive):
            raise InputError(f"{path}: does not hold the tables of store version {version}")
        # A table comes after those that it refers to.
        rows = sum(dump.load(connection, one, archive.lines(_member(one))) for one in tables)
        upgrade(connection)
        leases.end_all(connection)
        accounts.end_all(connection)
        audit.note(connection, "restore", {"head": archive.about["head"]}, by=by, at=at)
        note_head(connection, *audit.head(connection), anew=True)
        verdict = audit.verify(connection)
        # Last, for no database takes files back: all that can fail is done.
        for name, draft in drafts.items():
            files.put(draft, workspace.home / name)
        later = _in_force(workspace) - {*drafts}
        for name in later:
            files.take_away(workspace.home / name)
    ended = tuple(sorted({_called(name) for name in later}))
    return Restored(rows, sum(1 for _ in _named_files(archive)), ended, verdict)


def _member(table: Table) -> str:
    return f"tables/{table.name}.jsonl"


def _table_members(archive: Archive) -> set[str]:
    return {name for name in archive.members if name.startswith("tables/")}


class _Counted:
    """Counts what passes through."""

    def __init__(self, lines: Iterator[bytes]) -> None:
        self._lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        for line in self._lines:
            self.count += 1
            yield line


def _files(workspace: Workspace) -> Iterator[Path]:
    for folder in FOLDERS:
        yield from sorted(_files_in(workspace.home / folder))
    plan = workspace.home / PLAN
    if plan.is_file():
        yield plan


def _files_in(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and the folders in it, but for drafts; none where it is none."""
    # ``rglob`` takes a folder that cannot be read for an empty one.
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if not name.startswith(".") and path.is_file():
                yield path


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _in_force(workspace: Workspace) -> set[Path]:
    """Return the places of the files by which something counts from now on.

    A source does, one of one's own, a rulebook, the plan of the nights.
    """
    home, of_sources = workspace.home, ("state.json", "descriptor.json")
    sources = [path for name in of_sources for path in in_each(workspace.editions, name)]
    others = [path for path in (workspace.rules / "adopted", home / PLAN) if path.exists()]
    return {path.relative_to(home) for path in (*sources, *others)}


def _called(name: Path) -> str:
    """Return what people call what a file puts in force."""
    in_editions = name.parts[0] == "editions"
    return name.parent.name.replace("@", ":") if in_editions else name.as_posix()


def _parts(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while part := file.read(_CHUNK):
            yield part


def _named_files(archive: Archive) -> Iterator[tuple[str, Path]]:
    """Yield the members that are files of the workspace, with their place in it."""
    for name in archive.members:
        if name.startswith("files/"):
            relative = Path(name).relative_to("files")
            if relative.parts[0] not in {*FOLDERS, PLAN}:
                raise InputError(f"{quoted(name)} is not a file that a backup has")
            yield name, relative


def _restore_by_content(archive: Archive, workspace: Workspace) -> None:
    """Bring those files back whose name is their content's hash.

    They never take the place of something else, so it does no harm when the restore fails.
    """
    for name, relative in _named_files(archive):
        target = workspace.home / relative
        if relative.suffix == _BY_CONTENT and not target.exists():
            _write(target, archive.parts(name))


def _drafts(archive: Archive, folder: Path) -> dict[Path, Path]:
    """Write all other files to a folder; return where each is, by its place in the workspace."""
    drafts: dict[Path, Path] = {}
    for name, relative in _named_files(archive):
        if relative.suffix != _BY_CONTENT:
            drafts[relative] = folder / relative
            _write(drafts[relative], archive.parts(name))
    return drafts


def _write(path: Path, parts: Iterator[bytes]) -> None:
    with write_atomically(path) as file:
        file.writelines(parts)
