"""How often someone may call."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict

__all__ = ["Rate"]

_MOST_CALLERS = 10_000


class Rate:
    """Lets each caller make so many calls a minute, evenly refilled."""

    def __init__(self, per_minute: int) -> None:
        """Begin with everybody at full measure."""
        self._per_second, self._most = per_minute / 60, float(per_minute)
        self._lock = threading.Lock()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, caller: str) -> float:
        """Take one call; return the seconds to wait where there is none left, else 0."""
        now = time.monotonic()
        with self._lock:
            left, then = self._left.pop(caller, (self._most, now))
            left = min(self._most, left + (now - then) * self._per_second)
            wait = 0.0 if left >= 1 else (1 - left) / self._per_second
            self._left[caller] = (left if wait else left - 1, now)
            while len(self._left) > _MOST_CALLERS:
                self._left.popitem(last=False)
        return wait
