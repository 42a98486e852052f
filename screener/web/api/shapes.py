"""The shapes of what the API gives."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from screener.model import Action, Band, Role, Statement
from screener.model.change import Cause, ChangeKind
from screener.reports import sentence
from screener.service.queries import Act, VerdictOfAct
from screener.service.runs.changes import Told
from screener.service.work.jobs import JobState
from screener.web.api.paging import Feed
from screener.web.api.shape import Shape

__all__ = [
    "Case",
    "CaseInFull",
    "Change",
    "Changes",
    "Comparison",
    "Decision",
    "Job",
    "PastDecision",
    "Reason",
    "Run",
    "Source",
    "SupplierList",
    "SupplierShort",
    "Untold",
    "act",
    "change",
    "reasons",
]


class Reason(Shape):
    """A reason: a code with parameters, and the sentence it makes in English."""

    code: str
    params: dict[str, str]
    text: str


def reasons(statements: tuple[Statement, ...]) -> list[Reason]:
    """Return statements as reasons."""
    return [
        Reason(code=one.code, params=dict(one.params), text=sentence(one)) for one in statements
    ]


class Comparison(Shape):
    """How alike two names are, and why."""

    score: Annotated[float, Field(ge=0, le=1)]
    is_match: bool
    is_probable: bool
    explanation: list[Reason]


class SupplierList(Shape):
    """A supplier list, and its newest run."""

    name: str
    version: int
    suppliers: int
    at: datetime
    run: int | None


class SupplierShort(Shape):
    """A supplier in a run's ranking."""

    id: int
    rank: int
    number: str
    name: str
    country: str
    band: Band
    list_band: Band | None
    action: Action
    provisional: bool
    points: int


class Case(Shape):
    """A match that may be, and where its review stands."""

    id: int
    list: str
    supplier_id: int
    supplier: str
    number: str
    country: str
    source: str
    reference: str
    listed: str
    """The name that the list puts first."""
    compared: str
    """The listed name that was compared."""
    role: Role
    """As what the name that was held against it stands in the list: a party is not the supplier."""
    matched: str
    """That name."""
    programme: str
    tier: Literal["probable", "possible"]
    score: float
    group: str
    status: Literal["to_review", "confirmed", "dismissed", "awaiting_second", "error"]
    assignee: str
    expires: date | None
    revision: int
    band: Band
    action: Action
    opened_at: datetime
    gone: Literal["", "supplier_edited", "supplier_removed", "source_replaced", "search"]
    """Why the last run no longer found it; a case that went with its row waits all the same."""


class Decision(Shape):
    """What an act did."""

    cases: list[int]
    waiting: list[int]
    """Those that now wait for a second person."""


class PastDecision(Shape):
    """An act of review."""

    id: int
    case: int
    verdict: VerdictOfAct
    """`reopened` is the screener's own: what a dismissal covered has changed, or it expired."""
    reason: str
    by: str
    at: datetime
    needs_second: bool
    """It has no force before another person approves."""
    refers_to: int | None
    """The act that this one approves, takes back, or carries over from another supplier."""
    expires: date | None


class Change(Shape):
    """Something that a run found changed, and why."""

    id: int
    run: int
    at: datetime
    list: str
    kind: ChangeKind
    cause: Cause
    also: tuple[Cause, ...]
    supplier_id: int | None
    supplier: str
    number: str
    source: str
    listing: str
    listing_name: str
    band_before: Band | None
    band_after: Band | None
    action: Action | None
    statement: Reason


class Untold(Shape):
    """A list with runs whose changes are not known yet."""

    list: str
    since: datetime
    """When the first of these runs was kept."""


class Changes(Feed[Change]):
    """A page of changes."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    waiting: list[Untold]
    """Lists with runs that were not yet held against the one before, so that what they changed
    is not among the items. The next night does that, or `screener rescreen`, or screening a list
    again on its page."""


class Run(Shape):
    """A run."""

    id: int
    list: str
    version: int
    by: str
    at: datetime
    as_of: datetime
    suppliers: int
    rules_sha256: str
    rules_changed: bool | None
    """Whether the rulebook is another than the one that ships; null in a run of a version that did
    not write it down."""
    threshold: float
    """Least score of a match."""
    threshold_set: bool
    """That threshold was set for the list; else it is the one that ships."""
    input_name: str
    input_sha256: str
    rejected_rows: int
    """Rows of the file that are not screened; result.json gives each with its reason."""
    coverage_complete: bool
    """Every source that is switched on was there and fresh; only then is "no match" whole."""
    missing: tuple[str, ...]
    """Sources that should have been searched and could not be."""
    stale: tuple[str, ...]
    """Sources searched in an edition older than their own cadence allows."""


class Source(Shape):
    """A published list, and the edition that is searched."""

    id: str
    title: str
    publisher: str
    url: str
    condition: Literal["fresh", "stale", "missing", "superseded", "off"]
    """`missing`: it should be searched and cannot be; without a title, because nothing describes
    it any more."""
    published: date | None
    """The day that the edition is of; null where there is none, or nobody states it."""
    sha256: str
    entries: int | None
    age_days: int | None

    @classmethod
    def undescribed(cls, source: str) -> Source:
        """Return a source with an edition here that nothing can read any more."""
        return cls(
            id=source,
            title="",
            publisher="",
            url="",
            condition="missing",
            published=None,
            sha256="",
            entries=None,
            age_days=None,
        )


class Job(Shape):
    """An upload, and how far the work on it is."""

    id: str
    file: str
    list: str
    state: JobState
    """`reading`, `waiting` for its turn, `screening`; at the end `done`, `unreadable` (no supplier
    list, or `message` asks for what `mapping` says: see there), `failed` (in the work) or
    `cancelled`. One that a person uploads on a page is `ready` until it is sent on."""
    step: str
    """While it is screened: `read`, `search`, `weigh` or `keep`."""
    message: str
    """Why it is unreadable or failed."""
    suppliers: int | None
    """Suppliers read from the file; null before it was read, and when it could not be."""
    rejected_rows: int | None
    """Rows that are not screened; the run's result.json gives each with its reason."""
    run: int | None
    at: datetime


class CaseInFull(Shape):
    """A case, the reasons for its score, and its history, oldest act first."""

    case: Case
    explanation: list[Reason]
    history: list[PastDecision]


def act(one: Act) -> PastDecision:
    """Return an act of review as the API gives it."""
    return PastDecision(
        id=one.id,
        case=one.case_id,
        verdict=one.verdict,
        reason=one.reason,
        by=one.by,
        at=one.at,
        needs_second=one.needs_second,
        refers_to=one.refers_to,
        expires=one.expires,
    )


def change(told: Told) -> Change:
    """Return a change as the API gives it."""
    one = told.change
    return Change(
        id=told.id,
        run=told.run_id,
        at=told.at,
        list=told.list_name,
        kind=one.kind,
        cause=one.cause,
        also=one.also,
        supplier_id=one.supplier_id,
        supplier=one.supplier,
        number=one.number,
        source=one.source,
        listing=one.listing,
        listing_name=one.listing_name,
        band_before=one.band_before,
        band_after=one.band_after,
        action=one.action,
        statement=reasons((one.statement,))[0],
    )
