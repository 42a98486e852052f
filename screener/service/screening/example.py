"""Screen the bundled example list, as `screener demo` does."""

from __future__ import annotations

from datetime import datetime

from screener import intake, pipeline
from screener.resources import sources_dir
from screener.service.screening.screen import Screening

__all__ = ["screen_example"]


def screen_example(as_of: datetime) -> Screening:
    """Screen the bundled list against the bundled facts alone, as of a moment (UTC)."""
    supplier_list = intake.read(sources_dir() / "example" / "suppliers.csv")
    result = pipeline.screen(supplier_list, pipeline.Parameters(as_of=as_of, workspace=None))
    return Screening.of(result)
