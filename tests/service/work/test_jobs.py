"""Uploads as jobs: no moment between two steps at which a server may end and leave one waiting."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from screener.errors import InputError
from screener.service.work.jobs import BUSY, ERRANDS, Job, Jobs, new_id
from screener.store import Store, open_store
from tests.store.older import make_older

NOW = datetime(2026, 11, 1, tzinfo=UTC)
SAID = {"name": "Vendor Legal Nm"}


def preview(**said: object) -> dict[str, Any]:
    return {"fingerprint": "f" * 64, "columns": [], "problem": "", "suppliers": 3, **said}


@pytest.fixture
def jobs(store: Store) -> Jobs:
    return Jobs(store)


@pytest.fixture
def sent(jobs: Jobs) -> Job:
    """What a program sent, which nobody will look at before it is screened."""
    return jobs.add(
        new_id(),
        by="Bo",
        file_name="list.csv",
        now=NOW,
        list="Europe",
        mapping=SAID,
        straight="yes",
    )


def test_what_a_program_sent_goes_from_reading_to_screening_in_one_step(
    jobs: Jobs, sent: Job
) -> None:
    assert jobs.was_read_straight(sent, preview(), now=NOW)
    found = jobs.find(sent.id)
    assert found.state == "waiting"
    assert found.state in BUSY, "the next server takes it up"
    assert found.payload["preview"]["suppliers"] == 3
    assert jobs.known_mapping("f" * 64)["mapping"] == SAID


def test_what_a_program_sent_and_is_no_list_ends_with_its_reason_and_is_not_remembered(
    jobs: Jobs, sent: Job
) -> None:
    problem = "no column holds a name"
    assert not jobs.was_read_straight(sent, preview(problem=problem), now=NOW)
    found = jobs.find(sent.id)
    assert (found.state, found.payload["message"]) == ("unreadable", problem)
    assert not jobs.known_mapping("f" * 64)


def test_what_a_program_cancelled_while_it_was_read_stays_cancelled(jobs: Jobs, sent: Job) -> None:
    assert jobs.cancel(sent)
    assert not jobs.was_read_straight(sent, preview(), now=NOW)
    assert jobs.find(sent.id).state == "cancelled"
    assert not jobs.known_mapping("f" * 64)


def test_another_s_job_is_not_told_from_one_that_there_is_not(jobs: Jobs) -> None:
    job, none = jobs.send(new_id(), "trial", by="Bo", now=NOW), new_id()
    assert jobs.own(job.id, "Bo", ERRANDS) == jobs.own(job.id, "", ERRANDS) == job
    said = []
    for number in (job.id, none):
        with pytest.raises(InputError) as raised:
            jobs.own(number, "Ada", ERRANDS)
        said.append(str(raised.value).replace(number, "N"))
    assert said == ["there is no errand N; it may be older than a week"] * 2


def test_what_a_person_sent_waits_for_a_look(jobs: Jobs) -> None:
    job = jobs.add(new_id(), by="Bo", file_name="list.csv", now=NOW)
    jobs.was_read(job, preview())
    assert jobs.find(job.id).state == "ready"


def test_uploads_and_columns_of_an_older_store_are_as_todays(database_url: str) -> None:
    """Of before columns could be left out: its upload had no page, its mapping was not applied."""
    with open_store(database_url) as store:
        jobs = Jobs(store)
        sent = jobs.add(new_id(), by="Bo", file_name="list.csv", now=NOW, mapping=SAID)
        jobs.was_read(sent, preview())
        jobs.want_screening(jobs.find(sent.id), list_name="Europe", sector="", now=NOW)
        before = jobs.find(sent.id)
    make_older(database_url, "0011")
    with open_store(database_url) as store:
        jobs = Jobs(store)
        assert jobs.find(sent.id) == before
        assert jobs.known_mapping("f" * 64) == {"mapping": SAID, "ignored": []}
