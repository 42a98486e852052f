"""Headings that ask of workers, as self-assessments have them: an answer needs its question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from screener.intake.tables import read_yaml
from screener.places.phrases import Phrases
from screener.resources import rules_dir

__all__ = ["answered", "asks", "asks_of_harm"]

_LONGEST = 300
"""Characters of a question; what is longer is no heading."""
_CHOICES = re.compile(r"\s*[(\[][^()\[\]]*/[^()\[\]]*[)\]]\s*$")
"""What a form lets one choose from: "(yes/no)"."""
_KINDS = {"present": "told", "names": "told", "owed": "told", "things": "thing", "done": "done"}


def answered(heading: str, cell: str) -> str:
    """Return what a cell says under such a heading: "Passports retained?" and "Yes" say it both."""
    if not cell.strip():
        return cell
    heading = _CHOICES.sub("", heading)
    return f"{heading} {cell}" if heading.endswith(("?", ":", "？", "：")) else f"{heading}: {cell}"


def asks(heading: str) -> bool:
    """Say whether a heading has what the rules know workers by: "Agency workers"."""
    return bool(_asked(heading))


def asks_of_harm(heading: str) -> bool:
    """Say whether it names a harm to them, which no column of anything else does."""
    return not _harms().isdisjoint(_asked(heading))


@lru_cache(maxsize=4096)
def _asked(heading: str) -> frozenset[str]:
    """Return the signals that a heading asks after: by a phrase, or by a thing and what is done."""
    if len(heading) > _LONGEST:
        return frozenset()
    found = {hit.concept for hit in _phrases().find(heading)}
    told = {concept.partition(":")[2] for concept in found if concept.startswith("told:")}
    things = {concept.partition(":")[2] for concept in found if concept.startswith("thing:")}
    return frozenset(told | {signal for signal in things if f"done:{signal}" in found})


@cache
def _signals() -> list[Mapping[str, Any]]:
    signals: list[Mapping[str, Any]] = read_yaml(rules_dir() / "workforce.yml")["signals"]
    return signals


@cache
def _harms() -> frozenset[str]:
    """The signals that set a band of their own, or whose denial is one."""
    return frozenset(one["id"] for one in _signals() if one.get("floor") or one.get("owed"))


@cache
def _phrases() -> Phrases:
    return Phrases(_entries())


def _entries() -> Iterator[tuple[str, str]]:
    for signal in _signals():
        for field, kind in _KINDS.items():
            for words in signal.get(field, {}).values():
                yield from ((word, f"{kind}:{signal['id']}") for word in words)
