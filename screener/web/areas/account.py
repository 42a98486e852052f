"""One's own account: tokens, language and time zone, password."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from zoneinfo import available_timezones

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from starlette.responses import Response

from screener.accounts import SCOPES
from screener.errors import InputError
from screener.reports.catalogue import languages
from screener.web.access import Number, Viewer, Visitor, roles_of
from screener.web.api import API_ROUTERS
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router", "time_zones"]

router = APIRouter(prefix="/account")


@router.get("")
def account(request: Request, who: Viewer) -> Response:
    """Show one's own account."""
    return _page(request, who)


@router.get("/api")
def api(request: Request, who: Viewer) -> Response:
    """Show how a program uses a token."""
    base = state_of(request).config.base_url
    return render(request, "api.html.j2", who, base=base, calls=list(_calls()))


def _calls() -> Iterator[tuple[str, str, str]]:
    for router_ in API_ROUTERS:
        for route in router_.routes:
            (scope,) = roles_of(route)
            if isinstance(route, APIRoute) and scope is not None:
                yield route.path, " ".join(sorted(route.methods or ())), scope


@router.post("/tokens")
def make_token(request: Request, who: Viewer) -> Response:
    """Make a token; its secret is on the page that answers, and nowhere after."""
    state = state_of(request)
    try:
        _, secret = state.accounts.tokens.make(
            who.person,
            label=who.text("label", 200),
            scopes=who.texts("scope"),
            days=who.number("days"),
            now=state.config.clock(),
        )
    except InputError as error:
        return _page(request, who, status=400, problem=str(error), wrong=error.field)
    return _page(request, who, secret=secret)


@router.post("/tokens/{token_id}/revoke")
def revoke_token(request: Request, who: Viewer, token_id: Number) -> Response:
    """End one of one's own tokens."""
    state = state_of(request)
    state.accounts.tokens.revoke(who.person, token_id, state.config.clock())
    return redirect(request, "/account", "web.token.ended")


@router.post("/preferences")
def prefer(request: Request, who: Viewer) -> Response:
    """Keep language and time zone."""
    language, zone = who.text("language", 10), who.text("zone", 64)
    if language not in languages() or zone not in time_zones():
        return _page(request, who, status=400, problem=who.words("web.prefs.unknown"))
    state_of(request).accounts.people.prefer(who.person.id, language=language, zone=zone)
    return redirect(request, "/account", "web.saved")


@router.post("/password")
def change_password(request: Request, who: Viewer) -> Response:
    """Change one's own password; all sessions and tokens end, and a new session begins."""
    accounts, now = state_of(request).accounts, state_of(request).config.clock()
    old, new = (str(who.form.get(name, ""))[:1000] for name in ("old", "password"))
    try:
        accounts.people.change_password(who.person, old, new, now=now)
    except InputError as error:
        return _page(request, who, status=400, problem=str(error), wrong=error.field)
    response = redirect(request, "/account", "web.password.changed")
    state_of(request).cookies.set_session(response, accounts.sessions.begin(who.person, now))
    return response


def _page(request: Request, who: Visitor, *, status: int = 200, **values: object) -> Response:
    values = {"secret": ""} | values
    return render(
        request,
        "account.html.j2",
        who,
        status=status,
        tokens=state_of(request).accounts.tokens.of(who.person),
        scopes=SCOPES,
        zones=[(zone, zone) for zone in time_zones()],
        **values,
    )


@cache
def time_zones() -> tuple[str, ...]:
    """Return the time zones that people live in, without historic and technical names."""
    regions = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
    named = {zone for zone in available_timezones() if zone.partition("/")[0] in regions}
    return ("UTC", *sorted(named))
