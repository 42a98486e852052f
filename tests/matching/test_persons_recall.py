"""Persons: what comparison accepts, the index must offer, given names written as initials too."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screener.matching.index.listed import ListedNames
from screener.matching.persons.form import person_form
from screener.matching.persons.score import score_persons
from screener.matching.thresholds import thresholds
from screener.model import Listing
from screener.sources.descriptor import descriptors
from screener.sources.document import Document, facts_of
from screener.sources.parsers import parser

SEED = 20261125
LEAST = thresholds().possible
LISTS = [
    ("ofac_sdn", "ofac/sdn_2024-05.xml"),
    ("eu_fsf", "eu_fsf/20240513-FULL-1_1.xml"),
    ("un_sc", "un/un_consolidated_2024-05.xml"),
]


def indexed(names: Sequence[str]) -> ListedNames:
    return ListedNames.of({name: person_form(name) for name in names}, persons=True)


def accepted(asked: str, listed: Sequence[str]) -> Iterator[str]:
    form = person_form(asked)
    for name in listed:
        scored = score_persons(form, person_form(name))
        if scored is not None and scored.score >= LEAST:
            yield name


def lost(asked: Sequence[str], listed: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs that comparison accepts and the index does not offer."""
    found = indexed(listed).search(asked, LEAST)
    return [
        (text, name)
        for text, offered in zip(asked, found, strict=True)
        for name in sorted({*accepted(text, listed)} - {hit.text for hit in offered})
    ]


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("J Smith", "John Smith"),
        ("She kau", "Shekau"),
        ("Chi urgul", "Chirurgul"),
        ("AKB ARI", "Masoud AKBARI"),
        ("Smith, J.", "John Smith"),
        ("John Smith", "J. Smith"),
        ("ASHRAF, Haji M.", "ASHRAF, Haji Muhammad"),
        ("PERDOMO, Gustavo A", "PERDOMO, Gustavo Adolfo"),
        ("J. A. Smith", "John Andrew Smith"),
        ("V.V. Putin", "Vladimir Vladimirovich Putin"),
        ("Путин В.В.", "Vladimir Vladimirovich Putin"),
        ("Ю. Петров", "Yuri Petrov"),
        ("Щ. Иванов", "Shchukar Ivanov"),
        ("Prigozhin Y.V.", "Yevgeniy Viktorovich PRIGOZHIN"),
        ("Y. Prigozhin", "Evgeny Prigozhin"),
        ("Kovalchuk J.V.", "Yury Valentinovich KOVALCHUK"),
        ("H. Petrov", "Харитон Петров"),
        ("J. Petrov", "Zhores Petrov"),
        ("Ts. Petrov", "Cezar Petrov"),
        ("de U. KaungHTET", "U Kaung HTET"),
        ("Taha OsmanAELHUSSEIN", "Taha Osman A ELHUSSEIN"),
        ("J. Andrew Smith", "John A. Smith"),
    ],
)
def test_a_name_with_initials_is_found(asked: str, listed: str) -> None:
    others = ["Jane Smythe", "Haji Muhammad Omar", "Gustavo Petro", "Vladimir Petrov"]
    (found,) = indexed([*others, listed]).search([asked], LEAST)
    assert listed in [hit.text for hit in found]


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Bob Kowalski", "Robert Kowalski"),
        ("Christa Wolf", "Christina Wolf"),
        ("Kowalski, Bob", "KOWALSKI, Robert James"),
        ("Ed Wu", "Edward Wu"),
        ("Pepe García", "José García López"),
        ("Sasha Zhukov", "Александр Жуков"),
        ("Joseph Haddad", "يوسف حداد"),
        ("Khudr Orphaly", "Khodr Orfali"),
        ("Rafeeq Chahadeh", "Rafiq Shahada"),
        ("Alla Obolenska", "Alla Ivanovna Obolenskaya"),
        ("Jana Novakova", "Jana Novak"),
        ("Mikalai Karpiankou", "Nikolai Karpenkov"),
        ("Roman Golovchenko", "Raman Halouchanka"),
        ("Heng Swee Keat", "王瑞杰"),
        ("陳國基", "Chan Kwok-ki"),
        ("Robert Kuok Hock Nien", "郭鶴年"),
        ("Takafumi Horie", "堀江貴文"),
    ],
)
def test_a_name_in_another_form_is_found(asked: str, listed: str) -> None:
    others = ["Boris Kowalewski", "Pedro García", "Aleksandra Zhukova", "Khaled Orabi", "Jana Nova"]
    (found,) = indexed([*others, listed]).search([asked], LEAST)
    assert listed in [hit.text for hit in found]


def shortened(name: str, chance: random.Random) -> str:
    """The name with one or two of its parts written as initials, somewhere else perhaps."""
    parts = name.replace(",", " ").split()
    if len(parts) < 2:
        return name
    for at in chance.sample(range(len(parts)), min(chance.choice([1, 1, 2]), len(parts) - 1)):
        parts[at] = parts[at][0] + chance.choice(["", "."])
    turn = chance.choice([0, 0, 1, len(parts) - 1])
    separator = chance.choice([" ", " ", ", "]) if turn else " "
    return (" ".join(parts[turn:]) + separator + " ".join(parts[:turn])).strip()


@pytest.fixture(scope="module")
def published(shared_data: Path) -> list[str]:
    """Some of the persons of three lists."""
    names: set[str] = set()
    for source, file in LISTS:
        descriptor = descriptors()[source]
        document = Document(descriptor, {"main": shared_data / file}, date(2026, 9, 1))
        names.update(
            name.text
            for entry in facts_of(document, parser(descriptor.formats["xml"]))
            if isinstance(entry, Listing) and entry.kind == "person"
            for name in entry.names
        )
    return random.Random(SEED).sample(sorted(names), 1_500)  # noqa: S311 - a sample, no secret


@pytest.mark.parametrize("count", [80, pytest.param(1_500, marks=pytest.mark.soak)])
def test_published_names_with_initials_are_all_found(published: list[str], count: int) -> None:
    published = published[:count]  # they are in no order
    chance = random.Random(SEED)  # noqa: S311 - a sample, no secret
    asked = [shortened(name, chance) for name in chance.sample(published, 30)]
    scanned = {(text, name) for text in asked for name in accepted(text, published)}
    assert len(scanned) > 20
    found = indexed(published).search(asked, LEAST)
    offered = zip(asked, found, strict=True)
    assert scanned == {(text, hit.text) for text, hits in offered for hit in hits}


_WORDS = """
john james jan smith smyth ivan ivanovich petrov petrova al bin ali hassan hussein li lee wei
garcia lopez maria jose de y van kim j. i. p. h. l. m. J S e yu. ю. sh. щ. y. v.v.
yevgeny evgeny yuri kh. h. khariton hariton харитон zh. zhores ts. cezar ye. ju. o. o'brien
yaroslav iaroslav 김철수 철수 kim chol su soo gil cheolsu
bob robert ed edward kate katherine pepe stephen steven jr sr iii volkau volkov zelenska zelensky
novak novakova deeb dib khodr orfali orphaly chehade shehadeh samir amir يوسف joseph سمير Иван
Волков Волкова abd rahman abdulrahman
"""
_PART = st.sampled_from(_WORDS.split())
_NAMES = st.lists(st.lists(_PART, min_size=2, max_size=5).map(" ".join), min_size=1, max_size=12)


@settings(max_examples=50)
@given(_NAMES, _NAMES)
def test_the_index_finds_what_a_full_scan_of_persons_accepts(
    asked: list[str], listed: list[str]
) -> None:
    assert lost(asked, sorted(set(listed))) == []
