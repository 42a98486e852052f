"""Export a stored run as a zip that can be checked without the database.

It holds the result, the whole chain of the audit log (digests only), the sealed rows with
their salts for everything that the run rests on (its list, its editions, the decisions it
applied), and the rulebook. Checking it recomputes every digest, builds the result anew from
the rows and the rules, and compares it with the one in the zip.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import SQLAlchemyError

from screener import audit, reports, risk
from screener.atomic_files import write_atomically
from screener.audit.seal import digest_of_lines, sealed_before, sealed_lines
from screener.audit.verify import Broken, Verdict, broken_links
from screener.errors import InputError
from screener.model import Result
from screener.reports.document import SCHEMA_VERSION
from screener.service.runs.rulebooks import kept_rulebook, rulebook_in
from screener.service.runs.sensitivity import with_sensitivity_by
from screener.store import Store
from screener.store.database.archive import Archive, ArchiveWriter, open_archive
from screener.store.database.rows import fill
from screener.store.runs.reading import StoredRun, read_result, stored_run
from screener.store.tables import metadata
from screener.version import VERSION
from screener.workspace import Workspace

__all__ = ["Exported", "export", "verify_export"]

KIND = "screener-export"
_RULES = "rules/"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was exported."""

    path: Path
    run_id: int
    sealed: int
    """Entries of the log whose rows are in the zip."""
    head: str
    """Hash of the newest entry of the log at that moment."""


def export(store: Store, workspace: Workspace, run_id: int, path: Path) -> Exported:
    """Write the zip, with the run's rulebook where the workspace keeps it.

    Raises:
        InputError: there is no such run, or the file cannot be written.
    """
    with store.reading() as connection:
        run = stored_run(connection, run_id)
        chain = audit.entries(connection)
        chosen = _chosen(connection, run, chain)
        result = read_result(connection, run)
        rules = kept_rulebook(workspace, result.run.rules_sha256)
        try:
            with write_atomically(path) as file, ArchiveWriter(file) as writer:
                writer.add(
                    "result.json", [_result_bytes(with_sensitivity_by(result, rulebook_in(rules)))]
                )
                for rule in risk.rule_files(rules) if rules.is_dir() else ():
                    name = rule.relative_to(rules).as_posix()
                    writer.add(f"{_RULES}{name}", [rule.read_bytes()])
                writer.add_lines("chain.jsonl", (entry.to_bytes() for entry in chain))
                salts = audit.salts(connection)
                for entry in chosen:
                    salt, subject = salts[entry.id], (connection, entry.kind, entry.subject)
                    before = sealed_before(*subject, salt, entry.digest)
                    lines = sealed_lines(*subject, before=before)
                    writer.add_lines(f"sealed/{entry.id:09d}.jsonl", _with_salt(salt, lines))
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
        writer = _other_writer(archive)
        broken = next(_problems(archive, chain, expected_head, rebuild=not writer), None)
        return Verdict(
            len(chain),
            chain[-1].hash if chain else audit.GENESIS,
            broken,
            unchecked=f"only {writer}, which wrote result.json, can compare it" if writer else "",
        )


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except (InputError, ValueError, TypeError, KeyError, SQLAlchemyError) as error:
        raise InputError(f"{path}: holds what no export of ours holds ({error})") from error


def _chosen(connection: Connection, run: StoredRun, chain: list[audit.Entry]) -> list[audit.Entry]:
    wanted, gone = audit.subjects_of_run(connection, run), audit.lifted(connection, chain)
    return [
        entry for entry in chain if (entry.kind, entry.subject) in wanted and entry.id not in gone
    ]


def _with_salt(salt: str, lines: Iterator[bytes]) -> Iterator[bytes]:
    yield salt.encode()
    yield from lines


def _other_writer(archive: Archive) -> str:
    """Name the program that wrote the export, where it is another one: its words are its own."""
    version = str(archive.about["version"])
    form = str(json.loads(archive.read("result.json"))["schema_version"])
    if (version, form) == (VERSION, SCHEMA_VERSION):
        return ""
    return f"screener {version} with JSON {form} (this is {VERSION} with {SCHEMA_VERSION})"


def _problems(
    archive: Archive, chain: list[audit.Entry], expected_head: str, *, rebuild: bool
) -> Iterator[Broken]:
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
    if not rebuild:
        return
    result, rules = _rebuilt(archive)
    if rules not in {"", result.run.rules_sha256}:
        yield Broken(None, "the rules are not those that the run was judged by")
    elif _result_bytes(result) != archive.read("result.json"):
        yield Broken(None, "result.json is not what this screener makes of the sealed rows")


def _rebuilt(archive: Archive) -> tuple[Result, str]:
    """Build the result anew in a database of its own; return it with the hash of the rules."""
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder, "rules")
        for name in archive.members:
            if name.startswith(_RULES):
                with write_atomically(Path(folder, name)) as file:
                    file.write(archive.read(name))
        engine = create_engine(f"sqlite:///{folder}/rows.db")
        try:
            with engine.begin() as connection:
                metadata.create_all(connection)
                fill(connection, _rows(archive))
                run = stored_run(connection, int(archive.about["run"]))
                result = with_sensitivity_by(read_result(connection, run), rulebook_in(rules))
                return result, risk.rules_sha256(rules) if rules.is_dir() else ""
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
