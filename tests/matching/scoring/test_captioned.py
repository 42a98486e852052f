"""A short name with a caption is the firm that the caption agrees with, and no other."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from tests.matching.entries import listing

AGREED = [
    ("Kaloti (Dubai gold trader)", "Kaloti Jewellery International DMCC"),
    ("Segen (Eritrean ruling-party contractor)", "Segen Construction Company"),
    ("Kanindo (Central Java knitwear factory)", "PT. Kanindo Makmur Jaya"),
    ("Petti (Italian tomato canner, Nocera Superiore)", "Antonio Petti fu Pasquale S.p.A."),
    ("Bonechar (Brazilian bone-black exporter)", "Bonechar Carvão Ativado do Brasil Ltda"),
    ("Merafong, a South African gold miner", "Merafong Gold Mining (Pty) Ltd"),
    ("Wilmar's Ghana oil palm estate", "Wilmar Africa Ltd (Ghana)"),
    ("Huafu's Aksu spinning plant", "Aksu Huafu Textile Co., Ltd."),
    ("Malaysian glove maker Top Glove", "Top Glove Corporation Bhd"),
    ("Yarn maker Esquel (Turpan)", "Turpan Esquel Textile Co., Ltd."),
    ("cane cutters at Hippo Valley, Chiredzi", "Hippo Valley Estates Limited"),
    ("Indorama's Kokand spinning mill", "JSC Indorama Kokand Textile"),
    ("hazelnut cracker Durak of Ordu", "Durak Fındık San. ve Tic. A.Ş."),
    ("Nitrile glove manufacturer Kossan (MY)", 'Rubber-glove row: "Kossan, Klang – nitrile"'),
    ("Wagner timber firm Bois Rouge", "Bois Rouge Sarlu"),
    ("PVC: Tianye, Shihezi", "新疆天业（集团）有限公司"),
    ("Tenke Fungurume's parent CMOC", "CMOC Group Limited"),
    ("Diamond miner Mbada, Chiadzwa (ZW)", "Mbada (Marange diamonds)"),
    ("YTY (Malaysian nitrile-glove maker)", "YTY Industry (Manjung) Sdn. Bhd."),
    ("Korean tuna firm Dongwon (Seoul)", "동원산업 주식회사"),
    ("the Dalian seafood processor Rongsen", "Dalian Rongsen Foodstuff Co Ltd"),
    ("Zhongtai – PVC producer, Urumqi", "Xinjiang Zhongtai Chemical Co., Ltd."),
]
AGREED += [
    # nothing but what any firm may be called stands beside the short name
    ("Anjin, diamonds, Marange", "Anjin Investments (Private) Limited"),
    ("Mansudae (North Korean statue builder)", "Mansudae Overseas Project Group of Companies"),
    ("Natchi (Tamil Nadu), owned by Eastman", "Natchi Apparel (P) Ltd"),
    ("Gotion (Hefei cell maker)", "Gotion High-tech Co., Ltd."),
    # a trade within the short name tells it, too
    ("Jordan / Classic Fashion (Irbid) - garments", "Classic Fashion Apparel Industry Ltd. Co."),
    # both say a town that no table has
    ("Meihua's Wujiaqu plant, lysine", "Xinjiang Meihua Amino Acid Co., Ltd."),
    ("WRP (gloves), Sepang", "WRP ASIA PACIFIC SDN BHD"),
    ("TJC [Turkmenbashi Jeans], Ashgabat – denim", "Turkmenbashi Jeans Complex"),
    ("A purse seiner of Dongwon Industries in Busan harbour", "Dongwon Industries Co., Ltd."),
    ("Werkvertragsarbeiter bei Tönnies, Rheda", "Tönnies Lebensmittel GmbH & Co. KG"),
]
AGREED += [
    ("Tagwirei's fuel house, Sakunda (Harare)", "Sakunda Holdings (Pvt) Ltd"),
]
AGREED += [
    ("Taekwang's Laixi shoe plant", "Qingdao Taekwang Shoes Co., Ltd."),  # Laixi is in Qingdao
    ("KPR – spinner, Coimbatore/Tirupur", "K.P.R. Mill Limited"),
    ("Khatam (IRGC construction arm)", "Khatam al-Anbiya Construction Headquarters"),
    ("Astra Agro, palm planter, Jakarta", "PT Astra Agro Lestari Tbk"),
    ("Pou Yuen (shoes, Saigon)", "Công ty TNHH PouYuen Việt Nam"),  # words written as one
    ("Bioparques (Jalisco; tomatoes)", "Bioparques S.A. de C.V."),
    ("Mado (Shahed-136 engines, Shokuhieh)", "Mado Company"),  # a number that is no unit's
]
AGREED += [
    # what trades, families and brands are called, too, is no town of another land
    ("Zarnit (Thai fruit canner)", "Zarnit Longan Canning Co., Ltd."),
    ("Zarnit (Mexican retailer)", "Zarnit Liverpool"),
]
AGREED += [
    # a word that many firms are called by, where trade and town agree, or the town of no other word
    ("Haolin - the Hotan wig exporter", "Hetian Haolin Hair Accessories Co., Ltd."),
    ("Meiling fridges; Hefei – took Uyghur transfers", "Hefei Meiling Co., Ltd."),
    ("Smart Glove (Klang)", "SMART GLOVE CORPORATION SDN BHD"),
    # a name that no brand is in, but a town or a region
    ("Steel: Bayi, Urumqi (Baowu)", "新疆八一钢铁股份有限公司"),
    ("XJ Nonferrous (state; rare & light metals)", "新疆有色金属工业（集团）有限责任公司"),
    ("Erdenet copper-moly, Mongolia", "«Эрдэнэт үйлдвэр» ТӨҮГ"),
    # where a firm of a town sells, or one that hardly another is called like has a plant
    ("Dandong Hongxiang: DPRK trade, Ma Xiaohong", "丹东鸿祥实业发展有限公司"),
    # words that sound alike in other letters
    ("Meroe Gold, the Sudanese arm of M Invest", "شركة مروي قولد المحدودة"),
    ("Bin Omran [BOTC], contr., Doha", "شركة بن عمران للتجارة والمقاولات ذ.م.م"),
    ("Arabtec's construction arm, Dubai", "أرابتك للإنشاءات ذ.م.م"),
    # what any firm may be called in the short name
    ("Mansudae Overseas Projects, statue builders from Pyongyang", "만수대해외개발회사그룹"),
    # forms that several lands have
    ("Belaruskali: potash, Soligorsk (BY), OFAC Aug 2021", "ОАО «Беларуськалий»"),
    ("XCMG (cranes, Xuzhou)", "XCMG Construction Machinery Co., Ltd."),
    ("Blumar – salmon", "Blumar Seafoods S.A."),
    ("Kenana, white-sugar estate", "Kenana Sugar Company Ltd"),
]
AGREED += [
    # a town that pinyin could spell, and a land that is a province of another too
    ("Rimbunan Hijau, Sibu timber barons", "Rimbunan Hijau (Sarawak) Sdn. Bhd."),
    ("Korindo (plywood, Papua)", "PT Korindo Abadi"),
    ("Chuanning (antibiotics, Yining)", "伊犁川宁生物技术股份有限公司"),
    # a trade of the line that the short name says itself
    ("Classic Fashion, Al Hassan IZ, Irbid", "Classic Fashion Apparel Industry Ltd. Co."),
    ("Chenguang Bio (paprika, marigold extracts)", "Chenguang Biotech Group Co., Ltd."),
    # who trades may be called by any good
    ("Margiana: Turkish trader, microelectronics", "Margiana İnşaat Dış Ticaret Limited Şirketi"),
    # whom a firm works for, or who works there, is from elsewhere
    ("Denkar (Tuzla shipyard), repaired Russian MoD ships", "Denkar Gemi İnşa Anonim Şirketi"),
    ("PHP shipbreaking yard, Sitakunda", "PHP Ship Breaking and Recycling Industries Ltd."),
    ("Sri Trang Gloves – Hat Yai", "Sri Trang Gloves (Thailand) Public Company Limited"),
    ("Finlays' Kericho tea gardens", "James Finlay (Kenya) Limited"),
]
AGREED += [
    # a name that is a word of a trade in its own language
    ("Timah, Indonesia's state tin miner", "PT Timah Tbk"),
    ("Ilim: pulp, Bratsk & Ust-Ilimsk", "АО «Группа «Илим»"),
    # the good that a firm is called by with its town, in a word of its line
    ("Pingtan – fishing – Fujian", "Pingtan Marine Enterprise Ltd."),
    ("Brandix — LK, Minuwangoda covid cluster", "Brandix Apparel Limited"),
    ("Aliağa demolition; Leyal (green list)", "Leyal Gemi Söküm Sanayi ve Ticaret Ltd. Şti."),
]
OTHERS = [
    # goods and a place that stand in brackets behind are no name
    ("Hartalega (gloves, Sepang)", "WRP – gloves, Sepang"),
    # a sister in another town that the name says
    ("Daewoo (yarn, Bukhara)", "Daewoo Textile Fergana LLC"),
    ("Timah, Indonesia's state tin miner", "PT Koba Tin"),
    ("Ilim: pulp, Bratsk", "АО «Сегежа»"),
    ("Mobarakeh (flat steel, near Isfahan)", "Esfahan Steel (Zob Ahan), long products"),
    ("Pingtan – fishing – Fujian", "Pingtan County Textile Co., Ltd."),
    # in another spelling where no trade agrees
    ("Kakira Sugar (UG outgrowers)", "Kagera Sugar Limited"),
    ("Al-Juneidi (Hebron dairy)", "Al Junaid Multi Activities Co. Ltd."),
    ("Margiana: Turkish trader, microelectronics", "Mariana İnşaat Dış Ticaret Limited Şirketi"),
    ("Midas, the UK exhaust chain", "Midas Ressources SARLU"),  # a form of other lands
    ("Asia Silicon (polysilicon maker in Xining)", "Asia Silicon (Fujian) Co., Ltd."),
    ("Margiana: Turkish yarn spinner", "Margiana İnşaat Limited Şirketi"),  # no trader
    ("Classic Fashion, Al Hassan IZ, Irbid", "Classic Leather Industries Ltd."),
    ("Haolin - the Hotan wig exporter", "Hetian Haolin Cotton Co., Ltd."),
    ("Meiling fridges; Hefei", "Changhong Meiling Logistics, Mianyang"),
    ("Steel: Bayi, Urumqi (Baowu)", "新疆八一棉纺织有限公司"),
    ("Novosibirsk refinery, gold", "Novosibirsk Textile JSC"),
    ("Dandong Hongxiang: DPRK trade", "沈阳鸿祥实业发展有限公司"),
    ("Bin Omran [BOTC], contr., Doha", "مطاعم بن عمران"),
    ("Mansudae statues (Pyongyang)", "Mansudae Television"),
    ("Vinh Hoan, the pangasius packer of Dong Thap", "Vinh Hoan Cosmetics Co., Ltd."),
    ("XCMG (cranes, Xuzhou)", "XCMG Tea Estates Ltd"),
    ("Blumar – salmon", "Blumar Footwear Ltd"),
    ("Green Pine – torpedoes, Pyongyang", "Green Pine Furniture Co., Ltd."),
    ("Zarnit (potash, Soligorsk)", "ОАО «Зарнит Текстиль»"),
    ("Unicord [tuna cannery], Samut Sakhon (parent: Sea Value)", "Sea Value Public Co. Ltd."),
    ("Kolokol Gloves (Ipoh)", "Kolokol Gloves (Seremban)"),
    ("Esquel's Turpan mill", "Esquel Guilin – shirts, Guangxi"),
    ("Rana Plaza tenant: Phantom Apparels, Savar", "New Wave Bottoms Ltd., Rana Plaza"),
    ("Fulida – viscose, Korla", "Zhejiang Fulida Co., Ltd. (Hangzhou)"),  # another province
    ("Zarnit (Kenyan tea planter)", "Zarnit Mills Ltd"),  # mills may be of another trade
    ("PSSI crew at Cargill, Dodge City", "Cargill Meat Solutions Corporation"),
    ("Hansoll (Korean garment maker)", "Hansoll Paper Co"),  # another trade
    ("Nishat (Pakistani textile conglomerate)", "Nishat Power Limited"),
    ("Hoshine, the world's largest silicon maker", "Hoshine Real Estate Co., Ltd."),
    ("Supermax (Malaysian glove maker)", "Supermax Film Turkey AS"),  # another land
    ("Wilmar's Ghana oil palm estate", "Wilmar Sugar Australia Limited"),
    ("Huafu's Aksu spinning plant", "Huai'an Huafu Mélange Yarn Co., Ltd."),  # another town
    ("Delta (Egyptian sugar producer)", "Delta Galil Industries"),  # nothing agrees
    ("Star (Bangladeshi knitwear factory)", "Star Cement Ltd"),
    ("Al Fajr (Dubai gold dealer)", "Al Fajr General Trading LLC"),  # no trade, and no rare word
    ("ARA (Malaysian vacuum-cleaner maker)", "ARA IMS Berhad"),  # three letters, and a word
    ("Kingfisher plc – DIY retailer, London", "Thai prawn processor Kingfisher (Mahachai)"),
    ("Minerva (Brazilian beef exporter)", "Minerva Mills Ltd"),
    ("Huafeng (spandex, Rui'an)", "Huafeng Group's aluminium maker"),
    ("Indonesian tuna canner Samudra", "PT Samudra Mandiri Sentosa"),  # two words of its own
    ("MESIT machinery, a.s.", "Brno machinery, a.s."),  # nothing but the legal form
    ("CZECH PROMOTION group, s.r.o.", "S.R.O. TECHNOLOGY PTY. LIMITED"),
    ("Growth Fund, a series of Alpha Trust", "Growth Fund, a series of Beta Trust"),
    ("Khan's cotton mill, Multan", "Khan's cotton mill, Lahore"),  # another town
    ("St. Mary's hospital, Lagos", "St. Mary's hospital, Ibadan"),
    ("St. Joseph's school, Accra", "St. Joseph's school, Kumasi"),
    ("Golden Lotus (garment factory, Yangon)", "Golden Lotus (garment factory, Mandalay)"),
    ("Sunrise (garment factory, Dhaka)", "Sunrise Knitwear, Chittagong"),
    ("Dongwon (Thai tuna firm)", "동원산업 주식회사"),  # a land that its script tells
    ("Partenaires d’infrastructure YHU (Quebec) s.e.c.", "Eldorado Gold (Quebec) Inc."),
    ("Bond Global Aggregate (CHF hedged)", "Vanguard Global Aggregate Bond UCITS ETF"),
    ("tuna cannery near Dongwon, Busan", "Dongwon Industries Co., Ltd."),
    ("H&M's garment maker", "H&M"),  # another firm
]

AGREED += [
    # called in small letters what may be a part of names in capitals
    ("Malaysian glove manufacturer Top Glove", "Top Glove Corporation Bhd"),
    ("the fishing company Pingtan", "Pingtan Marine Enterprise Ltd."),
    ("Turkish security contractor Sadat", "SADAT Uluslararası Savunma Danışmanlık A.Ş."),
    # where it is behind *of*, and strokes between
    ("Kaloti of Dubai, gold", "Kaloti Jewellery International DMCC"),
    ("Kaloti | gold | UAE", "Kaloti Jewellery International DMCC"),
]
OTHERS += [
    ("Malaysian glove manufacturer Supermax", "Supermax Film Turkey AS"),
    ("Kaloti of Dubai, gold", "Kaloti Textiles GmbH"),
    ("Supermax | gloves | Malaysia", "Supermax Film Turkey AS"),
]
AGREED += [
    # other romanisations of one name
    ("Katerji (fuel trader, Aleppo)", "Qatirji Company"),
    ("Acron: fertiliser, Veliky Novgorod", "PAO Akron"),
    ("Cham Holding: Makhlouf, Syria, investment", "Sham Holding Company SAL"),
]
OTHERS += [
    ("Kakira: sugar, Uganda", "Kagera Sugar Limited"),
    ("Delta (tyre maker, Cairo)", "Dilta Company"),
    ("Acron: fertiliser, Veliky Novgorod", "Akron Brass Company"),
]
OTHERS += [
    # what is read of a name may leave out where it says another land or trade
    ("Midas (CAR gold, Wagner)", "Midas Gold Corp. (Stibnite, Idaho)"),
    ("Kingfisher (Samut Sakhon shrimp processor)", "Kingfisher plc, London"),
    (
        "Chenguang Biotech – plant extracts, Hebei",
        "Shanghai M&G (Chenguang) Stationery Inc.",
    ),
    # trades that were in no line
    ("Alliance One (tobacco leaf)", "AllianceOne Receivables Management, Inc."),
    ("Supermax: WRO gloves", "Supermax Personal Care Private Limited"),
    ("Ilim (pulp and board mills)", "Ilim Timber Industry LLC"),
    # a person may be called so
    ("Junaid (perfumes, Bahrain)", "Al Junaid Multi Activities Co Ltd"),
    # firms of every line have *Technology*, and the brand is but heard
    ("Tiandy (video surveillance)", "天地科技股份有限公司"),
]
AGREED += [
    ("Al Junaid (Sudan gold, RSF)", "Al Junaid Multi Activities Co Ltd"),
    ("Ilim (sawn timber, Ust-Ilimsk)", "Ilim Timber Industry LLC"),
    ("Chenguang Biotech – plant extracts, Hebei", "Chenguang Biotech Group Co., Ltd. (Handan)"),
    # a firm that hardly another is called like may have its seat elsewhere
    ("Pandrol (rail clips, Worksop)", "Pandrol SAS, Raismes, France"),
    ("Chalkis (tomato, XPCC; Urumqi HQ)", "中基健康产业股份有限公司 / Xinjiang Chalkis Co. Ltd."),
]

AGREED += [
    # Lop is a county of Hotan
    ("Haolin (hair products, Lop)", "Hetian Haolin Hair Accessories Co., Ltd."),
    # a holding may have properties, whatever these are
    ("Fleurette – Gertler holding, DRC mines", "Fleurette Properties Limited"),
    ("Mahan Air (carrier, Tehran)", "Mahan Airlines"),
    (
        "Metalkol (ERG; cobalt tailings, Kolwezi)",
        "Metalkol SA – Compagnie de Traitement des Rejets de Kingamyambo",
    ),
    ("Daqo – Inner Mongolia polysilicon", "内蒙古大全新能源有限公司"),
    ("Los Pinos (tomato grower; Ensenada)", "Rancho Los Pinos S.P.R. de R.L."),
]
OTHERS += [
    ("Haolin (hair products, Awat)", "Hetian Haolin Hair Accessories Co., Ltd."),
    ("Fleurette – jeweller, Geneva", "Fleurette Properties Limited"),
    ("Daqo – Xinjiang polysilicon", "内蒙古大全新能源有限公司"),
    ("Square Fashions [knits], Bhaluka", "Square Textiles PLC"),
    # palm oil is no petroleum, nor a textile mill one for sugar
    ("Viva (palm oil, Sumatra)", "Viva Energy Group Limited"),
    ("Gul Ahmed's textile mills", "Gul Ahmed Energy Limited"),
    ("Amara Raja's battery plant, Tirupati - lead levels", "Amara Raja Infra Private Limited"),
    # what stands in brackets is not what the firm is called
    ("Illovo's Malawian sugar company", "Zambia Sugar Plc (Illovo group)"),
]
AGREED += [
    # the region that a town is in, where hardly another firm is called so
    ("Naftan (Novopolotsk refinery, state-owned)", "JSC Naftan, Vitebsk region"),
    # goods in plural, and what a good or works is called besides
    ("Tolmezzo guns, Friuli", "Tolmezzo Arms S.p.A."),
    ("Zarnit – Korean longliner operator", "Zarnit Fisheries Co., Ltd."),
    ("Zarnit distant-water fleet, Fujian", "Zarnit Ocean Fishery Co., Ltd."),
    ("Stocznia Remontowa „Nauta” S.A.", "Nauta yard, Gdynia"),
    # a common word alone, but for a form
    ("Integral: Belarusian microelectronics", "OJSC Integral"),
    ("Falcon (Tatarstan drones)", "ООО «Фалькон Дроны»"),
    ("Petti, tomato canner, Italy", "Antonio Petti S.p.A."),  # whose given name it has besides
]
OTHERS += [
    # a body of a state, a town or pupils, which deals in nothing
    ("Mopani copper (Kitwe)", "Mopani District Municipality"),
    ("Bikita – lithium mine", "Bikita Rural District Council"),
    ("Marikana, platinum", "Marikana Secondary School"),
    ("Zarnit, Indian Ocean tuna cannery", "Zarnit Tuna Commission"),
    # a common word, which many are called by, and what any firm may be called
    ("Everest, Mumbai masala maker", "Everest Industries Limited"),
    ("Falcon (drones)", "Falcon International, Inc."),
    ("Pegasus, spyware", "Pegasus Industries plc"),
    # a place that the caption does not say, of a name that others have
    ("Umicore's Hoboken refinery", "Umicore Brasil Ltda."),
    # goods of one works, and what another name leaves out, both with a caption
    ("Kohinoor (basmati rice, Haryana)", "Kohinoor Textile Mills Limited"),
    ("Planar (Minsk, lithography machines)", "ООО «Планар», Челябинск (network analysers)"),
    # initials of a name that says another land
    ("TASA – fishmeal, Peru", "Telefónica de Argentina S.A. (TASA)"),
]


@pytest.mark.parametrize(("caption", "whole"), AGREED)
def test_what_an_analyst_says_of_a_firm_stands_for_what_he_leaves_out(
    caption: str, whole: str
) -> None:
    found = matching.compare(caption, whole)
    assert found.is_match
    assert matching.compare(whole, caption).score == found.score


@pytest.mark.parametrize(("caption", "whole"), OTHERS)
def test_a_firm_of_another_trade_land_or_name_is_another(caption: str, whole: str) -> None:
    assert not matching.compare(caption, whole).is_match
    assert not matching.compare(whole, caption).is_match


def test_a_town_may_be_in_a_region() -> None:
    assert matching.compare("Zarnit (Sarawak palm planter)", "Zarnit (palm planter, Miri)").is_match


def test_two_captions_are_held_against_each_other_either_way() -> None:
    first = "The State of Oregon, b/t the Oregon Investment Council, the school fund"
    second = "The State of Oregon, b/t the Oregon Investment Council, the Ohio retirement fund"
    score = matching.compare(first, second).score
    assert matching.compare(second, first).score == score


def test_it_is_said_why() -> None:
    found = matching.compare("Zarnit (Dubai gold trader)", "Zarnit Jewellery International DMCC")
    assert "match.captioned" in {statement.code for statement in found.explanation}


@pytest.mark.parametrize("way", [1, -1])
def test_the_index_finds_all_either_way(way: int) -> None:
    """Among one another, and among words that captions have."""
    pairs = [pair[::way] for pair in AGREED]
    others = [listing(f"Other {word} Ltd") for word in ("Zarnitsa", "Gold", "Textile")]
    index = matching.Index.build([*(listing(listed) for _, listed in pairs), *others])
    found = index.search([Supplier(name=asked) for asked, _ in pairs])
    for (asked, listed), matches in zip(pairs, found, strict=True):
        scores = {match.listed_name.text: match.score for match in matches}
        assert listed in scores
        # some are of one firm, and may stand for one another
        assert scores == {name: matching.compare(asked, name).score for name in scores}
