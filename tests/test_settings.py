"""Settings from the environment: a wrong one is one clear line, whichever command reads it."""

from __future__ import annotations

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
