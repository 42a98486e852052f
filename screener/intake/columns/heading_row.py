"""Finds the heading row and says, for each column, which field it fills."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from screener.errors import InputError
from screener.intake.cells.text import has_text
from screener.intake.columns.asked import asks_of_harm
from screener.intake.columns.column import Column
from screener.intake.columns.confirm import confirm, guess_names, share_read
from screener.intake.columns.grouped import grouped
from screener.intake.columns.headings import (
    How,
    describes,
    fields,
    is_exact,
    is_generic,
    is_of_another,
    is_where_goods_are_made,
    key,
    meaning,
    names_ship,
    names_supplier,
    rank_of_role,
    role_of,
)
from screener.intake.columns.profiles import Profile, profile_of
from screener.intake.limits import MAX_COLUMNS, TITLE_ROWS
from screener.intake.table import Row
from screener.places import country_code
from screener.quotes import listed, quoted

__all__ = ["Layout", "check_fields", "lay_out"]

# One column is enough for these; the others may come in parts or several times.
_SINGLE = frozenset(
    {"legal_name", "number", "country", "region", "city", "supply_tier", "spend",
     "sole_trader", "evidence_issued", "evidence_expires", "evidence_issuer"}
)  # fmt: skip
_SEVERAL = frozenset({"other_names", "parent", "parties", "sites"})
"""These may be guessed again and again."""
_SYNONYMS = {"sector": "sector_text"}
_NUMBER = re.compile(r"#([1-9]\d{0,3})")
_SURE = 2
"""Known headings that make a row the heading of a list whose columns are given by number."""
_DOUBTFUL = 0.5
_TITLES = 300
_CERTAINTY: tuple[How, ...] = ("mapped", "profile", "recognised", "guessed", "ignored")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the heading is and what each column holds."""

    heading_row: int
    """Its row number, 1 for the first; 0 where the list has none."""
    columns: tuple[Column, ...]
    profile: str = ""
    """Title of the known export this is, or empty."""
    doubtful: tuple[tuple[Column, float], ...] = ()
    """Columns of which few values read as their field, with that share."""
    titles: str = ""
    """What the rows above the heading say, shortened."""

    def of(self, field: str) -> tuple[int, ...]:
        """Places of the columns that fill a field."""
        return tuple(column.place for column in self.columns if column.field == field)

    @property
    def makes_sense(self) -> bool:
        """The user says what its columns are, or at least one heading is known."""
        return not self.heading_row or any(column.field for column in self.columns)

    @property
    def names_suppliers(self) -> bool:
        """A column holds the suppliers' names."""
        return bool(self.of("name") or self.of("legal_name"))


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
    heading_known: bool = False,
    ignored: Collection[str] = (),
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
    names = [column for column in joined.columns if column.field in {"name", "legal_name"}]
    return first is None or any(
        column.place == first or column.how in {"mapped", "profile"} or is_exact(column.heading)
        for column in names
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


def _confirmed(layout: Layout, rows: Sequence[Row], ignored: Collection[str] = ()) -> Layout:
    """Let the rows below the heading have their say."""
    left_out = [one for one in layout.columns if not one.field and key(one.heading) in ignored]
    columns = _settle(confirm([one for one in layout.columns if one not in left_out], rows))
    if not replace(layout, columns=tuple(columns)).names_suppliers:
        columns = _first_party_named(guess_names(columns, rows))
    columns = [_of_workers(column) for column in _of_goods(columns)]
    columns = sorted([*columns, *left_out], key=lambda column: column.place)
    shares = [(column, share_read(column, rows)) for column in columns]
    return replace(
        layout,
        columns=tuple(columns),
        doubtful=tuple((column, share) for column, share in shares if share < _DOUBTFUL),
    )


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


def _settle(columns: Sequence[Column]) -> list[Column]:
    """Where two columns claim a field that has one, the surer, then the first, keeps it."""
    order = sorted(columns, key=_claim)
    named = next((column for column in order if column.field in {"name", "legal_name"}), None)
    ships = named and names_ship(named.heading, [column.heading for column in columns])
    role = "ship" if ships else role_of(named.heading) if named else ""
    taken: set[str] = set()
    settled: dict[int, Column] = {}
    for column in order:
        field = _left_for(column, taken, role)
        taken.add(field)
        how = column.how if field else "ignored"
        settled[column.place] = replace(column, field=field, how=how)
    return [settled[column.place] for column in columns]


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
    if column.how not in {"mapped", "profile"} and role_of(column.heading) not in {"", role}:
        field = _of_party(column, taken)
    if field == "name" and taken & {"name", "legal_name"} and column.how == "guessed":
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
        return "parties" if taken & {"name", "legal_name"} else "name"
    if column.field == "country":
        if role_of(column.heading) == "ship":  # its flag says nothing of the goods aboard
            return "" if taken & {"name", "legal_name"} else "country"
        return "site_countries" if "country" in taken else "country"
    return "sites" if column.field in {"address", "city", "region"} else column.field


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
