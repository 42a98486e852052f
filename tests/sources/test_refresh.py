"""Refreshing: several sources at once, each settled on its own, the last good one kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest

from screener import sources
from screener.errors import SourceError, SourceInputError
from screener.service.installation.refresh import refresh_enabled
from screener.settings import Settings
from screener.sources.editions import EditionStore
from screener.sources.fetch import Fetcher
from screener.workspace import Workspace

_UN = "un_sc"
_HOSTS = {
    "uflpa": "www.dhs.gov",
    "un_sc": "scsanctions.un.org",
    "ofac_cons": "sanctionslistservice.ofac.treas.gov",
}


def _page(count: int) -> bytes:
    rows = "".join(f"<tr><td>Firm {n}</td><td>June 21, 2022</td></tr>" for n in range(count))
    head = "<tr><th>Name of Entity</th><th>Effective Date</th></tr>"
    table = f"<p>Section 2(d)(2)(B)(v)</p><table>{head}{rows}</table>"
    return f"<!DOCTYPE html><html><body>{table}</body></html>".encode()


def _un(count: int, generated: str = "2026-08-30") -> bytes:
    entries = "".join(
        f"<ENTITY><REFERENCE_NUMBER>X.{n}</REFERENCE_NUMBER><FIRST_NAME>Firm {n}</FIRST_NAME>"
        "<UN_LIST_TYPE>DRC</UN_LIST_TYPE></ENTITY>"
        for n in range(count)
    )
    head = f'<CONSOLIDATED_LIST dateGenerated="{generated}T00:00:00Z">'
    return f"{head}<ENTITIES>{entries}</ENTITIES></CONSOLIDATED_LIST>".encode()


@dataclass
class Publishers:
    """What each publisher's host answers at the moment."""

    answers: dict[str, Callable[[httpx.Request], httpx.Response]]

    def fetcher(self) -> Fetcher:
        return Fetcher(
            Settings(fetch_attempts=2),
            transport=httpx.MockTransport(lambda one: self.answers[one.url.host](one)),
            wait_initial=0.001,
            wait_jitter=0.001,
        )

    def serve(self, source: str, content: bytes, status: int = 200, etag: str = "") -> None:
        def answer(request: httpx.Request) -> httpx.Response:
            if etag and request.headers.get("if-none-match") == etag:
                return httpx.Response(304)
            headers = {"etag": etag} if etag else {}
            return httpx.Response(status, content=content, headers=headers)

        self.answers[_HOSTS[source]] = answer


@pytest.fixture
def publishers() -> Publishers:
    found = Publishers({})
    found.serve("uflpa", _page(160), etag='"a"')
    found.serve("un_sc", _un(1000), etag='"b"')
    return found


