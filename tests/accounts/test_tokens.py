from __future__ import annotations

from datetime import timedelta

import pytest

from screener.errors import InputError
from tests.accounts.house import NOW, OTHER, PASSWORD, House


def test_a_token_opens_what_its_scopes_name(house: House) -> None:
    ada = house.administrator()
    token, secret = house.tokens.make(ada, label="erp", scopes=["read"], days=30, now=NOW)
    bearer = house.tokens.bearer(secret, NOW)
    assert bearer is not None
    assert bearer.token == token
    assert bearer.may("read")
    assert not bearer.may("screen")
    assert not bearer.may("decide")


def test_a_token_ends_on_its_day_and_when_revoked(house: House) -> None:
    ada = house.administrator()
    token, secret = house.tokens.make(ada, label="erp", scopes=["read"], days=30, now=NOW)
    assert house.tokens.bearer(secret, NOW + timedelta(days=29)) is not None
    assert house.tokens.bearer(secret, NOW + timedelta(days=30)) is None
    house.tokens.revoke(ada, token.id, NOW)
    assert house.tokens.bearer(secret, NOW) is None


def test_nobody_revokes_another_users_token(house: House) -> None:
    ada, bo = house.administrator(), house.member("Bo", "analyst")
    token, secret = house.tokens.make(ada, label="erp", scopes=["read"], days=30, now=NOW)
    with pytest.raises(InputError, match="no such token"):
        house.tokens.revoke(bo, token.id, NOW)
    assert house.tokens.bearer(secret, NOW) is not None


def test_a_token_falls_with_its_owners_role_and_account(house: House) -> None:
    house.administrator()
    bo = house.member("Bo", "analyst")
    _, secret = house.tokens.make(bo, label="erp", scopes=["read", "screen"], days=30, now=NOW)
    house.people.change_role(bo.id, "viewer", by="Ada", now=NOW)
    bearer = house.tokens.bearer(secret, NOW)
    assert bearer is not None
    assert bearer.may("read")
    assert not bearer.may("screen")
    house.people.set_active(bo.id, active=False, by="Ada", now=NOW)
    assert house.tokens.bearer(secret, NOW) is None


def test_tokens_of_a_closed_account_stay_ended_when_it_is_opened_again(house: House) -> None:
    house.administrator()
    bo = house.member("Bo", "analyst")
    _, secret = house.tokens.make(bo, label="erp", scopes=["read"], days=30, now=NOW)
    house.people.set_active(bo.id, active=False, by="Ada", now=NOW)
    house.people.set_active(bo.id, active=True, by="Ada", now=NOW)
    assert house.tokens.bearer(secret, NOW) is None
    assert [one.revoked_at for one in house.tokens.of(bo)] == [NOW]


def test_a_changed_password_ends_tokens_and_links_of_that_user_alone(house: House) -> None:
    ada = house.administrator()
    bo = house.member("Bo", "analyst")
    _, stolen = house.tokens.make(bo, label="erp", scopes=["read"], days=30, now=NOW)
    _, other = house.tokens.make(ada, label="erp", scopes=["read"], days=30, now=NOW)
    link = house.links.for_password(bo, by="Ada", now=NOW)
    house.people.change_password(bo, PASSWORD, OTHER, now=NOW)
    assert house.tokens.bearer(stolen, NOW) is None
    with pytest.raises(InputError, match="not valid"):
        house.links.look(link, NOW)
    assert house.tokens.bearer(other, NOW) is not None


def test_a_password_that_a_link_sets_ends_tokens(house: House) -> None:
    house.administrator()
    bo = house.member("Bo", "analyst")
    _, secret = house.tokens.make(bo, label="erp", scopes=["read"], days=30, now=NOW)
    link = house.links.for_password(bo, by="Ada", now=NOW)
    house.links.redeem(link, password=OTHER, now=NOW)
    assert house.tokens.bearer(secret, NOW) is None


def test_a_viewer_cannot_make_a_token_that_decides(house: House) -> None:
    house.administrator()
    vi = house.member("Vi", "viewer")
    with pytest.raises(InputError, match="does not include decide"):
        house.tokens.make(vi, label="x", scopes=["read", "decide"], days=30, now=NOW)


@pytest.mark.parametrize(
    ("label", "scopes", "days"),
    [("", ["read"], 1), ("x", [], 1), ("x", ["root"], 1), ("x", ["read"], 0), ("x", ["read"], 367)],
)
def test_a_token_without_label_scope_or_end_is_refused(
    house: House, label: str, scopes: list[str], days: int
) -> None:
    ada = house.administrator()
    with pytest.raises(InputError):
        house.tokens.make(ada, label=label, scopes=scopes, days=days, now=NOW)
