"""Finds the heading row and says, for each column, which field it fills."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from screener.errors import InputError
from screener.intake.cells.text import has_text
from screener.intake.columns.confirm import share_read
from screener.intake.columns.grouped import grouped
from screener.intake.columns.headings import (
    fields,
    is_exact,
    is_of_another,
    key,
    meaning,
)
from screener.intake.columns.layout import NAMES, Column, Layout
from screener.intake.columns.profiles import Profile, profile_of
from screener.intake.columns.settling import settled
from screener.intake.limits import MAX_COLUMNS, TITLE_ROWS
from screener.intake.table import Row
from screener.places import country_code
from screener.quotes import listed, quoted

__all__ = ["check_fields", "lay_out"]

_SYNONYMS = {"sector": "sector_text"}
_NUMBER = re.compile(r"#([1-9]\d{0,3})")
_SURE = 2
"""Known headings that make a row the heading of a list whose columns are given by number."""
_DOUBTFUL = 0.5
_TITLES = 300


@dataclass(frozen=True, slots=True)
class _Given:
    """What the user says of the columns."""

    mapping: Mapping[str, str]
    ignored: frozenset[str]
    """Keys of headings."""


def lay_out(
    rows: Sequence[Row],
    mapping: Mapping[str, str],
    name: str,
    *,
    heading_known: bool,
    ignored: Collection[str],
) -> Layout:
    """Find the heading among the first rows and give each column a field.

    Args:
        rows: the first rows of the table.
        mapping: our field to the file's heading, chosen by the user; these columns are
            taken from what the table of headings says. ``#2`` is the second column, also of a
            list without headings.
        name: the file's name, for errors.
        heading_known: row 1 is the heading.
        ignored: headings of columns that the user leaves out, whatever they seem to mean.

    Raises:
        InputError: no row has a column for the supplier's name, or a mapping names an
            unknown field or a heading that the file does not have.
    """
    check_fields(mapping)
    widest = max(map(len, rows), default=0)
    if widest > MAX_COLUMNS:
        raise InputError(
            f"{name}: {widest} columns; at most {MAX_COLUMNS} are read; remove the empty ones"
        )
    candidates = rows[: 1 if heading_known else TITLE_ROWS]
    given = _Given(mapping, frozenset(map(key, ignored)))
    best = _likeliest(candidates, widest, given, headed=heading_known)
    if best is None or not best.makes_sense:
        raise InputError(_no_name(rows, name))
    _check_headings(best, mapping, name)
    best = replace(best, titles=_titles(rows[: max(0, best.heading_row - 1)]))
    layout = _confirmed(best, rows[best.heading_row :], given.ignored)
    if not layout.names_suppliers:
        raise InputError(_no_name(rows, name))
    return layout


def _likeliest(
    candidates: Sequence[Row], widest: int, given: _Given, *, headed: bool
) -> Layout | None:
    """Return the row that makes the most sense as a heading, or a list without one."""
    if _numbered(given.mapping) and not headed and not _headed(candidates, given):
        numbers = [f"#{number}" for number in range(1, widest + 1)]
        return _assign(numbers, 0, given)
    layouts = [_assign(row, number, given) for number, row in enumerate(candidates, 1)]
    best = max(layouts, key=_sense, default=None)
    if best is None or best.heading_row == 1:
        return best
    above, row = candidates[best.heading_row - 2 : best.heading_row]
    joined = _assign(row, best.heading_row, given, above)
    return joined if _keeps_names(best, joined) else best


def _keeps_names(own: Layout, joined: Layout) -> bool:
    """Say whether headings joined with the row above them still head the suppliers' names.

    Only a heading that is known as it is, "Supplier Name", may be that in place of the first.
    """
    first = min(own.of("name") + own.of("legal_name"), default=None)
    names = [column for column in joined.columns if column.field in NAMES]
    return first is None or any(
        column.place == first or column.is_stated or is_exact(column.heading) for column in names
    )


def _numbered(mapping: Mapping[str, str]) -> bool:
    return any(map(_NUMBER.fullmatch, mapping.values()))


def _headed(candidates: Sequence[Row], given: _Given) -> bool:
    """Say whether one of these rows is a heading, whatever columns were given by number."""
    by_name = {
        field: wanted for field, wanted in given.mapping.items() if not _NUMBER.fullmatch(wanted)
    }
    layouts = (_assign(row, 1, replace(given, mapping=by_name)) for row in candidates)
    named, mapped, certain, *_ = max(map(_sense, layouts), default=(False, 0, 0))
    return named or bool(mapped) or certain >= _SURE


def _confirmed(layout: Layout, rows: Sequence[Row], ignored: Collection[str]) -> Layout:
    """Let the rows below the heading have their say."""
    left_out = [one for one in layout.columns if not one.field and key(one.heading) in ignored]
    columns = settled([one for one in layout.columns if one not in left_out], rows)
    columns = sorted([*columns, *left_out], key=lambda column: column.place)
    shares = [(column, share_read(column, rows)) for column in columns]
    return replace(
        layout,
        columns=tuple(columns),
        doubtful=tuple((column, share) for column, share in shares if share < _DOUBTFUL),
    )


def _sense(layout: Layout) -> tuple[bool, int, int, bool, int]:
    """How much of a row makes sense as headings; a surely known one outweighs any guess.

    Else a firm's name far down, guessed to be a heading, would hide the rows above it. A field
    counts once: what a row of values repeats in several columns is no more of a heading.
    """
    known = [column for column in layout.columns if column.field]
    sure = [column for column in known if column.how != "guessed"]
    mapped = sum(column.how == "mapped" for column in known)
    named = replace(layout, columns=tuple(sure)).names_suppliers
    if not named and any(_is_value(column) for column in layout.columns):
        # a row of values, of which one is a heading elsewhere: *BG;София;Холдинг*
        return named, mapped, 0, False, 0
    certain = len({column.field for column in sure}) + bool(layout.profile)
    return named, mapped, certain, layout.names_suppliers, len(known)


def _is_value(column: Column) -> bool:
    """Whether a cell that is no known heading is a number or the code of a country."""
    text = column.heading
    code = len(text) == 2 and text.isupper() and bool(country_code(text))  # noqa: PLR2004 - ISO 3166
    return not column.field and (code or text.isdigit())


def _assign(row: Row, number: int, given: _Given, above: Row = ()) -> Layout:
    profile = profile_of(row)
    columns = [
        _column(place, " ".join(heading.split()), " ".join(whole.split()), profile, given)
        for place, (heading, whole) in enumerate(zip(row, grouped(row, above), strict=True))
    ]
    return Layout(number, tuple(columns), profile.title if profile else "")


def _column(place: int, heading: str, whole: str, profile: Profile | None, given: _Given) -> Column:
    """Say what a column is by its heading, ``whole`` with what stands over it."""
    for each in (heading, whole):
        for field, wanted in given.mapping.items():
            if _is_wanted(place, each, wanted):
                return Column(place, each, _SYNONYMS.get(field, field), "mapped")
        if key(each) in given.ignored:
            return Column(place, each, "", "ignored")
    if profile and (field := profile.columns.get(key(heading), "")):
        return Column(place, heading, field, "profile")
    found, alone = meaning(whole), meaning(heading)
    if found.field == alone.field or not (found.field or is_of_another(whole)):
        found = alone
    return Column(place, whole, found.field, found.how)


def _is_wanted(place: int, heading: str, wanted: str) -> bool:
    number = _NUMBER.fullmatch(wanted)
    if number:
        return place == int(number[1]) - 1
    return bool(heading) and key(heading) == key(wanted)


def check_fields(mapping: Mapping[str, str]) -> None:
    """Refuse a mapping that is none, or of a field that there is not.

    Raises:
        InputError: it maps no texts to texts, or there is no such field.
    """
    if not isinstance(mapping, Mapping):
        raise InputError(f"mapping is {mapping!r:.80}; give a mapping of our fields to headings")
    for field, wanted in mapping.items():
        if not isinstance(wanted, str):
            raise InputError(
                f"mapping of {field!r:.40} is {wanted!r:.40}; give a heading, or #2 for column 2"
            )
        if field not in fields():
            raise InputError(
                f"unknown field {quoted(field)} in the column mapping; "
                f"there are: {', '.join(sorted(fields()))}"
            )


def _check_headings(layout: Layout, mapping: Mapping[str, str], name: str) -> None:
    for field, wanted in mapping.items():
        if not any(_is_wanted(one.place, one.heading, wanted) for one in layout.columns):
            raise InputError(
                f"{name}: no column {quoted(wanted)} to map {field} to; the file has: "
                f"{listed([column.heading for column in layout.columns])}"
            )


def _no_name(rows: Sequence[Row], name: str) -> str:
    first = next((row for row in rows if any(cell.strip() for cell in row)), None)
    if first is None:
        return f"{name}: no rows with text; export the supplier list again"
    return (
        f"{name}: no column with the supplier's name found among: {listed(first)}; "
        'say which it is, e.g. --map name="Vendor Legal Nm" (Python: mapping={"name": …}); '
        "in a list without headings by number, e.g. --map name=#1 --map country=#2"
    )


def _titles(rows: Sequence[Row]) -> str:
    texts = (" ".join(cell.split()) for row in rows for cell in row)
    titles = " · ".join(text for text in texts if has_text(text))
    return titles if len(titles) <= _TITLES else f"{titles[:_TITLES]}…"
