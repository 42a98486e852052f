"""What an analyst says beside a short name is told from other words, and from a whole name."""

from __future__ import annotations

import time

import pytest

from screener.names.beside.captions import caption_of

CAPTIONS = [
    ("Kaloti (Dubai gold trader)", "Kaloti", {"dubai", "gold", "trader"}),
    ("AGR, the Entebbe gold refinery", "AGR", {"entebbe", "gold", "refinery"}),
    ("Hoshine, China's largest silicon maker", "Hoshine", {"silicon", "maker"}),
    ("Zhongtai – PVC producer, Urumqi", "Zhongtai", {"pvc", "producer", "urumqi"}),
    ("Youngor's Kashgar cotton mill", "Youngor", {"kashgar", "cotton", "mill"}),
    ("Marabá steelmaker Sinobras", "Sinobras", {"steelmaker"}),
    ("Cuba's medical-services exporter (CSMC)", "CSMC", {"cuba", "medical", "exporter"}),
    ("VW's Amazon cattle ranch (CVRC)", "CVRC", {"vw", "cattle", "ranch"}),
    ("Daqo (polysilicon, Shihezi)", "Daqo", {"polysilicon", "shihezi"}),
]
CAPTIONS += [
    # a name within what is said, where no part is one by itself
    ("Bayi Steel blast furnaces, Toutunhe dist.", "Bayi Steel", {"blast", "furnaces"}),
    ("Alfa's owner, the Kaohsiung tuna trader Fong Chun", "Fong Chun", {"kaohsiung", "tuna"}),
    ("TV Novosti – legal entity behind RT", "TV Novosti", {"entity"}),
    ("Shin Yang, Miri timber and shipping family", "Shin Yang", {"miri", "timber"}),
    ("Sri Trang Gloves – Hat Yai", "Sri Trang Gloves", {"hatyai"}),
]
CAPTIONS += [
    ("Italian tomato canner Princes (Foggia)", "Princes", {"italian", "tomato", "foggia"}),
    ("Titanium sponge – Xiangrun (Hami)", "Xiangrun", {"titanium", "hami"}),
    ("PVC: Tianye, Shihezi", "Tianye", {"pvc", "shihezi"}),
    ("Hayleys's glove arm Dipped Products", "Dipped Products", {"glove", "arm"}),
    ("Cuba's medical-services exporter (CSMC)", "CSMC", {"cuba", "exporter"}),
    ("cane cutters at Hippo Valley, Chiredzi", "Hippo Valley", {"cane", "chiredzi"}),
    ("girls' hostel at KPR's Arasur mill", "KPR", {"hostel", "arasur"}),
    ("Glove maker Brightway's Kajang plant", "Brightway", {"glove", "kajang"}),
    ("mica exporter Modi Mica of Giridih", "Modi Mica", {"mica", "giridih"}),
    ("the garment factory of Hansoll", "Hansoll", {"garment"}),
    ("Namgang Construction, which sent labourers to Kuwait", "Namgang Construction", {"labourers"}),
    ("Rizhao Meijia - squid and whitefish", "Rizhao Meijia", {"squid"}),
    ("Thai Union - tuna, Samut Sakhon", "Thai Union", {"tuna"}),
    ("Eritrea's Segen, builder", "Segen", {"eritrea", "builder"}),
    ("Sapphire, Pakistani spinner/weaver (Lahore)", "Sapphire", {"spinner", "lahore"}),
    ("Uniview: CCTV maker, Hangzhou", "Uniview", {"cctv", "maker"}),
    ("Natchi (Tamil Nadu), owned by Eastman", "Natchi", {"tamil"}),
    ("V.K. Garment, Tesco's former jeans supplier", "V.K. Garment", {"jeans"}),
    ("Socfin's Malen plantation in Pujehun, run by SAC", "Socfin", {"malen", "plantation"}),
    ("RasonConTrans, the Russian–North Korean port venture", "RasonConTrans", {"russian"}),
    ("EGC (DRC's artisanal-cobalt monopoly)", "EGC", {"drc", "cobalt"}),
    ("DRC's artisanal-cobalt buyer (EGC)", "EGC", {"drc", "cobalt"}),
    ("SGBL (bank)", "SGBL", {"bank"}),
    ("= Zarnit, KPR, ex-supplier of Tesco", "Zarnit", {"kpr"}),
    ("Hoshine Silicon Co., Ltd. (silicon maker)", "Hoshine Silicon Co. Ltd.", {"silicon"}),
]
CAPTIONS += [
    # who or what was seen at a firm, also in other languages
    ("14 workers v. Thammakaset – poultry farm, Lopburi", "Thammakaset", {"poultry", "lopburi"}),
    ("Workers at Gokaldas Exports' Srirangapatna unit", "Gokaldas Exports", {"srirangapatna"}),
    ("DPRK crew at Mansudae's site, Windhoek", "Mansudae", {"dprk", "windhoek"}),
    ("A purse seiner of Dongwon Industries in Busan harbour", "Dongwon Industries", {"busan"}),
    ("Kericho tea estates of James Finlay", "James Finlay", {"kericho", "tea"}),
    ("Jiangxi: Uyghur transferees at OFILM, Nanchang", "OFILM", {"jiangxi", "nanchang"}),
    ("Werkvertragsarbeiter bei Tönnies, Rheda-Wiedenbrück", "Tönnies", {"rheda"}),
    ("Lkw der Agmaz auf der Raststätte Gräfenhausen", "Agmaz", {"lkw"}),
    ("Vista satelital de la extractora de REPSA, Sayaxché", "REPSA", {"sayaxche"}),
    ("Image satellite des palmeraies de la Socapalm, Kienké", "Socapalm", {"kienke"}),
    # the name, and what is said of it in small letters behind
    ("NBPOL mill, Kimbe, PNG", "NBPOL", {"mill", "kimbe", "png"}),
    ("PSSI night shift, Grand Island – minors", "PSSI", {"night", "shift"}),
    ("Imperial Pacific – Saipan casino, trafficking suit", "Imperial Pacific", {"saipan"}),
    # words that are cut short, and places in capitals
    ("Lujeri tea gdns., Mulanje – women wkrs' claim", "Lujeri", {"tea", "gardens"}),
    ("Segen, sub-contr. at Bisha mine, ER", "Segen", {"subcontractor", "bisha", "er"}),
    ("XJ Nonferrous (state; rare & light metals)", "Xinjiang Nonferrous", {"metals"}),
    # whom a firm is for or whose it is says nothing of where it is
    ("VK Garment, Mae Sot (F&F jeans for Tesco)", "VK Garment", {"jeans"}),
    ("Leisure Clothing, the Chinese state-owned sweatshop", "Leisure Clothing", {"sweatshop"}),
    ("Virtue Dragon, smelter (parent: Jiangsu Delong)", "Virtue Dragon", {"smelter", "delong"}),
    # the first part is a land, a topic or an owner
    ("RU | Mikron | Zelenograd fab", "Mikron", {"ru", "fab"}),
    ("Jordan / Classic Fashion (Al Hassan zone, Irbid) - garments", "Classic Fashion", {"irbid"}),
    ("shrimp > Santa Priscila, Guayaquil", "Santa Priscila", {"shrimp", "guayaquil"}),
    ("Indofood's plantation arm - Salim Ivomas", "Salim Ivomas", {"indofood", "plantation"}),
    ("Daewoo's cotton unit, Uzb. (Fergana; POSCO)", "Daewoo", {"fergana", "posco"}),
    ("MOGE = Myanmar's state oil & gas co.", "MOGE", {"oil", "gas", "company"}),
    ("Bisha, zinc/copper miner (was Nevsun; now Zijin)", "Bisha", {"zinc", "miner"}),
]
CAPTIONS += [
    # a town that a firm is called by, with its good
    ("Fleet owner Pingtan, Fujian", "Pingtan fleet", {"fujian"}),
    ("Alchevsk steelworks, seized", "Alchevsk steelworks", {"seized"}),
    ("Parchin chem – propellants", "Parchin chemical", {"propellants"}),
    ("Steel: Bayi, Urumqi (Baowu)", "Bayi steel", {"urumqi"}),
    # what a colon sets behind a place, a good for another, an owner, a land
    ("Abacá serfs, Sto Domingo: Furukawa", "Furukawa", {"abaca", "serfs"}),
    ("Fishmeal to Skretting: Blumar", "Blumar", {"fishmeal"}),
    ("Zinc: Glencore's Kazzinc", "Kazzinc", {"zinc", "glencore"}),
    ("Sri Lanka: Brandix (intimates), Batticaloa", "Brandix", {"intimates", "batticaloa"}),
    ("Zara's denim source Kipas, Bursa", "Kipas", {"denim", "bursa"}),
    ("Hela's Hawassa shed", "Hela", {"hawassa", "shed"}),
    ("JBS's Passo Fundo chicken plant", "JBS", {"passofundo", "chicken"}),  # no fund
    ("La Doria: canned tomato, Angri (SA)", "La Doria", {"tomato", "angri"}),  # no legal form
    # nothing in small letters
    ("Novatek – Russian LNG", "Novatek", {"russian", "lng"}),
    ("Smart Glove (Klang)", "Smart Glove", {"klang"}),
    ("Joinn (CRO, Beijing)", "Joinn", {"cro", "beijing"}),
    ("SODECO: Ginning, Benin", "SODECO", {"ginning", "benin"}),
    # notes of lists and of exchanges
    ("Pou Chen: trainers, UFLPA June 2023", "Pou Chen", {"trainers"}),
    ("Zarnit, gloves, Nasdaq PME", "Zarnit", {"gloves"}),
    ("Zarnit – US WRO Nov 2021 – gloves", "Zarnit", {"gloves"}),
    ("Zarnit, drones [GloMag 2020]", "Zarnit", {"drones"}),
    ("Zarnit (plywood; FSC exit)", "Zarnit", {"plywood"}),
]
CAPTIONS += [
    # a word of a trade in another language is a name, of English it is what the rest is of
    ("Timah, Indonesia's state tin miner", "Timah", {"tin", "miner"}),
    ("Ilim: pulp, Bratsk & Ust-Ilimsk", "Ilim", {"pulp", "bratsk"}),
    ("Titanium sponge: Xiangrun, Hami", "Xiangrun", {"titanium", "hami"}),
]
NONE = [
    "Zarnit Textile (Jiangsu) Co., Ltd.",
    "Zarnit (Textile) Mills",  # the name goes on behind the bracket
    "Cotton Enterprise, Myanmar",  # no brand
    "Ministry of Mines, Kitwe",
    "Zarnit, Kenya",  # a place alone may be of the name
    "DSC Equity Fund – Energy",
    "Bank of America, New York",
    "Research institute of Rosatom, Moscow",
    "PSSI crew at Cargill, Dodge City",  # of the one or the other
    "Inmaia for investment and tourism",
    "apparel maker in Hotan",
    "Vista del Mar, Cancún",
    "Ansell's supplier",
    "DSC Equity Fund – Energy",
    "parent of Ansell",
    "Bank of America",
    "Hedge Fund Select: Millennium Ltd",
    "Wange AB:s Pensionsstiftelse",
    "Gizem Traders, Shop 12 Murshid Bazar",
    "Affiliate Computer Services",
    "Alpha Mills, unit 2",  # a number tells it from others
    "Alpha (formerly Beta)",
    "Alpha (Spinning Mills) Ltd",
    "ALPHA (SPINNING MILLS)",  # in capitals, as part of a name is
    "Alpha (India)",
    "Alpha, Mumbai",
    "Alpha Beta Gamma Delta Alfa (gold trader)",  # five words are no short name
    "Levi's Footwear",
    "Alpha Trading Company",
    "Ghana bauxite company (GBC)",  # its own initials
    "Malaysian palm oil (SOP)",
    # a legal form is no name, and what ends with one is a part of the name
    "MGM medical, s.r.o.",
    "VIP travel, spol. s r.o.",
    "CZECH PROMOTION group, s.r.o.",
    "S group FACILITY MANAGEMENT, a.s.",
    "ml&s manufacturing, logistics and services GmbH & Co. KG",
    "Simply Green, a Biofuels Company, LLC",
    "AUTO HRVATSKA CENTAR društvo s ograničenom odgovornošću za poslovanje, trgovinu i usluge",
    "- ep - electronic product gmbh",
    # the name goes on
    "Commingled Pension Trust Fund (Stable Income Bond) of JPMorgan Chase Bank, N.A.",
    "Halcyon Energy, Power, and Infrastructure Capital",
    "St. Joseph's Health System, through its division, St. Mary's General Hospital",
    # what a fund is of tells it from others
    "Growth Fund, a series of Alfa Trust",
    "G.A.S. (Cayman) Limited, as trustee of the Nuveen Equity Market Neutral Fund",
    "The Arab Investment Company - Bahrain branch",
    "iCapital – EQT Healthcare Growth – iCapital Lux Access Fund",
    "Bond Global Aggregate (CHF hedged)",
    "STOCK SMALL CAPS - otevřený podílový fond",
    "Vereniging van Vrijzinnige Protestanten, afdeling Assen",
    # what follows a bracket at once is of the name, too
    "UBS (US) Group Trust - UBS Global (ex-U.S.) Equity Collective Fund",
    "RR (rational & reliable) Value Master",
    "ARA-CWT Trust Management (Cache) Limited (in its capacity as manager of Cache Logistics)",
    # a part behind has the legal form
    "BONTA, transport, trgovina in storitve, d.o.o.",
    "S TRADE - trgovina, inženiring, storitve, izvoz - uvoz d.o.o. Prestranek",
    "CAN in AUTOMATION – International Users and Manufacturers Group e.V.",
    "CONEX - TRADE, spol. s r.o. Košice",
    "MSM e-mobility division j. s. a.",
    "Adventure Box Technology AB (publ)",
    "NBS Investment Unternehmergesellschaft (haftungsbeschränkt)",
    # another language, a phrase, two names that are no firm's other one
    "Solidaris, socialistische mutualiteit van de provincie Antwerpen",
    "Solidaris - nationaal verbond van socialistische mutualiteiten",
    "Added value services, Co-packing & Greencare (ACG)",
    "NT 30 Year MBS/Treasury/Agency, an investment division of Talcott Resolution",
    # another firm's
    "IKEA's plywood maker",
    "Huafu's auditor in Aksu, textile firm",
    "sugar mill near Hippo Valley, Chiredzi",
    "Nike's shoe supplier in Vietnam",
    "Volkswagen's dealer in Omsk",
    "Shell's pension fund",
    "Official importer of Nestle",
    "Union of workers at Siemens",
    "Alfa's \u3000, Zurich",
    "",
]


