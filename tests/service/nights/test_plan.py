"""The plan of the nights: kept, put on record, and never before what the environment says."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from screener.errors import InputError
from screener.service.nights.plan import fixed, keep_plan, planned
from screener.store import Store, open_store
from screener.store.tables import events

NOW = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SCREENER_SCHEDULE_CRON", "SCREENER_SCHEDULE_ZONE", "SCREENER_SCHEDULE_TRIES"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def kept(home: Path, **values: str) -> list[dict[str, object]]:
    """Keep a plan; return what the log has of plans."""
    with open_store(f"sqlite:///{home / 'screener.db'}") as store:
        keep_plan(store, home, values, by="Ada", at=NOW)
        return recorded(store)


def recorded(store: Store) -> list[dict[str, object]]:
    with store.reading() as connection:
        found = connection.execute(
            select(events.c.payload).where(events.c.kind == "schedule").order_by(events.c.id)
        )
        return [json.loads(payload) for (payload,) in found]


def test_without_a_plan_the_usual_settings_hold(home: Path) -> None:
    assert planned(home).schedule_cron == "30 2 * * *"
    assert not (home / "schedule.json").exists()


def test_a_plan_holds_from_then_on_and_is_on_record(home: Path) -> None:
    said = kept(home, schedule_cron="0 4 * * mon-fri", schedule_zone="Europe/Berlin")
    found = planned(home)
    assert (found.schedule_cron, found.schedule_zone) == ("0 4 * * mon-fri", "Europe/Berlin")
    assert said[0]["schedule_cron"] == "0 4 * * mon-fri"
    assert (home / "schedule.json").exists()
    assert len(kept(home, schedule_cron="0 4 * * mon-fri")) == 1


def test_a_plan_that_cannot_be_written_is_not_on_record(home: Path) -> None:
    with open_store(f"sqlite:///{home / 'screener.db'}") as store:
        with pytest.raises(OSError, match="/proc"):
            keep_plan(store, Path("/proc/nowhere"), {"schedule_tries": "9"}, by="Ada", at=NOW)
        assert recorded(store) == []


def test_what_two_change_at_once_is_all_kept(home: Path) -> None:
    def change(values: dict[str, str]) -> None:
        keep_plan(store, home, values, by="Ada", at=NOW)

    wanted = {"schedule_tries": "7", "night_keep": "9", "schedule_retry_minutes": "5"}
    with (
        open_store(f"sqlite:///{home / 'screener.db'}") as store,
        ThreadPoolExecutor(len(wanted)) as several,
    ):
        with store.writing():  # so that all have begun when the first may go on
            waiting = [several.submit(change, {name: value}) for name, value in wanted.items()]
            time.sleep(0.2)
        for one in waiting:
            one.result()
    found = planned(home)
    assert {name: f"{getattr(found, name):g}" for name in wanted} == wanted


def test_what_is_not_named_stays(home: Path) -> None:
    kept(home, schedule_tries="7")
    kept(home, schedule_cron="0 5 * * *")
    assert planned(home).schedule_tries == 7


def test_the_environment_has_the_last_word(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(home, schedule_cron="0 4 * * *", schedule_tries="2")
    monkeypatch.setenv("SCREENER_SCHEDULE_CRON", "15 1 * * *")
    monkeypatch.setenv("screener_night_keep", "9")  # settings are read in any case of letters
    assert fixed() == {"schedule_cron", "night_keep"}
    assert (planned(home).schedule_cron, planned(home).night_keep) == ("15 1 * * *", 9)
    kept(home, schedule_cron="0 6 * * *", schedule_tries="3")
    assert (planned(home).schedule_cron, planned(home).schedule_tries) == ("15 1 * * *", 3)


@pytest.mark.parametrize(
    ("name", "value"),
    [("schedule_cron", "every night"), ("schedule_cron", ""), ("schedule_zone", "../../etc"),
     ("schedule_zone", "Europe/Nowhere"), ("schedule_tries", "0"), ("schedule_tries", "many"),
     ("schedule_grace_hours", "-1"), ("schedule_grace_hours", "nan"), ("night_keep", "1e9"),
     ("night_language", "xx")],
)  # fmt: skip
def test_what_makes_no_sense_changes_nothing(home: Path, name: str, value: str) -> None:
    with pytest.raises(InputError, match=name.upper()):
        kept(home, **{name: value})
    assert not (home / "schedule.json").exists()


def test_folders_and_addresses_are_not_for_a_plan(home: Path) -> None:
    kept(home, night_folder="/etc", night_link="javascript:alert(1)", schedule_tries="5")
    found = planned(home)
    assert (found.night_folder, found.night_link, found.schedule_tries) == (None, "", 5)
    by_hand = {"night_folder": "/etc", "schedule_tries": "6"}
    (home / "schedule.json").write_text(json.dumps(by_hand), "utf-8")
    assert (planned(home).night_folder, planned(home).schedule_tries) == (None, 6)


def test_a_plan_that_may_not_be_read_is_not_to_be_deleted(home: Path) -> None:
    (home / "schedule.json").mkdir()
    with pytest.raises(InputError, match=r"cannot be read .*; check its permissions") as raised:
        planned(home)
    assert "delete" not in str(raised.value)


@pytest.mark.parametrize("text", ["{", "[]", '"30 2 * * *"'])
def test_a_damaged_plan_is_named(home: Path, text: str) -> None:
    (home / "schedule.json").write_text(text, "utf-8")
    with pytest.raises(InputError, match=r"schedule\.json"):
        planned(home)
