"""What differs between two editions of a source."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import dataclass, fields

from screener.errors import SourceInputError
from screener.model import Edition, GoodIndicator, Listing
from screener.sources.descriptor import Descriptor
from screener.sources.document import Fact
from screener.sources.editions import EditionStore
from screener.sources.load import SourceData, load_bundled, load_edition
from screener.sources.own import descriptor_of
from screener.workspace import Workspace

__all__ = ["Changed", "Diff", "diff"]


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that is in both editions and not the same in them."""

    key: str
    """The publisher's reference; for indicators, what they are about."""
    before: Fact
    after: Fact
    fields: tuple[str, ...]
    """Names of the fields that differ."""


@dataclass(frozen=True, slots=True)
class Diff:
    """What differs between two editions, each part sorted by key."""

    before: Edition
    after: Edition
    listed: tuple[Fact, ...]
    delisted: tuple[Fact, ...]
    """Entries that are gone, or that the later edition marks as delisted."""
    changed: tuple[Changed, ...]


def diff(source: str, workspace: Workspace, a: str = "", b: str = "") -> Diff:
    """Compare two editions that the workspace keeps.

    Args:
        source: a source id.
        workspace: where the editions are.
        a: hash, or beginning of one, of the earlier edition, or ``bundled``; empty takes the
            one that was current before, else the bundled one.
        b: the later edition; empty takes the current one.

    Raises:
        SourceError: the source or an edition is unknown, or there are not two to compare;
            the text then says which one there is and how to take in another.
    """
    descriptor = descriptor_of(source, workspace)
    history = EditionStore(workspace, source).state().history
    if not b:
        if not history:
            raise SourceInputError(f"{source}: has no edition of yours to compare")
        b = history[-1]
    if not a:
        a = _earlier(descriptor, workspace, history, b)
    before, after = (
        load_bundled(descriptor) if one == "bundled" else load_edition(descriptor, workspace, one)
        for one in (a, b)
    )
    return compare_editions(before, after)


def _earlier(
    descriptor: Descriptor, workspace: Workspace, history: tuple[str, ...], later: str
) -> str:
    """Return the hash of the edition that was current before, or ``bundled``."""
    earlier = [one for one in history if not one.startswith(later)]
    if earlier or descriptor.bundled:
        return earlier[-1] if earlier else "bundled"
    only = EditionStore(workspace, descriptor.id).record(later)
    raise SourceInputError(
        f"{descriptor.id}: there is only one edition, {only.published.isoformat()} "
        f"({only.sha256[:12]}, entries: {only.entries}), and none before it to compare it with; "
        f"take in another: screener sources {_another(descriptor)}"
    )


def _another(descriptor: Descriptor) -> str:
    name = descriptor.id.removeprefix("own:")
    if name != descriptor.id:
        return f"add {shlex.quote(name)} FILE"
    return f"refresh {name}" if descriptor.fetch else f"import {name} FILE"


def compare_editions(before: SourceData, after: SourceData) -> Diff:
    """Compare two loaded editions of one source."""
    old, new = _by_key(before), _by_key(after)
    changed = [
        Changed(key, old[key], new[key], differing)
        for key in sorted(old.keys() & new.keys())
        if (differing := _differing(old[key], new[key]))
    ]
    gone = [one for one in changed if _delisted(one.after) and not _delisted(one.before)]
    return Diff(
        before.edition,
        after.edition,
        listed=tuple(new[key] for key in sorted(new.keys() - old.keys())),
        delisted=(
            *(old[key] for key in sorted(old.keys() - new.keys())),
            *(one.after for one in gone),
        ),
        changed=tuple(one for one in changed if one not in gone),
    )


def _delisted(fact: Fact) -> bool:
    return isinstance(fact, Listing) and fact.delisted_on is not None


def _by_key(data: SourceData) -> dict[str, Fact]:
    """Return the facts by what identifies them; a key that repeats is numbered."""
    found: dict[str, Fact] = {}
    facts: Iterable[Fact] = (*data.listings, *data.goods, *data.countries)
    for fact in facts:
        key = base = _key(fact)
        number = 1
        while key in found:
            number += 1
            key = f"{base} #{number}"
        found[key] = fact
    return found


def _key(fact: Fact) -> str:
    if isinstance(fact, Listing):
        return fact.id
    if isinstance(fact, GoodIndicator):
        return f"{fact.country} {fact.good} {fact.derived_from}".rstrip()
    return f"{fact.country} {fact.measure}"


def _differing(before: Fact, after: Fact) -> tuple[str, ...]:
    if before == after:
        return ()
    if type(before) is not type(after):
        return ("kind",)
    names = (one.name for one in fields(before))
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))
