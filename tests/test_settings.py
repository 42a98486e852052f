"""Settings from the environment: a wrong one is one clear line, whichever command reads it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from screener.cli import main
from screener.errors import InputError
from screener.settings import Settings

BAD = [
    ("SCREENER_FETCH_TIMEOUT", "s3cr3t"),
    ("SCREENER_FETCH_ATTEMPTS", "99"),
    ("SCREENER_FETCH_PROXY", "socks9://me:s3cr3t@proxy:1"),
    ("SCREENER_DATABASE_URL", "mysql://me:s3cr3t@host/name"),
    ("SCREENER_FOUR_EYES", "certain:dismissed"),
    ("SCREENER_DISMISSAL_DAYS", "0"),
    ("SCREENER_USER", ""),
]


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path))


@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_wrong_setting_is_named_and_a_secret_not_repeated(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(InputError, match=f"setting {name}: ") as raised:
        Settings()
    assert "s3cr3t" not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_the_workspace_is_read_as_a_shell_reads_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SCREENER_HOME", "~/lists")  # of a unit file, which no shell reads
    assert Settings().home == tmp_path / "lists"
    monkeypatch.delenv("SCREENER_HOME")
    usual = Settings().home
    monkeypatch.setenv("SCREENER_HOME", "")
    assert Settings().home == usual


_NAMELESS = """
import os, pwd
from screener.errors import InputError
from screener.settings import Settings
os.setuid(54321)
try:
    Settings()
except InputError as error:
    print(error)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become a user without a name")
def test_who_has_no_home_is_told_to_name_the_workspace() -> None:
    """As in a container that is run under a number."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _NAMELESS],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("setting SCREENER_HOME: not set, and this user has no home")


def test_a_home_of_nobody_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREENER_HOME", "~nobody-of-this-name/lists")
    with pytest.raises(InputError, match=r"^setting SCREENER_HOME: ~nobody-of-this-name/lists: "):
        Settings()


@pytest.mark.parametrize("command", [["lists"], ["sources", "list"], ["review", "list"]])
def test_every_command_ends_with_2_and_one_line(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SCREENER_DISMISSAL_DAYS", "soon")
    monkeypatch.setattr("sys.argv", ["screener", *command])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("error: setting SCREENER_DISMISSAL_DAYS: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "name", "value"),
    [
        (["schedule", "--next"], "SCREENER_SCHEDULE_ZONE", "Mars/Olympus"),
        (["schedule", "--next"], "SCREENER_SCHEDULE_CRON", "every night"),
        (["schedule", "--next"], "SCREENER_NIGHT_KEEP", "none"),
        (["schedule", "--health"], "SCREENER_SCHEDULE_GRACE_HOURS", "-1"),
        (["rescreen"], "SCREENER_SMTP_PORT", "s3cr3t"),
    ],
)
def test_so_do_the_night_watch_and_the_notices(
    command: list[str],
    name: str,
    value: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.argv", ["screener", *command])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith(f"error: setting {name}: ")
    assert "s3cr3t" not in said
