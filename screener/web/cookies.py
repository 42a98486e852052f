"""Our cookies: the session, the visit before it, and what to say on the next page."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from screener.web.signing import Signer

__all__ = ["Cookies"]

_SAID_SECONDS = 60
_VISIT_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Cookies:
    """Sets and reads signed cookies. The session ends with the browser, or before."""

    signer: Signer
    secure: bool

    def session(self, request: Request) -> str:
        """Return the session's secret, or the empty text."""
        return self.signer.read("session", request.cookies.get(self._name("session"), ""))

    def set_session(self, response: Response, secret: str) -> None:
        """Hand a session out."""
        self._set(response, "session", self.signer.sign("session", secret))

    def end_session(self, response: Response) -> None:
        """Take the session back."""
        response.delete_cookie(
            self._name("session"), path="/", secure=self.secure, httponly=True, samesite="lax"
        )

    def visit(self, request: Request) -> str:
        """Return what marks a visitor who has not logged in, or the empty text."""
        return self.signer.read("visit", request.cookies.get(self._name("visit"), ""))

    def set_visit(self, response: Response, value: str) -> None:
        """Mark a visitor who has not logged in."""
        self._set(response, "visit", self.signer.sign("visit", value), _VISIT_SECONDS)

    def said(self, request: Request) -> dict[str, str]:
        """Return what the last act asked to have said, as a code with parameters."""
        found = self.signer.unpack("said", request.cookies.get(self._name("said"), ""))
        return found if isinstance(found, dict) else {}

    def say(self, response: Response, code: str, **params: object) -> None:
        """Have a sentence said on the next page."""
        told = {"code": code} | {name: str(value)[:200] for name, value in params.items()}
        self._set(response, "said", self.signer.pack("said", told), _SAID_SECONDS)

    def hush(self, response: Response) -> None:
        """Forget what was said."""
        response.delete_cookie(self._name("said"), path="/", secure=self.secure, httponly=True)

    def _set(self, response: Response, name: str, value: str, max_age: int | None = None) -> None:
        response.set_cookie(
            self._name(name),
            value,
            max_age=max_age,
            path="/",
            secure=self.secure,
            httponly=True,
            samesite="lax",
        )

    def _name(self, name: str) -> str:
        # Browsers let nobody but this host set a cookie with this prefix.
        return f"__Host-{name}" if self.secure else f"screener_{name}"
