"""The owner or director of a firm, or who opens its letters, is no part of its name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.persons import without_person
from screener.names.writing.fold import folded

AROUND = [
    "{} Attn: Jane Doe",
    "{} FAO Jane Doe",
    "{} z. Hd. Herrn Weber",
    "{} zu Händen Hans Weber",
    "{} à l'attention de M. Martin",
    "{} t.a.v. Jan Visser",
    "{} u.p. Bapak Budi",
    "{} UP: Bapak Budi",
    "{} MD: Jane Doe",
    "{} (yetkili Ahmet Yılmaz)",
    "{}, Inh. Hans Weber",
    "{} e.K. Inhaber Hans Weber",
    "{} v/ Hans Jensen",
    "{} v/Hans Jensen",
    "{} Director: Jane Doe",
    "{} (Director Jane Doe)",
    "{} (owner: Jane Doe)",
    "M/s {} (Prop. Ramesh Chand)",
    "M/s {} Prop: Smt. Sunita Devi",
    "M/s {} through its proprietor Ramesh Chand",
    "OOO {} (dir. Ivanova A.A.)",
    "{} represented by Jane Doe",
    "{} (titolare: Anna Greco)",
    "{} alla cortese attenzione Anna Greco",
    "{} a la atención de Ana Gil",
    "{} (właściciel Anna Lis)",
    "{} vertreten durch Anna Klein",
    "{} (Pemilik Sari Dewi)",
    "{} (Giam doc: Lan Anh)",
    "{} Gérant: Koffi Yao",
    "{} Responsável: Carlos Ruiz",
    "{} Attn; Jane Doe",
]
BESIDE = [
    "Mr Carlos Ruiz ({} Exports)",
    "Carlos Ruiz ({} Exports Ltd)",
    "Rajesh Agarwal - {} Textiles",
    "Alhaji Musa Bello ({} Ventures)",
    "Alh. Musa Bello - {} Ventures",
    "Bpk. Agus Salim ({} Furniture)",
    "Md. Kamal Hossain ({} Garments)",
    "Sheikh Khalid Al Thani ({} Contracting WLL)",
    "Attn; Suresh Gupta, {} Exports Pvt Ltd",
    "{} Agencies (Peter Mwangi)",
    "{} Textiles - Mr Rajesh Agarwal",
    "{} Ventures c/o Alhaji Musa Bello",
]


@pytest.mark.parametrize("around", AROUND)
def test_a_firm_is_told_without_its_person(around: str) -> None:
    assert matching.compare("Velkoria", around.format("Velkoria")).is_match


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("others", [("Star", "Golden"), ("Kumar", "Sharma")])
def test_two_firms_of_one_person_are_two(around: str, others: tuple[str, str]) -> None:
    assert not matching.compare(*map(around.format, others)).is_match


@pytest.mark.parametrize("around", BESIDE)
def test_a_firm_is_told_without_the_person_before_or_behind_a_sign(around: str) -> None:
    assert matching.compare("Velkoria", around.format("Velkoria")).is_match
    assert not matching.compare(*map(around.format, ("Velkoria", "Tamburo"))).is_match


@pytest.mark.parametrize(
    "name",
    [
        # whom the firm itself is called by
        "John Adams (Coach Supplies) Limited",
        "John Adams, Coach Supplies Limited",
        "Al Mada (ex Société Nationale d'Investissement)",
        "M/s Alpha, Textile Traders",
        # a fund of several
        "Sciens Strategies PCC Limited - Zeta Cell",
        "Kumar Contact Lenses",
        "Alpha Owner Services Ltd",
        "Aydon Silver Director Retirement Benefits Scheme",
        "Alpha Ltd Attn: Beta Ltd",
        "Attn: Alpha",
        "Ministry of Defence of the Dem. People's Rep. of Korea",
        "Golden Prop Shop",
        "Sole Proprietor Ramesh Chand",
        "Textielfabriek Velkoria v/h P.J. van den Broek",
        "Sir Henry Strakosch Will Trust - Mrs Bleackley",
        # Mohammed
        "Kazi Md. Shahjahan",
        "Islam, Md. Nazrul",
        # a place is no person
        "Uni - President Vietnam",
        "Dongfang, GM Xinjiang",
        "Start - Up Nation",
        # authorised dealer
        "Beko Yetkili Satıcı",
        # a first name, a map or a card, and a firm's initials
        "Syed Kafeel Ahmed",
        "Zlota Karta Warszawy",
        "Grupo ATN Surinam",
    ],
)
def test_what_is_no_person_stays(name: str) -> None:
    assert not without_person(name, folded(name))


def test_a_form_behind_the_person_stays() -> None:
    name = "Alpha (Inhaber: Jane Doe) GmbH"
    assert without_person(name, folded(name)) == "Alpha GmbH"


@pytest.mark.parametrize(
    ("name", "brand"),
    [
        ("Tommy Hilfiger (PVH Corp)", "Tommy Hilfiger"),
        ("Ralph Lauren - Polo Trading Ltd", "Ralph Lauren"),
        ("Michael Kors - Capri Holdings Ltd", "Michael Kors"),
        ("Mr Blue (Blue Trading Ltd)", "Mr Blue"),
    ],
)
def test_the_person_beside_a_firm_may_be_its_brand(name: str, brand: str) -> None:
    assert matching.compare(name, brand).is_match
    firm = name.removeprefix(brand).strip(" -()")
    assert matching.compare(name, firm).is_match
