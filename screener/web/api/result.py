"""The published shape of a result, within the description of the API."""

from __future__ import annotations

from typing import Any

from screener import reports

__all__ = ["JSON", "RESULT", "components"]

_NAME = "Result"
_AT = "#/components/schemas/"
JSON: dict[str, Any] = {"schema": {"$ref": f"{_AT}{_NAME}"}}
RESULT: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A result; `/api/v1/result-schema.json` is its published schema.",
        "content": {"application/json": JSON},
    }
}
"""For routes that answer with a result."""


def components() -> dict[str, Any]:
    """Return the published schema as components: made from it, so that there is no second one."""
    schema = reports.json_schema()
    parts = schema.pop("$defs")
    whole = {name: value for name, value in schema.items() if not name.startswith("$")}
    named = {
        _NAME: whole | {"title": _NAME},
        **{_called(name): part for name, part in parts.items()},
    }
    return {name: _referring(part) for name, part in named.items()}


def _called(name: str) -> str:
    """Return a part's name here, where others have the same: `run` is `ResultRun`."""
    return _NAME + "".join(word.capitalize() for word in name.split("_"))


def _referring(part: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return a part whose references lead to the components."""
    if isinstance(part, list):
        return [_referring(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        key: _AT + _called(value.rpartition("/")[2]) if key == "$ref" else _referring(value)
        for key, value in part.items()
    }
