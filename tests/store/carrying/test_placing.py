"""Real lists, one after the other: who is who in them, and whose a dismissal stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from screener import audit, intake
from screener.model import Supplier
from screener.service.review.carry import answer, questions
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store
from screener.store.lists.evidence import Document, add_document
from screener.store.lists.versions import Version, entries
from screener.store.review.cases import cases_of_list
from tests.store import samples
from tests.store.keeping import keep_run

LISTED = samples.listing()
Read = Callable[[str], tuple[Supplier, ...]]

HEADINGS = "No.,Company,Country,City,Products\n"
HOSHINE = "Hoshine Silicon Industry Co Ltd"
NUMBERED = f"""{HEADINGS}1,{HOSHINE},China,Leshan,Silicon
2,{HOSHINE},China,Urumqi,Silicon
3,Acme,Germany,Bonn,Screws
4,Beta,Germany,Ulm,Nuts
"""
ADDRESSES = """Company,Address,VAT
Hoshine Silicon,"12 Industrial Road, Leshan, China",
Acme,"1 Werkstr., Bonn, Germany",136695976
Beta,"2 Werkstr., Ulm, Germany",DE136695976
"""


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def from_text(text: str) -> tuple[Supplier, ...]:
        path = tmp_path / "suppliers.csv"
        path.write_text(text, encoding="utf-8")
        return intake.read(path).suppliers

    return from_text


def as_before(suppliers: tuple[Supplier, ...]) -> tuple[Supplier, ...]:
    """What was read of them when no country was told by an address."""
    return tuple(replace(one.as_stated, gaps=()) for one in suppliers)


def screened(store: Store, suppliers: tuple[Supplier, ...], day: int) -> Version:
    """Keep a run in which every supplier is found."""
    found = {one.number: [samples.match(LISTED, one)] for one in suppliers}
    return keep_run(store, suppliers, found, as_of=samples.AS_OF + timedelta(days=day)).version


def known(store: Store, version: Version) -> dict[str, int]:
    """The suppliers of a version, by town or address."""
    with store.reading() as connection:
        listed = entries(connection, version.id)
    return {one.supplier.city or one.supplier.address: one.supplier_id for one in listed}


def dismissed(store: Store, version: Version) -> set[str]:
    """The towns or addresses of the suppliers with a dismissal in force."""
    with store.reading() as connection:
        cases = cases_of_list(connection, version.list_id)
    found = {one.supplier_id for one in cases if one.status == "dismissed"}
    return {place for place, supplier_id in known(store, version).items() if supplier_id in found}


def dismiss(store: Store, version: Version, *places: str) -> None:
    wanted = {known(store, version)[place] for place in places}
    with store.reading() as connection:
        cases = cases_of_list(connection, version.list_id)
    person = Reviewer(store=store, settings=Settings(), by="Anna", now=lambda: samples.AS_OF)
    chosen = [one.id for one in cases if one.supplier_id in wanted]
    person.decide("dismissed", chosen, reason="Other town")


def counts(version: Version) -> tuple[int, int, int]:
    return version.added, version.changed, version.removed


def test_a_dismissal_stays_with_its_firm_when_numbers_are_counted_anew(
    store: Store, read: Read
) -> None:
    first = screened(store, read(NUMBERED), 0)
    dismiss(store, first, "Leshan")
    both = f"{HEADINGS}1,Acme,Germany,Bonn,Screws\n2,Beta,Germany,Ulm,Nuts\n"
    gone = screened(store, read(f"{both}3,{HOSHINE},China,Urumqi,Silicon\n"), 1)
    assert counts(gone) == (0, 3, 1)
    assert known(store, gone).items() <= known(store, first).items()
    assert dismissed(store, gone) == set()
    back = screened(store, read(NUMBERED), 2)
    assert known(store, back) == known(store, first)
    assert dismissed(store, back) == {"Leshan"}
    assert screened(store, read(NUMBERED), 3) == back
    with store.reading() as connection:
        assert audit.verify(connection).broken is None


def test_an_edited_row_of_several_with_one_name_is_asked_about(store: Store, read: Read) -> None:
    first = screened(store, read(NUMBERED), 0)
    dismiss(store, first, "Leshan")
    rows = f"1,Acme,Germany,Bonn,Screws\n2,{HOSHINE},China,Shanshan,Silicon\n"
    second = screened(store, read(HEADINGS + rows), 1)
    assert dismissed(store, second) == set()
    (asked,) = questions(store)
    assert asked.name == asked.like_name == HOSHINE
    answer(
        Reviewer(store=store, settings=Settings(), by="Ben", now=lambda: samples.AS_OF),
        asked.id,
        same=True,
    )
    assert dismissed(store, second) == {"Shanshan"}


def test_numbers_that_are_the_lists_own_decide_though_they_are_consecutive(
    store: Store, read: Read
) -> None:
    headings = "Supplier no,Company,Country,City\n"
    rows = f"100001,{HOSHINE},China,Leshan\n100002,Acme,Germany,Bonn\n"
    first = screened(store, read(headings + rows), 0)
    dismiss(store, first, "Leshan")
    rows = f"100002,Acme,Germany,Bonn\n100003,{HOSHINE},China,Leshan\n"
    second = screened(store, read(headings + rows), 1)
    assert counts(second) == (1, 0, 1)
    assert known(store, second)["Leshan"] != known(store, first)["Leshan"]


def test_a_firm_that_is_given_the_number_of_one_that_left_has_no_decision_of_it(
    store: Store, read: Read
) -> None:
    headings = "Supplier no,Company,Country,City\n"
    rest, bearer = "V-18,Acme,Germany,Bonn\n", f"V-17,{HOSHINE},China,Leshan\n"
    first = screened(store, read(headings + bearer + rest), 0)
    dismiss(store, first, "Leshan")
    screened(store, read(headings + rest), 1)
    again = screened(store, read(f"{headings}V-17,Hoshine Bakery,Germany,Ulm\n{rest}"), 2)
    assert not {*known(store, first).values()} & {known(store, again)["Ulm"]}
    back = screened(store, read(headings + bearer.replace("17", "19") + rest), 3)
    assert counts(back) == (1, 0, 1)


def test_a_country_told_by_an_address_keeps_suppliers_and_dismissals(
    store: Store, read: Read
) -> None:
    suppliers = read(ADDRESSES)
    assert [one.country for one in suppliers] == ["CN", "DE", "DE"]
    first = screened(store, as_before(suppliers), 0)
    dismiss(store, first, *known(store, first))
    second = screened(store, suppliers, 1)
    assert counts(second) == (0, 3, 0)
    assert known(store, second) == known(store, first)
    assert dismissed(store, second) == set(known(store, first))
    assert screened(store, suppliers, 2) == second


def test_so_does_an_address_that_now_ends_with_its_country(store: Store, read: Read) -> None:
    first = screened(store, read(ADDRESSES.replace(", Leshan, China", "")), 0)
    dismiss(store, first, "12 Industrial Road")
    second = screened(store, read(ADDRESSES), 1)
    assert counts(second) == (0, 1, 0)
    assert dismissed(store, second) == {"12 Industrial Road, Leshan, China"}


def test_a_country_that_the_list_states_since_reopens_a_dismissal(store: Store, read: Read) -> None:
    listed = "Company,City,Country\nHoshine,Leshan,"
    first = screened(store, read(listed), 0)
    dismiss(store, first, "Leshan")
    second = screened(store, read(f"{listed}China\n"), 1)
    assert counts(second) == (0, 1, 0)
    assert dismissed(store, second) == set()


@pytest.mark.parametrize("address", ["1 Road, Bonn, Germany", "1 Road"])
def test_so_does_an_address_in_another_country_or_none(
    store: Store, read: Read, address: str
) -> None:
    listed = 'Company,City,Address\nHoshine,Leshan,"{}"\n'
    first = screened(store, read(listed.format("1 Road, Leshan, China")), 0)
    dismiss(store, first, "Leshan")
    second = screened(store, read(listed.format(address)), 1)
    assert dismissed(store, second) == set()


def test_namesakes_stay_who_they_are_when_addresses_tell_their_country(
    store: Store, read: Read
) -> None:
    suppliers = read(ADDRESSES.replace("Beta", "Acme"))
    first = screened(store, as_before(suppliers), 0)
    second = screened(store, suppliers[::-1], 1)
    assert counts(second) == (0, 3, 0)
    assert known(store, second) == known(store, first)


def test_a_document_makes_no_namesake_another_one(store: Store, read: Read) -> None:
    suppliers = read("Company,City,Address\nAcme,Bonn,1 Road\nAcme,Ulm,2 Road\n")
    first = screened(store, suppliers, 0)
    brought = Document(
        supplier_id=known(store, first)["Bonn"],
        file_name="audit.pdf",
        file_sha256="a" * 64,
        kind="audit",
        issuer="TÜV",
        issued=samples.TODAY,
        expires=None,
        by="Anna",
        at=samples.AS_OF,
    )
    with store.writing() as connection:
        number = add_document(connection, brought)
        audit.append(connection, "evidence", number, samples.AS_OF)
    second = screened(store, suppliers[::-1], 1)
    assert counts(second) == (0, 1, 0)
    assert known(store, second) == known(store, first)
    assert counts(screened(store, suppliers, 2)) == (0, 0, 0)
