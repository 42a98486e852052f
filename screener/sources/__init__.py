"""Published lists: descriptors, parsers, editions, and the facts that are screened against."""

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
    status,
)
from screener.sources.own import all_descriptors

__all__ = [
    "Changed",
    "Descriptor",
    "Diff",
    "Imported",
    "SourceData",
    "SourceStatus",
    "all_descriptors",
    "coverage",
    "descriptors",
    "diff",
    "import_file",
    "load_bundled",
    "load_edition",
    "load_enabled",
    "status",
]
