"""Names that stand within a part of a name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form
from tests.matching.entries import lost_either_way

FOUND = (
    (
        "Iran Aircraft Manufacturing Industrial Company",
        "HESA Iran Aircraft Mfg Industries, Shahin Shahr",
    ),
    ("Société Africaine de Cacao", "SACO - Ste Africaine de Cacao, Abidjan"),
    ("Dunai Vasmű Rt.", "Danube Iron Works, Dunaujvaros (ex Sztalinvaros)"),
    ("Central Romana Corporation, Ltd.", "Central Romana Corp (Div. Azucarera) La Romana"),
    ("Viena Siderúrgica S/A", "Viena Siderurgica Maranhão (pig iron), Açailândia"),
)
APART = (
    ("Ingenio San Carlos S.A. (Ecuador)", "Ingenio San Carlos S.A., Tuluá (Colombia)"),
    ("厦门正新橡胶工业有限公司", "Cheng Shin Rubber Ind. Co., Ltd., Yuanlin, Taiwan"),
    ("Gokaldas Exports Ltd - Global Garments III", "Gokaldas Exports Ltd - Global Garments II"),
    ("Hindustan Copper Ltd - Khetri Zinc Complex", "Hindustan Copper Ltd"),
    ("SNDE Societe Nationale d'Eau, Nouakchott", "Société Nationale d'Eau"),
    ("Almalyk MMC, copper", "АО «Аммофос-Максам», Алмалык"),
)


@pytest.mark.parametrize(("one", "other"), FOUND)
def test_a_name_within_a_part_of_a_name_is_a_name(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
    assert matching.compare(other, one).is_match


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_a_part_leaves_out_tells_it_from_sisters(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match


def test_the_index_finds_what_is_within_a_part() -> None:
    assert not lost_either_way(FOUND)


def test_what_a_part_of_a_part_leaves_out_is_not_said_of_the_whole_name() -> None:
    readings = normal_form("Belorusskiy metallurgicheskiy zavod, g. Zhlobin").readings
    assert matching.compare(
        "Belorusskiy metallurgicheskiy zavod, g. Zhlobin",
        "OJSC BSW - Belarusian Metallurgical Works, Schlobin",
    ).is_match
    assert len({reading.tokens for reading in readings}) == len(readings)
