"""Users: invite, give a role, close. For administrators."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.accounts import ROLES, User
from screener.errors import InputError
from screener.web.access import Administrator, Number, Visitor
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/users")


@router.get("")
def users(request: Request, who: Administrator) -> Response:
    """Show everyone."""
    return _page(request, who)


@router.post("")
def invite(request: Request, who: Administrator) -> Response:
    """Add a user; the answer shows the link that lets them set a password."""
    state, now = state_of(request), state_of(request).config.clock()
    try:
        user = state.accounts.people.add(
            who.text("name", 200), who.text("role", 40), by=who.name, now=now
        )
    except InputError as error:
        return _problem(request, who, error)
    return _with_link(request, who, user)


@router.post("/{user_id}/link")
def make_link(request: Request, who: Administrator, user_id: Number) -> Response:
    """Make a new link for a user who lost the first one, or the password."""
    return _with_link(request, who, state_of(request).accounts.people.find(user_id))


@router.post("/{user_id}/role")
def change_role(request: Request, who: Administrator, user_id: Number) -> Response:
    """Give a user another role."""
    state = state_of(request)
    try:
        state.accounts.people.change_role(
            user_id, who.text("role", 40), by=who.name, now=state.config.clock()
        )
    except InputError as error:
        return _problem(request, who, error)
    return redirect(request, "/users", "web.saved")


@router.post("/{user_id}/close")
def close(request: Request, who: Administrator, user_id: Number) -> Response:
    """Close an account."""
    return _set_active(request, who, user_id, active=False)


@router.post("/{user_id}/open")
def reopen(request: Request, who: Administrator, user_id: Number) -> Response:
    """Open a closed account again."""
    return _set_active(request, who, user_id, active=True)


def _set_active(request: Request, who: Visitor, user_id: int, *, active: bool) -> Response:
    state = state_of(request)
    try:
        state.accounts.people.set_active(
            user_id, active=active, by=who.name, now=state.config.clock()
        )
    except InputError as error:
        return _problem(request, who, error)
    return redirect(request, "/users", "web.saved")


def _problem(request: Request, who: Visitor, error: InputError) -> Response:
    name = who.text("name", 200)
    return _page(request, who, status=400, problem=str(error), wrong=error.field, name=name)


def _with_link(request: Request, who: Visitor, user: User) -> Response:
    state = state_of(request)
    secret = state.accounts.links.for_password(user, by=who.name, now=state.config.clock())
    link = f"{state.config.base_url}/welcome/{secret}"
    return _page(request, who, link=link, link_for=user.name)


def _page(request: Request, who: Visitor, *, status: int = 200, **values: object) -> Response:
    values = {"link": "", "link_for": "", "name": ""} | values
    return render(
        request,
        "users.html.j2",
        who,
        status=status,
        users=state_of(request).accounts.people.everyone(),
        roles=ROLES,
        role_options=[(role, who.words(f"web.role.{role}")) for role in ROLES],
        **values,
    )
