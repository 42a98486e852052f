"""Editions in the workspace: kept once, refused when implausible, never half there."""

from __future__ import annotations

import errno
import gzip
import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from screener import sources
from screener.errors import SourceError, SourceInputError
from screener.model import Statement
from screener.sources import codec
from screener.sources.diff import compare_editions
from screener.sources.document import Document, Fact
from screener.sources.editions import EditionStore, Record, State
from screener.sources.load import load_bundled
from screener.sources.own import all_descriptors
from screener.sources.replacing import superseded
from screener.workspace import Workspace

_PAGE = """<!DOCTYPE html><html><body>
<p>Section 2(d)(2)(B)(ii)</p><table><thead><tr><th>Name of Entity</th><th>Effective Date</th></tr>
</thead><tbody>{rows}</tbody></table><div>Last Updated: {updated}</div></body></html>"""


def _page(path: Path, names: Iterable[str], updated: str = "01/14/2025") -> Path:
    rows = "".join(f"<tr><td>{name}</td><td>June 21, 2022</td></tr>" for name in names)
    path.write_text(_PAGE.format(rows=rows, updated=updated), encoding="utf-8")
    return path


def _firms(count: int, start: int = 0) -> list[str]:
    return [f"Firm {number} Co., Ltd." for number in range(start, start + count)]


def test_an_import_is_current_and_loaded_instead_of_the_bundled_edition(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    imported = sources.import_file("uflpa", _page(tmp_path / "a.html", _firms(150)), workspace, now)
    assert imported.changed
    loaded = {data.descriptor.id: data for data in sources.load_enabled(workspace)}
    assert loaded["uflpa"].edition == imported.edition
    assert len(loaded["uflpa"].listings) == 150
    assert loaded["eu_hr"].edition.bundled
    assert imported.edition.sha256 == hashlib.sha256((tmp_path / "a.html").read_bytes()).hexdigest()


def test_bytes_are_kept_once_and_compressed(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    page = _page(tmp_path / "a.html", _firms(150))
    first = sources.import_file("uflpa", page, workspace, now)
    again = sources.import_file("uflpa", page, workspace, now + timedelta(days=1))
    assert first.changed
    assert not again.changed
    (kept,) = (workspace.editions / "objects").iterdir()
    assert gzip.decompress(kept.read_bytes()) == page.read_bytes()
    assert kept.stat().st_size < page.stat().st_size / 4


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (_firms(99), "99 entries, where 100 to 5000 are believable"),
        (_firms(110), "110 entries after 150: 27% fewer, where at most 20% is believable"),
    ],
)
def test_an_implausible_edition_is_refused_and_the_last_good_one_stays(
    tmp_path: Path, workspace: Workspace, now: datetime, names: list[str], reason: str
) -> None:
    good = sources.import_file("uflpa", _page(tmp_path / "a.html", _firms(150)), workspace, now)
    bad = _page(tmp_path / "b.html", names)
    with pytest.raises(SourceError, match=reason):
        sources.import_file("uflpa", bad, workspace, now)
    assert EditionStore(workspace, "uflpa").state().current == good.edition.sha256

    accepted = sources.import_file("uflpa", bad, workspace, now, accept=True)
    assert any(reason in one for one in accepted.record.accepted)
    assert EditionStore(workspace, "uflpa").state().current == accepted.edition.sha256


