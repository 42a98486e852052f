"""The application on a real server, on loopback, with a person in each role."""

from __future__ import annotations

import re
import shutil
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import uvicorn
from argon2 import PasswordHasher

from screener.accounts import ROLES, Passwords
from screener.settings import Settings
from screener.store import open_store
from screener.web import Config, create_app
from screener.web.config import Limits
from screener.web.server import Address, listen, served
from screener.web.state import State
from tests.store import samples
from tests.store.keeping import keep_run
from tests.waiting import SECONDS

PHRASE = "a long enough phrase"
PEOPLE = {"Vi": "viewer", "Bo": "analyst", "Cy": "approver", "Ada": "administrator"}
NAME_OF = {role: name for name, role in PEOPLE.items()}
CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
_NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Sites speak plain HTTP, and each client would load all the authorities of the web."""
_NEW: list[Path] = []
"""Where the process keeps what all new workspaces have alike; see `keep_alike`."""
_TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


class Clock:
    """A clock that tests can put forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


class Site:
    """A running application."""

    def __init__(self, state: State, url: str, clock: Clock) -> None:
        self.state, self.url, self.clock = state, url, clock
        self.store = state.accounts.store
        self._clients: list[httpx.Client] = []

    def anyone(self) -> httpx.Client:
        """A browser that has not logged in."""
        client = httpx.Client(base_url=self.url, timeout=SECONDS, verify=_NO_TLS)
        self._clients.append(client)
        return client

    def close(self) -> None:
        """Close all browsers."""
        for client in self._clients:
            client.close()

    def person(self, name: str) -> httpx.Client:
        """A browser in which this person has logged in."""
        client = self.anyone()
        form = {"name": name, "password": PHRASE, "next": "/", "csrf": token_in(client, "/login")}
        answer = client.post("/login", data=form)
        assert answer.status_code == 303, answer.text
        return client

    def token(self, name: str, *scopes: str) -> dict[str, str]:
        """The header of a program that acts for this person."""
        user = next(one for one in self.state.accounts.people.everyone() if one.name == name)
        _, secret = self.state.accounts.tokens.make(
            user, label="test", scopes=scopes, days=1, now=self.clock()
        )
        return {"Authorization": f"Bearer {secret}"}

    def add_people(self) -> None:
        accounts, now = self.state.accounts, self.clock()
        first = accounts.links.first(now)
        assert first is not None
        accounts.links.redeem(first, name="Ada", password=PHRASE, now=now)
        for name, role in PEOPLE.items():
            if name != "Ada":
                user = accounts.people.add(name, role, by="Ada", now=now)
                secret = accounts.links.for_password(user, by="Ada", now=now)
                accounts.links.redeem(secret, password=PHRASE, now=now)
        assert set(PEOPLE.values()) == set(ROLES)

    def add_run(self, suppliers: int = 3, list_name: str = "All suppliers") -> int:
        """Keep a hand-made run in which every supplier has one match; return its number."""
        found = [samples.supplier(number) for number in range(1, suppliers + 1)]
        matches = {
            one.number: (samples.match(samples.listing(f"L{one.number}"), one),) for one in found
        }
        return keep_run(
            self.store, found, matches, list_name=list_name, settings=self.state.settings
        ).run_id


def token_in(client: httpx.Client, path: str) -> str:
    """The form token on a page."""
    found = _TOKEN.search(client.get(path).text)
    assert found is not None, path
    return found[1]


def post(client: httpx.Client, path: str, page: str, **data: object) -> httpx.Response:
    """Send a form as the page's own would be sent."""
    return client.post(path, data={"csrf": token_in(client, page), **data})


def keep_alike(folder: Path) -> None:
    """Make once, and keep there, what all workspaces have alike that are served from now on."""
    open_store(Settings(home=folder).store_url).close()
    (folder / "cache").mkdir()
    _NEW.append(folder)


def _begin(home: Path) -> None:
    """Give a new workspace a store without content, and the indexes that others have made.

    To migrate a store takes longer than the rest of a start, to index the bundled lists longer
    than to screen by them.
    """
    home.mkdir(parents=True, exist_ok=True)
    if not any(home.iterdir()):
        shutil.copyfile(_NEW[-1] / "screener.db", home / "screener.db")
        (home / "cache").symlink_to(_NEW[-1] / "cache", target_is_directory=True)


@contextmanager
def serving(home: Path, limits: Limits | None = None, **settings: object) -> Iterator[Site]:
    """Run the application until the end of the block."""
    clock = Clock()
    _begin(home)
    with listen(Address("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        config = Config(
            settings=Settings(home=home, user="tests", **settings),  # type: ignore[arg-type]
            base_url=url,
            passwords=CHEAP,
            clock=clock,
            limits=replace(limits or Limits(), calls_per_minute=100_000),
        )
        app = create_app(config)
        server = uvicorn.Server(served(app))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            _wait_for(server, thread)
            with closing(Site(app.state.screener, url, clock)) as site:
                yield site
        finally:
            server.should_exit = True
            thread.join(timeout=SECONDS)


@contextmanager
def serving_copy(filled: Path, home: Path) -> Iterator[Site]:
    """Run the application on a copy of a workspace: to fill one takes longer than most tests."""
    shutil.copytree(filled, home, dirs_exist_ok=True)
    with serving(home) as site:
        yield site


def _wait_for(server: uvicorn.Server, thread: threading.Thread) -> None:
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.02)
