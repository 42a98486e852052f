"""The servers and the store of these tests."""

from tests.notify.servers import *  # noqa: F403 - fixtures are found by name
