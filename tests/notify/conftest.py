"""The servers and the store of these tests."""

from __future__ import annotations

import pytest

from screener.store import Store
from tests.notify.servers import certificate, hook, mailbox

__all__ = ["certificate", "hook", "mailbox"]


@pytest.fixture
def store(sqlite_store: Store) -> Store:
    return sqlite_store
