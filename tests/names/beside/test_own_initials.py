"""What a firm shortens its name to stands before or behind that name in full."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("ZISCO Zimbabwe Iron & Steel Co (Pvt) Ltd", "Zimbabwe Iron and Steel Company"),
        ("TISCO Tata Iron & Steel Co Ltd", "Tata Iron and Steel Company Limited"),
        ("LISCO Libyan Iron and Steel Company, Misurata", "Libyan Iron & Steel Co."),
        (
            "ISCOR Iron and Steel Corporation of South Africa",
            "South African Iron and Steel Corporation",
        ),
        ("ZIMASCO Zimbabwe Mining and Smelting Company", "Zimbabwe Mining & Smelting Co"),
        ("Corporación Minera de Bolivia COMIBOL", "Corporacion Minera de Bolivia"),
        ("KS&EW Karachi Shipyard and Engineering Works", "Karachi Shipyard & Engineering Works"),
        ("KS&EW - Karachi Shipyard & Engineering Works", "Karachi Shipyard and Engineering Works"),
        (
            "MECON Metallurgical & Engineering Consultants (India) Ltd",
            "Metallurgical and Engineering Consultants India Limited",
        ),
    ],
)
def test_a_word_made_of_beginnings_beside_its_name_is_left_out(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
    assert matching.compare(other, name).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("ZISCO Zimbabwe Iron & Steel Co (Pvt) Ltd", "Zambia Iron & Steel Co Ltd"),
        ("TISCO Tata Iron & Steel Co Ltd", "Taiyuan Iron & Steel Co (TISCO)"),
        ("SIDOR Siderúrgica del Orinoco", "SIDETUR Siderúrgica del Turbio"),
        ("COMIBOL Corporación Minera de Bolivia", "Compañía Minera del Sur, Bolivia"),
        ("VELKO Zumpara Steel Company", "Zumpara Steel Company of Oman"),
    ],
)
def test_the_name_in_full_tells_a_firm_from_others(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("TPCO Tianjin Pipe (Group) Corp", "Tianjin Pipe Corporation"),
        ("TPCO Tianjin Pipe Corporation", "Tianjin Pipe (Group) Corporation"),
        ("KZCO Korea Zinc Company", "Korea Zinc Co., Ltd."),
        ("KEPCO Korea Electric Power Corp.", "Korea Electric Power Corporation"),
    ],
)
def test_initials_may_end_as_the_legal_form_begins(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
    assert matching.compare(other, name).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("TPCO Tianjin Pipe (Group) Corp", "Tianjin Petroleum Corporation"),
        ("KEPCO Korea Electric Power Corp.", "Korea Electric Terminal Co., Ltd."),
        ("KZCO Korea Zinc Company", "Kuwait Zinc Company"),
        ("TACO Tianjin Pipe Corporation", "Tianjin Pipe Corporation"),
    ],
)
def test_other_initials_before_a_form_are_of_another_firm(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
