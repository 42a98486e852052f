"""Towns and regions by their names in two languages, and by former ones that firms keep."""

from __future__ import annotations

import pytest

from screener import matching

OLD_AND_NEW = [
    "Kishinev Chisinau",
    "Dzhambul Taraz",
    "Kurgan-Tyube Bokhtar",
    "Nebitdag Balkanabat",
    "Stepanakert Khankendi",
    "Quilon Kollam",
    "Alleppey Alappuzha",
    "Trichur Thrissur",
    "Gulbarga Kalaburagi",
    "Shimoga Shivamogga",
    "Burdwan Bardhaman",
    "Aurangabad Chhatrapati-Sambhajinagar",
    "Osmanabad Dharashiv",
    "Ahmednagar Ahilyanagar",
    "Nawabshah Shaheed-Benazirabad",
    "Pegu Bago",
    "Bassein Pathein",
    "Arakan Rakhine",
    "Tenasserim Tanintharyi",
    "Maymyo Pyin-Oo-Lwin",
    "Kampong-Som Sihanoukville",
    "Irian-Jaya Papua",
    "Tananarive Antananarivo",
    "Fort-Dauphin Tolagnaro",
    "Nelspruit Mbombela",
    "Witbank eMalahleni",
    "Gisenyi Rubavu",
    "Awassa Hawassa",
    "Debre-Zeit Bishoftu",
]
TWO_LANGUAGES = [
    "Homyel Gomel",
    "Barysaw Borisov",
    "Maladzyechna Molodechno",
    "Belaya-Tserkov Bila-Tserkva",
    "Rubezhnoye Rubizhne",
    "Xorazm Khorezm",
    "Dzhizak Jizzakh",
    "Ashkhabad Ashgabat",
    "Mingechaur Mingachevir",
    "Ulan-Bator Ulaanbaatar",
    "Alep Aleppo",
    "Hewler Erbil",
    "Slemani Sulaymaniyah",
    "Shingal Sinjar",
    "Bani-Suwayf Beni-Suef",
    "El-Aaiun Laayoune",
    "Korat Nakhon-Ratchasima",
    "Ayudhya Ayutthaya",
    "Viangchan Vientiane",
    "Saigon Ho-Chi-Minh-City",
    "Malacca Melaka",
    "Jawa-Barat West-Java",
    "Sumatera-Utara North-Sumatra",
    "Rajin-Sonbong Rason",
    "Quemoy Kinmen",
    "Lefkosia Nicosia",
    "Lefkosa Lefkosia",
    "Girne Kyrenia",
    "Kerkyra Corfu",
    "Urosevac Ferizaj",
    "Temesvar Timisoara",
    "Nagyvarad Oradea",
    "Pozsony Bratislava",
    "Pilsen Plzen",
    "Breslau Wroclaw",
    "Graubunden Grigioni",
    "Sankt-Gallen Saint-Gall",
    "Luik Liege",
    "Courtrai Kortrijk",
    "Louvain Leuven",
    "Bozen Bolzano",
    "Saragossa Zaragoza",
    "Vitoria-Gasteiz Gasteiz",
    "Helsingfors Helsinki",
    "Tammerfors Tampere",
    "Mogadiscio Mogadishu",
    "Ciudad-de-Guatemala Guatemala-City",
]
XINJIANG_AND_BEYOND = [
    "Xoten Hotan",
    "Kuchar Kuqa",
    "Maralweshi Bachu",
    "Keriye Yutian",
    "Chaqiliq Ruoqiang",
    "Baghrash Bohu",
    "Toqquztara Gongliu",
    "Mongghulkure Zhaosu",
    "Hebukesaier Qobuqsar",
    "Kuldja Yining",
    "Ouroumtsi Urumqi",
    "Tsonub Haixi",
]


def _firms(town: str) -> tuple[str, str]:
    """A firm there with a brand, and one that is called by its town and trade alone."""
    town = town.replace("-", " ")
    return f"Zumpara {town} Textile", f"{town} Textile Factory"


@pytest.mark.parametrize("towns", [*OLD_AND_NEW, *TWO_LANGUAGES, *XINJIANG_AND_BEYOND])
def test_a_town_with_two_names_is_one(towns: str) -> None:
    one, other = towns.split()
    for name, same in zip(_firms(one), _firms(other), strict=True):
        assert matching.compare(name, same).is_match
        assert matching.compare(same, name).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    # What still bears the former name of a town is another than what bears its own.
    [
        ("Leningrad Textile Factory", "Saint Petersburg Textile Factory"),
        ("Sverdlovsk Region Prison No. 2", "Yekaterinburg Prison No. 2"),
        ("Gorky Automobile Plant", "Nizhny Novgorod Automobile Plant"),
        ("Kalinin Machine Building Plant", "Tver Machine Building Plant"),
        ("Komarno Shipyard", "Komarom Shipyard"),  # on either bank of the Danube
        ("Raigad Textile Mills", "Nagaon Textile Mills"),
    ],
)
def test_former_names_that_firms_bear_as_their_own_stay_names(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Andrey Guryev", "Andrey Atyrau"),
        ("Girne Stepanakert", "Kyrenia Khankendi"),
    ],
)
def test_persons_are_not_called_by_towns(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="person").is_match
