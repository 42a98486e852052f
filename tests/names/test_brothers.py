"""Brothers, sons and widows whom firms are called by, in full and short."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gebrüder Heinemann SE & Co. KG", "Gebr. Heinemann"),
        ("Gebrüder Becker GmbH", "GEBRUEDER BECKER GMBH"),
        ("Gebrüder Weiss GmbH", "Weiss Brothers"),
        ("Gebroeders Van Dam BV", "GEBR. VAN DAM"),
        ("Fratelli Beretta SpA", "F.lli Beretta"),
        ("Fratelli Rossi Tessuti", "FLLI ROSSI TESSUTI"),
        ("Brødrene Hartmann A/S", "Brdr. Hartmann"),
        ("Veljekset Keskinen Oy", "Keskinen Brothers"),
        ("Jansen & Zonen BV", "Jansen en Zn. BV"),
        ("Viuda de Alonso SA", "Vda. de Alonso"),
        ("Veuve Clicquot Ponsardin", "Vve Clicquot Ponsardin"),
        ("Yılmaz Kardeşler Tekstil", "YILMAZ KARD. TEKSTİL"),
    ],
)
def test_family_is_known_in_full_and_short(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gebr. Weiss", "Gebr. Wolff"),
        ("Fratelli Rossi", "F.lli Russo"),
        ("ZN Mining", "Sons Mining"),
    ],
)
def test_other_brothers_are_others(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
