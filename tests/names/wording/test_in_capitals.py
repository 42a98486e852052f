"""Ledgers in capitals write the code of a land, and a letter for *for*, within a name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.in_capitals import in_words
from screener.names.writing.fold import folded


@pytest.mark.parametrize(
    ("ledger", "firm"),
    [
        ("GILDAN HND TEXT CO S DE RL CHOLOMA", "Gildan Honduras Textile Company, S. de R.L."),
        ("HANESBRANDS SLV LTDA DE CV", "Hanesbrands El Salvador, Ltda. de C.V."),
        ("JASPER GTM TEXT SA MIXCO GTQ", "Jasper Guatemala Textiles, S.A."),
        ("EL NASR CO.F/PHARMACEUT CHEM", "El Nasr Company for Pharmaceutical Chemicals"),
        (
            "INTERNATIONAL INVESTMENTS HOLDINGS.A. DE C.V.",
            "International Investments Holding SA de CV",
        ),
        ("VESNA ENGINEERINGS.R.L.", "Vesna Engineering S.r.l."),
        ("MISR CO.F/SPINNING & WEAVING", "Misr Company for Spinning and Weaving"),
        ("JINDAL TEXT SA(PTY)LTD DURBAN ZAR", "Jindal Textiles South Africa (Pty) Ltd"),
        ("IND CARBONIF RIO DESERTO LTDA CRICIUMA", "Indústria Carbonífera Rio Deserto Ltda."),
        ("FABRYKA OBRABIAR RAFAMET SA", "Fabryka Obrabiarek Rafamet S.A."),
    ],
)
def test_what_a_ledger_cuts_short_is_read_in_words(ledger: str, firm: str) -> None:
    assert matching.compare(ledger, firm).is_match
    assert matching.compare(firm, ledger).is_match


@pytest.mark.parametrize(
    ("ledger", "firm"),
    [
        ("GILDAN HND TEXT CO S DE RL CHOLOMA", "Gildan Nicaragua Textile Company"),
        ("GILDAN HND TEXT CO S DE RL CHOLOMA", "Delta Honduras Textile Company, S. de R.L."),
        ("EL NASR CO.F/INTERMEDIATE CHEM GIZA", "El Nasr Company for Pharmaceutical Chemicals"),
        ("SASOL OIL SA (PTY) LTD", "Sasol Oil Nigeria Ltd"),
        ("VESNA HOLDINGS.A.", "Vesta Holding S.A."),
        ("IND CARBONIF RIO DESERTO LTDA CRICIUMA", "Indústria Cerâmica Rio Deserto Ltda."),
    ],
)
def test_another_land_or_trade_is_another_firm(ledger: str, firm: str) -> None:
    assert not matching.compare(ledger, firm).is_match
    assert not matching.compare(firm, ledger).is_match


@pytest.mark.parametrize(
    "name",
    [
        "Gildan Hnd Text Co",
        "HND LTD",
        "ALFA HND",
        "GHA CONSULTING",
        "ALFA SA",
        "ALFA F/X",
        "ALFA S.A.",
    ],
)
def test_other_letters_are_no_land(name: str) -> None:
    assert [*in_words(name, folded(name))] == []
