"""What decides outcomes is on record from the moment that it changes, not from its first use."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from screener import audit, risk
from screener.errors import SourceError, StoreError
from screener.service.installation.record import (
    add_list,
    adopt_rules,
    import_edition,
    note_outcomes,
    note_settings,
    remove_list,
)
from screener.settings import Settings
from screener.sources import Outcome
from screener.store import Store, store_exists
from screener.store.tables import events as kept_events
from screener.version import VERSION
from screener.workspace import Workspace
from tests.store import samples
from tests.store.keeping import keep_run

NOW = samples.AS_OF


@pytest.fixture
def settings(store: Store, store_url: str, tmp_path: Path) -> Settings:
    assert store.url
    return Settings(home=tmp_path / "home", database_url=store_url)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text("name,country\nAksu Textile,CN\nKashgar Yarn,CN\n", "utf-8")
    return path


def events(store: Store, kind: str) -> list[tuple[str, dict[str, Any]]]:
    column = kept_events.c
    with store.reading() as connection:
        assert audit.verify(connection).broken is None
        found = select(column.by, column.payload).where(column.kind == kind).order_by(column.id)
        return [(by, json.loads(payload)) for by, payload in connection.execute(found)]


def test_an_edition_is_on_record_when_it_is_taken_in(
    store: Store, settings: Settings, own: Path
) -> None:
    done = add_list(settings, "mine", own, NOW, by="Anna")
    add_list(settings, "mine", own, NOW, by="Anna")  # the same bytes: nothing to say
    [(by, said)] = events(store, "edition")
    assert by == "Anna"
    assert said == {
        "source": "own:mine",
        "how": "add",
        "sha256": done.edition.sha256,
        "published": "2026-05-01",
        "entries": 2,
        "accepted": [],
    }


def test_a_refusal_and_its_acceptance_are_on_record(
    store: Store, settings: Settings, shared_data: Path
) -> None:
    file = shared_data / "eu_fsf" / "HR_only_2024-05-13.xml"  # 136 of some 5,000 entries
    with pytest.raises(SourceError, match="refused"):
        import_edition(settings, "eu_fsf", file, NOW, by="Anna")
    import_edition(settings, "eu_fsf", file, NOW, by="Ben", accept=True)
    (refused_by, refused), (by, taken) = events(store, "edition")
    assert (refused_by, refused["how"]) == ("Anna", "import")
    assert "refused: " in refused["refused"]
    assert (by, taken["entries"]) == ("Ben", 136)
    assert taken["accepted"]


def test_a_removal_is_on_record(store: Store, settings: Settings, own: Path) -> None:
    done = add_list(settings, "mine", own, NOW, by="Anna")
    remove_list(settings, "mine", NOW, by="Ben")
    with pytest.raises(SourceError, match="there is no list of your own called “mine”"):
        remove_list(settings, "mine", NOW, by="Ben")
    add_list(settings, "mine", own, NOW, by="Cora")  # the same bytes, and yet a new list
    assert [(by, said["how"]) for by, said in events(store, "edition")] == [
        ("Anna", "add"),
        ("Ben", "remove"),
        ("Cora", "add"),
    ]
    assert events(store, "edition")[1][1] == {
        "source": "own:mine",
        "how": "remove",
        "sha256": done.edition.sha256,
        "entries": 2,
    }


def test_a_source_that_failed_is_on_record(store: Store, settings: Settings) -> None:
    failed = Outcome(source="uflpa", result="failed", error="uflpa: 503")
    same = Outcome(source="eu_hr", result="unchanged", edition=samples.edition())
    note_outcomes(store, Workspace(settings.home), [failed, same], by="night watch", at=NOW)
    assert events(store, "edition") == [
        ("night watch", {"source": "uflpa", "how": "refresh", "refused": "uflpa: 503"})
    ]


def test_a_rulebook_is_on_record_when_it_is_adopted(
    store: Store, settings: Settings, tmp_path: Path
) -> None:
    changed = tmp_path / "mine"
    risk.init(changed)
    scale = changed / "scale.yml"
    scale.write_text(scale.read_text("utf-8").replace("medium: 35", "medium: 30"), "utf-8")
    book = adopt_rules(settings, changed, NOW, by="Anna")
    adopt_rules(settings, changed, NOW, by="Anna")
    assert events(store, "rules") == [("Anna", {"sha256": book.sha256, "version": VERSION})]


def test_settings_are_on_record_when_something_starts_with_others(
    store: Store, settings: Settings
) -> None:
    keep_run(store, [samples.supplier(1)])
    stricter = settings.model_copy(update={"four_eyes": ("probable:dismissed",)})
    for one in (stricter, stricter, settings):
        note_settings(store, one, by="Anna", at=NOW + timedelta(hours=1))
    found = [said["four_eyes"] for _, said in events(store, "settings")]
    assert found == [[], ["probable:dismissed"], []]


def test_without_a_store_none_is_made(tmp_path: Path, own: Path) -> None:
    settings = Settings(home=tmp_path / "home", database_url="")
    add_list(settings, "mine", own, NOW, by="Anna")
    assert not store_exists(settings.store_url)


def test_a_store_that_is_gone_is_said_and_the_edition_stays(tmp_path: Path, own: Path) -> None:
    settings = Settings(
        home=tmp_path / "home", database_url="postgresql+psycopg://nobody@127.0.0.1:1/none"
    )
    with pytest.raises(StoreError, match="stands, but is not on record"):
        add_list(settings, "mine", own, NOW, by="Anna")
    kept = json.loads(next((tmp_path / "home").rglob("state.json")).read_text("utf-8"))
    assert kept["current"]
