from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from screener import audit, intake, pipeline
from screener.errors import InputError
from screener.service.lists.keep import keep
from screener.service.review.reviewer import Reviewer
from screener.service.runs.export import export, verify_export
from screener.settings import Settings
from screener.store import Store
from screener.store.review.queue import CaseFilter, case_page
from screener.store.runs.reading import all_runs, stored_run
from screener.store.tables import metadata
from screener.workspace import Workspace
from tests.store import samples
from tests.store.fixtures import on_sqlite
from tests.store.keeping import keep_run
from tests.store.template import Fill

MINE = [samples.supplier(number) for number in range(3)]
FOUND = {
    MINE[0].number: [samples.match(samples.listing(), MINE[0])],
    MINE[1].number: [samples.match(samples.listing("L2"), MINE[1])],
}
SECRET = samples.supplier(77, name="Secret Mills")
Members = dict[str, bytes]


def keep_and_export(store: Store, folder: Path) -> None:
    """Export a second run, with a decision, beside another list that found L1 first."""
    shared = {SECRET.number: [samples.match(samples.listing(), SECRET)]}
    keep_run(store, [SECRET], shared, list_name="Another list")
    keep_run(store, MINE, FOUND)
    reviewer = Reviewer(store=store, settings=Settings(), by="Anna", now=lambda: samples.AS_OF)
    reviewer.decide("dismissed", [2], reason="Other firm")
    kept = keep_run(store, MINE, FOUND, as_of=samples.AS_OF + timedelta(days=1))
    export(store, Workspace(folder), kept.run_id, folder / "run.zip")


@pytest.fixture
def fill() -> Fill:
    return keep_and_export


@pytest.fixture
def path(store_url: str, tmp_path: Path) -> Path:
    """The export that lies beside the store."""
    assert store_url
    return tmp_path / "run.zip"


def test_an_export_verifies_without_the_database(path: Path, store: Store) -> None:
    with store.reading() as connection:
        count, head = audit.head(connection)
    store.close()
    verdict = verify_export(path, expected_head=head)
    assert verdict == audit.Verdict(count, head, None)


def test_it_holds_the_result_and_nothing_of_other_lists(path: Path) -> None:
    with zipfile.ZipFile(path) as opened:
        result = json.loads(opened.read("result.json"))
        everything = b"".join(opened.read(name) for name in opened.namelist())
    assert [one["supplier"]["name"] for one in result["assessments"]] == [
        MINE[0].name,
        MINE[1].name,
        MINE[2].name,
    ]
    assert b"Secret Mills" not in everything
    assert b"Other firm" in everything


def test_it_does_not_hold_the_nights_in_which_nothing_changed(path: Path, store: Store) -> None:
    nights = [
        keep_run(store, MINE, FOUND, as_of=samples.AS_OF + timedelta(days=day)) for day in (2, 3)
    ]
    exported = export(store, Workspace(path.parent), nights[-1].run_id, path)
    with store.reading() as connection:
        log = {entry.id: entry for entry in audit.entries(connection)}
    with zipfile.ZipFile(path) as opened:
        sealed = [int(Path(one).stem) for one in opened.namelist() if one.startswith("sealed/")]
    # Run 1 is of another list; in run 3 the decision counted, and no later one says otherwise.
    assert {log[one].subject for one in sealed if log[one].kind == "run"} == {2, 3, 5}
    assert verify_export(path, expected_head=exported.head).broken is None


def test_an_export_of_the_same_run_has_the_same_bytes(path: Path, store: Store) -> None:
    again = path.with_name("again.zip")
    export(store, Workspace(path.parent), 3, again)
    assert again.read_bytes() == path.read_bytes()


def _result(members: Members) -> None:
    members["result.json"] = members["result.json"].replace(b"critical", b"low")


def _decision(members: Members) -> None:
    for name in members:
        members[name] = members[name].replace(b"Other firm", b"Same firm ")


def _chain(members: Members) -> None:
    members["chain.jsonl"] = members["chain.jsonl"].replace(b'"decision"', b'"comment"')


def _cut(members: Members) -> None:
    lines = members["chain.jsonl"].splitlines(keepends=True)
    members["chain.jsonl"] = b"".join(lines[:-1])


def _withheld(members: Members) -> None:
    del members[max(name for name in members if name.startswith("sealed/"))]


def _nonsense(members: Members) -> None:
    members["chain.jsonl"] = b"[1, 2]\n"


def _version(members: Members) -> None:
    members["manifest.json"] = members["manifest.json"].replace(b'"version":"', b'"version":"9')


def _form(members: Members) -> None:
    members["result.json"] = members["result.json"].replace(b'_version": "2', b'_version": "1')


@pytest.mark.parametrize(
    ("alter", "words"),
    [
        (_result, "result.json is not what this screener makes of the sealed rows"),
        (_decision, "is not what the log sealed"),
        (_chain, "was altered"),
        (_cut, "no longer contains the head"),
        (_withheld, "holds what no export of ours holds (there is no run 3"),
        (_nonsense, "holds what no export of ours holds"),
    ],
)
def test_an_alteration_is_found_though_the_hashes_were_made_to_fit(
    path: Path, store: Store, alter: Callable[[Members], None], words: str
) -> None:
    with store.reading() as connection:
        head = audit.head(connection)[1]
    _rewrite(path, alter)
    try:
        broken = verify_export(path, expected_head=head).broken
    except InputError as error:
        found = str(error)
    else:
        assert broken is not None
        found = broken.what
    assert words in found