def test_a_refresh_makes_editions_current(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    outcomes = sources.refresh(["uflpa", "un_sc"], workspace, now, fetcher=publishers.fetcher())
    assert [(one.source, one.result) for one in outcomes] == [
        ("uflpa", "updated"),
        ("un_sc", "updated"),
    ]
    loaded = {data.descriptor.id: data for data in sources.load_enabled(workspace)}
    assert len(loaded["un_sc"].listings) == 1000
    assert loaded["un_sc"].edition.checked == now.date()
    assert not sources.coverage(loaded["un_sc"], now).stale


def test_an_unchanged_list_counts_as_checked(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    later = now + timedelta(days=60)
    (stale,) = (one for one in sources.status(workspace, later) if one.descriptor.id == "un_sc")
    assert stale.condition == "stale"
    (outcome,) = sources.refresh(["un_sc"], workspace, later, fetcher=publishers.fetcher())
    assert outcome.result == "unchanged"
    (fresh,) = (one for one in sources.status(workspace, later) if one.descriptor.id == "un_sc")
    assert (fresh.condition, fresh.age_days) == ("fresh", 0)
    assert len(fresh.history) == 1


@pytest.mark.parametrize(
    ("served", "reason"),
    [
        ((b"", 404), "answers 404"),
        ((b"", 500), "answers 500"),
        ((b"", 200), "is empty"),
        ((_page(1000), 200), "is html, not xml"),
        ((_un(1000)[:40_000], 200), "is not well-formed XML"),
        ((_un(600), 200), "40% fewer"),
        ((_un(10), 200), "10 entries, where 500"),
        ((b"<other><thing/></other>", 200), "holds no <INDIVIDUAL>"),
    ],
)
def test_a_failed_source_keeps_its_last_good_edition_and_stops_no_other(
    publishers: Publishers,
    workspace: Workspace,
    now: datetime,
    served: tuple[bytes, int],
    reason: str,
) -> None:
    sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    good = EditionStore(workspace, "un_sc").state().current
    publishers.serve("un_sc", *served)
    later = now + timedelta(days=1)
    failed, updated = sources.refresh(
        ["un_sc", "uflpa"], workspace, later, fetcher=publishers.fetcher()
    )
    assert (failed.result, updated.result) == ("failed", "updated")
    assert reason in failed.error
    assert failed.edition
    assert failed.edition.sha256 == good
    (told,) = (one for one in sources.status(workspace, later) if one.descriptor.id == "un_sc")
    assert reason in told.error
    assert told.error_at == later
    assert told.edition
    assert told.edition.entries == 1000

    publishers.serve("un_sc", _un(1001))
    (again,) = sources.refresh(["un_sc"], workspace, later, fetcher=publishers.fetcher())
    assert again.result == "updated"
    (told,) = (one for one in sources.status(workspace, later) if one.descriptor.id == "un_sc")
    assert told.error == ""


def test_what_is_wrong_with_a_fetched_file_names_it_as_its_publisher_does(
    workspace: Workspace, now: datetime, publishers: Publishers
) -> None:
    publishers.serve("un_sc", _un(1000)[:5000])
    (failed,) = sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    assert failed.error.startswith("consolidated.xml, line 1: is not well-formed XML")


def test_an_address_that_serves_an_older_edition_again_is_refused(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    """UN Security Council: of 2024-05-15 where that of 2026-02-27 is in use."""
    publishers.serve("un_sc", _un(1003, "2026-02-27"))
    sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    store = EditionStore(workspace, "un_sc")
    newer = store.state().current
    publishers.serve("un_sc", _un(875, "2024-05-15"))
    later = now + timedelta(days=1)
    (outcome,) = sources.refresh(["un_sc"], workspace, later, fetcher=publishers.fetcher())
    assert outcome.result == "failed"
    assert "the edition of 2024-05-15, older than that of 2026-02-27" in outcome.error
    (told,) = (one for one in sources.status(workspace, later) if one.descriptor.id == "un_sc")
    assert (told.edition and told.edition.sha256, told.error) == (newer, outcome.error)
    assert told.age_days == 1  # its publisher was not seen to serve it today

    (accepted,) = sources.refresh(
        ["un_sc"], workspace, later, accept=True, fetcher=publishers.fetcher()
    )
    assert accepted.edition
    assert accepted.edition.published.isoformat() == "2024-05-15"
    assert [one.code for one in accepted.warnings] == ["source.older_than_before"]


def test_an_older_edition_is_refused_in_place_of_the_bundled_one_too(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    dated = _page(160).replace(b"<body>", b"<body><p>Last Updated: 10/03/2024</p>")
    publishers.serve("uflpa", dated)
    (outcome,) = sources.refresh(["uflpa"], workspace, now, fetcher=publishers.fetcher())
    assert outcome.result == "failed"
    assert "older than that of 2025-01-14" in outcome.error


def test_after_a_refusal_the_file_is_asked_for_in_full(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    publishers.serve("un_sc", _un(600), etag='"c"')
    (refused,) = sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    assert refused.result == "failed"
    (accepted,) = sources.refresh(
        ["un_sc"], workspace, now, accept=True, fetcher=publishers.fetcher()
    )
    assert accepted.result == "updated"
    record = EditionStore(workspace, "un_sc").record(
        EditionStore(workspace, "un_sc").state().current
    )
    assert len(record.accepted) == 1


def test_damaged_facts_are_fetched_again_though_the_publisher_has_nothing_newer(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    """The error says that a refresh mends them."""
    sources.refresh(["uflpa"], workspace, now, fetcher=publishers.fetcher())
    store = EditionStore(workspace, "uflpa")
    facts = store.facts_path(store.state().current)
    facts.write_bytes(facts.read_bytes()[:-9])
    with pytest.raises(SourceError, match="import or refresh it again"):
        sources.load_enabled(workspace)
    (outcome,) = sources.refresh(["uflpa"], workspace, now, fetcher=publishers.fetcher())
    assert outcome.result == "unchanged"
    assert sources.load_enabled(workspace)


@pytest.mark.parametrize("answer", [200, 500])
@pytest.mark.parametrize("damaged", ["state.json", "{sha256}.json"])
def test_what_is_damaged_of_one_source_stops_no_other_and_goes_with_the_next_good_fetch(
    publishers: Publishers, workspace: Workspace, now: datetime, damaged: str, answer: int
) -> None:
    asked = ["uflpa", "un_sc"]
    sources.refresh(asked, workspace, now, fetcher=publishers.fetcher())
    store = EditionStore(workspace, "uflpa")
    path = store.folder / damaged.format(sha256=store.state().current)
    path.write_bytes(path.read_bytes()[:40])
    publishers.serve("uflpa", _page(150), status=answer)
    ours, other = sources.refresh(asked, workspace, now, fetcher=publishers.fetcher())
    assert other.result == "unchanged"
    if answer == 200:
        assert ours.edition is not None
        assert sources.load_enabled(workspace)
        return
    assert ours.result == "failed"
    assert "is damaged; import" in ours.error
    with pytest.raises(SourceError, match="is damaged; import"):  # still, and not as if off
        sources.load_enabled(workspace)


def _bring(workspace: Workspace, path: Path, now: datetime) -> str:
    """Import an older edition, as a user does who has only that; return its hash."""
    path.write_bytes(_un(990, "2026-08-01"))
    return sources.import_file("un_sc", path, workspace, now).record.sha256


def test_after_an_import_the_publisher_is_asked_anew(
    publishers: Publishers, workspace: Workspace, now: datetime, tmp_path: Path
) -> None:
    """His list has not changed since the last refresh, but it is not what is in use."""
    sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    newest = EditionStore(workspace, "un_sc").state().current
    assert _bring(workspace, tmp_path / "older.xml", now) != newest
    (outcome,) = sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    assert outcome.result == "updated"
    assert EditionStore(workspace, "un_sc").state().current == newest


def test_an_edition_imported_during_a_refresh_is_not_what_the_publisher_was_seen_to_serve(
    publishers: Publishers, workspace: Workspace, now: datetime, tmp_path: Path
) -> None:
    sources.refresh(["un_sc"], workspace, now, fetcher=publishers.fetcher())
    answer = publishers.answers[_HOSTS["un_sc"]]

    def meanwhile(request: httpx.Request) -> httpx.Response:
        _bring(workspace, tmp_path / "older.xml", now)
        return answer(request)

    publishers.answers[_HOSTS["un_sc"]] = meanwhile
    later = now + timedelta(days=1)
    sources.refresh(["un_sc"], workspace, later, fetcher=publishers.fetcher())
    state = EditionStore(workspace, "un_sc").state()
    assert (state.checked, state.validators) == (None, {})


def test_a_first_refresh_that_fails_leaves_the_source_missing(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    publishers.serve("ofac_cons", b"", 503)
    (outcome,) = sources.refresh(["ofac_cons"], workspace, now, fetcher=publishers.fetcher())
    assert outcome.edition is None
    (told,) = (one for one in sources.status(workspace, now) if one.descriptor.id == "ofac_cons")
    assert told.condition == "missing"


def test_a_source_without_an_address_says_where_to_get_its_file(
    workspace: Workspace, now: datetime
) -> None:
    with pytest.raises(SourceError, match=r"download the file from https://www\.cbp\.gov"):
        sources.refresh(["cbp_wro"], workspace, now)
    with pytest.raises(SourceError, match="there is no source “nonsense”"):
        sources.refresh(["nonsense"], workspace, now)


def test_where_nothing_may_be_fetched_nobody_is_asked_and_a_night_goes_on(
    publishers: Publishers,
    workspace: Workspace,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sources.refresh(["uflpa"], workspace, now, fetcher=publishers.fetcher())
    monkeypatch.setenv("SCREENER_FETCH_OFFLINE", "true")
    for ids in (["uflpa"], []):
        with pytest.raises(SourceError, match="bring files with `screener sources import"):
            sources.refresh(ids, workspace, now, fetcher=publishers.fetcher())
    later = now + timedelta(days=400)
    assert refresh_enabled(workspace, later) == ()
    (told,) = (one for one in sources.status(workspace, later) if one.descriptor.id == "uflpa")
    assert told.condition == "stale"


def test_lists_that_need_consent_are_not_refreshed_unasked(workspace: Workspace) -> None:
    assert "opensanctions" not in sources.refreshable(workspace)
    assert "gleif" not in sources.refreshable(workspace)
    assert {"eu_fsf", "ofac_sdn", "ofac_cons", "un_sc", "uk_sl", "uflpa", "us_csl"} <= set(
        sources.refreshable(workspace)
    )


def test_nothing_is_left_of_a_refresh_but_editions(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    leftover = workspace.home / "scratch" / "refresh" / "from-a-killed-process"
    leftover.mkdir(parents=True)
    sources.refresh(["uflpa"], workspace, now, fetcher=publishers.fetcher())
    assert not list(Path(workspace.home / "scratch").iterdir())


def _condition(workspace: Workspace, now: datetime) -> str:
    return next(one.condition for one in sources.status(workspace, now) if one.descriptor.id == _UN)


def test_a_published_list_that_was_removed_is_off_until_it_is_named_again(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    sources.refresh([_UN], workspace, now, fetcher=publishers.fetcher())
    removed = sources.remove(_UN, workspace)
    assert (removed.source, removed.entries) == (_UN, 1000)
    assert _condition(workspace, now) == "off"
    assert _UN not in [one.descriptor.id for one in sources.load_enabled(workspace)]
    assert _UN not in sources.refreshable(workspace)
    assert sources.missing(workspace, now, searched=(), before=(_UN,)) == ()
    kept = sources.once_known(_UN, workspace)
    assert kept is not None
    assert len(sources.load_edition(kept, workspace, removed.sha256).listings) == 1000
    with pytest.raises(SourceInputError, match="un_sc is not searched"):
        sources.remove(_UN, workspace)
    # The publisher answers 304 to who asks for what is new; nobody asks so of a list that is off.
    (outcome,) = sources.refresh([_UN], workspace, now, fetcher=publishers.fetcher())
    assert not outcome.error
    assert _condition(workspace, now) == "fresh"
    assert _UN in sources.refreshable(workspace)


def test_a_list_whose_first_refresh_failed_can_be_switched_off(
    publishers: Publishers, workspace: Workspace, now: datetime
) -> None:
    publishers.serve(_UN, b"", status=500)
    sources.refresh([_UN], workspace, now, fetcher=publishers.fetcher())
    assert _condition(workspace, now) == "missing"
    assert sources.remove(_UN, workspace).sha256 == ""
    assert _condition(workspace, now) == "off"
    sources.refresh([_UN], workspace, now, fetcher=publishers.fetcher())
    assert _condition(workspace, now) == "missing"


def test_a_removed_list_is_on_again_when_it_is_imported(
    workspace: Workspace, now: datetime, tmp_path: Path
) -> None:
    file = tmp_path / "un.xml"
    file.write_bytes(_un(1000))
    for _ in range(2):
        sources.import_file(_UN, file, workspace, now)
        assert _condition(workspace, now) == "fresh"
        sources.remove(_UN, workspace)
        assert _condition(workspace, now) == "off"
