from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screener import matching
from screener.matching.scoring.score import score_forms
from screener.model import Identifier, Listing, Name, Owner, Supplier
from screener.names import normal_form

SAME = [
    ("typo", "Xinjiang Zhongtai Chemcial Co., Ltd", "Xinjiang Zhongtai Chemical Co. Ltd."),
    ("split", "Aksu Hua Fu Textiles Co", "Aksu Huafu Textiles Co."),
    ("joined", "SEPAHAN OILCOMPANY", "SEPAHAN OIL COMPANY"),
    ("group that one lacks", "Sony Corp", "Sony Group Corporation"),
    (
        "group first",
        "Groupe de Transport Maritime SA",
        "Maritime Transport Group LLC",
    ),
    ("holding that one lacks", "KSL Bhd", "KSL Holdings Bhd"),
    ("order", "HAIGE GUANGZHOU COMMUNICATION GROUP", "Guangzhou Haige Communication Group Co."),
    (
        "abbreviation",
        "Hefei Bitland Info Tech Co",
        "Hefei Bitland Information Technology Co., Ltd.",
    ),
    ("extra words", "M/s. Hoshine Silicon Industry Factory 2", "Hoshine Silicon Industry Co., Ltd"),
    ("legal form glued", "SOLIDTEX LLC", "SOLIDTEXLLC"),
    ("legal form misspelled", "GLOTREASURE COMANY LIMITED", "GLOTREASURE COMPANY LIMITED"),
    ("short legal form misspelled", "NAFTAN OA", "NAFTAN OAO"),
    ("legal form of weak words misspelled", "General Trading LCC", "General Trading LLC"),
    ("pinyin", "Xinjiang Zhongtai Huaxue", "新疆中泰化学股份有限公司"),
    ("English of Han", "Xinjiang Zhongtai Chemical Co., Ltd.", "新疆中泰化学股份有限公司"),
    ("town that no table knows", "新密市中昌物流有限公司", "Xinmi Zhongchang Logistics Co., Ltd."),
    ("public company", "Blue Bird Public Company Limited", "Blue Bird Public Co., Ltd."),
    ("footwear", "Dongguan Oasis Footwear Co Ltd", "Dongguan Oasis Shoes Co., Ltd."),
    ("salt farm", "Taepyung Saltern", "Taepyung Salt Farm"),
    ("Cyrillic", "АО «Северсталь»", "PAO Severstal"),
    ("a trade more behind a rare brand", "Hongda Zarnitsa Textile", "Hongda Zarnitsa"),
    (  # the EU's list in two languages
        "internal in French",
        "Direction de la sécurité intérieure du ministère iranien du renseignement",
        "Internal Security Directorate of the Iranian Ministry of Intelligence",
    ),
    ("two words for abroad", "Zarnitsa Foreign Economic Co", "Zarnitsa External Economic Co"),
    (
        "a brand that a town of West Africa is called by too",
        "Makeni Chemicals",
        "Makeni Chemicals Comércio e Indústria de Produtos Químicos Ltda",
    ),
    ("a firm that went public", "Orion Cables (Private) Limited", "Orion Cables (Public) Limited"),
    ("a word of the middle", "Jabil Circuit de Chihuahua S. de R.L.", "Jabil Chihuahua"),
    ("place romanised", "Hotan Haolin Hair Accessories", "Hetian Haolin Hair Accessories Co. Ltd."),
]
OTHER = [
    ("generic", "General Trading LLC", "Al Fajr General Trading LLC"),
    ("numbers", "Delta Steel Works No. 1", "Delta Steel Works No. 2"),
    ("numbers in brackets", "Delta Textiles Ltd (Phase I)", "Delta Textiles Ltd (Phase III)"),
    ("numbers before a place", "Delta Textiles Unit I Gazipur", "Delta Textiles Unit II Gazipur"),
    ("another crop", "Coopérative du Cacao de Daloa", "Coopérative du Café de Daloa"),
    (
        "initials of words of another script",
        "Opus Land Development SA",
        "شركة أمان للحماية والحراسة الأمنية",
    ),
    ("part that is only like it", "Langxi Yidele Garment (Simaite)", "Simatic"),
    ("one Han character", "新疆天业股份有限公司", "新疆天富股份有限公司"),
    ("same place and trade", "Xinjiang Zhongtai Chemical", "Xinjiang Tianye Chemical"),
    (
        "abroad and at home",
        "Direction Générale de la Sécurité Extérieure",
        "Direction Générale de la Sécurité Intérieure",
    ),
    ("soldiers and others", "Civil Aviation Industries", "Military Aviation Industries"),
    ("other syllable", "Qingdao Jinfeng Food Co., Ltd.", "Qingdao Jinfu Food Co., Ltd."),
    ("other word", "Pacific Foods Inc", "Atlantic Foods Inc"),
    ("like a legal form, within the name", "Alfa Oas Textile", "Alfa Textile OAO"),
    ("letters like a legal form", "GP Service S.r.l.", "GR Service Srl"),
    ("letters like a legal form, one has none", "KP Trade ApS", "IP Trade"),
    ("and is no beginning", "E&A Factory S.r.l.", "Anda Ltd."),
    ("initials with the legal form", "Momo Food Sociedad Limitada", "MFSL"),
    ("one group", "Refat Garments Ltd. (Ha-Meem Group)", "Apparel Gallery Ltd. (Ha-Meem Group)"),
    ("unit in brackets", "Ha-Meem Denim Ltd Unit-1", "Ha-Meem Denim Limited (Unit 03)"),
    ("plant behind a dash", "Interloop Plant 2", "Interloop Limited - Hosiery Plant No. IV"),
    ("land in signs", "中国石化", "中国控股有限公司"),
    ("sea in signs", "太平洋保险", "太平洋纺织"),
    ("fort and port", "Harbor Logistics, LLC", "FT-Logistic"),
    ("letter and word", "HS Investments LLC", "Y & H Investment LLC"),
    ("brand that one lacks", "Xinjiang Hongda Cotton Textile", "Xinjiang Cotton Textile"),
    ("word and legal form", "Northern Star Global Limited", "LLC NORTHERN STAR"),
    ("trade more, other legal form", "AVANTI GLOBAL LTD", "AVANTI GLOBAL TRADING S.A.S."),
    ("group of its initials", "JCET Group Company Limited", "Jiangsu Carbon Element Technology"),
    ("usual word misspelled", "VERTICAL WAREHOUSE HOLDINGS PRIVATE LIMITED", "VERTIKAL LIMITED"),
    ("group of another trade", "Mercantile & Maritime Trading Ltd", "Mercantile & Maritime Group"),
    ("other brand", "Golden Star Garments Ltd", "Golden Sun Garments Ltd"),
]


