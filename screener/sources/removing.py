"""Takes a list out of what is searched, but for bundled ones; what runs refer to stays."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from screener.errors import SourceInputError
from screener.quotes import quoted
from screener.sources.descriptor import Descriptor
from screener.sources.editions import EditionStore, State
from screener.sources.own import all_descriptors, forget, undescribed, was_removed
from screener.workspace import Workspace

__all__ = ["Removed", "removable", "remove"]


@dataclass(frozen=True, slots=True)
class Removed:
    """A list that is searched no more, and the edition of it that was."""

    source: str
    sha256: str
    """Empty where it had no edition."""
    entries: int


def remove(name: str, workspace: Workspace, missed: Collection[str] = ()) -> Removed:
    """Take a list out of what is searched: the user's own, a published one, one not described.

    Its editions stay in the workspace, for runs that searched them are replayed from there. A
    published one is refreshed no more until it is named or imported again; a list added under the
    same name later begins anew.

    Args:
        name: what the list is called, with ``own:`` before it or not.
        workspace: where it is kept.
        missed: sources that the last run missed; one of them need not be here.

    Raises:
        SourceInputError: there is no such list, or it is bundled or off. Nothing is removed.
    """
    source = removable(name, workspace, missed)
    store = EditionStore(workspace, source)
    with store.locked():
        removable(name, workspace, missed)  # another process may have removed it meanwhile
        state = store.state()
        record = store.record(state.current) if state.current else None
        # Searched no more from here on; whoever is stopped before the next step is told of a list
        # that is missing, and removes it again. Its publisher will be asked for a whole edition.
        store.keep_state(State(history=state.history))
        forget(source, workspace)
    return Removed(source, record.sha256 if record else "", record.entries if record else 0)


def _own_id(name: str) -> str:
    """Return the source id of a list of the user's own by its name."""
    return name if name.startswith("own:") else f"own:{name}"


def removable(name: str, workspace: Workspace, missed: Collection[str]) -> str:
    """Return the source id of a list that `remove` takes; asked before agreeing too.

    Raises:
        SourceInputError: there is no such list, or it is bundled or off.
    """
    source, known = _own_id(name), all_descriptors(workspace)
    if source in known:
        return source
    if name in known:
        _must_be_on(known[name], workspace)
        return name
    gone = undescribed(workspace) | {*missed} - {*known}
    for one in (name, source):
        if one in gone and not was_removed(one, workspace):
            return one
    raise _unknown(name, [one for one in known if one.startswith("own:")])


def _must_be_on(descriptor: Descriptor, workspace: Workspace) -> None:
    if descriptor.bundled:
        raise SourceInputError(f"{descriptor.id} is bundled, and always searched")
    store = EditionStore(workspace, descriptor.id)
    if not store.exists() or was_removed(descriptor.id, workspace):
        raise SourceInputError(f"{descriptor.id} is not searched")


def _unknown(name: str, own: list[str]) -> SourceInputError:
    there = f"there are: {', '.join(own)}" if own else "there are none"
    return SourceInputError(f"there is no list of your own called {quoted(name)}; {there}")
