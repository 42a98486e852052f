"""The page that says what went wrong, to whoever asks, in their language."""

from __future__ import annotations

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.responses import Response

from screener.errors import StoreError
from screener.web.access import Guest, Visitor, language_of
from screener.web.pages import render
from screener.web.state import state_of

__all__ = ["error_page", "page_for_guests"]


async def error_page(request: Request, status: int, code: str, text: str = "") -> Response:
    """Return the page, with the way on for who has logged in.

    Args:
        request: What went wrong.
        status: The status of the answer.
        code: The text to say, by its code in the catalogue; or empty, with
        text: what an error says itself.
    """
    return await run_in_threadpool(_rendered, request, await _who(request), status, code, text)


async def page_for_guests(request: Request, status: int, code: str, **values: object) -> Response:
    """Return the page for a request of which nothing has been trusted, who sends it neither.

    ``values`` fill the text of ``code``.
    """
    guest = Guest(language_of(request), "-", FormData())
    return await run_in_threadpool(_rendered, request, guest, status, code, "", **values)


def _rendered(
    request: Request, who: Guest, status: int, code: str, text: str, **values: object
) -> Response:
    page = "error.html.j2"
    return render(request, page, who, status=status, code=code, text=text, values=values)


async def _who(request: Request) -> Guest:
    """Return the visitor, with whom the page shows the way on; never fails."""
    state, form = state_of(request), FormData()
    session = state.cookies.session(request)
    try:
        user = await state.user_of(session)
    except StoreError:
        user = None
    if user is None:
        return Guest(language_of(request), state.cookies.visit(request) or "-", form)
    zone, language = user.zone or "UTC", language_of(request, user)
    return Visitor(language, session, form, user, session=session, zone=zone)
