"""What a name is read as: its words, and the classes of its legal forms."""

from __future__ import annotations

from typing import NamedTuple

from screener.names.words import TRANSLATED, Token

__all__ = ["NormalForm", "Reading"]

_AS_SPELLED = frozenset({"Latn", TRANSLATED})
"""Scripts of words that are what they are spelled as."""


class Reading(NamedTuple):
    """One way to read a name in Latin letters."""

    tokens: tuple[Token, ...]
    legal: tuple[str, ...]
    """Classes of the legal forms, in the order written."""
    legal_words: frozenset[str] = frozenset()
    """The words they were written with."""
    letters: str = ""
    """The whole name, legal forms too, folded and without spaces."""
    words: tuple[str, ...] = ()
    """The folded words, legal forms too, in order; empty for names that have East Asian signs."""
    partial: bool = False
    """Whether only a part of the name was read: an abbreviation, a former name."""
    caveats: int = 0
    """Against which others it is not held (caveats.py)."""
    caption: tuple[str, ...] = ()
    """What an analyst says that the firm of a short name is, folded; hardly a name has any."""

    @property
    def said(self) -> tuple[str, ...]:
        """Its words, as they must be equal for two names to be."""
        return tuple([t.text if t.script in _AS_SPELLED else t.identity for t in self.tokens])

    @property
    def key(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Equal keys are equal normal forms."""
        return self.said, self.legal


class NormalForm(NamedTuple):
    """A name with its readings, the best known first; without any letter or digit there is none."""

    name: str
    readings: tuple[Reading, ...]
