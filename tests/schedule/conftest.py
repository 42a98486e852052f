"""The databases and servers of these tests."""

from tests.notify.servers import certificate, hook, mailbox
from tests.store.fixtures import *  # noqa: F403 - fixtures are found by name

__all__ = ["certificate", "hook", "mailbox"]
