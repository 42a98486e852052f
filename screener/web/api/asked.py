"""The shapes of what the API takes."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from screener.intake.columns.headings import fields
from screener.web.api.shape import Shape

__all__ = ["DecisionAsked", "Mapping", "Names", "Screen", "Text"]

MOST_AT_ONCE = 200


def _readable(text: str) -> str:
    if "\x00" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise ValueError("a text holds no NUL and no half of a surrogate pair")
    return text


Text = Annotated[str, AfterValidator(_readable)]


Mapping = Annotated[
    dict[Annotated[Text, Field(max_length=40)], Annotated[Text, Field(max_length=200)]],
    Field(
        max_length=100,
        description=(
            "Our field to the list's heading, for columns that are not recognised; `#2` is the "
            "second column, also of a list without headings."
        ),
    ),
]
Cell = Text | int | Annotated[float, Field(allow_inf_nan=False)] | bool | None
"""A value of a supplier. Whole numbers stay as they are written: ids and codes are such."""


def _said_once(value: object, handler: ValidatorFunctionWrapHandler) -> object:
    """Say in one line what a cell can be, not for each kind why it is not of it."""
    try:
        return handler(value)
    except ValidationError:
        raise PydanticCustomError(
            "cell",
            "give a text without NUL and halves of surrogate pairs, a finite number, true, false, "
            "null, or a list of these",
        ) from None


class Screen(Shape):
    """A few suppliers to screen at once; nothing is kept."""

    suppliers: Annotated[
        list[
            dict[
                Annotated[Text, Field(max_length=200)],
                Annotated[Cell | list[Cell], WrapValidator(_said_once)],
            ]
        ],
        Field(
            min_length=1,
            max_length=MOST_AT_ONCE,
            description=(
                "Records whose keys are headings as a supplier list has them, or our fields: "
                f"{', '.join(sorted(fields()))}. Several values of a field are a list."
            ),
        ),
    ]
    mapping: Mapping = Field(default_factory=dict)
    sector: Annotated[Text, Field(max_length=100)] = ""


class Names(Shape):
    """Two names to compare."""

    a: Annotated[Text, Field(max_length=500)]
    b: Annotated[Text, Field(max_length=500)]
    kind: Literal["organisation", "person", "vessel"] = "organisation"
    country_a: Annotated[str, Field(pattern="^([A-Z]{2})?$")] = ""
    """ISO 3166-1 alpha-2, or empty; with both known, they count for the tier."""
    country_b: Annotated[str, Field(pattern="^([A-Z]{2})?$")] = ""


class DecisionAsked(Shape):
    """An act upon a case."""

    verdict: Literal["confirmed", "dismissed", "approved", "undone"]
    reason: Annotated[Text, Field(max_length=4000)] = ""
    revision: Annotated[int, Field(ge=0, le=2**53)]
    """The case's revision as you saw it; when somebody was first, or a run says something else of
    the supplier since, the answer is 409."""
    whole_group: bool = False
    """Also decide the open cases of the same supplier, or name beside it, that look like the same
    firm; goes with `confirmed` and `dismissed`."""
    all_suppliers: bool = False
    """Also decide the open cases of the same name beside other suppliers, as of a carrier or notify
    party; likewise. A case of the supplier itself or of a person is refused with 409."""
    together: bool = False
    """Also approve or undo what was decided of other cases in the same act, as with `whole_group`
    or `all_suppliers`; goes with `approved` and `undone`."""
    expires: date | None = None
    """Day from which it no longer holds; goes with `dismissed`."""

    @model_validator(mode="after")
    def _together(self) -> Self:
        if self.expires is not None and self.verdict != "dismissed":
            raise ValueError("only a dismissal expires")
        anew = self.verdict in {"confirmed", "dismissed"}
        for name in ("whole_group", "all_suppliers") if not anew else ("together",):
            if getattr(self, name):
                verdicts = "approved and undone" if anew else "confirmed and dismissed"
                raise ValueError(f"{name} goes with {verdicts}")
        return self