@pytest.mark.parametrize(("name", "short", "said"), CAPTIONS)
def test_a_caption_is_read(name: str, short: str, said: set[str]) -> None:
    caption = caption_of(name)
    assert caption is not None
    assert caption.short == short
    assert said <= {*caption.said}


@pytest.mark.parametrize(
    ("name", "shorts"),
    [
        ("TJC [Turkmenbashi Jeans], Ashgabat – denim", ("TJC", "Turkmenbashi Jeans")),
        ("Bin Omran [BOTC], contr., Doha", ("Bin Omran", "BOTC")),
        ("Gunbuster/GNI nickel smelter, Morowali", ("Gunbuster", "GNI")),
        ("Daqo (polysilicon, Shihezi)", ("Daqo",)),
        ("Alrosa's Arkhangelsk diamond arm, Severalmaz", ("Alrosa", "Severalmaz")),
        ("PGM refiner in Krasnoyarsk (Krastsvetmet)", ("PGM", "Krastsvetmet")),
        ("Ma Xiaohong's Hongxiang, metals trader", ("Ma Xiaohong's Hongxiang", "Hongxiang")),
        ("Finlay's tea in Kericho", ("Finlay",)),
        ("Zarnit (CH), cotton spinner", ("Zarnit",)),  # the code of a land, a place, both of a name
        ("Zarnit (Quebec), cotton spinner", ("Zarnit",)),
        ("Zarnit Asia/Pacific Spinners, yarn maker", ("Zarnit Asia/Pacific Spinners",)),
        ("Zarnit [PT Zarnit Jaya Tbk], yarn maker", ("Zarnit", "PT Zarnit Jaya Tbk")),
        ("Quality in Education, school operator (QED)", ("Quality in Education",)),
        ("PIF, the Saudi wealth fund", ("PIF",)),
        ("Alfa (Kenya; tea planter)", ("Alfa",)),
        ("Tabesa = Tabacalera del Este; contraband", ("Tabesa", "Tabacalera del Este")),
        ("FCF – Fong Chun Formosa, tuna trader", ("FCF", "Fong Chun Formosa")),
    ],
)
def test_a_firm_may_be_called_by_two_names(name: str, shorts: tuple[str, ...]) -> None:
    caption = caption_of(name)
    assert caption is not None
    assert caption.shorts == shorts


