"""The way in and out: log-in, log-out, and links that work once."""

from __future__ import annotations

import logging

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.accounts import User
from screener.errors import InputError
from screener.reports.visible import visible
from screener.reports.words import Words
from screener.web.access import Anyone, Guest, Viewer
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

log = logging.getLogger(__name__)
router = APIRouter()
_HOME = "/"


@router.get("/login")
def login_page(request: Request, who: Anyone, next: str = "") -> Response:  # noqa: A002 - in the address
    """Show the log-in form."""
    return _form(request, who, "login.html.j2", next=next[:2000])


@router.post("/login")
def log_in(request: Request, who: Anyone) -> Response:
    """Try a name and a password."""
    state = state_of(request)
    address = _address(request)
    outcome = state.accounts.sessions.log_in(
        who.text("name", 200), _secret(who, "password"), address, state.config.clock()
    )
    wanted = who.text("next", 2000)
    if outcome.user is None:
        # Without the name, which may be a password that was typed in its place.
        log.warning("log-in from %s failed (%s)", visible(address), outcome.outcome)
        problem = Words(who.language)(f"web.login.{outcome.outcome}")
        status = 429 if outcome.outcome == "locked" else 401
        return _form(request, who, "login.html.j2", status=status, next=wanted, problem=problem)
    _keep_zone(request, who, outcome.user)
    response = redirect(request, wanted or _HOME)
    state.cookies.set_session(response, outcome.secret)
    return response


@router.post("/logout")
def log_out(request: Request, who: Viewer) -> Response:
    """End the session."""
    state = state_of(request)
    state.accounts.sessions.end(who.session)
    response = redirect(request, "/login", "web.login.out")
    state.cookies.end_session(response)
    return response


@router.get("/welcome/{secret}")
def welcome_page(request: Request, who: Anyone, secret: str) -> Response:
    """Show where a link leads; the link is used only by sending the form."""
    state = state_of(request)
    opened = state.accounts.links.look(secret, state.config.clock())
    return _form(request, who, "welcome.html.j2", secret=secret, opened=opened)


@router.post("/welcome/{secret}")
def welcome(request: Request, who: Anyone, secret: str) -> Response:
    """Use a link: set the password, and for the first administrator the name."""
    state, now = state_of(request), state_of(request).config.clock()
    opened = state.accounts.links.look(secret, now)
    password = _secret(who, "password")
    try:
        _same(who, password)
        user = state.accounts.links.redeem(
            secret, name=who.text("name", 200), password=password, now=now
        )
    except InputError as error:
        return _form(
            request,
            who,
            "welcome.html.j2",
            status=400,
            secret=secret,
            opened=opened,
            problem=str(error),
            wrong=error.field,
            name=who.text("name", 200),
        )
    _keep_zone(request, who, user)
    response = redirect(request, _HOME, "web.welcome.done", name=user.name)
    state.cookies.set_session(response, state.accounts.sessions.begin(user, now))
    return response


def _keep_zone(request: Request, who: Guest, user: User) -> None:
    """Keep the browser's time zone for whoever has not chosen one."""
    zone = who.text("zone", 64)
    if zone and not user.zone:
        people = state_of(request).accounts.people
        people.prefer(user.id, language=user.language, zone=zone)


def _address(request: Request) -> str:
    """Return where a request comes from; behind a proxy, what the proxy itself saw last.

    Whoever asks can write the header; only its last entry is the proxy's own, which some write
    as a header of their own behind his.
    """
    host = request.client.host if request.client else ""
    seen = ",".join(request.headers.getlist("x-forwarded-for")).rpartition(",")[2].strip()
    return _host(seen)[:64] if seen and state_of(request).config.is_proxy(host) else host


def _host(seen: str) -> str:
    """Return an address without the port that some proxies write: each connection has its own."""
    if seen.startswith("["):
        return seen[1:].partition("]")[0]
    host, _, port = seen.partition(":")
    return host if port.isdecimal() else seen


def _same(who: Guest, password: str) -> None:
    if password != _secret(who, "again"):
        raise InputError(Words(who.language)("web.welcome.differ"), field="again")


def _secret(who: Guest, name: str) -> str:
    """Return a password as typed: its spaces belong to it."""
    value = who.form.get(name, "")
    return value[:1000] if isinstance(value, str) else ""


def _form(
    request: Request, who: Guest, template: str, *, status: int = 200, **values: object
) -> Response:
    values = {"name": who.text("name", 200)} | values
    response = render(request, template, who, status=status, **values)
    state_of(request).cookies.set_visit(response, who.mark)
    return response
