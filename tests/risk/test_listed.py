"""From listings to the list band: effects, tiers, weak names, owners, decisions, delisting."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from screener.model import (
    Assessment,
    Band,
    Decision,
    Effect,
    Listing,
    Match,
    Name,
    Relevance,
    Role,
    Supplier,
    Verdict,
)
from screener.reports.catalogue import message, sentence
from screener.reports.told import told
from screener.reports.words import Words
from screener.risk import Assessor, Rulebook, rank

_SUPPLIER = Supplier(name="Acme Works", country="DE", sector_text="Software")


def _match(*, effect: Effect = "asset_freeze", **changes: Any) -> Match:  # noqa: ANN401 - any field of Match
    listing = Listing(
        source="eu_hr",
        id="1",
        kind="organisation",
        names=(Name("Acme Works", "primary"),),
        programme="HR",
        effect=effect,
        relevance="human_rights",
        legal_act="2020/1998",
    )
    match = Match(
        listing=listing,
        listed_name=listing.names[0],
        supplier_name="Acme Works",
        score=0.97,
        tier="probable",
        basis="name",
        explanation=(),
        group="g",
    )
    return replace(match, **changes)


def _judge(assessor: Assessor, *matches: Match) -> Assessment:
    return assessor.assess(_SUPPLIER, matches)


@pytest.mark.parametrize(
    ("effect", "band", "action"),
    [
        ("asset_freeze", "critical", "hold"),
        ("import_ban", "critical", "hold"),
        ("import_presumption", "critical", "hold"),
        ("export_control", "high", "review"),
        ("investment_limit", "high", "review"),
        ("advisory", "medium", "review"),
    ],
)
def test_probable_match_gives_the_band_of_its_effect_provisionally(
    assessor: Assessor, effect: Effect, band: str, action: str
) -> None:
    found = _judge(assessor, _match(effect=effect))
    assert (found.list_band, found.band, found.action) == (band, band, action)
    assert found.provisional


def test_possible_match_is_medium_and_provisional(assessor: Assessor) -> None:
    found = _judge(assessor, _match(tier="possible"))
    assert (found.list_band, found.provisional, found.action) == ("medium", True, "review")


def test_weak_alias_alone_is_at_most_possible(assessor: Assessor) -> None:
    found = _judge(assessor, _match(listed_name=Name("Acme", "weak")))
    assert found.list_band == "medium"
    by_number = _judge(assessor, _match(listed_name=Name("Acme", "weak"), basis="identifier"))
    assert by_number.list_band == "critical"


def _decided(verdict: Verdict) -> Decision:
    return Decision(verdict=verdict, reason="seen", by="ann", at=datetime(2026, 8, 1, tzinfo=UTC))


def test_confirmed_match_is_no_longer_provisional_even_if_it_was_only_possible(
    assessor: Assessor,
) -> None:
    found = _judge(assessor, _match(tier="possible", decision=_decided("confirmed")))
    assert (found.list_band, found.provisional) == ("critical", False)


def test_dismissed_match_gives_no_band_but_stays_visible(assessor: Assessor) -> None:
    found = _judge(assessor, _match(decision=_decided("dismissed")))
    assert (found.list_band, found.band, found.action) == (None, "low", "monitor")
    assert "finding.dismissed" in {one.statement.code for one in found.findings}
    assert len(found.matches) == 1


def test_ended_listing_is_a_note(assessor: Assessor) -> None:
    match = _match()
    ended = replace(match, listing=replace(match.listing, delisted_on=date(2026, 1, 1)))
    found = _judge(assessor, ended)
    assert found.list_band is None
    assert "list.delisted" in {one.rule for one in found.findings}
    (note,) = [one for one in found.findings if one.component == "list"]
    assert note.dated == "2026-01-01"
    assert "2026-01-01" in sentence(note)
    listing = replace(match.listing, listed_on=date(2022, 6, 21), delisted_on=date(2027, 1, 1))
    to_end = _judge(assessor, replace(match, listing=listing))
    assert to_end.list_band == "critical"
    dated = {one.dated for one in to_end.findings if one.rule.startswith("list.")}
    assert dated == {"2022-06-21"}  # no day that is still to come


def test_sanction_without_link_to_forced_labour_is_headed_so(assessor: Assessor) -> None:
    match = _match()
    other = replace(match, listing=replace(match.listing, relevance="other"))
    found = _judge(assessor, other)
    assert found.list_band == "critical"
    assert {one.rule for one in found.findings if one.component == "list"} == {"list.sanction"}


def test_an_entry_of_ones_own_list_is_no_sanction(assessor: Assessor) -> None:
    match = _match()
    own = replace(match.listing, effect="own", relevance="other", legal_act="", source="own:watch")
    found = _judge(assessor, replace(match, listing=own))
    (finding,) = [one for one in found.findings if one.component == "list"]
    assert (found.list_band, finding.rule) == ("high", "list.own")
    assert sentence(finding).startswith("Match on your own list: ")
    for language in ("en", "de", "fr"):
        assert "anction" not in sentence(finding, language)
        assert "anction" not in str(message("rule.list.own.next_step", language))
    # One that says what it is for, or what it does, is headed so.
    labour = replace(own, relevance="forced_labour")
    frozen = replace(own, effect="asset_freeze")
    rules = [
        one.rule
        for listing in (labour, frozen)
        for one in _judge(assessor, replace(match, listing=listing)).findings
        if one.component == "list"
    ]
    assert rules == ["list.match", "list.sanction"]


@pytest.mark.parametrize(
    ("relevance", "ended", "rule"),
    [
        ("human_rights", None, "list.match"),
        ("other", None, "list.sanction"),
        ("human_rights", date(2026, 1, 1), "list.delisted"),
    ],
)
def test_a_listing_without_a_legal_act_is_cited_by_its_entry(
    assessor: Assessor, relevance: Relevance, ended: date | None, rule: str
) -> None:
    match = _match()
    uncited = replace(
        match.listing, legal_act="", id="29299", relevance=relevance, delisted_on=ended
    )
    found = next(
        one
        for one in _judge(assessor, replace(match, listing=uncited)).findings
        if one.component == "list"
    )
    assert found.rule == rule
    assert found.citation == ("The list names no legal act; eu_hr, entry 29299, programme HR")
    assert dict(found.statement.params)["reference"] == "29299"
    assert found.dated == str(ended or "")
    bare = _judge(assessor, replace(match, listing=replace(uncited, programme=""))).findings
    assert next(one for one in bare if one.component == "list").citation.endswith("entry 29299")


def test_a_listing_with_a_legal_act_is_cited_by_it(assessor: Assessor) -> None:
    found = _judge(assessor, _match()).findings
    assert [one.citation for one in found if one.component == "list"] == ["2020/1998"]
    assert [one.input for one in found if one.component == "list"] == ["Acme Works"]
    assert [dict(one.statement.params).get("reference") for one in found[:1]] == [None]


@pytest.mark.parametrize("legal_act", ["2020/1998", ""])
def test_how_far_an_owners_listing_counts_is_cited_by_what_says_so(
    assessor: Assessor, rulebook: Rulebook, legal_act: str
) -> None:
    listing = replace(_match().listing, legal_act=legal_act, includes_subsidiaries=True)
    found = _judge(assessor, _match(listing=listing, role="owner", share=60.0)).findings
    cited = {one.rule: one.citation for one in found if one.component == "list"}
    for rule in ("list.owner_half", "list.subsidiaries"):
        assert cited[rule] == rulebook.rules[rule].citation


def test_rules_on_owners_may_stand_in_any_order(assessor: Assessor, rulebook: Rulebook) -> None:
    turned = tuple(reversed(rulebook.lists.ownership))
    lists = rulebook.lists.model_copy(update={"ownership": turned})
    judge = Assessor(replace(rulebook, lists=lists), as_of=datetime(2026, 9, 1, tzinfo=UTC))
    for share in (60.0, 50.0, 49.9, None):
        match = _match(role="owner", share=share)
        one, other = _judge(judge, match), _judge(assessor, match)
        assert (one.list_band, one.findings) == (other.list_band, other.findings)


def test_best_of_several_matches_gives_the_band(assessor: Assessor) -> None:
    found = _judge(assessor, _match(effect="advisory"), _match(effect="export_control"))
    assert found.list_band == "high"


@pytest.mark.parametrize(
    ("shares", "band"),
    [((60.0,), "critical"), ((50.0,), "critical"), ((49.9,), "high"), ((None,), "critical")],
)
def test_listed_owner_counts_fully_from_half(
    assessor: Assessor, shares: tuple[float | None, ...], band: str
) -> None:
    matches = [_match(role="owner", share=share) for share in shares]
    found = _judge(assessor, *matches)
    assert found.list_band == band
    half = {one.rule for one in found.findings} & {"list.owner_half", "list.owner_minority"}
    expected = {50.0: "list.owner_half", 60.0: "list.owner_half", 49.9: "list.owner_minority"}
    assert half == {expected[share] for share in shares if share is not None}


def test_shares_of_different_listed_owners_are_added(assessor: Assessor) -> None:
    first = _match(role="owner", share=30.0, supplier_name="One Holding")
    second = _match(role="owner", share=25.0, supplier_name="Two Holding")
    assert _judge(assessor, first).list_band == "high"
    assert _judge(assessor, first, second).list_band == "critical"
    same_owner_twice = _match(role="owner", share=30.0, supplier_name="One Holding")
    assert _judge(assessor, first, same_owner_twice).list_band == "high"


def test_listed_director_and_parent_raise_the_supplier_with_a_path(assessor: Assessor) -> None:
    director = _judge(assessor, _match(role="director", supplier_name="J. Doe"))
    assert director.list_band == "high"
    parent = _judge(assessor, _match(role="parent", supplier_name="Acme Group"))
    assert parent.list_band == "critical"
    assert "parent: Acme Group" in {one.input for one in parent.findings}
    said = {one.rule: sentence(one.statement) for one in (*director.findings, *parent.findings)}
    assert said["list.director"].startswith("A match of a director: J. Doe and “Acme Works”")
    assert said["list.parent"].startswith("A match of the parent: Acme Group and “Acme Works”")


@pytest.mark.parametrize(
    ("language", "possible", "confirmed"),
    [
        ("en", "possible", "confirmed"),
        ("de", "möglich", "bestätigt"),
        ("fr", "possible", "confirm"),
    ],
)
@pytest.mark.parametrize("role", ["parent", "party", "director", "owner"])
def test_what_is_said_of_another_beside_the_supplier_is_as_sure_as_the_match(
    assessor: Assessor, role: Role, language: str, possible: str, confirmed: str
) -> None:
    def said(match: Match) -> str:
        found = told(_judge(assessor, match)).findings
        (tie,) = (one for one in found if one.statement.code == "finding.tie")
        return Words(language).finding(tie)

    match = _match(role=role, supplier_name="Acme Group", tier="possible")
    assert possible in said(match)
    assert confirmed in said(replace(match, decision=_decided("confirmed")))
    for text in (said(match), said(replace(match, decision=_decided("confirmed")))):
        assert not re.search("is listed|gelistet|est inscrit", text)


def test_a_listed_party_beside_the_supplier_counts_in_full_and_cites_its_listing(
    assessor: Assessor,
) -> None:
    found = _judge(assessor, _match(role="party", supplier_name="Acme Works Shipping"))
    assert (found.list_band, found.action) == ("critical", "hold")
    (said,) = (one for one in found.findings if one.rule == "list.party")
    assert (said.input, said.citation) == ("party: Acme Works Shipping", "2020/1998")
    assert sentence(said.statement).startswith("A match of a party named beside the supplier: ")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", ", share 60%, "), ("de", ", Anteil 60 %, "), ("fr", ", part 60 %, ")],
)
def test_a_listed_owner_is_told_with_the_share_where_it_is_stated(
    assessor: Assessor, language: str, said: str
) -> None:
    by_rule = {
        one.rule: sentence(one.statement, language)
        for share in (60.0, None)
        for one in _judge(assessor, _match(role="owner", share=share)).findings
    }
    assert said in by_rule["list.owner_half"]
    assert "Acme Works, " not in by_rule["list.owner_unknown_share"]


def test_listing_that_covers_subsidiaries_says_so(assessor: Assessor) -> None:
    match = _match()
    wide = replace(match, listing=replace(match.listing, includes_subsidiaries=True))
    assert "list.subsidiaries" in {one.rule for one in _judge(assessor, wide).findings}


def test_final_band_is_the_higher_of_the_two_axes(assessor: Assessor) -> None:
    garments = Supplier(name="X", country="BD", sector_text="Garments")
    found = assessor.assess(garments, (_match(tier="possible"),))
    assert (found.list_band, found.exposure_band, found.band) == ("medium", "high", "high")
    assert found.action == "review"
    assert not found.provisional


def test_a_listing_that_weighs_less_than_where_the_supplier_is_does_not_set_the_band(
    assessor: Assessor,
) -> None:
    site = Supplier(name="Acme Works", country="CN", address="Hotan, Xinjiang")
    found = assessor.assess(site, (_match(effect="export_control"),))
    assert (found.list_band, found.exposure_band, found.band) == ("high", "critical", "critical")
    assert (found.band_reason.code, found.action) == ("band_reason.floor", "hold")


def test_a_listing_for_human_rights_is_named_before_one_for_other_reasons(
    assessor: Assessor,
) -> None:
    # Meroe Gold Co. Ltd: the UK lists it under its Sudan regime, the EU for human rights.
    listing = _match().listing
    uk = replace(listing, source="uk_sl", relevance="other")
    found = _judge(assessor, _match(listing=uk, score=1.0), _match(listing=listing, score=0.99))
    assert dict(found.band_reason.params)["source"] == "eu_hr"


def test_a_possible_match_for_human_rights_is_not_named_before_a_probable_one(
    assessor: Assessor,
) -> None:
    listing = _match().listing
    other = replace(listing, source="uk_sl", relevance="other", effect="advisory")
    probable, possible = _match(listing=other, score=0.9), _match(tier="possible", score=0.95)
    found = _judge(assessor, possible, probable)
    assert dict(found.band_reason.params)["source"] == "uk_sl"


def test_a_listing_as_pressing_as_the_exposure_is_what_the_band_rests_on(
    assessor: Assessor,
) -> None:
    builder = Supplier(name="Acme Works", country="QA", sector_text="Construction",
                       workforce="Migrant workers")  # fmt: skip
    assert assessor.assess(builder).band == "high"
    match = _match(effect="export_control")
    found = assessor.assess(builder, [match])
    assert (found.band, found.band_reason.code, found.provisional) == (
        "high",
        "band_reason.list",
        True,
    )


def test_the_reason_says_that_a_match_is_only_possible(assessor: Assessor) -> None:
    assert _judge(assessor, _match(tier="possible")).band_reason.code == "band_reason.list_possible"
    assert _judge(assessor, _match()).band_reason.code == "band_reason.list"
    confirmed = _match(tier="possible", decision=_decided("confirmed"))
    assert _judge(assessor, confirmed).band_reason.code == "band_reason.list"


def test_a_hotel_that_a_list_names_is_not_medium_by_its_sector_alone(assessor: Assessor) -> None:
    hotel = Supplier(name="Acme Works", country="DE", sector_text="Hotel")
    assert assessor.assess(hotel).sector_floor_only
    found = assessor.assess(hotel, [_match(tier="possible")])
    assert (found.band, found.sector_floor_only, found.action) == ("medium", False, "review")


def test_a_listing_that_ends_on_the_day_has_ended(assessor: Assessor) -> None:
    match = _match()
    for day, band in ((date(2026, 9, 1), None), (date(2026, 9, 2), "critical")):
        ended = replace(match, listing=replace(match.listing, delisted_on=day))
        assert _judge(assessor, ended).list_band == band


def test_shares_of_owners_whose_match_was_dismissed_are_not_added(assessor: Assessor) -> None:
    first = _match(role="owner", share=30.0, supplier_name="One Holding")
    second = _match(
        role="owner", share=25.0, supplier_name="Two Holding", decision=_decided("dismissed")
    )
    assert _judge(assessor, first, second).list_band == "high"


def test_shares_of_owners_whose_listing_has_ended_are_not_added(assessor: Assessor) -> None:
    first = _match(role="owner", share=30.0, supplier_name="One Holding")
    ended = replace(first.listing, delisted_on=date(2026, 1, 1))
    second = _match(role="owner", share=25.0, supplier_name="Two Holding", listing=ended)
    assert _judge(assessor, first, second).list_band == "high"


def test_a_band_set_for_a_programme_goes_before_that_of_its_source(rulebook: Rulebook) -> None:
    bands: dict[str, Band] = {"eu_hr": "medium", "eu_hr:HR": "high"}
    lists = rulebook.lists.model_copy(update={"programmes": bands})
    judge = Assessor(replace(rulebook, lists=lists), as_of=datetime(2026, 9, 1, tzinfo=UTC))
    assert _judge(judge, _match()).list_band == "high"
    other = _match()
    other = replace(other, listing=replace(other.listing, programme="OTHER"))
    assert _judge(judge, other).list_band == "medium"


def test_listed_suppliers_come_by_their_listing_then_by_its_likeness_whatever_else_is_known(
    assessor: Assessor,
) -> None:
    exposed = Supplier(name="Acme Works", row=2, country="QA", sector_text="Construction",
                       workforce="Migrant workers")  # fmt: skip
    plain = Supplier(name="Acme Works", row=3, country="DE", sector_text="Software")
    unlisted = assessor.assess(exposed)
    surer = assessor.assess(plain, [_match(effect="export_control", score=0.97)])
    fainter = assessor.assess(
        replace(exposed, row=4), [_match(effect="export_control", score=0.81)]
    )
    assert {one.band for one in (unlisted, surer, fainter)} == {"high"}
    assert [one.supplier.row for one in rank([unlisted, fainter, surer])] == [3, 4, 2]
    # A listing that weighs less comes behind one that weighs more, though the names are nearer.
    lighter = assessor.assess(replace(exposed, row=5), [_match(effect="advisory", score=0.99)])
    assert (lighter.band, lighter.list_band) == ("high", "medium")
    assert [one.supplier.row for one in rank([lighter, fainter, surer])] == [3, 4, 5]


def test_a_dismissed_match_moves_nobody_up(assessor: Assessor) -> None:
    dismissed = _match(decision=_decided("dismissed"))
    quiet = assessor.assess(replace(_SUPPLIER, row=2), [dismissed])
    exposed = assessor.assess(Supplier(name="B", row=3, country="VN", sector_text="Software"))
    assert (quiet.band, exposed.band) == ("low", "low")
    assert [one.supplier.row for one in rank([quiet, exposed])] == [3, 2]


@pytest.mark.parametrize(
    ("programmes", "band"),
    [
        ({}, "high"),
        ({"own:watch": "critical"}, "critical"),
        ({"own:watch": "critical", "own:watch:Audits": "low"}, "low"),
        ({"own:other": "critical", "own:watch:Others": "low"}, "high"),
    ],
)
def test_a_list_of_ones_own_has_the_band_that_the_rules_give_it(
    rulebook: Rulebook, programmes: dict[str, Band], band: Band
) -> None:
    lists = rulebook.lists.model_copy(update={"programmes": programmes})
    judge = Assessor(replace(rulebook, lists=lists), as_of=datetime(2026, 9, 1, tzinfo=UTC))
    listing = replace(
        _match().listing, source="own:watch", programme="Audits", effect="own", relevance="other"
    )
    assert _judge(judge, _match(listing=listing)).list_band == band
