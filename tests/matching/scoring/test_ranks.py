"""Banks, schools, armies and services that a word of rank or subject tells apart."""

from __future__ import annotations

import pytest

from screener import matching

# Facts of general knowledge: each line names two bodies that exist beside one another.
_APART = [
    ("Banco de Venezuela", "Banco Central de Venezuela"),
    ("Société Générale de Banques en Côte d'Ivoire", "Société Ivoirienne de Banque"),
    ("International Bank of Azerbaijan", "Bank of Azerbaijan"),
    ("Εθνική Τράπεζα της Ελλάδος", "Bank of Greece"),
    ("საქართველოს ბანკი", "National Bank of Georgia"),
    ("Bangladesh Bank", "Bangladesh Development Bank"),
    ("Bank of Mongolia", "Development Bank of Mongolia"),
    ("Երևանի պետական համալսարան", "Yerevan State Medical University"),
    ("Hanoi University", "Hanoi Medical University"),
    ("Tokyo Medical University", "Tokyo Women's Medical University"),
    ("Liberal Party of Russia", "Liberal Democratic Party of Russia"),
    ("Serviciul Român de Informații", "Romanian Foreign Intelligence Service"),
    ("Moro National Liberation Front", "Moro Islamic Liberation Front"),
    ("Karen National Army", "Karen National Liberation Army"),
    (
        "الجبهة الديمقراطية لتحرير فلسطين",
        "Popular Front for the Liberation of Palestine",
    ),
    ("الجبهة العربية لتحرير فلسطين", "Democratic Front for the Liberation of Palestine"),
    ("Eritrean Liberation Front", "Eritrean People's Liberation Front"),
    ("International University of Sarajevo", "University of Sarajevo"),
    ("Санкт-Петербургский горный университет", "Saint Petersburg State University"),
    ("Nizhny Novgorod State University", "Nizhny Novgorod Medical University"),
    ("Tallinn University", "Tallinn University of Technology"),
    ("Supreme Court of Belarus", "Supreme Economic Court of Belarus"),
    ("Green Party of Iran", "Communist Party of Iran"),
    ("Communist Party of India", "Communist Party of India (Marxist)"),
    ("Communist Party of India (Marxist)", "Communist Party of India (Maoist)"),
    ("Communist Party of Nepal", "Communist Party of Nepal (Maoist Centre)"),
    ("Bank Mellat", "Bank Melli Iran"),
    ("Национальная гвардия Украины", "National Police of Ukraine"),
    ("ЦНИИ машиностроения", "Central Research Institute of Precision Machine Engineering"),
    ("Ministry of Defence of Iran", "Ministry of Defence Industry of Iran"),
    (
        "Генеральная прокуратура Российской Федерации",
        "Main Military Prosecutor's Office of the Russian Federation",
    ),
    ("公安部", "Ministry of State Security of China"),
    ("国家安全部", "Ministry of Public Security of the PRC"),
    ("한국노동조합총연맹", "Korean Confederation of Trade Unions (KCTU)"),
    (
        "COSCO Shipping Tanker (Dalian) Co., Ltd.",
        "COSCO Shipping Tanker (Dalian) Seaman & Ship Management Co., Ltd.",
    ),
    ("COSCO Shipping (Qingdao) Co., Ltd.", "COSCO Shipping (Qingdao) Seafarers Service Co., Ltd."),
    ("حركة المقاومة الإسلامية", "Islamic Jihad Movement"),
    ("Myanmar Economic Corporation", "Myanma Economic Bank"),
    ("Myanmar Economic Corporation Limited", "Myanma Economic Holdings Limited"),
    ("Myanmar Economic Corporation Limited", "MEHL (Burmese army holding)"),
    ("Korea Foreign Trade Corporation", "Korea Foreign Trade Bank"),
    ("Myanmar Economic Corporation", "Myanma Economic Insurance"),
    ("Public Security Bureau of Kunming", "State Security Bureau of Kunming"),
    ("Kunming Public Security Bureau", "昆明市国家安全局"),
    ("Lebanese General Security", "أمن الدولة اللبناني"),
    ("Public Security Directorate of Jordan", "مديرية الأمن الوطني الأردنية"),
    ("Egyptian Ministry of Defence", "وزارة الإنتاج الحربي المصرية"),
    ("Ministry of Defence of Pakistan", "وزارت دفاعی پیداوار پاکستان"),
    ("IRGC Navy", "IRGC Aerospace Force"),
    ("IRGC Ground Force", "IRGC Navy"),
    ("نیروی قدس سپاه پاسداران انقلاب اسلامی", "IRGC Aerospace Force"),
]
_ALIKE = [
    ("Banco Central de Venezuela", "Central Bank of Venezuela"),
    ("Commercial Bank of Syria", "المصرف التجاري السوري"),
    ("Agricultural Bank of Iran", "Bank Keshavarzi Iran"),
    ("Medical University of Hanoi", "Hanoi Medical University"),
    ("Служба внешней разведки Российской Федерации", "Foreign Intelligence Service of Russia"),
    ("Saman Commercial Bank", "Saman Bank"),
    ("Public Security Directorate of Jordan", "مديرية الأمن العام الأردنية"),
    ("General Directorate of National Security", "Direction générale de la sûreté nationale"),
    ("Ministry of Military Production (Egypt)", "Ministry of Military Industry (Egypt)"),
    ("Yerevan State Medical University", "Yerevan Medical University"),
    (
        "Санкт-Петербургский государственный горный университет",
        "Saint Petersburg Mining University",
    ),
    ("Marlow Crew Services Ltd", "Marlow Crewing Services Limited"),
    ("Moro Islamic Liberation Front (MILF)", "Moro Islamic Liberation Front"),
    ("Ba'ath Party", "Arab Socialist Ba'ath Party"),
    ("جبهة النصرة لأهل الشام", "Al-Nusrah Front for the People of the Levant"),
    ("Al-Nusra Front", "Al-Nusrah Front for the People of the Levant"),
    ("Front populaire de libération de l'Érythrée", "Eritrean People's Liberation Front"),
    ("Communist Party of the Russian Federation", "Komunistična partija Ruske federacije"),
    ("IRGC Ground Forces", "Islamic Revolution Guards Corps Ground Force"),
    ("IRGC Air Force", "Força Aérea do IRGC"),
    (
        (
            "85th Main Centre for Special Services (GTsSS) of the Main Directorate of the General"
            " Staff of the Armed Forces of the Russian Federation (GU/GRU)"
        ),
        "The Main Directorate of the General Staff of the Armed Forces of the Russian Federation",
    ),
    ("PJSC Sberbank of Russia", "Joint Stock Commercial Savings Bank of the Russian Federation"),
    ("Communist Party of India (Marxist)", "Communist Party of India - Marxist"),
    ("Alpha Contracting (Interior Decoration) LLC", "Alpha Contracting LLC"),
    ("Dar Petroleum (Unity State) Ltd", "Dar Petroleum Ltd"),
    ("ЦНИИТОЧМАШ", "Central Research Institute for Precision Machine Building"),
    ("Прокуратура Минской области", "Minsk Regional Prosecutor's Office"),
    ("Khatam al-Anbiya Headquarters", "Khatam al-Anbiya Construction Headquarters"),
    ("Sharif University", "Sharif University of Technology"),
    ("Ministry of State Security", "국가보위성"),
    ("한국노동조합총연맹", "Federation of Korean Trade Unions"),
    ("IRGC Qods Force", "نیروی قدس سپاه پاسداران انقلاب اسلامی"),
    (
        "Управление делами Президента Республики Беларусь",
        "Property Management Directorate of the President of Belarus",
    ),
    (
        "Ministry of Public Security of the People's Republic of China",
        "中华人民共和国公安部",
    ),
    ("Moscow Industrial Bank", "Joint Stock Commercial Bank Moscow Industrial Bank"),
]


