"""Makes ready what the first visitor would else wait for: texts, templates, rules, counts."""

from __future__ import annotations

import logging

from screener.errors import ScreenerError
from screener.places import country_name
from screener.reports.catalogue import languages
from screener.reports.plainly import plainly
from screener.reports.words import Words
from screener.service.queries import CaseFilter, SupplierFilter
from screener.service.runs.changes import changes_since
from screener.web.areas.account import time_zones
from screener.web.areas.rules import rulebook
from screener.web.pages import templates
from screener.web.state import State

__all__ = ["warm"]

log = logging.getLogger(__name__)


def warm(state: State) -> None:
    """Make it ready. What goes wrong here is told again to whoever asks for it."""
    for step in (_texts, _rules, _store):
        try:
            step(state)
        except ScreenerError as error:
            log.warning("%s", error)


def _texts(_state: State) -> None:
    templates()
    time_zones()
    for language in languages():
        Words(language)
        country_name("DE", language)
        plainly("-", language)


def _rules(state: State) -> None:
    rulebook(state.workspace)
    state.fresh.all(state.config.clock())


def _store(state: State) -> None:
    """Ask once what the pages ask, so that the counts are there and the queries prepared."""
    queries = state.queries
    queries.warm()
    queries.tally()
    queries.runs()
    queries.audit_log()
    queries.nights()
    queries.scheduler()
    changes_since(queries.store, limit=1)
    cases, _ = queries.queue(CaseFilter())
    for one in cases[:1]:
        queries.case(one.id)
    for newest in queries.newest():
        lines, _ = queries.suppliers(newest.run_id, SupplierFilter())
        queries.suppliers(newest.run_id, SupplierFilter(text="a b c"))
        for line in lines[:1]:
            queries.supplier(line.supplier_id)
            queries.documents(line.supplier_id)
