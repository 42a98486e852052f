"""The house that the tests of accounts live in."""

from __future__ import annotations

import pytest

from screener.store import Store
from tests.accounts.house import House


@pytest.fixture
def house(sqlite_store: Store) -> House:
    return House(sqlite_store)
