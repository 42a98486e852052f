from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from screener.service.lease import BusyError, held
from screener.store import Store, open_store
from screener.store.operation import leases
from screener.store.operation.leases import LONGEST, give_back, holder_of, renew, take


def test_one_holder_at_a_time(store: Store) -> None:
    with store.writing() as connection:
        assert take(connection, "night", "ana", 60)[0] == "ana"
        assert take(connection, "night", "ben", 60)[0] == "ana"
        assert take(connection, "other", "ben", 60)[0] == "ben"
    with store.reading() as connection:
        held = holder_of(connection, "night")
    assert held is not None
    assert held[0] == "ana"


def test_how_a_server_writes_moments_is_up_to_it(postgres_url: str) -> None:
    said = "options=-cDateStyle%3DGerman%20-cTimeZone%3DAmerica/St_Johns"
    with open_store(f"{postgres_url}&{said}") as store:
        with store.writing() as connection:
            begun = datetime.now(UTC)
            assert take(connection, "night", "ana", 60)[0] == "ana"
            assert connection.exec_driver_sql("SHOW TimeZone").scalar() == "America/St_Johns"
        with store.reading() as connection:
            held = holder_of(connection, "night")
    assert held is not None
    assert begun < held[1] < begun + timedelta(seconds=70)


def test_a_holder_that_went_silent_loses_it(store: Store) -> None:
    with store.writing() as connection:
        take(connection, "night", "ana", 0.05)
    time.sleep(0.1)
    with store.writing() as connection:
        assert holder_of(connection, "night") is None
        assert take(connection, "night", "ben", 60)[0] == "ben"
        assert not renew(connection, "night", "ana", 60)
        give_back(connection, "night", "ana")
        assert take(connection, "night", "ana", 60)[0] == "ben"


def test_renewing_keeps_it_and_giving_it_back_frees_it(store: Store) -> None:
    with store.writing() as connection:
        take(connection, "night", "ana", 60)
        before = holder_of(connection, "night")
        assert renew(connection, "night", "ana", 600)
        after = holder_of(connection, "night")
        assert before is not None
        assert after is not None
        assert after[1] > before[1]
        give_back(connection, "night", "ana")
        assert holder_of(connection, "night") is None


def test_of_many_at_once_one_gets_it(database_url: str) -> None:
    open_store(database_url).close()
    start = threading.Barrier(8)
    winners: list[str] = []

    def ask(name: str) -> None:
        with open_store(database_url) as own:
            start.wait()
            with own.writing() as connection:
                winners.append(take(connection, "night", name, 60)[0])

    threads = [threading.Thread(target=ask, args=(f"h{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(winners) == 8
    assert len(set(winners)) == 1


def test_a_lease_that_runs_out_as_it_is_refused_says_until_when_it_was_held(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock is asked once: a moment later nobody would hold it."""
    with store.writing() as connection:
        _, until = take(connection, "night", "host:1:ana", 60)
    moments = iter([until - timedelta(seconds=1), until + timedelta(seconds=1)])
    monkeypatch.setattr(leases, "_clock", lambda _: next(moments))
    said = f"process 1 on host; should that be dead, try again at {until:%H:%M:%S} UTC"
    with pytest.raises(BusyError, match=said), held(store, "night"):
        pass


def test_a_clock_that_is_put_back_keeps_a_dead_one_s_lease_for_no_more_than_an_hour(
    store: Store,
) -> None:
    """As after a kill -9 at five o'clock, when it is noon again."""
    with store.writing() as connection:
        take(connection, "night", "dead", LONGEST.total_seconds() + 5 * 3600)
    with store.reading() as connection:
        assert holder_of(connection, "night") is None
    with store.writing() as connection:
        assert take(connection, "night", "ben", 60)[0] == "ben"
        assert take(connection, "night", "ana", 60)[0] == "ben"
