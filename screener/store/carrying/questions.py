"""Questions whether a new supplier is one that has decisions, and the answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from screener.store.numbers import add
from screener.store.tables import (
    carry_answers,
    carry_questions,
    supplier_lists,
    supplier_states,
    suppliers,
)

__all__ = ["Question", "add_answer", "open_questions", "question"]


@dataclass(frozen=True, slots=True)
class Question:
    """A new supplier that looks like a known one with decisions."""

    id: int
    list_name: str
    score: float
    supplier_id: int
    name: str
    number: str
    country: str
    like_supplier_id: int
    like_name: str
    like_number: str
    like_country: str


def open_questions(connection: Connection, *, list_name: str) -> list[Question]:
    """Return the questions without an answer, the likest first."""
    query = _open(_questions())
    if list_name:
        query = query.where(supplier_lists.c.name == list_name)
    ordered = query.order_by(carry_questions.c.score.desc(), carry_questions.c.id)
    return [Question(*row) for row in connection.execute(ordered)]


def question(connection: Connection, number: int) -> Question | None:
    """Return a question that has no answer yet, or None."""
    found = _open(_questions().where(carry_questions.c.id == number))
    return next((Question(*row) for row in connection.execute(found)), None)


def add_answer(connection: Connection, number: int, *, same: bool, by: str, at: datetime) -> int:
    """Add the answer to a question."""
    word = "same" if same else "different"
    return add(connection, carry_answers, question_id=number, answer=word, by=by, at=at)


def _open(query: Select[Any]) -> Select[Any]:
    return query.where(carry_questions.c.id.not_in(select(carry_answers.c.question_id)))


def _questions() -> Select[Any]:
    new, like = supplier_states.alias("new"), supplier_states.alias("known")
    asked = carry_questions.c

    def newest(supplier_id: Any) -> Any:  # noqa: ANN401 - SQLAlchemy's expressions
        state = supplier_states.c
        return select(func.max(state.id)).where(state.supplier_id == supplier_id).scalar_subquery()

    return (
        select(
            asked.id,
            supplier_lists.c.name,
            asked.score,
            asked.supplier_id,
            new.c.name,
            new.c.number,
            new.c.country,
            asked.like_supplier_id,
            like.c.name,
            like.c.number,
            like.c.country,
        )
        .select_from(carry_questions)
        .join(suppliers, suppliers.c.id == asked.supplier_id)
        .join(supplier_lists, supplier_lists.c.id == suppliers.c.list_id)
        .join(new, new.c.id == newest(asked.supplier_id))
        .join(like, like.c.id == newest(asked.like_supplier_id))
    )
