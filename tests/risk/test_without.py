"""Whom a rule moved: the band that would be there without it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from screener.model import (
    Assessment,
    Decision,
    Evidence,
    Listing,
    Match,
    Name,
    Supplier,
)
from screener.risk import Assessor, Rulebook, explain
from screener.risk.without import band_without

Judge = Callable[..., Assessment]


@pytest.mark.parametrize(
    ("fields", "rule", "without"),
    [
        ({"country": "DE", "sector_text": "Hotel"}, "sector.hospitality", "low"),
        ({"country": "DE", "sector_text": "Hotel"}, "country.tier_5", "medium"),
        # Polysilicon: without the UFLPA's rule the US list still names the good.
        ({"country": "CN", "products": ("Polysilicon",)}, "uflpa.silica", "high"),
        ({"country": "CN", "products": ("PVC flooring",)}, "uflpa.pvc", "medium"),
        ({"country": "CN", "address": "Aksu, Xinjiang"}, "region.xinjiang_site", "medium"),
        ({"country": "", "sector_text": "Software"}, "unknown.country", "low"),
        ({"country": "GR", "sector_text": "Bank", "workforce": "undocumented workers"},
         "workforce.without_status", "low"),
    ],
)  # fmt: skip
def test_band_without_a_rule_is_what_all_others_come_to(
    judge: Judge, rulebook: Rulebook, fields: dict[str, object], rule: str, without: str
) -> None:
    found = judge(**fields)
    assert rule in {one.rule for one in found.findings}
    assert band_without(rulebook, found, rule) == without


def test_a_rule_that_did_not_fire_changes_nothing(judge: Judge, rulebook: Rulebook) -> None:
    fields: list[dict[str, object]] = [
        {"country": "BD", "sector_text": "Garments"},
        {"country": "", "sector_text": ""},
        {"country": "CN", "address": "Urumqi, Xinjiang", "sector_text": "Cotton"},
        {"country": "DE", "sector_text": "Hotel"},
        # A region in the name makes no country known: it stays not rated, and no audit lowers it.
        {"name": "Xinjiang Foo"},
        {"name": "Xinjiang Cotton", "sector_text": "Hotel", "evidence": (_AUDIT,)},
    ]
    for one in fields:
        found = judge(**one)
        fired = {finding.rule for finding in found.findings}
        for rule in rulebook.rules.keys() - fired:
            assert band_without(rulebook, found, rule) == found.band, (one, rule)


def test_neither_country_nor_sector_moves_to_what_points_would_say(
    judge: Judge, rulebook: Rulebook
) -> None:
    unknown = judge()
    found = explain(rulebook, "unknown.both", [unknown, judge(country="DE", sector_text="Bank")])
    assert found.moved == found.counted == (unknown,)


def test_evidence_that_lowered_the_band_moved_it(judge: Judge, rulebook: Rulebook) -> None:
    found = judge(country="MY", sector_text="Rubber gloves", evidence=(_AUDIT,))
    assert found.band == "medium"
    assert band_without(rulebook, found, "evidence.counts") == "high"


def test_evidence_that_lowers_nothing_by_the_rules_lowers_nothing_without_another(
    rulebook: Rulebook,
) -> None:
    counts = rulebook.evidence.counts.model_copy(update={"bands": 0})
    book = replace(rulebook, evidence=rulebook.evidence.model_copy(update={"counts": counts}))
    supplier = Supplier(name="A", country="IN", sector_text="Hotel", evidence=(_AUDIT,))
    found = Assessor(book, as_of=datetime(2026, 9, 1, tzinfo=UTC)).assess(supplier)
    assert found.band == band_without(book, found, "sector.cleaning") == "medium"


_AUDIT = Evidence(kind="audit", issuer="SGS", issued=date(2026, 5, 1))


_HOSHINE = Listing(
    source="uflpa", id="1", kind="organisation", names=(Name("Hoshine Silicon Industry"),),
    programme="x", effect="import_presumption", relevance="forced_labour",
)  # fmt: skip


def _match(decision: Decision | None = None, listing: Listing = _HOSHINE) -> Match:
    return Match(
        listing=listing, listed_name=listing.names[0], supplier_name="A", score=1.0,
        tier="probable", basis="name", explanation=(), group="g", decision=decision,
    )  # fmt: skip


def test_a_listing_moves_to_what_exposure_alone_says(
    assessor: Assessor, rulebook: Rulebook
) -> None:
    supplier = Supplier(name="A", country="DE", sector_text="Bank")
    listed = assessor.assess(supplier, [_match()])
    assert (listed.band, band_without(rulebook, listed, "list.match")) == ("critical", "low")
    dismissed = assessor.assess(supplier, [_match(_DISMISSED)])
    found = explain(rulebook, "list.match", [listed, dismissed])
    assert (found.moved, found.counted, found.shown) == ((listed,), (listed,), (dismissed,))


def test_without_the_rule_of_one_listing_the_others_still_count(
    assessor: Assessor, rulebook: Rulebook
) -> None:
    supplier = Supplier(name="A", country="DE", sector_text="Bank")
    sanction, ended, announced = (
        _match(listing=listing)
        for listing in (
            replace(_HOSHINE, id="2", effect="investment_limit", relevance="other"),
            replace(_HOSHINE, id="3", delisted_on=date(2026, 8, 1)),
            replace(_HOSHINE, id="4", effect="advisory", delisted_on=date(2026, 10, 1)),
        )
    )
    for matches, rule, band in (
        ([sanction, _match()], "list.sanction", "critical"),
        ([sanction, _match()], "list.match", "high"),
        ([_match(), _match(_DISMISSED)], "list.match", "low"),
        ([ended, sanction], "list.sanction", "low"),
        ([ended, announced], "list.sanction", "medium"),
        ([ended, announced], "list.match", "low"),
        ([_match()], "sector.other", "critical"),
    ):
        found = assessor.assess(supplier, matches)
        assert band_without(rulebook, found, rule) == band, rule
    beside = assessor.assess(supplier, [ended, sanction])
    assert explain(rulebook, "list.delisted", [beside]).shown == (beside,)


_DISMISSED = Decision(
    verdict="dismissed", reason="other firm", by="a", at=datetime(2026, 8, 1, tzinfo=UTC)
)


def test_what_counts_for_one_supplier_may_only_be_shown_of_another(
    judge: Judge, rulebook: Rulebook
) -> None:
    china, beside = judge(country="CN"), judge(country="TM", site_countries=("CN",))
    glove = judge(country="MY", products=("Rubber gloves",), evidence=(_AUDIT,))
    xinjiang = judge(country="CN", address="Aksu, Xinjiang", evidence=(_AUDIT,))
    for rule, weighs, told in (
        ("country.tier_30", china, beside),
        ("evidence.counts", glove, xinjiang),
    ):
        found = explain(rulebook, rule, [weighs, told])
        assert (found.counted, found.shown) == ((weighs,), (told,))
    named = judge(name="Xinjiang Foo", country="CN")
    assert explain(rulebook, "region.xinjiang_name", [named]).shown == (named,)


def test_actions_name_the_suppliers_that_they_were_given_to(
    judge: Judge, rulebook: Rulebook
) -> None:
    hotel = judge(country="DE", sector_text="Hotel")
    garments = judge(country="BD", sector_text="Garments")
    given = {
        rule.id: explain(rulebook, rule.id, [hotel, garments]).counted
        for rule in rulebook.actions.actions
    }
    assert {rule: found for rule, found in given.items() if found} == {
        "action.monitor_sector": (hotel,),
        "action.enquire_high": (garments,),
    }
