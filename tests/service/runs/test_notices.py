"""Who is told of what: by band, in one notice or one each; the words and the values."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from screener.model import Statement, Supplier
from screener.notify import Notice, NoticeSettings
from screener.service.runs.changes import News, tell
from screener.service.runs.notices import notices_of, trouble_notice
from screener.settings import Settings
from screener.store import open_store
from screener.workspace import Workspace
from tests.service.world import START, World, listing

TAIDA = listing("taida", "Hetian Taida Apparel Co., Ltd")
SUPPLIERS = (
    Supplier(name="Hetian Taida Apparel", number="1", row=2, country="CN"),
    Supplier(name="Nordsjø Laks AS", number="2", row=3, country="NO"),
)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> News:
    """A night in which a firm was listed, and a supplier of no concern came to the list."""
    home = tmp_path_factory.mktemp("news")
    with open_store(f"sqlite:///{home / 'screener.db'}") as store:
        world = World(store, Workspace(home), Settings(home=home))
        world.upload(SUPPLIERS, [world.edition([])])
        tell(store, None, past=world.past)
        added = Supplier(name="Harmless AS", number="3", row=4, country="NO")
        world.upload((*SUPPLIERS, added), [world.edition([TAIDA])], START + timedelta(days=1))
        (found,) = tell(store, None, past=world.past)
    return found


def told(news: News, **settings: object) -> list[Notice]:
    chosen = NoticeSettings.model_validate(settings)
    return list(notices_of(news, chosen, language="en", place="https://reports.example.org/"))


def test_the_digest_tells_what_is_in_the_band(news: News) -> None:
    (notice,) = told(news)
    assert notice.subject == "All suppliers: 1 supplier to look at"
    assert "Hetian Taida Apparel (1): " in notice.text
    assert "because the entry was published" in notice.text
    assert "Harmless" not in notice.text
    assert "https://reports.example.org/" in notice.text
    assert [one["supplier"] for one in notice.data["changes"]] == ["Hetian Taida Apparel"]
    assert notice.data["changes"][0]["cause"] == "listed"


def test_a_lower_band_tells_more(news: News) -> None:
    (notice,) = told(news, notify_band="low")
    assert "Harmless AS (3)" in notice.text
    assert notice.text.index("To do today") < notice.text.index("Also changed")


@pytest.mark.parametrize("mode", ["digest", "single"])
def test_no_name_turns_the_letters_of_a_mail_round(news: News, mode: str) -> None:
    named = tuple(replace(one, supplier=f"\u202e{one.supplier}") for one in news.changes)
    turned = replace(news, changes=named, run=replace(news.run, list_name="\u202eAll suppliers"))
    (notice,) = told(turned, notify_mode=mode)
    assert notice.text.count("[U+202E]Hetian Taida Apparel (1)") == 1
    assert "[U+202E]" in notice.subject
    assert "\u202e" not in notice.subject + notice.text


def test_nothing_in_the_band_is_no_notice(news: News) -> None:
    quiet = replace(
        news, changes=tuple(one for one in news.changes if one.supplier == "Harmless AS")
    )
    assert told(quiet) == []


def test_single_notices_have_a_mark_each(news: News) -> None:
    notices = told(news, notify_band="low", notify_mode="single")
    assert len({notice.mark for notice in notices}) == len(notices) == 2
    assert notices[0].subject.startswith("Hetian Taida Apparel: ")


def test_trouble_is_told_in_words_and_values() -> None:
    said = [Statement.of("night.missed", due="2026-07-21T02:30 Europe/Berlin")]
    notice = trouble_notice("night x", said, language="de", place="")
    assert notice.subject == "Der Nachtlauf braucht Ihr Eingreifen"
    assert "2026-07-21T02:30 Europe/Berlin" in notice.text
    assert notice.data["trouble"][0]["code"] == "night.missed"


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "A source can be refreshed again"),
        ("de", "Eine Quelle lässt sich wieder erneuern"),
        ("fr", "Une source peut à nouveau être actualisée"),
    ],
)
def test_nobody_is_called_where_all_is_well_again(language: str, subject: str) -> None:
    back = Statement.of("night.source_back", source="uflpa")
    notice = trouble_notice("night x", [back], language=language, place="")
    assert notice.subject == subject
    assert subject in notice.text
    failed = Statement.of("night.source_failed", source="eu_fsf", error="503")
    beside = trouble_notice("night x", [back, failed], language=language, place="")
    assert beside.subject == trouble_notice("", [failed], language=language, place="").subject
