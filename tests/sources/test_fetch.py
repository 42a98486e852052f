"""Fetching, from a real server on this machine that plays every failure, and from mocks."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from screener.errors import SourceError
from screener.settings import Settings
from screener.sources.fetch import Fetcher, public_addresses

Answer = Callable[[BaseHTTPRequestHandler, int], None]
_LIMIT = 8 << 20


@dataclass
class Server:
    """Answers each path by a function, which is told how often the path was asked before."""

    port: int
    answers: dict[str, Answer]
    asked: dict[str, list[dict[str, str]]] = field(default_factory=dict)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server(0, {})

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            seen = state.asked.setdefault(self.path, [])
            seen.append({key.casefold(): value for key, value in self.headers.items()})
            with suppress(OSError):  # the client may hang up: that is what some tests want
                state.answers[self.path](self, len(seen))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its name there
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing: some tests hang up on the server."""

    http = Quiet(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    state.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield state
    http.shutdown()
    thread.join()
    http.server_close()


@pytest.fixture
def fetcher(server: Server) -> Fetcher:
    """A fetcher that takes the test server for a public one, and no other local address."""

    def resolve(host: str, port: int) -> tuple[str, ...]:
        return (host,) if port == server.port else public_addresses(host, port)

    settings = Settings(fetch_attempts=3)
    return Fetcher(settings, resolve=resolve, wait_initial=0.01, wait_jitter=0.01)


def hasty(fetcher: Fetcher, **bounds: float) -> Fetcher:
    """The fetcher, with less patience than a slow machine may need."""
    return replace(fetcher, settings=fetcher.settings.model_copy(update=bounds))


def _answer(status: int, body: bytes = b"", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler, _: int) -> None:
        handler.send_response(status)
        for key, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(key.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def test_a_file_is_saved_with_its_validators(
    server: Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    modified = "Mon, 13 May 2024 17:44:28 GMT"
    server.answers["/list.xml"] = _answer(200, b"<a/>", ETag='"1"', Last_Modified=modified)
    told: list[tuple[int, int | None]] = []
    fetched = fetcher.fetch(
        server.url("/list.xml"),
        tmp_path,
        limit=_LIMIT,
        progress=lambda _, done, total: told.append((done, total)),
    )
    assert fetched.path
    assert fetched.path.read_bytes() == b"<a/>"
    assert fetched.name == "list.xml"
    assert fetched.validators == {"If-None-Match": '"1"', "If-Modified-Since": modified}
    assert told[-1] == (4, 4)
    assert server.asked["/list.xml"][0]["user-agent"].startswith("forced-labour-screener/")


def test_304_means_unchanged(server: Server, fetcher: Fetcher, tmp_path: Path) -> None:
    server.answers["/list.xml"] = _answer(304)
    asked = {"If-None-Match": '"1"'}
    fetched = fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT, validators=asked)
    assert fetched.path is None
    assert server.asked["/list.xml"][0]["if-none-match"] == '"1"'


def test_404_is_not_tried_again(server: Server, fetcher: Fetcher, tmp_path: Path) -> None:
    server.answers["/list.xml"] = _answer(404)
    with pytest.raises(SourceError, match="answers 404 Not Found"):
        fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)
    assert len(server.asked["/list.xml"]) == 1


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_failure_that_may_pass_is_tried_again(
    server: Server, fetcher: Fetcher, tmp_path: Path, status: int
) -> None:
    def answer(handler: BaseHTTPRequestHandler, times: int) -> None:
        (_answer(status) if times == 1 else _answer(200, b"<a/>"))(handler, times)

    server.answers["/list.xml"] = answer
    fetched = fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)
    assert fetched.path
    assert fetched.path.read_bytes() == b"<a/>"
    assert len(server.asked["/list.xml"]) == 2


def test_attempts_are_bounded(server: Server, fetcher: Fetcher, tmp_path: Path) -> None:
    server.answers["/list.xml"] = _answer(500)
    with pytest.raises(SourceError, match="answers 500"):
        fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)
    assert len(server.asked["/list.xml"]) == 3


