"""Settings from the environment, each with the prefix ``SCREENER_``."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated, Any

import platformdirs
from pydantic import BeforeValidator, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from screener.errors import InputError
from screener.quotes import quoted

__all__ = ["CommaSeparated", "FromEnvironment", "Settings"]

_TIERS = ("probable", "possible")
_DATABASES = ("sqlite:///", "sqlite+pysqlite:///", "postgresql+psycopg://")
_DIRECTIONS = ("confirmed", "dismissed", "undone")


def _home() -> Path:
    try:
        home = platformdirs.user_data_path("forced-labour-screener", appauthor=False)
    except RuntimeError:  # so says a newer platformdirs; an older one leaves the ~ there
        home = Path("~")
    if not home.is_absolute():
        raise InputError(
            "setting SCREENER_HOME: not set, and this user has no home folder; set it to a folder"
        )
    return home


def _login() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # a container's user may have no name
        return "unknown"


def _apart(value: object) -> object:
    if not isinstance(value, str):
        return value
    return tuple(part.strip() for part in value.split(",") if part.strip())


CommaSeparated = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_apart)]
"""Texts that a variable gives with commas between."""


class FromEnvironment(BaseSettings):
    """Settings read from variables with our prefix; a wrong one is named, never repeated.

    Raises:
        InputError: one of them makes no sense. Its value may be a secret, so it is not shown.
    """

    model_config = SettingsConfigDict(
        env_prefix="SCREENER_", frozen=True, hide_input_in_errors=True
    )

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - values of any field
        """Read them; what is ``given`` goes before the environment."""
        try:
            super().__init__(**given)
        except ValidationError as error:
            raise InputError(_said(error)) from None
        except SettingsError as error:
            raise InputError(f"settings: {error}") from None


def _said(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    name = "_".join(str(part) for part in first["loc"][:1]).upper()
    where = f"setting SCREENER_{name}" if name else "settings"
    return f"{where}: {first['msg'].removeprefix('Value error, ')}"


class Settings(FromEnvironment):
    """What can be set from outside; ``SCREENER_HOME`` sets `home`, and so on."""

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
    fetch_proxy: str = ""
    """Address of an HTTP proxy; it then decides where connections may lead."""
    fetch_offline: bool = False
    """Nothing is fetched from publishers: editions are imported."""
    database_url: str = ""
    """``postgresql+psycopg://…`` or ``sqlite:///FILE``; empty keeps the store in the workspace."""
    user: str = Field(default_factory=_login, min_length=1)
    """Who acts on the command line; the login name when not set."""
    four_eyes: CommaSeparated = ()
    """Acts that a second person must approve, as ``tier:direction`` with commas between, e.g.
    ``probable:dismissed,probable:undone``; tier ``probable`` or ``possible``, direction
    ``confirmed``, ``dismissed`` or ``undone``."""
    dismissal_days: int | None = Field(default=None, ge=1)
    """Days after which a dismissal expires; not set: when something changes, not before."""

    @field_validator("home", mode="before")
    @classmethod
    def _is_folder(cls, value: object) -> object:
        """Read what no shell has read: a unit file or Dockerfile passes ``~`` on, and emptiness."""
        if value == "":
            return _home()
        try:
            return Path(value).expanduser() if isinstance(value, str) else value
        except RuntimeError as error:  # there is no home folder, or no such user
            raise ValueError(f"{value}: {error}") from error

    @field_validator("database_url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if value and not value.startswith(_DATABASES):
            raise ValueError(
                "is no address of a database that can be used: "
                "sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME"
            )
        return value

    @field_validator("fetch_proxy")
    @classmethod
    def _is_proxy(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("is no address of an HTTP proxy: http://HOST:PORT")
        return value

    @field_validator("four_eyes")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        known = {f"{tier}:{direction}" for tier in _TIERS for direction in _DIRECTIONS}
        for one in value:
            if one not in known:
                raise ValueError(f"{quoted(one)} is none of {', '.join(sorted(known))}")
        return tuple(sorted(set(value)))

    @property
    def store_url(self) -> str:
        """The database's address: the one that is set, else a SQLite file in the workspace."""
        return self.database_url or f"sqlite:///{self.home / 'screener.db'}"

    def review_policy(self) -> dict[str, object]:
        """Return the settings that decide what a decision takes; the audit log keeps them."""
        return {"four_eyes": list(self.four_eyes), "dismissal_days": self.dismissal_days}
