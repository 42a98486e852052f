"""``screener lists``: supplier lists that are kept, and what their versions changed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from screener.cli.asking import agree
from screener.cli.columns import Column
from screener.cli.tables import AS_JSON, print_json, print_rows
from screener.cli.terminal import counted, data_console, escape, message
from screener.model import Supplier
from screener.quotes import quoted
from screener.service.installation.opening import opened
from screener.service.lists.removing import remove_list
from screener.service.lists.versions import VersionChanges, changes_of_version, versions
from screener.service.lists.versions import lists as all_lists
from screener.service.review.evidence import KINDS, About, bring

__all__ = ["lists"]

_COLUMNS = {
    "list_name": Column("List", least=16),
    "number": Column("Version"),
    "suppliers": Column("Suppliers"),
    "added": Column("Added", leaves=4),
    "changed": Column("Changed", leaves=4),
    "removed": Column("Removed", leaves=4),
    "input_name": Column("File", least=12, leaves=2),
    "by": Column("By", least=8, leaves=1),
    "at": Column("Kept (UTC)", leaves=3),
}
_DAY = click.DateTime(["%Y-%m-%d"])


@click.group(invoke_without_command=True)
@AS_JSON
@click.pass_context
def lists(context: click.Context, *, as_json: bool) -> None:
    """List the supplier lists that `screen --list NAME` keeps."""
    if context.invoked_subcommand is not None:
        return
    with opened() as installation:
        print_rows(_COLUMNS, map(asdict, all_lists(installation.store)), as_json=as_json)


@lists.command("versions")
@click.argument("name")
@AS_JSON
def versions_(*, name: str, as_json: bool) -> None:
    """List the versions of a list, oldest first."""
    with opened() as installation:
        print_rows(_COLUMNS, map(asdict, versions(installation.store, name)), as_json=as_json)


@lists.command()
@click.argument("name")
@click.option("--version", "number", type=int, help="Which version; the newest if not given.")
@AS_JSON
def show(*, name: str, number: int | None, as_json: bool) -> None:
    """Show which suppliers a version added, changed and removed."""
    with opened() as installation:
        changes = changes_of_version(installation.store, name, number)
    if as_json:
        print_json(_record(changes))
        return
    console = data_console()
    console.print(f"{escape(name)}, version {changes.version.number}")
    for sign, suppliers in (("+", changes.added), ("-", changes.removed)):
        for one in suppliers:
            console.print(f"{sign} {escape(_named(one))}")
    for edited in changes.edited:
        console.print(f"~ {escape(_named(edited.after))}: {', '.join(edited.fields)}")


@lists.command()
@click.argument("name")
@click.argument("number")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", type=click.Choice(KINDS), required=True, help="What the document is.")
@click.option("--issuer", default="", help="Who issued it.")
@click.option("--issued", type=_DAY, help="Day of issue.")
@click.option("--expires", type=_DAY, help="First day on which it no longer holds.")
def evidence(
    *,
    name: str,
    number: str,
    file: Path,
    kind: str,
    issuer: str,
    issued: datetime | None,
    expires: datetime | None,
) -> None:
    """Bring a document about the supplier with this NUMBER in the list; the next run weighs it."""
    about = About(
        kind=kind,
        issuer=issuer,
        issued=issued.date() if issued else None,
        expires=expires.date() if expires else None,
    )
    with opened() as installation:
        document = bring(
            installation.store,
            installation.workspace,
            file,
            list_name=name,
            supplier_number=number,
            about=about,
            by=installation.settings.user,
        )
    message(f"kept {document.file_name}, sha256 {document.file_sha256}")


@lists.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(*, name: str, yes: bool) -> None:
    """Remove a list for good: its versions, runs, cases, decisions, remarks and documents.

    The audit log keeps that it was there, how much it held, and who removed it when.
    """
    with opened() as installation:
        suppliers = versions(installation.store, name)[-1].suppliers
        if not yes:
            agree(
                f"Remove {quoted(name)} with {counted(suppliers, 'supplier', 'suppliers')} and "
                "all that was decided of them, for good?",
                unasked=f"list {quoted(name)}: nothing was removed",
            )
        done = remove_list(
            installation.store,
            installation.workspace,
            name,
            by=installation.settings.user,
            at=datetime.now(UTC),
        )
    click.echo(f"{name}: removed")
    told = (
        counted(done.versions, "version", "versions"),
        counted(done.suppliers, "supplier", "suppliers"),
        counted(done.runs, "run", "runs"),
        counted(done.decisions, "decision", "decisions"),
    )
    message(f"{', '.join(told)}; the audit log keeps these figures and who removed the list.")
    message(
        "Backups, exports and reports that were written elsewhere, and notices that were sent, "
        "still have it: delete those yourself."
    )


def _record(changes: VersionChanges) -> dict[str, object]:
    return {
        "version": asdict(changes.version),
        "added": [_brief(one) for one in changes.added],
        "changed": [
            {
                **_brief(one.after),
                "fields": {
                    field: [_plain(one.before, field), _plain(one.after, field)]
                    for field in one.fields
                },
            }
            for one in changes.edited
        ],
        "removed": [_brief(one) for one in changes.removed],
    }


def _plain(supplier: Supplier, field: str) -> object:
    return asdict(supplier)[field]


def _brief(supplier: Supplier) -> dict[str, str]:
    return {"number": supplier.number, "name": supplier.name, "country": supplier.country}


def _named(supplier: Supplier) -> str:
    return " ".join(filter(None, (supplier.number, supplier.name, supplier.country)))
