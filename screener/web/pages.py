"""Renders pages, in the look of the reports and in the reader's language and time zone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import format_datetime
from fastapi import Request
from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from markupsafe import Markup
from starlette.responses import HTMLResponse, RedirectResponse, Response

from screener.accounts import Role
from screener.places.phrases import plain
from screener.reports import pages as report_pages
from screener.reports.plainly import plainly
from screener.reports.words import Words
from screener.resources import reports_dir
from screener.service.queries import UNKNOWN_COUNTRY
from screener.web.access import Guest, Visitor
from screener.web.state import state_of

__all__ = ["redirect", "render", "templates", "when"]

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Area:
    """An entry of the navigation, for whoever has the role."""

    name: str
    path: str
    role: Role = "viewer"


AREAS = (
    Area("home", "/"),
    Area("upload", "/upload", "analyst"),
    Area("queue", "/queue"),
    Area("suppliers", "/suppliers"),
    Area("changes", "/changes"),
    Area("runs", "/runs"),
    Area("night", "/night"),
    Area("sources", "/sources"),
    Area("rules", "/rules"),
    Area("audit", "/audit", "approver"),
    Area("users", "/users", "administrator"),
)


@cache
def _environment() -> Environment:
    # The reports' own engine, so that marks, filters and escaping are the same.
    made: Environment = report_pages.environment().overlay(
        loader=ChoiceLoader(
            [FileSystemLoader(_HERE / "templates"), FileSystemLoader(reports_dir() / "templates")]
        )
    )
    made.globals = made.globals | {"areas": AREAS}
    made.filters = made.filters | {"pair": lambda value: (value, value), "cut": _cut}
    return made


def _cut(text: str, limit: int) -> str:
    """Cut a text for a page's title, where its length would be taken for a part of it."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def templates() -> None:
    """Compile every template now, instead of at its first use."""
    for name in _environment().list_templates(extensions=["j2"]):
        _environment().get_template(name)


def render(
    request: Request, template: str, who: Guest, *, status: int = 200, **values: object
) -> HTMLResponse:
    """Return a page for this visitor; with a ``problem`` it says why a form was refused.

    ``wrong`` is the field that it is about, at which it then stands.
    """
    state = state_of(request)
    now = state.config.clock()
    titles = state.fresh.titles(now) if who.user else None
    words = Words(who.language, titles)
    said = state.cookies.said(request)
    zone = who.zone if isinstance(who, Visitor) else "UTC"
    text = (
        _environment()
        .get_template(template)
        .render(
            t=words,
            language=who.language,
            who=who,
            csrf=state.signer.mark("csrf", who.mark),
            said=_said(words, said),
            options=_options(words),
            country_options=_named_options(words, _country(words)),
            sector_options=_named_options(words, words.sector),
            path=request.url.path,
            here=_here(request),
            plainly=partial(plainly, language=who.language),
            say=words.say_on_page,
            when=partial(when, zone=zone, language=who.language),
            now=now,
            day=date.fromisoformat,
            freshness=state.fresh.enabled(now) if who.user else (),
            undescribed=state.fresh.undescribed(now) if who.user else (),
            **({"problem": "", "wrong": ""} | values),
        )
    )
    response = HTMLResponse(text, status)
    if said:
        state.cookies.hush(response)
    return response


@dataclass(frozen=True, slots=True)
class Said:
    """What the last act did, told on the next page."""

    text: str
    problem: bool
    undo: tuple[str, ...]
    """Cases whose decision can be taken back from here, ``number:revision`` each."""


def _said(words: Words, said: dict[str, str]) -> Said | None:
    if not said:
        return None
    params: dict[str, object] = {k: v for k, v in said.items() if k != "code"}
    if "text" in said:
        params["text"] = plainly(said["text"], words.language)
    if said.get("n", "").isdigit():
        params["n"] = int(said["n"])
    undo = tuple(part for part in said.get("undo", "").split(",") if part)
    return Said(words(said["code"], **params), bool(said.get("problem")), undo)


def _options(words: Words) -> Callable[[str, Sequence[str]], list[tuple[str, str]]]:
    """Return a function that gives the options of a filter, the one for all first."""

    def options(kind: str, values: Sequence[str]) -> list[tuple[str, str]]:
        return [("", words("web.any"))] + [(one, words(f"{kind}.{one}")) for one in values]

    return options


def _named_options(
    words: Words, name: Callable[[str], str]
) -> Callable[[Sequence[str]], list[tuple[str, str]]]:
    """Return a function that gives the options of a filter by name, the one for all first."""

    def options(codes: Sequence[str]) -> list[tuple[str, str]]:
        # By letters without their accents, as a dictionary has them: Österreich beside Oman.
        named = sorted(((code, name(code)) for code in codes), key=lambda one: plain(one[1]))
        return [("", words("web.any")), *named]

    return options


def _country(words: Words) -> Callable[[str], str]:
    """Return a function that names a country that a filter asks for."""
    unknown = words("word.country_unknown")
    return lambda code: unknown if code == UNKNOWN_COUNTRY else words.country(code)


def _here(request: Request) -> Callable[..., str]:
    """Return a function that writes the present address with other parameters."""

    def here(**changed: object) -> str:
        kept = [(k, v) for k, v in request.query_params.multi_items() if k not in changed]
        kept += [(k, str(v)) for k, v in changed.items() if v not in {None, ""}]
        query = urlencode(kept)
        return f"{request.url.path}?{query}" if query else request.url.path

    return here


def when(moment: datetime, zone: str, language: str) -> Markup:
    """Return a moment in a reader's zone, with UTC on hover."""
    utc, tz = moment.astimezone(UTC), _zone(zone)
    locale = Locale.parse("en_GB" if language == "en" else language)
    shown = format_datetime(moment.astimezone(tz), "medium", locale=locale)
    if tz.key == "UTC":  # nobody's own time: say so, rather than let it be taken for it
        shown += " UTC"
    return Markup('<time datetime="{}" title="{}">{}</time>').format(
        utc.strftime("%Y-%m-%dT%H:%M:%SZ"), utc.strftime("%Y-%m-%d %H:%M:%S UTC"), shown
    )


@cache
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def redirect(request: Request, path: str, code: str = "", **params: object) -> Response:
    """Send the visitor to one of our own pages, after an act; say there what was done."""
    response = RedirectResponse(path if _ours(path) else "/", 303)
    if code:
        state_of(request).cookies.say(response, code, **params)
    return response


def _ours(path: str) -> bool:
    """Say whether an address stays on this site, as ``//host`` does not."""
    return path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
