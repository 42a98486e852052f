"""Takes files in as an edition: reads them, refuses what cannot be right, makes it current."""

from __future__ import annotations

import logging
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import cast

from screener.errors import SourceError, SourceInputError
from screener.model import Edition, Listing, Statement
from screener.sources.codec import FORMAT, write_facts
from screener.sources.descriptor import Bundled, Descriptor, Kind
from screener.sources.document import DOUBTED, Document, Fact, Notes, facts_of
from screener.sources.editions import (
    EditionFile,
    EditionStore,
    Origin,
    Record,
    State,
    edition_hash,
    file_sha256,
)
from screener.sources.files import Given, unpack
from screener.sources.own import all_descriptors, descriptor_that_reads, welcome_back
from screener.sources.parsers import parser
from screener.sources.replacing import searched_and_why
from screener.workspace import Workspace

__all__ = ["AHEAD", "Imported", "from_bytes", "import_file", "read_again", "take_in"]

log = logging.getLogger(__name__)

AHEAD = timedelta(days=1)
"""How far the publisher's clock may be ahead of UTC."""
_NAMED = 3
"""Places that are named one by one."""
_LARGEST_UNKNOWN = 200
"""Different unknown fields that are kept; one file must not fill the record."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of files that were taken in."""

    record: Record
    edition: Edition
    changed: bool
    """False when the same bytes were current already."""
    warnings: tuple[Statement, ...]
    entries_before: int | None
    """Of the edition that was current; None where there was none."""


def import_file(
    source: str,
    path: Path,
    workspace: Workspace,
    now: datetime,
    *,
    accept: bool = False,
    published: date | None = None,
) -> Imported:
    """Take in a published file that the user has, and make it the current edition.

    Args:
        source: a source id.
        path: the file; for a set of files the main one, with the others beside it, or their
            folder, or an archive of them.
        workspace: where editions are kept.
        now: the moment of the import, UTC.
        accept: keep the edition although it is implausible; recorded with it.
        published: the day of publication, for a list whose file does not state it.

    Raises:
        SourceError: the source or its format is unknown, the file does not read, or it is
            implausible and not accepted. The edition before stays current.
    """
    descriptor = descriptor_that_reads(source, workspace)
    given = {one.name: one for one in _beside(descriptor, Path(path))}
    return take_in(
        descriptor, given, workspace, now, accept=accept, published=published, origin="imported"
    )


def _beside(descriptor: Descriptor, path: Path) -> list[Path]:
    if not path.exists():
        raise SourceInputError(f"{descriptor.id}: there is no file {path}")
    if path.is_dir():
        return sorted(one for one in path.iterdir() if one.is_file())
    patterns = [pattern for names in descriptor.parts.values() for pattern in names]
    if not descriptor.parts or not any(Path(path.name.casefold()).match(one) for one in patterns):
        return [path]
    return sorted(
        one
        for one in path.parent.iterdir()
        if one.is_file() and any(Path(one.name.casefold()).match(pattern) for pattern in patterns)
    )


def take_in(
    descriptor: Descriptor,
    paths: Mapping[str, Path],
    workspace: Workspace,
    now: datetime,
    *,
    accept: bool,
    published: date | None,
    origin: Origin,
) -> Imported:
    """Read files into an edition and make it current; see `import_file`."""
    _check_day(descriptor, published, now)
    store = EditionStore(workspace, descriptor.id)
    with store.locked(), store.scratch() as folder:
        given = unpack(descriptor, paths, folder)
        draft = _draft(descriptor, given, now, published, origin)
        facts = folder / "facts.gz"
        record, notes = _read(descriptor, given, draft, published, facts)
        state = store.state(anew=True)
        before = _before(store, state)
        refusals = [
            *_implausible(descriptor, record.entries, before),
            *_still_to_come(record, now),
            *(_step_back(record, before or descriptor.bundled) if origin == "fetched" else ()),
        ]
        if refusals and not accept:
            raise _refused(descriptor, refusals, in_use=bool(before or descriptor.bundled))
        record = record.model_copy(update={"accepted": tuple(refusals)})
        _keep(store, record, given, facts)
        checked = now if origin == "fetched" else _last_check(record.sha256, state, descriptor)
        store.keep_state(state.with_current(record.sha256, checked))
        welcome_back(store)
    return Imported(
        record,
        record.edition(checked.date() if checked else None),
        changed=before is None or before.sha256 != record.sha256,
        warnings=(
            *notes.warnings,
            *_older(record, before or descriptor.bundled),
            *_not_used(record, published),
            *searched_and_why(descriptor, all_descriptors(workspace), workspace),
        ),
        entries_before=before.entries if before else None,
    )


