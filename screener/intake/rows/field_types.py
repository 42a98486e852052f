"""Holds the fields of ``Supplier`` records to their types, which a program may have missed.

Python does not: a text where a tuple is meant would be searched letter by letter, and a number
where a text is meant would break the report that is written last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from screener.errors import InputError
from screener.intake.cells.evidence import EVIDENCE
from screener.intake.cells.identifiers import KINDS
from screener.model import Evidence, Identifier, IndustryCode, Owner, Party, Supplier

__all__ = ["checked"]

T = TypeVar("T")

_ONE_OF: dict[tuple[type, str], tuple[str, ...]] = {
    (Evidence, "kind"): EVIDENCE,
    (Identifier, "kind"): (*KINDS, "other"),
    (IndustryCode, "scheme"): ("", "nace_2.1", "nace_2", "isic_4", "naics", "sic"),
}
_CALLED: dict[type, str] = {
    str: "a text",
    bool: "True or False",
    int: "a whole number",
    float: "a number",
    date: "a datetime.date",
}


@dataclass(frozen=True, slots=True)
class _Field:
    """What a field is to hold."""

    name: str
    held: type
    """The type of what stands in it: a tuple where it holds several values."""
    kind: type
    """The type of each value."""
    optional: bool
    one_of: tuple[str, ...]


def _fields(kind: type) -> Iterator[_Field]:
    for name, hint in get_type_hints(kind).items():
        several, optional = get_origin(hint) is tuple, type(None) in get_args(hint)
        of = next(one for one in (*get_args(hint), hint) if one is not type(None))
        one_of = _ONE_OF.get((kind, name), ())
        yield _Field(name, tuple if several else of, of, optional, one_of)


_RECORDS: dict[type, tuple[_Field, ...]] = {
    kind: tuple(_fields(kind))
    for kind in (Supplier, Evidence, Identifier, IndustryCode, Owner, Party)
}


def checked(record: T) -> T:
    """Return a record of the model; a list in it becomes a tuple, a moment its day.

    Raises:
        InputError: a field holds what it cannot.
    """
    changes: dict[str, Any] = {}
    for field in _RECORDS[type(record)]:
        value, held = getattr(record, field.name), field.held
        if value.__class__ is held and not (value and held is tuple) and not field.one_of:
            continue  # as nearly always, and for a million records at a time
        kept = _checked(field, value)
        if kept is not value:
            changes[field.name] = kept
    return replace(record, **changes) if changes else record  # type: ignore[type-var] # a dataclass


def _checked(field: _Field, value: Any) -> Any:  # noqa: ANN401 - of any field
    if value is None and field.optional:
        return value
    if field.held is not tuple:
        return _one(field, value, field.name)
    if not isinstance(value, tuple | list):
        raise _wrong(field.name, value, f"a tuple, each {_called(field.kind)}")
    kept = tuple(_one(field, one, f"{field.name}[{at}]") for at, one in enumerate(value))
    same = isinstance(value, tuple) and all(a is b for a, b in zip(kept, value, strict=True))
    return value if same else kept


def _one(field: _Field, value: Any, place: str) -> Any:  # noqa: ANN401 - of any field
    """Hold one value to the type of its field."""
    if field.kind is date and isinstance(value, datetime):
        return value.date()
    kinds = (int, float) if field.kind is float else field.kind
    # To Python True is a number too.
    if not isinstance(value, kinds) or (isinstance(value, bool) and field.kind is not bool):
        raise _wrong(place, value, _called(field.kind))
    if field.one_of and value not in field.one_of:
        raise _wrong(place, value, f"one of {', '.join(map(repr, field.one_of))}")
    if field.kind not in _RECORDS:
        return value
    try:
        return checked(value)
    except InputError as error:
        raise InputError(f"{place}.{error}") from None


def _called(kind: type) -> str:
    return _CALLED.get(kind, f"a screener.model.{kind.__name__}")


def _wrong(place: str, value: object, wanted: str) -> InputError:
    return InputError(f"{place} is {value!r:.80}; give {wanted}")
