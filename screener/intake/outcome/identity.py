"""Which rows speak of one supplier: duplicates folded, sites joined, shared numbers told."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any

from screener.intake.cells.countries import in_other_countries
from screener.model import JOINT, Gap, Statement, Supplier

__all__ = ["Folded", "fold", "handle", "key_of"]

_PLACE = ("city", "address", "region", "spend")
_TEXTS = ("sector_text", "parent", "supply_tier", "workforce")
_LISTS = (
    "other_names", "sites", "industry_codes", "products", "hs_codes", "identifiers", "owners",
    "parties", "directors", "evidence", "gaps",
)  # fmt: skip
_COMPARED = tuple(each.name for each in fields(Supplier) if each.name != "row")


@dataclass(frozen=True, slots=True)
class Folded:
    """Suppliers, each once, in the order of their first row."""

    suppliers: tuple[Supplier, ...]
    duplicates: Sequence[tuple[int, int]]
    """Rows equal to an earlier one in everything that was read, each with that one."""
    joined: Sequence[tuple[int, int]]
    """Further rows of a supplier already met, each with its first row."""
    shared_numbers: int
    """Numbers under which the list has several names."""

    @property
    def into(self) -> tuple[tuple[int, int], ...]:
        """Each row that is no supplier's first, with the first row of its supplier.

        Rows from memory that have no number are left out.
        """
        first = dict(self.joined)
        equal = ((row, first.get(like, like)) for row, like in self.duplicates)
        return tuple(sorted(pair for pair in (*self.joined, *equal) if all(pair)))


def key_of(supplier: Supplier) -> Hashable:
    """What makes a supplier one: its number with its name, else name, country and address."""
    if supplier.number:
        return supplier.number, supplier.name.casefold()
    return "", supplier.name, supplier.country or supplier.country_text, supplier.address


def handle(supplier: Supplier) -> int:
    """A hash that is equal for all rows that ``fold`` has to see together."""
    return hash(supplier.number or key_of(supplier))


def fold(suppliers: Sequence[Supplier]) -> Folded:
    """Bring the rows of a list together by supplier."""
    if _all_numbered_apart(suppliers):
        return Folded(tuple(suppliers), (), (), 0)
    groups: dict[Hashable, list[Supplier]] = {}
    for supplier in suppliers:
        groups.setdefault(key_of(supplier), []).append(supplier)
    duplicates: list[tuple[int, int]] = []
    joined: list[tuple[int, int]] = []
    folded: list[Supplier] = []
    for group in _apart(groups.values(), suppliers):
        distinct = _distinct(group, duplicates) if len(group) > 1 else group
        joined += [(one.row, distinct[0].row) for one in distinct[1:]]
        folded.append(_join(distinct) if len(distinct) > 1 else group[0])
    shared = _shared_numbers(folded)
    told = [_tell(supplier, shared) for supplier in folded] if shared else folded
    return Folded(tuple(told), sorted(duplicates), sorted(joined), len(shared))


def _apart(
    groups: Collection[list[Supplier]], suppliers: Sequence[Supplier]
) -> Iterable[list[Supplier]]:
    """Part rows of one name and place whose LEIs differ: they are different legal entities.

    A row without an LEI stays with the first. A number of the list's own outweighs LEIs.
    """
    parted = [part for group in groups if len(group) > 1 for part in _by_lei(group)]
    single = [group for group in groups if len(group) == 1]
    if len(parted) + len(single) == len(groups):
        return groups
    place = {id(supplier): at for at, supplier in enumerate(suppliers)}
    return sorted((*single, *parted), key=lambda part: place[id(part[0])])


def _by_lei(group: list[Supplier]) -> Iterable[list[Supplier]]:
    if group[0].number:
        return (group,)
    leis = [next((n.value for n in one.identifiers if n.kind == "lei"), "") for one in group]
    if len({*leis} - {""}) < 2:  # noqa: PLR2004 - one is no other
        return (group,)
    parts: dict[str, list[Supplier]] = {}
    home = leis[0] or next(filter(None, leis))
    for lei, supplier in zip(leis, group, strict=True):
        parts.setdefault(lei or home, []).append(supplier)
    return parts.values()


def _all_numbered_apart(suppliers: Sequence[Supplier]) -> bool:
    """The usual case, worth a short cut: every supplier has a number of its own."""
    numbers = set(map(attrgetter("number"), suppliers))
    return len(numbers) == len(suppliers) and "" not in numbers


def _distinct(group: Iterable[Supplier], duplicates: list[tuple[int, int]]) -> list[Supplier]:
    """Return the rows that differ, and note the others with the row that each is equal to."""
    seen: dict[Hashable, Supplier] = {}
    for supplier in group:
        first = seen.setdefault(tuple(getattr(supplier, name) for name in _COMPARED), supplier)
        if first is not supplier:
            duplicates.append((supplier.row, first.row))
    return list(seen.values())


def _join(rows: Sequence[Supplier]) -> Supplier:
    """Make one supplier of its rows: what any of them says, at the place of the first."""
    first = rows[0]
    changes: dict[str, Any] = {
        name: next((text for row in rows if (text := getattr(row, name))), "") for name in _PLACE
    }
    for name in _TEXTS:
        changes[name] = JOINT.join(
            dict.fromkeys(filter(None, (getattr(row, name) for row in rows)))
        )
    changes |= {
        name: tuple(dict.fromkeys(item for row in rows for item in getattr(row, name)))
        for name in _LISTS
    }
    home = next((row for row in rows if row.country), first)
    changes |= {"country": home.country, "country_text": home.country_text}
    spelled = dict.fromkeys((*changes["other_names"], *(row.name for row in rows)))
    changes["other_names"] = tuple(name for name in spelled if name != first.name)
    here = _site(first)
    sites = dict.fromkeys((*changes["sites"], *(_site(row) for row in rows[1:])))
    changes["sites"] = tuple(site for site in sites if site and site != here)
    if elsewhere := _countries_elsewhere(rows, home.country):
        changes["site_countries"] = elsewhere
        abroad = in_other_countries(elsewhere)
        of_rows = (gap for gap in changes["gaps"] if gap.statement.code != abroad.statement.code)
        changes["gaps"] = (*of_rows, abroad)
    changes["sole_trader"] = any(row.sole_trader for row in rows)
    return replace(first, **changes)


def _countries_elsewhere(rows: Sequence[Supplier], home: str) -> tuple[str, ...]:
    stated = dict.fromkeys(code for row in rows for code in (row.country, *row.site_countries))
    return tuple(code for code in stated if code and code != home)


def _site(supplier: Supplier) -> str:
    parts = (supplier.address, supplier.city, supplier.region, supplier.country_text)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _shared_numbers(suppliers: Iterable[Supplier]) -> frozenset[str]:
    seen: set[str] = set()
    shared = set()
    for supplier in suppliers:
        if supplier.number in seen:
            shared.add(supplier.number)
        elif supplier.number:
            seen.add(supplier.number)
    return frozenset(shared)


def _tell(supplier: Supplier, shared: frozenset[str]) -> Supplier:
    if supplier.number not in shared:
        return supplier
    gap = Gap("number", Statement.of("gap.number_shared", number=supplier.number))
    return replace(supplier, gaps=(*supplier.gaps, gap))
