"""Published lists: descriptors, parsers, editions, and the facts that are screened against."""

from screener.sources.descriptor import Descriptor, descriptors
from screener.sources.load import SourceData, coverage, load_bundled, load_enabled

__all__ = [
    "Descriptor",
    "SourceData",
    "coverage",
    "descriptors",
    "load_bundled",
    "load_enabled",
]
