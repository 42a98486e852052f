"""The outcomes that the design promises, each with the arithmetic behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.model import Assessment, IndustryCode

Judge = Callable[..., Assessment]


def _parts(assessment: Assessment) -> list[int]:
    return [points for _, points, _, _ in assessment.exposure.components]


def test_sichuan_polysilicon_is_high(judge: Judge) -> None:
    found = judge(country="CN", address="Leshan, Sichuan", products=("Polysilicon",))
    assert (found.band, _parts(found)) == ("high", [30, 10, 20, 0])


def test_bangladeshi_garments_are_high(judge: Judge) -> None:
    found = judge(country="BD", sector_text="Garments", products=("Woven shirts",))
    assert (found.band, _parts(found)) == ("high", [30, 30, 20, 0])


def test_xinjiang_gin_is_critical_and_provisional(judge: Judge) -> None:
    found = judge(country="CN", address="Aksu, Xinjiang", sector_text="Cotton ginning")
    assert (found.band, found.provisional, found.action) == ("critical", True, "hold")
    assert found.list_band is None


def test_malaysian_gloves_are_high_by_name_alone(judge: Judge) -> None:
    found = judge(name="Selat Glove Industries Sdn Bhd", country="MY")
    assert (found.band, found.exposure.points) == ("high", 50)
    assert found.band_reason.code == "band_reason.floor"


def test_italian_tomato_cannery_with_seasonal_agency_workers_is_medium(judge: Judge) -> None:
    found = judge(
        country="IT",
        sector_text="Conserve di pomodoro",
        products=("Pomodori in scatola",),
        workforce="Lavoratori stagionali tramite agenzia",
    )
    assert (found.band, _parts(found)) == ("medium", [10, 20, 14, 10])
    assert not found.sector_floor_only


def test_norwegian_salmon_farm_is_low(judge: Judge) -> None:
    found = judge(
        country="NO", industry_codes=(IndustryCode("nace_2.1", "03.2"),), products=("Salmon",)
    )
    assert (found.band, _parts(found)) == ("low", [5, 10, 14, 0])


def test_german_hotel_chain_is_medium_by_sector_floor_only(judge: Judge) -> None:
    found = judge(country="DE", sector_text="Hotellerie")
    assert (found.band, found.exposure.points) == ("medium", 25)
    assert found.band_reason.code == "band_reason.sector_floor"
    assert found.sector_floor_only
    assert found.action == "monitor"


def test_qatari_builder_with_migrant_labour_is_high(judge: Judge) -> None:
    found = judge(country="QA", sector_text="Construction", workforce="migrant labour")
    assert (found.band, _parts(found)) == ("high", [30, 20, 0, 10])


def test_supplier_without_country_and_sector_is_not_rated(judge: Judge) -> None:
    found = judge(name="Global Partners")
    assert (found.band, found.action) == ("not_rated", "supply_data")
    assert (found.exposure.low, found.exposure.high) == (0, 100)


def test_unknown_country_is_at_least_medium(judge: Judge) -> None:
    found = judge(sector_text="Software")
    assert (found.band, found.action, found.exposure.points) == ("medium", "supply_data", 30)
    assert "country" in {gap.field for gap in found.gaps}


def test_place_word_only_in_the_name_sets_no_floor(judge: Judge) -> None:
    found = judge(name="Xinjiang Import GmbH", country="DE", sector_text="Software")
    assert found.band == "low"
    named = judge(name="Xinjiang Trading", country="CN", sector_text="Software", address="Shanghai")
    assert "region.xinjiang_name" in {finding.rule for finding in named.findings}
    assert named.band != "critical"


def test_a_site_in_another_region_is_told_as_that_region(judge: Judge) -> None:
    found = judge(
        name="Tibet Water", country="CN", address="Lhasa, Tibet", sector_text="Getränkehandel"
    )
    assert [one.rule for one in found.findings if one.rule.startswith("region.")] == [
        "region.tibet_site"
    ]
    assert found.band == "low"


@pytest.mark.parametrize(
    ("text", "banned"),
    [
        ("Garn, Baumwolle aus Xinjiang", True),
        ("coton de la région autonome ouïghoure", True),
        ("Cotton yarn, non-Xinjiang cotton", False),
        ("Cotton yarn No. 40 from Xinjiang", True),
        ("Non-GMO cotton from Xinjiang", True),
        ("Baumwolle aus Xinjiang frei Haus", True),
        ("不含新疆棉花", False),
        ("Baumwollgarn ohne Baumwolle aus Xinjiang", False),
        ("Hami melons and cotton", False),
    ],
)
def test_cotton_that_the_list_says_is_from_xinjiang_falls_under_the_ban_wherever_it_is_spun(
    judge: Judge, text: str, *, banned: bool
) -> None:
    found = judge(country="PT", sector_text="Handel", products=(text,))
    assert ("cbp.xinjiang_cotton_tomatoes" in {one.rule for one in found.findings}) is banned
    assert found.band == ("high" if banned else "low")


@pytest.mark.parametrize(
    ("products", "banned"),
    [
        (("Pomodori pelati", "Concentrato di pomodoro dallo Xinjiang"), True),
        (("Concentrato di pomodoro dallo Xinjiang", "Pomodori pelati"), True),
        (("Pomodori pelati", "Steel cans from Xinjiang"), False),
    ],
)
def test_the_origin_of_a_good_counts_whatever_else_the_list_says_of_it(
    judge: Judge, products: tuple[str, ...], *, banned: bool
) -> None:
    found = judge(country="IT", sector_text="Conserve alimentari", products=products)
    assert ("cbp.xinjiang_cotton_tomatoes" in {one.rule for one in found.findings}) is banned
    assert found.band == ("high" if banned else "medium")


def test_a_code_says_more_of_the_trade_than_the_goods_beside_it(judge: Judge) -> None:
    code = IndustryCode("", "03.2")
    found = judge(country="NO", sector_text="03.2; Lachs", industry_codes=(code,))
    assert (found.band, found.exposure.points) == ("low", 29)