def test_an_edition_that_says_it_is_of_a_day_to_come_is_refused(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    """It would be fresh until then, and each edition that follows an older one."""
    page = _page(tmp_path / "a.html", _firms(150), updated="09/03/2026")
    with pytest.raises(SourceError, match="says that it is of 2026-09-03, a day still to come"):
        sources.import_file("uflpa", page, workspace, now)
    assert EditionStore(workspace, "uflpa").state().current == ""
    accepted = sources.import_file("uflpa", page, workspace, now, accept=True)
    assert "still to come" in accepted.record.accepted[0]
    page = _page(tmp_path / "a.html", _firms(150), updated="09/02/2026")
    assert sources.import_file("uflpa", page, workspace, now).record.accepted == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html><html><body>Try again later</body></html>", "holds no table"),
        (b"<export/>", "is xml, not html"),
        (b"name,date\n", "is csv, not html"),
        (b"\0\1\2", "is of no known kind, not html"),
    ],
)
def test_what_is_not_the_list_is_refused(
    tmp_path: Path, workspace: Workspace, now: datetime, content: bytes, reason: str
) -> None:
    path = tmp_path / "strange"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=reason):
        sources.import_file("uflpa", path, workspace, now, accept=True)
    assert not list(workspace.editions.glob("*/*.json"))


