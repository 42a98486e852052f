"""Words of trades mean in Latin letters what they mean in the letters of their language."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Sharikat al-Butas al-Arabiya", "Arab Potash Company PLC"),
        ("Al-Nassagoun Al-Sharqiyoun lil-Sajjad", "Oriental Weavers Carpet Company"),
        ("شركة النساجون الشرقيون للسجاد", "Oriental Weavers Carpet Company"),
        ("Sharikat al-Khaleej al-Arabi lil-Naft, Benghazi", "Arabian Gulf Oil Company (AGOCO)"),
        ("Sharikat Misfat Homs", "Homs Refinery Company"),
        ("Khadamat-e Havapeymaie Pars", "Pars Aviation Services Company"),
        ("Sherkat-e Palayesh-e Naft-e Abadan", "Abadan Oil Refining Company"),
        ("Ellinika Nafpigia A.E., Skaramangas", "Hellenic Shipyards S.A."),
        ("Elliniki Viomichania Zacharis", "Hellenic Sugar Industry"),
        ("Zestaponis Peroshenadnobta Karkhana", "Zestaponi Ferroalloys Plant"),
        ("Hayastani Yerkatughi", "Armenian Railways"),
        ("Nepal Aayal Nigam Ltd", "Nepal Oil Corporation Limited"),
        ("Janakpur Churot Karkhana", "Janakpur Cigarette Factory"),
        ("Myanma Kyaukmyat Lokengan", "Myanma Gems Enterprise"),
        ("Turkmenabat nah egriji fabrigi", "Turkmenabat Cotton Spinning Factory"),
        ("Sedef Gemi Insaati A.S.", "Sedef Shipbuilding Inc., Tuzla"),
        ("Joson Muyok Unhaeng", "Foreign Trade Bank of the DPRK"),
        ("Namp'o Choson-so", "Nampo Shipyard"),
        ("Hungnam Biryo Yonhap Kiopso", "Hungnam Fertilizer Complex"),
        ("Darkhan Tömörlögiin Üildver", "Darkhan Metallurgical Plant"),
        ("Kiwanda cha Saruji Tanga", "Tanga Cement Factory"),
        ("Warshadda Sonkorta Jowhar", "Jowhar Sugar Factory"),
        ("Suid-Afrikaanse Spoorweë", "South African Railways"),
        ("Krygstuigkorporasyon van Suid-Afrika", "Armaments Corporation of South Africa SOC Ltd"),
        (
            "Kazneno-popravni zavod zatvorenog tipa Zenica",
            "Zenica Closed-Type Correctional Facility",
        ),
        ("Mispanot Yisrael", "Israel Shipyards"),
    ],
)
def test_name_is_its_english_one(name: str, english: str) -> None:
    assert matching.compare(name, english, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Hungnam Biryo Yonhap Kiopso", "Hungnam Steel Complex"),
        ("Nampo Choson-so", "Chongjin Shipyard"),
        ("Joson Muyok Unhaeng", "Korea Daesong Bank"),
        ("Sherkat-e Palayesh-e Naft-e Abadan", "Tabriz Oil Refining Company"),
        ("Sharikat al-Butas al-Arabiya", "Arab Cement Company PLC"),
        ("Nepal Aayal Nigam Ltd", "Nepal Electricity Corporation Limited"),
        ("Kiwanda cha Saruji Tanga", "Mbeya Cement Factory"),
        ("Ellinika Nafpigia A.E.", "Hellenic Sugar S.A."),
        # names of firms, not of goods
        ("Resham Trading Ltd", "Silk Trading Ltd"),
        ("Butas Consulting GmbH", "Potash Consulting GmbH"),
        ("Nassagoun Trading LLC", "Weaver Trading LLC"),
        ("Mispanot Capital AG", "Shipyard Capital AG"),
    ],
)
def test_neighbour_or_brand_is_another(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match
