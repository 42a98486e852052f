"""Finds the three data folders, in an installed wheel or in a checkout."""

from __future__ import annotations

from pathlib import Path

__all__ = ["reports_dir", "rules_dir", "sources_dir"]

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def rules_dir() -> Path:
    """Return the folder with the rules as shipped; never written to."""
    return _folder("rules")


def sources_dir() -> Path:
    """Return the folder with one descriptor folder per published list; never written to."""
    return _folder("sources")


def reports_dir() -> Path:
    """Return the folder with report templates, stylesheet and JSON Schema; never written to."""
    return _folder("reports")