def test_html_served_for_xml_is_named_so(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = _page(tmp_path / "a.xml", _firms(3))
    with pytest.raises(SourceError, match="is html, not xml or csv"):
        sources.import_file("eu_fsf", path, workspace, now)


def test_an_older_edition_warns_and_becomes_current(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    newer = _page(tmp_path / "a.html", _firms(150), "02/01/2026")
    older = _page(tmp_path / "b.html", _firms(151), "01/14/2025")
    sources.import_file("uflpa", newer, workspace, now)
    imported = sources.import_file("uflpa", older, workspace, now)
    assert [one.code for one in imported.warnings] == ["source.older_than_before"]
    assert EditionStore(workspace, "uflpa").state().current == imported.edition.sha256


def test_an_edition_older_than_the_bundled_one_warns(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    page = _page(tmp_path / "a.html", _firms(150), "10/03/2024")
    imported = sources.import_file("uflpa", page, workspace, now)
    # The page that the bundled facts were read from says: Last Updated 01/14/2025.
    assert imported.warnings == (
        Statement.of("source.older_than_before", published="2024-10-03", before="2025-01-14"),
    )
    same_day = _page(tmp_path / "b.html", _firms(151), "10/03/2024")
    assert sources.import_file("uflpa", same_day, workspace, now).warnings == ()


def test_the_bundled_page_taken_in_by_hand_is_as_old_as_the_bundled_edition(
    shared_data: Path, workspace: Workspace, now: datetime
) -> None:
    before = {one.descriptor.id: one for one in sources.status(workspace, now)}["uflpa"]
    page = shared_data / "us_uflpa" / "source-uflpa-2026-07-09.html"
    imported = sources.import_file("uflpa", page, workspace, now)
    after = {one.descriptor.id: one for one in sources.status(workspace, now)}["uflpa"]
    assert before.edition is not None
    assert imported.edition.published == before.edition.published == date(2025, 1, 14)
    assert after.age_days == before.age_days
    assert imported.warnings == ()


def test_the_same_bytes_given_again_keep_the_day_of_the_last_check(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    page = _page(tmp_path / "a.html", _firms(150))
    sources.import_file("uflpa", page, workspace, now)
    store = EditionStore(workspace, "uflpa")
    store.keep_state(store.state().model_copy(update={"checked": now}))
    again = sources.import_file("uflpa", page, workspace, now + timedelta(days=1))
    assert again.edition.checked == now.date()


def test_a_file_without_a_date_takes_the_one_that_the_user_states(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "rights.csv"
    rows = "".join(f"{name},{code},3\n" for name, code in (("Chad", "TD"), ("Mali", "ML")))
    path.write_text(f"Country,Country_Code,Rating\n{rows}", encoding="utf-8")
    with pytest.raises(SourceError, match="--published YYYY-MM-DD"):
        sources.import_file("ituc", path, workspace, now, accept=True)
    stated = date(2025, 6, 2)
    imported = sources.import_file("ituc", path, workspace, now, accept=True, published=stated)
    assert imported.edition.published == stated
    assert imported.record.published_by == "user"


def test_diff_tells_listed_delisted_and_changed_fields(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    names = _firms(150)
    sources.import_file("uflpa", _page(tmp_path / "a.html", names), workspace, now)
    changed = [f"{names[0]} (also known as Number Zero)", *names[2:], "New Firm Ltd."]
    sources.import_file("uflpa", _page(tmp_path / "b.html", changed), workspace, now)
    found = sources.diff("uflpa", workspace)
    assert [one.names[0].text for one in found.listed if hasattr(one, "names")] == ["New Firm Ltd."]
    assert [one.names[0].text for one in found.delisted if hasattr(one, "names")] == [
        "Firm 1 Co., Ltd."
    ]
    assert [(one.key, one.fields) for one in found.changed] == [
        ("2(d)(2)(B)(ii)/firm-0-co-ltd", ("names",))
    ]


@pytest.mark.parametrize(
    ("before", "after", "delisted"),
    [(None, date(2026, 5, 1), 1), (date(2026, 5, 1), date(2026, 5, 2), 0), (date.max, None, 0)],
)
def test_diff_tells_of_a_delisting_once_and_of_another_day_for_it_as_a_change(
    before: date | None, after: date | None, delisted: int
) -> None:
    data = load_bundled(all_descriptors(None)["uflpa"])
    one, other = (
        replace(data, listings=(replace(data.listings[0], delisted_on=day),))
        for day in (before, after)
    )
    found = compare_editions(one, other)
    assert (len(found.delisted), len(found.changed)) == (delisted, 1 - delisted)


def test_diff_against_the_bundled_edition(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    with pytest.raises(SourceError, match="no edition of yours"):
        sources.diff("uflpa", workspace)
    sources.import_file("uflpa", _page(tmp_path / "a.html", _firms(150)), workspace, now)
    found = sources.diff("uflpa", workspace, "bundled")
    assert len(found.delisted) == 160
    assert len(found.listed) == 150


def test_one_edition_alone_is_named_and_nothing_is_said_of_a_bundled_one(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\nAlpha\nBeta\n", encoding="utf-8")
    sha256 = sources.add("my list", path, workspace, now).edition.sha256
    with pytest.raises(SourceInputError, match="only one edition") as refused:
        sources.diff("own:my list", workspace)
    said = str(refused.value)
    assert f"{now.date().isoformat()} ({sha256[:12]}, entries: 2)" in said
    assert said.endswith("screener sources add 'my list' FILE")
    assert "bundled" not in said


def test_how_to_get_a_second_edition_is_said_of_a_list_with_an_address_and_of_one_without(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    sources.import_file("eu_fsf", _eu_file(tmp_path / "eu.xml", "2026-08-30"), workspace, now)
    with pytest.raises(SourceInputError, match=r"screener sources refresh eu_fsf$"):
        sources.diff("eu_fsf", workspace)
    table = tmp_path / "ituc.csv"
    table.write_text("Country,Country_Code,Rating\nChad,TD,3\n", encoding="utf-8")
    day = date(2025, 6, 2)
    sources.import_file("ituc", table, workspace, now, accept=True, published=day)
    with pytest.raises(SourceInputError, match=r"screener sources import ituc FILE$"):
        sources.diff("ituc", workspace)


def test_the_same_file_as_the_bundled_one_differs_in_nothing(
    shared_data: Path, workspace: Workspace, now: datetime
) -> None:
    page = shared_data / "us_uflpa" / "source-uflpa-2026-07-09.html"
    sources.import_file("uflpa", page, workspace, now)
    found = sources.diff("uflpa", workspace)
    assert found.before.bundled
    assert (found.listed, found.delisted, found.changed) == ((), (), ())


_EU_ENTITY = (
    '<sanctionEntity euReferenceNumber="EU.{n}" logicalId="{n}"><regulation numberTitle="1/2" '
    'programme="{programme}"/><subjectType code="enterprise" classificationCode="E"/><nameAlias '
    'wholeName="FIRM {n}" nameLanguage="EN" strong="true" logicalId="{n}"/></sanctionEntity>'
)


def _eu_file(path: Path, day: str, programme: str = "HR", count: int = 2000) -> Path:
    entities = (_EU_ENTITY.format(n=n, programme=programme) for n in range(count))
    path.write_text(
        f'<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="{day}T00:00:00">'
        f"{''.join(entities)}</export>",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize(
    ("day", "replaced"), [("2024-05-13", False), ("2026-03-01", True), ("2026-08-30", True)]
)
def test_only_an_edition_that_is_not_older_takes_the_place_of_another_source(
    tmp_path: Path, workspace: Workspace, now: datetime, day: str, *, replaced: bool
) -> None:
    done = sources.import_file("eu_fsf", _eu_file(tmp_path / "eu.xml", day), workspace, now)
    loaded = {data.descriptor.id: data for data in sources.load_enabled(workspace)}
    told = {one.descriptor.id: one for one in sources.status(workspace, now)}
    assert "eu_fsf" in loaded
    assert ("eu_hr" in loaded) is not replaced
    assert (told["eu_hr"].condition == "superseded") is replaced
    code = "source.in_place_of" if replaced else "source.searched_beside"
    assert [one.code for one in done.warnings] == [code]
    assert [one.code for one in told["eu_hr"].why] == [code]
    doubts = sources.coverage(loaded["eu_fsf"], now).doubts
    beside = () if replaced else (Statement.of("coverage.beside", source="eu_hr"),)
    assert doubts == beside


def test_the_publishers_file_of_2024_leaves_the_bundled_list_of_2026_on(
    shared_data: Path, workspace: Workspace, now: datetime
) -> None:
    sources.import_file("eu_fsf", shared_data / "eu_fsf/20240513-FULL-1_1.xml", workspace, now)
    assert [data.descriptor.id for data in sources.load_enabled(workspace)] == [
        "eu_fsf",
        "eu_hr",
        "ilab_goods",
        "uflpa",
    ]
    told = {one.descriptor.id: one.condition for one in sources.status(workspace, now)}
    assert told["eu_fsf"] == "stale"
    assert told["eu_hr"] == "stale"


def test_the_whole_eu_list_is_told_from_its_part(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    whole = _eu_file(tmp_path / "eu.xml", "2026-08-30", programme="IRQ", count=3)
    with pytest.raises(SourceInputError, match=r"this is the whole list.* import it as eu_fsf: "):
        sources.import_file("eu_hr", whole, workspace, now)


def test_a_refusal_speaks_of_an_edition_before_only_where_there_is_one(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    short = _eu_file(tmp_path / "eu.xml", "2026-08-30", count=3)
    for source, said in (("eu_fsf", "There is no edition before"), ("eu_hr", "stays in use")):
        with pytest.raises(SourceError, match=said) as refused:
            sources.import_file(source, short, workspace, now)
        assert refused.value.exit_code == 4  # it reads, and cannot be right


def test_kept_bytes_that_read_no_more_are_a_lost_edition_and_no_bad_input(
    tmp_path: Path, workspace: Workspace, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources.import_file("uflpa", _page(tmp_path / "a.html", _firms(150)), workspace, now)
    monkeypatch.setattr("screener.sources.load.FORMAT", codec.FORMAT + 1)
    monkeypatch.setattr("screener.sources.importing.parser", lambda _name: _reads_nothing)
    with pytest.raises(SourceError, match=r"holds no entry; .*sources import uflpa FILE") as lost:
        sources.load_enabled(workspace)
    assert lost.value.exit_code == 4


def _reads_nothing(_document: Document) -> Iterator[Fact]:
    yield from ()


@pytest.mark.parametrize(
    ("retired", "present", "replaced"),
    [
        (date(2026, 1, 20), date(2025, 6, 1), False),
        (date(2026, 1, 20), date(2026, 2, 1), True),
        (date(2026, 1, 20), None, False),
        (None, date(2025, 6, 1), True),
        (None, None, False),
    ],
)
def test_an_edition_of_no_known_day_counts_as_older(
    workspace: Workspace, retired: date | None, present: date | None, *, replaced: bool
) -> None:
    for source, day in (("uk_ofsi", retired), ("uk_sl", present)):
        _keep_record(workspace, source, day)
    known = sources.all_descriptors(workspace)
    assert superseded(known["uk_ofsi"], known, workspace) is replaced


def _keep_record(workspace: Workspace, source: str, day: date | None) -> None:
    record = Record(
        source=source,
        sha256="a" * 64,
        files=(),
        kind="csv",
        parser="uk_csv",
        published=day or date(2026, 9, 1),
        published_by="file" if day else "import",
        retrieved=date(2026, 9, 1),
        origin="imported",
        entries=1,
        facts_format=codec.FORMAT,
    )
    store = EditionStore(workspace, source)
    store.keep_record(record)
    store.keep_state(State(current=record.sha256, history=(record.sha256,)))


def test_facts_of_an_older_program_are_read_again_from_the_kept_bytes(
    tmp_path: Path, workspace: Workspace, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(tmp_path / "a.html", _firms(150))
    imported = sources.import_file("uflpa", page, workspace, now)
    page.unlink()
    store = EditionStore(workspace, "uflpa")
    store.facts_path(imported.edition.sha256).write_bytes(b"the format of an older program")
    for module in ("importing", "load"):
        monkeypatch.setattr(f"screener.sources.{module}.FORMAT", codec.FORMAT + 1)
    data = sources.load_edition(sources.descriptors()["uflpa"], workspace)
    assert len(data.listings) == 150
    assert store.record(imported.edition.sha256).facts_format == codec.FORMAT + 1


@pytest.mark.parametrize("damage", [b"", b"not gzip", None])
def test_damaged_facts_are_an_error_and_not_fewer_entries(
    tmp_path: Path, workspace: Workspace, now: datetime, damage: bytes | None
) -> None:
    imported = sources.import_file("uflpa", _page(tmp_path / "a.html", _firms(150)), workspace, now)
    path = EditionStore(workspace, "uflpa").facts_path(imported.edition.sha256)
    path.write_bytes(path.read_bytes()[:-40] if damage is None else damage)
    with pytest.raises(SourceError):
        sources.load_enabled(workspace)


@pytest.mark.parametrize("damaged", ["state.json", "{sha256}.json"])
def test_a_damaged_file_beside_an_edition_is_mended_by_the_import_that_its_error_asks_for(
    tmp_path: Path, workspace: Workspace, now: datetime, damaged: str
) -> None:
    page = _page(tmp_path / "a.html", _firms(150))
    imported = sources.import_file("uflpa", page, workspace, now)
    store = EditionStore(workspace, "uflpa")
    path = store.folder / damaged.format(sha256=imported.edition.sha256)
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(SourceError, match="is damaged; import"):
        sources.load_enabled(workspace)
    again = sources.import_file("uflpa", page, workspace, now)
    assert again.edition == imported.edition
    assert sources.load_enabled(workspace)
    assert list(sources.wrong_editions(workspace)) == []


def test_a_damaged_state_is_written_anew_with_the_editions_that_are_kept(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    pages = [_page(tmp_path / f"{count}.html", _firms(count)) for count in (150, 151, 152)]
    kept = [
        sources.import_file("uflpa", page, workspace, now + timedelta(days=day)).edition.sha256
        for day, page in enumerate(pages[:2])
    ]
    store = EditionStore(workspace, "uflpa")
    (store.folder / "state.json").write_bytes(b"{")
    last = sources.import_file("uflpa", pages[2], workspace, now + timedelta(days=2))
    assert store.state().history == (*kept, last.edition.sha256)


def test_damaged_bytes_of_a_published_file_are_kept_anew_by_importing_it(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    page = _page(tmp_path / "a.html", _firms(150))
    sources.import_file("uflpa", page, workspace, now)
    (kept,) = workspace.home.glob("editions/objects/*.gz")
    kept.write_bytes(kept.read_bytes()[:60] + bytes(40) + kept.read_bytes()[100:])
    (wrong,) = sources.wrong_editions(workspace)
    assert wrong.endswith("import that file again")
    sources.import_file("uflpa", page, workspace, now)
    assert list(sources.wrong_editions(workspace)) == []


def _edit_facts(store: EditionStore, sha256: str) -> bytes:
    """Rename a listed firm in the kept facts; return the file."""
    path = store.facts_path(sha256)
    facts = gzip.decompress(path.read_bytes())
    edited = facts.replace(b"7", b"8", 1)
    assert edited != facts
    path.write_bytes(gzip.compress(edited))
    return path.read_bytes()


def test_a_full_disk_is_not_taken_for_damage(
    tmp_path: Path, workspace: Workspace, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`verify` unpacks what is kept, and said that the log was broken."""
    sources.import_file("uflpa", _page(tmp_path / "a.html", _firms(150)), workspace, now)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(gzip, "open", full)
    with pytest.raises(OSError, match="No space left on device"):
        list(sources.wrong_editions(workspace))


def test_facts_that_were_edited_are_not_taken_for_the_published_ones(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    page = _page(tmp_path / "a.html", _firms(150))
    imported = sources.import_file("uflpa", page, workspace, now)
    assert list(sources.wrong_editions(workspace)) == []
    store = EditionStore(workspace, "uflpa")
    edited = _edit_facts(store, imported.edition.sha256)
    with pytest.raises(SourceError, match=r"uflpa: the kept facts of edition .* were edited since"):
        sources.load_enabled(workspace)

    # Nor where the hash beside them was edited too: the bytes of the file say otherwise.
    record = store.record(imported.edition.sha256)
    digest = hashlib.sha256(edited).hexdigest()
    store.keep_record(record.model_copy(update={"facts_sha256": digest}))
    sources.load_enabled(workspace)
    (wrong,) = sources.wrong_editions(workspace)
    assert "are not those of its file" in wrong

    sources.import_file("uflpa", page, workspace, now)
    assert list(sources.wrong_editions(workspace)) == []
    assert len(sources.load_edition(sources.descriptors()["uflpa"], workspace).listings) == 150


def test_an_edition_kept_before_facts_had_a_hash_gets_one(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    page = _page(tmp_path / "a.html", _firms(150))
    sha256 = sources.import_file("uflpa", page, workspace, now).edition.sha256
    store = EditionStore(workspace, "uflpa")
    store.keep_record(store.record(sha256).model_copy(update={"facts_sha256": ""}))
    _edit_facts(store, sha256)
    sources.load_enabled(workspace)
    assert store.record(sha256).facts_sha256
    assert list(sources.wrong_editions(workspace)) == []


def test_status_tells_fresh_stale_and_off(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    page = _page(tmp_path / "a.html", _firms(150), "08/20/2026")
    sources.import_file("uflpa", page, workspace, now)
    told = {one.descriptor.id: one for one in sources.status(workspace, now)}
    assert (told["uflpa"].condition, told["uflpa"].age_days) == ("fresh", 12)
    assert told["ofac_sdn"].condition == "off"
    later = now + timedelta(days=100)
    told = {one.descriptor.id: one for one in sources.status(workspace, later)}
    assert told["uflpa"].condition == "stale"


def test_a_set_of_files_needs_all_its_parts(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    (tmp_path / "sdn.csv").write_text('1,"A",-0- ,"CUBA"' + ",-0- " * 8 + "\r\n\x1a")
    (tmp_path / "add.csv").write_text('1,2,"S","Havana","Cuba",-0- \r\n\x1a')
    with pytest.raises(SourceError, match=r"an edition needs a file named alt\.csv"):
        sources.import_file("ofac_sdn", tmp_path / "sdn.csv", workspace, now, accept=True)
    (tmp_path / "alt.csv").write_text('1,3,"fka","B",-0- \r\n\x1a')
    imported = sources.import_file("ofac_sdn", tmp_path / "sdn.csv", workspace, now, accept=True)
    assert [one.part for one in imported.record.files] == ["main", "addresses", "aliases"]
    data = sources.load_edition(sources.descriptors()["ofac_sdn"], workspace)
    (listing,) = data.listings
    assert [(name.text, name.kind) for name in listing.names] == [("A", "primary"), ("B", "former")]
    assert listing.countries == ("CU",)


_IMPORT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from screener import sources
from screener.workspace import Workspace
home, page = map(Path, sys.argv[1:])
print("ready", flush=True)
for number in range(100000):
    names = "".join(
        f"<tr><td>Firm {number} {one} Co., Ltd.</td><td>June 21, 2022</td></tr>"
        for one in range(2000)
    )
    page.write_text(page.read_text().split("<tbody>")[0] + "<tbody>" + names
        + "</tbody></table></body></html>")
    sources.import_file("uflpa", page, Workspace(home), datetime.now(UTC))
"""


def _kill_during_imports(workspace: Workspace, page: Path, seconds: float) -> None:
    process = subprocess.Popen(  # noqa: S603  our own interpreter and script
        [sys.executable, "-c", _IMPORT, str(workspace.home), str(page)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()


def _assert_whole(workspace: Workspace, now: datetime) -> None:
    """What is current reads in full and is what its hash says."""
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id == "uflpa")
    assert len(data.listings) in {160, 2000}
    store = EditionStore(workspace, "uflpa")
    if store.state().current:
        with store.scratch() as folder:
            store.restore(store.record(store.state().current), folder)
    sources.status(workspace, now)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
def test_kill_9_leaves_the_last_good_edition(tmp_path: Path, workspace: Workspace) -> None:
    for number in range(4):
        page = _page(tmp_path / "page.html", _firms(2000))
        _kill_during_imports(workspace, page, 0.15 + 0.13 * number)
        _assert_whole(workspace, datetime.now(UTC))


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
def test_kill_9_at_a_hundred_moments(tmp_path: Path, workspace: Workspace) -> None:
    for number in range(100):
        page = _page(tmp_path / "page.html", _firms(2000))
        _kill_during_imports(workspace, page, 0.05 + 0.011 * number)
        _assert_whole(workspace, datetime.now(UTC))


def test_an_edition_without_a_date_says_that_its_age_is_not_known(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("source,name,alt_names\nEntity List (EL) - BIS,FIRM,\n", encoding="utf-8")
    descriptor = sources.descriptors()["us_csl"]
    sources.import_file("us_csl", path, workspace, now, accept=True)
    undated = sources.coverage(sources.load_edition(descriptor, workspace), now)
    assert undated.doubts == (Statement.of("coverage.undated"), Statement.of("coverage.accepted"))
    assert (undated.age_days, undated.edition.stated) == (None, None)
    again = sources.import_file(
        "us_csl", path, workspace, now, accept=True, published=date(2025, 12, 19)
    )
    assert [one.code for one in again.warnings if one.code == "source.older_than_before"] == []
    stated = sources.coverage(sources.load_edition(descriptor, workspace), now)
    assert Statement.of("coverage.undated") not in stated.doubts
    assert (stated.incomplete, stated.stale) == ("", True)


def test_a_register_takes_its_one_file_whatever_its_name(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "download.csv"
    path.write_text(
        "LEI,Entity.LegalName,Entity.LegalAddress.Country\n529900T8BM49AURSDO55,FIRM,DE\n",
        encoding="utf-8",
    )
    assert sources.import_file("gleif", path, workspace, now).edition.entries == 1
