"""A broken rule file is refused, naming file, line and key."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from screener.errors import RuleError
from screener.places.rulefile import RuleRecord, load
from screener.safe_yaml import compose_texts


class _Part(RuleRecord):
    id: str
    points: int = 0


class _File(RuleRecord):
    version: str
    parts: tuple[_Part, ...] = ()
    countries: tuple[str, ...] = ()


def _written(folder: Path, text: str) -> Path:
    path = folder / "test.yml"
    path.write_text(text, "utf-8")
    return path


def test_norway_and_codes_stay_what_they_are(tmp_path: Path) -> None:
    path = _written(
        tmp_path, "version: 1.10\ncountries: [NO, ON, 01.10]\nparts: [{id: a, points: 7}]"
    )
    found = load(path, _File)
    assert found.version == "1.10"
    assert found.countries == ("NO", "ON", "01.10")
    assert found.parts[0].points == 7


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("version: 1\nparts:\n  - id: a\n    points: many\n", 4, "key parts.a.points"),
        ("version: 1\nparts:\n  - id: a\n    pionts: 3\n", 4, "key parts.a.pionts"),
        ("parts: []\n", 1, "key version"),
        ("version: 1\nversion: 2\n", 2, "twice"),
        ("version: 1\nparts: [\n", 3, "not valid YAML"),
        ("a: &a [x]\nb: [*a, *a]\n", 1, "write out what an alias (*) repeats"),
        ("[a]: 1\n", 1, "a key must be one word"),
        ("version: 1\nparts:\n  - points: 3\n", 3, "key parts.0.id"),
    ],
)
def test_error_names_file_line_and_key(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(RuleError) as refused:
        load(_written(tmp_path, text), _File)
    assert str(refused.value).startswith(f"test.yml, line {line}")
    assert words in str(refused.value)


def test_missing_empty_and_foreign_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot be read"):
        load(tmp_path / "absent.yml", _File)
    with pytest.raises(RuleError, match="empty"):
        load(_written(tmp_path, "# nothing\n"), _File)
    (tmp_path / "bytes.yml").write_bytes(b"version: \xff")
    with pytest.raises(RuleError, match="UTF-8"):
        load(tmp_path / "bytes.yml", _File)


def test_one_that_comes_with_the_program_is_parsed_once_and_anew_when_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    monkeypatch.setattr("screener.places.rulefile.rules_dir", lambda: tmp_path)
    parsed: list[str] = []

    def compose(text: str) -> yaml.Node | None:
        parsed.append(text)
        return compose_texts(text)

    monkeypatch.setattr("screener.places.rulefile.compose_texts", compose)
    one, other = "version: 1\ncountries: [NO]\n", "version: 1\ncountries: [ON]\n"
    # A process remembers a record: what is `kept` it reads anew.
    assert load(_written(tmp_path, one), _File) == load(tmp_path / "test.yml", _File, kept=True)
    assert parsed == [one]
    assert load(_written(tmp_path, other), _File).countries == ("ON",)
    for kept in (True, False):  # what is kept of a file has no lines: they are looked up again
        with pytest.raises(RuleError, match=r"test.yml, line 4, key parts.a.points"):
            load(
                _written(tmp_path, "version: 1\nparts:\n  - id: a\n    points: many\n"),
                _File,
                kept=kept,
            )