@pytest.mark.parametrize("older", [_version, _form])
def test_what_another_version_wrote_is_not_called_broken(
    path: Path, older: Callable[[Members], None]
) -> None:
    """Its log and rows are checked; its words are that version's."""
    _rewrite(path, older)
    verdict = verify_export(path)
    assert verdict.broken is None
    assert "which wrote result.json, can compare it" in verdict.unchecked


@pytest.mark.parametrize("older", [_version, _form])
def test_rows_of_another_version_are_held_against_its_log(
    path: Path, older: Callable[[Members], None]
) -> None:
    def both(members: Members) -> None:
        older(members)
        _decision(members)

    _rewrite(path, both)
    broken = verify_export(path).broken
    assert broken is not None
    assert "is not what the log sealed" in broken.what


def test_an_alteration_alone_is_found_by_the_hashes(path: Path) -> None:
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    _result(members)
    _write(path, members)
    with pytest.raises(InputError, match=r"result\.json was altered"):
        verify_export(path)


def test_it_holds_the_rulebook_and_how_far_the_bands_depend_on_it(
    sqlite_store: Store, tmp_path: Path
) -> None:
    workspace, path = Workspace(tmp_path), tmp_path / "run.zip"
    listed = tmp_path / "mills.csv"
    listed.write_text("name,country,sector\nGrey Ibis Dyeing,BD,Garments\n", encoding="utf-8")
    kept = keep(
        sqlite_store,
        intake.read(listed),
        list_name="Mills",
        settings=Settings(home=tmp_path),
        parameters=pipeline.Parameters(as_of=samples.AS_OF, workspace=workspace),
        by="Ana",
    )
    export(sqlite_store, workspace, kept.run_id, path)
    assert verify_export(path).broken is None
    with zipfile.ZipFile(path) as opened:
        result = json.loads(opened.read("result.json"))
        assert "rules/scale.yml" in opened.namelist()
    assert result["sensitivity"]["percent"] == 20

    def eased(members: Members) -> None:
        members["rules/scale.yml"] = members["rules/scale.yml"].replace(b"high: 60", b"high: 90")

    _rewrite(path, eased)
    broken = verify_export(path).broken
    assert broken is not None
    assert broken.what == "the rules are not those that the run was judged by"


def test_an_unknown_run_is_said(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no run 9"):
        export(store, Workspace(tmp_path), 9, tmp_path / "run.zip")


def _rewrite(path: Path, alter: Callable[[Members], None]) -> None:
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    alter(members)
    manifest = json.loads(members.pop("manifest.json"))
    manifest["members"] = {
        name: hashlib.sha256(content).hexdigest() for name, content in members.items()
    }
    members["manifest.json"] = json.dumps(manifest).encode()
    _write(path, members)


def _write(path: Path, members: Members) -> None:
    with zipfile.ZipFile(path, "w") as new:
        for name, content in members.items():
            new.writestr(name, content)


@on_sqlite
def test_what_a_run_rests_on_is_its_own_and_what_was_there_by_then(store: Store) -> None:
    theirs = {SECRET.number: [samples.match(samples.listing("L9"), SECRET)]}
    keep_run(store, [SECRET], theirs, list_name="Another list", as_of=samples.AS_OF)
    with store.reading() as connection:
        other, first, second, _ = reversed(all_runs(connection))
        rests = audit.subjects_of_run(connection, stored_run(connection, second.id))
    editions = {("edition", number) for number in _editions(store, first.id, second.id)}
    assert editions
    assert rests >= editions | {("run", first.id), ("run", second.id), ("decision", 1)}
    # The listings that its own list was the first to find, and another list's by themselves.
    assert {number for kind, number in rests if kind == "listings"} == {other.id, first.id}
    assert ("run", other.id) not in rests


@on_sqlite
def test_the_first_run_of_a_list_rests_on_its_edition_and_what_was_decided_on_it(
    store: Store,
) -> None:
    alone = samples.edition("uflpa", "c")
    kept = keep_run(store, MINE, FOUND, list_name="Third", editions=[alone])
    with store.reading() as connection:
        case = case_page(connection, CaseFilter(list_name="Third"), today=samples.TODAY)[0][0]
    reviewer = Reviewer(store=store, settings=Settings(), by="Anna", now=lambda: samples.AS_OF)
    reviewer.decide("dismissed", [case.id], reason="Other firm")
    keep_run(store, MINE, FOUND, list_name="Third", as_of=samples.AS_OF + timedelta(days=1))
    with store.reading() as connection:
        rests = audit.subjects_of_run(connection, stored_run(connection, kept.run_id))
    assert {number for kind, number in rests if kind == "edition"} == _editions(store, kept.run_id)
    assert ("decision", 2) in rests


def _editions(store: Store, *runs: int) -> set[int]:
    searched = metadata.tables["run_editions"].c
    with store.reading() as connection:
        chosen = sa.select(searched.edition_id).where(searched.run_id.in_(runs))
        return set(connection.execute(chosen).scalars())
