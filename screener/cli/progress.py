"""What a command has finished: who ends it with Ctrl-C is told what is there and what is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import click

__all__ = ["Progress", "expect", "finish"]

_KEY = "progress"


@dataclass(slots=True)
class Progress:
    """What is to be kept and written, and what of it is."""

    finished: list[str] = field(default_factory=list)
    expected: list[str] | None = None
    """What is not finished; None where the command does not say what it makes."""

    def __str__(self) -> str:
        """Say what an interruption leaves."""
        if self.expected is None:
            return "interrupted; what was finished before stays"
        if not self.finished:
            return "interrupted; nothing was kept or written"
        missing = f"; not finished: {', '.join(self.expected)}" if self.expected else ""
        return f"interrupted; finished: {', '.join(self.finished)}{missing}"

    def of_command(self) -> dict[str, object]:
        """Return what `click` is to hand to the command."""
        return {_KEY: self}


def expect(things: Iterable[str]) -> None:
    """Note what the command is to keep or write."""
    if progress := _current():
        progress.expected = [*(progress.expected or ()), *things]


def finish(thing: str, said: str = "") -> None:
    """Note that it is kept or written, under the name by which it can be found."""
    if progress := _current():
        progress.finished.append(said or thing)
        if progress.expected and thing in progress.expected:
            progress.expected.remove(thing)


def _current() -> Progress | None:
    found = (click.get_current_context().obj or {}).get(_KEY)
    return found if isinstance(found, Progress) else None
