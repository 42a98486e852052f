from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from screener import reports
from screener.model import Action, Band, Change, Result, Statement
from screener.reports.changes import MOST_ROWS, concerns
from screener.reports.changes import ChangeReport as Report
from screener.reports.words import Words

NEW = Change(
    kind="match_new",
    cause="listed",
    supplier_id=1,
    supplier="<b>Hetian</b> Taida",
    number="7",
    band_before="medium",
    band_after="critical",
    action="hold",
    statement=Statement.of(
        "change.match_new", listing="Taida", source="uflpa", reference="t", tier="probable", score=1
    ),
)
GONE = Change(
    kind="match_gone",
    cause="delisted",
    also=("rule_changed",),
    supplier_id=2,
    supplier="Camsing",
    band_before="critical",
    band_after="low",
    action="monitor",
    statement=Statement.of("change.supplier_removed"),
)


def page(result: Result, folder: Path, *changes: Change, language: str = "en") -> html.HtmlElement:
    report = Report(
        list_name="All suppliers",
        run=result.run,
        since=result.run.as_of,
        changes=changes,
        trouble=(Statement.of("night.missed", due="2026-07-20T02:30 UTC"),),
        dossiers={1: "dossiers/1-taida.html"},
        portfolio="portfolio.html",
    )
    reports.write_changes(report, folder / "changes.html", language)
    return html.fromstring((folder / "changes.html").read_text(encoding="utf-8"))


def text(element: html.HtmlElement, section: str) -> str:
    return " ".join(element.get_element_by_id(section).text_content().split())


def test_it_says_first_what_a_person_must_do(result: Result, tmp_path: Path) -> None:
    made = page(result, tmp_path, GONE, NEW)
    assert [one.get("id") for one in made.iter("section")][:2] == ["today", "other"]
    today, other = text(made, "today"), text(made, "other")
    assert "no scheduler was running" in today
    assert "<b>Hetian</b> Taida" in today
    assert "because the entry was published" in today
    assert "Camsing" in other
    assert "because the entry was taken off the list; in the same interval also:" in other
    assert "Camsing" not in today
    links = [one.get("href") for one in made.get_element_by_id("today").iter("a")]
    assert links == ["dossiers/1-taida.html"]


@pytest.mark.parametrize(
    ("code", "section"),
    [
        ("change.match_is_undecided", "today"),
        ("change.match_changed_undecided", "today"),
        ("change.match_is_dismissed", "other"),
    ],
)
def test_a_decision_that_no_longer_holds_is_for_today(
    result: Result, tmp_path: Path, code: str, section: str
) -> None:
    told = replace(NEW.statement, code=code, params=(*NEW.statement.params, ("differs", "score")))
    lapsed = replace(
        NEW,
        kind="match_changed",
        cause="decision_changed",
        band_before="high",
        band_after="high",
        action="enquire",
        statement=told,
    )
    made = page(result, tmp_path, lapsed)
    assert "Hetian" in text(made, section)


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_it_says_how_many_matches_wait_though_nothing_changed(
    result: Result, tmp_path: Path, language: str
) -> None:
    report = Report(
        list_name="All", run=result.run, since=None, changes=(), to_review=31, awaiting_second=4
    )
    reports.write_changes(report, tmp_path / "changes.html", language)
    said = " ".join(Words(language)("changes.queue", open=31, second=4).split())
    made = html.fromstring((tmp_path / "changes.html").read_text(encoding="utf-8"))
    assert said in text(made, "today")


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_it_speaks_every_language_wholly(result: Result, tmp_path: Path, language: str) -> None:
    made = page(result, tmp_path, GONE, NEW, language=language)
    assert made.get("lang") == language
    assert "cause." not in made.text_content()
    assert "changes." not in made.text_content()


