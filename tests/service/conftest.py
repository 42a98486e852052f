"""The databases of these tests."""

from tests.store.fixtures import *  # noqa: F403 - fixtures are found by name
