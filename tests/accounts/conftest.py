"""The house that the tests of accounts live in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screener.store import open_store
from tests.accounts.house import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with open_store(f"sqlite:///{tmp_path / 'store.db'}") as store:
        yield House(store)
