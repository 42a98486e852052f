"""Trades of suppliers in the languages that they write in."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Companhia de Brinquedos Zarvana do Brasil Ltda", "Zarvana Toy Company of Brazil Ltda"),
        ("Société des Fruits de Mer Zarvana du Mali SARL", "Zarvana Seafood Company of Mali"),
        ("ООО «Зарвана Морепродукты»", "Zarvana Seafood LLC"),
        ("شركة زارفانا بناء السفن", "Zarvana Shipbuilding Company"),
        ("شركة زارفانا الروبيان", "Zarvana Shrimp Company"),
        ("شرکت میگو زروانا", "Zarvana Shrimp Company"),
        ("شرکت بسته بندی زروانا", "Zarvana Packaging Company"),
        (
            "Zarvana Tarım İlaçları Sanayi ve Ticaret A.Ş.",
            "Zarvana Pesticide Industry and Trade A.S.",
        ),
        ("Công ty TNHH Thịt Zarvana", "Zarvana Meat Co., Ltd."),
        ("株式会社山田投資", "Yamada Investment Co., Ltd."),
        ("Zarvana Pekařství s.r.o.", "Zarvana Bakery Ltd"),
        ("Pila Zarvana s.r.o.", "Zarvana Sawmill Ltd"),
        ("Pilana Zarvana d.o.o.", "Zarvana Sawmill Ltd"),
        ("Bakkerij Zarvana B.V.", "Zarvana Bakery"),
        ("Panimo Zarvana Oy", "Zarvana Brewery"),
        ("Zarvana Rederi AB", "Zarvana Shipping"),
        ("Stolarnia Zarvana", "Zarvana Carpentry"),
        ("Banque du Sud", "Bank of the South"),
        ("Zarvana Leder GmbH", "Zarvana Leather GmbH"),
        ("Zarvana Güneş Panelleri San. A.Ş.", "Zarvana Solar Panels Industry Inc."),
        ("Zarvana Fermuar San. ve Tic. A.Ş.", "Zarvana Zipper Industry and Trade Inc."),
        ("Công ty TNHH Dây kéo Zarvana", "Zarvana Zipper Co., Ltd."),
        ("XN May Bình Minh", "Binh Minh Garment Enterprise"),
        ("Botones Zarvana, S.A. de C.V.", "Zarvana Buttons SA de CV"),
        ("Toalhas Zarvana Indústria e Comércio Ltda", "Zarvana Towels Industry and Trade Ltd"),
        ("“Zarvana Gilam” MChJ", "Zarvana Carpet LLC"),
        ("Türkmenbaşy jins toplumy", "Туркменбашинский джинсовый комплекс"),
        ("شركة الفلاح للحوم", "Al Falah Meat Company"),
        ("شركة الواحة للتمور", "Oasis Dates Company"),
        ("شركة زرفانا للتطريز ش.م.م", "Zarvana Embroidery Company LLC"),
        ("ਜ਼ਰਵਾਨਾ ਟੈਕਸਟਾਈਲਜ਼ ਲਿਮਟਿਡ", "Zarvana Textiles Limited"),
        ("കൊച്ചിൻ ഫുഡ്സ് ലിമിറ്റഡ്", "Cochin Foods Limited"),
        ("Zarvana Gewürze GmbH", "Zarvana Spices GmbH"),
        ("Meble Zarvana Sp. z o.o.", "Zarvana Furniture Sp. z o.o."),
        ("ТОВ «Зарвана Іграшки»", "Zarvana Toys LLC"),
        ("ज़रवाना खिलौने लिमिटेड", "Zarvana Toys Limited"),
        ("บริษัท ซาร์วานาเนื้อสัตว์ จำกัด", "Zarvana Meat Co., Ltd."),
    ],
)
def test_a_trade_is_known_by_its_own_language(name: str, other: str) -> None:
    assert matching.compare(name, other, kind="organisation").is_match
    assert matching.compare(other, name, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [("Stahl GmbH", "Steel GmbH"), ("Bau GmbH", "Construction GmbH"), ("Bois SARL", "Wood SARL")],
)
def test_a_trade_alone_is_the_name_of_its_firm(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Sonne Energy GmbH", "Sun Energy GmbH"),
        ("Island Trading GmbH", "Iceland Trading GmbH"),
        ("Marine Trade SARL", "Navy Trade SARL"),
        ("Soleil Trading SARL", "Sun Trading SARL"),
        ("Orzel Trans Sp. z o.o.", "Eagle Trans Sp. z o.o."),
        ("Nap Energy Kft.", "Sun Energy Kft."),
        ("Orel Trans s.r.o.", "Eagle Trans s.r.o."),
        ("Nova Trade s.r.o.", "New Trade Ltd"),
    ],
)
def test_a_form_tells_a_trade_of_its_language_and_no_brand(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Baku Steel Company MMC", 'OOO "Baku Stil Kompani"'),
        ("Caspian Trading Company", "Kaspian Treydinq Kompani MMC"),
        ("Silk Way Logistics", "Silk Uey Logistik MMC"),
        ("Tashkent Trade Invest", "Toshkent Treyd Invest MChJ"),
        ("Eurasia Mining Company", 'OOO "Evraziya Mayning Kompani"'),
        ("Global Shipping Services", "Global Shipping Servisiz LTD"),
    ],
)
def test_english_as_firms_of_the_caucasus_and_central_asia_spell_it_is_english(
    name: str, other: str
) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Sumqayit Stil MMC", "Sumgait Style MMC"),
        ("Baku Stil Kompani", "Ganja Stil Kompani"),
        ("OOO Stil Servis", "OOO Steel Market"),
        ("OOO Mayning Grup", "OOO Trading Group"),
    ],
)
def test_a_style_is_no_steel_and_another_trade_another_firm(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
