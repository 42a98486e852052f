"""What becomes current while a list is screened again is for the next run, and then whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from screener import risk, sources
from screener.errors import StoreError
from screener.service.installation.opening import Installation
from screener.service.lists.keep import screen_and_keep
from screener.service.lists.rescreen import Rescreened, rescreen
from screener.service.lists.roster import Moved, Roster
from screener.service.review.reviewer import Reviewer
from screener.service.runs.rulebooks import keep_rulebook, kept_rulebook
from screener.service.runs.stored import result_of
from screener.service.screening.ad_hoc import AdHocScreener
from screener.settings import Settings
from screener.store import Store, open_store
from screener.store.lists.versions import all_lists
from screener.workspace import Workspace
from tests.service.world import LIST, START
from tests.store.template import Templates

SUPPLIERS = """number,name,country,sector
1,Blue Heron Weaving,CN,Textiles
2,Kestrel Spinning,CN,Textiles
3,Norsk Laks AS,NO,Aquaculture
"""


def screen_a_list(store: Store, folder: Path) -> None:
    """Keep two lists of one's own and a supplier list that was screened."""
    made = installed(store, folder)
    listed(made, "first", "Somebody Else")
    listed(made, "second", "Somebody Else")
    path = folder / "suppliers.csv"
    path.write_text(SUPPLIERS, "utf-8")
    screen_and_keep(made, path, list_name=LIST, as_of=START)


def installed(store: Store, folder: Path) -> Installation:
    home = folder / "home"
    return Installation(Settings(home=home), Workspace(home), store)


@pytest.fixture
def installation(templates: Templates, tmp_path: Path) -> Iterator[Installation]:
    with templates.copy("sqlite", screen_a_list, tmp_path) as url, open_store(url) as store:
        yield installed(store, tmp_path)


def listed(installation: Installation, name: str, firm: str) -> None:
    path = installation.workspace.home / f"{name}.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"name,country\n{firm},CN\n", "utf-8")
    sources.add(name, path, installation.workspace, START)


def adopted(installation: Installation) -> str:
    """Adopt a rulebook by which less is enough for a medium band; return its hash."""
    folder = installation.workspace.home / "mine"
    risk.init(folder)
    scale = folder / "scale.yml"
    scale.write_text(scale.read_text("utf-8").replace("medium: 35", "medium: 20"), "utf-8")
    return risk.adopt(folder, installation.workspace.rules, START).sha256


def again(installation: Installation, check: Callable[[], None] = lambda: None) -> Rescreened:
    return rescreen(
        installation.store,
        LIST,
        settings=installation.settings,
        workspace=installation.workspace,
        as_of=START + timedelta(hours=1),
        by="night",
        check=check,
    )


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Has something done once, after it is known what there is and before it is read."""

    def arrange(act: Callable[[], object]) -> None:
        moved = Roster.moved

        def first(roster: Roster, today: date) -> Moved:
            monkeypatch.setattr(Roster, "moved", moved)
            act()
            return moved(roster, today)

        monkeypatch.setattr(Roster, "moved", first)

    return arrange


def test_an_edition_that_comes_meanwhile_is_searched_by_the_next_run(
    installation: Installation, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    """Called searched by the run that did not search it, it never would be."""
    listed(installation, "first", "Blue Heron Weaving")
    meanwhile(lambda: listed(installation, "second", "Kestrel Spinning"))
    first, second = again(installation), again(installation)
    found = [
        {
            one.supplier.number
            for one in result_of(installation.store, None, run.run_id).assessments
            if one.matches
        }
        for run in (first, second)
    ]
    assert found == [{"1"}, {"1", "2"}]


def test_rules_that_are_adopted_meanwhile_judge_by_the_next_run(
    installation: Installation, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    before = risk.load_rulebook().sha256
    listed(installation, "first", "Blue Heron Weaving")
    meanwhile(lambda: adopted(installation))
    first, second = again(installation), again(installation)
    runs = [result_of(installation.store, None, run.run_id) for run in (first, second)]
    assert runs[0].run.rules_sha256 == before != runs[1].run.rules_sha256
    assert (first.judged, second.judged) == (1, 3)


def test_a_list_that_is_uploaded_meanwhile_stays(
    installation: Installation, tmp_path: Path, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    """The suppliers of the version before would else be kept as a newer one."""
    path = tmp_path / "newer.csv"
    path.write_text(SUPPLIERS + "4,Kestrel Spinning,CN,Textiles\n", "utf-8")
    listed(installation, "first", "Blue Heron Weaving")
    meanwhile(lambda: screen_and_keep(installation, path, list_name=LIST, as_of=START))
    with pytest.raises(StoreError, match="by someone else at the same time"):
        again(installation)
    with installation.store.reading() as connection:
        (version,) = all_lists(connection)
    assert version.suppliers == 4


def test_the_rulebook_that_is_kept_is_the_run_s_and_not_one_adopted_meanwhile(
    tmp_path: Path,
) -> None:
    workspace = Workspace(tmp_path)
    shipped = risk.load_rulebook().sha256
    risk.init(tmp_path / "mine")
    scale = tmp_path / "mine" / "scale.yml"
    scale.write_text(scale.read_text("utf-8").replace("medium: 35", "medium: 30"), "utf-8")
    risk.adopt(tmp_path / "mine", workspace.rules, START)
    keep_rulebook(workspace, None, shipped)
    assert risk.load_rulebook(kept_rulebook(workspace, shipped)).sha256 == shipped


def test_what_is_screened_at_once_is_judged_by_the_rulebook_that_it_names(
    installation: Installation,
) -> None:
    """Also with a sector for all, which is judged by rules that are read for the call."""
    ad_hoc = AdHocScreener(installation.workspace)
    firm = {"name": "Norsk Laks AS", "country": "NO"}
    ad_hoc.screen([firm], now=START)
    sha256 = adopted(installation)
    for sector in ("", "Aquaculture"):
        assert ad_hoc.screen([firm], sector=sector, now=START).run.rules_sha256 == sha256


def test_a_decision_while_a_run_says_nothing_new_is_applied_by_the_next(
    installation: Installation,
) -> None:
    """Called applied by the run that did not see it, it never would be."""
    listed(installation, "first", "Blue Heron Weaving")
    again(installation)
    with installation.store.reading() as connection:
        number = connection.exec_driver_sql("SELECT id FROM cases").scalar_one()
    reviewer = Reviewer(
        store=installation.store, settings=installation.settings, by="Ana", now=lambda: START
    )
    steps = iter([lambda: reviewer.decide("confirmed", [number], reason="the same firm")])

    def check() -> None:
        next(steps, lambda: None)()

    first = again(installation, check)
    assert first.repeated
    (match,) = (
        match
        for one in result_of(installation.store, None, again(installation).run_id).assessments
        for match in one.matches
    )
    assert match.decision is not None
