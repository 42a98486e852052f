"""The key that signs cookies."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.web.config import signing_key
from screener.workspace import Workspace


def test_the_key_is_made_once(tmp_path: Path) -> None:
    first = signing_key(Workspace(tmp_path))
    assert len(first) == 32
    assert signing_key(Workspace(tmp_path)) == first
    assert signing_key(Workspace(tmp_path / "other")) != first


@pytest.mark.parametrize("left", [b"", b"abc"])
def test_a_key_that_is_cut_short_is_not_signed_with(tmp_path: Path, left: bytes) -> None:
    """As a server leaves it that is killed, or finds the disk full, while it makes it."""
    (tmp_path / "web.key").write_bytes(left)
    assert len(signing_key(Workspace(tmp_path))) == 32
    assert (tmp_path / "web.key").stat().st_mode & 0o777 == 0o600
