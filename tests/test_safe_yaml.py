"""``parse`` gives what PyYAML's safe loader gives, and as little as that."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from screener.errors import RuleError
from screener.resources import reports_dir, rules_dir, sources_dir
from screener.safe_yaml import parse, read_yaml

FILES = sorted(
    path for folder in (rules_dir(), sources_dir(), reports_dir()) for path in folder.rglob("*.yml")
)


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.name}" for path in FILES])
def test_reads_every_shipped_file_as_the_safe_loader_does(path: Path) -> None:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = path.read_bytes()
    assert parse(text) == yaml.load(text, Loader=loader)  # noqa: S506 - a safe one


@pytest.mark.parametrize(
    "text",
    [
        "[no, 'no', 1, 1.5, ~, .inf, 0x1F, 2024-05-13, -1, <, '', 12:30, text]",
        "base: &base {a: 1}\nmore: {<<: *base, b: 2}\nagain: *base",
        "? !!str 1\n: !!int '2'",
        "!!set {one, two}",
        "- |\n  several\n  lines\n- >\n  one\n  line",
    ],
)
def test_reads_what_is_no_text_as_the_safe_loader_does(text: str) -> None:
    assert parse(text) == yaml.safe_load(text)


def test_reads_truth_values_as_words_where_asked() -> None:
    text = "[no, yes, on, off, true, False, 7, null]"
    assert parse(text, booleans=False) == [
        "no", "yes", "on", "off", "true", "False", 7, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["!!python/object/apply:os.getcwd []", "a: [", "!!str {a: 1}", "*gone"]
)
def test_takes_nothing_but_plain_values(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        parse(text)


def test_a_file_of_the_program_that_is_damaged_or_gone_is_named(tmp_path: Path) -> None:
    path = tmp_path / "table.yml"
    with pytest.raises(RuleError, match=r"table.yml: cannot be read \(No such file.*reinstall"):
        read_yaml(path)
    path.write_text("words: [one, two", encoding="utf-8")
    with pytest.raises(RuleError, match=r"table.yml: is not valid YAML: .*line 1.*reinstall"):
        read_yaml(path)
    path.write_text("words: [one, two]", encoding="utf-8")
    assert read_yaml(path) == {"words": ["one", "two"]}
