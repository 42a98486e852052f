"""What a firm does, told behind its legal form."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("firm", "long"),
    [
        ("Cosan", "Cosan S.A. Açúcar e Álcool"),
        ("Mutti SpA", "Mutti S.p.A. Industria Conserve Alimentari"),
        ("Usina Santa Fé", "Usina Santa Fé S/A Açúcar e Álcool"),
        ("Rossi Mario", "Rossi Mario S.r.l. Industria Meccanica"),
    ],
)
def test_firm_is_found_without_its_trade_behind_the_form(firm: str, long: str) -> None:
    assert matching.compare(firm, long).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rossi S.p.A. Costruzioni", "Rossi S.p.A. Alimentari"),
        ("Vega S.p.A. Industria Alimentare", "Vega Costruzioni S.p.A."),
        ("Mutti S.p.A. Assicurazioni", "Mutti S.p.A."),
        ("Marchesi S.r.l. Trasporti", "Marchesi Vini S.r.l."),
        ("Usina São José S.A. Açúcar e Álcool", "Usina São João"),
        ("Cosan S.A. Açúcar e Álcool", "Cosan Logística S.A."),
        ("Siemens AG Energy", "Siemens AG"),
        ("Rossi S.r.l. Trasporti", "Rossi S.r.l."),  # a family's name, and no more
        ("Martin SA Vins", "Martin SA"),
        ("Generali SpA Immobiliare", "Generali SpA"),
        ("Zen Spa Cosmetics", "Zen Spa"),
    ],
)
def test_other_trade_is_another_firm_still(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
