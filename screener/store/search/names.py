"""Finds suppliers and listings by part of a name: folded, in tables narrow enough to be read whole.

A hundred thousand names are some 5 MB, which both databases go through in a few hundredths of
a second; that finds any part of a name in any script, which an index of words would not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, false, or_, select

from screener.model import Role, whose
from screener.store.numbers import chunks
from screener.store.search.han import as_said, as_written
from screener.store.tables import (
    assessments,
    cases,
    listing_names,
    run_assessments,
    state_names,
)
from screener.store.tables.columns import visible

__all__ = [
    "beside",
    "folded",
    "folded_beside",
    "folded_names",
    "listed",
    "named",
    "ranks_of_named",
]

FEW = 500
"""Hits up to which they are looked up one by one; of more, a run's ranking is full."""

_WORDS = 10

_ANY_ROLE: Role = "owner"

_UNTYPED = frozenset({"Mn", "Cf"})


_PLAIN = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h",
    "ŋ": "n", "ŧ": "t", "ة": "ه", "ہ": "ه", "ھ": "ه", "ى": "ي", "ی": "ي", "ک": "ك",
    "ٱ": "ا", "ـ": "",
})  # fmt: skip
"""Letters that Unicode does not part from their strokes, and what Arabic writes in two ways."""


def folded(text: str) -> str:
    """Return a text without case, accents, width, signs unseen and repeated spaces."""
    if text.isascii():  # nearly all of a list, and ten times as fast
        return " ".join(visible(text).casefold().split())
    apart = unicodedata.normalize("NFKD", visible(text))
    bare = "".join(sign for sign in apart if unicodedata.category(sign) not in _UNTYPED)
    return " ".join(bare.casefold().translate(_PLAIN).split())


def folded_names(*names: str) -> str:
    """Return the names of a supplier or listing as they are searched: folded, one a line."""
    return "\n".join(map(folded, names))


def folded_beside(said: str) -> str:
    """Return the name of who stands beside a supplier as it is searched, told by `whose`.

    Nobody looks for the word *owner*, so the role is left out.
    """
    return folded(said.partition(": ")[2])


def _literally(text: str) -> str:
    """Return a text for ``LIKE`` in which no sign has a meaning."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def named(text: str) -> ColumnElement[bool]:
    """Return the clause on ``state_names`` that its names have this, or the number is it."""
    column = state_names.c
    return or_(_have(column.names, folded(text)), column.number == visible(text.strip()))


def listed(text: str) -> ColumnElement[bool]:
    """Return the clause on ``listing_names`` that its names have this."""
    return _have(listing_names.c.names, folded(text))


def beside(text: str) -> ColumnElement[bool]:
    """Return the clause on ``cases`` that who stands beside the supplier is named so."""
    return _have(cases.c.named, folded_beside(whose(_ANY_ROLE, visible(text))))


def _have(names: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """Return the clause that folded names have all words, or the Han that they spell.

    Han is found in whatever form it is typed, as it is matched.
    """
    words = text.split()[:_WORDS]
    if not words:
        return false()
    inside = and_(*(_has(names, word) for word in words))
    said = as_said(text)
    return or_(inside, names.regexp_match(said)) if said else inside


def _has(names: ColumnElement[str], word: str) -> ColumnElement[bool]:
    if forms := as_written(word):
        return names.regexp_match(forms)
    return names.like(f"%{_literally(word)}%", escape="\\")


def ranks_of_named(connection: Connection, run_id: int, text: str) -> list[int] | None:
    """Return the places in a run's ranking of the few suppliers so named; None: there are many."""
    query = select(state_names.c.supplier_id).where(named(text)).distinct()
    hits = list(connection.execute(query.limit(FEW + 1)).scalars())
    if len(hits) > FEW:
        return None
    # One step after the other: a planner that does not know the tables may begin at the wrong end.
    column, said = assessments.c, run_assessments.c
    judged = _each(connection, select(column.id), column.supplier_id, hits)
    query = select(said.rank).where(said.run_id == run_id)
    return sorted(_each(connection, query, said.assessment_id, judged))


def _each(connection: Connection, query: Any, column: Any, wanted: Iterable[int]) -> list[int]:  # noqa: ANN401 - SQLAlchemy's clauses
    return [
        number
        for some in chunks(wanted)
        for number in connection.execute(query.where(column.in_(some))).scalars()
    ]
