"""Stores that are filled once in a process; each test works on a copy of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from screener.store import Store, open_store
from tests.store.databases import fresh_database, make_database

Fill = Callable[[Store, Path], None]
"""Fills an empty store, and the workspace beside it."""


def leave_empty(_store: Store, _folder: Path) -> None:
    """Migrating is all that is done once."""


class Templates:
    """The stores, by kind of database and by what fills them."""

    def __init__(self, folders: pytest.TempPathFactory, server: Callable[[], str]) -> None:
        self._folders, self._server = folders, server
        self._made: dict[tuple[str, Fill], Path] = {}

    @contextmanager
    def copy(self, kind: str, fill: Fill, folder: Path) -> Iterator[str]:
        """Put a copy of a filled store into a folder, and give its URL."""
        made = self._of(kind, fill)
        shutil.copytree(made, folder, dirs_exist_ok=True)
        if kind == "sqlite":
            yield _in(folder)
            return
        with fresh_database(self._server(), made.name) as url:
            yield url

    def _of(self, kind: str, fill: Fill) -> Path:
        return self._made.get((kind, fill)) or self._make(kind, fill)

    def _make(self, kind: str, fill: Fill) -> Path:
        empty = None if fill is leave_empty else self._of(kind, leave_empty)
        # The name of the folder is that of the database too.
        made = self._folders.mktemp("template_")
        url = _in(made)
        if kind == "postgresql":
            server = self._server()
            make_database(server, made.name, empty.name if empty else "template1")
            url = sa.make_url(server).set(database=made.name).render_as_string(hide_password=False)
        elif empty:
            shutil.copytree(empty, made, dirs_exist_ok=True)
        with open_store(url) as store:
            fill(store, made)
        self._made[kind, fill] = made
        return made


def _in(folder: Path) -> str:
    return f"sqlite:///{folder / 'screener.db'}"
