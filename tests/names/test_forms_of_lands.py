"""Legal forms of many lands are no part of a firm's name."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("with_form", "name"),
    [
        ("Kuwait Foundry Company K.S.C.", "Kuwait Foundry Company"),
        ("Kuwait Foundry Co. S.A.K.", "Kuwait Foundry Company K.S.C. (Closed)"),
        ("Gulf Petrochemical Industries Co. B.S.C. (c)", "Gulf Petrochemical Industries Company"),
        ("Industrias Banilejas, C. por A.", "Industrias Banilejas SRL"),
        ("Nova Agua S.A. E.S.P.", "Nova Agua"),
        ("Agrícola Nova S. de P.R. de R.L.", "Agricola Nova"),
        ("Karoo Wool CC", "Karoo Wool"),
        ("Meridian Unlimited ULC", "Meridian Unlimited"),
        ("Gobi XK", "Gobi JSC"),
        ("Nova Minerals XXK", "Nova Minerals LLC"),
        ("Uzbek Textile QK", "Uzbek Textile"),
        ("Lao Nova Sole Co., Ltd", "Lao Nova Company Limited"),
        ("Bauer Bt.", "Bauer"),
        ("Meridian O.E.", "Meridian"),
        ("Meridian k.d.", "Meridian d.o.o."),
        ("Meridian OPC", "Meridian Corporation"),
        ("Meridian SARL AU", "Meridian SARL"),
        ("Bisha Mining S.C.", "Bisha Mining Share Company"),
        ("Meridian G.K.", "Meridian Godo Kaisha"),
        ("Metalna Betéti Társaság", "Metalna Bt."),
        ("Metalna Societate Comercială pe Acțiuni", "Metalna S.A."),
        ("Metalna Məhdud Məsuliyyətli Cəmiyyəti", "Metalna MMC"),
        ("Drushtvo so ogranichena odgovornost Metalna", "Metalna DOOEL"),
        ("Metalna Anonymi Viomichaniki kai Emporiki Etaireia", "Metalna S.A."),
    ],
)
def test_a_form_of_its_land_is_no_part_of_a_name(with_form: str, name: str) -> None:
    assert matching.compare(with_form, name).is_match


def test_a_form_that_two_firms_share_joins_them_no_more() -> None:
    assert not matching.compare(
        "Kuwait Cement Company K.S.C.", "Kuwait Portland Cement Company K.S.C."
    ).is_match


@pytest.mark.parametrize("name", ["Li Tao", "Jan de Vos", "Thanh Dac", "Lexington KY"])
def test_a_name_is_no_form(name: str) -> None:
    assert not matching.compare(name, name.rsplit(maxsplit=1)[0], kind="organisation").is_match
