"""Readings of Japanese words that were taken from a dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from screener.names.tables import read_table

__all__ = ["readings"]


def readings(section: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a section of ``japanese_unidic.yml`` as written, each with its reading."""
    for line in read_table("japanese_unidic")[section].splitlines():
        reading, *words = line.split()
        for word in words:
            yield word, reading