@pytest.mark.parametrize(("one", "other"), _APART)
def test_bodies_of_other_rank_stay_apart_and_are_told_so(one: str, other: str) -> None:
    found = matching.compare(one, other)
    assert not found.is_match
    assert "match.rank" in {statement.code for statement in found.explanation}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Народный банк Казахстана", "National Bank of Kazakhstan"),  # that is Halyk Bank
        ("국가보위성", "Ministry of People's Security"),
        ("Université de Lille", "Université Catholique de Lille"),
        ("قرارگاه پدافند هوایی خاتم‌الانبیا", "Khatam al-Anbiya Construction Headquarters"),
        (
            "Администрация Президента Республики Беларусь",
            "Property Management Directorate of the President of Belarus",
        ),
        ("Suez Canal Bank", "Suez Canal Authority"),
        ("Landeskriminalamt Hessen", "Federal Criminal Police Office"),
        ("Oromia Coffee Farmers Cooperative Union", "Oromia Cereal Farmers Cooperative Union"),
        (
            "Coopérative Benkadi des Producteurs de Mangues de Sikasso",
            "Coopérative Benkadi des Producteurs d'Anacarde de Sikasso",
        ),
        ("Електропривреда Републике Српске", "Elektroprivreda Srbije"),
    ],
)
def test_bodies_that_are_called_otherwise_stay_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("National Bank of Serbia", "Narodna banka Srbije"),
        ("Croatian National Bank", "Hrvatska narodna banka"),
        ("Bulgarian National Bank", "Българска народна банка"),
        ("Czech National Bank", "Česká národní banka"),
        ("National Bank of Slovakia", "Národná banka Slovenska"),
        ("Народна банка на Република Северна Македонија", "National Bank of North Macedonia"),
        ("National Assembly of Serbia", "Народна скупштина Србије"),
        ("Government of Republika Srpska", "Влада Републике Српске"),
    ],
)
def test_what_is_of_the_people_in_the_balkans_is_national(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(("one", "other"), _ALIKE)
def test_a_body_of_the_same_rank_is_found(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Korean People's Army Navy", "Korean People's Army Air Force"),
        (
            "Propaganda Department of the Workers' Party of Korea",
            "Organization Department of the Workers' Party of Korea",
        ),
        ("Chiang Mai Women's Prison", "Chiang Mai Central Prison"),
        ("Court of Appeal of Kyiv", "Supreme Court of Kyiv"),
    ],
)
def test_branches_and_departments_of_one_body_are_each_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
