"""What an entry of the audit log holds, as rows for people, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from screener.reports.catalogue import message
from screener.reports.plainly import plainly
from screener.reports.words import Words

__all__ = ["audit_facts"]

_LINKED = {"case_id", "version_id"}
"""Shown as a link, or of no use to a reader."""
_NAMED = {
    "verdict": ("web.act.{}",),
    "kind": ("web.evidence.{}",),
    "role": ("web.role.{}",),
    "from": ("web.role.{}",),
    "to": ("web.role.{}",),
    "how": ("web.detail.how.{}",),
    "answer": ("web.detail.answer.{}",),
    "four_eyes": ("tier.{}", "web.act.{}"),
}
"""Details that hold codes: which text names each part, parts being set apart by a colon."""


def audit_facts(
    what: Mapping[str, str], words: Words, before: Mapping[str, str] = MappingProxyType({})
) -> Iterator[tuple[str, str]]:
    """Yield name and value of an entry's details; a detail without a name keeps its own.

    Where a detail was something else ``before``, the value says from what to what.
    """
    for name, value in what.items():
        if name not in _LINKED:
            label = _named(f"web.plan.{name}", name.replace("_", " "), words)
            said = _value(name, value, words)
            if name in before:
                said = f"{_value(name, before[name], words)} → {said}"
            yield _named(f"web.detail.{name}", label, words), said


def _value(name: str, value: str, words: Words) -> str:
    if not value:
        return words("web.detail.unset")
    if name in _SAID:
        return _SAID[name](value, words)
    patterns = _NAMED.get(name)
    if patterns is None:
        return value
    return ", ".join(_coded(one, patterns, words) for one in value.split(", "))


def _refused(value: str, words: Words) -> str:
    return plainly(value, words.language)


def _found(value: str, words: Words) -> str:
    """Return sources with how many of their entries are meant, which follows the last colon."""
    counted = (one.rpartition(":") for one in value.split(", "))
    return ", ".join(f"{words.source(source)} ({_figure(n, words)})" for source, _, n in counted)


def _figure(value: str, words: Words) -> str:
    return words.number(int(value))


_SAID: dict[str, Callable[[str, Words], str]] = {
    "refused": _refused,
    "source": lambda value, words: words.source(value),
    "found": _found,
    "published": lambda value, words: words.dated(value),
    "changes": _figure,
    "entries": _figure,
    "suppliers": _figure,
    "versions": _figure,
    "runs": _figure,
    "decisions": _figure,
}
"""Details that are said in another way than they are kept."""


def _coded(value: str, patterns: tuple[str, ...], words: Words) -> str:
    parts = value.split(":")
    if len(parts) != len(patterns):
        return value
    named = zip(parts, patterns, strict=True)
    return " · ".join(_named(pattern.format(part), part, words) for part, pattern in named)


def _named(code: str, written: str, words: Words) -> str:
    return message(code, words.language) or written
