"""What trades and bodies are called in languages of Asia and Africa."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("राजस्थान राज्य खान एवं खनिज लिमिटेड", "Rajasthan State Mines and Minerals Limited"),
        ("कोडरमा अभ्रक खान", "Koderma Mica Mine"),
        ("लोक निर्माण विभाग राजस्थान", "Public Works Department Rajasthan"),
        (
            "इचलकरंजी यंत्रमाग विणकर सहकारी संस्था",
            "Ichalkaranji Powerloom Weavers Cooperative Society",
        ),
        ("नेपाल धितोपत्र बोर्ड", "Securities Board of Nepal"),
        ("سندھ امداد باہمی بینک", "Sindh Cooperative Bank"),
        ("বাংলাদেশ রেশম উন্নয়ন বোর্ড", "Bangladesh Silk Development Board"),
        ("মেহেরপুর ইটভাটা", "Meherpur Brick Kiln"),
        ("தமிழ்நாடு கனிம நிறுவனம்", "Tamil Nadu Minerals Limited"),
        ("సిరిసిల్ల చేనేత సహకార సంఘం", "Sircilla Handloom Cooperative Society"),
        ("ರಾಯಚೂರು ಅಕ್ಕಿ ಗಿರಣಿ", "Raichur Rice Mill"),
        ("ഇടുക്കി ഏലം വ്യാപാരി", "Idukki Cardamom Trader"),
        ("ગોંડલ મગફળી તેલ મિલ", "Gondal Groundnut Oil Mill"),
        ("ਅਬੋਹਰ ਕਪਾਹ ਮਿੱਲ", "Abohar Cotton Mill"),
        ("මාතලේ කුළුබඩු සමාගම", "Matale Spices Company"),
        ("ଓଡ଼ିଶା ଖଣି ନିଗମ", "Odisha Mining Corporation"),
        ("অসম চাহ নিগম", "Assam Tea Corporation"),
        ("PT Pengalengan Ikan Zumala", "Zumala Fish Canning"),
        ("Kilang Kelapa Sawit Zumala Sdn Bhd", "Zumala Palm Oil Mill Sdn Bhd"),
        ("บริษัท โรงเลื่อยซุมพารา จำกัด", "Zumpara Sawmill Co., Ltd."),
        ("กรมชลประทาน", "Irrigation Department"),
        ("ສະຫະພັນແມ່ຍິງລາວ", "Lao Women's Union"),
        ("រោងចក្រដុតឥដ្ឋស៊ុមប៉ារ៉ា", "Sumpara Brick Kiln"),
        ("အမျိုးသားညီညွတ်ရေးအစိုးရ", "National Unity Government"),
        ("Bodi ya Korosho Tanzania", "Cashewnut Board of Tanzania"),
        ("Kungiyar Masunta ta Zumbara", "Zumbara Fishermen Association"),
        ("ዙምባራ ማር ማቀነባበሪያ", "Zumbara Honey Processing"),
        ("የኢትዮጵያ ምርት ገበያ", "Ethiopia Commodity Exchange"),
        ("Warshadda Kabaha Zumbara", "Zumbara Shoe Factory"),
        ("Fikambanana Mpamboly Zumbara", "Zumbara Farmers Association"),
        ("Waraana Bilisummaa Oromoo", "Oromo Liberation Army"),
        ("Banki Nkuru y'u Rwanda", "National Bank of Rwanda"),
        ("Zumpara Katai Mill", "Zumpara Spinning Mill"),
        ("Varanasi Bunkar Sahakari Samiti", "Varanasi Weavers Cooperative Society"),
        ("Mehkma Jail Khana Jat Punjab", "Punjab Prisons Department"),
        ("Tamil Nadu Meen Valarchi Kazhagam", "Tamil Nadu Fish Development Corporation"),
        ("Rajya Ausadha Nithigatha Sansthawa", "State Pharmaceuticals Corporation"),
        ("Công ty TNHH Tóc giả Zumba", "Zumba Wig Co., Ltd."),
        ("Công ty TNHH Lốp xe Zumba", "Zumba Tire Co., Ltd."),
        ("Rong Lueai Zumpara", "Zumpara Sawmill"),
        ("Yebet Sakhan Zumpara", "Zumpara Labor Camp"),
        ("Krasuong Kaksekam", "Ministry of Agriculture"),
        ("Ityopya Mekelakeya Minister", "Ministry of Defence of Ethiopia"),
    ],
)
def test_name_in_its_own_language_is_the_firm_of_the_english_name(name: str, english: str) -> None:
    assert matching.compare(name, english, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("कोडरमा अभ्रक खान", "Koderma Coal Mine"),
        ("گوادر مچھلی کمپنی", "Gwadar Salt Company"),
        ("বাংলাদেশ রেশম উন্নয়ন বোর্ড", "Bangladesh Tea Development Board"),
        ("நாமக்கல் முட்டை பண்ணை", "Namakkal Dairy Farm"),
        ("ഇടുക്കി ഏലം വ്യാപാരി", "Idukki Rubber Trader"),
        ("PT Bahan Peledak Zumala", "Zumala Furniture"),
        ("Kilang Kelapa Sawit Zumala", "Zumala Shoe Factory"),
        ("บริษัท โรงเลื่อยซุมพารา จำกัด", "Zumpara Garment Co., Ltd."),
        ("Kiwanda cha Sabuni Zumbara", "Zumbara Shoe Factory"),
        ("Zumpara Chai Bagan", "Zumpara Sugar Factory"),
        ("Công ty TNHH Lốp xe Zumba", "Zumba Soap Co., Ltd."),
        ("ዙምባራ ጋርመንት", "Zumbara Leather"),
    ],
)
def test_name_of_another_trade_is_another_firm(name: str, english: str) -> None:
    assert not matching.compare(name, english, kind="organisation").is_match
