"""Brothers, sons and widows whom firms are called by, in full and short."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gebrüder Heinemann SE & Co. KG", "Gebr. Heinemann"),
        ("Gebrüder Weiss GmbH", "Weiss Brothers"),
        ("Gebroeders Van Dam BV", "GEBR. VAN DAM"),
        ("Fratelli Beretta SpA", "F.lli Beretta"),
        ("Fratelli Rossi Tessuti", "FLLI ROSSI TESSUTI"),
        ("Brødrene Hartmann A/S", "Brdr. Hartmann"),
        ("Veljekset Keskinen Oy", "Keskinen Brothers"),
        ("Jansen & Zonen BV", "Jansen en Zn. BV"),
        ("Viuda de Alonso SA", "Vda. de Alonso"),
        ("Viuda Alonso SA", "Vda. Alonso SA"),
        ("Veuve Ambal", "Vve. Ambal"),
        ("Jensen & Sønner A/S", "Jensen & Sons"),
        ("Jansen & Zoon BV", "Jansen & Sons"),
        ("Yılmaz Kardeşler Tekstil", "YILMAZ KARD. TEKSTİL"),
        ("Bracia Kowalczyk Sp.j.", "Kowalczyk Brothers"),
        ("Frații Dinulescu SRL", "Dinulescu Brothers"),
        ("PT Bintang Bersaudara", "Bintang Brothers"),
        ("Herederos de Marqués de Riscal", "Heirs of Marqués de Riscal"),
        ("Erven Lucas Bols", "Lucas Bols Erben"),
        ("Carl Zimmerer Nachf.", "Carl Zimmerer Nachfolger GmbH"),
        ("Ramirez Sucesores", "Ramirez Sucs."),
        ("Velkoria & Filhos Lda", "Velkoria"),
        ("Spadkobiercy Velkoria", "Velkoria"),
    ],
)
def test_family_is_known_in_full_and_short(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gebr. Weiss Transport", "Weiss Söhne Transport"),
        ("ZN Mining", "Sons Mining"),
        # surnames, and what the letters are short for besides
        ("Hans Sonner Textil", "Hans Sons Textil"),
        ("Zoon Mirza Ltd", "Sons Mirza Ltd"),
        ("Zoons Textiel", "Sons Textiel"),
        ("VDA Telkonet", "Viuda Telkonet"),
        ("VVE Parkzicht", "Veuve Parkzicht"),
    ],
)
def test_other_brothers_are_others(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
