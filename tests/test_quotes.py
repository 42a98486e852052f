"""Words of a user or a file inside a sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from screener.quotes import file_name, listed, quoted


def test_what_cannot_be_seen_is_told_by_its_number() -> None:
    assert quoted("Süd") == "“Süd”"
    assert quoted("a\x1b[2Jb\n\u202e") == "“a\\x1b[2Jb\\n\\u202e”"


def test_many_texts_are_cut_and_counted() -> None:
    assert listed(["Name", "", "Land  of\nseat"]) == "“Name”, “Land of seat”"
    assert listed(map(str, range(14))).endswith("“11” and 2 more")
    assert listed(["x" * 60]) == f"“{'x' * 40}”"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('OOO "Romashka"', "“OOO ‘Romashka’”"),
        ("ООО «Ромашка»", "“ООО ‘Ромашка’”"),
        ("« Le Moulin »", "“‘Le Moulin’”"),
        ("„Vega“ und „Nord“ OHG", "“‘Vega’ und ‘Nord’ OHG”"),
        ('12" pipes and 6" pipes', '“12" pipes and 6" pipes”'),
        ("O’Brien", "“O’Brien”"),
        ('"', '“"”'),
    ],
)
def test_what_a_text_quotes_itself_stands_in_inner_marks(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_a_file_is_named_by_what_its_bytes_say() -> None:
    assert file_name(Path("a/Zulieferer für 2026.csv")) == "Zulieferer für 2026.csv"
    assert file_name(Path(os.fsdecode(b"a/f\xfcr.csv"))) == "f\N{REPLACEMENT CHARACTER}r.csv"
