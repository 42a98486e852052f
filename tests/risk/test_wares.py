"""Goods by the names that lists give them: ordinary words, and official titles of headings."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from screener.model import Supplier
from screener.risk.lexicon import Lexicon
from screener.safe_yaml import parse

_WARES: dict[str, dict[str, list[str]]] = parse(
    (Path(__file__).parent / "wares.yml").read_text("utf-8")
)

_OF_LANGUAGES: dict[str, list[str]] = parse(
    (Path(__file__).parent / "wares_of_languages.yml").read_text("utf-8")
)


def _goods(lexicon: Lexicon, text: str) -> set[str]:
    return {good.id for good in lexicon.goods(Supplier(name="Firm", products=(text,)))}


@pytest.mark.parametrize("good", list(_WARES))
def test_a_ware_is_read_as_the_good_that_it_is(good: str, lexicon: Lexicon) -> None:
    wares = [ware for words in _WARES[good].values() for ware in words]
    assert [ware for ware in wares if good not in _goods(lexicon, ware)] == []


@pytest.mark.parametrize("good", list(_OF_LANGUAGES))
def test_a_ware_is_read_in_the_words_of_those_who_make_it(good: str, lexicon: Lexicon) -> None:
    assert [ware for ware in _OF_LANGUAGES[good] if good not in _goods(lexicon, ware)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kunden und Lieferanten",
        "Delivery dates",
        "Bir adet vida",
        "gula pasir",
        "น้ำตาลทราย",
        "ขนมหวาน",
        "ถ่านไฟฉาย",
        "สุราษฎร์ธานี",
        "ស្ត្រី",
        "ស្រាវជ្រាវ",
        "minyak kayu putih",
        "kayu manis",
        "ورق رمل",
        "graines potagères",
        "Bull semen",
        "Lada cars",
        "پایه روی میز",
    ],
)
def test_words_that_only_look_like_a_ware_of_another_language_are_none(
    text: str, lexicon: Lexicon
) -> None:
    assert _goods(lexicon, text) == set()


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("ดอกไม้ไฟ", {"fireworks"}),
        ("กล้วยไม้", {"flowers"}),
        ("ပဲမျိုးစုံ", {"pulses"}),
        ("arang batu", {"coal"}),
        ("graines de sésame", {"sesame_oilseeds"}),
        ("کلاف نخ پنبه", {"yarn"}),
    ],
)
def test_the_longer_word_for_a_ware_is_meant(text: str, goods: set[str], lexicon: Lexicon) -> None:
    assert _goods(lexicon, text) == goods


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        (
            "Shirts, of textile materials (other than wool, cotton or silk)",
            {"garments", "textiles"},
        ),
        ("Bread, whether or not containing cocoa", {"baked_goods"}),
        ("Trousers excluding jeans, cotton socks", {"garments", "cotton"}),
        ("Kleidung", {"garments"}),
        ("Hosen ohne Baumwolle", {"garments"}),
        ("T-Shirts ohne Kragen aus Baumwolle", {"garments", "cotton"}),
        ("Chemises sans col en coton", {"garments", "cotton"}),
        ("Shirts other than made of cotton", {"garments"}),
        ("Jackets with or without leather", {"garments", "leather"}),
        ("Jacken mit und ohne Leder", {"garments", "leather"}),
        ("Cotton without additives\nRubber gloves", {"cotton", "rubber_gloves"}),
        ("Chemises (autres que de coton)", {"garments"}),
        ("Phenol and its salts", set()),
        ("Trousers (woven) without leather, cotton socks", {"garments", "cotton"}),
        ("Shirts (other than in wool) cotton (organic)", {"garments", "cotton"}),
        # words of wares that mean something else, or in another language
        ("Maschinen samt Zubehör", set()),
        ("Hilo de cobre", {"copper"}),
        ("Cotton gin", {"cotton"}),
        ("Ruban collant", set()),
        ("Law suits; legal briefs; paint coats", set()),
        ("Cabinets d'expertise", set()),
        ("Meat trimmings", {"meat_dairy"}),
        ("Wood coatings", set()),
        ("Top coats for cars", set()),
    ],
)
def test_a_good_that_a_text_leaves_out_is_none_of_the_supplier(
    text: str, goods: set[str], lexicon: Lexicon
) -> None:
    assert _goods(lexicon, text) == goods


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Machinery for cotton shirts", set()),
        ("Equipment for fish processing", set()),
        ("Furniture for hotels, restaurants and construction", {"furniture"}),
        ("Textile consultancy", set()),
        ("Consulting on cotton machinery for shirts", set()),
        ("Quality assurance of clothing", {"garments"}),
    ],
)
def test_a_good_of_the_customers_is_none_of_the_supplier(
    text: str, goods: set[str], lexicon: Lexicon
) -> None:
    assert _goods(lexicon, text) == goods


def test_titles_of_customs_headings_name_the_goods_of_their_headings(
    shared_data: Path, lexicon: Lexicon
) -> None:
    found = {True: 0, False: 0}
    with (shared_data / "codes/hs/harmonized-system.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            coded = Supplier(name="Firm", hs_codes=(row["hscode"],))
            meant = {good.id for good in lexicon.goods(coded)}
            if meant and len(row["hscode"]) in (4, 6):
                found[not meant.isdisjoint(_goods(lexicon, row["description"]))] += 1
    assert sum(found.values()) > 2500
    assert found[True] >= 0.93 * sum(found.values())


def test_a_cell_full_of_services_and_exceptions_costs_no_more_for_each(lexicon: Lexicon) -> None:
    # 5,000 of each in one cell: each held against each would be minutes
    text = "software, cotton other than (wool, " * 5_000
    assert [one.id for one in lexicon.sectors_stated([text])][:1] != []
    assert "cotton" in _goods(lexicon, text)


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("STC 400 CTNS MENS WVN PANTS 97 CTN SPANDEX", {"garments", "cotton"}),
        ("SLAC 20 BLS RAW CTN LINT", {"cotton"}),
        ("ALU PROFILES 6063-T5", {"aluminium"}),
        ("ALUM EXTRUSIONS", {"aluminium"}),
        ("CU CATHODES", {"copper"}),
        ("SI METAL 441", {"silica"}),
        ("MONO PERC CELLS 182MM", {"solar_products"}),
        ("HRC SS400", {"steel"}),
        ("PRIME HRC COILS", {"steel"}),
        ("DRILL BITS 60 HRC", set()),  # Rockwell's hardness
        ("CARBIDE END MILL HRC 55", set()),
        ("FTWR SYNTHETIC", {"footwear"}),
        ("LDS KNIT TOPS", {"garments"}),
        # What goods are packed in, and the numbers of containers and seals, are no goods.
        ("400 CTNS", set()),
        ("CTN: 400", set()),
        ("1X40HC CONTAINER MSKU1234567 SEAL CN998877 SLAC 1200 CTNS GENERAL MERCHANDISE", set()),
        ("FREIGHT PREPAID FOB SHANGHAI N/M", set()),
    ],
)
def test_goods_are_read_as_shipping_documents_shorten_them(
    text: str, goods: set[str], lexicon: Lexicon
) -> None:
    assert _goods(lexicon, text) == goods
