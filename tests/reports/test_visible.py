"""Text on a page: what would deceive is written out, what shows nothing is left out."""

from __future__ import annotations

import pytest

from screener.reports.visible import visible


def test_what_turns_or_hides_letters_is_written_out() -> None:
    assert visible("invoice\u202efdp.exe\x1b") == "invoice[U+202E]fdp.exe[U+001B]"
    assert visible("\u2066a\u2069") == "[U+2066]a[U+2069]"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("سپاه پاسداران انقلاب اسلامی\u200e", "سپاه پاسداران انقلاب اسلامی"),
        ("научно-исследо\xadвательский", "научно-исследовательский"),
        ("\ufeffHoshine\u200b Silicon\u2060", "Hoshine Silicon"),
        ("سازمان\u200cیافته", "سازمان\u200cیافته"),  # parts letters that are written joined
    ],
)
def test_a_mark_that_shows_nothing_is_left_out(name: str, shown: str) -> None:
    assert visible(name) == shown
