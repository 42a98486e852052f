"""Firms in their own letters: forms of law, articles and endings, and words spelled by sound."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.other_letters import otherwise_in


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("المراعي", ["آل\u0640مراعي"]),
        ("الغرير الفطيم", []),  # which is the brand, nobody knows
        ("شركه دله", ["شركة دلة"]),
        ("شركة النهدي الطبية", ["شركة آل\u0640نهدي الطبية"]),  # one name of the two words
        ("عبد الله", ["عبدالله"]),
        ("عبدالله", ["عبد الله"]),
        ("گروه خانه", []),  # of Persian the ending is no other letter's
    ],
)
def test_arabic_is_said_otherwise_by_its_article_and_its_ending(text: str, ways: list[str]) -> None:
    assert [*otherwise_in("Arab", text)] == ways


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("شركة عبد العزيز الغنام", "Abdulaziz Al Ghannam Co"),
        ("مجموعة عبد الهادي القحطاني", "Abdulhadi Al-Qahtani & Sons"),
        ("عبد المحسن الخرافي وأولاده", "Abdulmohsin Al-Kharafi & Sons"),
        ("شركة عبداللطيف جميل", "Abdul Latif Jameel Company"),
        ("شركة صالح عبدالحميد التجارية", "Saleh Abd El Hamid Trading Co"),
        ("شركة النهدي الطبية", "Alnahdi Medical Company"),
        ("شركة الدريس للخدمات البترولية", "Aldrees Petroleum Services Co"),
        ("شركة المراعي المساهمة", "Almarai Company"),
        ('רפאל מערכות לחימה מתקדמות בע"מ', "Rafael Advanced Defense Systems Ltd"),
        ('צים שירותי ספנות משולבים בע"מ', "ZIM Integrated Shipping Services Ltd"),
        ('בתי זקוק לנפט בע"מ', "Oil Refineries Ltd"),
        ("შპს ჯორჯიან მანგანეზი", "Georgian Manganese LLC"),
        ("შპს ჯორჯიან უოთერ ენდ ფაუერი", "Georgian Water and Power LLC"),
        ("«Ալֆա Թրեյդ» ՍՊԸ", "Alpha Trade LLC"),
        ("شركة المراعي", "Almarai Company"),
        ("الخطوط الجوية القطرية", "الخطوط الجويه القطريه"),
        ("شركة دلة البركة", "شركه دله البركه"),
        ("«Սիթի» ՍՊԸ", "Սիթի"),
        ("«Արմենիկում» ՓԲԸ", "Արմենիկում ՍՊ ընկերություն"),
        ("«Արմենիկում» Փակ բաժնետիրական ընկերություն", "Armenikum CJSC"),
        ("«Գրանդ Տոբակո» ՍՊԸ", "Grand Tobacco LLC"),
        ("შპს გუდვილი", "Goodwill LLC"),
        ("टाटा मोटर्स लिमिटेड", "Tata Motors Limited"),
        ("रिलायंस इंडस्ट्रीज लिमिटेड", "Reliance Industries Ltd"),
        ("హెరిటేజ్ ఫుడ్స్ లిమిటెడ్", "Heritage Foods Limited"),
        ("АО «ЛОМО» ИНН 7701234567", "LOMO JSC"),
        ("ТОО «Казахмыс»", "LLP Kazakhmys"),
        ("Акционерный Банк РОССИЯ (АО)", "Bank Rossiya"),
        ("АО «Чепецкий механический завод»", "AO Chepeckij mehanicheskij zavod"),
        ("ΔEΛTA ΠPOMHΘEAΣ TPOΦIMA AE", "ΔΕΛΤΑ ΠΡΟΜΗΘΕΑΣ ΤΡΟΦΙΜΑ ΑΕ"),
    ],
)
def test_a_firm_is_found_in_its_own_letters(own: str, other: str) -> None:
    assert matching.compare(own, other).is_match


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("شركة المراعي", "Almarjan Company"),
        ("شركة عبد العزيز الغنام", "Abdulrahman Al Ghannam Co"),
        ("شركة عبد المجيد الغنام", "Abdulhamid Al Ghannam Co"),
        ("شركة النهدي الطبية", "Alnoor Medical Company"),
        ("شركة الكفاح القابضة", "Alkhair Holding Company"),
        ("حركت الجہاد الاسلامی", "Al-Itihaad Al-Islamiya"),
        ("«Սիթի» ՍՊԸ", "Սիսիան ՍՊԸ"),
        ("রিলায়েন্স জুট মিলস", "Rajlaxmi Jute Mills"),
        ("హెరిటేజ్ ఫుడ్స్ లిమిటెడ్", "Harith Foods Limited"),
        ("АО «ЛОМО» ИНН 7701234567", "АО «ЛОТОС» ИНН 7701234567"),
    ],
)
def test_another_firm_in_those_letters_stays_apart(own: str, other: str) -> None:
    assert not matching.compare(own, other).is_match


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("الفارس", "Alvarez"),
        ("الأمير", "Elmer"),
        ("الغاز", "Algiz"),
        ("النصر", "Alensar"),
        ("البابا", "Alibaba"),
        ("الدار", "Alder"),
        ("الطاهر", "Altair"),
        ("العين", "Allen"),
        ("الامل", "Alumil"),
    ],
)
def test_an_article_makes_no_other_word_that_begins_like_it(own: str, other: str) -> None:
    assert not matching.compare(own, other).is_match


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("المراعي", "Almarai"),
        ("الجزيرة", "Aljazeera"),
        ("السويدي", "Elsewedy"),
        ("الزامل", "Alzamil"),
        ("الفطيم", "Alfuttaim"),
        ("أليانز", "Allianz"),
        ("ألتكس", "Altex"),
    ],
)
def test_an_article_and_the_name_behind_it_are_one_word(own: str, other: str) -> None:
    assert matching.compare(own, other).is_match
