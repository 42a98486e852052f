"""The table of given names, and how two words of it are one."""

from __future__ import annotations

import pytest

from screener.matching.scoring.given_names import are_known, names_of, relation
from screener.names.tables import read_table
from screener.names.writing.fold import fold


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("stephen", "steven", "spelled"),
        ("bob", "robert", "short"),
        ("bob", "roberto", "short"),
        ("kate", "katie", "short"),
        ("robert", "william", ""),
        ("chris", "christian", "short"),
        ("chris", "christopher", "short"),
        ("christian", "christopher", ""),
        ("zahra", "zohra", "spelled"),
        ("hamad", "hammad", "spelled"),
        ("zura", "zurab", "short"),
        ("kum", "gum", "spelled"),
    ],
)
def test_given_names_are_related(first: str, second: str, how: str) -> None:
    assert relation(first, second, scripts=False) == relation(second, first, scripts=False) == how
    assert bool(names_of(first) & names_of(second)) == bool(how)


def test_translations_are_one_name_in_two_scripts_only() -> None:
    assert relation("joseph", "yusuf", scripts=True) == "spelled"
    assert relation("joseph", "yusuf", scripts=False) == ""
    assert names_of("joseph") & names_of("yusuf")


def test_spellings_of_a_korean_name_are_one_name_in_latin_letters() -> None:
    assert relation("ri", "yi", scripts=False) == "spelled"
    assert names_of("ri") & names_of("yi")
    assert relation("ri", "ryu", scripts=False) == ""


def test_two_known_names_are_no_misspellings_of_each_other() -> None:
    assert are_known("jamal", "jamil")
    assert not are_known("jamal", "jamul")


def test_all_words_of_the_table_are_folded() -> None:
    table = read_table("given_names")
    words = [
        word
        for key in ("spellings", "short", "single", "across", "korean", "vietnamese")
        for word in table[key].split()
    ]
    assert len(words) > 3000
    assert [word for word in words if fold(word) != word] == []
