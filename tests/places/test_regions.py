"""Xinjiang in addresses: every spelling, and no street named after it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.places import find_regions


def _codes(text: str, country: str = "") -> set[str]:
    return {hit.region for hit in find_regions(text, country)}


@pytest.mark.parametrize(
    "text",
    [
        "新疆维吾尔自治区",
        "新疆生产建设兵团第八师石河子市",
        "新疆生產建設兵團",
        "阿克苏地区库车市",
        "喀什地区莎车县",
        "和田地区洛浦县",
        "伊犁哈萨克自治州霍尔果斯市",
        "乌鲁木齐市米东区",
        "昌吉回族自治州准东",
        "Xinjiang Uygur Autonomous Region",
        "Sinkiang",
        "Konasheher",
        "Maralbeshi",
        "Qarkilik",
        "XUAR",
        "Ürümqi",
        "Urumchi",
        "Wulumuqi",
        "Kashgar Prefecture",
        "Qeshqer",
        "Yarkand",
        "Khotan",
        "Karakax County",
        "Korla",
        "Kuerle",
        "Shihezi",
        "Karamay",
        "Turfan",
        "Ghulja",
        "Artux",
        "Bayingolin",
        "Синьцзян",
        "شينجيانغ",
        "XPCC Tumxuk",
        # as Turkish and Uyghur write them
        "Urumçi",
        "Ürümçi",
        "Kaşgar",
        "Gulca",
        "ئۈرۈمچى شەھىرى",
        "قۇمۇل",
        "تۇرپان",
        "قاراماي",
        "كورلا",
        "قەشقەر",
        "خوتەن",
        "غۇلجا",
        "ئاقسۇ",
        # as the other languages of Europe do
        "Ürümtschi",
        "Urumtschi",
        "Ueruemtschi",
        "Kaschgar",
        "Kuldscha",
        "Uigurisches Autonomes Gebiet",
        "im Uigurischen Autonomen Gebiet",
        "Uigurische Autonome Region Xinjiang",
        "Ouroumtsi",
        "Urumtchi",
        "Kachgar",
        "Tourfan",
        "Kouldja",
        "Région autonome ouïghoure",
        "région autonome ouïgoure",
        "Sin-kiang",
        "Región Autónoma Uigur",
        "Kasgar",
        "regione autonoma degli Uiguri",
        "Sinciang",
        "Kaszgar",
        "Urumczi",
        "Urumči",
        "Sin-ťiang",
        "Hszincsiang",
        "Oeigoerse Autonome Regio",
        "Уйгурский автономный район",
        "Кульджа",
        "Яркенд",
        "Ουρούμτσι",
    ],
)
def test_every_spelling_is_found_without_a_country(text: str) -> None:
    assert _codes(text) == {"CN-XJ"}


@pytest.mark.parametrize(
    "text",
    [
        "Hami",
        "Tacheng",
        "Aksu",
        "Aksou",
        "Hetian",
        "Ili",
        "Jotán",
        "Kashi",
        "Artuş",
        "哈密",
        "和田",
        "ئالتاي",
        "Khorgos",
        "Kuytun",
        "Aral",
        "Aral City",
        "阿拉尔",
        "阿克苏",
        "策勒",
        "Yuli County",
        "Wenquan County",
        "Baicheng County",
        "Shawan City",
        "Wusu City",
        "Wuerhe",
        "Altai",
        "温泉县",
        "沙湾县",
    ],
)
def test_spelling_that_others_share_needs_china(text: str) -> None:
    assert _codes(text) == set()
    assert _codes(text, "CN") == {"CN-XJ"}
    assert _codes(f"{text}, China") == {"CN-XJ"}


@pytest.mark.parametrize("text", ["Yili", "Yutian County", "Shawan", "8th Division", "巴州"])
def test_spelling_of_other_chinese_places_needs_another_word(text: str) -> None:
    assert _codes(text, "CN") == set()
    assert _codes(f"{text}, Xinjiang", "CN") == {"CN-XJ"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("No. 12 Urumqi Middle Road, Shanghai", "CN"),
        ("上海市乌鲁木齐中路12号", "CN"),
        ("Xinjiang Rd., Qingdao", "CN"),
        ("新疆路, 青岛", "CN"),
        ("Hami Road 4, Shanghai", "CN"),
        ("Xinjiang County, Yuncheng, Shanxi", "CN"),
        ("Hetian Town, Changting, Fujian", "CN"),
        ("Kashi, Uttar Pradesh", "IN"),
        ("Aksu, Antalya", "TR"),
        ("Aksu, Turkey", ""),
        ("Aral, Kazakhstan", "KZ"),
        ("Tacheng Road, Jiading", "CN"),
        ("Beitun District, Taichung", "TW"),
        ("哈密瓜批发", "CN"),
        ("Kachgar Restaurant, Paris", "FR"),
        ("Kaschgar-Weg 3, Peking", "CN"),
        ("Aksou, Schanghai", "CN"),
        ("China (excl. Xinjiang)", "CN"),
        ("outside Xinjiang", "CN"),
        ("No production in Xinjiang", "CN"),
        ("中国（不含新疆）", "CN"),
    ],
)
def test_streets_towns_and_foreign_places_are_not_xinjiang(text: str, country: str) -> None:
    assert _codes(text, country) == set()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("12 Industrial Zone, Shihezi, Xinjiang 832000", "SG"),
        ("新疆乌鲁木齐市", "TW"),
        ("Xinjiang Uyghur Autonomous Region", "TR"),
        ("Urumqi", "HK"),
        ("Kashgar Prefecture", "AE"),
        ("Korla", "KZ"),
        ("喀什地区", "HK"),
    ],
)
def test_a_place_that_no_other_is_called_as_counts_in_any_country(text: str, country: str) -> None:
    assert _codes(text, country) == {"CN-XJ"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Khorgos Gateway, Almaty Region", "KZ"),
        ("Tarbagatay", "RU"),
        ("Bandra Kurla Complex, Mumbai", "IN"),
        ("Kurla West, Mumbai", ""),
        ("Horgoš", "RS"),
        ("Kızılsu", "TR"),
        ("Aral city", "KZ"),
        ("Bay County, Florida", "US"),
        ("Küche & Bad, Berlin", "DE"),
        ("岸和田市", "JP"),
        ("马拉喀什", "MA"),
        ("Kara-Kulja", "KG"),
        ("Marange-Silvange", "FR"),
        ("Hefeng County, Enshi, Hubei", "CN"),
        ("四川省巴中市巴州区", "CN"),
        ("Yining Town, Xiushui, Jiangxi", "CN"),
        ("阿克苏诺贝尔", "CN"),
        ("Kaşgar Caddesi 4, İstanbul", "TR"),
        ("улица Кашгарская 12, Ташкент", "UZ"),
        ("ул. Урумчи 3", "KZ"),
        ("12 rue d'Urumqi, Paris", "FR"),
        ("Urumqi Road, Shanghai", "SG"),
        ("臺北市大同區伊寧街3號", "TW"),
    ],
)
def test_places_of_that_name_elsewhere_are_not_there(text: str, country: str) -> None:
    assert _codes(text, country) == set()


@pytest.mark.parametrize("text", ["Ku'erle", "Bo’ertala", "Wu'erhe, China"])
def test_a_sign_between_syllables_is_left_out(text: str) -> None:
    assert _codes(text) == {"CN-XJ"}


def test_a_place_there_is_found_beside_a_denial_of_the_region() -> None:
    assert _codes("Urumqi, not Xinjiang", "CN") == {"CN-XJ"}


def test_site_in_xinjiang_of_a_foreign_firm_is_found() -> None:
    assert _codes("Plant 2: Korla, Xinjiang, China", "TR") == {"CN-XJ"}
    assert _codes("Plant 2: Aksu, China", "TR") == {"CN-XJ"}
    assert _codes("Plant 2: Aksu", "TR") == set()
    assert _codes("Korla Straße 3", "DE") == set()


def test_other_documented_regions_are_found() -> None:
    assert _codes("Dindigul, Tamil Nadu", "IN") == {"IN-TN"}
    assert _codes("Bukavu, South Kivu", "CD") == {"CD-SK"}
    assert _codes("拉萨市", "CN") == {"CN-XZ"}
    assert _codes("Salem, Massachusetts", "US") == set()


@given(st.text(max_size=60))
def test_any_text_is_read_without_error_and_the_same_twice(text: str) -> None:
    assert find_regions(text, "CN") == find_regions(text, "CN")
    assert find_regions("Xinjiang, " + text.replace("\n", " "), "CN") or not text.isascii() or text


@given(
    st.sampled_from(["石河子", "Karamay", "喀什", "Hotan"]),
    st.sampled_from(["", "No. 3, ", "中国"]),
)
def test_what_stands_before_a_sure_place_does_not_hide_it(place: str, before: str) -> None:
    assert _codes(before + place, "CN") == {"CN-XJ"}


@pytest.mark.parametrize(
    ("text", "country", "is_there"),
    [
        ("Karamay SK Petrochemical Co", "CN", True),
        ("Urumqi CD Factory", "CN", True),
        ("Urumçi Cd.No:5, Ankara", "TR", False),
        ("Urumçi Sk. 12, Ankara", "TR", False),
        ("Urumçi Mah. 3, Ankara", "TR", False),
    ],
)
def test_a_street_of_turkey_that_is_shortened_has_a_point(
    text: str, country: str, *, is_there: bool
) -> None:
    assert _codes(text, country) == ({"CN-XJ"} if is_there else set())
