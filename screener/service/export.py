"""Export a stored run as a zip that can be checked without the database.

It holds the result, the whole chain of the audit log (digests only), and the sealed rows
with their salts for everything that the run rests on: its list, its editions, the decisions
it applied. Checking it recomputes every digest, builds the result anew from the rows, and
compares it with the one in the zip.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import SQLAlchemyError

from screener import audit, reports
from screener.audit.seal import digest_of_lines, sealed_lines
from screener.audit.verify import Broken, Verdict, broken_links
from screener.errors import InputError
from screener.model import Result
from screener.store import Store
from screener.store.archive import Archive, ArchiveWriter, open_archive
from screener.store.reading import StoredRun, read_result, stored_run
from screener.store.rows import fill
from screener.store.tables import metadata
from screener.version import VERSION
from screener.workspace import write_atomically

__all__ = ["Exported", "export", "verify_export"]

KIND = "screener-export"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was exported."""

    path: Path
    run_id: int
    sealed: int
    """Entries of the log whose rows are in the zip."""
    head: str
    """Hash of the newest entry of the log at that moment."""


def export(store: Store, run_id: int, path: Path) -> Exported:
    """Write the zip.

    Raises:
        InputError: there is no such run, or the file cannot be written.
    """
    with store.reading() as connection:
        run = stored_run(connection, run_id)
        chain = audit.entries(connection)
        chosen = _chosen(connection, run, chain)
        try:
            with write_atomically(path) as file:
                writer = ArchiveWriter(file)
                writer.add("result.json", [_result_bytes(read_result(connection, run))])
                writer.add_lines("chain.jsonl", (entry.to_bytes() for entry in chain))
                salts = audit.salts(connection)
                for entry in chosen:
                    lines = sealed_lines(connection, entry.kind, entry.subject)
                    writer.add_lines(
                        f"sealed/{entry.id:09d}.jsonl", _with_salt(salts[entry.id], lines)
                    )
                head = chain[-1].hash
                writer.finish(KIND, {"run": run_id, "head": head, "version": VERSION})
        except OSError as error:
            raise InputError(f"{path}: cannot be written ({error.strerror or error})") from error
    return Exported(path, run_id, len(chosen), head)


def verify_export(path: Path, *, expected_head: str = "") -> Verdict:
    """Check an exported run by itself; needs no database.

    Raises:
        InputError: the file is no export, or was altered after it was written.
    """
    with open_archive(path, KIND) as archive, _readable(path):
        chain = [audit.Entry.from_bytes(line) for line in archive.lines("chain.jsonl")]
        broken = next(_problems(archive, chain, expected_head), None)
        return Verdict(len(chain), chain[-1].hash if chain else audit.GENESIS, broken)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except (InputError, ValueError, TypeError, KeyError, SQLAlchemyError) as error:
        raise InputError(f"{path}: holds what no export of ours holds ({error})") from error


def _chosen(connection: Connection, run: StoredRun, chain: list[audit.Entry]) -> list[audit.Entry]:
    wanted = audit.subjects_of_run(connection, run)
    return [entry for entry in chain if (entry.kind, entry.subject) in wanted]


def _with_salt(salt: str, lines: Iterator[bytes]) -> Iterator[bytes]:
    yield salt.encode()
    yield from lines


def _problems(archive: Archive, chain: list[audit.Entry], expected_head: str) -> Iterator[Broken]:
    yield from broken_links(chain, expected_head)
    by_number = {entry.id: entry for entry in chain}
    for name in archive.members:
        if not name.startswith("sealed/"):
            continue
        entry = by_number.get(int(Path(name).stem))
        lines = archive.lines(name)
        salt = next(lines, b"").decode()
        if entry is None or digest_of_lines(lines, salt) != entry.digest:
            yield Broken(entry.id if entry else None, f"{name} is not what the log sealed")
    if archive.about["version"] != VERSION:
        writer = archive.about["version"]
        yield Broken(None, f"result.json can only be compared by the screener {writer} itself")
    elif _rebuilt(archive) != archive.read("result.json"):
        yield Broken(None, "result.json is not what the sealed rows say")


def _rebuilt(archive: Archive) -> bytes:
    """Build the result anew from the sealed rows, in a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{folder}/rows.db")
        try:
            with engine.begin() as connection:
                metadata.create_all(connection)
                fill(connection, _rows(archive))
                run = stored_run(connection, int(archive.about["run"]))
                return _result_bytes(read_result(connection, run))
        finally:
            engine.dispose()


def _rows(archive: Archive) -> Iterator[bytes]:
    for name in archive.members:
        if name.startswith("sealed/"):
            lines = archive.lines(name)
            next(lines, None)
            yield from lines


def _result_bytes(result: Result) -> bytes:
    stream = io.StringIO()
    reports.write_json(result, stream)
    return stream.getvalue().encode()
