"""Finds suppliers by part of a name: folded, in a table narrow enough to be read as a whole.

A hundred thousand names are some 5 MB, which both databases go through in a few hundredths of
a second; that finds any part of a name in any script, which an index of words would not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from screener.store.columns import visible
from screener.store.numbers import chunks
from screener.store.tables import assessments, run_assessments, state_names

__all__ = ["WORDS", "folded", "folded_names", "literally", "named", "ranks_of_named"]

FEW = 500
"""Hits up to which they are looked up one by one; of more, a run's ranking is full."""

WORDS = 10

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


def folded_names(name: str, others: Sequence[str]) -> str:
    """Return the names of a supplier as they are searched: folded, one a line."""
    return "\n".join(map(folded, (name, *others)))


def literally(text: str) -> str:
    """Return a text for ``LIKE`` in which no sign has a meaning."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def named(text: str) -> ColumnElement[bool]:
    """Return the clause on ``state_names`` that its names have all words, or the number is it."""
    column = state_names.c
    number = column.number == visible(text.strip())
    words = folded(text).split()[:WORDS]
    if not words:
        return number
    inside = (column.names.like(f"%{literally(word)}%", escape="\\") for word in words)
    return or_(and_(*inside), number)


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
