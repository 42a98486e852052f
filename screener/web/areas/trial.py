"""Try a changed rulebook on a stored list: choose a version or edit a file, see who moves."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.errors import InputError
from screener.service.rules.trial import MOST_TEXT, rulebooks, rules_text
from screener.web.access import Analyst, Visitor
from screener.web.areas.errands import own_errand
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/rules/trial")


@router.get("")
def trial(
    request: Request, who: Analyst, *, base: str = "", file: str = "", draft: str = ""
) -> Response:
    """Show what to choose, and the text of a rule file to be changed."""
    if draft:
        payload = own_errand(request, who, draft).payload
        return _page(request, who, **{key: payload.get(key, "") for key in _FIELDS})
    return _page(request, who, base=base[:64], file=file[:80])


@router.post("")
def begin(request: Request, who: Analyst) -> Response:
    """Hold the draft against a list, as a job."""
    wanted: dict[str, Any] = {
        "base": who.text("base", 64),
        "file": who.text("file", 80),
        "text": who.text("text", MOST_TEXT) + "\n",
        "list": who.text("list", 200),
    }
    state = state_of(request)
    if wanted["list"] not in {one.list_name for one in state.queries.newest()}:
        problem = who.words("web.trial.no_list")
        return _page(request, who, **wanted, problem=problem, wrong="list", status=400)
    _files(request, wanted["base"], wanted["file"])
    job = state.runner.send("trial", by=who.name, **wanted)
    return redirect(request, f"/errands/{job.id}")


_FIELDS = ("base", "file", "text", "list")


def _files(request: Request, base: str, file: str) -> dict[str, str]:
    """Return the rule files of a version; one that is named must be among them."""
    found = rules_text(state_of(request).workspace, base)
    if file and file not in found:
        raise InputError(f"there is no rule file {file}")
    return found


def _page(request: Request, who: Visitor, *, status: int = 200, **values: Any) -> Response:  # noqa: ANN401 - for the template
    values = {"base": "", "file": "", "text": "", "list": "", "problem": "", "wrong": ""} | values
    files = _files(request, values["base"], values["file"])
    values["text"] = values["text"].strip() or files.get(values["file"], "")
    state = state_of(request)
    return render(
        request,
        "trial.html.j2",
        who,
        status=status,
        values=values,
        problem=values["problem"],
        wrong=values["wrong"],
        files=sorted(files),
        bases=rulebooks(state.workspace),
        lists=[one.list_name for one in state.queries.newest()],
        trials=state.runner.jobs.of(who.name, kinds=("trial",)),
    )
