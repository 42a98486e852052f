"""Holds the fields of ``Supplier`` records to their types, which a program may have missed.

Python does not: a text where a tuple is meant would be searched letter by letter, and a number
where a text is meant would break the report that is written last.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from screener.errors import InputError
from screener.intake.identifiers import KINDS
from screener.intake.readings import EVIDENCE
from screener.model import Evidence, Identifier, IndustryCode, Owner, Supplier

__all__ = ["checked"]

T = TypeVar("T")

_ONE_OF: dict[tuple[type, str], tuple[str, ...]] = {
    (Evidence, "kind"): EVIDENCE,
    (Identifier, "kind"): (*KINDS, "imo", "other"),
    (IndustryCode, "scheme"): ("", "nace_2.1", "nace_2", "isic_4", "naics", "sic"),
}
_HINTS: dict[type, dict[str, Any]] = {
    kind: get_type_hints(kind) for kind in (Supplier, Evidence, Identifier, IndustryCode, Owner)
}
"""What each field of a record, and of those within it, is to hold."""
_CALLED: dict[Any, str] = {
    str: "a text",
    bool: "True or False",
    int: "a whole number",
    float: "a number",
    date: "a datetime.date",
}


def checked(record: T, place: str) -> T:
    """Return a record of the model; a list in it becomes a tuple, a moment its day.

    Args:
        record: a ``Supplier``, or one of the records in its fields.
        place: what an error begins with.

    Raises:
        InputError: a field holds what it cannot.
    """
    changes: dict[str, Any] = {}
    kind: type = type(record)
    for name, hint in _HINTS[kind].items():
        value = getattr(record, name)
        kept = _checked_value(value, hint, f"{place}{name}")
        if (known := _ONE_OF.get((kind, name))) and kept not in known:
            texts = ", ".join(repr(one) for one in known)
            raise InputError(f"{place}{name} is {kept!r}; give one of {texts}")
        if kept is not value:
            changes[name] = kept
    return replace(record, **changes) if changes else record  # type: ignore[type-var]


def _checked_value(value: Any, hint: Any, place: str) -> Any:  # noqa: ANN401 - of any field
    if value.__class__ is hint:  # nearly always
        return checked(value, f"{place}.") if hint in _HINTS else value
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        if not isinstance(value, tuple | list):
            raise _wrong(place, value, f"a tuple, each {_called(item)}")
        kept = [_checked_value(one, item, f"{place}[{at}]") for at, one in enumerate(value)]
        same = isinstance(value, tuple) and all(map(lambda a, b: a is b, kept, value))
        return value if same else tuple(kept)
    if type(None) in get_args(hint):
        (hint,) = set(get_args(hint)) - {type(None)}
        return value if value is None else _checked_value(value, hint, place)
    if hint is date and isinstance(value, datetime):
        return value.date()
    if not isinstance(value, (int, float) if hint is float else hint) or isinstance(value, bool):
        raise _wrong(place, value, _called(hint))
    return value


def _called(hint: Any) -> str:  # noqa: ANN401 - a type
    return _CALLED.get(hint, f"a screener.model.{getattr(hint, '__name__', '')}")


def _wrong(place: str, value: object, wanted: str) -> InputError:
    return InputError(f"{place} is {value!r:.80}; give {wanted}")
