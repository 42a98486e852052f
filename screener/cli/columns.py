"""How the columns of a table share the width of a terminal, and which leave where it is narrow.

One rule for all tables. A column that is empty in every row is left out. One that says what width
it can do with (``least``) is wrapped or cut down to that and no further; any other is shown whole.
Where that is too much, columns leave in the order that they state (``leaves``), and those that
state none never do: who, how grave, and why. What left is told. What room is over goes to the
narrowest columns first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from screener.cli.terminal import data_console, message

__all__ = ["Column", "fitted", "print_table"]

_GAP = 2
"""Between two columns of a table."""
_NARROWEST = 8
"""No column that is wrapped or cut is narrower, nor narrower than its heading."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column of a table, and what becomes of it where there is little room."""

    heading: str
    least: int = 0
    """Width that it can do with; 0 where a part of a cell is of no use, as of a number."""
    leaves: int = 0
    """Its turn to leave, 1 first; 0 never."""
    most: int = 0
    """Width beyond which it takes no more; 0 is none."""
    right: bool = False
    """Whether it is set to the right, as figures are that are held against each other."""
    one_line: bool = False
    """Whether what does not fit is cut off; else it goes on in the next line."""
    codes: bool = False
    """Whether its cells are codes, which people read as words: *decision changed*."""


def print_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Print rows of cells (with markup) below their headings; say which columns had no room."""
    console = data_console()
    texts = [[Text.from_markup(cell, emoji=False) for cell in row] for row in rows]
    sizes = {
        column: max((row[at].cell_len for row in texts), default=0)
        for at, column in enumerate(columns)
    }
    widths = fitted(sizes, console.width)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column, width in widths.items():
        table.add_column(
            column.heading,
            width=width,
            justify="right" if column.right else "left",
            no_wrap=column.one_line,
            overflow="ellipsis" if column.one_line else "fold",
        )
    for row in texts:
        table.add_row(
            *(text for column, text in zip(columns, row, strict=True) if column in widths)
        )
    # What always stays is not cut further: a terminal narrower than that breaks its lines.
    console.width = max(console.width, _taken(widths))
    console.print(table)
    if left := [column.heading for column, size in sizes.items() if size and column not in widths]:
        message(f"no room for {', '.join(left)}: a wider terminal shows more")


def fitted(sizes: Mapping[Column, int], width: int) -> dict[Column, int]:
    """Return the columns that stay in a terminal so wide, each with its width.

    Args:
        sizes: the width of the widest cell of each column.
        width: that of the terminal.
    """
    whole = {one: max(size, cell_len(one.heading)) for one, size in sizes.items() if size}
    widths = {one: min(size, _least(one)) if one.least else size for one, size in whole.items()}
    leaving = sorted((one for one in widths if one.leaves), key=lambda one: one.leaves)
    while _taken(widths) > width and leaving:
        del widths[leaving.pop(0)]
    while _taken(widths) < width:
        short = [one for one, has in widths.items() if has < min(whole[one], one.most or width)]
        if not short:
            break
        widths[min(short, key=widths.__getitem__)] += 1
    return widths


def _least(column: Column) -> int:
    return max(column.least, cell_len(column.heading), _NARROWEST)


def _taken(widths: Mapping[Column, int]) -> int:
    return sum(widths.values()) + _GAP * (len(widths) - 1)
