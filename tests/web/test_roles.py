"""One walk through every route with every role."""

from __future__ import annotations

import re
from typing import cast

import pytest

from screener.accounts import ROLES, SCOPES, Role, may
from screener.accounts.roles import SCOPE_ROLES
from screener.web.api import API_ROUTERS
from screener.web.areas import ROUTERS
from tests.web.routes import routes
from tests.web.site import NAME_OF, Site, token_in

PAGES = list(routes(ROUTERS))
CALLS = list(routes(API_ROUTERS))


def _filled(path: str) -> str:
    path = path.replace("{kind}", "result.csv").replace("{secret}", "nothing")
    path = path.replace("{rule_id}", "list.match").replace("{job_id}", "nothing")
    return re.sub(r"\{\w+\}", "1", path)


def test_the_walk_meets_every_route() -> None:
    assert len(PAGES) >= 40
    assert len(CALLS) >= 15


@pytest.mark.parametrize("role", [None, *ROLES])
def test_each_role_reaches_its_routes_and_no_others(site: Site, role: str | None) -> None:
    client = site.anyone() if role is None else site.person(NAME_OF[role])
    session = token_in(client, "/login" if role is None else "/account")
    wrong = []
    for path, method, needed in PAGES:
        if path in {"/logout", "/audit/verify", "/runs/{run_id}/{kind}"} or "dossier" in path:
            continue  # the first ends the walk; the others are slow and have tests of their own
        form = {"csrf": session} if method == "POST" else None
        answer = client.request(method, _filled(path), data=form)
        in_or_out = (
            answer.status_code == 303 and answer.headers["location"].startswith("/login?next")
        ) or (answer.status_code == 303 and answer.headers["location"] == "/login")
        if needed is None:
            allowed, refused = not in_or_out, False
        elif role is None:
            allowed, refused = False, in_or_out
        else:
            allowed, refused = answer.status_code != 403, answer.status_code == 403
        expected = needed is None or (role is not None and may(role, cast("Role", needed)))
        if answer.status_code >= 500 or allowed != expected or refused == expected:
            wrong.append((method, path, role, needed, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("role", ROLES)
def test_each_token_reaches_what_scope_and_role_allow(site: Site, role: str) -> None:
    wrong = []
    for scope in SCOPES:
        if not may(role, SCOPE_ROLES[scope]):
            continue
        header = site.token(NAME_OF[role], scope)
        for path, method, needed in CALLS:
            answer = httpx_request(site, method, _filled(path), header)
            expected = needed is None or needed == scope
            if (answer == 403) == expected or answer >= 500:
                wrong.append((method, path, role, scope, needed, answer))
    assert wrong == []


def httpx_request(site: Site, method: str, path: str, header: dict[str, str]) -> int:
    with site.anyone() as client:
        return client.request(method, path, headers=header).status_code


def test_without_a_token_the_api_says_so(site: Site) -> None:
    with site.anyone() as client:
        for path, method, needed in CALLS:
            answer = client.request(method, _filled(path))
            assert answer.status_code == (401 if needed else 200), path
            if needed:
                assert answer.json()["error"]["code"] == "not_authenticated"
                assert answer.headers["www-authenticate"] == "Bearer"


def test_a_closed_account_is_out_with_its_next_request(site: Site) -> None:
    accounts, now = site.state.accounts, site.clock()
    user = accounts.people.add("Di", "analyst", by="Ada", now=now)
    secret = accounts.links.for_password(user, by="Ada", now=now)
    accounts.links.redeem(secret, password="a long enough phrase", now=now)  # noqa: S106 - a test's
    client, header = site.person("Di"), site.token("Di", "read")
    assert client.get("/queue").status_code == 200
    accounts.people.set_active(user.id, active=False, by="Ada", now=now)
    assert client.get("/queue").status_code == 303
    assert httpx_request(site, "GET", "/api/v1/lists", header) == 401


def test_a_lower_role_holds_from_the_next_request_on(site: Site) -> None:
    accounts, now = site.state.accounts, site.clock()
    user = accounts.people.add("Ed", "administrator", by="Ada", now=now)
    secret = accounts.links.for_password(user, by="Ada", now=now)
    accounts.links.redeem(secret, password="a long enough phrase", now=now)  # noqa: S106 - a test's
    client = site.person("Ed")
    assert client.get("/users").status_code == 200
    accounts.people.change_role(user.id, "viewer", by="Ada", now=now)
    assert client.get("/users").status_code == 403
