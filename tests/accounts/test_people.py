from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from screener.accounts import ROLES, Passwords, may
from screener.errors import InputError
from tests.accounts.house import NOW, OTHER, PASSWORD, House


@pytest.mark.parametrize("name", ["", " ", "a" * 81, "a:b", "a\u202eb", "a\x00b"])
def test_a_name_nobody_could_read_is_refused(house: House, name: str) -> None:
    with pytest.raises(InputError):
        house.people.add(name, "viewer", by="Ada", now=NOW)


@pytest.mark.parametrize("same", ["Bo", "bo", "BO", " bo ", "Ｂｏ"])
def test_two_users_cannot_have_names_that_read_alike(house: House, same: str) -> None:
    house.people.add("Bo", "viewer", by="Ada", now=NOW)
    with pytest.raises(InputError, match="already"):
        house.people.add(same, "viewer", by="Ada", now=NOW)


def test_the_last_administrator_stays(house: House) -> None:
    ada = house.administrator()
    with pytest.raises(InputError, match="last administrator"):
        house.people.change_role(ada.id, "viewer", by="Ada", now=NOW)
    with pytest.raises(InputError, match="last administrator"):
        house.people.set_active(ada.id, active=False, by="Ada", now=NOW)
    assert house.people.find(ada.id).role == "administrator"


def test_an_invited_administrator_without_password_does_not_count(house: House) -> None:
    ada = house.administrator()
    house.people.add("Bo", "administrator", by="Ada", now=NOW)
    with pytest.raises(InputError, match="last administrator"):
        house.people.change_role(ada.id, "viewer", by="Ada", now=NOW)


def test_closing_an_account_ends_its_sessions(house: House) -> None:
    house.administrator()
    user = house.member("Bo", "analyst")
    session = house.sessions.begin(user, NOW)
    house.people.set_active(user.id, active=False, by="Ada", now=NOW)
    assert house.sessions.who(session, NOW) is None
    house.people.set_active(user.id, active=True, by="Ada", now=NOW)
    assert house.sessions.who(session, NOW) is None


def test_changing_a_password_ends_all_sessions(house: House) -> None:
    ada = house.administrator()
    sessions = [house.sessions.begin(ada, NOW) for _ in range(2)]
    new = "another long phrase"
    house.people.change_password(ada, PASSWORD, new, now=NOW)
    assert [house.sessions.who(one, NOW) for one in sessions] == [None, None]
    assert house.sessions.log_in("Ada", PASSWORD, "::1", NOW).outcome == "refused"
    assert house.sessions.log_in("Ada", new, "::1", NOW).outcome == "in"


def test_changing_a_password_needs_the_present_one(house: House) -> None:
    ada = house.administrator()
    with pytest.raises(InputError, match="present password"):
        house.people.change_password(ada, "wrong", "another long phrase", now=NOW)


def test_whoever_took_a_session_cannot_guess_the_password_with_it(house: House) -> None:
    ada = house.administrator()
    for _ in range(5):
        with pytest.raises(InputError, match="present password"):
            house.people.change_password(ada, "wrong", OTHER, now=NOW)
    with pytest.raises(InputError, match="too many tries"):
        house.people.change_password(ada, PASSWORD, OTHER, now=NOW)
    assert house.sessions.log_in("Ada", PASSWORD, "::1", NOW).outcome == "locked"
    later = NOW + timedelta(minutes=16)
    house.people.change_password(ada, PASSWORD, OTHER, now=later)
    assert house.sessions.log_in("Ada", OTHER, "::1", later).outcome == "in"


def test_a_password_that_a_link_set_meanwhile_stays(house: House) -> None:
    """Who knows the lost one must not win over the administrator's link by being slower."""
    user = (house.administrator(), house.member("Bo", "analyst"))[1]
    link = house.links.for_password(user, by="Ada", now=NOW)

    class Slow(Passwords):
        def hash(self, password: str) -> str:
            house.links.redeem(link, password=OTHER, now=NOW)
            return super().hash(password)

    people = replace(house.people, passwords=Slow(house.people.passwords.hasher))
    with pytest.raises(InputError, match="present password"):
        people.change_password(user, PASSWORD, "a third long phrase", now=NOW)
    assert house.sessions.log_in("Bo", OTHER, "::1", NOW).outcome == "in"


def test_every_act_is_recorded_with_who_did_it(house: House) -> None:
    house.administrator()
    user = house.people.add("Bo", "viewer", by="Ada", now=NOW)
    house.people.change_role(user.id, "analyst", by="Ada", now=NOW)
    house.people.set_active(user.id, active=False, by="Ada", now=NOW)
    assert [(kind, by) for kind, by, _ in house.told] == [
        ("first_administrator", "Ada"),
        ("user_added", "Ada"),
        ("user_role_changed", "Ada"),
        ("user_closed", "Ada"),
    ]


def test_roles_are_a_ladder() -> None:
    for place, role in enumerate(ROLES):
        assert [may(role, needed) for needed in ROLES] == [i <= place for i in range(len(ROLES))]
    assert not may("", "viewer")
    assert not may("root", "viewer")
