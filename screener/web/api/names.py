"""Names in the address and in forms: who is misspelled, or comes twice, must not go unheard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from fastapi import Request, params
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute

__all__ = ["refuse_unknown_names"]


async def refuse_unknown_names(request: Request) -> None:
    """Refuse names that the route does not know, and those that are given more than once.

    What is in a body of JSON its shape refuses.

    Raises:
        RequestValidationError: there are such names.
    """
    route: APIRoute = request.scope["route"]
    known = route.dependant
    query = [name for name, _ in request.query_params.multi_items()]
    problems = [*_problems("query", query, known.query_params)]
    if route.body_field is not None and isinstance(route.body_field.field_info, params.Form):
        form = [name for name, _ in (await request.form()).multi_items()]
        problems += _problems("body", form, known.body_params)
    if problems:
        raise RequestValidationError(problems)


def _problems(where: str, given: Sequence[str], known: Iterable[Any]) -> Iterator[dict[str, Any]]:
    names = sorted(one.alias for one in known)
    for name in dict.fromkeys(given):
        if name not in names:
            there = f"there are: {', '.join(names)}" if names else "there are none"
            yield {"type": "unknown", "loc": (where, name), "msg": f"no such name; {there}"}
        elif given.count(name) > 1:
            yield {"type": "repeated", "loc": (where, name), "msg": "give it once"}
