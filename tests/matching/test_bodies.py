"""Bodies and firms of states, in their own language and by their English captions."""

from __future__ import annotations

import pytest

from screener import matching

_AUDIT_TAX_AND_CUSTOMS = [
    ("Tổng cục Hải quan", "General Department of Customs"),
    ("Valsts ieņēmumu dienests", "State Revenue Service"),
    ("Tribunal de Cuentas", "Court of Auditors"),
    ("وفاقی بورڈ آف ریونیو", "Federal Board of Revenue"),
    ("Valstybinė mokesčių inspekcija", "State Tax Inspectorate"),
    ("مصلحة الضرائب المصرية", "Egyptian Tax Authority"),
    ("감사원", "Board of Audit and Inspection"),
    ("Гаалийн ерөнхий газар", "General Customs Administration"),
    ("Algemene Rekenkamer", "Court of Audit"),
    ("Maksu- ja Tolliamet", "Tax and Customs Board"),
    ("Riksrevisionen", "National Audit Office"),
    ("Bundeszollverwaltung", "Federal Customs Administration"),
    ("Računsko sodišče", "Court of Audit"),
    ("Curtea de Conturi", "Court of Accounts"),
    ("नियंत्रक एवं महालेखापरीक्षक", "Comptroller and Auditor General"),
    ("Agenzia delle Entrate", "Revenue Agency"),
    ("Valtiontalouden tarkastusvirasto", "National Audit Office"),
]
_PROSECUTORS_AND_ELECTIONS = [
    ("قومی احتساب بیورو", "National Accountability Bureau"),
    ("Specialiųjų tyrimų tarnyba", "Special Investigation Service"),
    ("중앙선거관리위원회", "National Election Commission"),
    ("Mərkəzi Seçki Komissiyası", "Central Election Commission"),
    ("Legfőbb Ügyészség", "Prosecutor General's Office"),
    ("Nejvyšší státní zastupitelství", "Supreme Public Prosecutor's Office"),
    (
        "Ured za suzbijanje korupcije i organiziranog kriminaliteta",
        "Office for the Suppression of Corruption and Organised Crime",
    ),
    ("คณะกรรมการการเลือกตั้ง", "Election Commission"),
    ("Fiscalía General de la Nación", "Attorney General's Office"),
    ("Komisija za preprečevanje korupcije", "Commission for the Prevention of Corruption"),
    ("Korrupsiyaga qarshi kurashish agentligi", "Anti-Corruption Agency"),
    ("Hukumar Zabe ta Kasa", "National Electoral Commission"),
    ("Қазақстан Республикасы Жоғарғы Соты", "Supreme Court of the Republic of Kazakhstan"),
    ("Štátna volebná komisia", "State Election Commission"),
    ("Taasisi ya Kuzuia na Kupambana na Rushwa", "Prevention and Combating of Corruption Bureau"),
    ("अख्तियार दुरुपयोग अनुसन्धान आयोग", "Commission for the Investigation of Abuse of Authority"),
    ("Comissão Nacional de Eleições", "National Electoral Commission"),
]
_PRISONS_POLICE_AND_SECURITY = [
    ("Suid-Afrikaanse Polisiediens", "South African Police Service"),
    ("Milliy gvardiya", "National Guard"),
    ("Välisluureamet", "Foreign Intelligence Service"),
    ("Al-Haras al-Jumhuri", "Republican Guard"),
    ("Uprava za zatvorski sustav", "Prison System Directorate"),
    ("Jeshi la Magereza", "Prisons Service"),
    ("Rajavartiolaitos", "Border Guard"),
    ("Жазаларды аткаруу кызматы", "Penitentiary Service"),
    ("Ceza ve Tevkifevleri Genel Müdürlüğü", "General Directorate of Prisons and Detention Houses"),
    ("Kriminalvården", "Prison and Probation Service"),
    ("Valsts robežsardze", "State Border Guard"),
    (
        "Direção-Geral de Reinserção e Serviços Prisionais",
        "Directorate-General of Reintegration and Prison Services",
    ),
    ("Ұлттық ұлан", "National Guard"),
    ("เรือนจำกลางบางขวาง", "Bang Kwang Central Prison"),
    ("ብሔራዊ የመረጃ እና ደህንነት አገልግሎት", "National Intelligence and Security Service"),
    ("Vezarat-e Ettela'at", "Ministry of Intelligence"),
    ("سازمان اطلاعات سپاه", "IRGC Intelligence Organization"),
]
_MINISTRIES = [
    ("Міністерство доходів і зборів України", "Ministry of Revenue and Duties of Ukraine"),
    ("Айыл чарба министрлиги", "Ministry of Agriculture"),
    ("สำนักงานสถิติแห่งชาติ", "National Statistical Office"),
    ("Агентии омор", "Statistics Agency"),
    ("وزارة الأوقاف", "Ministry of Religious Endowments"),
    ("وزارت نفت", "Ministry of Petroleum"),
    ("농림축산식품부", "Ministry of Agriculture, Food and Rural Affairs"),
    ("Kementerian Ketenagakerjaan", "Ministry of Manpower"),
    ("Kementerian Dalam Negeri", "Ministry of Home Affairs"),
    ("የገንዘብ ሚኒስቴር", "Ministry of Finance"),
    ("Bộ Nông nghiệp và Phát triển nông thôn", "Ministry of Agriculture and Rural Development"),
    ("Oba hojalyk ministrligi", "Ministry of Agriculture"),
    ("Ministère de l'Intérieur", "Ministry of the Interior"),
    ("ပြည်ထဲရေးဝန်ကြီးဌာန", "Ministry of Home Affairs"),
    ("Ministerstvo obrany", "Ministry of Defence"),
    ("Alkotmányvédelmi Hivatal", "Constitution Protection Office"),
    ("Bandlik va mehnat munosabatlari vazirligi", "Ministry of Employment and Labour Relations"),
    ("Министерство на труда и социалната политика", "Ministry of Labour and Social Policy"),
    ("Ofisi ya Taifa ya Takwimu", "National Bureau of Statistics"),
    ("Sogʻliqni saqlash vazirligi", "Ministry of Health"),
]
_UNIVERSITIES = [
    ("Шинжлэх ухааны академи", "Academy of Sciences"),
    ("České vysoké učení technické", "Czech Technical University"),
    ("จุฬาลงกรณ์มหาวิทยาลัย", "Chulalongkorn University"),
    ("Հայաստանի ազգային պոլիտեխնիկական համալսարան", "National Polytechnic University of Armenia"),
    ("Uniwersytet Przyrodniczy", "University of Life Sciences"),
    ("Lembaga Ilmu Pengetahuan Indonesia", "Indonesian Institute of Sciences"),
    ("Әл-Фараби атындағы Қазақ ұлттық университеті", "Al-Farabi Kazakh National University"),
    ("Српска академија наука и уметности", "Serbian Academy of Sciences and Arts"),
    ("Universiteti Politeknik i Tiranës", "Polytechnic University of Tirana"),
    ("Instituto Nacional de Pesquisas Espaciais", "National Institute for Space Research"),
    ("김책공업종합대학", "Kim Chaek University of Technology"),
    ("Istituto Superiore di Sanità", "Higher Institute of Health"),
    ("საქართველოს ტექნიკური უნივერსიტეტი", "Georgian Technical University"),
    ("Eidgenössische Technische Hochschule Zürich", "Swiss Federal Institute of Technology Zurich"),
    ("Kungliga Tekniska högskolan", "Royal Institute of Technology"),
    ("Nemzeti Közszolgálati Egyetem", "National University of Public Service"),
    ("Universitat Politècnica de Catalunya", "Polytechnic University of Catalonia"),
    ("Sharif technologijos universitetas", "Sharif University of Technology"),
    ("Հայաստանի ազգային ագրարային համալսարան", "Armenian National Agrarian University"),
    ("აგრარული უნივერსიტეტი", "Agrarian University"),
    ("Deniz Bilimi Enstitüsü", "Marine Science Institute"),
    ("مرکز تحقیقات محاسبات", "Computing Research Center"),
]
_UNIONS_AND_PARTIES = [
    ("ქართული ოცნება – დემოკრატიული საქართველო", "Georgian Dream"),
    ("Partidul Politic „Șor”", "Shor Party"),
    ("Всероссийская политическая партия «Единая Россия»", "United Russia Party"),
    ("Հայ Յեղափոխական Դաշնակցություն", "Armenian Revolutionary Federation"),
    ("לשכת עורכי הדין בישראל", "Israel Bar Association"),
    ("日本商工会議所", "Japan Chamber of Commerce and Industry"),
    ("Krajowa Izba Gospodarcza", "Polish Chamber of Commerce"),
    ("Azərbaycan Həmkarlar İttifaqları Konfederasiyası", "Azerbaijan Trade Unions Confederation"),
    ("Социјалистичка партија Србије", "Socialist Party of Serbia"),
    ("Кәсіподақтар федерациясы", "Federation of Trade Unions"),
    ("Zveza svobodnih sindikatov Slovenije", "Association of Free Trade Unions of Slovenia"),
    ("中国共产主义青年团", "Communist Youth League of China"),
    ("Nemzeti Agrárgazdasági Kamara", "National Chamber of Agriculture"),
    ("Федерація професійних спілок України", "Federation of Trade Unions of Ukraine"),
    ("جامعة الدول العربية", "League of Arab States"),
    ("Partidul Acțiune și Solidaritate", "Party of Action and Solidarity"),
    ("Ittihad Niqabat al-Ummal", "Federation of Trade Unions"),
    ("Türkiye Odalar ve Borsalar Birliği", "Union of Chambers and Commodity Exchanges of Turkey"),
    ("Islamische Weltliga", "Muslim World League"),
]
_FIRMS_AND_OTHERS = [
    ("全国人民代表大会", "National People's Congress"),
    ("Dövlət Vergi Xidməti", "State Tax Service"),
    ("Konfederasi Serikat Pekerja Indonesia", "Confederation of Indonesian Trade Unions"),
    ("Policia Kufitare", "Border Police"),
    ("Jabatan Audit Negara", "National Audit Department"),
    ("Fargʻona azot zavodi", "Fergana Nitrogen Plant"),
    ("Tập đoàn Dầu khí Quốc gia Việt Nam", "Vietnam Oil and Gas Group"),
    ("صندوق الاستثمارات العامة", "Public Investment Fund"),
    ("ગુજરાત રાજ્ય માર્ગ વાહન વ્યવહાર નિગમ", "Gujarat State Road Transport Corporation"),
    ("فيلق القدس", "Quds Corps"),
    ("中央纪律检查委员会", "Central Commission for Discipline Inspection"),
    ("Havenbedrijf Rotterdam", "Port of Rotterdam Authority"),
    ("Адміністрація морських портів України", "Ukrainian Sea Ports Authority"),
    ("Commissariat à l'énergie atomique", "Atomic Energy Commission"),
    ("国際協力銀行", "Japan Bank for International Cooperation"),
    ("Babban Bankin Najeriya", "Central Bank of Nigeria"),
    ("Tổng Liên đoàn Lao động Việt Nam", "Vietnam General Confederation of Labour"),
    ("Tallinna Sadam", "Port of Tallinn"),
    ("Türkmenhowaýollary", "Turkmenistan Airlines"),
    ("Камітэт дзяржаўнага кантролю", "State Control Committee"),
    ("Rīgas brīvostas pārvalde", "Freeport of Riga Authority"),
    ("Pambıq Emalı Zavodu", "Cotton Processing Plant"),
    ("Nükleer Düzenleme Kurumu", "Nuclear Regulatory Authority"),
    ("Chama cha Ushirika", "Cooperative Society"),
    ("الجماعة الاسلامية المسلحة", "Armed Islamic Group"),
    ("مصلحة الجمارك", "Customs Authority"),
    ("Al-Ikhwan al-Muslimin", "Muslim Brotherhood"),
    ("Sharikat al-Aswaq al-Hurra", "Free Market Company"),
    ("Sharikat Amwal al-Khalij", "Gulf Money Company"),
    ("Hewad Bank", "Homeland Bank"),
    ("Výrobno-agrárny zväz Massandra", "Production Agrarian Union Massandra"),
    ("Direttorat tal-Politika ta' Sigurtà", "Political Security Directorate"),
    ("Qarshi Tumani Paxta Sanoati", "Karshi District Cotton Industry"),
]


