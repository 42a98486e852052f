"""The bundled example list that `screener demo` screens."""

from __future__ import annotations

from pathlib import Path

from screener.resources import sources_dir

__all__ = ["example_list"]


def example_list() -> Path:
    """Return the path of the bundled example supplier list (CSV)."""
    return sources_dir() / "example" / "suppliers.csv"
