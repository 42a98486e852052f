"""Known exports, one YAML file each in ``sources/suppliers/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from screener.errors import RuleError
from screener.intake.columns.headings import fields, key
from screener.intake.table import Row
from screener.resources import sources_dir
from screener.safe_yaml import read_yaml

__all__ = ["Profile", "profile_of", "profiles"]


@dataclass(frozen=True, slots=True)
class Profile:
    """One program's export: how to know it, and what its columns mean."""

    title: str
    known_by: frozenset[str]
    """Headings (normal form) that together only this export has."""
    columns: Mapping[str, str]
    """Heading (normal form) to field."""


def profile_of(row: Row) -> Profile | None:
    """Return the export that a heading row belongs to, if it is a known one."""
    headings = {key(heading) for heading in row}
    return next((each for each in profiles() if each.known_by <= headings), None)


@cache
def profiles() -> tuple[Profile, ...]:
    """Return all profiles, in the order of their file names.

    Raises:
        RuleError: a profile names an unknown field.
    """
    files = sorted((sources_dir() / "suppliers").glob("*.yml"))
    return tuple(
        _profile(variant, file.name) for file in files for variant in read_yaml(file)["variants"]
    )


def _profile(variant: Mapping[str, object], file: str) -> Profile:
    columns, known_by = variant["columns"], variant["known_by"]
    if not isinstance(columns, Mapping) or not isinstance(known_by, list):
        raise RuleError(f"sources/suppliers/{file}: columns is a mapping, known_by a list")
    if unknown := set(columns.values()) - fields():
        raise RuleError(f"sources/suppliers/{file}: unknown fields: {', '.join(sorted(unknown))}")
    return Profile(
        str(variant["title"]),
        frozenset(key(str(heading)) for heading in known_by),
        {key(str(heading)): str(field) for heading, field in columns.items()},
    )
