"""What tables come to is kept, and is never that of other tables or of a damaged file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import safe_yaml
from screener.kept import kept, text_sha256
from screener.names import tables
from screener.names.tables import worked_out

Value = dict[str, tuple[frozenset[str], int]]
VALUE: Value = {"bank": (frozenset({"a", "b"}), 1), "银行": (frozenset(), 2)}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Python keeps what it compiles."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    return tmp_path


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if ".kept" in path.name]


def makes(value: Value) -> tuple[Callable[[], Value], list[Value]]:
    """A function that makes a value, and what it has made so far."""
    made: list[Value] = []

    def make() -> Value:
        made.append(value)
        return value

    return make, made


def test_what_was_made_once_is_not_made_again() -> None:
    make, made = makes(VALUE)
    assert kept("some", b"tables", make) == kept("some", b"tables", make) == VALUE
    assert len(made) == 1


def test_of_other_tables_it_is_made_anew_and_takes_the_place(folder: Path) -> None:
    kept("some", b"tables", lambda: VALUE)
    assert kept("some", b"other tables", dict) == {}
    assert len(files(folder)) == 1
    make, made = makes(VALUE)
    assert kept("some", b"tables", make) == VALUE
    assert len(made) == 1


def test_a_change_in_a_module_of_any_depth_is_another_text(tmp_path: Path) -> None:
    module = tmp_path / "names" / "script" / "reading.py"
    module.parent.mkdir(parents=True)
    hashes = []
    for text in ("one = 1\n", "one = 2\n", "one = 1\n"):
        module.write_text(text, encoding="utf-8")
        text_sha256.cache_clear()
        whole, one = str(tmp_path / "names" / "__init__.py"), str(module)
        hashes.append((text_sha256(whole), text_sha256(one)))
    text_sha256.cache_clear()
    assert hashes[0] == hashes[2]
    assert hashes[0][0] != hashes[1][0]
    assert hashes[0][1] != hashes[1][1]


@pytest.mark.parametrize("what", ["anyascii", "yaml", "safe_yaml", "names"])
def test_what_parses_tables_and_folds_names_makes_them_anew(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out("some", lambda: VALUE)
    changed = tmp_path / "changed" / "__init__.py"
    changed.parent.mkdir()
    changed.write_text("changed", encoding="utf-8")
    if what in {"anyascii", "yaml"}:
        monkeypatch.setattr(f"{what}.__version__", "0")
    elif what == "names":
        monkeypatch.setattr(tables, "__file__", str(changed.with_name("tables.py")))
    else:
        monkeypatch.setattr(safe_yaml, "__file__", str(changed))
    make, made = makes(VALUE)
    worked_out("some", make)
    assert len(made) == 1


@given(st.floats(0, 1, exclude_max=True), st.sampled_from(["cut", "changed", "longer"]))
def test_a_damaged_file_is_made_anew(place: float, damage: str) -> None:
    kept("some", b"tables", lambda: VALUE)
    (file,) = files(Path(str(sys.pycache_prefix)))
    whole = file.read_bytes()
    at = int(place * len(whole))
    changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
    file.write_bytes({"cut": whole[:at], "changed": changed, "longer": whole + b"\0"}[damage])
    make, made = makes(VALUE)
    assert kept("some", b"tables", make) == VALUE
    assert len(made) == 1
    assert kept("some", b"tables", make) == VALUE
    assert len(made) == 1


def test_where_nothing_can_be_written_it_is_made_each_time(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("a file is in the way")
    make, made = makes(VALUE)
    assert kept("some", b"tables", make) == kept("some", b"tables", make) == VALUE
    assert len(made) == 2


def test_one_that_cannot_be_put_in_place_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert kept("some", b"tables", lambda: VALUE) == VALUE
    assert files(folder) == []
