"""PostgreSQL behind PgBouncer, which gives each transaction whichever session is free."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from screener.errors import StoreError
from screener.store import open_store
from screener.store.runs.reading import all_runs
from tests.store import samples
from tests.store.keeping import keep_run
from tests.waiting import until

POOLER = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
FEW = [samples.supplier(number) for number in range(3)]
OFTEN = 20
"""More often than the driver runs a statement before it has the server keep it."""

pytestmark = pytest.mark.skipif(POOLER is None, reason="needs pgbouncer, a package of Debian's")


@contextmanager
def pooler(url: str, mode: str) -> Iterator[str]:
    """Run PgBouncer before the server of this address, as whom the server runs as."""
    assert POOLER is not None
    address = sa.make_url(url)
    server = Path(str(address.query["host"]))
    runs_as = server.stat()
    folder = Path(tempfile.mkdtemp(prefix="screener-pooler-"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "users").write_text(f'"{address.username}" ""\n')
    (folder / "pooler.ini").write_text(
        f"[databases]\n* = host={server}\n[pgbouncer]\nlisten_addr = 127.0.0.1\n"
        f"listen_port = {port}\nunix_socket_dir =\nauth_type = trust\nauth_file = {folder}/users\n"
        f"pool_mode = {mode}\nmax_prepared_statements = 0\n"
    )
    for one in (folder, *folder.iterdir()):
        os.chown(one, runs_as.st_uid, runs_as.st_gid)
    command = [POOLER, "--quiet", str(folder / "pooler.ini")]
    with subprocess.Popen(command, user=runs_as.st_uid, group=runs_as.st_gid) as process:  # noqa: S603 - ours
        try:
            until(lambda: answers(port), "PgBouncer listens")
            yield address.set(host="127.0.0.1", port=port, query={}).render_as_string(
                hide_password=False
            )
        finally:
            process.terminate()
    shutil.rmtree(folder)


def answers(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


def test_each_transaction_may_meet_another_session(postgres_url: str) -> None:
    with pooler(postgres_url, "transaction") as url, open_store(url) as store:
        keep_run(store, FEW)
        for _ in range(OFTEN):
            with store.reading() as connection:
                before = all_runs(connection)
        # Who else works takes the session that had all those statements.
        with open_store(url) as other, other.reading() as busy:
            all_runs(busy)
            with store.reading() as connection:
                assert all_runs(connection) == before
        keep_run(store, FEW)


def test_without_a_pooler_the_server_keeps_what_is_asked_often(postgres_url: str) -> None:
    kept = "SELECT count(*) FROM pg_prepared_statements"
    with open_store(postgres_url) as store, store.reading() as connection:
        for _ in range(OFTEN):
            all_runs(connection)
        assert connection.exec_driver_sql(kept).scalar_one() > 0


def test_a_pooler_that_knows_no_transactions_is_said(postgres_url: str) -> None:
    with (
        pooler(postgres_url, "statement") as url,
        pytest.raises(StoreError, match="transaction blocks not allowed in statement pooling mode"),
        open_store(url),
    ):
        pass