@pytest.mark.parametrize(
    ("own", "english"),
    [
        *_AUDIT_TAX_AND_CUSTOMS,
        *_PROSECUTORS_AND_ELECTIONS,
        *_PRISONS_POLICE_AND_SECURITY,
        *_MINISTRIES,
        *_UNIVERSITIES,
        *_UNIONS_AND_PARTIES,
        *_FIRMS_AND_OTHERS,
    ],
)
def test_body_of_a_state_is_found_by_its_english_caption(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


def test_land_is_told_though_other_tongues_share_words_of_its_name() -> None:
    assert matching.compare(
        "Institut national de la statistique", "National Institute of Statistics of Mali"
    ).is_match


def test_grammar_of_a_translated_name_weighs_next_to_nothing() -> None:
    short = matching.compare("Ministère de l'Intérieur", "Ministry of the Interior")
    assert short.score == pytest.approx(
        matching.compare("Ministère Intérieur", "Ministry of the Interior").score, abs=0.01
    )


@pytest.mark.parametrize(
    ("own", "neighbour"),
    [
        ("Федеральная налоговая служба", "Federal Customs Service"),
        ("Dövlət Vergi Xidməti", "State Customs Service"),
        ("نیشنل بینک آف پاکستان", "State Bank of Pakistan"),
        ("Bộ Nông nghiệp và Phát triển nông thôn", "Bank for Agriculture and Rural Development"),
        ("Министерство обороны", "Ministry of the Interior"),
        ("Ministère de l'Intérieur", "Ministry of Foreign Affairs"),
        ("Kementerian Pertahanan", "Ministry of Home Affairs"),
        ("Vězeňská služba", "Customs Service"),
        ("Државна изборна комисија", "State Audit Office"),
        ("Национальный банк Грузии", "National Bank of Moldova"),
        ("Politechnika Warszawska", "Wroclaw University of Technology"),
        ("Politechnika Gdańska", "Gdansk Shipyard"),
        ("Ναυπηγεία Ελευσίνας", "Port of Elefsina"),
        ("Paxta tozalash zavodi", "Cement Plant"),
        ("Baş Prokurorluq", "Supreme Court"),
        ("Гаалийн ерөнхий газар", "General Police Department"),
        ("สำนักงานสถิติแห่งชาติ", "National Intelligence Agency"),
        ("국세청", "Korea Customs Service"),
        ("Riksrevisionen", "National Police"),
        ("وزارة الأوقاف", "Ministry of Health"),
        ("الهيئة العامة للجمارك", "General Authority of Ports"),
        ("Banco Central de Cuba", "Central Union of Cuban Workers"),
        ("Прокуратура города Москвы", "Прокуратура Московской области"),
        ("Суд города Москвы", "Moscow Region Court"),
        ("Višje sodišče v Ljubljani", "Vrhovno sodišče v Ljubljani"),
        ("Câmara Municipal de São Paulo", "Prefeitura de São Paulo"),
        ("Tribunal de Grande Instance de Bamako", "High Court of Bamako"),
        ("Audiencia Nacional", "Corte Nacional"),
        ("المحكمة الجزائية", "Specialized Criminal Court"),
        ("PLA Navy", "PLA Rocket Force"),
        ("سپاه قدس گیلان", "Quds Force"),
        ("CPC Committee of Cuba", "Communist Party of China Committee"),
        ("Sabah Air", "Sabah Water"),
    ],
)
def test_another_body_of_the_kind_is_not_found(own: str, neighbour: str) -> None:
    assert not matching.compare(own, neighbour).is_match