def test_a_cut_connection_is_tried_again_and_never_taken_for_whole(
    server: Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    def answer(handler: BaseHTTPRequestHandler, times: int) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"x" * (1000 if times == 3 else 400))
        handler.close_connection = True

    server.answers["/list.xml"] = answer
    fetched = fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)
    assert fetched.path
    assert fetched.path.stat().st_size == 1000
    assert len(server.asked["/list.xml"]) == 3


def test_a_server_that_drips_is_given_up_in_time(
    server: Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    def answer(handler: BaseHTTPRequestHandler, _: int) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    server.answers["/list.xml"] = answer
    with pytest.raises(SourceError, match=r"took longer than 0\.5 seconds"):
        hasty(fetcher, fetch_total_timeout=0.5).fetch(
            server.url("/list.xml"), tmp_path, limit=_LIMIT
        )


def test_a_server_that_says_nothing_is_given_up(
    server: Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    server.answers["/list.xml"] = lambda _handler, _times: time.sleep(1.5)
    with pytest.raises(SourceError):
        hasty(fetcher, fetch_timeout=0.2).fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)


def test_a_server_that_is_not_there(server: Server, fetcher: Fetcher, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no-such-host\.invalid"):
        fetcher.fetch("https://no-such-host.invalid/list.xml", tmp_path, limit=_LIMIT)
    assert not server.asked


@pytest.mark.parametrize("told", [True, False])
def test_a_file_beyond_the_limit_is_given_up(
    server: Server, fetcher: Fetcher, tmp_path: Path, *, told: bool
) -> None:
    def answer(handler: BaseHTTPRequestHandler, _: int) -> None:
        handler.send_response(200)
        if told:
            handler.send_header("Content-Length", str(100 << 20))
        else:
            handler.send_header("Connection", "close")
        handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b"x" * (1 << 20))
        handler.close_connection = True

    server.answers["/list.xml"] = answer
    with pytest.raises(SourceError, match="has more than 8 MB"):
        fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= _LIMIT


def test_a_gzip_bomb_is_given_up_at_the_limit(
    server: Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    bomb = gzip.compress(b"\0" * (200 << 20), 9)
    assert len(bomb) < 1 << 20
    server.answers["/list.xml"] = _answer(200, bomb, Content_Encoding="gzip")
    with pytest.raises(SourceError, match="has more than 8 MB"):
        fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= _LIMIT


def test_content_that_does_not_unpack_is_an_error(
    server: Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    server.answers["/list.xml"] = _answer(200, b"this is not gzip", Content_Encoding="gzip")
    with pytest.raises(SourceError):
        fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("http://example.org/list.xml", "which is not https"),
        ("/elsewhere.xml", "which is not https"),
        ("file:///etc/passwd", "which is not https"),
        ("https://10.0.0.1/list.xml", "10.0.0.1, which is not a public address"),
        ("https://127.0.0.1/list.xml", "127.0.0.1, which is not a public address"),
        ("https://localhost/list.xml", "which is not a public address"),
        ("https://169.254.169.254/latest/meta-data", "which is not a public address"),
        ("https://[::1]/list.xml", "::1, which is not a public address"),
        ("https://[fd00::1]/list.xml", "fd00::1, which is not a public address"),
        ("https://[::ffff:10.0.0.5]/list.xml", "not a public address"),
        ("https://[64:ff9b::a00:5]/list.xml", "not a public address"),
    ],
)
def test_a_redirect_leads_to_https_and_public_addresses_only(
    server: Server, fetcher: Fetcher, tmp_path: Path, target: str, reason: str
) -> None:
    server.answers["/list.xml"] = _answer(302, Location=target)
    with pytest.raises(SourceError, match=reason):
        fetcher.fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)
    assert list(server.asked) == ["/list.xml"]


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "0.0.0.0",  # noqa: S104  an address to be refused
        "::",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "::7f00:1",
        "64:ff9b::7f00:1",  # NAT64 of 127.0.0.1
        "64:ff9b::a9fe:a9fe",
        "fec0::1",  # of a site, given up since RFC 3879
        "64:ff9b:1::808:808",  # NAT64 of the local network's own
        "2002:7f00:1::",  # 6to4 of 127.0.0.1
        "2002:a9fe:a9fe::1",
        "2001:0:7f00:1::1",  # Teredo
        "fe80::1%1",
        "ff02::1",
    ],
)
def test_an_address_that_leads_inside_is_refused_however_it_is_written(address: str) -> None:
    with pytest.raises(SourceError, match="not a public address"):
        public_addresses(address, 443)


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808"],  # Python 3.13 has no public 6to4
)
def test_a_public_address_is_connected_to_as_it_is(address: str) -> None:
    assert public_addresses(address, 443) == (address,)


