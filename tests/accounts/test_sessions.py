from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import sqlalchemy as sa

from screener.errors import StoreError
from screener.store import Store
from screener.store.tables import login_failures
from tests.accounts.house import NOW, PASSWORD, House

MINUTE = timedelta(minutes=1)


def test_a_name_is_found_whatever_its_case(house: House) -> None:
    house.administrator()
    assert house.sessions.log_in("ADA", PASSWORD, "::1", NOW).outcome == "in"


def test_each_log_in_gives_another_secret(house: House) -> None:
    house.administrator()
    made = {house.sessions.log_in("Ada", PASSWORD, "::1", NOW).secret for _ in range(3)}
    assert len(made) == 3


@pytest.mark.parametrize("name", ["Ada", "nobody"])
def test_five_failures_close_a_name_for_a_quarter_of_an_hour(house: House, name: str) -> None:
    house.administrator()
    outcomes = [house.sessions.log_in(name, "wrong", "::1", NOW).outcome for _ in range(6)]
    assert outcomes == ["refused"] * 5 + ["locked"]


def test_a_locked_name_does_not_open_to_the_right_password_until_the_window_is_over(
    house: House,
) -> None:
    house.administrator()
    for _ in range(5):
        house.sessions.log_in("Ada", "wrong", "::1", NOW)
    assert house.sessions.log_in("Ada", PASSWORD, "::1", NOW + 14 * MINUTE).outcome == "locked"
    assert house.sessions.log_in("Ada", PASSWORD, "::1", NOW + 16 * MINUTE).outcome == "in"


def test_what_was_typed_as_a_name_is_not_kept(house: House) -> None:
    """It may be a password, and a backup would take it along."""
    house.administrator()
    house.sessions.log_in(PASSWORD, "Ada", "::1", NOW)
    with house.store.reading() as connection:
        (row,) = connection.execute(sa.select(login_failures)).all()
    assert not [value for value in row if PASSWORD in str(value)]


def test_one_address_cannot_try_many_names(house: House) -> None:
    house.administrator()
    for n in range(40):
        house.sessions.log_in(f"name {n}", "wrong", "10.0.0.1", NOW)
    assert house.sessions.log_in("Ada", PASSWORD, "10.0.0.1", NOW).outcome == "locked"
    assert house.sessions.log_in("Ada", PASSWORD, "10.0.0.2", NOW).outcome == "in"


def test_getting_in_forgets_the_failures_before(house: House) -> None:
    house.administrator()
    for _ in range(3):
        for _ in range(4):
            house.sessions.log_in("Ada", "wrong", "::1", NOW)
        assert house.sessions.log_in("Ada", PASSWORD, "::1", NOW).outcome == "in"


def test_tries_side_by_side_gain_nothing(house: House) -> None:
    house.administrator()
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(
            pool.map(lambda _: house.sessions.log_in("Ada", "wrong", "::1", NOW).outcome, range(24))
        )
    assert outcomes.count("refused") == 5
    assert outcomes.count("locked") == 19


def test_a_closed_account_looks_like_a_wrong_password(house: House) -> None:
    house.administrator()
    user = house.member("Bo", "analyst")
    house.people.set_active(user.id, active=False, by="Ada", now=NOW)
    assert house.sessions.log_in("Bo", PASSWORD, "::1", NOW).outcome == "refused"


def test_a_user_without_a_password_cannot_log_in(house: House) -> None:
    house.people.add("Bo", "analyst", by="Ada", now=NOW)
    assert house.sessions.log_in("Bo", "", "::1", NOW).outcome == "refused"


def test_a_session_left_alone_ends_after_half_an_hour(house: House) -> None:
    secret = house.sessions.begin(house.administrator(), NOW)
    assert house.sessions.who(secret, NOW + 29 * MINUTE) is not None
    assert house.sessions.who(secret, NOW + 58 * MINUTE) is not None
    assert house.sessions.who(secret, NOW + 88 * MINUTE) is None


def test_a_session_in_use_survives_a_write_of_who_was_seen(house: House) -> None:
    secret = house.sessions.begin(house.administrator(), NOW)
    house.sessions.who(secret, NOW + 25 * MINUTE)
    house.sessions.tidy(NOW + 25 * MINUTE)
    assert house.sessions.who(secret, NOW + 50 * MINUTE) is not None


def test_a_session_in_use_survives_a_store_that_cannot_be_written_for_a_while(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = house.sessions.begin(house.administrator(), NOW)
    house.sessions.who(secret, NOW + 25 * MINUTE)

    def busy(_: Store) -> None:
        raise StoreError("the store is busy with another writer")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "writing", busy)
        with pytest.raises(StoreError):
            house.sessions.tidy(NOW + 25 * MINUTE)
    assert house.sessions.who(secret, NOW + 50 * MINUTE) is not None


def test_no_session_lasts_beyond_twelve_hours(house: House) -> None:
    secret = house.sessions.begin(house.administrator(), NOW)
    for minutes in range(0, 12 * 60, 20):
        assert house.sessions.who(secret, NOW + minutes * MINUTE) is not None
    assert house.sessions.who(secret, NOW + 12 * 60 * MINUTE) is None


def test_what_a_clock_that_ran_ahead_left_neither_locks_nor_opens_once_it_is_set(
    house: House,
) -> None:
    house.administrator()
    ahead = NOW + timedelta(days=400)
    entered = house.sessions.log_in("Ada", PASSWORD, "::1", ahead)
    assert house.sessions.who(entered.secret, ahead + MINUTE) is not None
    assert house.sessions.who(entered.secret, NOW) is None
    for _ in range(5):
        house.sessions.log_in("Ada", "wrong", "::1", ahead)
    assert house.sessions.log_in("Ada", PASSWORD, "::1", ahead).outcome == "locked"
    assert house.sessions.log_in("Ada", PASSWORD, "::1", NOW).outcome == "in"


def test_logging_out_ends_the_session(house: House) -> None:
    secret = house.sessions.begin(house.administrator(), NOW)
    house.sessions.end(secret)
    assert house.sessions.who(secret, NOW) is None


@pytest.mark.parametrize("secret", ["", "x", "'; DROP TABLE users; --", "\ud800"])
def test_a_made_up_secret_is_nobody(house: House, secret: str) -> None:
    house.administrator()
    assert house.sessions.who(secret, NOW) is None
