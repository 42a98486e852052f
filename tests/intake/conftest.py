"""A file from text or bytes, read: what nearly every test of intake begins with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from screener import intake

Write = Callable[..., Path]
Read = Callable[..., intake.Intake]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(content: str | bytes, name: str = "list.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return to_file


@pytest.fixture
def read(write: Write) -> Read:
    def from_content(
        content: str | bytes, name: str = "list.csv", encoding: str = "utf-8", **options: str
    ) -> intake.Intake:
        return intake.read(write(content, name, encoding), **options)  # type: ignore[arg-type]

    return from_content
