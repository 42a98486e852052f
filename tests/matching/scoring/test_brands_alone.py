"""Short brands that nothing stands beside: one letter makes another firm of them."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lear Corporation", "ELAR"),
        ("Alico Inc", "LAICO"),
        ("Ordina NV", "RODINA GROUP"),
        ("MISC Bhd", "IMSC AG"),
        ("Avision Inc", "MVISION"),
        ("Paratech Co Ltd", "FARATECH COMPANY"),
        ("Tata Investment Corporation Ltd", "SATA INVESTMENT COMPANY"),
    ],
)
def test_another_first_letter_makes_another_firm(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Evraz plc", "YEVRAZ"),
        ("Vagner Group", "Wagner Group"),
        ("Hrodna Azot", "Grodno Azot"),
        ("Hazprom", "Gazprom"),
        ("Horizont TOV", "Gorizont OOO"),
        ("AL IKFAH", "AL KIFAH"),
        ("Ihkvision", "Hikvision"),
        ("Ryonbong", "Yonbong"),
        ("Ryugyong Corporation", "Yugyong Corporation"),
        ("Yundai", "Hyundai"),
        ("Oechst", "Hoechst"),
        ("Khimprom", "Himprom"),
        ("Dako Energy", "Daqo Energy"),
        ("AVIK Engine", "AVIC Engine"),
    ],
)
def test_letters_written_for_each_other_and_slips_in_long_names_are_met(
    one: str, other: str
) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CRRC Corp Ltd", "CRCC"),
        ("Saras SpA", "SARA"),
        ("Sacos Corp", "SACO"),
        ("Zeta Inc", "LOS ZETAS"),
        ("Mirae Corporation", "MIRA"),
    ],
)
def test_four_letters_are_another_firm_with_another_letter_or_one_more(
    one: str, other: str
) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [("AQMI", "AQIM"), ("Hikvisions", "Hikvision"), ("Ayaks", "Ayaks OOO"), ("LEEAR", "LEAR")],
)
def test_letters_swapped_inside_or_doubled_are_slips(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Grandes Inc", "ГАРАНТЕКС"),
        ("CareerIndex Inc", "ГАРАНТЕКС"),
        ("SolGold PLC", "Общество Царьград"),
        ("Create Corp", "КРЭТ"),
    ],
)
def test_consonants_alone_tell_no_brand_in_cyrillic(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [("Convoy", "Конвой"), ("Smith", "ООО Смит"), ("Absolut Bank", "Банк Абсолют")],
)
def test_consonants_and_vowels_tell_a_brand_in_cyrillic(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SCOR SE", "Sociedad de Construcciones Ramak"),
        ("Segro Plc", "SOCIETE ELLISSA GROUP CONGO"),
        ("Cenit AG", "CENTER FOR INNOVATION AND TECHNOLOGY COOPERATION"),
        ("Upet SA", "Ufficio per la cooperazione tecnologica"),
    ],
)
def test_a_short_brand_is_no_beginnings_of_words_of_a_firm(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GAESA", "Grupo de Administración Empresarial S.A."),
        ("NWCA LTD BAMENDA", "North West Cooperative Association Ltd, Bamenda"),
        # two letters of the society and the beginning of each other word
        ("COPEC", "Compañía de Petróleos de Chile"),
        ("SOGIM", "Société Gabonaise Immobilière"),
        ("SOBEM", "Société Belge Minière"),
    ],
)
def test_a_short_brand_of_one_letter_of_each_word_is_met(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_a_bank_holding_is_not_called_bancorp_alone() -> None:
    for bank in ("First Bancorp", "FS Bancorp Inc", "Enterprise Bancorp Inc", "United Bancorp"):
        assert not matching.compare(bank, "BANCORP").is_match


def test_the_sea_is_no_navy() -> None:
    assert not matching.compare("Sea Ltd", "Военно-морской флот").is_match
    assert matching.compare("Marine nationale", "National Navy").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ロモ", "LOMO"),
        ("ラーダ", "Lada"),
        ("レゴ株式会社", "Lego Ltd"),
        ("クオン", "Quon"),
        ("바로", "Varo"),
        ("이수", "Lisu"),
    ],
)
def test_a_letter_that_another_script_lacks_makes_no_other_brand(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
