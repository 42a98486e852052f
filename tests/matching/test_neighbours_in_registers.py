"""Firms that stand near each other in registers, told by a letter, a number or words in brackets.

The names are of the LEI register, or in the way that it writes them.
"""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        # the family has more firms than one
        ("D. van der Meulen Beheer B.V.", "J. van der Meulen Beheer B.V."),
        ("A. Kumar Textiles", "R. Kumar Textiles"),
        ("I Tech S.r.l.", "Main Tech Srl"),
        ("I Tech S.r.l.", "AL-TECH Sp. z o.o."),
        ("SPJ Hospitality Private Limited", "Z&Z Hospitality Private Limited"),
        # words in brackets before the form say which of the group it is
        ("Renew Green (HPR One) Private Limited", "Renew Green (GJ Eleven) Private Limited"),
        (
            "ST Electronics (Info-Security) Pte Ltd",
            "ST Electronics (Training & Simulation) Pte Ltd",
        ),
        ("Zumpara (Spinning Mills) Ltd", "Zumpara (Weaving Mills) Ltd"),
        ("NewRiver Retail (Bexleyheath) Limited", "NewRiver Retail (Napier) Limited"),
        # numbers in Roman figures and in words
        ("AS Air Lease XI (Ireland) Limited", "AS Air Lease 81 (Ireland) Limited"),
        ("AS Air Lease XI Limited", "AS Air Lease XV Limited"),
        ("Velko Mill XV", "Velko Mill XIX"),
        ("Parque Metropolitano Solar 21 S.L.", "Parque Metropolitano Solar Doce, S.L."),
        ("Copero Solar Huerta Siete S.A.", "Copero Solar Huerta Seis S.A."),
    ],
)
def test_firms_told_by_a_letter_a_number_or_a_bracket_are_two(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Velko Fund XI", "Velko Fund 11"),
        ("Velko Fund XX Ltd", "Velko Fund 20 Ltd"),
        ("Velko Fund XXI", "Velko Fund 21"),
        ("AS Air Lease XI (Ireland) Limited", "AS Air Lease 11 (Ireland)"),
        ("Copero Solar Huerta Siete S.A.", "Copero Solar Huerta 7 SA"),
        # *Xi* is a syllable
        ("Velko Zhong Xi Ltd", "Velko Zhongxi Ltd"),
        # a bracket may be left out, and stand behind
        ("Zumpara (Spinning Mills) Ltd", "Zumpara Spinning Mills"),
        ("Renew Green (HPR One) Private Limited", "Renew Green HPR 1 Pvt Ltd"),
        ("Huafu (Huafu Top Dyed) Co., Ltd.", "Huafu Co., Ltd."),
        # what it was called is no sister's name
        ("Zumpara (formerly Beta Corp) Ltd", "Zumpara (trading as Gamma) Ltd"),
        ("Zumpara (in administration) Ltd", "Zumpara (formerly Beta Corp) Ltd"),
        # in German letters
        ("Yusupov Holding", "Jusupow Holding"),
        # a letter that a name begins with may be an article
        ("O Boticário Ltda.", "Boticario"),
        ("E. Leclerc", "Leclerc SA"),
        ("L'Oréal S.A.", "L Oreal"),
        ("d'Alba", "Alba"),
        ("D’Arenberg Pty. Ltd.", "Arenberg Pty. Ltd."),
        ("D-Link Corp", "DLink Corporation"),
    ],
)
def test_one_firm_is_found_by_either_way_to_write_it(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
