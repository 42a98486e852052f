"""Firms in their own letters, their trades and brands, against the English names that they bear."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("own", "english"),
    [
        # trades that labour is known to be forced in
        ("江苏博远玻璃纤维有限公司", "Jiangsu Boyuan Fiberglass Co., Ltd."),
        ("库尔勒博远番茄制品有限公司", "Kuerle Boyuan Ketchup Products Co.,Ltd"),
        ("ООО «Кадровое агентство Тарбай»", "Tarbay Recruitment Agency LLC"),
        ("ООО «Тарбай Деревообработка»", "Tarbay Woodworking LLC"),
        ("مصنع بركان للملابس الجاهزة", "Burkan Readymade Garments Factory"),
        ("مكتب بركان لاستقدام الأيدي العاملة", "Burkan Manpower Recruitment Office"),
        ("شاہین بھٹہ خشت", "Shaheen Brick Kiln"),
        ("شاہین کولڈ اسٹوریج", "Shaheen Cold Storage"),
        ('ברקן כוח אדם בע"מ', "Barkan Manpower Ltd"),
        ("Βελκόρια Ιχθυοκαλλιέργειες ΑΕ", "Velkoria Fish Farms SA"),
        ("«Тарбай Құрылыс материалдары» ЖШС", "Tarbay Building Materials LLP"),
        ("შპს ბარჯანი ფეროშენადნობი", "Barjani Ferroalloy LLC"),
        ("บริษัท บางแสน การทอ จำกัด", "Bang Saen Weaving Co., Ltd."),
        # a brand that is a good, beside what the firm deals in
        ("شركة النخيل للنسيج", "Al Nakheel Textile"),
        ("مجموعة النخيل القابضة", "Al Nakheel Holding Group"),
        # letters that firms spell otherwise than rules do
        ("우진섬유 주식회사", "Woojin Textile Co., Ltd."),
        ("건우섬유 주식회사", "Kunwoo Textile Co., Ltd."),
        ('צוקים טקסטיל בע"מ', "Tzukim Textile Ltd"),
        ('צוקים טקסטיל בע"מ', "Zukim Textile Ltd"),
        ("Публічне акціонерне товариство «Гожин»", "PJSC Hozhyn"),
        ("บริษัท ทรัพย์ทวี ซีฟู้ด จำกัด", "Sap Thawi Seafood Co., Ltd."),
        ("松栄工業株式会社", "Shoei Kogyo Co., Ltd."),
        # sons
        ("बालाजी एंड संस", "Balaji & Sons"),
        ('צמרת ובניו בע"מ', "Tzameret & Sons Ltd"),
    ],
)
def test_a_firm_is_found_by_its_name_in_its_own_letters(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match
    assert matching.compare(own, english).score == matching.compare(english, own).score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # all but the brand agrees
        ("新疆生产建设兵团第八师鑫隆达棉纺厂", "新疆生产建设兵团第八师恒锦棉纺厂"),
        ("新疆生产建设兵团第八师鑫隆达棉纺厂", "XPCC 8th Division Hengjin Cotton Mill"),
        ("ベルコ電機工業株式会社 大阪工場", "光陽電機工業株式会社 大阪工場"),
        ("الحمد کولڈ اسٹوریج", "راوی کولڈ اسٹوریج"),
        (
            "Обособленное подразделение ООО «Ямтур» г. Хабаровск",
            "Обособленное подразделение ООО «Чемерис» г. Хабаровск",
        ),
        (
            "Россия, 690000, г. Владивосток, ул. Светланская, 10, ООО «Ямтур»",
            "Россия, 690000, г. Владивосток, ул. Светланская, 10, ООО «Чемерис»",
        ),
        ("شركة النخيل للنسيج", "شركة الصفوان للنسيج"),
        ("우진섬유 주식회사", "Woosung Textile Co., Ltd."),
    ],
)
def test_firms_that_share_all_but_their_brands_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
