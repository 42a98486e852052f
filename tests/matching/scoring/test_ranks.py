"""Banks, schools, armies and services that a word of rank or subject tells apart."""

from __future__ import annotations

import pytest

from screener import matching

# Facts of general knowledge: each line names two bodies that exist beside one another.
_APART = [
    ("Banco de Venezuela", "Banco Central de Venezuela"),
    ("Εθνική Τράπεζα της Ελλάδος", "Bank of Greece"),
    ("საქართველოს ბანკი", "National Bank of Georgia"),
    ("Bangladesh Bank", "Bangladesh Development Bank"),
    ("Bank of Mongolia", "Development Bank of Mongolia"),
    ("Երևանի պետական համալսարան", "Yerevan State Medical University"),
    ("Hanoi University", "Hanoi Medical University"),
    ("Tokyo Medical University", "Tokyo Women's Medical University"),
    ("Liberal Party of Russia", "Liberal Democratic Party of Russia"),
    ("Serviciul Român de Informații", "Romanian Foreign Intelligence Service"),
    ("National Iranian Oil Refining and Distribution Company", "National Iranian Oil Company"),
    ("Moro National Liberation Front", "Moro Islamic Liberation Front"),
    ("Karen National Army", "Karen National Liberation Army"),
    (
        "الجبهة الديمقراطية لتحرير فلسطين",
        "Popular Front for the Liberation of Palestine",
    ),
]
_ALIKE = [
    ("Banco Central de Venezuela", "Central Bank of Venezuela"),
    ("Commercial Bank of Syria", "المصرف التجاري السوري"),
    ("Agricultural Bank of Iran", "Bank Keshavarzi Iran"),
    ("Medical University of Hanoi", "Hanoi Medical University"),
    ("Служба внешней разведки Российской Федерации", "Foreign Intelligence Service of Russia"),
    ("Saman Commercial Bank", "Saman Bank"),
    ("Moro Islamic Liberation Front (MILF)", "Moro Islamic Liberation Front"),
    ("Ba'ath Party", "Arab Socialist Ba'ath Party"),
    ("Communist Party of the Russian Federation", "Komunistična partija Ruske federacije"),
    ("IRGC Ground Forces", "Islamic Revolution Guards Corps Ground Force"),
    ("IRGC Air Force", "Força Aérea do IRGC"),
    (
        (
            "85th Main Centre for Special Services (GTsSS) of the Main Directorate of the General"
            " Staff of the Armed Forces of the Russian Federation (GU/GRU)"
        ),
        "The Main Directorate of the General Staff of the Armed Forces of the Russian Federation",
    ),
    ("PJSC Sberbank of Russia", "Joint Stock Commercial Savings Bank of the Russian Federation"),
    ("Moscow Industrial Bank", "Joint Stock Commercial Bank Moscow Industrial Bank"),
]


@pytest.mark.parametrize(("one", "other"), _APART)
def test_bodies_of_other_rank_stay_apart_and_are_told_so(one: str, other: str) -> None:
    found = matching.compare(one, other)
    assert not found.is_match
    assert "match.rank" in {statement.code for statement in found.explanation}


@pytest.mark.parametrize(("one", "other"), _ALIKE)
def test_a_body_of_the_same_rank_is_found(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
