"""A mail server and an https server on this machine, with certificates made for the tests."""

from __future__ import annotations

import asyncio
import socket
import ssl
import subprocess
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd import smtp
from aiosmtpd.controller import Controller

from tests.waiting import SECONDS

LOCALHOST = str(socket.getaddrinfo("localhost", None, type=socket.SOCK_STREAM)[0][4][0])
"""What is asked first where "localhost" leads to both 127.0.0.1 and ::1."""
PASSWORD = "correct horse battery staple"  # noqa: S105 - of a server that lives for one test


@dataclass(frozen=True)
class Certificate:
    file: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.load_cert_chain(self.file, self.key)
        return made


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """A certificate for this machine that only who is told so trusts."""
    folder = tmp_path_factory.mktemp("certificate")
    made = Certificate(folder / "cert.pem", folder / "key.pem")
    subprocess.run(  # noqa: S603 - fixed words and two paths of ours
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "2", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
            *("-keyout", str(made.key), "-out", str(made.file)),
        ],
        check=True,
        capture_output=True,
    )
    return made


@dataclass
class Mailbox:
    """What a mail server of the tests took, and how it answers."""

    mails: list[EmailMessage] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    """What it says to the next messages instead of taking them."""
    port: int = 0

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: smtp.SMTP, _session: smtp.Session, envelope: smtp.Envelope
    ) -> str:
        if self.answers:
            return self.answers.pop(0)
        content = envelope.content
        assert isinstance(content, bytes)
        parsed = BytesParser(policy=SMTP).parsebytes(content)
        assert isinstance(parsed, EmailMessage)
        self.mails.append(parsed)
        return "250 OK"


def _authenticate(
    _server: smtp.SMTP,
    _session: smtp.Session,
    _envelope: smtp.Envelope,
    _mechanism: str,
    data: object,
) -> smtp.AuthResult:
    assert isinstance(data, smtp.LoginPassword)
    right = data.login == b"screener" and data.password == PASSWORD.encode()
    return smtp.AuthResult(success=right, handled=False)


class _AnyPort(Controller):
    """A mail server on a port that the system chooses: one chosen before may be taken by then."""

    async def _listening(self) -> asyncio.Server:
        server = await super()._create_server()
        assert isinstance(server, asyncio.Server)
        self.port = server.sockets[0].getsockname()[1]
        return server

    def _create_server(self) -> Coroutine[Any, Any, asyncio.Server]:
        return self._listening()


@contextmanager
def serving(**how: Any) -> Iterator[Mailbox]:  # noqa: ANN401 - what aiosmtpd takes
    """A mail server of this machine; ``how`` it encrypts and whom it lets in."""
    box = Mailbox()
    controller = _AnyPort(box, hostname=LOCALHOST, port=0, ready_timeout=SECONDS, **how)
    controller.start()
    box.port = controller.port
    yield box
    controller.stop()


@pytest.fixture
def mailbox(certificate: Certificate) -> Iterator[Mailbox]:
    """A mail server that takes mail only over TLS and after a login."""
    with serving(
        tls_context=certificate.context(),
        require_starttls=True,
        auth_required=True,
        auth_exclude_mechanism=["LOGIN"],
        authenticator=_authenticate,
    ) as box:
        yield box


@dataclass
class Hook:
    """What a webhook of the tests was sent, and how it answers."""

    port: int = 0
    taken: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    location: str = ""

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}/hook?token=s3cr3t-in-url"


@pytest.fixture
def hook(certificate: Certificate) -> Iterator[Hook]:
    """An https server on this machine."""
    state = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status = state.answers.pop(0) if state.answers else 204
            state.taken.append((dict(self.headers), body))
            self.send_response(status)
            if state.location:
                self.send_header("Location", state.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        address_family = socket.AF_INET6 if ":" in LOCALHOST else socket.AF_INET

    server = Server((LOCALHOST, 0), Handler)
    server.socket = certificate.context().wrap_socket(server.socket, server_side=True)
    state.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield state
    server.shutdown()
    thread.join()
    server.server_close()
