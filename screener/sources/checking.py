"""Holds the facts that are searched against the published files that they were read from."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

from screener.errors import SourceError
from screener.sources.codec import FORMAT
from screener.sources.descriptor import Descriptor
from screener.sources.editions import EditionStore, Record
from screener.sources.importing import from_bytes
from screener.sources.own import all_descriptors
from screener.workspace import Workspace

__all__ = ["wrong_editions"]

_CHUNK = 1 << 20


def wrong_editions(workspace: Workspace) -> Iterator[str]:
    """Yield what is wrong with the editions that the workspace searches.

    Each is read from its kept bytes again, whose hash is the edition's, and the kept facts must
    be what comes out: whoever edits facts can edit the hash of them beside, not the bytes.
    """
    for descriptor in all_descriptors(workspace).values():
        store = EditionStore(workspace, descriptor.id)
        try:
            current = store.state().current
            if current:
                _check(descriptor, store, store.record(current))
        except SourceError as error:
            yield str(error)


def _check(descriptor: Descriptor, store: EditionStore, record: Record) -> None:
    with store.locked(), store.scratch() as folder:
        from_bytes(descriptor, store, record, folder)
        kept = store.facts_path(record.sha256)
        if record.facts_format == FORMAT and not _same(folder / "facts.gz", kept):
            raise SourceError(
                f"{descriptor.id}: the kept facts of edition {record.sha256[:12]} are not those "
                "of its file; import or refresh it again"
            )


def _same(one: Path, other: Path) -> bool:
    """Compare what two packed files hold: how it is packed differs between versions of zlib."""
    try:
        with gzip.open(one) as first, gzip.open(other) as second:
            while (part := first.read(_CHUNK)) == second.read(_CHUNK):
                if not part:
                    return True
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(
            f"{other}: the kept facts are damaged ({error}); import or refresh that source again"
        ) from error
    return False
