"""A branch or office of a firm is that firm."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.branches import without_branch
from screener.names.writing.fold import folded


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Deutsche Bank AG London Branch", "deutsche bank ag"),
        ("Bank of China, London Branch", "bank of china"),
        ("Industrial Bank of Korea New York Branch", "industrial bank of korea"),
        ("State Bank of India Branch in Frankfurt", "state bank of india"),
        ("Novatek PAO Representative Office in Moscow", "novatek pao"),
        ("London Branch of Deutsche Bank AG", "deutsche bank ag"),
        ("Boissy Retail Pte. Ltd., Korea Branch", "boissy retail pte ltd"),
        ("Van Graaf GmbH & Co. KG Zweigniederlassung Spreitenbach", "van graaf gmbh and co kg"),
        ("Alfa Power Europe Ltd Sucursal en España", "alfa power europe ltd"),
        ("Premier Oil Vietnam Branch", "premier oil"),
        ("Visa Steel, Kolkata Office", "visa steel"),
        ("PTPN III - PKS Sei Mangkei", "ptpn iii"),
        ("Perum Perhutani KPH Cepu", "perum perhutani"),
        ("Raizen Unidade Araraquara", "raizen"),
        ("KPH Cepu", ""),
        ("Partai Keadilan PKS", ""),
        ("Colegio Unidad Educativa Bolivar", ""),
        ("Maple Company Limited-Peony Branch", ""),
        ("Bank of China Branch", ""),
        ("Dubai Office Supplies", ""),
        ("Ministry of Defence Beijing Office", ""),
        ("American Bureau of Shipping Pension Scheme", ""),
        ("Elm Branch Solar 1, LLC", ""),
        ("Head Office", ""),
    ],
)  # fmt: skip
def test_the_firm_of_a_branch_is_read_from_its_name(name: str, firm: str) -> None:
    assert without_branch(folded(name)) == firm


def test_a_branch_is_its_firm_and_no_sister_of_it() -> None:
    branch = "Deutsche Bank AG London Branch"
    assert matching.compare(branch, "Deutsche Bank Aktiengesellschaft").is_match
    assert not matching.compare(branch, "Deutsche Bank Luxembourg SA").is_match
    assert not matching.compare(branch, "London Bank AG").is_match


def test_a_mill_or_forest_district_of_indonesia_is_its_firm() -> None:
    mill = "PTPN III - PKS Sei Mangkei"
    assert matching.compare(mill, "PT Perkebunan Nusantara III (Persero)").is_match
    assert not matching.compare(mill, "PT Perkebunan Nusantara IV").is_match
    district = "Perusahaan Umum Perhutani KPH Cepu"
    assert matching.compare(district, "Perum Perhutani").is_match
    assert not matching.compare("KPH Cepu", "KPH Bojonegoro").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prosecutor's Office of Sevastopol", "Prosecutor's Office of Crimea"),
        ("Governor's Office of Tehran", "Governor's Office of Zahedan"),
        ("Public Prosecutor Office Baghdad", "Public Prosecutor Office Basra"),
        ("Passport Office of Kabul", "Passport Office of Herat"),
    ],
)
def test_an_office_of_an_officer_is_no_branch_of_one(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cement Factory Lahore Office", "Cement Factory Mosul Office"),
        ("Development Bank Nairobi Branch", "Development Bank Kampala Branch"),
        ("Medical Center Erbil Branch", "Medical Center"),
    ],
)
def test_words_of_trade_alone_tell_no_firm_whose_branch_one_is(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
