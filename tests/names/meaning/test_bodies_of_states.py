"""Bodies of states are known by their name in their own language, and told from neighbours."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Banc Datblygu Cymru", "Development Bank of Wales"),
        ("Cyfoeth Naturiol Cymru", "Natural Resources Wales"),
        ("Leabharlann Náisiúnta na hÉireann", "National Library of Ireland"),
        ("Nafarroako Gobernua", "Government of Navarre"),
        ("Euskal Herriko Unibertsitatea", "University of the Basque Country"),
        ("Cambra de Comerç de Barcelona", "Barcelona Chamber of Commerce"),
        ("Landhelgisgæsla Íslands", "Icelandic Coast Guard"),
        ("Forzi Armati ta' Malta", "Armed Forces of Malta"),
        ("Narva Elektrijaamad", "Narva Power Plants"),
        ("Valstybinių miškų urėdija", "State Forest Enterprise"),
        ("Danmarks Eksportkreditfond", "Denmark's Export Credit Fund"),
        (
            "Bundesanstalt für Geowissenschaften und Rohstoffe",
            "Federal Institute for Geosciences and Natural Resources",
        ),
        ("Makedonska banka za poddrška na razvojot", "Macedonian Bank for Development Support"),
        ("Instituti i Statistikave", "Institute of Statistics"),
        ("Szegedi Szalámigyár", "Szeged Salami Factory"),
        ("Kentriki Trapeza tis Kyprou", "Central Bank of Cyprus"),
        ("Міністерство доходів і зборів України", "Ministry of Revenues and Duties of Ukraine"),
        ("Ulbinskiy metallurgicheskiy zavod", "Ulba Metallurgical Plant"),
        ("Ministerstvo selskogo khozyaystva", "Ministry of Agriculture"),
        ("Zangezuri Pghndzamolibdenayin Kombinat", "Zangezur Copper Molybdenum Combine"),
        ("Sakhelmtsipo Usaprtkhoebis Samsakhuri", "State Security Service"),
        ("Zob Ahan-e Esfahan", "Esfahan Steel Company"),
        ("Sanduq-e Zemanat-e Saderat-e Iran", "Export Guarantee Fund of Iran"),
        ("Mudiriyat al-Amn al-Aam", "General Security Directorate"),
        ("Mifalei Yam HaMelach", "Dead Sea Works"),
        ("Bharatiya Kapas Nigam", "Cotton Corporation of India"),
        ("Bangladesh Pani Unnayan Board", "Bangladesh Water Development Board"),
        ("Sri Lanka Thea Mandalaya", "Sri Lanka Tea Board"),
        ("Chennai Palkalaikazhagam", "Chennai University"),
        ("Ye Ityopya Lemat Bank", "Development Bank of Ethiopia"),
        ("Krygstuigkorporasie van Suid-Afrika", "Armaments Corporation of South Africa"),
        ("Polis Nasyonal Ayiti", "Haitian National Police"),
        ("Te Pūtea Matua", "Reserve Bank of New Zealand"),
        ("Rajasthan Khanij Vikas Nigam", "Rajasthan Mineral Development Corporation"),
        ("Suid-Afrikaanse Weermag", "South African Defence Force"),
        ("Cofradía de Pescadores de Burela", "Burela Fishermen's Guild"),
        ("Lembaga Minyak Sawit Malaysia", "Malaysian Palm Oil Board"),
        ("Llywodraeth Cymru", "Welsh Government"),
    ],
)
def test_body_is_known_by_its_name_in_its_own_language(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Heddlu Gogledd Cymru", "South Wales Police"),
        ("Prifysgol Caerdydd", "Swansea University"),
        ("Bizkaiko Foru Aldundia", "Provincial Council of Gipuzkoa"),
        ("Landsbanki Íslands", "Central Bank of Iceland"),
        ("Latvijas Banka", "Bank of Lithuania"),
        ("Göteborgs hamn", "Port of Aarhus"),
        ("Makedonska banka za poddrška na razvojot", "National Bank of Macedonia"),
        ("Kentriki Trapeza tis Kyprou", "Central Bank of Greece"),
        ("Debreceni Egyetem", "University of Szeged"),
        ("Zangezuri Pghndzamolibdenayin Kombinat", "Agarak Copper-Molybdenum Combine"),
        ("Sri Lanka Guwan Hamudawa", "Sri Lanka Navy"),
        ("Bharatiya Khadya Nigam", "Cotton Corporation of India"),
        ("Te Whare Wānanga o Otāgo", "University of Waikato"),
        ("Stratos Trading", "Army Trading"),
        ("Resham Textile Nepal", "Silk Textile Nepal"),
        ("Plaid Trading", "Party Trading"),
        ("Mara Trading", "Marine Trading"),
    ],
)
def test_body_or_brand_is_told_from_its_neighbour(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "english", "other"),
    [
        ("Corte de Apelaciones de Santiago", "Santiago Court of Appeals", "Supreme Court"),
        ("Sąd Apelacyjny w Katowicach", "Katowice Court of Appeal", "Katowice District Court"),
        ("Апелациони суд у Новом Саду", "Court of Appeal in Novi Sad", "High Court in Novi Sad"),
        ("Εφετείο Θεσσαλονίκης", "Thessaloniki Court of Appeal", "Athens Court of Appeal"),
        ("محكمة الاستئناف", "Court of Appeal", "Court of Cassation"),
        ("乌鲁木齐市中级人民法院", "Urumqi Intermediate People's Court", "Urumqi High Court"),
        ("Pengadilan Negeri Bandung", "Bandung District Court", "Bandung High Court"),
        ("Ayuntamiento de Sevilla", "Seville City Council", "Cordoba City Council"),
        ("Zakład Karny we Wronkach", "Wronki Prison", "Rawicz Prison"),
        ("အင်းစိန်ထောင်", "Insein Prison", "Obo Prison"),
        ("人民日报", "People's Daily", "Guangming Daily"),
        ("მთავარი არხი", "Mtavari Channel", "Mtavari Bank"),
        ("გლდანის ციხე", "Gldani Prison", "Rustavi Prison"),
        ("بنیاد تعاون سپاه", "IRGC Cooperative Foundation", "Basij Cooperative Foundation"),
        ("فدراسیون کشتی", "Wrestling Federation", "Shipping Federation"),
        ("ရန်ကုန်ဆေးရုံကြီး", "Yangon General Hospital", "Yangon Children's Hospital"),
        ("ရှမ်းပြည်တပ်မတော်", "Shan State Army", "Kachin Independence Army"),
        ("평양의학대학", "Pyongyang Medical University", "Hamhung Medical University"),
        ("ตำรวจตระเวนชายแดน", "Border Patrol Police", "Narcotics Suppression Police"),
        ("Province du Haut-Katanga", "Upper Katanga Province", "Lower Katanga Province"),
        ("Municipalidad de Lima", "Municipality of Lima", "Municipality of Quito"),
        ("中国人民解放军61398部队", "PLA Unit 61398", "PLA Unit 61486"),
        (
            "中共中央组织部",
            "Organization Department of the CPC Central Committee",
            "Propaganda Department of the CPC Central Committee",
        ),
        (
            "სახელმწიფო უსაფრთხოების სამსახური",
            "State Security Service",
            "Special State Protection Service",
        ),
    ],
)
def test_body_is_known_by_the_english_for_its_kind(name: str, english: str, other: str) -> None:
    assert matching.compare(name, english).is_match
    assert not matching.compare(name, other).is_match
