"""Editions in the workspace: bytes once by hash, facts beside them, one pointer to the current.

::

    editions/objects/<sha256>.gz         each published file, compressed, whatever its source
    editions/<source>/<sha256>.json      record of an edition: files, dates, counts, warnings
    editions/<source>/<sha256>.facts.gz  the facts read from it
    editions/<source>/state.json         which edition is current, last check, last error

Files appear whole or not at all, the pointer last: whenever the process is killed, the last
good edition is still current.
"""

from __future__ import annotations

import gzip
import hashlib
import shutil
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from screener.atomic_files import write_atomically
from screener.errors import NO_ROOM, SourceError, SourceInputError
from screener.model import Edition
from screener.quotes import quoted
from screener.workspace import Workspace

__all__ = [
    "EditionFile",
    "EditionStore",
    "Origin",
    "Record",
    "State",
    "edition_hash",
    "file_sha256",
]

Origin = Literal["fetched", "imported", "added"]
"""How an edition came: from its publisher, from a file of the user's, as a list of one's own."""
_HASH_DIGITS = 64


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class EditionFile(_Kept):
    """One published file of an edition."""

    part: str
    """Its role; ``main`` where the edition is a single file."""
    name: str
    sha256: str
    size: int
    """Bytes as published."""


class Record(_Kept):
    """What is known about an edition."""

    source: str
    sha256: str
    """Of the file; for a set of files of their parts and hashes, see `edition_hash`."""
    files: tuple[EditionFile, ...]
    kind: str
    """Kind of file: ``xml``, ``csv``, …"""
    parser: str
    published: date
    published_by: Literal["file", "user", "import"]
    """Who states the day: the file itself, the user, or nobody (then it is the import's)."""
    retrieved: date
    origin: Origin
    entries: int
    names: int = 0
    """Names in all listings together, each once in a listing."""
    name_records: int = 0
    """Names as the files give them, repeats within an entry and all: the list's own count. 0
    where the parser does not count them."""
    unknown: dict[str, int] = Field(default_factory=dict)
    """Fields and values that the parser does not know, with how often each occurred."""
    warnings: tuple[tuple[str, dict[str, str]], ...] = ()
    """Code and parameters of each warning; see `screener.model.Statement`."""
    accepted: tuple[str, ...] = ()
    """Reasons for refusal that the user overruled."""
    facts_format: int
    facts_sha256: str = ""
    """Of the file of facts, so that facts edited since are not taken for the published ones."""
    seconds: float = 0
    """What reading took."""

    def edition(self, checked: date | None = None) -> Edition:
        """Return the model's record of this edition."""
        return Edition(
            source=self.source,
            published=self.published,
            retrieved=self.retrieved,
            sha256=self.sha256,
            entries=self.entries,
            checked=checked,
            dated=self.published_by != "import",
            accepted=bool(self.accepted),
        )


class State(_Kept):
    """Where a source stands."""

    current: str = ""
    """Hash of the edition that is screened against; empty while there is none."""
    history: tuple[str, ...] = ()
    """Hashes in the order in which editions became current, the latest last."""
    checked: datetime | None = None
    """When the publisher last served the current edition, or said that it is unchanged."""
    error: str = ""
    """Why the last attempt failed; empty when it did not."""
    error_at: datetime | None = None
    validators: dict[str, dict[str, str]] = Field(default_factory=dict)
    """Per address, the headers with which to ask whether it changed."""

    def with_current(self, sha256: str, checked: datetime | None) -> State:
        """Return the state after this edition has become current.

        What the publisher was asked by is of another edition, or not known to be of this one.
        """
        history = (*(one for one in self.history if one != sha256), sha256)
        return State(current=sha256, history=history, checked=checked)


