"""What a buyer sends and works through is a download of the run."""

from __future__ import annotations

import io
import threading
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook

from screener.errors import InputError
from screener.model import Result
from screener.web import files
from tests.waiting import SECONDS
from tests.web.site import Site, serving, serving_copy
from tests.web.uploads import screened

TABLE = (
    b"Supplier No,Name,Country,Sector\n"
    b"1,Hetian Taida Garment,CN,Garments\n"
    b"2,Meroe Gold Company Limited,SD,Gold mining\n"
    b"3,Nordsjo Software AS,NO,Software\n"
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("filled")
    with serving(home) as running:
        running.add_people()
        screened(running.person("Bo"), TABLE, "list.csv", list_name="Europe")
    return home


@pytest.fixture
def site(filled: Path, tmp_path: Path) -> Iterator[Site]:
    with serving_copy(filled, tmp_path) as running:
        yield running


def names(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def test_a_run_gives_action_list_dossiers_and_questionnaires(site: Site) -> None:
    client = site.person("Vi")
    page = client.get("/runs/1").text
    for kind in ("actions.xlsx", "dossiers.zip", "questionnaires.zip"):
        assert f'href="/runs/1/{kind}"' in page
    actions = client.get("/runs/1/actions.xlsx")
    assert 'filename="run-1-actions.xlsx"' in actions.headers["content-disposition"]
    rows = load_workbook(io.BytesIO(actions.content)).worksheets[0].iter_rows(values_only=True)
    told = {str(cell) for row in rows for cell in row}
    assert {"Hetian Taida Garment", "Meroe Gold Company Limited"} <= told
    dossiers = names(client.get("/runs/1/dossiers.zip"))
    assert "index.html" in dossiers
    assert "1-hetian-taida-garment.html" in dossiers
    assert not any(one.startswith("3-") for one in dossiers)
    asked = client.get("/runs/1/questionnaires.zip")
    assert {"1-hetian-taida-garment.xlsx", "index.html"} <= set(names(asked))
    assert client.get("/runs/1/questionnaires.zip").content == asked.content


def test_two_runs_side_by_side_say_what_differs_and_why(site: Site) -> None:
    moved = TABLE.replace(b"Garment,CN", b"Garment,DE")
    screened(site.person("Bo"), moved, "list.csv", list_name="Europe")
    page = site.person("Vi").get("/runs/compare?a=1&b=2").text
    assert "What they were made from" in page
    assert "Supplier list, SHA-256" in page
    assert "Rulebook, SHA-256" not in page
    assert "supplier edited" in page


def test_two_runs_that_differ_in_details_only_say_so(site: Site) -> None:
    heading, first, second, third = TABLE.splitlines()
    moved = b"\n".join([heading + b",Address", first, second, third + b",Storgata 1"])
    screened(site.person("Bo"), moved, "list.csv", list_name="Europe")
    page = site.person("Vi").get("/runs/compare?a=1&b=2").text
    assert page.count("Only details: wording") == 1


def test_a_folder_of_too_many_files_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_FILES", 1)
    answer = site.person("Vi").get("/runs/1/dossiers.zip")
    assert answer.status_code == 400
    assert "more than the 1 of one download" in answer.text
    assert "screener runs show RUN --dossiers FOLDER" in answer.text


def test_two_runs_at_most_are_read_at_once() -> None:
    """Each may be of 100,000 suppliers, and somebody who waits for one clicks again."""
    lock, reading, most = threading.Lock(), 0, 0
    two = threading.Barrier(2)

    def read() -> Result:
        nonlocal reading, most
        with lock:
            reading += 1
            most = max(most, reading)
        two.wait(SECONDS)
        time.sleep(0.05)
        with lock:
            reading -= 1
        raise InputError("there is no run 1")

    with ThreadPoolExecutor(6) as clicks:
        asked = [clicks.submit(files.download, read, "result.csv", "en", "run-1") for _ in range(6)]
    assert all(isinstance(one.exception(), InputError) for one in asked)
    assert most == 2
