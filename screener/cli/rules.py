"""``screener rules``."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from screener import risk
from screener.cli.terminal import BAND_LABELS, data_console, message
from screener.errors import InputError
from screener.risk import Move, Rulebook, load_rulebook
from screener.service.trial import try_rules
from screener.workspace import Workspace

__all__ = ["rules"]

_FOLDER = click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    help="Folder of a changed rulebook; the shipped one when not given.",
)


@click.group()
def rules() -> None:
    """The rulebook: what counts as risk, how much, and on whose word."""


@rules.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@_FOLDER
def list_(*, as_json: bool, folder: Path | None) -> None:
    """List every rule with its points, floor and title."""
    book = load_rulebook(folder)
    if as_json:
        records = [rule.model_dump(mode="json") for rule in book.rules.values()]
        click.echo(json.dumps(records, indent=2, ensure_ascii=False))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Rule", no_wrap=True)
    table.add_column("Points", justify="right")
    table.add_column("Floor")
    table.add_column("Title")
    for rule in book.rules.values():
        points, floor = getattr(rule, "points", None), getattr(rule, "floor", None)
        table.add_row(
            rule.id, "" if points is None else str(points), floor or "", escape(rule.title)
        )
    data_console().print(table)


@rules.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(*, folder: Path | None) -> None:
    """Check a rulebook: every file, key and citation. Exit 2 names the first fault."""
    book = load_rulebook(folder)
    click.echo(f"{len(book.rules)} rules are sound; rulebook {book.sha256[:12]}")


@rules.command()
@click.argument("rule")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@_FOLDER
def explain(*, rule: str, as_json: bool, folder: Path | None) -> None:
    """Explain a rule: what makes it fire, what it weighs, on whose word, what would change it."""
    record = _find(load_rulebook(folder), rule)
    if as_json:
        click.echo(json.dumps(record, indent=2, ensure_ascii=False))
        return
    console = data_console()
    for key, value in record.items():
        if value not in (None, "", [], {}):
            console.print(f"[bold]{key.replace('_', ' ') + ':':<16}[/]{escape(_text(value))}")


@rules.command()
@click.argument("folder", type=click.Path(path_type=Path))
def init(*, folder: Path) -> None:
    """Copy the rules in force into a new folder, to be changed there."""
    copies = risk.init(folder, risk.adopted(Workspace.default().rules))
    click.echo(f"{len(copies)} files in {folder.resolve()}")
    message(f"Change them, then: screener rules try {folder} SUPPLIERS.csv")


@rules.command("try")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
def try_(*, folder: Path, file: Path) -> None:
    """Show which suppliers of a list would change band under changed rules, and why."""
    moved = try_rules(folder, file, as_of=datetime.now(UTC), workspace=Workspace.default())
    console = data_console()
    console.print(f"{len(moved)} suppliers would change")
    for move in moved:
        console.print(
            f"{BAND_LABELS[move.before]} → {BAND_LABELS[move.after]}  "
            f"{escape(move.supplier.name)}: {escape(_why(move))}"
        )


@rules.command()
@click.argument("folder", type=click.Path(path_type=Path))
def adopt(*, folder: Path) -> None:
    """Check changed rules, keep them as a version, and judge by them from now on."""
    book = risk.adopt(folder, Workspace.default().rules, datetime.now(UTC))
    click.echo(f"rulebook {book.sha256[:12]} is in force: {len(book.rules)} rules")


def _why(move: Move) -> str:
    parts = [
        f"{label} {', '.join(ids)}"
        for label, ids in (("gone:", move.gone), ("new:", move.new), ("changed:", move.weighed))
        if ids
    ]
    return "; ".join([f"{move.points_before} → {move.points_after} points", *parts])


def _find(book: Rulebook, rule: str) -> dict[str, Any]:
    if rule not in book.rules:
        near = [known for known in book.rules if rule.casefold() in known]
        hint = f"did you mean {', '.join(near[:5])}?" if near else "see: screener rules list"
        raise InputError(f"no rule {rule!r}; {hint}")
    return book.rules[rule].model_dump(mode="json")


def _text(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(
            f"{key}: {_text(inner)}" for key, inner in value.items() if inner not in (None, [], {})
        )
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return str(value)
