"""What a function makes of each key, kept: cells of a list and words of names recur."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Memo"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Memo(dict[_Key, _Value]):
    """What a function makes of each key that was met.

    A look-up costs a fraction of what a call of a function with an ``lru_cache`` does, and can be
    handed on: ``map(memo.__getitem__, words)``.
    """

    def __init__(self, make: Callable[[_Key], _Value], most: int = 20_000) -> None:
        """Keep what ``make`` returns for up to ``most`` keys; then begin anew."""
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, key: _Key) -> _Value:
        if len(self) >= self._most:
            self.clear()
        made = self[key] = self._make(key)
        return made