@pytest.mark.parametrize(
    ("number", "said"),
    [(socket.EAI_NONAME, "was not found"), (socket.EAI_AGAIN, "could not be looked up")],
)
def test_a_host_without_an_address_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: int, said: str
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(number, "as the system says it")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    url = "https://nowhere.example/list.xml"
    fetcher = Fetcher(Settings(fetch_attempts=1))
    with pytest.raises(SourceError) as failed:
        fetcher.fetch(url, tmp_path, limit=_LIMIT)
    assert str(failed.value) == f"{url}: the host nowhere.example {said}"


def test_a_proxy_that_is_missing_or_refuses_is_named_as_the_way(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = f"http://me:s3cr3t@127.0.0.1:{taken.getsockname()[1]}"
    url = "https://nowhere.invalid/list.xml"
    refused = Fetcher(Settings(fetch_attempts=1, fetch_proxy=nobody))
    with pytest.raises(
        SourceError, match="refused; asked through the proxy that SCREENER"
    ) as failed:
        refused.fetch(url, tmp_path, limit=_LIMIT)
    assert "s3cr3t" not in str(failed.value)
    monkeypatch.setenv("HTTPS_PROXY", nobody)
    with pytest.raises(
        SourceError, match="; a proxy is named by SCREENER_FETCH_PROXY, HTTPS_PROXY"
    ):
        Fetcher(Settings(fetch_attempts=1)).fetch(url, tmp_path, limit=_LIMIT)


def test_a_host_is_reached_at_its_next_address_where_the_first_is_silent(
    server: Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    """The server listens on 127.0.0.1 alone."""
    server.answers["/list.xml"] = _answer(200, b"<list/>")
    patient = replace(fetcher, resolve=lambda *_: ("127.0.0.2", "::1", "127.0.0.1"))
    fetched = patient.fetch(
        f"http://publisher.example:{server.port}/list.xml", tmp_path, limit=_LIMIT
    )
    assert fetched.path is not None
    assert fetched.path.read_bytes() == b"<list/>"
    (asked,) = server.asked["/list.xml"]
    assert asked["host"] == f"publisher.example:{server.port}"


def test_a_host_is_given_up_once_all_its_addresses_are_silent(
    server: Server, fetcher: Fetcher, tmp_path: Path
) -> None:
    deaf = replace(fetcher, resolve=lambda *_: ("127.0.0.2", "127.0.0.3"))
    with pytest.raises(SourceError, match="refused"):
        deaf.fetch(f"http://publisher.example:{server.port}/list.xml", tmp_path, limit=_LIMIT)


def test_a_private_address_is_refused_from_the_start(tmp_path: Path, server: Server) -> None:
    with pytest.raises(SourceError, match="not a public address"):
        Fetcher().fetch(server.url("/list.xml"), tmp_path, limit=_LIMIT)
    assert not server.asked


def test_redirects_are_followed_and_bounded(tmp_path: Path) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/loop":
            return httpx.Response(302, headers={"location": "/loop"})
        if request.url.path == "/latest":
            return httpx.Response(307, headers={"location": "https://cdn.example/2026/list.xml"})
        return httpx.Response(200, content=b"<a/>")

    fetcher = Fetcher(transport=httpx.MockTransport(answer))
    fetched = fetcher.fetch("https://lists.example/latest", tmp_path, limit=_LIMIT)
    assert fetched.name == "list.xml"
    with pytest.raises(SourceError, match="leads on more than 5 times"):
        fetcher.fetch("https://lists.example/loop", tmp_path, limit=_LIMIT)
