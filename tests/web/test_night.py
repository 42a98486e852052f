"""The page of the nights: administrators keep the plan, others read it."""

from __future__ import annotations

import pytest

from screener.service.nights.plan import planned
from tests.web.site import Site, post

PLAN = {
    "schedule_cron": "0 4 * * *",
    "schedule_zone": "Europe/Berlin",
    "schedule_grace_hours": "5.5",
    "schedule_tries": "3",
    "schedule_retry_minutes": "10",
    "night_keep": "14",
    "night_language": "de",
}


def test_an_administrator_keeps_the_plan_and_everybody_sees_it(site: Site) -> None:
    answer = post(site.person("Ada"), "/night/plan", "/night", **PLAN)
    assert answer.status_code == 303
    found = planned(site.state.settings.home)
    assert (found.schedule_cron, found.schedule_grace_hours) == ("0 4 * * *", 5.5)
    page = site.person("Vi").get("/night").text
    assert "0 4 * * *" in page
    assert "5.5" in page
    assert 'action="/night/plan"' not in page
    assert "Plan of the nights" in site.person("Ada").get("/audit").text


@pytest.mark.parametrize("name", ["Vi", "Bo", "Cy"])
def test_others_cannot_change_it(site: Site, name: str) -> None:
    assert post(site.person(name), "/night/plan", "/account", **PLAN).status_code == 403


@pytest.mark.parametrize(
    ("name", "value", "label"),
    [("schedule_cron", "<script>alert(1)</script>", "When"), ("schedule_tries", "99", "Tries"),
     ("schedule_zone", "../../etc/passwd", "Time zone")],
)  # fmt: skip
def test_what_makes_no_sense_is_named_and_the_rest_of_the_form_kept(
    site: Site, name: str, value: str, label: str
) -> None:
    before = planned(site.state.settings.home)
    form = PLAN | {"night_keep": "77", name: value}
    answer = post(site.person("Ada"), "/night/plan", "/night", **form)
    assert answer.status_code == 400
    assert f"{label}: that does not go." in answer.text
    assert 'value="77"' in answer.text
    assert "<script>alert" not in answer.text
    assert planned(site.state.settings.home) == before