def test_what_went_wrong_and_why_are_told_in_the_readers_language(
    result: Result, tmp_path: Path
) -> None:
    text_of = "https://www.dhs.gov/x: the host www.dhs.gov was not found"
    failed = Statement.of("night.source_failed", source="uflpa", error=text_of)
    said = Words("de").say(failed)
    assert "Der Rechner www.dhs.gov wurde nicht gefunden" in said
    assert "was not found" not in said
    german = text(page(result, tmp_path, NEW, language="de"), "today")
    assert ". weil" not in german
    assert " – weil der Eintrag veröffentlicht wurde." in german


@pytest.mark.parametrize(
    ("language", "named"), [("en", "you"), ("de", "Sie selbst"), ("fr", "vous-même")]
)
def test_a_list_of_ones_own_is_published_by_the_reader(language: str, named: str) -> None:
    words = Words(language)
    assert words.publisher("own:bis", "yourself") == named
    assert words.publisher("uflpa", "DHS") == "DHS"


def test_it_runs_no_script_and_asks_nobody(result: Result, tmp_path: Path) -> None:
    made = page(result, tmp_path, NEW)
    assert not list(made.iter("script", "img", "link"))
    assert "onload" not in html.tostring(made, encoding="unicode")


def test_a_change_of_everything_is_cut_and_counted(result: Result, tmp_path: Path) -> None:
    many = [replace(GONE, supplier_id=n) for n in range(MOST_ROWS + 12)]
    assert "and 12 more" in text(page(result, tmp_path, *many), "other")


def test_a_supplier_is_told_as_it_stands_after_the_last_of_several_runs(
    result: Result, tmp_path: Path
) -> None:
    back = replace(NEW, kind="match_gone", band_before="critical", band_after="medium")
    back = replace(back, action="enquire", statement=replace(GONE.statement))
    made = page(result, tmp_path, NEW, back)
    assert "Nothing that changed needs a person today." not in text(made, "other")
    assert "Hetian" not in text(made, "today")
    assert "◆ medium" in text(made, "other")
    assert "critical" not in text(made, "other")


def test_a_match_that_went_with_its_row_and_waits_is_to_do_today(
    result: Result, tmp_path: Path
) -> None:
    params = dict(NEW.statement.params)
    edited = replace(
        GONE,
        cause="supplier_edited",
        waits=True,
        statement=Statement.of("change.match_gone_waits", **params),
    )
    removed = replace(
        GONE,
        kind="supplier_removed",
        cause="supplier_removed",
        supplier_id=3,
        supplier="Kingtom",
        band_after=None,
        action=None,
        waits=True,
        statement=Statement.of("change.supplier_removed_waits", n=1),
    )
    made = page(result, tmp_path, edited, removed)
    today = text(made, "today")
    assert "Camsing" in today
    assert "its case stays in the queue" in today
    assert "Kingtom" in today
    assert "undecided matches that wait in the queue: 1" in today
    # Found again before anybody read this: nothing waits any more.
    again = replace(edited, kind="match_changed", cause="decision_changed", waits=False)
    assert "Camsing" not in text(page(result, tmp_path, edited, again), "today")


@pytest.mark.parametrize(
    ("action", "then"),
    [
        ("hold", "hold"),  # which is more than to look
        ("review", "review"),
        ("enquire", "review"),
        ("monitor", "review"),
        (None, "review"),
    ],
)
def test_a_match_that_waits_is_to_be_looked_at_before_anything_less(
    action: Action | None, then: Action
) -> None:
    for waits in (True, False):
        (one,) = concerns([replace(GONE, action=action, waits=waits)])
        assert one.action == (then if waits else action)


def test_a_match_that_waits_is_for_today_whatever_else_changed() -> None:
    beside = replace(GONE, listing="other", waits=False)
    (one,) = concerns([replace(GONE, listing="first", waits=True), beside])
    assert one.urgent


JUDGED = replace(
    NEW,
    kind="assessment_changed",
    cause="facts_changed",
    statement=GONE.statement,
    action="enquire",
)


