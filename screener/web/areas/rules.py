"""The rulebook: read every rule, and try it on a supplier that nobody keeps."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener import risk
from screener.errors import InputError
from screener.risk.rules import Rule
from screener.web.access import Viewer, Visitor
from screener.web.pages import render
from screener.web.rule_facts import rule_facts
from screener.web.state import state_of
from screener.workspace import Workspace

__all__ = ["router", "rulebook"]

router = APIRouter(prefix="/rules")

_SAID = ("title", "reason", "next_step", "would_change")
_TRIED = ("name", "country", "city", "sector", "products", "workforce", "sites", "owners")


@router.get("")
def rules(request: Request, who: Viewer, *, q: str = "") -> Response:
    """Show the rules, by where they stand in the rulebook."""
    book = rulebook(state_of(request).workspace)
    wanted = q.strip().casefold()[:100]
    named = [(rule, _said(who, rule, "title")) for rule in book.rules.values()]
    found = [one for one in named if wanted in _searched(*one)]
    return render(request, "rules.html.j2", who, rules=found, q=q[:100], sha256=book.sha256)


@router.get("/try")
def try_page(request: Request, who: Viewer) -> Response:
    """Show the form for a supplier to try."""
    return _tried(request, who)


@router.post("/try")
def try_rules(request: Request, who: Viewer) -> Response:
    """Judge a supplier; nothing of it is kept."""
    state = state_of(request)
    values = {name: who.text(name, 500) for name in _TRIED}
    if not values["name"]:
        text = who.words("web.try.no_name")
        return _tried(request, who, values=values, problem=text, wrong="name", status=400)
    try:
        screened = state.ad_hoc.screen([values], now=state.config.clock())
    except InputError as error:
        return _tried(request, who, values=values, problem=str(error), status=400)
    return _tried(
        request,
        who,
        values=values,
        a=screened.assessments[0],
        titles={part.edition.source: part.title for part in screened.run.coverage},
    )


@router.get("/{rule_id}")
def rule(request: Request, who: Viewer, rule_id: str) -> Response:
    """Explain one rule."""
    book = rulebook(state_of(request).workspace)
    found = book.rules.get(rule_id)
    if found is None:
        raise InputError(f"there is no rule {rule_id[:60]}")
    said = {part: _said(who, found, part) for part in _SAID}
    titles = {one.id: _said(who, one, "title") for one in book.rules.values()}
    values = rule_facts(found, who.words, titles)
    return render(request, "rule.html.j2", who, rule=found, said_of=said, values=values)


def _tried(request: Request, who: Visitor, *, status: int = 200, **values: object) -> Response:
    given = {"values": dict.fromkeys(_TRIED, ""), "a": None} | values
    return render(request, "try.html.j2", who, status=status, fields=_TRIED, **given)


def rulebook(workspace: Workspace) -> risk.Rulebook:
    """Return the rulebook in force: the adopted one, else the one that is shipped."""
    return risk.load_rulebook(risk.adopted(workspace.rules))


def _said(who: Visitor, rule: Rule, part: str) -> str:
    return who.words.of_rule(rule.id, part, getattr(rule, part))


def _searched(rule: Rule, title: str) -> str:
    return f"{rule.id} {title} {rule.title} {rule.citation}".casefold()
