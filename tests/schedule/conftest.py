"""The servers of these tests."""

from tests.notify.servers import certificate, hook, mailbox

__all__ = ["certificate", "hook", "mailbox"]
