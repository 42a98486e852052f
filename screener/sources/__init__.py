"""Published lists: descriptors, parsers, editions, and the facts that are screened against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screener.lazy_import import on_first_use
from screener.sources.adding import add
from screener.sources.checking import wrong_editions
from screener.sources.clock import check_clock
from screener.sources.descriptor import Descriptor, descriptors
from screener.sources.diff import Changed, Diff, diff
from screener.sources.importing import Imported, import_file
from screener.sources.load import (
    SourceData,
    SourceStatus,
    coverage,
    load_bundled,
    load_edition,
    load_enabled,
    outline_enabled,
    status,
    told_apart,
)
from screener.sources.lookup import find
from screener.sources.missing import missing
from screener.sources.own import OWN_CADENCE, all_descriptors, once_known, undescribed
from screener.sources.removing import Removed, removable, remove

if TYPE_CHECKING:
    from screener.sources.refreshing import Outcome, refresh, refreshable

__all__ = [
    "OWN_CADENCE",
    "Changed",
    "Descriptor",
    "Diff",
    "Imported",
    "Outcome",
    "Removed",
    "SourceData",
    "SourceStatus",
    "add",
    "all_descriptors",
    "check_clock",
    "coverage",
    "descriptors",
    "diff",
    "find",
    "import_file",
    "load_bundled",
    "load_edition",
    "load_enabled",
    "missing",
    "once_known",
    "outline_enabled",
    "refresh",
    "refreshable",
    "removable",
    "remove",
    "status",
    "told_apart",
    "undescribed",
    "wrong_editions",
]

if not TYPE_CHECKING:  # who sees it here takes every name, also a mistyped one, for one of ours
    # What needs the network is loaded only when it is asked for: screening never does.
    __getattr__ = on_first_use(
        __name__,
        dict.fromkeys(("Outcome", "refresh", "refreshable"), "screener.sources.refreshing"),
    )
