"""What registers say of a firm's state or of its one member is no part of its name."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("GmbH", "{} GmbH in Liquidation"),
        ("GmbH", "{} GmbH in Insolvenz"),
        ("GmbH", "{} GmbH i.L."),
        ("GmbH", "{} GmbH i. G."),
        ("AG", "{} AG i.L."),
        ("GmbH & Co. KG", "{} GmbH & Co. KG i.L."),
        ("Kft", "{} Kft. f.a."),
        ("Ltd", "{} Ltd (in liquidation)"),
        ("SA", "{} S.A. under liquidation"),
        ("SA", "{} S.A. - en liquidation"),
        ("SARL", "{} SARL en liquidation judiciaire"),
        ("BV", "{} B.V. in liquidatie"),
        ("SA", "{} S.A. en concurso"),
        ("Lda", "{} Lda em insolvência"),
        ("Srl", "{} S.r.l. in fallimento"),
        ("sp. z o.o.", "{} sp. z o.o. w likwidacji"),
        ("s.r.o.", "{} s.r.o. v likvidaci"),
        ("d.o.o.", "{} d.o.o. u stečaju"),
        ("Kft", "{} Kft. végelszámolás alatt"),
        ("SRL", "{} S.R.L. în lichidare"),
        ("A/S", "{} A/S under konkurs"),
        ("Oy", "{} Oy selvitystilassa"),
        ("UAB", "likviduojama UAB {}"),
        ("A.Ş.", "Tasfiye Halinde {} A.Ş."),
        ("OOO", "ООО {} в ликвидации"),
        ("SA", "{} Single Member S.A."),
        ("LLC", "{} One Member LLC"),
        ("Ltd", "{} Single Member Private Company"),
        ("Srl", "{} S.r.l. unipersonale"),
        ("Srl", "{} Srl con socio unico"),
        ("SpA", "{} S.p.A. a socio unico"),
        ("SpA", "{} S.p.A. società benefit"),
        ("SL", "{}, S.L. unipersonal"),
        ("SAS", "{} SAS à associé unique"),
    ],
)
def test_such_a_remark_is_left_off(form: str, said: str) -> None:
    for name in ("Alfa Textil", "Banco Zarnitsa"):
        assert matching.compare(f"{name} {form}", said.format(name)).score >= 0.9


def test_a_bank_of_a_town_that_is_wound_up_is_that_bank() -> None:
    assert matching.compare("Banco de Madrid", "BANCO DE MADRID, S.A. EN LIQUIDACION").is_probable


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alfa Liquidation Ltd", "Alfa Ltd"),
        ("Alfa Concurso SA", "Alfa SA"),
        ("Single Member LLC", "Member LLC"),
        ("Alfa Textil SpA in liquidazione", "Beta Textil SpA in liquidazione"),
        ("Tasfiye Halinde Alfa Tekstil A.Ş.", "Tasfiye Halinde Beta Tekstil A.Ş."),
    ],
)
def test_words_of_such_remarks_in_a_name_stay(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
