"""What a factory makes is known in the language that its name is in."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Les Aliments Maple Leaf Inc.", "Maple Leaf Foods Inc."),
        ("Les Outils Maple Leaf", "Maple Leaf Tools"),
        ("Les Alliages Maple Leaf", "Maple Leaf Alloys"),
        ("Fabrika stakla a.d. Paraćin", "Paracin Glass Factory AD"),
        ("Fabrika kablova Jagodina", "Jagodina Cable Factory"),
        ("Fabrika obuće Borovo", "Borovo Shoe Factory"),
        ("Tvornica čarapa Tuzla", "Tuzla Hosiery Factory"),
        ("Fabrika e Këpucëve Korçë", "Korce Shoe Factory"),
        ("Fabrica de Covoare Cisnădie", "Cisnadie Carpet Factory"),
        ("Továrna na koberce Brno", "Brno Carpet Factory"),
        ("Budapesti Csokoládégyár Zrt.", "Budapest Chocolate Factory Zrt."),
        ("Zakłady cukrownicze Maple Leaf Spółka Akcyjna", "Maple Leaf Sugar Works SA"),
        ("Fábrica de Colchones Maple Leaf", "Maple Leaf Mattress Factory"),
        ("Fábrica de Luvas Maple Leaf do Brasil", "Maple Leaf Glove Factory Brazil"),
        ("Fabbrica di Scarpe e Calze Ferrari S.p.A.", "Ferrari Shoe and Hosiery Factory SpA"),
        ("Maple Leaf Teppichfabrik GmbH", "Maple Leaf Carpet Factory GmbH"),
        ("Gəncə Şüşə Fabriki ASC", "Ganja Glass Factory OJSC"),
        ("Namangan Sovun Fabrikasi MChJ", "Namangan Soap Factory LLC"),
        ("Maple Leaf Zahnradfabrik GmbH", "Maple Leaf Gear Factory GmbH"),
        ("Maple Leaf Ketten und Schneidwaren AG", "Maple Leaf Chains and Cutlery AG"),
        ("Maple Leaf Conservenfabriek B.V.", "Maple Leaf Cannery B.V."),
        ("Maple Leaf Skoenfabriek (Edms) Bpk", "Maple Leaf Shoe Factory (Pty) Ltd"),
        ("Maple Leaf Tändsticksfabrik AB", "Maple Leaf Match Factory AB"),
        ("Maple Leaf Svineslagteri A/S", "Maple Leaf Pig Slaughterhouse A/S"),
        ("Fiskimjölsverksmiðja Maple Leaf hf.", "Maple Leaf Fishmeal Factory hf."),
        ("Maple Leaf Vaneritehdas Oy", "Maple Leaf Plywood Factory Oy"),
        ("Maple Leaf Kommivabrik AS", "Maple Leaf Confectionery Factory AS"),
        ("UAB Maple Leaf Dviračiai", "UAB Maple Leaf Bicycles"),
        ("SIA Maple Leaf Saplāksnis", "SIA Maple Leaf Plywood"),
        ("Maple Leaf Baromfifeldolgozó Zrt.", "Maple Leaf Poultry Processing Zrt."),
        ("Fabryka Łożysk Maple Leaf S.A.", "Maple Leaf Bearing Factory S.A."),
        ("Řetězárna Maple Leaf a.s.", "Maple Leaf Chain Factory a.s."),
        ("Chladiarne Maple Leaf s.r.o.", "Maple Leaf Cold Storage s.r.o."),
        ("Fabrika šibica Maple Leaf", "Maple Leaf Match Factory"),
        ("Steklarna Maple Leaf d.o.o.", "Maple Leaf Glassworks d.o.o."),
        ("ТОВ «Панчішна фабрика Тонкопряд»", "Tonkopriad Hosiery Factory LLC"),
        ("ААТ «Запалкавая фабрыка Прамень»", "Pramen Match Factory OJSC"),
        ("Килимена фабрика Шаренка АД", "Sharenka Carpet Factory AD"),
        ("Фабрика за чоколадо Вардарка АД", "Vardarka Chocolate Factory AD"),
        ("ООО «Прачечная Снежана»", "Snezhana Laundry LLC"),
    ],
)
def test_what_a_factory_makes_is_read_in_its_language(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fabrika stakla a.d. Paraćin", "Paracin Cable Factory AD"),
        ("Les Aliments Maple Leaf Inc.", "Maple Leaf Tools Inc."),
        ("Lana Trading", "Wool Trading"),
        ("Dolci & Gabbani", "Confectionery & Gabbani"),
        ("Fabrika Zvezda", "Star Factory"),
        ("Maple Leaf Zahnradfabrik GmbH", "Maple Leaf Bicycle Factory GmbH"),
        ("Maple Leaf Tändsticksfabrik AB", "Maple Leaf Yeast Factory AB"),
        ("Drátovny Maple Leaf a.s.", "Maple Leaf Starch Factory a.s."),
        ("ТОВ «Панчішна фабрика Тонкопряд»", "Tonkopriad Furniture Factory LLC"),
    ],
)
def test_other_goods_and_brands_are_other_firms(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