@pytest.mark.parametrize(("kind", "first", "second"), SAME, ids=[s[0] for s in SAME])
def test_one_firm_written_in_two_ways_matches(kind: str, first: str, second: str) -> None:
    assert matching.compare(first, second).is_match, kind


@pytest.mark.parametrize(("kind", "first", "second"), OTHER, ids=[o[0] for o in OTHER])
def test_firms_that_share_words_stay_apart(kind: str, first: str, second: str) -> None:
    assert not matching.compare(first, second).is_match, kind


names = st.text(alphabet="abcdeghiknorstuz &.-一中泰化", min_size=1, max_size=30)


@settings(max_examples=150)
@given(names, names)
def test_comparison_is_symmetric(a: str, b: str) -> None:
    assert matching.compare(a, b).score == matching.compare(b, a).score


@settings(max_examples=100)
@given(names.filter(lambda text: bool(normal_form(text).readings)))
def test_a_name_equals_itself(name: str) -> None:
    assert matching.compare(name, name).score == 1


def entry(id: str, *texts: str, kind: str = "organisation", **more: object) -> Listing:  # noqa: A002
    return Listing(
        source="own:test",
        id=id,
        kind=kind,  # type: ignore[arg-type]
        names=tuple(Name(text) for text in texts),
        programme="test",
        effect="own",
        relevance="other",
        **more,  # type: ignore[arg-type]
    )


LISTED = ["Xinjiang Zhongtai Chemical Co. Ltd.", "Hoshine Silicon Industry Co., Ltd", "XPCC",
          "Nanjing Synergy Textiles Co., Ltd.", "Camel Group Co., Ltd.", "新疆天业股份有限公司",
          "Joint Development Bank", "Al Fajr General Trading LLC"]  # fmt: skip


def test_the_index_finds_what_a_full_scan_accepts() -> None:
    index = matching.Index.build([entry(str(at), text) for at, text in enumerate(LISTED)])
    asked = [*LISTED, *(pair[1] for pair in SAME), *(pair[1] for pair in OTHER)]
    found = index.search([Supplier(name=text) for text in asked])
    limit = matching.thresholds().possible
    for text, matches in zip(asked, found, strict=True):
        scanned = {
            at
            for at, listed in enumerate(LISTED)
            if (scored := score_forms(normal_form(text), normal_form(listed)))
            and scored.score >= limit
        }
        assert {int(match.listing.id) for match in matches} == scanned, text


def test_another_alias_never_lowers_a_listings_score() -> None:
    supplier = [Supplier(name="Hoshine Silicon")]
    (one,) = matching.Index.build([entry("1", LISTED[1])]).search(supplier)
    (two,) = matching.Index.build([entry("1", LISTED[1], "Something Else")]).search(supplier)
    assert two[0].score >= one[0].score


