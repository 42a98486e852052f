from __future__ import annotations

from datetime import timedelta

import pytest

from screener.errors import InputError
from tests.accounts.house import NOW, OTHER, PASSWORD, SHORT, House


def test_the_first_link_makes_the_administrator_once(house: House) -> None:
    secret = house.links.first(NOW)
    assert secret is not None
    user = house.links.redeem(secret, name="Ada", password=PASSWORD, now=NOW)
    assert user.role == "administrator"
    with pytest.raises(InputError, match="not valid"):
        house.links.redeem(secret, name="Eve", password=PASSWORD, now=NOW)


def test_there_is_no_first_link_once_there_is_an_administrator(house: House) -> None:
    house.administrator()
    assert house.links.first(NOW) is None


def test_a_new_first_link_ends_the_one_before(house: House) -> None:
    old = house.links.first(NOW)
    new = house.links.first(NOW)
    assert old is not None
    assert new is not None
    with pytest.raises(InputError, match="not valid"):
        house.links.look(old, NOW)
    assert house.links.look(new, NOW).kind == "first"


def test_a_link_expires(house: House) -> None:
    secret = house.links.first(NOW)
    assert secret is not None
    with pytest.raises(InputError, match="not valid"):
        house.links.redeem(secret, name="Ada", password=PASSWORD, now=NOW + timedelta(days=1))


def test_a_refused_password_leaves_the_link_usable(house: House) -> None:
    secret = house.links.first(NOW)
    assert secret is not None
    with pytest.raises(InputError, match="at least 12"):
        house.links.redeem(secret, name="Ada", password=SHORT, now=NOW)
    assert house.links.redeem(secret, name="Ada", password=PASSWORD, now=NOW).name == "Ada"


def test_a_password_link_ends_the_sessions_of_its_user(house: House) -> None:
    house.administrator()
    user = house.member("Bo", "analyst")
    session = house.sessions.begin(user, NOW)
    secret = house.links.for_password(user, by="Ada", now=NOW)
    house.links.redeem(secret, password=OTHER, now=NOW)
    assert house.sessions.who(session, NOW) is None


def test_a_closed_account_cannot_use_its_link(house: House) -> None:
    house.administrator()
    user = house.people.add("Bo", "analyst", by="Ada", now=NOW)
    secret = house.links.for_password(user, by="Ada", now=NOW)
    house.people.set_active(user.id, active=False, by="Ada", now=NOW)
    with pytest.raises(InputError, match="not valid"):
        house.links.redeem(secret, password=PASSWORD, now=NOW)


def test_the_store_keeps_no_secret(house: House) -> None:
    first = house.links.first(NOW)
    assert first is not None
    user = house.links.redeem(first, name="Ada", password=PASSWORD, now=NOW)
    _, token = house.tokens.make(user, label="t", scopes=["read"], days=1, now=NOW)
    session = house.sessions.begin(user, NOW)
    path = house.store.url.removeprefix("sqlite:///")
    with open(path, "rb") as file, open(f"{path}-wal", "rb") as wal:  # noqa: PTH123 - a URL's path
        kept = file.read() + wal.read()
    for secret in (first, token, session, PASSWORD):
        assert secret.encode() not in kept
