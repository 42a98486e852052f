"""Other names of well-known firms, of several words: former ones, and those that all call them by."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.known_names import as_one_word, known_names
from screener.names.tables import read_table
from tests.matching.entries import lost_either_way

OF_ONE = [
    ("Salini Impregilo S.p.A.", "Webuild S.p.A."),
    ("Thai Union Frozen Products PCL", "Thai Union Group Public Company Limited"),
    ("GIAT Industries", "Nexter S.A."),
    ("Toshiba Memory Corporation", "Kioxia Corporation"),
    ("Flextronics International Ltd", "Flex Ltd."),
    ("Casas Pernambucanas", "Arthur Lundgren Tecidos S.A."),
    # in a caption that agrees
    ("Harita Nickel (Obi island)", "PT Trimegah Bangun Persada Tbk"),
    ("RD Tuna, the cannery outside Madang", "RD Tuna Canners Limited"),
]
OTHERS = [
    ("Harita Nickel Textiles Ltd", "PT Trimegah Bangun Persada Tbk"),  # a word more
    ("Salini Textile Trading", "Webuild S.p.A."),  # a part of it
    ("Toshiba Corporation", "Kioxia Corporation"),
    ("Thai Union Feedmill", "Thai Union Group Public Company Limited"),
    ("Harita Nickel (Swiss chocolate maker)", "PT Trimegah Bangun Persada Tbk"),  # another trade
]


@pytest.mark.parametrize(("name", "other"), OF_ONE)
def test_a_firm_is_known_by_another_name(name: str, other: str) -> None:
    for one, two in ((name, other), (other, name)):
        assert matching.compare(one, two).is_match


@pytest.mark.parametrize(("name", "other"), OTHERS)
def test_what_stands_beside_it_may_be_anothers(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_the_index_finds_a_firm_by_its_other_name() -> None:
    assert not lost_either_way(OF_ONE)


def test_a_name_of_several_words_is_read_as_one() -> None:
    assert [*as_one_word(["pt", "harita", "nickel", "tbk"])] == ["pt", "harita_nickel", "tbk"]
    assert "harita_nickel" in known_names()


def test_no_name_stands_for_itself() -> None:
    lands = read_table("acronyms")["lands"].values()
    assert all(
        n.casefold() != long.casefold() for land in lands for n, long in land["names"].items()
    )
