"""A log that was cut short shows by what was noted of it outside of the database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from screener import audit
from screener.audit import Anchor, Verdict
from screener.service.installation.anchors import noted_heads, open_anchored
from screener.service.installation.backup import backup, restore
from screener.service.installation.record import add_list
from screener.service.installation.verify import verify_store
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store
from screener.store.append_only import release
from screener.store.database.engine import make_engine
from screener.store.tables import audit_log, audit_salts, comments
from screener.workspace import Workspace
from tests.store import samples
from tests.store.fixtures import on_sqlite
from tests.store.keeping import keep_run

ONE = samples.supplier(1)
pytestmark = on_sqlite


@pytest.fixture
def settings(store_url: str, tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", database_url=store_url)


@pytest.fixture
def anchored(settings: Settings) -> Iterator[Store]:
    with open_anchored(settings) as store:
        keep_run(store, [ONE], {ONE.number: [samples.match(samples.listing(), ONE)]})
        yield store


def check(store: Store, settings: Settings) -> Verdict:
    return verify_store(store, Workspace.default(settings), noted=noted_heads(settings))


def comment(store: Store, text: str) -> None:
    Reviewer(store=store, settings=Settings(), by="Anna", now=lambda: samples.AS_OF).comment(
        [1], text
    )


def write_night(
    root: Path, log: dict[str, object] | None, written: datetime = samples.AS_OF
) -> Path:
    night = root / "2026-05-01T0230"
    night.mkdir(parents=True)
    said = {"written": written.isoformat(), "log": log}
    (night / "night.json").write_text(json.dumps(said), "utf-8")
    return night / "night.json"


def cut(url: str) -> None:
    """Do what an owner of the database could: take the last comment and its entry out."""
    engine = make_engine(url)
    with engine.begin() as connection:
        release(connection, ["audit_log", "audit_salts", "comments"])
        last = connection.execute(sa.select(sa.func.max(audit_log.c.id))).scalar_one()
        for table in (audit_salts, audit_log):
            connection.execute(sa.delete(table).where(table.c.id == last))
        newest = sa.select(sa.func.max(comments.c.id)).scalar_subquery()
        connection.execute(sa.delete(comments).where(comments.c.id == newest))
    engine.dispose()


def test_every_act_is_noted_in_the_workspace(anchored: Store, settings: Settings) -> None:
    for text in ("One", "Two"):
        comment(anchored, text)
        verdict = check(anchored, settings)
        assert verdict.broken is None
        assert verdict.noted == verdict.entries


def test_a_log_cut_short_shows_by_itself(
    anchored: Store, settings: Settings, store_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    comment(anchored, "Their own site says otherwise.")
    cut(store_url)
    with anchored.reading() as connection:
        assert audit.verify(connection).broken is None  # the database alone cannot know
    broken = check(anchored, settings).broken
    assert broken is not None
    assert "what came after was cut off" in broken.what
    assert broken.entry == check(anchored, settings).entries + 1
    for text in ("Written over it", "Longer than before"):  # and still not the same
        comment(anchored, text)
        broken = check(anchored, settings).broken
        assert broken is not None
        assert "is not the one that" in broken.what
        assert "restore the newest backup, or delete that file" in broken.what
    assert "could not be noted: it is of another log" in caplog.text
    [file] = (settings.home / "audit").iterdir()
    file.unlink()
    comment(anchored, "The log is the right one, says the administrator")
    verdict = check(anchored, settings)
    assert verdict.broken is None
    assert verdict.noted == verdict.entries


def test_a_note_that_was_damaged_is_no_note(anchored: Store, settings: Settings) -> None:
    [file] = (settings.home / "audit").iterdir()
    file.write_text("{}", "utf-8")
    broken = check(anchored, settings).broken
    assert broken is not None
    assert "cannot be read" in broken.what


def test_a_night_s_folder_shows_it_when_the_workspace_was_made_to_fit(
    anchored: Store, settings: Settings, store_url: str
) -> None:
    comment(anchored, "Their own site says otherwise.")
    with anchored.reading() as connection:
        entry, head = audit.head(connection)
    write_night(settings.home / "reports", {"database": anchored.url, "entry": entry, "head": head})
    assert check(anchored, settings).broken is None
    cut(store_url)
    [file] = (settings.home / "audit").iterdir()
    file.unlink()
    broken = check(anchored, settings).broken
    assert broken is not None
    assert "night.json notes entry" in broken.what


def test_a_night_s_folder_is_looked_for_where_the_nights_are_put(
    anchored: Store, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCREENER_NIGHT_FOLDER", str(tmp_path / "elsewhere"))
    gone = {"database": anchored.url, "entry": 99, "head": "0" * 64}
    write_night(tmp_path / "elsewhere", gone)
    broken = check(anchored, settings).broken
    assert broken is not None
    assert "night.json notes entry 99" in broken.what


@pytest.mark.parametrize(
    "log", [None, {"database": "sqlite:////other.db", "entry": 99, "head": ""}]
)
def test_a_night_of_another_store_or_before_heads_were_noted_says_nothing_of_this_one(
    anchored: Store, settings: Settings, log: dict[str, object] | None
) -> None:
    write_night(settings.home / "reports", log)
    assert check(anchored, settings).broken is None
    assert len(noted_heads(settings)) == 1


@pytest.mark.parametrize("text", ["{", "[]", '{"log": {}}', '{"log": "cut"}'])
def test_what_a_night_noted_and_was_damaged_is_told(
    anchored: Store, settings: Settings, text: str
) -> None:
    manifest = write_night(settings.home / "reports", None)
    manifest.write_text(text, "utf-8")
    broken = check(anchored, settings).broken
    assert broken is not None
    assert f"{manifest}: the head that was noted there cannot be read" in broken.what


def test_what_a_night_noted_counts_on_after_later_acts(anchored: Store, settings: Settings) -> None:
    with anchored.reading() as connection:
        entry, head = audit.head(connection)
    write_night(settings.home / "reports", {"database": anchored.url, "entry": entry, "head": head})
    comment(anchored, "Later")
    assert "night.json" in {Path(one.where).name for one in noted_heads(settings)}
    verdict = check(anchored, settings)
    assert verdict.noted == verdict.entries == entry + 1  # the newest, whichever file has it


def test_the_first_act_is_noted(settings: Settings) -> None:
    with open_anchored(settings) as store:
        with store.writing() as connection:
            audit.note(connection, "settings", {}, by="Anna", at=samples.AS_OF)
        verdict = check(store, settings)
        assert (verdict.broken, verdict.entries, verdict.noted) == (None, 1, 1)


def test_a_note_that_comes_late_does_not_take_the_place_of_a_later_one(settings: Settings) -> None:
    anchor = Anchor(Workspace(settings.home), settings.store_url)
    for entry in (2, 1):
        anchor.note(entry, str(entry) * 64, anew=False, has=lambda _: True)
    assert [one.entry for one in anchor.noted()] == [2]


def note_and_fail(store: Store) -> None:
    with store.writing() as connection:
        audit.note(connection, "settings", {}, by="Anna", at=samples.AS_OF)
        raise RuntimeError("power cut")


def test_a_transaction_that_fails_notes_nothing(anchored: Store, settings: Settings) -> None:
    before = noted_heads(settings)
    with pytest.raises(RuntimeError):
        note_and_fail(anchored)
    assert noted_heads(settings) == before
    assert check(anchored, settings).broken is None


def test_a_note_that_cannot_be_written_stops_no_act(
    anchored: Store, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    [file] = (settings.home / "audit").iterdir()
    file.unlink()
    file.mkdir()
    comment(anchored, "Kept all the same")
    assert "could not be noted" in caplog.text
    file.rmdir()
    assert check(anchored, settings).broken is None


@pytest.mark.parametrize("folder", ["audit", "locks"])
def test_a_workspace_that_cannot_be_written_to_stops_no_act(
    settings: Settings, caplog: pytest.LogCaptureFixture, folder: str
) -> None:
    settings.home.mkdir()
    (settings.home / folder).write_text("no folder", "utf-8")
    with open_anchored(settings) as store:
        with store.writing() as connection:
            audit.note(connection, "settings", {}, by="Anna", at=samples.AS_OF)
        with store.reading() as connection:
            assert audit.head(connection)[0] == 1
    assert f"{settings.home / 'audit'}" in caplog.text
    assert "could not be noted" in caplog.text


def test_a_restored_store_is_noted_anew(
    anchored: Store, settings: Settings, store_url: str, tmp_path: Path
) -> None:
    workspace = Workspace(settings.home)
    backup(anchored, workspace, tmp_path / "all.zip")
    for number in range(5):
        comment(anchored, f"Lost with the restore {number}")
    with anchored.reading() as connection:
        entry, head = audit.head(connection)
    write_night(settings.home / "reports", {"database": anchored.url, "entry": entry, "head": head})
    at = samples.AS_OF + timedelta(days=1)
    restore(anchored, workspace, tmp_path / "all.zip", replace=True, by="Ben", at=at)
    verdict = check(anchored, settings)
    assert verdict.broken is None
    assert verdict.noted == verdict.entries
    comment(anchored, "Work goes on")
    cut(store_url)
    broken = check(anchored, settings).broken
    assert broken is not None
    assert "what came after was cut off" in broken.what


def test_what_a_night_notes_after_a_restore_counts(
    anchored: Store, settings: Settings, tmp_path: Path
) -> None:
    workspace = Workspace(settings.home)
    backup(anchored, workspace, tmp_path / "all.zip")
    restore(anchored, workspace, tmp_path / "all.zip", replace=True, by="Ben", at=samples.AS_OF)
    gone = {"database": anchored.url, "entry": 99, "head": "0" * 64}
    write_night(settings.home / "reports", gone, datetime.now(UTC))
    broken = check(anchored, settings).broken
    assert broken is not None
    assert "night.json notes entry 99" in broken.what


def test_verify_tells_an_edition_whose_kept_bytes_are_gone(
    anchored: Store, settings: Settings, tmp_path: Path
) -> None:
    own = tmp_path / "own.csv"
    own.write_text("name\nBlue Heron Weaving Mill\n", encoding="utf-8")
    add_list(settings, "watch", own, samples.AS_OF, by="Anna")
    assert check(anchored, settings).broken is None
    for kept in (Workspace.default(settings).editions / "objects").iterdir():
        kept.unlink()
    broken = check(anchored, settings).broken
    assert broken is not None
    assert "own:watch: kept bytes of own.csv" in broken.what