def test_an_equal_number_makes_a_match_whatever_the_names() -> None:
    number = (Identifier("lei", "5493001KJTIIGC8Y1R12"),)
    index = matching.Index.build([entry("1", "Camel Group", identifiers=number)])
    (matches,) = index.search([Supplier(name="Harbour Trading House", identifiers=number)])
    assert [(match.basis, match.tier) for match in matches] == [("identifier", "probable")]


def test_another_country_moves_a_match_to_possible_but_never_out() -> None:
    index = matching.Index.build(
        [entry("1", "Hoshine Silicon Industry Shanshan", countries=("CN",))]
    )
    here, there = index.search(
        [Supplier(name="Hoshine Silicon", country=country) for country in ("CN", "DE")]
    )
    assert (here[0].tier, there[0].tier) == ("probable", "possible")
    assert here[0].score == there[0].score


def test_directors_are_held_against_persons_and_firms_are_not() -> None:
    person = replace(entry("1", "Vladimir Petrov", kind="person"), source="ofac_sdn")
    index = matching.Index.build([person])
    as_director, as_firm, as_owner = index.search(
        [
            Supplier(name="Acme GmbH", directors=("PETROV, Vladimir",)),
            Supplier(name="Vladimir Petrov"),
            Supplier(name="Acme GmbH", owners=(Owner("Владимир Петров", 51.0),)),
        ]
    )
    assert [m.role for m in as_director] == ["director"]
    assert as_firm == ()
    assert [(m.role, m.share) for m in as_owner] == [("owner", 51.0)]


def test_one_firm_on_two_lists_is_one_group() -> None:
    index = matching.Index.build(
        [entry("1", "Camel Group Co., Ltd."), entry("2", "CAMEL GROUP CO LTD")]
    )
    (matches,) = index.search([Supplier(name="Camel Group")])
    assert len(matches) == 2
    assert len({match.group for match in matches}) == 1


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        ("XPCC", "Xinjiang Production and Construction Corps"),
        ("SOCADD COOP CA", "Société Coopérative Agricole de Duékoué (SOCADD)"),
        ("COOPROYA", "Coopérative des Producteurs de Yakassé"),
        ("SOC. COOP. DES PLANTEURS DE DALOA", "Société Coopérative des Planteurs de Daloa"),
        ("CNPC", "China National Petroleum Corporation (CNPC)"),
        ("PDVSA", "Petróleos de Venezuela, S.A."),
        ("GAESA", "Grupo de Administración Empresarial S.A."),
        ("ECAM Méagui", "Entreprise Coopérative des Agriculteurs de Méagui (ECAM COOP-CA)"),
        ("COFIDE", "Corporación Financiera de Desarrollo S.A."),
        ("EMBASA", "Empresa Baiana de Águas e Saneamento"),
        ("COSIPAR", "Companhia Siderúrgica do Pará"),
        ("MOBIOM", "Mouvement Biologique Malien"),
    ],
)
def test_abbreviations_made_of_the_beginnings_of_words_are_found(
    supplier: str, listed: str
) -> None:
    assert matching.compare(supplier, listed).is_match


def test_a_form_behind_the_name_makes_no_body_of_a_firm() -> None:
    long = "Industrial Minera Fabiola Compañía Limitada"
    assert not matching.compare("INMIFA", long).is_match


def test_common_initials_alone_are_not_enough() -> None:
    assert not matching.compare("AMIF", "AXA Managed Income Fund").is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Müller GmbH", "Mueller GmbH"),
        ("Jäger Textil GmbH", "Jaeger Textil"),
        ("Schröder AG", "SCHROEDER AG"),
        ("Schäfer", "Schaefer"),
    ],
)
def test_an_umlaut_may_be_written_out(first: str, second: str) -> None:
    assert matching.compare(first, second).is_match
    index = matching.Index.build([entry("1", second)])
    assert index.search([Supplier(name=first)])[0]


@pytest.mark.parametrize(
    "name", ["トヨタ・ジャパン", "ー", "ソニー・ミュージック", "!!!", "x" * 10_000]
)
def test_an_odd_name_stops_nothing(name: str) -> None:
    listed = [entry("1", name), entry("2", name, kind="person"), entry("3", "Acme")]
    supplier = Supplier(
        name=name, owners=(Owner(name),), directors=(name,), sole_trader=True, parent=name
    )
    matches = matching.Index.build(listed).search([supplier, Supplier(name="Acme")])
    assert [match.listing.id for match in matches[1]] == ["3"]
    assert 0 <= matching.compare(name, "Hoshine Silicon").score < 1


