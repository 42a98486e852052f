"""A text cut into known pieces: syllables of pinyin, names of letters."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet

__all__ = ["cut_into"]


def cut_into(
    text: str,
    known: Collection[str],
    *,
    longest: int,
    not_inside: AbstractSet[str] = frozenset(),
) -> tuple[str, ...]:
    """Cut ``text`` into ``known`` pieces, as few as can be; ``()`` if that cannot be done.

    Args:
        text: What is cut.
        known: The pieces.
        longest: Characters of the longest of them.
        not_inside: Those that only begin a text.
    """
    best: list[tuple[str, ...] | None] = [(), *[None] * len(text)]
    for start in range(len(text)):
        before = best[start]
        if before is None:
            continue  # no piece ends here: most texts that are none of these end soon
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            piece, found = text[start:end], best[end]
            if piece not in known or (start and piece in not_inside):
                continue
            if found is None or len(before) + 1 < len(found):
                best[end] = (*before, piece)
    return best[-1] or ()
