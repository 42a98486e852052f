"""Which field each column fills, beside the others and by what stands below its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screener.intake.columns.asked import asks_of_harm
from screener.intake.columns.confirm import confirm, guess_names
from screener.intake.columns.headings import (
    How,
    describes,
    is_exact,
    is_generic,
    is_where_goods_are_made,
    names_ship,
    names_supplier,
    rank_of_role,
    role_of,
)
from screener.intake.columns.layout import NAMES, Column
from screener.intake.table import Row

__all__ = ["settled"]

# One column is enough for these; the others may come in parts or several times.
_SINGLE = frozenset(
    {"legal_name", "number", "country", "region", "city", "supply_tier", "spend",
     "sole_trader", "evidence_issued", "evidence_expires", "evidence_issuer"}
)  # fmt: skip
_SEVERAL = frozenset({"other_names", "parent", "parties", "sites"})
"""These may be guessed again and again."""
_CERTAINTY: tuple[How, ...] = ("mapped", "profile", "recognised", "guessed", "ignored")


def settled(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Return the columns with the fields they fill, given those that their headings claim.

    Args:
        columns: as their headings say.
        rows: the first rows below the headings.
    """
    found = _apart(confirm(columns, rows))
    if not any(column.field in NAMES for column in found):
        found = _first_party_named(guess_names(found, rows))
    return [_of_workers(column) for column in _of_goods(found)]


def _apart(columns: Sequence[Column]) -> list[Column]:
    """Where two columns claim a field that has one, the surer, then the first, keeps it."""
    order = sorted(columns, key=_claim)
    named = next((column for column in order if column.field in NAMES), None)
    ships = named and names_ship(named.heading, [column.heading for column in columns])
    role = "ship" if ships else role_of(named.heading) if named else ""
    taken: set[str] = set()
    found: dict[int, Column] = {}
    for column in order:
        field = _left_for(column, taken, role)
        taken.add(field)
        how = column.how if field else "ignored"
        found[column.place] = replace(column, field=field, how=how)
    return [found[column.place] for column in columns]


def _claim(column: Column) -> tuple[int, bool, bool, int, bool, int]:
    """How strong a column's claim to its field is; the least is the strongest."""
    heading = column.heading
    certainty, near = _CERTAINTY.index(column.how), not is_exact(heading)
    after = rank_of_role(heading) if column.field in {"name", "country"} else 0
    other = not (column.field == "name" and names_supplier(heading))
    return certainty, is_generic(heading), other, after, near, column.place


def _left_for(column: Column, taken: set[str], role: str) -> str:
    """The field a column may still fill: a second name is another name of the supplier.

    It is another party's if its heading names one that is not the supplier, who is the ``role``;
    where such a party is at work is a site.
    A second country is one where it also is or makes what it sells, if its heading is known as
    such; "Sales country" and "Country risk" are something else.
    """
    field = column.field
    if not column.is_stated and role_of(column.heading) not in {"", role}:
        field = _of_party(column, taken)
    if field == "name" and taken & NAMES and column.how == "guessed":
        return ""
    if field == "name" and "name" in taken:
        return "other_names"
    if (
        field == "country"
        and "country" in taken
        and (column.how != "guessed" or is_where_goods_are_made(column.heading))
    ):
        return "site_countries"
    if field in taken and (field in _SINGLE or (column.how == "guessed" and field not in _SEVERAL)):
        return ""
    return field


def _of_party(column: Column, taken: set[str]) -> str:
    """The field of a column about another party than the supplier."""
    if column.field == "name":
        return "parties" if taken & NAMES else "name"
    if column.field == "country":
        if role_of(column.heading) == "ship":  # its flag says nothing of the goods aboard
            return "" if taken & NAMES else "country"
        return "site_countries" if "country" in taken else "country"
    return "sites" if column.field in {"address", "city", "region"} else column.field


def _first_party_named(columns: list[Column]) -> list[Column]:
    """Where nothing else names suppliers, the first party is one: *Ingot Manufacturer*.

    So is an issuer, of securities then, where no column has documents that it may have issued.
    """
    fields = {column.field for column in columns}
    if "name" in fields:
        return columns
    field = "parties" if "parties" in fields or "evidence" in fields else "evidence_issuer"
    first = next((column for column in columns if column.field == field), None)
    return [replace(one, field="name") if one is first else one for one in columns]


def _of_goods(columns: list[Column]) -> list[Column]:
    """Take what a list of goods describes for goods: it has customs codes, or says their origin."""
    if not any(one.field == "hs_codes" or is_where_goods_are_made(one.heading) for one in columns):
        return columns
    return [
        replace(one, field="products", how="guessed")
        if not one.field and describes(one.heading)
        else one
        for one in columns
    ]


def _of_workers(column: Column) -> Column:
    """Take a column whose heading asks after a harm to workers as a note on them."""
    if column.field or not asks_of_harm(column.heading):
        return column
    return replace(column, field="workforce", how="guessed")
