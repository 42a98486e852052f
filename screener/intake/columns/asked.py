"""Headings that ask of workers, as self-assessments have them: an answer needs its question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from screener.intake.columns.signals import signals, words_of
from screener.places.phrases import Hit, Phrases, plain

__all__ = ["answered", "asks", "asks_of_harm"]

_LONGEST = 300
"""Characters of a question; what is longer is no heading."""
_CHOICES = re.compile(r"\s*[(\[][^()\[\]]*/[^()\[\]]*[)\]]\s*$")
"""What a form lets one choose from: "(yes/no)"."""
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
"""What else stands in brackets there: "(EUR)"."""
_EDGES = re.compile(r"^[\d\W_]+|[\W_]+$")
"""The number of a question, and what ends it."""
_MARKS = ("?", "？")
_KINDS = {"present": "told", "names": "told", "owed": "owed", "things": "thing", "done": "done"}


class _Named(NamedTuple):
    """How a heading names a signal."""

    start: int
    end: int
    """Place of all its words, in characters of the plain text."""
    owed: bool
    """Whether by what workers are owed."""


def answered(heading: str, cell: str) -> str:
    """Return what a cell says under such a heading: "Passports retained?" and "Yes" say it both."""
    if not cell.strip():
        return cell
    heading = _CHOICES.sub("", heading)
    ends = heading.endswith((*_MARKS, ":", "："))
    return f"{heading} {cell}" if ends else f"{heading}: {cell}"


def asks(heading: str) -> bool:
    """Say whether a heading has what the rules know workers by: "Agency workers"."""
    return bool(_named(heading))


def asks_of_harm(heading: str) -> bool:
    """Say whether it asks after a harm to them, which no column of anything else does.

    So do a question, and what names the harm, or what workers are owed, and says no more: below
    "Passport retention audit date" stand no answers, and every date would state the harm.
    """
    asked = _CHOICES.sub("", heading)
    text = _EDGES.sub("", plain(_REMARK.sub("", asked)))
    harms = [named for signal, named in _named(text).items() if signal in _harms()]
    if asked != heading or asked.endswith(_MARKS):
        return bool(harms)
    return any(one.owed or (one.start, one.end) == (0, len(text)) for one in harms)


@lru_cache(maxsize=4096)
def _named(heading: str) -> Mapping[str, _Named]:
    """Return the signals that a heading names: by a phrase, or by a thing and what is done."""
    if len(heading) > _LONGEST:
        return {}
    found: dict[str, dict[str, list[Hit]]] = defaultdict(lambda: defaultdict(list))
    for hit in _phrases().find(heading):
        kind, _, signal = hit.concept.partition(":")
        found[signal][kind].append(hit)
    return {
        signal: _Named(
            min(hit.start for hit in chain(*hits.values())),
            max(hit.end for hit in chain(*hits.values())),
            "owed" in hits,
        )
        for signal, hits in found.items()
        if {"told", "owed"} & hits.keys() or {"thing", "done"} <= hits.keys()
    }


@cache
def _harms() -> frozenset[str]:
    """The signals that set a band of their own, or whose denial is one."""
    return frozenset(one["id"] for one in signals() if one.get("floor") or one.get("owed"))


@cache
def _phrases() -> Phrases:
    return Phrases(
        (word, f"{kind}:{signal['id']}")
        for signal in signals()
        for field, kind in _KINDS.items()
        for word in words_of(signal, field)
    )
