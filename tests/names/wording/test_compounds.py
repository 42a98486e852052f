"""Words that languages make of several are read as those, too."""

from __future__ import annotations

import pytest

from screener.names.form import normal_form
from screener.names.legal import legal_forms
from screener.names.meaning.languages import translated
from screener.names.tables import read_table
from screener.names.wording.compounds import in_parts, is_compound
from screener.names.words import word_table
from screener.names.writing.fold import fold


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Sprengstofffabriken", ["sprengstoff", "fabriken"]),
        ("Handelsbanken", ["handels", "banken"]),
        ("Eisenbahnverkehrsgesellschaft", ["eisenbahn", "verkehr", "gesellschaft"]),
        ("beheersmaatschappij", ["beheer", "maatschappij"]),
        ("våpenfabrikk", ["vapen", "fabrikk"]),
        ("Bundessozialgericht", ["bundes", "sozial", "gericht"]),
        ("Landesarbeitsgericht", ["landes", "arbeit", "gericht"]),
    ],
)
def test_compound_is_cut_where_its_words_meet(word: str, parts: list[str]) -> None:
    assert is_compound(fold(word))
    assert in_parts([fold(word)]) == parts


@pytest.mark.parametrize("word", ["Nordstrom", "Volkswagen", "Goldbank", "Karehamn", "bank"])
def test_brand_that_ends_like_a_compound_stays_whole(word: str) -> None:
    assert in_parts([fold(word)]) == []


def test_name_with_a_compound_is_still_read_as_written() -> None:
    readings = normal_form("Svenska Handelsbanken").readings
    assert [token.text for token in readings[0].tokens] == ["sweden", "handelsbanken"]
    assert any("bank" in [token.text for token in reading.tokens] for reading in readings[1:])


def test_words_of_compounds_are_known() -> None:
    table, known = word_table(), {one.folded for one in translated()} | word_table().common
    for part in ("heads", "firsts"):
        for words in read_table("compounds")[part].values():
            unknown = [w for w in map(fold, words.split()) if table.canonical(w) not in known]
            assert not [word for word in unknown if table.canonical(word) == word]


def test_legal_form_is_no_compound() -> None:
    assert not [form for form in legal_forms().all_words if is_compound(form)]
