"""Units, prisons and works of states that their number tells, in any language."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Колония № 5", "Colony No. 5"),
        ("Тюрьма № 5", "Prison No. 5"),
        ("18 дивизия", "18th Division"),
        ("الفرقة 18", "18th Division"),
        ("الفرع 248", "Branch 248"),
        ("5. Kolordu", "5th Corps"),
        ("Batalhão 5", "5th Battalion"),
        ("Cárcel No. 5", "Prison No. 5"),
        ("Завод № 9", "Plant No. 9"),
        ("Zavod No. 9", "Plant No. 9"),
        ("Совхоз № 9", "State Farm No. 9"),
        ("26호 공장", "Factory No. 26"),
        ("제11호 탄광", "Coal Mine No. 11"),
        ("만경대 38호 공장", "Mangyongdae Factory No. 38"),
        ("北京101号工厂", "Beijing No. 101 Factory"),
        ("第5号监狱", "Prison No. 5"),
        ("第七十一集团军", "71st Group Army"),
        ("64 омсбр", "64th Separate Motor Rifle Brigade"),
        ("98-я вдд", "98th Airborne Division"),
        ("ЛИУ-3", "Medical Correctional Institution No. 3"),
        ("ခြေမြန်တပ်မ ၉၉", "99th Light Infantry Division"),
    ],
)
def test_a_number_tells_a_body_of_a_state(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Колония № 5", "Colony No. 6"),
        ("الفرقة 18", "19th Division"),
        ("26호 공장", "Factory No. 62"),
        ("99th Light Infantry Division", "ခြေမြန်တပ်မ ၇၇"),
        ("99th Infantry Division", "Infantry Division 77"),
        ("Combat Engineering Division 4", "5th Combat Engineering Division"),
        ("33rd Light Infantry Division", "33rd Infantry Division"),
        ("Fabrik 12 GmbH", "Factory 12 Ltd"),
        ("第81集团军", "82nd Group Army"),
    ],
)
def test_another_number_or_kind_tells_another(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
