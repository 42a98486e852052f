"""What an entry of the audit log holds, as rows for people, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screener.reports.catalogue import message
from screener.reports.words import Words
from screener.web.plainly import plainly

__all__ = ["audit_facts"]

_LINKED = {"case_id", "version_id"}
"""Shown as a link, or of no use to a reader."""
_NAMED = {
    "verdict": ("web.status.{}",),
    "kind": ("web.evidence.{}",),
    "role": ("web.role.{}",),
    "from": ("web.role.{}",),
    "to": ("web.role.{}",),
    "how": ("web.detail.how.{}",),
    "answer": ("web.detail.answer.{}",),
    "four_eyes": ("tier.{}", "web.status.{}"),
}
"""Details that hold codes: which text names each part, parts being set apart by a colon."""


def audit_facts(what: Mapping[str, str], words: Words) -> Iterator[tuple[str, str]]:
    """Yield name and value of an entry's details; a detail without a name keeps its own."""
    for name, value in what.items():
        if name not in _LINKED:
            label = _named(f"web.plan.{name}", name.replace("_", " "), words)
            yield _named(f"web.detail.{name}", label, words), _value(name, value, words)


def _value(name: str, value: str, words: Words) -> str:
    if name == "refused":
        return plainly(value, words.language)
    if name == "source":
        return words.source(value)
    if name == "published":
        return words.dated(value)
    patterns = _NAMED.get(name)
    if patterns is None:
        return value
    return ", ".join(_coded(one, patterns, words) for one in value.split(", "))


def _coded(value: str, patterns: tuple[str, ...], words: Words) -> str:
    parts = value.split(":")
    if len(parts) != len(patterns):
        return value
    named = zip(parts, patterns, strict=True)
    return " · ".join(_named(pattern.format(part), part, words) for part, pattern in named)


def _named(code: str, written: str, words: Words) -> str:
    return message(code, words.language) or written