def _before(store: EditionStore, state: State) -> Record | None:
    """Return the record of the current edition; None where it is lost, for the next to heal."""
    try:
        return store.record(state.current) if state.current else None
    except SourceError:
        return None


def _still_to_come(record: Record, now: datetime) -> Iterator[str]:
    """Refuse a day that the file states of itself: it would be fresh, and later ones be older."""
    if record.published > _latest(now):
        yield f"the file says that it is of {record.published.isoformat()}, a day still to come"


def _latest(now: datetime) -> date:
    """Return the last day that can be today anywhere."""
    return (now + AHEAD).astimezone(UTC).date()


def _check_day(descriptor: Descriptor, published: date | None, now: datetime) -> None:
    if published and published > _latest(now):
        raise SourceInputError(
            f"{descriptor.id}: {published.isoformat()} is still to come; "
            "give the day on which it was published"
        )


def _draft(
    descriptor: Descriptor, given: Given, now: datetime, published: date | None, origin: Origin
) -> Record:
    """Return the record of an edition that is still to be read."""
    files = _files(given)
    today = now.astimezone(UTC).date()
    return Record(
        source=descriptor.id,
        sha256=edition_hash(files),
        files=files,
        kind=given.kind,
        parser=descriptor.formats[given.kind],
        published=published or today,
        published_by="user" if published else "import",
        retrieved=today,
        origin=origin,
        entries=0,
        facts_format=FORMAT,
    )


def _keep(store: EditionStore, record: Record, given: Given, facts: Path) -> None:
    """Keep files and facts first: a record is never there without them."""
    for one in record.files:
        store.keep_object(given.files[one.part], one.sha256)
    store.keep_facts(facts, record.sha256)
    store.keep_record(record)


def _files(given: Given) -> tuple[EditionFile, ...]:
    files = []
    for part, path in given.files.items():
        digest = file_sha256(path)
        files.append(
            EditionFile(part=part, name=given.names[part], sha256=digest, size=path.stat().st_size)
        )
    return tuple(files)


def _last_check(sha256: str, state: State, descriptor: Descriptor) -> datetime | None:
    """Return when the publisher was last seen to serve these very bytes, whoever gives them now."""
    bundled = descriptor.bundled
    if sha256 == state.current and state.checked:
        return state.checked
    if bundled and bundled.checked and sha256 == bundled.origin_sha256:
        return datetime.combine(bundled.checked, time(), UTC)
    return None


def _older(record: Record, before: Record | Bundled | None) -> Iterator[Statement]:
    """Warn of an edition that is older than the one searched so far, and of one without a day."""
    if before is not None and record.published < before.published and not _same(record, before):
        yield Statement.of(
            "source.older_than_before", published=record.published, before=before.published
        )
    if record.published_by == "import":
        yield Statement.of("source.no_date", date=record.published)


def _not_used(record: Record, published: date | None) -> Iterator[Statement]:
    """Warn of a day that the user gave and the file states otherwise: the publisher knows."""
    if published and published != record.published:
        yield Statement.of("source.date_stated", date=record.published, given=published)


def _same(record: Record, before: Record | Bundled) -> bool:
    known = before.origin_sha256 if isinstance(before, Bundled) else before.sha256
    return record.sha256 == known


def _read(
    descriptor: Descriptor,
    given: Given,
    draft: Record,
    published: date | None,
    facts: Path,
    *,
    kept: bool = False,
) -> tuple[Record, Notes]:
    """Read the facts into a file as they come, and complete the record."""
    document = Document(descriptor, given.files, published, names=given.names, kept=kept)
    read = parser(draft.parser)
    started = perf_counter()
    with facts.open("wb") as file:
        entries, names, repeated = _count(write_facts(facts_of(document, read), file))
    if not entries:
        raise document.wrong("holds no entry")
    notes = document.notes
    if repeated:
        notes.warn("source.repeated_ids", count=repeated)
    if notes.unknown:
        notes.warn("source.unknown_fields", count=len(notes.unknown))
    stated = notes.published
    update = {
        "entries": entries,
        "names": names,
        "name_records": notes.records["names"],
        "unknown": dict(notes.unknown.most_common(_LARGEST_UNKNOWN)),
        "warnings": tuple((one.code, dict(one.params)) for one in notes.warnings),
        "facts_sha256": file_sha256(facts),
        "seconds": round(perf_counter() - started, 3),
    }
    if stated:
        update |= {"published": stated, "published_by": "file"}
    return Record.model_validate({**draft.model_dump(), **update}), notes


