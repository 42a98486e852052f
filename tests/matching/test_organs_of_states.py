"""Prisons, services, armies and armed groups beside those that they are mistaken for."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

_SAME = [
    ("OCMSA", "Office of the Chief of Military Security Affairs"),
    ("HKMAO", "Hong Kong and Macao Affairs Office"),
    ("RSF Sudan", "قوات الدعم السريع"),
    ("ANR RDC", "Agence nationale de renseignements"),
    ("UPC (Central African Republic)", "Union pour la paix en Centrafrique"),
    ("PNH Haïti", "Haitian National Police"),
    ("TSJ Venezuela", "Supreme Tribunal of Justice of Venezuela"),
    ("LNA Libya", "Libyan National Army"),
    ("FSB Russia", "Federal Security Service of the Russian Federation"),
    ("ألوية العمالقة", "Giants Brigades"),
    ("قوة الردع الخاصة", "Special Deterrence Force"),
    ("호위사령부", "Guard Command"),
    ("사회안전성 교화국", "Bureau of Prisons, Ministry of Social Security"),
    ("ပြည်ထောင်စုတရားလွှတ်တော်ချုပ်", "Supreme Court of the Union"),
    ("မြောက်ပိုင်းတိုင်းစစ်ဌာနချုပ်", "Northern Regional Military Command"),
    ("塘福懲教所", "Tong Fuk Correctional Institution"),
    ("阿坝州公安局", "Ngaba Prefecture Public Security Bureau"),
    ("Xizang Zizhiqu Gong'anting", "Tibet Autonomous Region Public Security Department"),
    ("Слідчий ізолятор Київ", "Kyiv Detention Center"),
    ("יהודה ושומרון", "Judea and Samaria"),
    ("الفيلق الثالث", "Third Corps"),
    ("Libysche Küstenwache", "Libyan Coast Guard"),
    ("Угандийская армия", "Ugandan Army"),
    ("Oegandees leger", "Ugandan Army"),
    ("Armia erytrejska", "Eritrean Army"),
    ("신장생산건설병단", "Xinjiang Production and Construction Corps"),
    ("محکمہ انسداد دہشت گردی", "Counter Terrorism Department"),
]


@pytest.mark.parametrize(("name", "english"), _SAME)
def test_an_organ_is_known_by_its_initials_and_in_its_language(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


def test_index_offers_organs_by_their_initials() -> None:
    found = found_by_the_second(_SAME)
    assert [at for at, those in enumerate(found) if at not in those] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云南省女子监狱", "Yunnan Prison"),
        ("Shandong Women's Prison", "Shandong Prison"),
        ("Colorado Correctional Industries", "Colorado Department of Corrections"),
        ("Nevada Prison Industries", "Nevada Department of Corrections"),
        ("Kachin Independence Army", "Kachin Independence Organization"),
        ("Palestine Liberation Army", "Palestine Liberation Organization"),
        ("Air Force Intelligence Branch Aleppo", "Air Force Intelligence Branch Homs"),
        ("Homs Branch of Military Intelligence", "Hama Branch of Military Intelligence"),
        ("BIR Cameroun", "Bataillon d'intervention rapide du Mali"),
        ("GDI Afghanistan", "General Directorate of Intelligence of Sudan"),
        ("RSF", "Rapid Support Forces"),
        ("UPC Central", "Union pour la paix en Centrafrique"),
        ("FSO Federation", "Federal Protective Service of the Russian Federation"),
        ("SAF Singapore", "Sudanese Armed Forces"),
        ("Eastern Theater Command", "南部战区"),
    ],
)
def test_organs_that_look_alike_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
