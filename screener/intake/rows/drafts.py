"""Makes many suppliers from columns, fast.

A frozen dataclass sets each of its thirty fields through ``object.__setattr__``, which costs
more than reading the row. A draft is a class with the same fields that is not frozen; once
filled it is given the class ``Supplier``, which Python allows for equal layouts. From then
on it is as frozen as any other supplier.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, field, fields, make_dataclass
from functools import cache
from typing import Any, cast

from screener.model import Supplier

__all__ = ["build"]


def build(columns: Mapping[str, Sequence[Any]]) -> list[Supplier]:
    """Make one supplier per row.

    Args:
        columns: supplier field to its values, all of one length; ``name`` among them.
            Fields without a column get their default.
    """
    drafts = list(map(_draft(tuple(columns)), *columns.values()))
    for draft in drafts:
        draft.__class__ = Supplier
    return cast("list[Supplier]", drafts)


@cache
def _draft(given: tuple[str, ...]) -> type[Any]:
    """A class like ``Supplier`` whose constructor takes the given fields by position."""
    defaults = {
        each.name: each.default_factory() if each.default_factory is not MISSING else each.default
        for each in fields(Supplier)
    }
    taken = [(name, Any) for name in given]
    left_out = [
        (name, Any, field(init=False, default=default))
        for name, default in defaults.items()
        if name not in given
    ]
    return make_dataclass("Draft", [*taken, *left_out], slots=True, eq=False, repr=False)
