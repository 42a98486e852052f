"""While something large is stored: pages are read, decisions wait their turn or say so."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from screener.store.database import engine
from tests.waiting import SECONDS
from tests.web.site import Site, post, serving, token_in


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr(engine, "BUSY_SECONDS", SECONDS)
    with serving(tmp_path) as running:
        running.add_people()
        running.add_run(60)
        yield running


@contextmanager
def stored_elsewhere(site: Site) -> Iterator[None]:
    """Hold the one writer's place of SQLite, as another process does that stores a run."""
    held = sqlite3.connect(site.state.settings.home / "screener.db", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        held.execute("ROLLBACK")
        held.close()


def seen(site: Site, number: int) -> str:
    """A case as a form names it that was just loaded."""
    return f"{number}:{site.state.queries.case(number).file.case.seen}"


def test_a_decision_waits_its_turn_and_is_kept(site: Site) -> None:
    client = site.person("Bo")
    form = {"csrf": token_in(client, "/cases/1"), "case": seen(site, 1), "reason": "Another firm."}
    answers: list[int] = []

    def decide() -> None:
        answers.append(client.post("/queue/dismiss", data=form).status_code)

    with stored_elsewhere(site):
        waiting = threading.Thread(target=decide)
        waiting.start()
        time.sleep(1)
        assert answers == []
    waiting.join(timeout=SECONDS)
    assert answers == [303]
    assert site.state.queries.case(1).file.case.status == "dismissed"


def test_many_who_wait_do_not_keep_others_from_reading(site: Site) -> None:
    """More writers wait than there are connections, and than a default pool of threads has."""
    client = site.person("Bo")
    token = token_in(client, "/account")
    cookies = dict(client.cookies)
    cases = {number: seen(site, number) for number in range(1, 51)}
    answers: list[int] = []

    def decide(number: int) -> None:
        with site.anyone() as other:
            other.cookies.update(cookies)
            form = {"csrf": token, "case": cases[number], "reason": "Another firm."}
            answers.append(other.post("/queue/dismiss", data=form).status_code)

    people = [threading.Thread(target=decide, args=(n,)) for n in range(1, 51)]
    with stored_elsewhere(site):
        for one in people:
            one.start()
        time.sleep(1)
        for page in ("/", "/queue", "/suppliers", "/cases/7", "/runs"):
            assert client.get(page).status_code == 200, page
        assert answers == [], "the writers waited all the while"
    for one in people:
        one.join(timeout=SECONDS)
    assert answers == [303] * 50
    assert site.state.queries.tally()["dismissed"] == 50


def test_who_has_waited_too_long_is_told_to_try_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 1)
    with serving(tmp_path) as site:
        site.add_people()
        site.add_run()
        client = site.person("Bo")
        guest = site.anyone()
        name = {"name": "Cy", "password": "a long enough phrase", "csrf": token_in(guest, "/login")}
        case = seen(site, 1)
        with stored_elsewhere(site):
            answer = post(client, "/queue/dismiss", "/cases/1", case=case, reason="Another.")
            assert answer.status_code == 503
            assert "Nothing was changed; try again" in answer.text
            assert guest.post("/login", data=name).status_code == 503
            with site.anyone() as program:
                said = program.get("/api/v1/lists").json()
            assert said["error"]["code"] == "not_authenticated"
        again = post(client, "/queue/dismiss", "/cases/1", case=case, reason="Another.")
        assert again.status_code == 303
        assert site.state.queries.case(1).file.case.status == "dismissed"
