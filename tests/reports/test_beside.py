"""Who is named beside a supplier, with what was found of each."""

from __future__ import annotations

from dataclasses import replace

from screener.model import Assessment, Owner, Party, Result
from screener.reports.beside import beside


def _item(result: Result) -> Assessment:
    item = result.assessments[0]
    supplier = replace(
        item.supplier,
        parent="Alpha Holding; Beta Holding",
        owners=(Owner("Li Wei", 30.0),),
        directors=("Li Wei",),
        parties=(Party("Nordlinie AS", "Carrier"), Party("MSC Anna", "Vessel", is_ship=True)),
    )
    return replace(item, supplier=supplier)


def test_everyone_is_told_once_as_each_that_they_are_who_matches_first(result: Result) -> None:
    item = _item(result)
    match = replace(item.matches[0], role="party", supplier_name="NORDLINIE  AS")
    told = beside(replace(item, matches=(match,)))
    assert [(one.role, one.name, one.called, one.share) for one in told] == [
        ("party", "Nordlinie AS", "Carrier", None),
        ("parent", "Alpha Holding", "", None),
        ("parent", "Beta Holding", "", None),
        ("owner", "Li Wei", "", 30.0),
        ("director", "Li Wei", "", None),
        ("party", "MSC Anna", "Vessel", None),
    ]
    assert [one.matches for one in told] == [(match,), (), (), (), (), ()]


def test_a_ship_has_its_matches_on_whichever_voyage(result: Result) -> None:
    item = result.assessments[0]
    ship = Party("DA WANG 123W", "Vessel", is_ship=True)
    match = replace(item.matches[0], role="party", supplier_name="DA WANG")
    named = replace(item.supplier, owners=(), parent="", parties=(ship,))
    (told,) = beside(replace(item, supplier=named, matches=(match,)))
    assert (told.name, told.matches) == ("DA WANG 123W", (match,))


def test_who_bears_the_name_of_the_supplier_has_its_matches(result: Result) -> None:
    item = result.assessments[0]
    named = replace(item.supplier, parent=item.supplier.name.upper(), owners=())
    (own,) = beside(replace(item, supplier=named))
    assert own.is_supplier
    assert own.matches == item.matches


def test_whom_the_name_says_to_own_the_firm_is_told_too(result: Result) -> None:
    item = result.assessments[0]
    named = replace(item.supplier, name="Kolokol (owned by Nordlinie AS)", owners=(), parent="")
    match = replace(item.matches[0], role="owner", supplier_name="Nordlinie AS")
    (told,) = beside(replace(item, supplier=named, matches=(match,)))
    assert (told.role, told.name, told.matches) == ("owner", "Nordlinie AS", (match,))


def test_an_owner_whom_the_name_tells_and_the_list_states_is_told_once(result: Result) -> None:
    item = result.assessments[0]
    owners = (Owner("Nordlinie AS", 60.0),)
    named = replace(item.supplier, name="Kolokol (owned by Nordlinie AS)", owners=owners, parent="")
    (told,) = beside(replace(item, supplier=named, matches=()))
    assert (told.role, told.name, told.share) == ("owner", "Nordlinie AS", 60.0)
