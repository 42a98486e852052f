"""Well-known initials with a caption are the long name, if what it says of the firm agrees."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from tests.matching.entries import listing

IN_FULL = [
    ("Minerven (state gold, El Callao)", "CVG Compañía General de Minería de Venezuela, C.A."),
    ("Pequiven: petrochemicals, Morón", "Petroquímica de Venezuela, S.A."),
    ("Cooxupé (coffee co-op, Minas)", "Cooperativa Regional de Cafeicultores em Guaxupé Ltda"),
    ("EGC (DRC's artisanal-cobalt monopoly)", "Entreprise Générale du Cobalt"),
    ("Sicomines (Chinese-Congolese copper venture)", "La Sino-Congolaise des Mines S.A."),
    ("Chemaf (Lubumbashi cobalt producer; Shalina Resources)", "Chemicals of Africa SA"),
    # of three letters the land must agree, too
    ("KCC (copper-cobalt; Glencore; Kolwezi)", "Kamoto Copper Company SA"),
    ("NOC, Libya's state oil, Tripoli", "National Oil Corporation of Libya"),
]
OTHERS = [
    ("NALCO (US water treatment)", "National Aluminium Company Limited"),
    ("Minerven (shoe maker, Lisbon)", "CVG Compañía General de Minería de Venezuela, C.A."),
    ("KCC (paint maker, Ulsan)", "Kamoto Copper Company SA"),
    ("NOC (machine tools)", "National Oil Corporation of Libya"),
    # each steelworks of the town could be called so
    ("Posco's Pohang works", "현대제철 주식회사 포항공장"),
]


@pytest.mark.parametrize(("caption", "long"), IN_FULL)
def test_initials_are_written_out_where_a_caption_agrees(caption: str, long: str) -> None:
    found = matching.compare(caption, long)
    assert found.is_match
    assert matching.compare(long, caption).score == found.score


@pytest.mark.parametrize(("caption", "long"), OTHERS)
def test_initials_of_another_trade_or_land_are_another_firm(caption: str, long: str) -> None:
    assert not matching.compare(caption, long).is_match
    assert not matching.compare(long, caption).is_match


def test_the_index_finds_the_long_name() -> None:
    index = matching.Index.build([listing(long) for _, long in IN_FULL])
    found = index.search([Supplier(name=caption) for caption, _ in IN_FULL])
    for (_, long), matches in zip(IN_FULL, found, strict=True):
        assert long in {match.listed_name.text for match in matches}
