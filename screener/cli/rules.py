"""``screener rules``."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from screener import reports, risk
from screener.cli.columns import Column, print_table
from screener.cli.tables import AS_JSON, print_json
from screener.cli.terminal import BAND_LABELS, counted, data_console, escape, message
from screener.errors import InputError
from screener.model import Assessment
from screener.quotes import quoted
from screener.risk import Explanation, Move, Rulebook, load_rulebook
from screener.service.installation.record import adopt_rules
from screener.service.rules.explain import Judged, in_file, in_last_run
from screener.service.rules.idle import idle
from screener.service.rules.trial import try_rules
from screener.settings import Settings
from screener.workspace import Workspace

__all__ = ["rules"]

_FOLDER = click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    help="Folder of a changed rulebook; when not given, the adopted one, else the shipped one.",
)

_COLUMNS = (
    Column("Rule"),
    Column("Points", right=True),
    Column("Floor", leaves=1),
    Column("Title", least=20),
)

_LABEL_WIDTH = 18
"""Of the longest key of a rule, with its colon and spaces behind."""


@click.group()
def rules() -> None:
    """The rulebook: what counts as risk, how much, and on whose word."""


@rules.command("list")
@AS_JSON
@_FOLDER
def list_(*, as_json: bool, folder: Path | None) -> None:
    """List every rule with its points, floor and title."""
    book = load_rulebook(folder or _adopted())
    if as_json:
        records = [rule.model_dump(mode="json") for rule in book.rules.values()]
        print_json(records)
        return
    rows = []
    for rule in book.rules.values():
        points, floor = getattr(rule, "points", None), getattr(rule, "floor", None)
        rows.append(
            (rule.id, "" if points is None else str(points), floor or "", escape(rule.title))
        )
    print_table(_COLUMNS, rows)


@rules.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(*, folder: Path | None) -> None:
    """Check a rulebook: every file, key and citation. Exit 2 names the first fault."""
    book = load_rulebook(folder or _adopted(), as_new=True)
    _warn(folder, book)
    click.echo(f"{len(book.rules)} rules are sound; rulebook {book.sha256[:12]}")


@rules.command()
@click.argument("rule")
@AS_JSON
@click.option(
    "--result",
    "result_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A result written by `screen --json`; when not given, the last run that is kept.",
)
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=20,
    show_default=True,
    help="Suppliers shown; 0 shows all.",
)
@_FOLDER
def explain(
    *, rule: str, as_json: bool, result_file: Path | None, limit: int, folder: Path | None
) -> None:
    """Explain a rule: what it weighs, on whose word, what would change it, and whom it moved.

    A supplier is moved when its band would be another without the rule.
    """
    book = load_rulebook(folder or _adopted())
    _known(book, rule)
    judged = in_file(result_file) if result_file else in_last_run()
    found = None if judged is None else _explained(book, rule, judged)
    if as_json:
        record = book.rules[rule].model_dump(mode="json")
        record["citations"] = _citations(book.rules[rule].citation)
        record["result"] = found and _result(judged, found, limit)
        print_json(record)
        return
    _print_rule(book, rule)
    if judged is None or found is None:
        message("No run is kept yet; give --result FILE to see whom the rule moved.")
        return
    _print_moved(judged, found, limit)


@rules.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--shipped", is_flag=True, help="Copy those that this version ships instead.")
def init(*, folder: Path, shipped: bool) -> None:
    """Copy the rules in force into a new folder, to be changed there."""
    copies = risk.init(folder, None if shipped else risk.adopted(Workspace.default().rules))
    click.echo(f"{len(copies)} files in {folder.resolve()}")
    message(f"Change them, then: screener rules try {folder} SUPPLIERS.csv")


@rules.command("try")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sector", default="", help="Code or words, for suppliers that state no sector.")
@AS_JSON
def try_(*, folder: Path, file: Path, sector: str, as_json: bool) -> None:
    """Show which suppliers of a list would change band or action under changed rules, and why."""
    moved = try_rules(
        folder, file, as_of=datetime.now(UTC), workspace=Workspace.default(), sector=sector
    )
    if as_json:
        print_json([_move(one) for one in moved])
        return
    console = data_console()
    console.print(f"{counted(len(moved), 'supplier', 'suppliers')} would change band or action")
    for (before, after), count in sorted(Counter((m.before, m.after) for m in moved).items()):
        console.print(f"  {count:>6}  {BAND_LABELS[before]} → {BAND_LABELS[after]}")
    for move in moved:
        console.print(
            f"{BAND_LABELS[move.before]} → {BAND_LABELS[move.after]}, {_acts(move)}  "
            f"{escape(move.supplier.name)} (row {move.supplier.row}): {escape(_why(move))}"
        )


@rules.command()
@click.argument("folder", type=click.Path(path_type=Path))
def adopt(*, folder: Path) -> None:
    """Check changed rules, keep them as a version, and judge by them from now on."""
    settings = Settings()
    book = adopt_rules(settings, folder, datetime.now(UTC), by=settings.user)
    _warn(folder, book)
    click.echo(f"rulebook {book.sha256[:12]} is in force: {len(book.rules)} rules")


def _acts(move: Move) -> str:
    before, after = (one.replace("_", " ") for one in (move.action_before, move.action_after))
    return before if before == after else f"{before} → {after}"


def _why(move: Move) -> str:
    parts = [
        f"{label} {', '.join(ids)}"
        for label, ids in (("gone:", move.gone), ("new:", move.new), ("changed:", move.weighed))
        if ids
    ]
    points = f"{move.points_before} → {move.points_after} points"
    return "; ".join([points, *parts, reports.sentence(move.reason)])


def _move(move: Move) -> dict[str, Any]:
    return {
        "row": move.supplier.row,
        "number": move.supplier.number,
        "name": move.supplier.name,
        "before": move.before,
        "after": move.after,
        "action_before": move.action_before,
        "action_after": move.action_after,
        "points_before": move.points_before,
        "points_after": move.points_after,
        "gone": list(move.gone),
        "new": list(move.new),
        "changed": list(move.weighed),
        "reason": reports.sentence(move.reason),
    }


def _warn(folder: Path | None, book: Rulebook) -> None:
    for said in idle(folder, book, Workspace.default()) if folder else ():
        message(said)


def _adopted() -> Path | None:
    return risk.adopted(Workspace.default().rules)


def _known(book: Rulebook, rule: str) -> None:
    if rule not in book.rules:
        near = [known for known in book.rules if rule.casefold() in known]
        hint = f"did you mean {', '.join(near[:5])}?" if near else "see: screener rules list"
        raise InputError(f"no rule {quoted(rule)}; {hint}")


def _explained(book: Rulebook, rule: str, judged: Judged) -> Explanation:
    """Ask the rulebook that the result was judged by, where it is kept and knows the rule."""
    then = judged.book if judged.book and rule in judged.book.rules else book
    if then.sha256 != judged.rules_sha256:
        message(f"{judged.name} was judged by another rulebook ({judged.rules_sha256[:12]}).")
    return risk.explain(then, rule, judged.assessments)


def _print_rule(book: Rulebook, rule: str) -> None:
    console = data_console()
    for key, value in book.rules[rule].model_dump(mode="json").items():
        if value not in (None, "", [], {}):
            console.print(f"[bold]{_label(key)}[/]{escape(_text(value))}")
    for one in _citations(book.rules[rule].citation):
        said = "verified: yes, " if one["verified"] else "verified: no, "
        text = escape(f"{one['text']} ({said}{one['where']})")
        console.print(f"[bold]{_label('cites')}[/]{text}")


def _label(key: str) -> str:
    return f"{key.replace('_', ' ')}:".ljust(_LABEL_WIDTH)


def _citations(citation: str) -> list[dict[str, Any]]:
    """Return the parts of a citation with whether their text was read, and where or why not."""
    return [
        {
            "text": part,
            "verified": known is not None and known.verified,
            "where": (known.read_at or known.reason) if known else "no text is known",
        }
        for part, known in risk.checked(citation)
    ]


def _print_moved(judged: Judged, found: Explanation, limit: int) -> None:
    console = data_console()
    console.print(
        f"\n[bold]In {escape(judged.name)}[/] "
        f"({counted(len(judged.assessments), 'supplier', 'suppliers')}): "
        f"{len(found.moved)} moved (their band would be another without the rule), "
        f"{len(found.counted)} for whom it weighs, {len(found.shown)} where it is only shown"
    )
    rows = _rows(found)
    for effect, one in rows[: limit or None]:
        supplier = one.supplier
        console.print(
            f"  {effect:<8}{BAND_LABELS[one.band]}  {escape(supplier.name)}"
            f" ({supplier.country or '–'}, row {supplier.row})"
        )
    if limit and len(rows) > limit:
        console.print(f"  … and {len(rows) - limit} more: --limit 0")


def _rows(found: Explanation) -> list[tuple[str, Assessment]]:
    """Return each supplier once, with the strongest thing that the rule did."""
    moved = {id(one) for one in found.moved}
    weighed = [one for one in found.counted if id(one) not in moved]
    groups = (("moved", found.moved), ("weighs", weighed), ("shown", found.shown))
    return [(effect, one) for effect, group in groups for one in group]


def _result(judged: Judged | None, found: Explanation, limit: int) -> dict[str, Any]:
    return {
        "name": judged.name if judged else "",
        "moved": len(found.moved),
        "weighs": len(found.counted),
        "shown": len(found.shown),
        "suppliers": [
            {
                "effect": effect,
                "row": one.supplier.row,
                "number": one.supplier.number,
                "name": one.supplier.name,
                "country": one.supplier.country,
                "band": one.band,
            }
            for effect, one in _rows(found)[: limit or None]
        ],
    }


def _text(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(
            f"{key}: {_text(inner)}" for key, inner in value.items() if inner not in (None, [], {})
        )
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return str(value)
