"""A folder of reports removes what it wrote before, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.errors import InputError
from screener.reports.folder import Folder


def written(path: Path, *names: str) -> None:
    folder = Folder(path)
    for name in names:
        folder.path(name).parent.mkdir(exist_ok=True)
        folder.path(name).write_text(name, "utf-8")
    folder.close()


def test_what_an_earlier_go_wrote_and_this_one_did_not_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "dossiers"
    written(path, "index.html", "a.html", "b.html")
    (path / "notes.txt").write_text("a person's own", "utf-8")
    written(path, "index.html", "b.html", "c.html")
    (path / "c.html").unlink()  # which a person may do
    written(path, "index.html", "b.html")
    found = sorted(one.name for one in path.iterdir())
    assert found == ["b.html", "files.json", "index.html", "notes.txt"]


def test_a_supplier_that_is_called_as_the_index_takes_not_its_place(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    names = [folder.unused(name) for name in ("index.html", "files.json", "a.html", "a.html")]
    assert names == ["index-2.html", "files-2.json", "a.html", "a-2.html"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not the list of files it should be"),
        ('"mine.txt"', "names files outside"),
        ('{"mine.txt": 1}', "names files outside"),
        ('["mine.txt", 1]', "names files outside"),
        ('["mine.txt", "../mine.txt"]', "names files outside"),
        ('["mine.txt", "below/mine.txt"]', "names files outside"),
        ('["mine.txt", ".mine"]', "names files outside"),
    ],
)
def test_a_list_of_files_that_is_not_ours_removes_nothing(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "dossiers"
    path.mkdir()
    mine = (tmp_path / "mine.txt", path / "mine.txt", path / ".mine")
    for one in mine:
        one.touch()
    (path / "files.json").write_text(text, "utf-8")
    with pytest.raises(InputError, match=said):
        written(path, "index.html")
    assert all(one.exists() for one in mine)
