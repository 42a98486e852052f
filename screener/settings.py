"""Settings from the environment, each with the prefix ``SCREENER_``."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

__all__ = ["Settings"]


def _home() -> Path:
    return platformdirs.user_data_path("forced-labour-screener", appauthor=False)


class Settings(BaseSettings):
    """What can be set from outside; ``SCREENER_HOME`` sets `home`, and so on."""

    model_config = SettingsConfigDict(env_prefix="SCREENER_", frozen=True)

    home: Path = Field(default_factory=_home)
    """Folder of the workspace."""
    fetch_timeout: float = Field(default=30.0, gt=0)
    """Seconds without a byte after which a request is given up."""
    fetch_total_timeout: float = Field(default=900.0, gt=0)
    """Seconds that one file may take altogether."""
    fetch_attempts: int = Field(default=4, ge=1, le=10)
    """How often a file is asked for before its source counts as failed."""
    fetch_concurrency: int = Field(default=4, ge=1, le=16)
    """Sources fetched at the same time."""
