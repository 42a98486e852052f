"""What the tests of the sources share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from screener.sources.descriptor import Kind, descriptors
from screener.sources.document import Document, Fact, facts_of
from screener.sources.parsers import parser
from screener.workspace import Workspace

Read = Callable[..., tuple[list[Fact], Document]]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home")


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 9, 1, 12, tzinfo=UTC)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read bytes as the file of a source: ``read("uflpa", "html", b"…")``."""

    def read_bytes(
        source: str, kind: Kind, data: bytes, **parts: bytes
    ) -> tuple[list[Fact], Document]:
        descriptor = descriptors()[source]
        files = {}
        for part, content in {"main": data, **parts}.items():
            files[part] = tmp_path / f"{part}.{kind}"
            files[part].write_bytes(content)
        document = Document(descriptor, files, date(2026, 1, 1))
        return list(facts_of(document, parser(descriptor.formats[kind]))), document

    return read_bytes