def test_every_parent_that_a_list_states_is_searched_for() -> None:
    index = matching.Index.build([entry("1", "Hoshine Silicon Industry")])
    supplier = Supplier(name="Acme", parent="Acme Holding; Hoshine Silicon Industry")
    assert [match.role for match in index.search([supplier])[0]] == ["parent"]


def test_an_equal_number_matches_even_where_no_name_can_be_read() -> None:
    lei = Identifier("lei", "529900T8BM49AURSDO55")
    listed = entry("1", "Acme", identifiers=(lei,))
    (found,) = matching.Index.build([listed]).search([Supplier(name="!!!", identifiers=(lei,))])
    assert (found[0].basis, found[0].score) == ("identifier", 0.0)


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        ("Petrolleum Company", "Petroleum Company"),
        ("Tokyo Electrn Limited", "Tokyo Electron Limited"),
    ],
)
def test_misspelled_names_of_common_words_are_offered(supplier: str, listed: str) -> None:
    assert matching.compare(supplier, listed).is_match
    assert matching.Index.build([entry("1", listed)]).search([Supplier(name=supplier)])[0]


PARTS_IN_INITIALS = [
    (
        "CVPC de Banikoara",
        "Coopérative Villageoise des Producteurs de Coton de Banikoara",
    ),
    ("FNPC Sénégal", "Fédération Nationale des Producteurs de Coton du Sénégal"),
    ("SCPC Koutiala", "Société Coopérative des Producteurs de Coton de Koutiala"),
    ("Kolokol NPTZ", "Kolokol Northern Pipe and Tube Zarnitsa"),
]


@pytest.mark.parametrize(("short", "long"), PARTS_IN_INITIALS)
def test_initials_stand_for_the_words_that_the_other_name_has_besides(
    short: str, long: str
) -> None:
    assert matching.compare(short, long).is_match
    for asked, listed in ((short, long), (long, short)):
        (found,) = matching.Index.build([entry("1", listed)]).search([Supplier(name=asked)])
        assert [match.listed_name.text for match in found] == [listed]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("CVPX de Banikoara", "Coopérative Villageoise des Producteurs de Coton de Banikoara"),
        ("FNPC Mali", "Fédération Nationale des Producteurs de Coton du Sénégal"),
        ("FNC", "Fédération Nationale du Coton"),  # three letters, no place beside them
        ("COBRA", "Companhia Brasileira de Aluminio"),
        ("EMMA", "Empresa Maderera Arauco"),
        ("KCC SAS", "Kamoto Copper Company"),
        ("HEP SRL", "Hrvatska Elektroprivreda"),
        ("EVN Inc", "Vietnam Electricity"),
        ("QNB C", "Qatar National Bank"),
        ("US-CPC, Daloa", "US-CPC, Man"),
    ],
)
def test_other_initials_and_other_words_besides_stand_for_none(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PNB (Philippine National Bank)", "PNB (Punjab National Bank)"),
        ("Korea Electric Power Corporation (KEPCO)", "Kansai Electric Power Company (KEPCO)"),
        ("PSB (Promsvyazbank)", "PSB (Punjab & Sind Bank)"),
        (
            "Coopérative Agricole de Yakassé-Attobrou (CAYAT)",
            "Coopérative Agricole de Yamoussoukro (CAYA)",
        ),
        (
            "Société Coopérative des Producteurs de Cacao de Mbangassina",
            "SCPC Mbangassina (Société Coopérative des Planteurs de Café)",
        ),
    ],
)
def test_names_that_both_spell_out_their_initials_are_told_by_those_words(
    first: str, second: str
) -> None:
    assert not matching.compare(first, second).is_match
    assert not matching.Index.build([entry("1", first)]).search([Supplier(name=second)])[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PNB (Punjab National Bank)", "Punjab National Bank (PNB)"),
        ("PNB (Punjab National Bank)", "PNB"),
        ("KOMID (Changgwang Trading)", "Korea Mining Development Corporation (KOMID)"),
        (
            "Société Coopérative des Agriculteurs Réunis de Gagnoa",
            "SCAR Gagnoa (Sté Coop. des Agriculteurs Réunis)",
        ),
    ],
)
def test_initials_tell_a_name_where_one_of_two_spells_them_out(first: str, second: str) -> None:
    for asked, listed in ((first, second), (second, first)):
        assert matching.Index.build([entry("1", listed)]).search([Supplier(name=asked)])[0]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("EMBRATUR", "Empresa Brasileira de Turismo"),
        ("ECAM", "Entreprise Coopérative Agricole de Méagui"),
        ("SQM - Soquimich", "Sociedad Química y Minera de Chile S.A."),
    ],
)
def test_a_long_blend_or_one_of_a_cooperative_is_its_company(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match
