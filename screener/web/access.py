"""Who asks, and whether they may: one dependency per role, on every route.

A route names the role in its signature (``who: Analyst``); `create_app` refuses to start
with a route that names none. For every request that changes something the form's token is
checked here, so no route can forget it.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, cast
from urllib.parse import quote, urlsplit, urlunsplit

from babel import negotiate_locale
from fastapi import Depends, Path, Query, Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from screener.accounts import Role, User, may
from screener.errors import InputError
from screener.reports.catalogue import languages
from screener.reports.words import Words
from screener.web.state import State, state_of

__all__ = [
    "Administrator",
    "Analyst",
    "Anyone",
    "Approver",
    "Guest",
    "LogInFirst",
    "Mark",
    "Number",
    "Viewer",
    "Visitor",
    "language_of",
    "needs",
    "roles_of",
]

_MOST_FIELDS = 2_000


class LogInFirst(Exception):  # noqa: N818 - says what to do
    """The visitor has to log in; ``path`` is where they wanted to go."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone who has not logged in, or need not."""

    language: str
    mark: str
    """What the form's token is bound to."""
    form: FormData
    user: User | None = None

    def text(self, name: str, longest: int = 10_000) -> str:
        """Return a field of the form as text, without what no text has."""
        value = self.form.get(name, "")
        return _clean(value)[:longest] if isinstance(value, str) else ""

    def texts(self, name: str, longest: int = 1_000) -> list[str]:
        """Return all values of a field."""
        values = self.form.getlist(name)
        return [_clean(value)[:longest] for value in values if isinstance(value, str)]

    def number(self, name: str) -> int:
        """Return a field as a number, or 0."""
        text = self.text(name, 18)
        return int(text) if text.isascii() and text.isdigit() else 0

    def day(self, name: str) -> date | None:
        """Return a field as a day, or None when it is empty.

        Raises:
            InputError: the field is no day written YYYY-MM-DD.
        """
        text = self.text(name, 10)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise InputError(f"{text} is not a day; write YYYY-MM-DD", field=name) from None

    def file(self, name: str) -> UploadFile | None:
        """Return an uploaded file, or None when none was chosen."""
        value = self.form.get(name)
        return value if isinstance(value, UploadFile) and value.filename else None


@dataclass(frozen=True, slots=True)
class Visitor(Guest):
    """Someone who has logged in."""

    session: str = ""
    zone: str = "UTC"

    @property
    def person(self) -> User:
        """Return the user."""
        return cast("User", self.user)

    @property
    def name(self) -> str:
        """Return the name under which acts are kept."""
        return self.person.name

    def may(self, role: Role) -> bool:
        """Say whether the user's role includes another."""
        return may(self.person.role, role)

    @property
    def words(self) -> Words:
        """Return the texts of the user's language."""
        return Words(self.language)


def _clean(text: str) -> str:
    return text.replace("\x00", "").replace("\r\n", "\n").strip()


def language_of(request: Request, user: User | None = None) -> str:
    """Return the language to answer in: the user's own, else the browser's, else English."""
    if user is not None and user.language in languages():
        return user.language
    wanted = [
        part.partition(";")[0].strip().replace("-", "_")
        for part in request.headers.get("accept-language", "")[:400].split(",")
    ]
    return negotiate_locale(wanted, languages()) or "en"


Dependency = Callable[[Request], AsyncIterator[Any]]


@asynccontextmanager
async def _form(request: Request, state: State, mark: str) -> AsyncIterator[FormData]:
    """Give the form that was sent, once its token is right; its files go when we are done."""
    if request.method == "GET":
        yield FormData()
        return
    async with request.form(max_files=1, max_fields=_MOST_FIELDS) as form:
        token = form.get("csrf", "")
        if not mark or not isinstance(token, str) or not state.signer.holds("csrf", mark, token):
            raise HTTPException(403, "csrf")
        yield form


async def _anyone(request: Request) -> AsyncIterator[Guest]:
    state = state_of(request)
    mark = state.cookies.visit(request)
    async with _form(request, state, mark) as form:
        yield Guest(language_of(request), mark or secrets.token_urlsafe(16), form)


_anyone.role = None  # type: ignore[attr-defined] # see roles_of


def needs(role: Role) -> Dependency:
    """Return the dependency that lets in whoever has at least this role."""

    async def dependency(request: Request) -> AsyncIterator[Visitor]:
        state = state_of(request)
        session = state.cookies.session(request)
        user = await state.user_of(session)
        if user is None:
            raise LogInFirst(_wanted(request))
        if not may(user.role, role):
            raise HTTPException(403, "role")
        async with _form(request, state, session) as form:
            yield Visitor(
                language_of(request, user),
                session,
                form,
                user,
                session=session,
                zone=user.zone or "UTC",
            )

    dependency.role = role  # type: ignore[attr-defined] # see roles_of
    return dependency


def _wanted(request: Request) -> str:
    """Return the page that was asked for; of a form, the one that it stands on."""
    if request.method != "GET":
        page = urlsplit(request.headers.get("referer", ""))
        return urlunsplit(("", "", page.path, page.query, ""))
    query = f"?{request.url.query}" if request.url.query else ""
    return quote(request.url.path, safe="/") + query


def roles_of(route: Any) -> list[Role | None]:  # noqa: ANN401 - of FastAPI or Starlette
    """Return the roles that a route's signature names; None stands for anyone."""
    dependant = getattr(route, "dependant", None)
    found = dependant.dependencies if dependant is not None else []
    return [part.call.role for part in found if hasattr(part.call, "role")]


Number = Annotated[int, Path(ge=0, le=2**63 - 1)]
"""A number of a row; larger ones would be refused by the database, not by us."""
Mark = Annotated[int | None, Query(ge=0, le=2**63 - 1)]
"""Where a page starts, or which run is meant; none for the first, or the newest."""
Anyone = Annotated[Guest, Depends(_anyone)]
Viewer = Annotated[Visitor, Depends(needs("viewer"))]
Analyst = Annotated[Visitor, Depends(needs("analyst"))]
Approver = Annotated[Visitor, Depends(needs("approver"))]
Administrator = Annotated[Visitor, Depends(needs("administrator"))]
