"""A sentence in the making: a code and its parameters."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Statement"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A code with parameters; ``reports/messages/`` turns it into words in a language.

    Results carry statements instead of sentences so that one run can be read in
    several languages and compared between versions.
    """

    code: str
    """Dotted name in the message catalogue, e.g. ``gap.country_unknown``."""
    params: tuple[tuple[str, str], ...] = ()
    """Names and values to fill in, the values already as text."""

    @classmethod
    def of(cls, code: str, **params: object) -> Statement:
        """Make a statement; the values are turned into text."""
        return cls(code, tuple((name, str(value)) for name, value in params.items()))

    def __reduce__(self) -> tuple[type[Statement], tuple[str, tuple[tuple[str, str], ...]]]:
        """Be packed for another process, which gets many, in a fraction of the usual time."""
        return Statement, (self.code, self.params)
