"""Other names of well-known firms, of several words: former ones, and those all call them by."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from screener import matching
from screener.model import Listing
from screener.names.beside.known_names import as_one_word, known_names
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.writing.fold import folded
from screener.sources.descriptor import descriptors
from screener.sources.document import Document, facts_of
from screener.sources.parsers import parser
from tests.matching.entries import lost_either_way

LISTS = [
    ("ofac_sdn", "ofac/sdn_2024-05.xml"),
    ("eu_fsf", "eu_fsf/20240513-FULL-1_1.xml"),
    ("un_sc", "un/un_consolidated_2024-05.xml"),
]
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


def test_the_explanation_says_where_the_other_name_is_from() -> None:
    factors = matching.compare("Odebrecht S.A.", "Novonor S/A").explanation
    assert "match.known" in [statement.code for statement in factors]
    inside = matching.compare("Alfa Zarnit (formerly Kolokol Works)", "Kolokol Works").explanation
    assert "match.known" not in [statement.code for statement in inside]


def test_what_a_name_says_itself_is_no_knowledge_of_ours() -> None:
    name = "PDVSA (Petróleos de Venezuela)"
    said = matching.compare(name, "Petróleos de Venezuela").explanation
    assert "match.partial" in [statement.code for statement in said]


def _plain(name: str) -> str:
    return " ".join(legal_forms().split(folded(name)).rest)


def test_published_lists_have_no_two_listings_of_what_is_taken_for_one(shared_data: Path) -> None:
    known = [(key.replace("_", " "), long) for key, (_, long) in known_names().items()]
    both, apart = 0, list[tuple[str, str]]()
    for source, file in LISTS:
        descriptor = descriptors()[source]
        document = Document(descriptor, {"main": shared_data / file}, date(2026, 9, 1))
        listed = defaultdict[str, set[str]](set)
        for entry in facts_of(document, parser(descriptor.formats["xml"])):
            if isinstance(entry, Listing) and entry.kind != "person":
                for name in entry.names:
                    listed[_plain(name.text)].add(entry.id)
        for short, long in known:
            if (ours := listed.get(_plain(short))) and (theirs := listed.get(_plain(long))):
                both += 1
                apart += [] if ours & theirs else [(short, long)]
    assert both > 400
    assert apart == []
