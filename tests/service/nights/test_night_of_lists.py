"""A night between two editions of the UN's and the EU's lists, over real supplier lists.

What must be told is worked out apart from the rescreening: both editions are searched in
full, and each difference is laid to what the two lists themselves say of the entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from screener import intake, pipeline, sources
from screener.matching import Index
from screener.model import Listing, Match, Supplier
from screener.notify import NoticeSettings
from screener.service.lists.keep import keep
from screener.service.nights.night import Due, Watch, run_night
from screener.service.runs.changes import all_changes_since
from screener.service.watch import WatchSettings
from screener.settings import Settings
from screener.store import Store
from screener.workspace import Workspace

BEFORE = {
    "un_sc": "un/un_consolidated_2024-05.xml",
    "eu_fsf": "eu_fsf/HR_only_2024-05-13.xml",
}
AFTER = {
    "un_sc": "un/un_consolidated_2026-02-27.xml",
    "eu_fsf": "eu_fsf/HR_only_2026-05-01_rebuilt.xml",
}
EVENING = datetime(2026, 7, 10, 18, tzinfo=UTC)
"""Not before the bundled editions were read, which a clock must not say."""
NIGHT = EVENING + timedelta(hours=8)
PLANTED = 8

Key = tuple[str, str]
Editions = tuple[dict[Key, Listing], dict[Key, Listing]]


def publish(files: dict[str, str], data: Path, workspace: Workspace) -> dict[Key, Listing]:
    """Import the editions; return their entries by source and reference."""
    found: dict[Key, Listing] = {}
    for source, name in files.items():
        sources.import_file(source, data / name, workspace, EVENING, accept=True)
    for edition in sources.load_enabled(workspace):
        found |= {(one.source, one.id): one for one in edition.listings}
    return found


def some_of(entries: Sequence[Listing]) -> list[tuple[str, bool]]:
    """Return primary names of some of these, spread over the list, and whether it is a person's."""
    step = max(1, len(entries) // PLANTED)
    return [(one.names[0].text, one.kind == "person") for one in entries[::step]][:PLANTED]


def planted(before: dict[Key, Listing], after: dict[Key, Listing]) -> list[Supplier]:
    """Suppliers named like entries that came, went, gained a name, or stayed."""
    came = [after[key] for key in sorted(after.keys() - before.keys())]
    went = [before[key] for key in sorted(before.keys() - after.keys())]
    both = sorted(before.keys() & after.keys())
    stayed = [after[key] for key in both if after[key] == before[key]]
    aliases = [
        (name.text, after[key].kind == "person")
        for key in both
        for name in after[key].names
        if name not in before[key].names
    ]
    assert all((came, went, stayed, aliases))
    names = [*some_of(came), *some_of(went), *some_of(stayed), *aliases[:PLANTED]]
    return [
        Supplier(name=name, number=f"P{at}", sole_trader=person)
        for at, (name, person) in enumerate(names)
    ]


def lists_with(extra: Sequence[Supplier], data: Path) -> dict[str, intake.Intake]:
    folder = data / "supplier_lists"
    apple = intake.read(folder / "apple-supplier-list.csv")
    oar = [intake.read(path) for path in sorted(folder.glob("oar_*.csv"))]
    facilities = tuple(supplier for one in oar for supplier in one.suppliers[::3])
    return {
        "Apple": replace(apple, suppliers=(*apple.suppliers, *extra)),
        "OAR": replace(oar[0], suppliers=(*facilities, *extra)),
    }


@pytest.fixture(scope="module")
def published(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Editions:
    """The entries before and after."""
    scratch = Workspace(tmp_path_factory.mktemp("scratch"))
    return publish(BEFORE, shared_data, scratch), publish(AFTER, shared_data, scratch)


@pytest.mark.soak
def test_the_changes_are_those_of_the_lists(
    sqlite_store: Store,
    tmp_path: Path,
    shared_data: Path,
    published: Editions,
) -> None:
    store, (before, after) = sqlite_store, published
    workspace, settings = Workspace(tmp_path), Settings(home=tmp_path)
    publish(BEFORE, shared_data, workspace)
    given = lists_with(planted(before, after), shared_data)
    for name, read in given.items():
        parameters = pipeline.Parameters(as_of=EVENING, workspace=workspace)
        keep(store, read, list_name=name, settings=settings, parameters=parameters, by="Ana")
    publish(AFTER, shared_data, workspace)
    watch = Watch(
        store=store,
        workspace=workspace,
        settings=settings,
        watch=WatchSettings(),
        notices=NoticeSettings(),
        clock=lambda: NIGHT,
        refresh=lambda _workspace, _now: (),
    )
    done = run_night(watch, Due("2026-05-05T02:00 UTC", NIGHT))
    assert done.folder is not None
    old, new = (Index.build(list(one.values())) for one in published)
    for name, read in given.items():
        told = [one.change for one in all_changes_since(store, list_name=name)]
        found = {
            (one.number, one.supplier, (one.source, one.listing), one.kind, one.cause)
            for one in told
            if one.kind.startswith("match")
        }
        searched = zip(
            read.suppliers, old.search(read.suppliers), new.search(read.suppliers), strict=True
        )
        wanted = expected(searched, before, after)
        assert found == wanted
        # The lists themselves: each planted name that came or went has its change.
        causes = {cause for *_, cause in wanted}
        assert {"listed", "delisted", "alias_added"} <= causes
        (report,) = done.folder.glob(f"*-{name}/changes.html")
        text = report.read_text(encoding="utf-8")
        assert all(f">{number}</bdi>" in text for number, *_ in wanted if number)


def expected(
    searched: Iterable[tuple[Supplier, Sequence[Match], Sequence[Match]]],
    before: dict[Key, Listing],
    after: dict[Key, Listing],
) -> set[tuple[str, str, Key, str, str]]:
    """Compare, match by match, what is found in full among the lists before and after."""
    found = set()
    for supplier, was, now in searched:
        had = {(m.listing.source, m.listing.id): m for m in was}
        has = {(m.listing.source, m.listing.id): m for m in now}
        for key in had.keys() | has.keys():
            if key in had and key in has and had[key].listing == has[key].listing:
                continue
            kind = "match_changed"
            if key not in has or key not in had:
                kind = "match_gone" if key not in has else "match_new"
            cause = why(before.get(key), after.get(key), kind, has.get(key))
            if key[0] not in {source for source, _ in after}:
                cause = "source_removed"  # eu_hr, whose place eu_fsf takes
            found.add((supplier.number, supplier.name, key, kind, cause))
    return found


def why(was: Listing | None, now: Listing | None, kind: str, match: object) -> str:
    """Say what the two lists themselves show."""
    if was is None:
        return "listed"
    if now is None:
        return "delisted"
    known = {name.text for name in was.names}
    added = {name.text for name in now.names} - known
    if kind == "match_new":
        assert match is not None
        return "alias_added" if match.listed_name.text in added else "listing_edited"  # type: ignore[attr-defined]
    return "alias_added" if added else "listing_edited"


def test_the_two_editions_differ_as_published(published: Editions) -> None:
    before, after = published
    un = [{ref for source, ref in one if source == "un_sc"} for one in (before, after)]
    eu = [{ref for source, ref in one if source == "eu_fsf"} for one in (before, after)]
    assert len(un[1]) == 730 + 273
    assert (len(eu[0]), len(eu[1])) == (136, 170)
