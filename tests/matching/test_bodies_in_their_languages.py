"""Bodies by what they are called in the languages of their lands: of the Maghreb, Cambodia."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("الهيئة العامة للاستشعار عن بعد", "General Organization of Remote Sensing"),
        ("المركز الوطني للاستشعار عن بعد", "Centre National de Télédétection"),
        ("المكتب الشريف للفوسفاط", "Office Chérifien des Phosphates"),
        ("صندوق الإيداع والتدبير", "Caisse de Dépôt et de Gestion"),
        ("القرض الفلاحي للمغرب", "Crédit Agricole du Maroc"),
        ("بنك الفلاحة والتنمية الريفية", "Banque de l'Agriculture et du Développement Rural"),
        ("الشركة الوطنية للطرق السيارة بالمغرب", "Société Nationale des Autoroutes du Maroc"),
        ("الجامعة الأمريكية بالقاهرة", "American University in Cairo"),
        ("الهيئة العامة للأرصاد الجوية", "General Authority of Meteorology"),
        ("بريد المغرب", "Poste Maroc"),
        ("اتحاد المغرب العربي", "Arab Maghreb Union"),
        ("Lafarge Liban", "Lafarge Lebanon"),
        ("الحزب الشيوعي العراقي", "Iraqi Communist Party"),
        ("جماعة الإخوان المسلمين", "Frères musulmans"),
        ("Society of the Muslim Brothers", "Jama'at al-Ikhwan al-Muslimin"),
        ("Kanakpak Pracheachon Kampuchea", "Cambodian People's Party"),
        ("Kanakpak Sam Rainsy", "Sam Rainsy Party"),
        ("Pontheanakear Prey Sar", "Prey Sar Prison"),
        ("គណបក្សភ្លើងទៀន", "Candlelight Party"),
        ("សាកលវិទ្យាល័យភូមិន្ទភ្នំពេញ", "Royal University of Phnom Penh"),
        ("សាកលវិទ្យាល័យភូមិន្ទវិចិត្រសិល្បៈ", "Royal University of Fine Arts"),
        ("ဗမာပြည်ကွန်မြူနစ်ပါတီ", "Communist Party of Burma"),
        ("Bharatiya Janata Party", "Indian People's Party (BJP)"),
        ("भारतीय जनता पार्टी", "Bharatiya Janata Party"),
        ("Vishva Hindu Parishad", "World Hindu Council"),
        ("ভারতের কমিউনিস্ট পার্টি (মাওবাদী)", "Communist Party of India (Maoist)"),
        ("متحدہ قومی موومنٹ", "United National Movement"),
        ("پاک فوج", "Pakistan Army"),
        ("Otzma Yehudit", "Jewish Power Party"),
        ("HaTzionut HaDatit", "Religious Zionist Party"),
        ("בית סוהר מגידו", "Megiddo Prison"),
        ("HaUniversita HaIvrit", "Hebrew University"),
        ("HaMinhal HaEzrahi", "Civil Administration"),
        ("Sherut HaBitahon HaKlali", "General Security Service"),
        ("Misrad HaBitahon", "Ministry of Defense of Israel"),
        ("Vezarat-e Defa", "Ministry of Defence Iran"),
        ("Jami'at Dimashq", "University of Damascus"),
        ("Sijn Tadmur", "Tadmor Prison"),
        ("Lapas Sukamiskin", "Sukamiskin Prison"),
        ("Phak Prachathipat", "Democrat Party (Thailand)"),
        ("Thanakan Krungthai", "Krung Thai Bank"),
        ("Kongthap Bok Thai", "Royal Thai Army"),
        ("Karen Amyotha Asiayone", "Karen National Union"),
        ("Myanma Sibwaye U Paing", "Myanma Economic Holdings Limited"),
        ("Myanma U Paing Company", "Myanma Economic Holdings Limited"),
        ("U Paing Soe Company", "Paing Soe Company"),  # a man
        ("Oromo Netsanet Ginbar", "Oromo Liberation Front"),
        ("Xarakada Mujaahidiinta Al-Shabaab", "Harakat al-Shabaab al-Mujahideen"),
        ("Midowga Maxkamadaha Islaamiga", "Islamic Courts Union"),
        ("Ҳизби коммунистии Тоҷикистон", "Communist Party of Tajikistan"),
        ("Partai Komunis Indonesia", "Communist Party of Indonesia"),
        ("Ban Tôn giáo Chính phủ", "Government Committee for Religious Affairs"),
        ("Ministerstwo Aktywów Państwowych", "Ministry of State Assets of Poland"),
        ("Rada Ministrów", "Council of Ministers of Poland"),
        ("Rzecznik Praw Obywatelskich", "Commissioner for Human Rights (Poland)"),
        ("Agentura pro majetek státu", "State Property Agency"),
        (
            "Ministarstvo državne imovine Republike Hrvatske",
            "Ministry of State Property of the Republic of Croatia",
        ),
        ("Фонд гарантування вкладів фізичних осіб", "Deposit Guarantee Fund"),
        (
            "Уповноважений Верховної Ради України з прав людини",
            "Ukrainian Parliament Commissioner for Human Rights",
        ),
        ("Фонд перспективных исследований", "Foundation for Advanced Research"),
        ("ერთიანი ნაციონალური მოძრაობა", "United National Movement"),
        ("Hakimler ve Savcılar Kurulu", "Council of Judges and Prosecutors"),
        ("وزارة الشباب والرياضة", "Ministry of Youth and Sports"),
        ("وزارت راه و شهرسازی", "Ministry of Roads and Urban Development"),
        ("Consejo de la Magistratura", "Council of the Judiciary"),
        ("Controladoria-Geral da União", "Comptroller General of the Union"),
        (
            "Ministère de la Défense et des Anciens combattants",
            "Ministry of Defence and Veterans Affairs",
        ),
        ("Direction générale des impôts", "General Directorate of Taxes"),
        ("Consiliul Concurenței", "Competition Council"),
        ("Επιτροπή Ανταγωνισμού", "Competition Commission"),
        ("משרד הכלכלה והתעשייה", "Ministry of Economy and Industry"),
        ("משרד התחבורה והבטיחות בדרכים", "Ministry of Transport and Road Safety"),
    ],
)
def test_body_is_found_in_its_own_language(listed: str, written: str) -> None:
    assert matching.compare(listed, written).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("القرض الفلاحي للمغرب", "Crédit Populaire du Maroc"),
        ("بريد المغرب", "Maroc Telecom"),
        ("Lafarge Maroc", "Lafarge Liban"),
        ("الجامعة الأمريكية بالقاهرة", "American University of Beirut"),
        ("الهيئة العامة للأرصاد الجوية", "General Authority of Civil Aviation"),
        ("Kanakpak Sangkruos Cheat", "Cambodian People's Party"),
        ("សាកលវិទ្យាល័យភូមិន្ទកសិកម្ម", "Royal University of Fine Arts"),
        ("Communist Party of India (Maoist)", "भारत की कम्युनिस्ट पार्टी (मार्क्सवादी)"),
        ("Ҳизби демократии Тоҷикистон", "People's Democratic Party of Tajikistan"),
        ("Otzma Yehudit", "HaTzionut HaDatit"),
        ("Misrad HaBitahon", "Ministry of Defense of Iran"),
        ("Vezarat-e Defa", "Ministry of Defence Afghanistan"),
        ("Heil HaYam", "Heil HaAvir"),
        ("Liwa al-Quds", "Saraya al-Quds"),
        ("Sijn Tadmur", "Sednaya Prison"),
        ("Kongthap Bok Thai", "Royal Thai Navy"),
        ("Phak Prachathipat", "Pheu Thai Party"),
        ("پاک فوج", "Pakistan Navy"),
        ("Muslim Brothers", "Muslim World League"),
        ("משרד התרבות והספורט", "Ministry of Transport and Road Safety"),
        ("Фонд гарантування вкладів фізичних осіб", "Social Insurance Fund"),
        ("Ministerstwo Aktywów Państwowych", "Ministry of Finance of Poland"),
    ],
)
def test_sister_bodies_stay_apart_in_their_languages(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