def _count(facts: Iterable[Fact]) -> tuple[int, int, int]:
    """Return how many facts, names and repeated ids there are."""
    entries = names = 0
    ids: Counter[str] = Counter()
    for fact in facts:
        entries += 1
        if isinstance(fact, Listing):
            names += len(fact.names)
            ids[fact.id] += 1
    return entries, names, sum(count - 1 for count in ids.values())


def _step_back(record: Record, before: Record | Bundled | None) -> Iterator[str]:
    """Say that a publisher's address serves an edition from before the one in use.

    A mirror or cache that is stuck does, and nobody reads a warning at night: what was listed
    since would be taken for delisted. A publisher who puts a wrong day right does so too, once;
    for him there is --accept. Days that the import stands for say nothing about either.
    """
    if before is None or (isinstance(before, Record) and before.published_by == "import"):
        return
    if record.published < before.published and not _same(record, before):
        yield (
            f"its address serves the edition of {record.published}, older than that of "
            f"{before.published} which it would replace"
        )


def _implausible(descriptor: Descriptor, entries: int, before: Record | None) -> list[str]:
    """Return why an edition cannot be right, if it cannot."""
    least, most = descriptor.bounds.entries
    reasons = []
    if not least <= entries <= most:
        reasons.append(f"{_counted(entries)}, where {least} to {most} are believable")
    if before is not None and entries < before.entries * (1 - descriptor.bounds.shrink):
        share = 1 - entries / before.entries
        reasons.append(
            f"{_counted(entries)} after {before.entries}: {share:.0%} fewer, where at most "
            f"{descriptor.bounds.shrink:.0%} is believable"
        )
    return reasons


def _counted(entries: int) -> str:
    return f"{entries} {'entry' if entries == 1 else 'entries'}"


def _refused(descriptor: Descriptor, reasons: list[str], *, in_use: bool) -> SourceError:
    kept = "The edition before stays in use" if in_use else "There is no edition before"
    return SourceError(
        f"{descriptor.id}: refused: {'; '.join(reasons)}. {kept}; --accept takes this one all "
        "the same"
    )


def read_again(descriptor: Descriptor, store: EditionStore, record: Record) -> Record:
    """Read an edition's kept bytes again, after the format of kept facts has changed.

    Raises:
        SourceError: the kept bytes are missing, damaged, or do not read any more.
    """
    with store.locked(), store.scratch() as folder:
        again = from_bytes(descriptor, store, record, folder)
        doubted = [params["place"] for code, params in again.warnings if code == DOUBTED]
        if doubted:
            log.warning(
                "%s: %s: read as before, where a file taken in now is refused; mend it and take "
                "it in again: %s",
                descriptor.id,
                ", ".join([*doubted[:_NAMED], *(["…"] if doubted[_NAMED:] else [])]),
                _anew(descriptor),
            )
        store.keep_facts(folder / "facts.gz", record.sha256)
        store.keep_record(again)
    return again


def from_bytes(descriptor: Descriptor, store: EditionStore, record: Record, folder: Path) -> Record:
    """Read an edition's kept bytes into ``facts.gz`` of a folder.

    Raises:
        SourceError: the kept bytes are missing, damaged, or do not read any more.
    """
    files = store.restore(record, folder)
    given = Given(cast("Kind", record.kind), files, {one.part: one.name for one in record.files})
    draft = record.model_copy(update={"facts_format": FORMAT})
    stated = record.published if record.published_by == "user" else None
    try:
        again, _ = _read(descriptor, given, draft, stated, folder / "facts.gz", kept=True)
    except SourceInputError as error:  # Nobody gave this file now: the edition is lost.
        raise SourceError(f"{error}; take a mended file in: {_anew(descriptor)}") from error
    return again


def _anew(descriptor: Descriptor) -> str:
    """Return the command that takes another file of a source in."""
    kind, _, name = descriptor.id.partition(":")
    what = f"add {shlex.quote(name)}" if kind == "own" else f"import {descriptor.id}"
    return f"screener sources {what} FILE"
