"""Legal forms are found alike in a whole name and in the end of it that is remembered."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screener import matching
from screener.names.form import normal_form
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import folded

_WORDS = [
    "acme",
    "ltd",
    "co",
    "limited",
    "group",
    "s",
    "a",
    "l",
    "c",
    "coop",
    "ca",
    "sarl",
    "and",
    "factory",
    "2",
    "(",
    ")",
    "china",
    "pt",
    "tbk",
    "ood",
]


@settings(max_examples=500)
@given(st.lists(st.sampled_from(_WORDS), max_size=8))
def test_the_end_of_a_name_is_split_as_the_whole(words: list[str]) -> None:
    forms = legal_forms()
    whole = forms._split_end((tuple(words), True))  # noqa: SLF001 - what the short way is held to
    split = forms.split(words)
    if {*whole[0]} <= {"(", ")"} or not split.classes:  # nothing that names a firm is left
        assert (list(split.rest), split.classes) == (words, ())
    else:
        assert (list(split.rest), *split[1:]) == whole


@given(st.lists(st.sampled_from([*_WORDS, "vas", "vsia", "vi", "as", "latvijas"]), max_size=6))
def test_the_words_of_legal_forms_are_all_told_beforehand(words: list[str]) -> None:
    forms = legal_forms()
    assert forms.split(words).words <= forms.every_told


def test_a_prefix_is_a_legal_form_at_the_front_only() -> None:
    assert list(legal_forms().split(["pt", "acme"]).rest) == ["acme"]
    assert list(legal_forms().split(["acme", "pt", "beta"]).rest) == ["acme", "pt", "beta"]


def test_initials_of_a_state_enterprise_are_none_beside_another_form() -> None:
    assert list(legal_forms().split(["gp", "antonov"]).rest) == ["antonov"]
    assert list(legal_forms().split(["gp", "shipping", "limited"]).rest) == ["gp", "shipping"]


def test_a_small_word_of_english_is_no_form() -> None:
    split = legal_forms().split
    assert not split(["workers", "at", "zarnitsa"]).classes
    assert split(["at", "zarnitsa"]).classes == split(["zarnitsa", "jsc"]).classes


def test_an_investment_company_keeps_its_trade() -> None:
    assert list(legal_forms().split(["alpha", "investment", "company"]).rest) == [
        "alpha",
        "investment",
    ]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("KATINA DOO ZEMUN", "KATINA D.O.O. ZEMUN"),
        ("VERSOR spol. s r.o.", "VERSOR S.R.O."),
        ("AGMAZ SPÓŁKA Z O.O.", "Agmaz spółka z ograniczoną odpowiedzialnością"),
        ("Agmaz Spółka z o.o. sp. k.", "Agmaz sp. z o.o. spółka komandytowa"),
        ("Sh.p.k. Dona Shell", "DONA SHELL SHPK"),
        ("JATRONICS S/B", "JATRONICS SDN BHD"),
        ("บจก. โซกุโซ่", "บริษัท โซกุโซ่ จำกัด"),
        ("หจก. โซกุโซ่", "ห้างหุ้นส่วนจำกัด โซกุโซ่"),
        ("Alfa S. de R. L.", "ALFA S DE RL"),
        ("ЖЧК «Зарница»", "ОсОО «Зарница»"),
        ("ЧДММ «Зарница»", "ҶДММ «Зарница»"),
        ("“Zarnitsa” MChJ QK", "Zarnitsa LLC JV"),
        ("ÝGPJ “Zarnitsa”", "Zarnitsa CJSC"),
        ("Şekerbank T.A.Ş.", "SEKERBANK TURK ANONIM SIRKETI"),
        # A company of Hungary says in its name whether its shares are public.
        ("Alfa Nyilvánosan Működő Európai Részvénytársaság", "ALFA SE"),
    ],
)
def test_a_form_is_the_same_with_dots_spaces_or_cut_short(name: str, other: str) -> None:
    assert normal_form(name).readings[0].said == normal_form(other).readings[0].said


def test_a_form_that_is_no_word_is_one_before_a_town_too() -> None:
    split = legal_forms().split
    assert list(split(["alfa", "doo", "beograd"]).rest) == ["alfa", "beograd"]
    assert list(split(["doo", "won", "precision"]).rest) == ["doo", "won", "precision"]


@pytest.mark.parametrize(
    ("turkish", "english"),
    [
        ("Çalık Denim San. ve Tic. A.Ş.", "Calik Denim Industry and Trade Inc."),
        ("Çalık Denim Sanayi ve Ticaret Ltd. Şti.", "Calik Denim Industry & Trade Ltd. Sti."),
    ],
)
def test_industry_and_trade_is_part_of_a_turkish_form_in_english_too(
    turkish: str, english: str
) -> None:
    assert matching.compare(turkish, english).score == 1


@pytest.mark.parametrize(
    ("written", "registered"),
    [
        ("Calik Dis Ticaret Ltd Sirketi", "Çalık Dış Ticaret Limited Şirketi"),
        ("Calik Enerji Sanayi ve Ticaret A S", "Çalık Enerji Sanayi ve Ticaret Anonim Şirketi"),
        ("Calik Enerji San. Tic. Anonim Sirketi", "Çalık Enerji Sanayi ve Ticaret A.Ş."),
    ],
)
def test_words_of_a_turkish_form_may_each_be_cut_short(written: str, registered: str) -> None:
    assert matching.compare(written, registered).score == 1


def test_steel_works_of_turkey_are_those_of_their_english_name() -> None:
    turkish = "Ereğli Demir ve Çelik Fabrikaları T.A.Ş."
    assert matching.compare(turkish, "Eregli Iron and Steel Works Co").is_match


@pytest.mark.parametrize("form", ["Co., Ltd.", "Corp.", "Joint Stock Company"])
def test_industry_and_trade_of_other_firms_is_what_they_do(form: str) -> None:
    split = legal_forms().split(folded(f"Hengda Industry and Trade {form}"))
    assert split.rest == ("hengda", "industry", "and", "trade")


def test_a_family_is_no_cooperative_of_savings() -> None:
    assert not matching.compare("Nicola Sacco Trading", "Nicola Trading").is_match
    assert matching.compare(
        "Mwalimu National Sacco", "Mwalimu National Savings and Credit Cooperative Society Ltd"
    ).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kenya Development Corporation", "Kenya Insurance Corporation"),
        ("Punjab Housing Finance Company", "Punjab Insurance Corporation"),
        ("Kovra Loan Company", "Kovra Assurance Company"),
        ("Kovra Agricultural Association", "Kovra Educational Corporation"),
    ],
)
def test_form_that_says_what_a_body_does_is_no_mere_form(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="organisation").is_match
    assert matching.compare(one, one.rpartition(" ")[0], kind="organisation").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cooperativa Agrícola Los Olivos", "Coop. Agric. Los Olivos"),
        ("Cooperativa Agricola San Marco", "Coop. Agricola S. Marco"),
    ],
)
def test_agricultural_cooperatives_are_of_one_form_in_full_and_short(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cairo Agricultural Cooperative Society", "Cairo Ltd"),
        ("Kolar Agricultural Cooperative Society Ltd", "Kolar Ltd"),
        ("Zhejiang Agricultural Cooperative Bank", "Zhejiang Commercial Bank"),
    ],
)
def test_agricultural_cooperative_is_no_firm_of_the_town_and_no_bank(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("وزارة الصحة", "Ministry of Health"),
        ("שירותי נפט", "Oil Services"),
        ("পাট কল", "Jute Mill"),
        ("شركة شمس للتجارة", "Shams Trading Company"),
    ],
)
def test_a_word_of_another_script_is_no_form_that_it_is_spelled_like(
    name: str, english: str
) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ledesma Sociedad Anónima Agrícola Industrial", "LEDESMA S.A.A.I."),
        ("Arcor Sociedad Anónima Industrial y Comercial", "Arcor S.A.I.C."),
        ("Grimoldi S.A. Comercial e Industrial", "Grimoldi SA"),
        ("Balsu Gıda Sanayi ve Ticaret A.Ş.", "BALSU FOOD IND & TRADE INC"),
        ("Menderes Tekstil San. ve Tic. A.Ş.", "MENDERES TEXTILE IND. AND TRADE INC."),
        ("Vicasol S. Coop. And.", "Sociedad Cooperativa Andaluza Vicasol"),
        ("P.P.H.U. Kovra", "Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe Kovra"),
        ("ÎM Orange Moldova SA", "Întreprinderea Mixtă Orange Moldova Societate pe Acțiuni"),
        ("ÎCS Kovra SRL", "Întreprinderea cu Capital Străin Kovra SRL"),
        ("IP Agenția Servicii Publice", "Instituția Publică Agenția Servicii Publice"),
        ("AO Promo-LEX", "Asociația Obștească Promo-LEX"),
        ("«Эйр Астана» АҚ", "Air Astana JSC"),
        ("ГКП на ПХВ «Астана Су Арнасы»", "Astana Su Arnasy"),
        ("«Қазгермұнай» БК ЖШС", "Kazgermunai JV LLP"),
        ("ОАО «РЖД»", "Russian Railways OJSCo"),
        ("NJSC Naftogaz of Ukraine", "Naftogaz Ukrainy"),
        ("Latvijas Pasts VAS", 'Valsts akciju sabiedrība "Latvijas Pasts"'),
    ],
)
def test_what_a_form_says_of_trade_is_no_part_of_a_name(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_industry_and_trade_of_another_form_tell_a_firm() -> None:
    one, other = "Ningbo Kovra Industry & Trade Co., Ltd.", "Ningbo Kovra Machinery Co., Ltd."
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vas Logistics Ltd", "Logistics Ltd"),
        ("Aq Industries Ltd", "Industries Ltd"),
        ("ICS Maritime Ltd", "Maritime Ltd"),
        ("Kovács Vas Kft", "Kovács Kft"),
        ("IMSP Mining Plc", "Mining Plc"),
        ("ICS International Ltd", "FPC International Ltd"),
        ("GKP Logistics Ltd", "OCN Logistics Ltd"),
        ("CICS Trading Ltd", "Trading Ltd"),
        ("Minh Phu Corp", "Minh Corp"),
        ("Phu Yen", "Yen"),
        ("Tan Phu Co", "Phu Tan Co"),
        ("SAICA Pack SL", "Pack SL"),
        ("Antonio Saca", "Antonio Ltd"),
        ("Sri Saai Textiles", "Sri Textiles"),
        ("Marta Sacia", "Marta SA"),
        ("Saci Textil", "Textil"),
        ("Caffè Saicaf", "Caffè"),
        ("Saeca Group", "Group"),
        ("Puh Kovra", "Kovra"),
    ],
)
def test_a_word_of_names_is_no_form_that_it_is_spelled_like(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_a_brand_of_vietnam_keeps_its_last_word() -> None:
    assert matching.compare("Minh Phu", "Minh Phu Seafood Corporation").is_match


@pytest.mark.parametrize(
    "name",
    [
        "Hongdou Shares Co., Ltd.",
        "Hongdou Share Limited Company",
        "Hongdou Co., Ltd. Limited by Shares",
    ],
)
def test_shares_before_the_form_of_a_chinese_firm_are_part_of_it(name: str) -> None:
    assert [token.raw for token in normal_form(name).readings[0].tokens] == ["hongdou"]


@pytest.mark.parametrize(
    "form", ["Shareholding Co., Ltd.", "Public Shareholding Company", "Private Shareholding Co."]
)
def test_a_shareholding_company_is_a_joint_stock_company(form: str) -> None:
    """So are firms of China and Jordan called in English."""
    compared = matching.compare(f"Zarnitsa Phosphate {form}", "Zarnitsa Phosphate JSC")
    assert compared.score > matching.compare("Zarnitsa Phosphate", "Zarnitsa Phosphate PLC").score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SL Corp", "SL Corporation"),  # of Korea, where SL is no Spanish form
        ("AG Co Ltd", "AG Company Limited"),
        ("PT Corp.", "PT Corporation"),
        ("LP Corp", "LP"),
        ("DNO ASA", "DNO"),
        ("BT d.o.o.", "BT"),
        ("PT NPC", "NPC"),
        ("OOO KD", "KD"),
        (
            "Limited Liability Company NR-Del",
            "LLC NR-Del",
        ),  # whose words are a label and a particle
    ],
)
def test_initials_that_are_a_form_elsewhere_are_the_name_beside_forms(one: str, other: str) -> None:
    assert matching.compare(one, other).score > 0.9


def test_forms_of_two_languages_are_no_name() -> None:
    assert list(legal_forms().split(["sa", "nv"]).rest) == ["sa", "nv"]
    assert list(legal_forms().split(["pte", "ltd"]).rest) == ["pte", "ltd"]


def test_no_form_is_set_apart_that_alone_names_the_firm() -> None:
    """Beside what a ledger writes around a name, a legal form or its initials are the name."""
    assert list(legal_forms().split(["the", "n", "v", "co"]).rest) == ["the", "n", "v", "co"]
    assert list(legal_forms().split(["asc", "building", "sl"]).rest) == ["asc", "building", "sl"]
    assert list(legal_forms().split(["factory", "srl"]).rest) == ["factory"]


def test_first_names_are_no_legal_forms_misspelled() -> None:
    table = word_table()
    assert table.whole["anisha"].kind == "word"  # one letter from *kaisha*
    assert table.whole["comapny"].kind == "legal"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Föderales Staatsunternehmen Anosit", "Federální státní podnik Anosit"),
        ("Federala valsts uzņēmums Anosit", "Szövetségi állami vállalat Anosit"),
        ("Federalno državno podjetje Anosit", "Federalt statligt företag Anosit"),
        ("staatsbedrijf Anosit", "Федералното държавно предприятие Anosit"),
        (
            "Belaeronavigatsia Întreprindere de stat",
            "Belaeronavigatsia Poduzeće u državnom vlasništvu",
        ),
        (
            "Belaeronavigatsia Fiontar faoi úinéireacht stáit",
            "Belaeronavigatsia przedsiębiorstwo państwowe",
        ),
    ],
)
def test_a_federal_state_enterprise_is_one_in_the_languages_of_the_eu(one: str, other: str) -> None:
    assert matching.compare(one, other).score > 0.95


def test_a_federal_state_enterprise_is_that_of_its_initials() -> None:
    assert matching.compare("Föderales Staatsunternehmen Anosit", "FSE Anosit").is_match


def test_an_enterprise_of_trade_is_not_the_one_that_makes_the_goods() -> None:
    trade, works = "Trade Unitary Enterprise Atlant", "Production Unitary Enterprise Atlant"
    assert not matching.compare(trade, works).is_match


@pytest.mark.parametrize("form", ["S.à r.l.", "S.à.r.l.", "S.A R.L.", "S. à r. l."])
def test_sarl_may_be_written_as_its_words_are_parted(form: str) -> None:
    assert matching.compare(f"Bonum Investment {form}", "Bonum Investment SARL").score == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("СООО Гранит", "Joint Limited Liability Company Granit"),
        ("ИООО Гранит", "Granit Foreign Limited Liability Company"),
        ("СЗАО Гранит", "Granit Joint Closed Joint Stock Company"),
        ("СП ООО Гранит", "Granit LLC"),
    ],
)
def test_firms_of_belarus_with_partners_abroad_have_forms_of_their_own(
    one: str, other: str
) -> None:
    assert matching.compare(one, other).score == 1


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("АО ГПТП Гранит", "Main Production and Technical Enterprise Granit JSC"),
        ("AO GNPP Granit", "State Research and Production Enterprise Granit JSC"),
        ("ООО ПКФ Гранит", "Production and Commercial Firm Granit LLC"),
        ("OAO BTRZ Granit", "Armored Repair Plant Granit OJSC"),
        ("НВК Граніт", "Scientific Production Complex Granit"),
        ("ДКБ Південне", "State Design Bureau Pivdenne"),
    ],
)
def test_initials_of_what_a_russian_or_ukrainian_firm_is_say_so(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


def test_initials_of_what_a_firm_is_are_a_name_elsewhere() -> None:
    assert not matching.compare(
        "PTP Alfred GmbH", "Production Technical Enterprise Alfred"
    ).is_match


def test_what_stands_before_and_or_a_single_letter_is_no_form() -> None:
    assert not matching.compare("AT&S", "AQ-S").is_match
    assert matching.compare("AT&S AG", "AT & S").is_match


@pytest.mark.parametrize(
    "form",
    [
        "Kommanditselskab",
        "Iværksætterselskab",
        "Kommandiittiyhtiö",
        "Allmennaksjeselskap",
        "Einkahlutafélag",
        "Usaldusühing",
        "Teoranta",
        "Komandītsabiedrība",
        "Mažoji bendrija",
        "Individuali įmonė",
        "Spółka cywilna",
        "Ortačko društvo",
        "Obecně prospěšná společnost",
        "Jednoduchá spoločnosť na akcie",
        "Impresa Individuale",
        "Agrupación de Interés Económico",
        "Partnerschaftsgesellschaft",
        "Omorrythmi Etaireia",
        "Едноличен търговец",
        "Крестьянское (фермерское) хозяйство",
        "Товарищество на вере",
        "Ýapyk görnüşli paýdarlar jemgyýeti",
        "Perkongsian Liabiliti Terhad",
        "Công ty hợp danh",
        "Yuhan Chaegim Hoesa",
        "Ippan Shadan Hojin",
        "شركة التوصية البسيطة",
    ],
)
def test_a_form_of_any_land_is_none_of_the_words_of_a_name(form: str) -> None:
    """Forms of the ISO 20275 list, in full, as registers of their lands write them."""
    for name in ("{} " + form, form + " {}"):
        assert matching.compare(name.format("Velkoria"), "Velkoria").is_probable
        assert not matching.compare(name.format("Velkoria"), name.format("Tamburo")).is_match


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("学校法人早稲田大学", "早稲田大学"),
        ("医療法人社団明芳会", "明芳会"),
        ("宗教法人創価学会", "創価学会"),
        ("国立大学法人東京大学", "東京大学"),
        ("特定非営利活動法人難民支援協会", "難民支援協会"),
        ("合資会社八丁味噌", "八丁味噌"),
        ("杭州威科力服装厂（个体工商户）", "杭州威科力服装厂"),
        ("의료법인 한라의료재단", "한라의료재단"),
        ("농업회사법인 태광팜", "태광팜"),
        ("ห้างหุ้นส่วนสามัญเวลโคเรีย", "เวลโคเรีย"),
    ],
)
def test_forms_of_bodies_and_partnerships_in_asia_are_none_either(name: str, without: str) -> None:
    assert matching.compare(name, without).is_probable


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Suzuki Goshi Kaisha", "鈴木合資会社"),
        ("Regia Autonomă a Pădurilor Romsilva", "Pădurilor Romsilva"),
        ("合夥人電子有限公司", "合伙人电子有限公司"),
    ],
)
def test_a_form_is_read_whole_and_no_partner_is_a_partnership(one: str, other: str) -> None:
    assert matching.compare(one, other).is_probable


def test_a_given_name_of_myanmar_is_no_form() -> None:
    assert not matching.compare("Kyaw Soe Co Ltd", "Kyaw Co Ltd").is_match


@pytest.mark.parametrize(
    "form",
    [
        "Individual Entrepreneur {}", "Individual entrepreneur ({})", "Peasant farm {}",
        "Physical person entrepreneur {}", "Fizychna osoba-pidpryiemets {}", "Sole trader {}",
        "{} Entrepreneur individuel", "{} - Empresário Individual", "{} (self-employed)",
        "{} (Proprietorship)", "{} - Şahıs Firması", "{} dehqon xo'jaligi",
        "{} xususiy korxonasi", "{} Enskild firma", "{} i S-ka", "{} a spol.",
        "{} és Társa Bt.", "{} kai Sia O.E.",
    ],
)  # fmt: skip
def test_who_trades_alone_or_with_others_is_told_by_the_name(form: str) -> None:
    assert matching.compare("Karimov", form.format("Karimov")).is_match
    assert not matching.compare(*map(form.format, ("Star", "Golden"))).is_match
    assert not matching.compare(*map(form.format, ("Karimov", "Rahimov"))).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("NPC Iran", "Iran"),
        ("BT India Private Limited", "India Private Limited"),
        ("BT (India) Ltd", "India Ltd"),
        ("DNO Iraq", "Iraq AS"),
        ("AS Ireland", "Ireland"),
        ("Self Employed Women's Association", "Women's Association"),
    ],
)
def test_initials_before_nothing_but_a_place_are_the_name(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    "others", ["and Associates", "y Asociados", "& Asociados", "e Associados", "et Associés"]
)
def test_associates_are_a_form_in_each_language(others: str) -> None:
    assert matching.compare(f"Garcia {others}", "Garcia & Associates").is_match
    assert not matching.compare(f"Garcia {others}", f"Lopez {others}").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("KFT Logistics", "A.L. Logistics"),
        ("KFT Logistics", "Logistics S.A."),
        ("MMC Trade GmbH", "Trade S.r.l."),
        ("GBR Solution", "As & Co Solution"),
        ("TBK Engineering ApS", "EAD Engineering ApS"),
    ],
)
def test_what_is_a_form_elsewhere_is_the_name_before_nothing_but_trades(
    name: str, other: str
) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("JSC Baltic Industrial Company", "Baltic Industrial Company JSC"),
        ("SIA Rigas Udens", 'Sabiedrība ar ierobežotu atbildību "Rīgas Ūdens"'),
        ("PT Textile Tbk", "Textile"),
    ],
)
def test_a_form_that_stands_before_names_is_one_before_trades_too(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Zarnitar Sp. z ogr. odp.", "Zarnitar Sp. z o.o."),
        ("Zarnitar Gesellschaft mit beschr. Haftung", "Zarnitar GmbH"),
        ("Zarnitar společnost s ruč. omezeným", "Zarnitar s.r.o."),
        ("Zarnitar Društvo s ogr. odgovornošću", "Zarnitar d.o.o."),
        ("Sté par actions simplifiée Zarnitar", "Zarnitar SAS"),
        ("Zarnitar Soc. Anonyme", "Zarnitar S.A."),
        ("Zarnitar Soc. An.", "Zarnitar S.A."),
        ("Zarnitar Società a resp. limitata", "Zarnitar S.r.l."),
        ("Zarnitar Soc. per Az.", "Zarnitar S.p.A."),
        ("Zarnitar Sdad. Anónima", "Zarnitar S.A."),
        ("Zarnitar Soc. de Resp. Ltda. de C.V.", "Zarnitar S. de R.L. de C.V."),
        ("Zarnitar Unip. Lda.", "Zarnitar Lda."),
        ("О-во с огр. отв. «Зарнитар»", "ООО «Зарнитар»"),
        ("Zarnitar Egyptian Joint Stock Company", "Zarnitar S.A.E."),
        ("شركة زرنيتار شركة مساهمة سعودية", "شركة زرنيتار المساهمة"),
    ],
)
def test_a_form_is_the_same_with_words_cut_short_or_with_a_land(name: str, other: str) -> None:
    assert matching.compare(name, other, kind="organisation").score > 0.97
    stranger = other.replace("Zarnitar", "Bolvok").replace("Зарнитар", "Болвок")
    stranger = stranger.replace("زرنيتار", "بلفوك")
    assert matching.compare(name, stranger, kind="organisation").score < 0.5


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Zarnitar Sp. z o.o. spółka komandytowo-akcyjna", "Zarnitar Sp. z o.o. S.K.A."),
        ("Zarnitar Nonprofit Kft.", "Zarnitar Kft."),
        ("Zarnitar Zártkörű Részvénytársaság", "Zarnitar Zrt."),
        ("Zarnitar Shoqëri me përgjegjësi të kufizuara", "Zarnitar Sh.p.k."),
        ("Aksjeselskapet Zarnitar", "Zarnitar AS"),
        ("Kommanditselskabet Zarnitar", "Zarnitar K/S"),
        ("Zarnitar Unternehmergesellschaft (haftungsbeschränkt)", "Zarnitar UG"),
        ("Zarnitar gemeinnützige GmbH", "Zarnitar GmbH"),
        ("Zarnitar Gesellschaft bürgerlichen Rechts", "Zarnitar GbR"),
        ("Zarnitar SAS à capital variable", "Zarnitar SAS"),
        ("Zarnitar SA à directoire et conseil de surveillance", "Zarnitar SA"),
        ("EPE Zarnitar SPA", "Zarnitar SPA"),
        ("Zarnitar & C. S.a.s.", "Zarnitar S.a.s."),
        ("Zarnitar Società Cooperativa Sociale", "Zarnitar Soc. coop."),
        ("Zarnitar Sociedad por Acciones Simplificada", "Zarnitar S.A.S."),
        ("Zarnitar SAS BIC", "Zarnitar S.A.S."),
        ("Zarnitar S. R. Ltda.", "Zarnitar S.R.L."),
        ("Ζαρνιταρ ΕΠΕ", "Zarnitar Ltd"),
        ("Zarnitar Industrial and Commercial S.A.", "Zarnitar A.E.B.E."),
        ("Close Joint Stock Company Zarnitar", "ЗАО Зарнитар"),
        ("Federal State Unitarian Enterprise Zarnitar", "ФГУП «Зарнитар»"),
        ("Zarnitar Prvt. Ltd.", "Zarnitar Private Limited"),
        ("Zarnitar (Edms) Bpk", "Zarnitar (Pty) Ltd"),
        ("Cong ty TNHH 1 thanh vien Zarnitar", "Zarnitar Co., Ltd."),
        ("Jusik Hoisa Zarnitar", "주식회사 Zarnitar"),
        ("(유한)자르니타", "유한회사 자르니타"),
        ("(財)ザルニタル", "財団法人ザルニタル"),
    ],
)
def test_forms_are_known_as_their_lands_write_them(name: str, other: str) -> None:
    assert matching.compare(name, other, kind="organisation").score > 0.93


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Koninklijke BAM", "bam"),
        ("Chok Chai Steel", "chok"),
        ("Saudi Cement Company", "saudi"),
        ("Com Soc Trading", "soc"),
        ("Cooperativa San Marco Soc. Agricola Sole", "sole"),
    ],
)
def test_words_that_a_form_is_cut_short_to_are_words_elsewhere(name: str, kept: str) -> None:
    assert kept in legal_forms().cut(folded(name))[0]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Velkoria SARL (Zumpara)", ("limited",)),
        ("Velkoria SA (Zumpara Textiles)", ("joint_stock",)),
        ("Velkoria SA (Zumpara) Holding (Beta)", ()),
    ],
)
def test_a_form_stands_before_the_bracket_that_ends_a_name(
    name: str, form: tuple[str, ...]
) -> None:
    assert tuple(legal_forms().cut(folded(name))[1]) == form
