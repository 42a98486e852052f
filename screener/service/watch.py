"""What the night watch is told to do: settings from the environment, prefix ``SCREENER_``."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator

from screener.quotes import quoted
from screener.reports import languages
from screener.settings import FromEnvironment

__all__ = ["PLAN", "WatchSettings"]

PLAN = "schedule.json"
"""Where in the workspace the plan lies that administrators keep of these settings."""


class WatchSettings(FromEnvironment):
    """When the night watch runs, how often it tries, and where its reports go."""

    schedule_cron: str = "30 2 * * *"
    """When: minute, hour, day of month, month, day of week (``mon``–``sun``), as in crontab."""
    schedule_zone: str = "UTC"
    """Time zone of that, e.g. ``Europe/Berlin``."""
    schedule_grace_hours: float = Field(default=6.0, gt=0, le=168)
    """How late a night may still begin, when the machine was off at its time."""
    schedule_tries: int = Field(default=4, ge=1, le=20)
    """How often a night that fails is begun."""
    schedule_retry_minutes: float = Field(default=15.0, gt=0, le=720)
    """Minutes between a failure and the next try."""
    night_folder: Path | None = None
    """Where the dated folders of reports go; not set: ``reports`` in the workspace."""
    night_keep: int = Field(default=30, ge=1, le=3650)
    """How many dated folders are kept."""
    night_language: str = "en"
    """Language of reports and notices."""
    night_link: str = ""
    """Address under which people find the folder of reports, for the notices."""

    @field_validator("schedule_zone")
    @classmethod
    def _is_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"{quoted(value)} is no time zone such as Europe/Berlin") from None
        return value

    @field_validator("night_language")
    @classmethod
    def _has_messages(cls, value: str) -> str:
        if value not in languages():
            raise ValueError(f"{quoted(value)} is none of {', '.join(languages())}")
        return value
