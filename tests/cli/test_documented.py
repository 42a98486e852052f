"""README and guides name every command, option and setting, and no command that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from screener.cli import cli
from screener.settings import Settings

_ROOT = Path(__file__).resolve().parents[2]
_PAGES = "\n".join(
    page.read_text(encoding="utf-8")
    for page in (_ROOT / "README.md", *sorted((_ROOT / "docs").glob("*.md")))
)


def _commands(group: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    yield name, group
    if isinstance(group, click.Group):
        context = click.Context(group)
        for part in group.list_commands(context):
            command = group.get_command(context, part)
            assert command is not None
            yield from _commands(command, f"{name} {part}".strip())


COMMANDS = dict(_commands(cli))


def test_every_command_is_in_a_guide() -> None:
    named = set(re.findall(r"screener ((?:[a-z]+ ?)+)", _PAGES))
    told = {" ".join(words.split()[:many]) for words in named for many in (1, 2)}
    untold = COMMANDS.keys() - told - {""}
    assert not untold


def test_every_option_is_in_a_guide() -> None:
    options = {
        option
        for command in COMMANDS.values()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--")
    }
    untold = options - set(re.findall(r"--[a-z-]+", _PAGES))
    assert not untold


def test_every_setting_is_in_a_guide() -> None:
    """Those of the nights and of notices are held against their own guide."""
    told = set(re.findall(r"`SCREENER_([A-Z_]+)`", _PAGES))
    assert {name.upper() for name in Settings.model_fields} <= told


def test_no_guide_shows_a_command_that_is_none() -> None:
    groups = {name for name, command in COMMANDS.items() if isinstance(command, click.Group)}
    shown = re.findall(r"^ *(?:\.venv/bin/)?screener ([a-z]+)(?: ([a-z]+))?", _PAGES, re.MULTILINE)
    quoted = re.findall(r"`screener ([a-z]+)(?: ([a-z]+))?", _PAGES)
    for first, second in [*shown, *quoted]:
        assert first in COMMANDS
        assert first not in groups or not second or f"{first} {second}" in COMMANDS


def test_the_readme_says_where_everything_lies_and_each_next_step_of_a_medium_supplier() -> None:
    text = (_ROOT / "README.md").read_text(encoding="utf-8")
    assert "forced-labour-screener" in text.partition("SCREENER_HOME")[0]
    (row,) = re.findall(r"^\| medium \|.*", text, re.MULTILINE)
    for step in ("enquire", "review", "supply the data", "monitor"):
        assert step in row
