"""Ministries, units, works and departments by the English that analysts give them."""

from __future__ import annotations

import pytest

from screener import matching

_OF_MYANMAR = [
    # The army of Arakan spells its land as it was spelled long ago.
    ("ရက္ခိုင့်တပ်တော်", "Arakan Army"),
    ("အာရကန်လွတ်မြောက်ရေးပါတီ", "Arakan Liberation Party"),
    ("ရှမ်းပြည် ပြန်လည်ထူထောင်ရေး ကောင်စီ", "Restoration Council of Shan State"),
    ("ဥပဒေရေးရာဝန်ကြီးဌာန", "Ministry of Legal Affairs"),
    ("အနောက်ပိုင်းတိုင်းစစ်ဌာနချုပ်", "Western Regional Military Command"),
    # Battalions and commands by the letters that the army writes for them.
    ("ခလရ (၂၆၁)", "Infantry Battalion 261"),
    ("ခမရ (၅၆၅)", "Light Infantry Battalion 565"),
    ("စကခ (၁၅)", "Military Operations Command No. 15"),
]
_OF_NORTH_KOREA = [
    ("무산광산련합기업소", "Musan Mine Joint Enterprise"),
    ("무산광산련합기업소", "Musan Mining Complex"),
    ("승리자동차련합기업소", "Sungri Motor Complex"),
    ("안주지구탄광련합기업소", "Anju Area Coal Mining Complex"),
    ("대안중기계련합기업소", "Taean Heavy Machine Complex"),
    ("남포제련련합기업소", "Nampo Smelting Complex"),
    ("김책제재소", "Kimchaek Sawmill"),
    ("채취공업성", "Ministry of Extractive Industries"),
]
_OF_OTHER_LANDS = [
    ("Türkmenistanyň Adalat ministrligi", "Ministry of Justice of Turkmenistan"),
    ("Tejen nah egriji fabrigi", "Tejen Yarn Spinning Mill"),
    ("Jizzax viloyati Ichki ishlar boshqarmasi", "Jizzakh Region Department of Internal Affairs"),
    ("Oʻzbekiston Suv xoʻjaligi vazirligi", "Ministry of Water Resources of Uzbekistan"),
    ("ሚኒስትሪ ትምህርቲ ኤርትራ", "Eritrean Ministry of Education"),
    ("ሚኒስትሪ ጥዕና", "Ministry of Health of Eritrea"),
    ("ባጽዕ ስሚንቶ ፋብሪካ", "Massawa Cement Factory"),
    ("وزارة الشؤون الاجتماعية والعمل", "Ministry of Social Affairs and Labour"),
    ("Міністэрства працы і сацыяльнай абароны", "Ministry of Labour and Social Protection"),
    ("Secretaria de Inspeção do Trabalho", "Labour Inspection Secretariat"),
    ("Kementerian Pertahanan", "Ministry of Defence (Malaysia)"),
    ("نیروی زمینی سپاه پاسداران انقلاب اسلامی", "IRGC Ground Forces"),
]
_OF_CHINA = [
    ("甘肃省财政厅", "Gansu Provincial Department of Finance"),
    ("新疆农业农村厅", "Xinjiang Department of Agriculture and Rural Affairs"),
    # Each division of the XPCC is its city's government, too, and is then seldom said to be of it.
    ("第十四师昆玉市二二四团", "XPCC 14th Division 224th Regiment"),
    ("第五师双河市公安局", "XPCC 5th Division Public Security Bureau"),
    ("第四师可克达拉市", "Fourth Division Cocodala City"),
    ("新疆生产建设兵团第九师白杨市", "XPCC Ninth Division"),
]
BODIES = [*_OF_MYANMAR, *_OF_NORTH_KOREA, *_OF_OTHER_LANDS, *_OF_CHINA]


@pytest.mark.parametrize(("own", "english"), BODIES)
def test_a_body_is_found_by_its_caption(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        # Two mills of one division.
        (
            "新疆生产建设兵团第三师图木舒克市恒泽纺织厂",
            "新疆生产建设兵团第三师图木舒克市锦澜纺织厂",
        ),
        # Ministries that one word of their subject tells from another of their land.
        ("Министерство просвещения РФ", "Ministry of Science and Higher Education of Russia"),
        ("وزارة التربية السورية", "Syrian Ministry of Higher Education"),
        ("Министерство энергетики России", "Ministry of Atomic Energy of Russia"),
        ("Министерство текстильной промышленности", "Ministry of Industry"),
        # That of another land, which stands in brackets.
        ("국방성", "Ministry of Defence (China)"),
        ("रक्षा मंत्रालय", "Ministry of Defence (Pakistan)"),
        ("Bộ Công an", "Ministry of Public Security (China)"),
        ("Kementerian Pertahanan", "Ministry of Defence (Kenya)"),
        ("伊宁县看守所", "Yining City Detention Center"),
        ("အာရကန်လွတ်မြောက်ရေးပါတီ", "Arakan National Party"),
        ("ရခိုင်အမျိုးသားပါတီ", "Arakan National Council"),
        ("ရက္ခိုင့်တပ်တော်", "Karen National Liberation Army"),
        ("نیروی دریایی سپاه", "IRGC Ground Forces"),
        ("第十四师昆玉市二二四团", "XPCC 14th Division 225th Regiment"),
        ("第十四师昆玉市", "XPCC 13th Division"),
        ("石河子市公安局", "XPCC 8th Division Public Security Bureau"),
        ("무산철광산", "Musan Copper Mine"),
    ],
)
def test_a_sister_or_that_of_another_land_is_not(own: str, english: str) -> None:
    assert not matching.compare(own, english).is_match
