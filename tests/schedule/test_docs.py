"""The guide names every setting and cause, and what it shows works."""

from __future__ import annotations

import configparser
import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner

from screener.cli import cli
from screener.model import Cause
from screener.notify import NoticeSettings, sign
from screener.service.watch import WatchSettings

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "schedule.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*WatchSettings.model_fields, *NoticeSettings.model_fields])
def test_every_setting_is_in_the_guide(name: str) -> None:
    assert f"`SCREENER_{name.upper()}`" in GUIDE


@pytest.mark.parametrize("cause", get_args(Cause))
def test_every_cause_is_in_the_guide(cause: str) -> None:
    assert f"`{cause}`" in GUIDE


@pytest.mark.parametrize("settings", [WatchSettings, NoticeSettings])
def test_the_guide_names_no_setting_that_is_none(
    settings: type[WatchSettings | NoticeSettings],
) -> None:
    known = {f"SCREENER_{name.upper()}" for name in settings.model_fields}
    prefix = (
        "SCREENER_(SCHEDULE|NIGHT)"
        if settings is WatchSettings
        else "SCREENER_(NOTIFY|SMTP|WEBHOOK)"
    )
    named = {found[0] for found in re.finditer(rf"{prefix}_[A-Z_]*[A-Z]", GUIDE)}
    assert named <= known


def units() -> dict[str, str]:
    """The units that the guide shows, by their names."""
    names = dict.fromkeys(re.findall(r"screener-[a-z]+\.(?:service|timer)", GUIDE))
    return dict(zip(names, re.findall(r"```ini\n(.*?)```", GUIDE, re.DOTALL), strict=True))


def test_the_units_start_commands_of_ours() -> None:
    found = {}
    for name, text in units().items():
        parsed = configparser.RawConfigParser(strict=False)
        parsed.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their case
        parsed.read_string(text)
        found[name] = parsed
    assert found["screener-night.timer"]["Timer"]["OnCalendar"]
    for name in ("screener-schedule.service", "screener-night.service"):
        program, *arguments = found[name]["Service"]["ExecStart"].split()
        assert program.endswith("/screener")
        outcome = CliRunner().invoke(cli, [*arguments, "--help"])
        assert outcome.exit_code == 0, outcome.output
        for option in arguments[1:]:
            assert option in outcome.output


def test_systemd_finds_no_fault_in_the_units(tmp_path: Path) -> None:
    """Where systemd is there to ask; the test before this one needs nothing."""
    analyze = shutil.which("systemd-analyze")
    program = tmp_path / "screener"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    for name, text in units().items():
        here = text.replace("/opt/screener/bin/screener", str(program))
        (tmp_path / name).write_text(here, encoding="utf-8")
    for name in units() if analyze else ():
        asked = subprocess.run(  # noqa: S603 - our words
            [str(analyze), "verify", "--man=no", str(tmp_path / name)],
            check=False,
            capture_output=True,
            text=True,
        )
        assert (asked.returncode, asked.stderr) == (0, "")


def test_the_container_file_uses_instructions_and_commands_that_are_there() -> None:
    (text,) = re.findall(r"```dockerfile\n(.*?)```", GUIDE, re.DOTALL)
    joined = text.replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if not line.startswith("#")]
    words = [line.split(maxsplit=1)[0] for line in lines]
    assert words == [
        "FROM",
        "COPY",
        "RUN",
        "USER",
        "ENV",
        "VOLUME",
        "HEALTHCHECK",
        "STOPSIGNAL",
        "ENTRYPOINT",
        "CMD",
    ]
    (health,) = re.findall(r"CMD (\[.*\])", next(one for one in lines if "HEALTHCHECK" in one))
    assert json.loads(health) == ["screener", "schedule", "--health"]
    volume = next(one for one in lines if one.startswith("VOLUME")).split()[1]
    assert f"SCREENER_HOME={volume}" in joined
    assert f"--owner=screener --mode=0700 {volume}" in joined


def test_the_receiver_s_check_accepts_what_we_sign() -> None:
    (snippet,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    space: dict[str, Any] = {}
    exec(snippet, space)  # noqa: S102 - our own guide
    is_ours: Callable[[bytes, str, bytes], bool] = space["is_ours"]
    body, now = b'{"kind": "changes"}', int(time.time())
    assert is_ours(body, sign(body, b"key", now), b"key")
    assert not is_ours(body, sign(body, b"other", now), b"key")
    assert not is_ours(body, sign(body, b"key", now - 400), b"key")
