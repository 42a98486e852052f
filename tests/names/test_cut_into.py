"""A text is cut into as few known pieces as can be."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from screener.names.cut_into import cut_into


def _every_cut(text: str, known: set[str]) -> Iterator[list[str]]:
    """Yield all ways to cut a text into known pieces."""
    if not text:
        yield []
    for piece in known:
        if text.startswith(piece):
            yield from ([piece, *rest] for rest in _every_cut(text[len(piece) :], known))


@given(st.text("ab", max_size=7), st.sets(st.text("ab", min_size=1, max_size=3)))
def test_a_text_is_cut_into_as_few_pieces_as_any_way_needs(text: str, known: set[str]) -> None:
    pieces = cut_into(text, known, longest=3)
    ways = [len(way) for way in _every_cut(text, known)]
    assert len(pieces) == min(ways, default=0)
    assert "".join(pieces) == (text if ways else "")
    assert known.issuperset(pieces)


def test_a_piece_that_only_begins_a_text_stands_nowhere_else() -> None:
    assert cut_into("ana", {"a", "n"}, longest=1) == ("a", "n", "a")
    assert cut_into("ana", {"a", "n"}, longest=1, not_inside={"a"}) == ()