def test_what_a_firm_makes_for_others_is_not_said_of_it() -> None:
    for name in ("Alfa, pump maker, Johor – ex-supplier to Dyson", "Alfa (Korean-owned shoe mill)"):
        caption = caption_of(name)
        assert caption is not None
        assert {"dyson", "korean"}.isdisjoint(caption.said)


@pytest.mark.parametrize(
    ("name", "elsewhere", "place"),
    [
        ("Denkar (Tuzla shipyard), repaired Russian MoD ships", "russian", "tuzla"),
        ("WRP (gloves), strike of Nepali workers in Sepang", "nepali", "sepang"),
        ("Alfa (gold trader), based in Dubai", "russian", "dubai"),
    ],
)
def test_where_others_are_from_is_not_where_a_firm_is(
    name: str, elsewhere: str, place: str
) -> None:
    caption = caption_of(name)
    assert caption is not None
    assert elsewhere not in caption.said
    assert place in caption.said


@pytest.mark.parametrize("name", NONE)
def test_what_is_part_of_a_name_is_no_caption(name: str) -> None:
    assert caption_of(name) is None


@pytest.mark.parametrize("part", ["a-", "Alfa's ", "mill of ", "Ab state "])
def test_a_long_text_is_read_at_once(part: str) -> None:
    started = time.process_time()
    caption_of(f"workers at {part * 8000}"[:8000])
    assert time.process_time() - started < 1
