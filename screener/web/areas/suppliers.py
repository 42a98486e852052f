"""The ranking of suppliers, and everything about one of them."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.responses import Response

from screener.errors import InputError
from screener.model import ACTIONS, BANDS
from screener.reports.told import told
from screener.service.lists.versions import must_be_known
from screener.service.queries import UNKNOWN_COUNTRY, CaseLine, SupplierFilter, SupplierView
from screener.service.review.evidence import KINDS, About, bring_for
from screener.web.access import Analyst, Mark, Number, Viewer, Visitor
from screener.web.files import download_dossier
from screener.web.job_runner import safe_name
from screener.web.pages import redirect, render
from screener.web.state import state_of

__all__ = ["router"]

router = APIRouter(prefix="/suppliers")


@router.get("")
def suppliers(
    request: Request,
    who: Viewer,
    *,
    list: str = "",  # noqa: A002 - in the address
    band: str = "",
    action: str = "",
    country: str = "",
    sector: str = "",
    q: str = "",
    after: Mark = None,
) -> Response:
    """Show a page of the newest run's ranking."""
    queries = state_of(request).queries
    newest = queries.newest()
    chosen = next((one for one in newest if one.list_name == list), newest[0] if newest else None)
    if chosen is None:
        return render(request, "empty.html.j2", who)
    must_be_known(queries.store, list)
    wanted = SupplierFilter(
        band=band,
        action=action,
        country=country[:2],
        sector=sector[:100],
        text=q.strip()[:200],
    )
    lines, more = queries.suppliers(chosen.run_id, wanted, after=-1 if after is None else after)
    return render(
        request,
        "suppliers.html.j2",
        who,
        lists=newest,
        chosen=chosen,
        wanted=wanted,
        lines=lines,
        more=more,
        bands=BANDS,
        actions=ACTIONS,
        countries=sorted({code or UNKNOWN_COUNTRY for code, _ in queries.countries(chosen.run_id)}),
        sectors=sorted({rule for rule, _ in queries.sectors(chosen.run_id)} - {""}),
    )


@router.get("/{supplier_id}")
def supplier(request: Request, who: Viewer, supplier_id: Number, run: Mark = None) -> Response:
    """Show a supplier as its newest run saw it, or as an earlier one did."""
    return _page(request, who, supplier_id, run)


def _page(
    request: Request,
    who: Visitor,
    supplier_id: int,
    run: int | None = None,
    *,
    status: int = 200,
    **refused: str,
) -> Response:
    view = state_of(request).queries.supplier(supplier_id, run)
    coverage = view.run.manifest.coverage
    return render(
        request,
        "supplier_page.html.j2",
        who,
        status=status,
        view=view,
        a=told(view.seen.assessment),
        s=view.seen.assessment.supplier,
        titles={part.edition.source: part.title for part in coverage},
        matched={key: match.listed_name.text for key, match in view.matches.items()},
        coverage=coverage,
        newest=view.timeline[0].run_id,
        waiting=sum(_waits(one) for one in view.cases),
        decided_since=view.run.id == view.timeline[0].run_id and _decided_since(view),
        documents=state_of(request).queries.documents(supplier_id),
        kinds=[(kind, who.words(f"web.evidence.{kind}")) for kind in KINDS],
        given={name: who.text(name, 200) for name in _ABOUT},
        **refused,
    )


@router.get("/{supplier_id}/dossier.html")
def dossier(request: Request, who: Viewer, supplier_id: Number, run: Mark = None) -> Response:
    """Give the supplier's dossier as a file."""
    view = state_of(request).queries.supplier(supplier_id, run)
    return download_dossier(view.run.manifest, view.seen.assessment, who.language)


_ABOUT = ("kind", "issuer", "issued", "expires")


@router.post("/{supplier_id}/evidence")
def bring(request: Request, who: Analyst, supplier_id: Number) -> Response:
    """Keep a document about the supplier; the next run weighs it."""
    state_of(request).queries.supplier(supplier_id)  # there must be one
    try:
        _bring(request, who, supplier_id)
    except InputError as error:
        problem, wrong = str(error), error.field
        return _page(request, who, supplier_id, status=400, problem=problem, wrong=wrong)
    return redirect(request, f"/suppliers/{supplier_id}", "web.evidence.kept")


def _bring(request: Request, who: Visitor, supplier_id: int) -> None:
    state, file = state_of(request), who.file("file")
    if file is None:
        raise InputError(who.words("web.upload.no_file"), field="file")
    about = About(
        kind=who.text("kind", 40),
        issuer=who.text("issuer", 200),
        issued=who.day("issued"),
        expires=who.day("expires"),
    )
    with tempfile.TemporaryDirectory(prefix="screener-") as folder:
        path = Path(folder) / safe_name(file.filename or "")
        with path.open("wb") as target:
            shutil.copyfileobj(file.file, target, 2**20)
        bring_for(
            state.accounts.store,
            state.workspace,
            path,
            supplier_id,
            about=about,
            by=who.name,
            now=state.config.clock,
        )


def _waits(one: CaseLine) -> bool:
    """Say whether a case waits for a person although its match is gone with the row."""
    return one.gone in {"supplier_edited", "supplier_removed"} and one.status in {
        "to_review",
        "awaiting_second",
    }


def _decided_since(view: SupplierView) -> bool:
    """Say whether a match stands decided otherwise than the run knew it."""
    known = view.matches
    decided = {"confirmed", "dismissed"}
    return any(
        (match.decision.verdict if match.decision else "")
        != (case.status if case.status in decided else "")
        for case in view.cases
        if (match := known.get(case.key))
    )
