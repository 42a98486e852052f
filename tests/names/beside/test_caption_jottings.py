"""What an analyst jots down in any order behind a name: owners, persons, towns, goods, remarks."""

from __future__ import annotations

import pytest

from screener.names.beside.caption_short import parted_short
from screener.names.beside.captions import caption_of


@pytest.mark.parametrize(
    ("name", "shorts", "said"),
    [
        # whose it is, said behind
        ("Shvabe, Rostec's optics holding", ("Shvabe",), {"optics", "rostec"}),
        ("Segezha, Sistema's timber arm", ("Segezha",), {"timber", "sistema"}),
        ("Cerrejón, Glencore's open pit in La Guajira", ("Cerrejón",), {"pit", "glencore"}),
        # whose it is, said before: a mine is called by its ground, a mill by whom it belongs to
        ("Sinomine's Bikita lithium", ("Bikita",), {"lithium", "sinomine"}),
        ("Barrick's North Mara pit (Tarime)", ("North Mara",), {"pit", "barrick"}),
        ("CMOC's TFM mine (DRC)", ("TFM",), {"mine", "cmoc", "drc"}),
        ("Samling's Bintulu plywood mill", ("Samling",), {"bintulu", "plywood"}),
        ("Zijin's Serbia copper", ("Zijin",), {"serbia", "copper"}),
        ("Astra's palm arm, Astra Agro", ("Astra Agro",), {"palm"}),
        ("UNIBAN: Urabá banana growers' exporter", ("UNIBAN",), {"banana", "exporter"}),
        # a town that begins a jotting is the firm, not a person or another town behind
        ("Pingtan, Fuzhou fishing fleet, Zhuo Xinrong", ("Pingtan fishing",), {"fuzhou"}),
        ("Bikita lithium mine (Sinomine)", ("Bikita lithium",), {"sinomine"}),
        # a name that is short for a trade, or of what firms are called, is no topic
        ("AGR: gold refinery at Entebbe, Alain Goetz", ("AGR",), {"gold", "entebbe"}),
        ("RSB-Group: Russian private military firm", ("RSB-Group",), {"russian", "pmc"}),
        ("gunmaker Taurus, of São Leopoldo", ("Taurus",), {"gunmaker", "leopoldo"}),
        ("Rebecca, wigmaker of Xuchang", ("Rebecca",), {"wig", "xuchang"}),
        ("teleSUR, Caracas-based TV", ("teleSUR",), {"caracas"}),
        ("KIPAS – Kimia Part, UAV parts", ("KIPAS", "Kimia Part"), {"uav"}),
        # a town, or a good in capitals, behind the name without any sign
        ("KEMZ Kovrov, ground robots", ("KEMZ",), {"kovrov", "robots"}),
        ("CERS Damascus – chemical arms institute", ("CERS",), {"damascus", "arms"}),
        ("Zhongtai PVC, Urumqi", ("Zhongtai",), {"pvc", "urumqi"}),
        # what another name follows is no legal form with points
        ("camera maker OFILM (a.k.a. O-Film), Nanchang", ("OFILM",), {"camera", "nanchang"}),
        ("tuna trader Fong Chun (f.k.a. Chun Cheng), Kaohsiung", ("Fong Chun",), {"tuna"}),
        # nothing but names and a place
        ("Yanacocha, Newmont, Cajamarca", ("Yanacocha",), {"cajamarca", "newmont"}),
        ("Prince Group – Chen Zhi, Cambodia", ("Prince Group",), {"cambodia"}),
        ("ZCDC, Marange", ("ZCDC",), {"marange"}),
    ],
)
def test_a_jotting_is_parted(name: str, shorts: tuple[str, ...], said: set[str]) -> None:
    caption = caption_of(name)
    assert caption is not None
    assert caption.shorts == shorts
    assert said <= {*caption.said}


@pytest.mark.parametrize(
    "name",
    [
        "Capstone Investment Advisors (Netherlands), B.V.",
        "Gill Industries - Georgia, Inc.",
        "DHL Express (USA), Inc.",
        "Oy Program-Production, Pori, Ltd",
        "Zarnit, Kenya",
        "ZCDC (Zimbabwe)",
        "Georgia Gulf Sulphur, of Valdosta",
        "Luka - logistics, d.o.o. Koper",
    ],
)
def test_a_registered_name_is_no_jotting(name: str) -> None:
    assert caption_of(name) is None


@pytest.mark.parametrize(
    ("short", "parted"),
    [
        ("Kalashnikov Izhevsk", ("Kalashnikov", "Izhevsk")),
        ("TVZ Tver", ("TVZ", "Tver")),
        ("Tianye PVC", ("Tianye", "PVC")),
        ("Firestone Liberia", ("Firestone Liberia", "")),
        ("Tidewater Middle East", ("Tidewater Middle East", "")),
        ("Warren Tea", ("Warren Tea", "")),
        ("Kaloti", ("Kaloti", "")),
    ],
)
def test_a_town_behind_one_word_is_parted_from_it(short: str, parted: tuple[str, str]) -> None:
    assert parted_short(short) == parted
