"""`screener serve` as a process: the link of the first start, and a clean end."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from screener.cli import main
from screener.errors import InputError, StoreError
from screener.service.installation.opening import opened
from screener.service.lease import held_alone
from screener.store import Store, open_store
from screener.store.operation import leases
from screener.web.server import Address, listen
from tests.full_disk import files_up_to
from tests.waiting import SECONDS
from tests.web.site import Site, serving


@pytest.mark.parametrize(
    "sent", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.soak)]
)
def test_the_first_start_prints_a_link_and_a_signal_ends_it_cleanly(
    tmp_path: Path, sent: signal.Signals
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "screener", "serve", "--port", "0"],
        env=os.environ | {"SCREENER_HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        link = address = ""
        assert process.stdout is not None
        for line in process.stdout:
            link = link or "".join(re.findall(r"http\S+/welcome/\S+", line))
            if found := re.search(r"Serving on (\S+)", line):
                address = found[1]
                break
        assert httpx.get(link, timeout=SECONDS).status_code == 200
        assert httpx.get(f"{address}/", timeout=SECONDS).status_code == 303
        if sent is signal.SIGINT:  # a terminal sends it to all processes
            os.killpg(process.pid, sent)
        else:
            process.send_signal(sent)
        assert process.wait(timeout=SECONDS) in {0, -signal.SIGTERM}
        # Read to its end: until the last of its processes has gone.
        assert process.communicate(timeout=SECONDS)[1] == ""
    finally:
        process.kill()
        process.communicate()
    assert (tmp_path / "web.key").stat().st_mode & 0o077 == 0


def test_whoever_watches_it_needs_no_account(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    with site.anyone() as client:
        assert client.get("/health").status_code == 200

        def gone(_: Store) -> None:
            raise StoreError("the store cannot be reached")

        monkeypatch.setattr(Store, "reading", gone)
        assert client.get("/health").status_code == 503


def test_a_full_disk_is_told_to_whoever_watches_it_without_its_place(site: Site) -> None:
    with site.anyone() as client:
        with files_up_to(1_000):
            answer = client.get("/health")
        assert answer.status_code == 503
        assert "The disk of the server is full" in answer.text
        assert str(site.state.settings.home) not in answer.text
        assert client.get("/health").status_code == 200


def test_a_workspace_that_is_gone_is_told_and_not_begun_anew(tmp_path: Path) -> None:
    """As where its disk is no longer mounted; what is open of the store answers on."""
    with serving(tmp_path / "home") as site, site.anyone() as client:
        assert client.get("/health").status_code == 200
        home = (tmp_path / "home").rename(tmp_path / "away")
        answer = client.get("/health")
        assert answer.status_code == 503
        assert "The folder of the workspace is gone" in answer.text
        assert not (tmp_path / "home").exists()
        home.rename(tmp_path / "home")
        assert client.get("/health").status_code == 200


def test_a_second_server_on_one_store_is_refused_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """It would take the jobs of the first for left behind."""
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["screener", "serve", "--port", "0"])
    with (
        opened() as installation,
        held_alone(installation.store, "server", 20.0),
        pytest.raises(SystemExit) as left,
    ):
        main()
    assert left.value.code not in {0, None}
    assert f"server is at work already: process {os.getpid()}" in capsys.readouterr().err


def test_a_server_that_was_killed_is_followed_by_the_next(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'store.db'}") as store:
        with store.writing() as connection:
            leases.take(connection, "server", "host:1:dead", 0.5)
        with held_alone(store, "server", 60.0) as lease:
            assert not lease.lost


_BRIEFLY = """
import importlib
from screener.cli import main
importlib.import_module("screener.cli.serve").SERVER_SECONDS = 4.0
main()
"""


@pytest.mark.soak
def test_a_server_whose_place_another_has_taken_ends_and_says_so(tmp_path: Path) -> None:
    """It would go on with jobs that the other takes for left behind."""
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", _BRIEFLY, "serve", "--port", "0"],
        env=os.environ | {"SCREENER_HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert any("Serving on" in line for line in process.stdout)
        with (
            open_store(f"sqlite:///{tmp_path / 'screener.db'}") as store,
            store.writing() as connection,
        ):
            connection.exec_driver_sql("UPDATE leases SET holder = 'host:1:other'")
        assert process.wait(timeout=SECONDS) == StoreError.exit_code
        assert "the server lost its lease" in process.communicate()[1]
    finally:
        process.kill()
        process.communicate()


def test_what_is_answered_is_sent_at_once() -> None:
    """Held back until there is more of it or a receipt came, each page would take 40 ms longer."""

    async def options() -> list[int]:
        found: list[int] = []

        async def take(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            of = writer.get_extra_info("socket")
            found.append(of.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        with listen(Address("127.0.0.1", 0)) as listening:
            async with await asyncio.start_server(take, sock=listening):
                reader, visitor = await asyncio.open_connection(*listening.getsockname())
                await reader.read()  # until it is closed
                visitor.close()
                await visitor.wait_closed()
        return found

    with ThreadPoolExecutor(1) as elsewhere:  # a browser's loop may run in this thread
        (at_once,) = elsewhere.submit(asyncio.run, options()).result()
    assert at_once


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])  # noqa: S104 - must be refused
def test_beyond_this_machine_it_asks_for_tls(
    host: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["screener", "serve", "--host", host])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert "TLS" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("base_url", "said"),
    [
        ("https://intranet.example/screener", "no path"),
        ("https://screening.example/?a=1", "no path"),
        ("https://user:secret@screening.example", "no path"),
        ("https://bücher.example", "xn--"),
        ("screening.example", "https://HOST"),
        ("https://", "https://HOST"),
        ("http://screening.example", "in the clear"),
    ],
)
def test_an_address_that_visitors_could_not_use_is_refused(base_url: str, said: str) -> None:
    with pytest.raises(InputError, match=re.escape(said)):
        Address("127.0.0.1", 0, base_url)


@pytest.mark.parametrize(
    "base_url",
    ["https://screening.example", "https://screening.example:8443/", "http://localhost:9000",
     "https://[2001:db8::7]", "http://[::1]:8000", "https://xn--bcher-kva.example"],
)  # fmt: skip
def test_an_address_that_visitors_can_use_is_taken(base_url: str) -> None:
    assert Address("127.0.0.1", 0, base_url).url(8000) == base_url.rstrip("/")


def test_a_proxy_is_an_address_or_a_network() -> None:
    with pytest.raises(InputError, match="--proxy: 'nginx' does not appear to be"):
        Address("127.0.0.1", 0, "https://screening.example", ("nginx",))


def test_a_connection_outlives_what_clients_trust_it_for(site: Site) -> None:
    """At 5 s, when httpx and others drop it, a server that drops it too loses requests."""
    address = urlsplit(site.url)
    request = f"HEAD /login HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode()
    with socket.create_connection((address.hostname, address.port), timeout=SECONDS) as connection:
        for rest in (0.0, 5.5):
            time.sleep(rest)
            connection.sendall(request)
            assert connection.recv(65536).startswith(b"HTTP/1.1 ")
