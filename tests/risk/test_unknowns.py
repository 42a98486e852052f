"""Missing is never zero: assumptions, intervals, and gaps worth reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from screener.model import Assessment, Evidence, Gap, IndustryCode, Statement, Supplier
from screener.risk import Assessor, Rulebook
from screener.risk.without import acted, band_without

Judge = Callable[..., Assessment]


def _row(assessment: Assessment, component: str) -> tuple[int, int, int]:
    return next(row[1:] for row in assessment.exposure.components if row[0] == component)


def test_unknown_sector_is_ten_of_zero_to_thirty(judge: Judge) -> None:
    found = judge(country="SE", name="Nordlund AB")
    assert _row(found, "sector") == (10, 0, 30)
    assert "gap.sector_unknown" in {gap.statement.code for gap in found.gaps}


def test_sector_that_only_the_name_suggests_keeps_its_interval(judge: Judge) -> None:
    found = judge(country="IN", name="Sri Kaveri Spinning Mills")
    assert _row(found, "sector") == (30, 0, 30)
    assert "gap.sector_inferred" in {gap.statement.code for gap in found.gaps}


def test_the_gap_names_the_word_of_the_sector_that_counts(judge: Judge) -> None:
    found = judge(country="CN", name="Duocai Fabric Print Factory")
    (sector,) = [one for one in found.findings if one.component == "sector" and one.counted]
    (gap,) = [one for one in found.gaps if one.field == "sector"]
    assert sector.rule == "sector.textiles_garments"
    assert dict(gap.statement.params)["word"] == "fabric"


def test_stated_sector_is_not_overruled_by_the_name(judge: Judge) -> None:
    found = judge(country="DE", name="Hotel Systems GmbH", sector_text="Software")
    assert _row(found, "sector") == (0, 0, 0)


def test_sector_that_we_cannot_read_is_a_gap(judge: Judge) -> None:
    found = judge(country="SE", name="Nordlund AB", sector_text="Xyzzy")
    assert _row(found, "sector") == (10, 0, 30)
    assert "gap.sector_unclear" in {gap.statement.code for gap in found.gaps}


def test_country_that_we_cannot_read_is_the_input_of_what_is_assumed(judge: Judge) -> None:
    unread = Gap("country", Statement.of("gap.country_unreadable", text="Absurdistan"))
    found = judge(country="", sector_text="Software", gaps=(unread,))
    (assumed,) = [one for one in found.findings if one.rule == "unknown.country"]
    assert assumed.input == "Absurdistan"


def test_unknown_product_and_workforce_widen_the_interval_and_are_gaps_only_where_it_matters(
    judge: Judge,
) -> None:
    software = judge(country="SE", sector_text="Software")
    assert (_row(software, "product"), _row(software, "workforce")) == ((0, 0, 20), (0, 0, 10))
    # 5 + 0 + 20 + 10 = 35: the answers could make it medium.
    assert {gap.field for gap in software.gaps} == {"products", "workforce"}
    garments = judge(country="BD", sector_text="Garments")
    assert garments.band == "high"
    assert garments.gaps == ()


def test_a_floor_that_an_answer_could_set_makes_a_gap_too(judge: Judge) -> None:
    # Medium by the Strategy's floor, 25 to 55 points: withheld passports would make it high.
    builder = judge(country="DE", sector_text="Bau")
    assert (builder.band, builder.exposure.high) == ("medium", 55)
    assert "gap.workforce_unknown" in {gap.statement.code for gap in builder.gaps}
    # The US list names no good from Germany, so that no good could set its floor there.
    assert "products" not in {gap.field for gap in builder.gaps}
    noted = judge(country="DE", sector_text="Bau", workforce="Siehe Anlage")
    assert "gap.workforce_unclear" in {gap.statement.code for gap in noted.gaps}
    # As many points as notes can give, and no floor yet.
    seasonal = judge(country="DE", sector_text="Bau", workforce="Saisonarbeiter")
    assert _row(seasonal, "workforce") == (10, 10, 10)
    assert "gap.workforce_unclear" in {gap.statement.code for gap in seasonal.gaps}
    # 30 + 20 + 10, high already: no floor of workers is higher.
    agency = judge(country="IN", sector_text="Bau", workforce="agency workers")
    assert agency.band == "high"
    assert "workforce" not in {gap.field for gap in agency.gaps}


def test_what_can_give_no_more_points_is_not_asked_though_another_answer_could_raise_the_band(
    rulebook: Rulebook,
) -> None:
    signals = tuple(one.model_copy(update={"floor": None}) for one in rulebook.workforce.signals)
    workforce = rulebook.workforce.model_copy(update={"signals": signals})
    assessor = Assessor(
        replace(rulebook, workforce=workforce), as_of=datetime(2026, 9, 1, tzinfo=UTC)
    )
    # 10 + 0 + 10 points: 20 of a good make it medium, and workers give no more than these 10.
    found = assessor.assess(
        Supplier(name="A", country="US", sector_text="Software", workforce="agency workers")
    )
    assert (found.band, {gap.field for gap in found.gaps}) == ("low", {"products"})


def test_a_stated_sector_that_we_cannot_read_is_not_called_unstated(judge: Judge) -> None:
    found = judge(country="DE", name="Hotel Z GmbH", sector_text="Xyzzy")
    (gap,) = [one for one in found.gaps if one.field == "sector"]
    assert gap.statement.code == "gap.sector_unclear_inferred"
    assert dict(gap.statement.params) == {"text": "Xyzzy", "word": "hotel"}


def test_a_sector_that_is_only_suggested_is_always_a_gap(judge: Judge) -> None:
    named = judge(country="DE", name="Kunst und Ernte GmbH")
    assert (named.band, named.exposure.high) == ("medium", 65)
    assert "gap.sector_inferred" in {gap.statement.code for gap in named.gaps}
    garments = judge(country="BD", products=("T-shirts",))
    assert garments.band == "high"
    assert "gap.sector_inferred" in {gap.statement.code for gap in garments.gaps}


def test_a_name_alone_never_makes_the_sector_less_of_a_risk_than_an_unknown_one(
    judge: Judge,
) -> None:
    # From the fashion lists of the Open Apparel Registry: a trader, of which nothing else is known.
    trader = judge(country="CN", name="Jiaxing Zhuochen Trade Co Ltd")
    unnamed = judge(country="CN", name="Jiaxing Zhuochen Co Ltd")
    assert _row(trader, "sector") == _row(unnamed, "sector") == (10, 0, 30)
    assert (trader.band, unnamed.band) == ("medium", "medium")
    assert "gap.sector_inferred" in {gap.statement.code for gap in trader.gaps}
    # Nor does it where the sector that is stated cannot be read.
    unread = judge(country="PK", name="Gadani Recycling Yard", sector_text="Xyzzy")
    assert (unread.band, _row(unread, "sector")) == ("medium", (10, 0, 30))
    # What is bought or stated does.
    assert _row(judge(country="CN", products=("Software",)), "sector")[0] == 0
    assert _row(judge(country="CN", sector_text="Trade"), "sector") == (0, 0, 0)


def test_nothing_is_assumed_beside_a_sector_of_the_name_that_counts_as_much(judge: Judge) -> None:
    for name, points in (("Sri Kaveri Spinning Mills", 30), ("Zarnitsa Steel Mill", 10)):
        found = judge(country="IN", name=name)
        assert _row(found, "sector")[0] == points
        assert "unknown.sector" not in {one.rule for one in found.findings}


def test_an_industry_code_that_nobody_reads_is_asked_for_though_goods_suggest_a_sector(
    judge: Judge,
) -> None:
    found = judge(country="SE", products=("T-shirts",), industry_codes=(IndustryCode("", "00"),))
    gaps = [one.statement for one in found.gaps if one.field == "sector"]
    assert [(one.code, dict(one.params)["number"]) for one in gaps] == [
        ("gap.sector_code_unread", "00")
    ]


def test_without_the_sector_that_a_name_suggests_the_sector_is_unknown(
    judge: Judge, rulebook: Rulebook
) -> None:
    trader = judge(name="Zhuochen Trade")
    assert trader.band == "medium"
    assert band_without(rulebook, trader, "sector.other") == "not_rated"
    assert band_without(rulebook, trader, "unknown.sector") == "medium"


def test_a_country_that_no_one_states_counts_as_read_and_keeps_the_interval(judge: Judge) -> None:
    read = Gap("country", Statement.of("gap.country_inferred", text="Sweden"))
    found = judge(country="SE", sector_text="Software", gaps=(read,))
    assert (found.band, _row(found, "country")) == ("low", (5, 0, 40))
    # 40 + 0 + 20 + 10: what is not known could make it high, so it is asked.
    assert {gap.field for gap in found.gaps} == {"country", "products", "workforce"}
    # Another row of the same supplier states it.
    stated = judge(country="SE", country_text="Sweden", sector_text="Software", gaps=(read,))
    assert _row(stated, "country") == (5, 5, 5)


def _unread(text: str, field: str = "site_countries") -> tuple[Gap, ...]:
    return (Gap(field, Statement.of("gap.country_unreadable", text=text)),)


def test_a_country_of_production_that_is_not_understood_is_not_taken_for_the_seat(
    judge: Judge, rulebook: Rulebook
) -> None:
    found = judge(country="GB", sector_text="Toys", gaps=_unread("Global"))
    assert _row(found, "country") == (30, 5, 40)
    assert (found.band, found.action) == ("medium", "supply_data")
    assert acted(rulebook, found, found.action_rule)
    (assumed,) = [one for one in found.findings if one.rule == "unknown.country"]
    assert (assumed.statement.code, assumed.input) == ("finding.country_unread", "Global")
    # The seat and the sector are known: there is something to judge.
    unsaid = judge(country="GB", name="Firm", gaps=_unread("Global"))
    assert unsaid.band == "medium"
    assert band_without(rulebook, found, "unknown.country") == "low"


def test_a_seat_that_is_not_understood_is_not_taken_for_a_site(judge: Judge) -> None:
    found = judge(site_countries=("DE",), sector_text="Steel", gaps=_unread("D / CN", "country"))
    assert _row(found, "country") == (30, 5, 40)


def test_a_worse_country_counts_whatever_was_not_understood_beside_it(judge: Judge) -> None:
    found = judge(country="DE", site_countries=("TM",), sector_text="Toys", gaps=_unread("Asia"))
    assert _row(found, "country") == (40, 40, 40)
    assert found.action == "enquire"


def test_evidence_does_not_stand_in_for_a_country_that_is_not_understood(judge: Judge) -> None:
    audit = Evidence(kind="audit", issuer="SGS", issued=date(2026, 3, 1))
    found = judge(country="GB", sector_text="Toys", gaps=_unread("Global"), evidence=(audit,))
    assert found.band == "medium"


def test_gap_that_intake_found_is_not_told_twice(judge: Judge) -> None:
    gap = Gap("country", Statement.of("gap.country_unreadable", text="Atlantis"))
    found = judge(sector_text="Software", gaps=(gap,))
    assert [one for one in found.gaps if one.field == "country"] == [gap]


def test_country_is_taken_from_a_region_in_the_address(judge: Judge) -> None:
    found = judge(address="新疆石河子市", sector_text="棉花加工")
    assert (found.band, _row(found, "country")[0]) == ("critical", 30)


def test_code_without_classification_is_read_where_all_agree(judge: Judge) -> None:
    agreed = judge(country="DE", industry_codes=(IndustryCode("", "55.10"),))
    assert _row(agreed, "sector") == (20, 20, 20)
    # 78.3 is other human resources provision in Rev. 2 and does not exist in 2.1.
    doubtful = judge(country="DE", name="Firm", industry_codes=(IndustryCode("", "96.04"),))
    assert "gap.sector_code_ambiguous" in {gap.statement.code for gap in doubtful.gaps}
    stated = judge(country="DE", industry_codes=(IndustryCode("nace_2", "96.04"),))
    assert stated.sector_floor_only


def test_sector_for_the_whole_list_counts_where_a_row_states_none(rulebook: Rulebook) -> None:
    moment = datetime(2026, 9, 1, tzinfo=UTC)
    for words in ("Garments", "14.1", "13"):
        judge = Assessor(rulebook, as_of=moment, sector=words)
        found = judge.assess(Supplier(name="Nordlund AB", country="SE"))
        assert _row(found, "sector") == (30, 30, 30), words
        other = judge.assess(Supplier(name="Nordlund AB", country="SE", sector_text="Software"))
        assert _row(other, "sector") == (0, 0, 0)


def test_sector_for_the_whole_list_is_not_given_to_a_row_that_states_a_code(
    rulebook: Rulebook,
) -> None:
    judge = Assessor(rulebook, as_of=datetime(2026, 9, 1, tzinfo=UTC), sector="Garments")
    coded = Supplier(
        name="Nordlund AB", country="SE", industry_codes=(IndustryCode("nace_2", "62.01"),)
    )
    assert _row(judge.assess(coded), "sector") == (0, 0, 0)


def test_a_sector_that_the_strategy_names_is_not_the_reason_where_a_worse_fact_is(
    judge: Judge,
) -> None:
    builder = judge(country="DE", sector_text="Bau", workforce="passports are retained")
    assert (builder.band, builder.band_reason.code) == ("high", "band_reason.floor")
    assert not builder.sector_floor_only


def test_goods_that_only_a_name_suggests_leave_the_interval_open(judge: Judge) -> None:
    named = judge(country="MY", name="Selat Glove Sdn Bhd")
    assert _row(named, "product") == (20, 0, 20)
    stated = judge(country="MY", name="Selat Glove Sdn Bhd", sector_text="Rubber gloves")
    assert _row(stated, "product") == (20, 20, 20)


def test_goods_stay_open_where_the_country_or_the_sector_is_not_known(judge: Judge) -> None:
    made_somewhere = judge(products=("Xyzzy",), sector_text="Software")
    made_by_somebody = judge(country="DE", products=("Xyzzy",))
    for found, missing in ((made_somewhere, "country"), (made_by_somebody, "sector")):
        assert _row(found, "product") == (0, 0, 20)
        asked = {gap.field for gap in found.gaps}
        assert missing in asked
        assert "products" not in asked
    known = judge(country="DE", products=("Xyzzy",), sector_text="Software")
    assert _row(known, "product") == (0, 0, 0)


def test_customs_headings_state_the_goods_and_a_code_states_the_sector(judge: Judge) -> None:
    by_heading = judge(country="TR", sector_text="Food", hs_codes=("0802.22",))
    assert "products" not in {gap.field for gap in by_heading.gaps}
    coded = judge(
        country="SE", products=("Xyzzy",), industry_codes=(IndustryCode("nace_2", "62.01"),)
    )
    assert _row(coded, "product") == (0, 0, 0)


def test_of_several_facts_that_could_not_be_read_each_is_told(judge: Judge) -> None:
    wrong = [
        Gap("identifiers", Statement.of("gap.identifier_invalid", kind=kind, value=value))
        for kind, value in (("lei", "5493001KJTIIGC8Y1R17"), ("inn", "7707083894"))
    ]
    unread = Gap("country", Statement.of("gap.country_unreadable", text="Atlantis"))
    found = judge(gaps=(*wrong, unread, unread), sector_text="Software")
    told = [gap for gap in found.gaps if gap.field in {"identifiers", "country"}]
    assert told == [*wrong, unread]
