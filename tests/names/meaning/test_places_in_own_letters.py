"""Towns, and what stands beside a family, as names in Arabic and other letters write them."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("own", "latin"),
    [
        ("مصفاة الزاوية", "Zawiya Refinery"),
        ("شركة سرت لإنتاج النفط", "Sirte Oil Production Company"),
        ("ميناء صلالة", "Salalah Port"),
        ("حديد وهران", "Oran Steel"),
        ("ميناء نواكشوط", "Nouakchott Port"),
        ("نسيج الدار البيضاء", "Casablanca Textile"),
        ("بورسعيد للملابس", "Port Said Garments"),
        ("ပဲခူးဘဏ်", "Bago Bank"),
        ("အင်းစိန်ထောင်", "Insein Prison"),
        ("כלא באר שבע", "Beersheba Prison"),
        ("سیمان ساوه", "Saveh Cement"),
        ("جمهوری موریس", "Republic of Mauritius"),
        # in another usual spelling
        ("القيروان للنسيج", "Qayrawan Textile"),
        ("شركة النجف للأسمنت", "Nejef Cement"),
        ("الرقة للسكر", "Rakka Sugar"),
    ],
)
def test_body_is_found_by_its_town(own: str, latin: str) -> None:
    assert matching.compare(own, latin).is_match


@pytest.mark.parametrize(
    ("own", "latin"),
    [
        ("مجموعة بن لادن السعودية", "Saudi Binladin Group"),
        ("بن داود القابضة", "BinDawood Holding"),
        ("المهيدب وأولاده", "Al Muhaidib & Sons"),
        ("شركة الزامل وإخوانه", "Al Zamil & Brothers"),
        ("بنك الوطن", "Alwatan Bank"),
        ("مجموعة اعتماد", "Etemad Group"),
        ("فناوری نوین", "New Technology"),
        ("فناوری نوین", "Fanavari Novin"),
        ("شرکت اعتماد مبین", "Mobin Trust"),
        ("توسعه اعتماد مبین", "Tose'e Etemad Mobin"),
        ("مركز إيواء النازحين", "Displaced Shelter Center"),
        ("المقاولون العرب", "Arab Contractors"),
        ("حزب الله", "Hezbollah"),
        ("شركة بن عمر", "Ben Omar Company"),
        ("شركة بن محفوظ", "Ben Mahfouz"),
        ("مجموعة بن علي", "Groupe Ben Ali"),
        ("مؤسسة بن يحيى", "Ben Yahia Establishment"),
    ],
)
def test_family_and_its_sons_partners_or_article_are_read(own: str, latin: str) -> None:
    assert matching.compare(own, latin).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مصفاة الزاوية", "Sirte Refinery"),
        ("ميناء صلالة", "Sohar Port"),
        ("ထားဝယ်ထောင်", "Myeik Prison"),
        ("Sohar Aluminium", "Prison Aluminium"),
        ("بانک موریس", "Mauritius Bank"),  # Maurice or Morris
        ("بن داود القابضة", "Binladin Holding"),
        ("المهيدب وأولاده", "Al Zamil & Sons"),
        ("شركة بن عمر", "Omar Company"),
        ("شركة بن محفوظ", "Mahfouz Company"),
        ("مجموعة بن علي", "Ali Group"),
    ],
)
def test_other_town_or_family_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
