"""Writes the bundled snapshots from the publishers' files, for maintainers.

``python -m screener.sources FOLDER [SOURCE ...]``; FOLDER holds the files that `ORIGINS` names.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from screener.errors import SourceError
from screener.sources.descriptor import descriptors
from screener.sources.document import Document
from screener.sources.parsers import parser
from screener.sources.snapshot import snapshot_path, write_snapshot

__all__ = ["ORIGINS", "make_snapshot"]

ORIGINS = {
    "eu_hr": "eu_fsf/HR_only_2026-05-01_rebuilt.xml",
    "ilab_goods": "us_dol_ilab/goods_2021.xml",
    "uflpa": "us_uflpa/source-uflpa-2026-07-09.html",
}
"""The published file that each snapshot is written from, within a maintainer's data folder."""


def make_snapshot(folder: Path, source: str) -> str:
    """Return the snapshot of a source as it follows from the published file in the folder.

    Raises:
        SourceError: the file is not the one that the descriptor names as the origin.
    """
    descriptor = descriptors()[source]
    origin = folder / ORIGINS[source]
    bundled = descriptor.bundled
    if bundled is None or hashlib.sha256(origin.read_bytes()).hexdigest() != bundled.origin_sha256:
        raise SourceError(f"{origin}: is not the file that {source}/source.yml names as its origin")
    suffix = origin.suffix.removeprefix(".")
    read = parser(next(name for kind, name in descriptor.formats.items() if kind == suffix))
    return write_snapshot(read(Document(descriptor, {"main": origin}, bundled.published)))


def main(arguments: Sequence[str]) -> None:
    """Write the snapshots of the named sources, or of all; leave with a line when it cannot."""
    folder, *chosen = arguments or [""]
    strange = sorted(set(chosen) - ORIGINS.keys())
    if not folder or strange:
        sys.exit(f"usage: python -m screener.sources FOLDER [{'|'.join(sorted(ORIGINS))} ...]")
    try:
        _write(folder, chosen or sorted(ORIGINS))
    except (SourceError, OSError) as error:
        sys.exit(str(error))


def _write(folder: str, sources: Sequence[str]) -> None:
    for source in sources:
        text = make_snapshot(Path(folder), source)
        snapshot_path(source).write_text(text, encoding="utf-8", newline="")
        sys.stdout.write(f"{snapshot_path(source)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
