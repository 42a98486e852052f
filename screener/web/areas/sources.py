"""The published lists: which editions are searched, how old they are, and bringing in newer ones.

An address is never taken from a visitor: a source is fetched from the one in its descriptor, and
only over https from a public address.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.errors import InputError
from screener.sources import SourceStatus
from screener.web.access import Administrator, Viewer, Visitor
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/sources")

_CONDITIONS = ("missing", "stale", "fresh", "superseded", "off")


@router.get("")
def sources(request: Request, who: Viewer) -> Response:
    """Show every known source, those that need attention first."""
    state = state_of(request)
    found = sorted(
        state.fresh.all(state.config.clock()), key=lambda one: _CONDITIONS.index(one.condition)
    )
    return render(request, "sources.html.j2", who, sources=found)


@router.get("/{source_id}")
def source(request: Request, who: Viewer, source_id: str) -> Response:
    """Show one source: terms, programmes, edition; administrators bring in a newer one."""
    return _page(request, who, _known(request, source_id))


@router.post("/{source_id}/refresh")
def refresh(request: Request, who: Administrator, source_id: str) -> Response:
    """Have the current edition fetched from the publisher."""
    found = _known(request, source_id)
    if found.descriptor.fetch is None:
        return _page(request, who, found, problem=who.words("web.source.no_address"))
    if not _agreed(who, found):
        return _page(request, who, found, problem=who.words("web.source.agree"))
    job = state_of(request).runner.send(
        "refresh", by=who.name, source=found.descriptor.id, accept=bool(who.text("accept"))
    )
    return redirect(request, f"/errands/{job.id}")


@router.post("/{source_id}/import")
def bring(request: Request, who: Administrator, source_id: str) -> Response:
    """Take in a published file that the administrator has."""
    found, file = _known(request, source_id), who.file("file")
    if file is None:
        return _page(request, who, found, problem=who.words("web.upload.no_file"), wrong="file")
    if not _agreed(who, found):
        return _page(request, who, found, problem=who.words("web.source.agree"))
    try:
        day = who.day("published")
    except InputError as error:
        return _page(request, who, found, problem=str(error), wrong=error.field)
    job = state_of(request).runner.send_file(
        "import",
        file.file,
        by=who.name,
        name=file.filename or "",
        source=found.descriptor.id,
        published=day.isoformat() if day else "",
        accept=bool(who.text("accept")),
    )
    return redirect(request, f"/errands/{job.id}")


def _known(request: Request, source_id: str) -> SourceStatus:
    state = state_of(request)
    for one in state.fresh.all(state.config.clock()):
        if one.descriptor.id == source_id and not one.descriptor.planned:
            return one
    raise InputError(f"there is no source {source_id[:80]}")


def _agreed(who: Visitor, found: SourceStatus) -> bool:
    """Say whether the publisher's terms were accepted, where that is asked for."""
    return not _to_agree(found) or bool(who.text("agree"))


def _to_agree(found: SourceStatus) -> bool:
    return bool(found.descriptor.consent) and found.condition == "off"


def _page(request: Request, who: Visitor, found: SourceStatus, **refused: str) -> Response:
    return render(
        request,
        "source.html.j2",
        who,
        status=400 if refused else 200,
        one=found,
        d=found.descriptor,
        to_agree=_to_agree(found),
        **refused,
    )