@pytest.mark.parametrize(
    ("before", "after", "urgent"),
    [
        ("low", "medium", True),
        ("medium", "high", True),
        ("medium", "not_rated", True),  # which may be high
        ("high", "not_rated", False),
        ("high", "critical", True),
        ("high", "high", False),
        ("critical", "high", False),
        (None, "medium", True),  # a supplier that is new
        (None, "low", False),
    ],
)
def test_a_band_that_got_worse_is_for_today(
    before: Band | None, after: Band, *, urgent: bool
) -> None:
    (one,) = concerns([replace(JUDGED, band_before=before, band_after=after)])
    assert one.urgent is urgent
    (watched,) = concerns([replace(JUDGED, band_before=before, band_after=after, action="monitor")])
    assert not watched.urgent  # nothing is to be done about it


def test_a_new_match_is_for_today_though_the_band_stays_and_less_came_after() -> None:
    new = replace(NEW, band_before="critical", listing="first")
    gone = replace(new, kind="match_gone", cause="delisted", listing="other")
    (one,) = concerns([new, gone])
    assert one.urgent
    (one,) = concerns([gone])
    assert not one.urgent


def test_suppliers_stand_by_what_is_to_be_done_and_then_by_their_band() -> None:
    asked: list[tuple[Action | None, Band | None]] = [
        ("monitor", "medium"),
        (None, None),
        ("enquire", "medium"),
        ("enquire", "high"),
        ("review", "medium"),
        ("hold", "critical"),
    ]
    found = concerns(
        [
            replace(JUDGED, supplier_id=at, action=action, band_after=band)
            for at, (action, band) in enumerate(asked)
        ]
    )
    assert [(one.action, one.band_after) for one in found] == [
        ("hold", "critical"),
        ("review", "medium"),
        ("enquire", "high"),
        ("enquire", "medium"),
        ("monitor", "medium"),
        (None, None),
    ]


def test_each_change_is_told_in_one_place(result: Result, tmp_path: Path) -> None:
    """What was searched is no supplier's, and who is for today is not told again below."""
    statement = Statement.of(
        "change.source_added", source="un_sc", entries=700, published="2026-07-01", title="UN"
    )
    searched = Change(kind="coverage_changed", cause="source_added", statement=statement)
    made = page(result, tmp_path, NEW, searched)
    said = Words().say(statement).rstrip(".")
    assert [said in text(made, one) for one in ("today", "other", "searched")] == [
        False,
        False,
        True,
    ]
    assert "Hetian" not in text(made, "other")
    assert "New match" not in text(made, "searched")


def test_a_list_that_is_stale_is_said_first_and_one_that_is_not_is_not(
    result: Result, tmp_path: Path
) -> None:
    fresh, other = result.run.coverage
    assert "Stale or missing" not in text(page(result, tmp_path, GONE), "today")
    run = replace(result.run, coverage=(fresh, replace(other, stale=True)))
    today = text(page(replace(result, run=run), tmp_path, GONE), "today")
    assert "Stale or missing" in today
    assert other.title in today
    assert fresh.title not in today


def test_entries_of_one_firm_are_told_in_one_line(result: Result, tmp_path: Path) -> None:
    told = NEW.statement
    params = dict(told.params) | {"listing": "Taida.", "reference": "u"}
    twin = replace(NEW, listing="u", statement=Statement.of(told.code, **params))
    said = text(page(result, tmp_path, NEW, twin), "today")
    assert said.count("New match with") == 1
    assert "(UFLPA Entity List, t, u)" in said


def test_what_differs_is_said_in_words(result: Result, tmp_path: Path) -> None:
    params = dict(NEW.statement.params) | {"differs": "decision, listed_on"}
    changed = replace(NEW, statement=Statement.of("change.match_changed", **params))
    assert "decision, day of listing" in text(page(result, tmp_path, changed), "today")
    german = text(page(result, tmp_path, changed, language="de"), "today")
    assert "Entscheidung, Tag der Listung" in german
    judged = Statement.of(
        "change.assessment_changed", points_before=60, points_after=34, findings="country.tier_10"
    )
    said = text(page(result, tmp_path, replace(NEW, statement=judged)), "today")
    assert "country.tier_10" not in said
    assert "Countries with" in said
