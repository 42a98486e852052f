"""Bodies of a state that one list calls in full, and another by its land."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("in_full", "by_land"),
    [
        ("وزارة الدفاع الجمهورية العربية السورية", "Syrian Ministry of Defence"),
        ("وزارة الداخلية المملكة الأردنية الهاشمية", "Jordanian Ministry of Interior"),
        ("وزارة الخارجية المملكة العربية السعودية", "Ministry of Foreign Affairs of Saudi Arabia"),
        ("وزارة الداخلية مملكة البحرين", "Ministry of Interior of Bahrain"),
        (
            "وزارة الدفاع الوطني للجمهورية الجزائرية الديمقراطية الشعبية",
            "Ministry of National Defence of Algeria",
        ),
        ("Ministère de la Défense de la République arabe syrienne", "Ministry of Defence of Syria"),
        (
            "Ministerio de Defensa del Estado Plurinacional de Bolivia",
            "Bolivian Ministry of Defence",
        ),
        (
            "Ministerio de Finanzas de la República Bolivariana de Venezuela",
            "Ministry of Finance of Venezuela",
        ),
        (
            "Ministère de la Défense de la République populaire de Chine",
            "Ministry of National Defence of China",
        ),
        ("Министерство обороны Исламской Республики Иран", "Ministry of Defence of Iran"),
        (
            "Bộ Ngoại giao nước Cộng hòa Xã hội chủ nghĩa Việt Nam",
            "Ministry of Foreign Affairs, Vietnam",
        ),
        (
            "Ministry of Defence of the Democratic Socialist Republic of Sri Lanka",
            "Sri Lankan Ministry of Defence",
        ),
        (
            "Ministry of Foreign Affairs of the Federal Democratic Republic of Ethiopia",
            "Ethiopian Ministry of Foreign Affairs",
        ),
        ("조선민주주의인민공화국 국방성", "Ministry of National Defence of North Korea"),
        (
            "Ministry of Defence of the People's Democratic Republic of Korea",
            "Ministry of Defence of North Korea",
        ),
        ("Ministry of Defence of the Dem. People's Rep. of Korea", "DPRK Ministry of Defence"),
        ("Ministry of Atomic Energy Industry, North Korea", "Ministry of Atomic Energy Industry"),
        ("Исламское государство", "Islamic State"),
        ("Исламский банк развития", "Islamic Development Bank"),
    ],
)
def test_a_state_called_in_full_is_its_land(in_full: str, by_land: str) -> None:
    assert matching.compare(in_full, by_land).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ministry of Defence of the Republic of Korea",
            "Ministry of Defence of the Democratic People's Republic of Korea",
        ),
        ("대한민국 국방부", "Ministry of National Defence of the DPRK"),
        ("وزارة الدفاع الجمهورية العربية السورية", "Egyptian Ministry of Defence"),
        ("Islamic Bank of Iran", "Bank of the Islamic Republic of Iran"),
        ("Arab Bank of Syria", "Bank of the Syrian Arab Republic"),
        ("República Popular de Lugansk", "Donetsk People's Republic"),
    ],
)
def test_other_states_are_other_lands(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("in_its_language", "in_english"),
    [
        ("Βουλή των Αντιπροσώπων της Κύπρου", "House of Representatives of Cyprus"),
        ("Camera Deputaților", "Chamber of Deputies of Romania"),
        ("Cámara de Diputados de Chile", "Chamber of Deputies of Chile"),
        ("Poslanecká sněmovna", "Chamber of Deputies of the Czech Republic"),
        ("Tweede Kamer der Staten-Generaal", "House of Representatives of the Netherlands"),
        ("Dewan Perwakilan Rakyat", "House of Representatives (Indonesia)"),
        ("Državni zbor", "National Assembly of Slovenia"),
        ("Kuvendi i Republikës së Shqipërisë", "Parliament of Albania"),
        ("Հայաստանի Ազգային ժողով", "National Assembly of Armenia"),
        ("สภาผู้แทนราษฎร", "House of Representatives (Thailand)"),
        (
            "Палата представителей Национального собрания Республики Беларусь",
            "House of Representatives of the National Assembly of Belarus",
        ),
        ("Қазақстан Республикасы Парламентінің Сенаты", "Senate of the Parliament of Kazakhstan"),
        ("Χρηματιστήριο Αξιών Κύπρου", "Cyprus Stock Exchange"),
        ("Δήμος Λεμεσού", "Limassol Municipality"),
        ("Επιτροπή Κεφαλαιαγοράς Κύπρου", "Cyprus Securities and Exchange Commission"),
        (
            "Tổng công ty Xây dựng Công trình Giao thông 4",
            "Civil Engineering Construction Corporation No. 4",
        ),
        ("Tổng công ty Phát điện 3 - CTCP", "Power Generation Corporation 3"),
        ("Вища рада правосуддя", "High Council of Justice"),
        ("Υπουργείο Δικαιοσύνης και Δημοσίας Τάξεως", "Ministry of Justice and Public Order"),
        ("سازمان بسیج مستضعفین", "Basij Resistance Force"),
        ("Фонд борьбы с коррупцией", "Anti-Corruption Foundation"),
        (
            "Агентство по противодействию коррупции Республики Казахстан",
            "Anti-Corruption Agency of the Republic of Kazakhstan",
        ),
        ("Управление по борьбе с терроризмом", "Counter-Terrorism Department"),
        ("Jihaz Mukafahat al-Irhab", "Counter Terrorism Service"),
        ("Bank Markazi", "بانک مرکزی جمهوری اسلامی ایران"),
    ],
)
def test_a_body_is_met_in_english(in_its_language: str, in_english: str) -> None:
    assert matching.compare(in_its_language, in_english).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("House of Representatives of Cyprus", "House of Representatives of Malta"),
        ("Camera Deputaților", "Chamber of Deputies of Chile"),
        ("Tweede Kamer", "House of Representatives (Japan)"),
        (
            "Tổng công ty Xây dựng Công trình Giao thông 4",
            "Civil Engineering Construction Corporation No. 6",
        ),
        ("Δήμος Λεμεσού", "Nicosia Municipality"),
    ],
)
def test_a_body_of_another_land_or_number_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
