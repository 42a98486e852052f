"""Long answers in pages, each from the last key of the one before, so that nothing comes twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Generic, TypeVar

from fastapi import Path, Query
from pydantic import ConfigDict, Field

from screener.errors import InputError
from screener.quotes import quoted
from screener.web.api.shape import Shape

__all__ = ["MOST_NUMBER", "After", "Feed", "Limit", "Number", "Page", "ends", "key_of"]

T = TypeVar("T")
MOST_NUMBER = 2**63 - 1

Number = Annotated[int, Path(ge=1, le=MOST_NUMBER)]
Limit = Annotated[int, Query(ge=1, le=500, description="Lines of a page.")]
After = Annotated[
    str, Query(max_length=60, description="The `next` of the page before; empty for the first.")
]


class Page(Shape, Generic[T]):
    """A page."""

    # Pydantic looks for such texts in the source, anew for each kind of page: a fifth of a start.
    model_config = ConfigDict(use_attribute_docstrings=False)

    items: list[T]
    next: str = Field(description="Give it as `after` for the next page; empty after the last.")


class Feed(Page[T], Generic[T]):
    """A page of what is only ever added to, oldest first."""

    resume: str = Field(
        description="Where this page ends. Keep the last page's and give it as `after` another "
        "time: what was added since comes."
    )


def ends(keys: Sequence[int], limit: int, after: str) -> tuple[str, str]:
    """Return the `next` and the `resume` of a page.

    Args:
        keys: keys of its lines, and of one more where there are more.
        limit: lines of a page.
        after: what it was asked for with.
    """
    resume = str(keys[:limit][-1]) if keys else after
    return resume if len(keys) > limit else "", resume


def key_of(after: str) -> int:
    """Return the number that a page comes after; 0 for the first.

    Raises:
        InputError: it is the end of no page.
    """
    if not after:
        return 0
    if not (after.isascii() and after.isdigit()) or int(after) > MOST_NUMBER:
        raise InputError(f"{quoted(after)} is not the next of a page")
    return int(after)
