"""What was made of a key is not made again, and memory stays bounded."""

from __future__ import annotations

from screener.memo import Memo


def test_what_was_made_of_a_key_is_not_made_again() -> None:
    made: list[str] = []

    def upper(word: str) -> str:
        made.append(word)
        return word.upper()

    known = Memo(upper, 10)
    assert [known[word] for word in ("mill", "gin", "mill")] == ["MILL", "GIN", "MILL"]
    assert made == ["mill", "gin"]


def test_no_more_keys_are_remembered_than_allowed() -> None:
    known = Memo(str.upper, 3)
    for word in ("a", "b", "c", "d", "e", "f", "g"):
        assert known[word] == word.upper()
        assert len(known) <= 3
