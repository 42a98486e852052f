"""Firms without their town for who has all the same words, some of them misspelled maybe."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.brief import before_seat
from screener.names.beside.townless import before_town_in_capitals
from screener.names.writing.fold import folded


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Pakistan Ordnance Factories, Wah Cantt", "Pakistan Ordnance Factories"),
        (
            "Industrial Establishment of Defence (IED), Damascus",
            "Industrial Establishment of Defence",
        ),
        ("Azucarera La Grecia, Choluteca", "Azucarera La Grecia"),
        ("Coop. Chortitzer, Loma Plata", "Coop. Chortitzer"),
        ("Htoo Group of Companies, Yangon", "Htoo Group of Companies"),
        ("Alfa Tekhnika Trading, Kolpino Severnoye", "Alfa Tekhnika Trading"),
        ("Industrial Establishment of Defence (DEF), Damascus", ""),
        ("Ministry of Defence, Damascus", ""),
        ("General Trading, Dubai", ""),
        ("Coop. Espoir, Abengourou", ""),
        ("Alfa Tekhnika Trading, Timber", ""),
        ("Alfa Tekhnika Trading, Beta Ltd", ""),
        ("Taizhou Hengfeng Electronics (Zhejiang)", ""),
    ],
)
def test_a_firm_is_told_without_its_town_by_a_brand_or_what_it_is_where(
    name: str, firm: str
) -> None:
    assert before_seat(name) == firm


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("PAKISTAN ORDINANCE FACTORIES WAH CANTT", "PAKISTAN ORDINANCE FACTORIES"),
        ("ALI ENTERPRISES KARACHI", "ALI ENTERPRISES"),
        ("TEXTILE MILLS LAHORE", ""),
        ("ALI ENTERPRISES PAKISTAN", ""),
        ("BANK OF PUNJAB LAHORE", ""),
        ("TOYOTA KARACHI", ""),
    ],
)
def test_in_capitals_a_known_town_stands_without_a_sign(name: str, firm: str) -> None:
    assert before_town_in_capitals(name, folded(name)) == firm


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Industrial Establishment of Defence", "Industrial Estab. of Defense (IED), Damascus"),
        ("Pakistan Ordnance Factories", "PAKISTAN ORDINANCE FACTORIES WAH CANTT"),
        ("Pakistan Ordnance Factories", "P.O.F. Pak Ordnance Factory, Wah Cantt"),
        ("Cooperativa Chortitzer Ltda.", "Coop. Chortizer Limitada, Loma Plata"),
        ("Htoo Group of Companies", "Htoo Grp. of Co's., Yangon"),
        ("Azucarera La Grecia S.A. de C.V.", "Azucarera La Grecia, Choluteca"),
    ],
)
def test_it_is_that_firm_as_possible(left: str, right: str) -> None:
    for found in (matching.compare(left, right), matching.compare(right, left)):
        assert found.is_match
        assert not found.is_probable


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Industrial Establishment of Defence, Damascus",
            "Industrial Establishment of Defence, Aleppo",
        ),
        ("Pakistan Ordnance Factories, Wah Cantt", "Pakistan Aeronautical Factories"),
        ("PAKISTAN ORDNANCE FACTORIES WAH CANTT", "PAKISTAN ORDNANCE FACTORIES HAVELIAN"),
        ("ALI ENTERPRISES KARACHI", "Ali Enterprises (Lahore)"),
        ("Ali Enterprises, Karachi", "ALI ENTERPRISES LTD LAHORE"),
        ("Ali Enterprises (Pvt) Ltd, Lahore", "ALI ENTERPRISES KARACHI"),
        ("Coop. Chortitzer, Loma Plata", "Coop. Chortitzer, Filadelfia"),
        ("Htoo Group of Companies, Yangon", "Htoo Trading"),
        ("Delta Garments, Dhaka", "Delta Garment Accessories"),
        ("Taizhou Hengfeng Electronics Co., Ltd. (Zhejiang)", "泰州恒丰电子有限公司"),
        ("Shifa Hospital, Gaza", "Shifa Hospital, Aleppo"),
    ],
)
def test_another_town_or_trade_is_another_firm(left: str, right: str) -> None:
    assert not matching.compare(left, right).is_match
    assert not matching.compare(right, left).is_match


def test_a_town_that_an_analyst_says_of_a_firm_is_held_against_what_is_longer() -> None:
    said = matching.compare("CCGB Chenguang Biotech, Handan", "Chenguang Biotech Group Co., Ltd.")
    assert said.is_match


@pytest.mark.parametrize(
    ("plant", "firm"),
    [
        ("Burgo Paper Mills - Verzuolo Works", "Cartiere Burgo SpA"),
        ("Saudi Cement Co., Hofuf plant", "Saudi Cement Company"),
        ("Gafsa Phosphate Co. - Metlaoui site", "Compagnie des Phosphates de Gafsa"),
        # what the other says in its own language
        ("Libyan Iron & Steel Company, Misrata", "Al-Sharika al-Libiyya lil-Hadid wal-Sulb"),
    ],
)
def test_a_firm_is_told_without_its_plant_in_a_town_that_no_table_knows(
    plant: str, firm: str
) -> None:
    assert matching.compare(plant, firm).is_match
    assert matching.compare(firm, plant).is_match


@pytest.mark.parametrize(
    ("plant", "other"),
    [
        ("Burgo Paper Mills - Verzuolo Works", "Burgo Paper Mills - Ovaro Works"),
        ("Burgo Paper Mills - Verzuolo Works", "Verona Paper Mills"),
        ("Saudi Cement Co., Hofuf plant", "Saudi Steel Company"),
    ],
)
def test_another_plant_or_firm_stays_another(plant: str, other: str) -> None:
    assert not matching.compare(plant, other).is_match
