"""Statements that are compiled once in a process, whichever of the databases they go to.

An engine keeps what it compiled for itself, and nearly each test has an engine of its own.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.util import LRUCache

__all__ = ["share_statements"]

_MOST_KEPT = 2_000
"""Those over tables that were read off a database serve it alone, and have to go again."""

_Key = tuple[Any, ...]


class _Shared(LRUCache[_Key, Any]):
    """Takes dialects for one that compile alike: those of one kind, and of one version."""

    def get(self, key: _Key, default: Any = None) -> Any:  # noqa: ANN401 - what was compiled
        return super().get(_of_any_engine(key), default)

    def __setitem__(self, key: _Key, value: Any) -> None:  # noqa: ANN401 - as above
        super().__setitem__(_of_any_engine(key), value)


def share_statements() -> None:
    """Let all engines of this process share what they compile."""
    shared = _Shared(_MOST_KEPT)
    event.listen(Engine, "engine_connect", lambda one: one.execution_options(compiled_cache=shared))


def _of_any_engine(key: _Key) -> _Key:
    dialect, *statement = key
    return type(dialect), dialect.server_version_info, *statement
