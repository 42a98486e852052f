"""Firms of South and South-East Asia by their own script and in Latin letters, and look-alikes."""

from __future__ import annotations

import pytest

from screener.matching import compare

_ONE_FIRM = [
    # brands with the vowels that the script implies
    ("अरविंद मिल्स लिमिटेड", "Arvind Mills Limited"),
    ("वर्धमान टेक्सटाइल्स लिमिटेड", "Vardhman Textiles Limited"),
    ("यमुना शुगर मिल्स", "Yamuna Sugar Mills"),
    ("যমুনা স্পিনিং মিলস লিমিটেড", "Jamuna Spinning Mills Limited"),
    ("সোনালী আঁশ ইন্ডাস্ট্রিজ লিমিটেড", "Sonali Aansh Industries Ltd."),
    ("அசோக் லேலண்ட் லிமிடெட்", "Ashok Leyland Limited"),
    ("மீனாட்சி லெதர்ஸ்", "Meenakshi Leathers"),
    ("บริษัท เบทาโกร จำกัด (มหาชน)", "Betagro Public Company Limited"),
    ("บริษัท ไทยเบฟเวอเรจ จำกัด (มหาชน)", "Thai Beverage Public Company Limited"),
    ("ບໍລິສັດ ດາວເຮືອງ ກຣຸບ ຈຳກັດ", "Dao-Heuang Group Co., Ltd."),
    ("ក្រុមហ៊ុន អង្គរ ស៊ីម៉ងត៍", "Angkor Cement Company"),
    # loan words, spelled as they are said
    ("নিউ এশিয়া সিনথেটিকস", "New Asia Synthetics"),
    ("நேச்சுரல் டெக்ஸ்டைல்ஸ்", "Natural Textiles"),
    ("ក្រុមហ៊ុន ទន្លេសាប ត្រេឌីង", "Tonle Sap Trading Co., Ltd."),
    # a word that is translated in one name, and read aloud in the other
    ("บริษัท พัฒนาเฟอร์นิเจอร์ จำกัด", "Pattana Furniture Co., Ltd."),
    # breath that Thai writes, and many firms do not
    ("บริษัท ยูนิคอร์ด จำกัด (มหาชน)", "Unicord Public Company Limited"),
    ("ফকির নিটওয়্যারস লিমিটেড", "Fakir Knitwears Limited"),  # with an English plural
    # a letter that writes two sounds in words of English and in names
    ("আজিম গ্রুপ", "Azim Group"),
    ("ভিয়েলাটেক্স লিমিটেড", "Viyellatex Limited"),
    ("জামান জুট মিলস", "Zaman Jute Mills"),
    ("জেনিথ কাগজ লিমিটেড", "Zenith Paper Limited"),
    ("ಜೆನಿತ್ ಫುಡ್ಸ್ ಲಿಮಿಟೆಡ್", "Zenith Foods Limited"),
    ("لکی سیمنٹ لمیٹڈ", "Lucky Cement Limited"),
    # initials
    ("এস আলম স্টিলস", "S. Alam Steels"),
    ("ডিবিএল গ্রুপ", "DBL Group"),
    ("டிவிஎஸ் மோட்டார் கம்பெனி", "TVS Motor Company"),
    ("บริษัท ทีพีไอ โพลีน จำกัด (มหาชน)", "TPI Polene Public Company Limited"),
    # short forms and words of Vietnam and Indonesia
    ("CTY TNHH SX TM DV BAO BÌ PHƯỚC THÀNH", "Phuoc Thanh Packaging Production Trading Service"),
    ("PT Perikanan Nusantara", "Nusantara Fisheries PT"),
    ("KUD Tani Subur", "Koperasi Unit Desa Tani Subur"),
    ("KUD Makmur", "Koperasi Makmur"),
]
_OTHER_FIRM = [
    ("अरविंद मिल्स लिमिटेड", "Ashwini Mills Limited"),
    ("গ্রামীণ নিটওয়্যার লিমিটেড", "Gomti Knitwear Ltd."),
    ("আকিজ জুট মিলস লিমিটেড", "Aziz Jute Mills Ltd."),
    ("முருகன் ஸ்பின்னிங் மில்ஸ்", "Murali Spinning Mills"),
    ("บริษัท ไทยวาโก้ จำกัด (มหาชน)", "Thai Wah Public Company Limited"),
    ("บริษัท ศรีตรังโกลฟส์ จำกัด", "Siam Sempermed Corp., Ltd."),
    ("ບໍລິສັດ ບຸນມີ ຂົນສົ່ງ ຈຳກັດ", "Bounlert Transport Co., Ltd."),
    ("ក្រុមហ៊ុន ទន្លេសាប ត្រេឌីង", "Tonle Om Trading Co., Ltd."),
    # a few consonants that are the same, the vowels are not
    ("ບໍລິສັດ ສຸລິຍາ ພັດທະນາ ຈຳກັດ", "Dev Sol"),
    ("ក្រុមហ៊ុន វណ្ណា សំណង់ លីមីធីត", "CONSTRUCTORA VANIA, S.A. DE C.V."),
    ("บริษัท โกลเด้น การทอ จำกัด", "Charity Coalition"),
    # what a letter leaves is by chance a word of another language: Finnish *nahka*, leather
    ("ក្រុមហ៊ុន ណាហ្គា លីមីធីត", "Leather Limited"),
]


@pytest.mark.parametrize(("name", "other"), _ONE_FIRM)
def test_one_firm_by_two_scripts_matches(name: str, other: str) -> None:
    assert compare(name, other).is_match


@pytest.mark.parametrize(("name", "other"), _OTHER_FIRM)
def test_another_firm_does_not_match(name: str, other: str) -> None:
    assert not compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("नरेंद्र मोदी", "Narendra Modi"),
        ("गौतम अडानी", "Gautam Adani"),
        ("শেখ হাসিনা", "Sheikh Hasina"),
        ("সুন্দর পিচাই", "Sundar Pichai"),
        ("ਮਨਮੋਹਨ ਸਿੰਘ", "Manmohan Singh"),
        ("สมชาย วงศ์สวัสดิ์", "Somchai Wongsawat"),
        ("นายสมชาย วงศ์สวัสดิ์", "Somchai Wongsawat"),  # with a title that is written to the name
        ("ทองลุน สีสุลิด", "Thongloun Sisoulith"),
        ("ທອງລຸນ ສີສຸລິດ", "Thongloun Sisoulith"),
        ("ហ៊ុន ម៉ាណែត", "Hun Manet"),
    ],
)
def test_a_person_by_two_scripts_matches(name: str, other: str) -> None:
    assert compare(name, other, kind="person").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("అనిత రావు", "Anatoly RUEV"),  # a few consonants that are the same
        ("கார்த்திக் ராஜா", "Luka KARADZIC"),
        ("कृष्ण मूर्ति", "Murat KARAYILAN"),
        ("อรุณี แก้วมณี", "Aureliano GUZMAN"),
        ("अमित शाह", "Amit Sharma"),
    ],
)
def test_another_person_does_not_match(name: str, other: str) -> None:
    assert not compare(name, other, kind="person").is_match
