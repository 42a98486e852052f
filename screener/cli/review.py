"""``screener review``: the queue of matches, and what people decide about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from functools import reduce
from typing import Any, Literal, get_args

import click

from screener import reports
from screener.cli.columns import Column
from screener.cli.tables import AS_JSON, print_json, print_rows
from screener.cli.terminal import data_console, escape, message
from screener.model import Identifier, Listing, Match, Statement
from screener.reports.figures import likeness
from screener.service.installation.opening import opened
from screener.service.lists.versions import must_be_known
from screener.service.review import carry as carrying
from screener.service.review.cases import (
    CaseFile,
    CaseFilter,
    PastAct,
    Status,
    must_be_a_source,
    queue,
    tally,
)
from screener.service.review.cases import show as show_case
from screener.service.review.reviewer import Outcome, Reviewer

__all__ = ["review"]

_QUEUE = {
    "id": Column("Case"),
    "status": Column("Status", least=8, leaves=6, codes=True),
    "tier": Column("Tier", leaves=3),
    "score": Column("Score", leaves=8),
    "supplier": Column("Supplier", least=16),
    "country": Column("Country", leaves=2),
    "compared": Column("Listed as", least=20),
    "source": Column("Source", least=8, leaves=5),
    "match_group": Column("Group", least=8, leaves=1),
    "assignee": Column("Assigned", least=8, leaves=4),
    "gone": Column("Gone", least=8, leaves=7),
}
_QUESTIONS = {
    "id": Column("Question"),
    "list_name": Column("List", least=8, leaves=1),
    "score": Column("Likeness", leaves=2),
    "number": Column("New no.", leaves=3),
    "name": Column("New supplier", least=20),
    "like_number": Column("Known no.", leaves=4),
    "like_name": Column("Known supplier", least=20),
}
_WHY_GONE = {
    "": "",
    "supplier_edited": "row edited",
    "supplier_removed": "row removed",
    "source_replaced": "list replaced",
    "search": "row unchanged",
}
_WIDTH = 14

Command = Callable[..., Any]


def _stack(*decorators: Callable[[Command], Command]) -> Callable[[Command], Command]:
    return lambda command: reduce(lambda made, one: one(made), reversed(decorators), command)


_by = click.option(
    "--by", default="", help="Who acts; SCREENER_USER or the login name if not given."
)
_cases = click.argument("cases", nargs=-1, required=True, type=int)
_reason = click.option("--reason", required=True, help="Why; kept for the next reviewer.")
_acts = _stack(_cases, _reason, _by)
_together = click.option(
    "--together", is_flag=True, help="Also what was decided of other cases in the same act."
)
_more = _stack(
    click.option("--group", is_flag=True, help="Also the open cases of the same match group."),
    click.option(
        "--all-suppliers",
        is_flag=True,
        help="Also those of the same firm or ship named beside other suppliers.",
    ),
)


@click.group()
def review() -> None:
    """The queue of matches: confirm, dismiss, approve, undo, assign, comment.

    History is only added to. An act upon several cases is done for all of them or for none.
    """


@review.command("list")
@click.option(
    "--status",
    type=click.Choice([*get_args(Status), "all"]),
    default="to_review",
    show_default=True,
    help="Where they stand; all also has those that the last run no longer found.",
)
@click.option("--list", "list_name", default="", help="Only cases of this list.")
@click.option("--source", default="", help="Only listings of this source.")
@click.option("--assigned", default="", help="Only cases of this person.")
@click.option(
    "--gone",
    is_flag=True,
    help="Only cases that the last run no longer found, with why, instead of the queue.",
)
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True)
@click.option("--after", default="", help="Where the page before ended.")
@AS_JSON
def list_(
    *,
    status: Status | Literal["all"],
    list_name: str,
    source: str,
    assigned: str,
    gone: bool,
    limit: int,
    after: str,
    as_json: bool,
) -> None:
    """List cases, the most pressing first."""
    which = gone or (None if status == "all" else False)
    chosen, today = (
        CaseFilter(
            status="" if status == "all" else status,
            list_name=list_name,
            source=source,
            assignee=assigned,
            gone=which,
        ),
        datetime.now(UTC).date(),
    )
    with opened() as installation:
        must_be_known(installation.store, list_name)
        must_be_a_source(installation.store, installation.workspace, source)
        lines, more = queue(installation.store, chosen, today=today, after=after, limit=limit)
        counts = tally(installation.store, today=today, list_name=list_name, gone=which)
    rows = [asdict(line) for line in lines]
    if not as_json:
        rows = [
            row | {"gone": _WHY_GONE[row["gone"]], "supplier": _who(row), "compared": _which(row)}
            for row in rows
        ]
    print_rows(_QUEUE, rows, as_json=as_json)
    message("   ".join(f"{name.replace('_', ' ')} {n}" for name, n in sorted(counts.items())))
    if more:
        message(f"more: --after {more}")


@review.command()
@click.argument("case", type=int)
@AS_JSON
def show(*, case: int, as_json: bool) -> None:
    """Show a case: supplier, listing, why they match, and its history."""
    with opened() as installation:
        file = show_case(installation.store, case, today=datetime.now(UTC).date())
    if as_json:
        print_json(_record(file))
        return
    _print_case(file)


@review.command()
@_acts
@_more
def confirm(
    *, cases: tuple[int, ...], reason: str, by: str, group: bool, all_suppliers: bool
) -> None:
    """Confirm that supplier, or who is named beside it, and listing are the same."""
    with _reviewer(by) as reviewer:
        outcome = reviewer.decide(
            "confirmed", cases, reason=reason, whole_group=group, all_suppliers=all_suppliers
        )
        _tell("confirmed", outcome)


@review.command()
@_acts
@_more
@click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), help="Day it no longer holds.")
def dismiss(
    *,
    cases: tuple[int, ...],
    reason: str,
    by: str,
    group: bool,
    all_suppliers: bool,
    expires: datetime | None,
) -> None:
    """Dismiss a match: supplier, or who is named beside it, and listing are not the same."""
    with _reviewer(by) as reviewer:
        outcome = reviewer.decide(
            "dismissed",
            cases,
            reason=reason,
            whole_group=group,
            all_suppliers=all_suppliers,
            expires=expires.date() if expires else None,
        )
        _tell("dismissed", outcome)


@review.command()
@_cases
@click.option("--reason", default="", help="A remark, if there is one.")
@_together
@_by
def approve(*, cases: tuple[int, ...], reason: str, together: bool, by: str) -> None:
    """Approve, as the second person, what waits on these cases."""
    with _reviewer(by) as reviewer:
        _tell("approved", reviewer.approve(cases, reason=reason, together=together))


@review.command()
@_acts
@_together
def undo(*, cases: tuple[int, ...], reason: str, together: bool, by: str) -> None:
    """Take back a decision, or what waits for approval; the history keeps both."""
    with _reviewer(by) as reviewer:
        _tell("undone", reviewer.undo(cases, reason=reason, together=together))


@review.command()
@_cases
@click.option("--to", "assignee", required=True, help='Who takes them; "" hands them back.')
@_by
def assign(*, cases: tuple[int, ...], assignee: str, by: str) -> None:
    """Hand cases to someone."""
    with _reviewer(by) as reviewer:
        _tell("assigned", reviewer.assign(cases, assignee))


@review.command()
@_cases
@click.option("--text", required=True, help="The remark.")
@_by
def comment(*, cases: tuple[int, ...], text: str, by: str) -> None:
    """Add a remark to cases."""
    with _reviewer(by) as reviewer:
        _tell("remarked upon", reviewer.comment(cases, text))


@review.command()
@click.argument("question", required=False, type=int)
@click.option("--same/--different", default=None, help="Your answer to QUESTION.")
@click.option("--list", "list_name", default="", help="Only questions of this list.")
@_by
@AS_JSON
def carry(
    *, question: int | None, same: bool | None, list_name: str, by: str, as_json: bool
) -> None:
    """Say whether a new supplier is one with decisions; if so, they carry over to it.

    Without QUESTION, lists what is asked.
    """
    if question is None:
        with opened() as installation:
            must_be_known(installation.store, list_name)
            asked = carrying.questions(installation.store, list_name=list_name)
        print_rows(_QUESTIONS, map(asdict, asked), as_json=as_json)
        return
    if same is None:
        raise click.UsageError("answer with --same or --different")
    with _reviewer(by) as reviewer:
        _tell("decided", carrying.answer(reviewer, question, same=same))


@contextmanager
def _reviewer(by: str) -> Iterator[Reviewer]:
    with opened() as installation:
        yield Reviewer(
            store=installation.store,
            settings=installation.settings,
            by=by or installation.settings.user,
        )


def _tell(done: str, outcome: Outcome) -> None:
    for case in outcome.cases:
        waits = " (waits for a second person)" if case in outcome.waiting else ""
        click.echo(f"case {case} {done}{waits}")


def _record(file: CaseFile) -> dict[str, object]:
    case = asdict(file.case)
    return {
        **case,
        "gone": file.gone,
        "supplier": asdict(file.supplier),
        "match": asdict(file.match),
        "history": [_act(past) for past in file.acts],
        "comments": [{"at": at, "by": by, "text": text} for at, by, text in file.comments],
    }


def _act(past: PastAct) -> dict[str, object]:
    act = asdict(past.act)
    del act["difference"]
    return {**act, "differences": [asdict(one) for one in past.differences]}


def _print_case(file: CaseFile) -> None:
    console, listing = data_console(), file.match.listing
    facts = {
        "Case": f"{file.case.id}, {file.case.status.replace('_', ' ')}",
        "Supplier": " ".join(filter(None, (file.supplier.number, file.supplier.name))),
        "Country": file.supplier.country,
        "Address": " ".join(filter(None, (file.supplier.address, file.supplier.city))),
        "Identifiers": _numbers(file.supplier.identifiers),
        **_beside(file.match),
        **_listed(listing),
        "Score": f"{likeness(file.match.score)}, {file.match.tier}, by {file.match.basis}",
        "Assigned": file.case.assignee,
        "Gone": _WHY_GONE[file.gone] and f"no longer found: {_WHY_GONE[file.gone]}",
    }
    for name, value in facts.items():
        if value:
            console.print(f"[bold]{name + ':':<{_WIDTH}}[/]{escape(value)}")
    for statement in file.match.explanation:
        console.print(f"  · {escape(reports.sentence(statement))}")
    for past in file.acts:
        _print_act(past)
    for at, by, text in file.comments:
        console.print(f"{at:%Y-%m-%d %H:%M} {escape(by)}: {escape(text)}")


def _who(row: dict[str, Any]) -> str:
    """Return the supplier of a case, and who matches where that is not the supplier."""
    beside = "" if row["role"] == "supplier" else f"; {row['role']}: {row['matched']}"
    return f"{row['supplier']}{beside}"


def _which(row: dict[str, Any]) -> str:
    """Return the listed name that was compared, and the one that its list puts first."""
    first = "" if row["listed"] == row["compared"] else f"; {row['listed']}"
    return f"{row['compared']}{first}"


def _beside(match: Match) -> dict[str, str]:
    """Return who matches where that is not the supplier, as *Party* or *Owner*."""
    return {} if match.role == "supplier" else {match.role.capitalize(): match.supplier_name}


def _listed(listing: Listing) -> dict[str, str]:
    """Return what the list says of the listed, to be held against what the supplier says."""
    ended = listing.delisted_on and f"off the list from {listing.delisted_on}"
    return {
        "Listed as": "; ".join(name.text for name in listing.names),
        "Listed in": ", ".join(listing.countries),
        "Listed at": "; ".join(listing.addresses),
        "Listed nos.": _numbers(listing.identifiers),
        "Born": ", ".join(listing.birth_dates),
        "Source": f"{listing.source} {listing.id}, {listing.programme}",
        "Legal act": " ".join(filter(None, (listing.legal_act, listing.legal_act_url))),
        "Listed on": ", ".join(str(one) for one in (listing.listed_on, ended) if one),
        "Status": listing.status,
        "Remark": listing.remark,
    }


def _numbers(identifiers: Iterable[Identifier]) -> str:
    return ", ".join(f"{one.kind} {one.value}" for one in identifiers)


def _print_act(past: PastAct) -> None:
    console, act = data_console(), past.act
    waits = ", needs a second person" if act.needs_second else ""
    until = f", until {act.expires}" if act.expires else ""
    reason = f": {act.reason}" if act.reason else ""
    said = f"{act.at:%Y-%m-%d %H:%M} {act.verdict} by {act.by}{waits}{until}{reason}"
    console.print(escape(said))
    for one in past.differences:
        before, after = "; ".join(one.before) or "–", "; ".join(one.after) or "–"
        changed = Statement.of(f"review.{one.field}", before=before, after=after)
        console.print(f"  · {escape(reports.sentence(changed))}")
