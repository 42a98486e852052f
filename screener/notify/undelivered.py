"""What a channel raises when a notice did not arrive; never leaves this room."""

from __future__ import annotations

__all__ = ["UndeliveredError"]


class UndeliveredError(Exception):
    """The notice did not arrive; ``final`` when trying again is of no use.

    The text goes into the store and the log: it names no secret.
    """

    def __init__(self, text: str, *, final: bool = False) -> None:
        super().__init__(text)
        self.final = final
