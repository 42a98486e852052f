"""Cooperatives of West Africa as registers and captions spell them."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        # Nobody says the h.
        (
            "Guma Mende Farmers' Multipurpose Cooperative Society",
            "Gumah Mendeh Farmers Coop. Soc., Lofa",
        ),
        ("Njala Farmers Cooperative", "Njalah Farmers Coop"),
        ("SCOOPS Benkadi-Sud de Tienko", "BINKADI SUD SCOOPS THIENKO"),
        # Bambara in its own letters and in French.
        ("SCOOPS Benkadi de Samatiguila", "SCOOPS BINKADI SAMATIGILA"),
        ("Coopérative Djiguiya de Kolokani", "COOP JIGIYA KOLOKANI"),
        ("SCOOPS Sabougnouma Tiénigboué", "SABUNYUMA SCOOPS TIENIGBUE"),
        # What is grown and where stands behind.
        ("Akoma Cooperative Multipurpose Society Ltd", "Akoma Coop (shea), Pusu-Namogo, Ghana"),
        (
            "Wouol (cashew & dried mango producers, Beregadougou)",
            "Association WOUOL de Bérégadougou",
        ),
        ("KONAFCOOP CA Konye", "Konye Area Farmers' Cooperative Society"),
        # What every society of its kind is called.
        ("Ifetedo Cooperative Produce Marketing Society Ltd", "Ifetedo C.P.M.S."),
        ("Idanre CPMU", "Idanre Cooperative Produce Marketing Union"),
        ("Offinso C.F.M.U.", "Offinso Cocoa Farmers Marketing Union Ltd"),
        ("Ifetedo C.T.C.S.", "Ifetedo Cooperative Thrift and Credit Society Ltd"),
    ],
)
def test_a_cooperative_is_found(listed: str, written: str) -> None:
    assert matching.compare(listed, written).is_match


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("SCOOPS Benkadi de Tienko", "SCOOPS BENKADI TENGRELA"),
        ("Guma Mende Farmers' Cooperative", "Gola Mende Farmers Coop"),
        ("Gumah Farmers Cooperative", "Goma Farmers Coop"),
        ("Noah Farmers Cooperative", "Noa Farmers Coop"),
        ("Akoma Coop (shea), Pusu-Namogo", "Akoma Coop (cocoa), Kumasi"),
        ("SCOOPS Espoir (cacao), Daloa", "SCOOPS Espoir (cacao), Man"),
        ("Ifetedo Cooperative Produce Marketing Society Ltd", "Ifetedo C.T.C.S."),
        ("Ifetedo C.P.M.S.", "Ifewara Cooperative Produce Marketing Society Ltd"),
        ("Ondo C.P.M.U.", "Ondo Cooperative Credit Union"),
        ("Badegna Tissages", "Badenia Tissages"),  # of Baden
        ("Akoma Cooperative Multipurpose Society Ltd", "Akroma Coop (gold), Ghana"),
        ("Wouol (cashew producers, Beregadougou)", "Association WOUEL de Bobo"),
        (
            "SOCOCO Tcholliré (cotton coop, North Cameroon)",
            "Société Coopérative Cotonnière de Touboro",
        ),
        ("SOCOCO (cotton, Tcholliré)", "Société Coopérative Cotonnière de Touboro"),
    ],
)
def test_another_cooperative_is_not(listed: str, written: str) -> None:
    assert not matching.compare(listed, written).is_match
