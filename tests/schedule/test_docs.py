"""The guide names every setting and cause, and what it shows works."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from screener.model import CAUSES
from screener.notify import NoticeSettings, sign
from screener.service.watch import WatchSettings

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "schedule.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*WatchSettings.model_fields, *NoticeSettings.model_fields])
def test_every_setting_is_in_the_guide(name: str) -> None:
    assert f"`SCREENER_{name.upper()}`" in GUIDE


@pytest.mark.parametrize("cause", CAUSES)
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


def test_the_receiver_s_check_accepts_what_we_sign() -> None:
    (snippet,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    space: dict[str, Any] = {}
    exec(snippet, space)  # noqa: S102 - our own guide
    is_ours: Callable[[bytes, str, bytes], bool] = space["is_ours"]
    body, now = b'{"kind": "changes"}', int(time.time())
    assert is_ours(body, sign(body, b"key", now), b"key")
    assert not is_ours(body, sign(body, b"other", now), b"key")
    assert not is_ours(body, sign(body, b"key", now - 400), b"key")
