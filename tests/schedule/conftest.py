"""The databases and servers of these tests."""

from tests.notify.servers import certificate, hook, mailbox
from tests.store.fixtures import database_url, postgres, postgres_url, sqlite_url, store

__all__ = [
    "certificate",
    "database_url",
    "hook",
    "mailbox",
    "postgres",
    "postgres_url",
    "sqlite_url",
    "store",
]