def file_sha256(path: Path) -> str:
    """Return the hash of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def edition_hash(files: tuple[EditionFile, ...]) -> str:
    """Return the file's hash; for several that of their lines ``part sha256``, sorted."""
    if len(files) == 1:
        return files[0].sha256
    lines = sorted(f"{one.part} {one.sha256}\n" for one in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


class EditionStore:
    """The editions of one source in a workspace."""

    def __init__(self, workspace: Workspace, source: str) -> None:
        self._workspace = workspace
        self.source = source
        self.folder = workspace.editions / source.replace(":", "@")
        self._objects = workspace.editions / "objects"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other processes from changing this source meanwhile."""
        with self._workspace.locked(f"source-{self.folder.name}"):
            yield

    def scratch(self) -> AbstractContextManager[Path]:
        """Return an empty folder on the workspace's disk; hold the lock meanwhile."""
        return self._workspace.scratch(self.folder.name)

    def state(self, *, anew: bool = False) -> State:
        """Return where the source stands; the state of an unknown source is empty.

        Args:
            anew: of a damaged one what the kept editions tell, for who is about to write another.

        Raises:
            SourceError: it is damaged, or cannot be read.
        """
        path = self.folder / "state.json"
        try:
            return State.model_validate_json(path.read_bytes())
        except FileNotFoundError:
            return State()
        except OSError as error:
            raise SourceError(f"{path}: cannot be read ({error.strerror})") from error
        except ValidationError as error:
            if anew:
                return self._told_by_editions()
            raise SourceError(f"{path}: is damaged; import or refresh {self.source}") from error

    def _told_by_editions(self) -> State:
        """Return the state that the kept editions tell of: in the order in which they came."""
        found = []
        for path in self._records():
            with suppress(OSError, ValidationError):  # its own error is told when it is asked for
                found.append(Record.model_validate_json(path.read_bytes()))
        found.sort(key=lambda record: (record.retrieved, record.published, record.sha256))
        history = tuple(record.sha256 for record in found)
        return State(current=history[-1] if history else "", history=history)

    def _records(self) -> list[Path]:
        """Return the files of the records of all kept editions."""
        return [p for p in sorted(self.folder.glob("*.json")) if len(p.stem) == _HASH_DIGITS]

    def exists(self) -> bool:
        """Whether the user ever switched this source on."""
        return (self.folder / "state.json").exists()

    def keep_state(self, state: State) -> None:
        """Put the state on the disk."""
        with write_atomically(self.folder / "state.json") as file:
            file.write(state.model_dump_json(indent=1).encode())

    def record(self, sha256: str) -> Record:
        """Return the record of an edition by its hash, or by the beginning of one.

        Raises:
            SourceError: no such edition, several begin so, or the record is damaged.
        """
        found = [path for path in self._records() if path.stem.startswith(sha256)]
        if not sha256 or len(found) != 1:
            what = "no edition" if not found else f"{len(found)} editions"
            # One that was current once is lost; any other was never there.
            wrong = SourceError if sha256 in self.state().history else SourceInputError
            raise wrong(f"{self.source}: {what} whose hash begins with {quoted(sha256[:64])}")
        try:
            return Record.model_validate_json(found[0].read_bytes())
        except (OSError, ValidationError) as error:
            raise SourceError(f"{found[0]}: is damaged; import that edition again") from error

    def keep_record(self, record: Record) -> None:
        """Put a record on the disk."""
        with write_atomically(self.folder / f"{record.sha256}.json") as file:
            file.write(record.model_dump_json(indent=1).encode())

    def facts_path(self, sha256: str) -> Path:
        """Return where the facts of an edition are kept."""
        return self.folder / f"{sha256}.facts.gz"

    def keep_facts(self, path: Path, sha256: str) -> None:
        """Keep the facts that were read into a file."""
        with path.open("rb") as facts, write_atomically(self.facts_path(sha256)) as file:
            shutil.copyfileobj(facts, file, 1 << 20)

    def check_facts(self, record: Record) -> None:
        """Refuse facts that are not those which were read from the published file.

        Raises:
            SourceError: they are not, or cannot be read.
        """
        path = self.facts_path(record.sha256)
        try:
            found = file_sha256(path)
        except OSError as error:
            raise SourceError(f"{path}: cannot be read ({error.strerror})") from error
        if found != record.facts_sha256:
            raise SourceError(
                f"{self.source}: the kept facts of edition {record.sha256[:12]} are damaged or "
                "were edited since they were read from its file; import or refresh it again"
            )

    def is_sound(self, sha256: str) -> bool:
        """Say whether the facts of an edition are kept as they were read."""
        try:
            self.check_facts(self.record(sha256))
        except SourceError:
            return False
        return True

    def keep_object(self, path: Path, sha256: str) -> None:
        """Keep a published file's bytes, also in place of kept ones, which may be damaged."""
        with (
            path.open("rb") as raw,
            write_atomically(self._objects / f"{sha256}.gz") as file,
            gzip.GzipFile(fileobj=file, mode="wb", compresslevel=6, mtime=0) as packed,
        ):
            shutil.copyfileobj(raw, packed, 1 << 20)

    def restore(self, record: Record, folder: Path) -> dict[str, Path]:
        """Unpack an edition's published files into a folder, checked against their hashes.

        Raises:
            SourceError: a file is missing or damaged.
        """
        paths: dict[str, Path] = {}
        for one in record.files:
            path = folder / f"{one.part}-{one.sha256[:12]}"
            digest = hashlib.sha256()
            try:
                with (
                    gzip.open(self._objects / f"{one.sha256}.gz", "rb") as packed,
                    path.open("wb") as file,
                ):
                    while chunk := packed.read(1 << 20):
                        digest.update(chunk)
                        file.write(chunk)
            except (OSError, EOFError, zlib.error) as error:
                if isinstance(error, OSError) and error.errno in NO_ROOM:
                    raise  # the disk is full, which says nothing of what is kept
                raise SourceError(
                    f"{self.source}: kept bytes of {one.name}: {error}; import that file again"
                ) from error
            if digest.hexdigest() != one.sha256:
                raise SourceError(
                    f"{self.source}: the kept bytes of {one.name} are damaged; "
                    "import that file again"
                )
            paths[one.part] = path
        return paths
