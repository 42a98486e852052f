"""Words of a user or a file inside a sentence."""

from __future__ import annotations

from screener.quotes import listed, quoted


def test_what_cannot_be_seen_is_told_by_its_number() -> None:
    assert quoted("Süd") == "“Süd”"
    assert quoted("a\x1b[2Jb\n\u202e") == "“a\\x1b[2Jb\\n\\u202e”"


def test_many_texts_are_cut_and_counted() -> None:
    assert listed(["Name", "", "Land  of\nseat"]) == "“Name”, “Land of seat”"
    assert listed(map(str, range(14))).endswith("“11” and 2 more")
    assert listed(["x" * 60]) == f"“{'x' * 40}”"
