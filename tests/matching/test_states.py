"""Bodies of states whose names are near one another, or that signs and letters of Asia write."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ministry of Mines, Republic of the Congo", "Ministry of Mines, DRC"),
        ("Ministère des Mines (Congo-Brazzaville)", "Ministry of Mines (Congo-Kinshasa)"),
        (
            "Министерство обороны Республики Конго",
            "Ministry of Defence of the Democratic Republic of the Congo",
        ),
        ("Ministry of Health of Niger", "Ministry of Health of Nigeria"),
        ("Ministry of Health of Dominica", "Ministry of Health of the Dominican Republic"),
        ("Ministry of Finance, Slovakia", "Ministry of Finance, Slovenia"),
        ("Ministry of Health of Seychelles", "Ministry of Health of Iceland"),
        ("Ministry of Health of the Faroe Islands", "Ministry of Health of Iceland"),
        ("Bank of the Republic of Korea", "Central Bank of the DPRK"),
        (
            "Ministry of Defence of the Republic of Congo",
            "Ministry of Defence of the Democratic Republic of Congo",
        ),
        # Greece has a Central and a Western Macedonia.
        ("Central Macedonia Dairy SA", "North Macedonia Dairy"),
        ("West Macedonia Lignite", "North Macedonia Lignite"),
        ("Bruneian Navy", "Burundian Navy"),
        (
            "Central African Armed Forces",
            "Forces armées de la République démocratique du Congo",
        ),
        ("Établissements Maurice", "Mauritius Establishments"),
        ("Ministry of Oil, Tehran", "Iraqi Ministry of Oil"),
        ("Government of Moscow", "Government of Russia"),
        ("Ministry of Health, Moscow", "Ministry of Health of Moscow Region"),
    ],
)
def test_bodies_of_two_states_are_two(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match
    assert not matching.compare(other, name, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bank of Korea", "Bank of the Republic of Korea"),
        ("Banque Centrale du Congo", "Central Bank of the Democratic Republic of the Congo"),
        ("Ministère des Mines de la RDC", "Ministry of Mines, Democratic Republic of Congo"),
        ("South Korean Navy", "Navy of the Republic of Korea"),
        ("阿富汗国防部", "Ministry of Defence of Afghanistan"),
        ("叙利亚中央银行", "Central Bank of Syria"),
        ("缅甸卫生部", "Ministry of Health of Myanmar"),
        ("敘利亞外交部", "Ministry of Foreign Affairs of Syria"),
        ("沙烏地阿拉伯內政部", "Ministry of Interior of Saudi Arabia"),
        ("伊朗革命卫队", "Islamic Revolutionary Guard Corps"),
        ("刚果民主共和国国防部", "Ministry of Defence of the Democratic Republic of the Congo"),
        ("イタリア国防省", "Ministry of Defence of Italy"),
        ("コンゴ民主共和国国防省", "Ministry of Defence of the Democratic Republic of the Congo"),
        ("우크라이나 국방부", "Ministry of Defence of Ukraine"),
        ("미얀마 보건부", "Ministry of Health of Myanmar"),
        ("משרד החינוך (קוריאה הצפונית)", "Ministry of Education (North Korea)"),
        ("Bộ Quốc phòng (Triều Tiên)", "Ministry of Defence (North Korea)"),
        ("Seðlabanki Íslands", "Central Bank of Iceland"),
        ("Eimskipafélag Íslands", "Iceland Steamship Company"),
        ("Ministry of Defence of Macedonia", "Ministry of Defence of North Macedonia"),
        ("북한 국방부", "Ministry of Defence of North Korea"),
        ("아일랜드중앙은행", "Central Bank of Ireland"),
        ("Australian Navy", "Navy of Australia"),
        ("Министерство сельского хозяйства", "Ministry of Agriculture"),
        ("Міністерство сільського господарства", "Ministry of Agriculture"),
        ("Υπουργείο Οικονομικών", "Ministry of Finance"),
        ("Bộ Công nghiệp", "Ministry of Industry"),
        ("Ministère de la Défense nationale du Tchad", "Ministry of Defence, Chad"),
        ("国防省", "Ministry of Defence"),
        ("재무부", "Ministry of Finance"),
        ("Banque de Maurice", "Bank of Mauritius"),
        ("République de Maurice", "Republic of Mauritius"),
        ("Port Autonome de Djibouti", "Djibouti Port Authority"),
        ("Ministry of Oil, Baghdad", "Iraqi Ministry of Oil"),
        ("Министерство обороны (Минск)", "Ministry of Defence of Belarus"),
        ("وزارة النفط، بغداد", "Ministry of Oil, Iraq"),
        ("General Organisation of Tobacco, Damascus", "Syrian General Organization for Tobacco"),
    ],
)
def test_a_body_of_a_state_is_itself_however_its_land_is_written(name: str, other: str) -> None:
    assert matching.compare(name, other, kind="organisation").is_match
    assert matching.compare(other, name, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("北京约旦商贸有限公司", "Beijing Yuedan Trading Co., Ltd."),
        ("深圳市加纳科技有限公司", "Shenzhen Jiana Technology Co., Ltd."),
        ("文化部落传媒有限公司", "Culture Tribe Media Co., Ltd."),
        ("通信部件有限公司", "Communication Components Co., Ltd."),
        ("铁道部件厂", "Railway Parts Factory"),
        ("旅游部门", "Tourism Department"),
        ("伊朗国防部长", "Minister of Defence of Iran"),
        ("湖南非金属矿业有限公司", "Hunan Non-metallic Mining Co., Ltd."),
        ("북한산식품 주식회사", "Bukhansan Food Co., Ltd."),
        ("북한강식품", "Bukhangang Food"),
        ("삼기니켈 주식회사", "Samgi Nickel Co., Ltd."),
        ("이민국제", "Imin International"),
        ("제주아일랜드 주식회사", "Jeju Island Co., Ltd."),
        ("Garage de Maurice SARL", "Garage Maurice SARL"),
        ("Koidu Holdings", "Koidu Limited"),
    ],
)
def test_a_firm_is_itself_though_signs_of_its_name_are_also_a_state_or_body(
    name: str, other: str
) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("우리아이티 주식회사", "Woori Haiti Co., Ltd."),
        ("上海文化部落有限公司", "Shanghai Ministry of Culture"),
    ],
)
def test_a_firm_is_no_state_or_body_that_signs_of_its_name_are(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
