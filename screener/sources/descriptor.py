"""What a source says about itself: ``sources/<id>/source.yml``, checked when it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, get_args

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from screener.errors import SourceError, SourceInputError
from screener.model import Effect, Relevance, Supplies
from screener.places import country_code
from screener.quotes import quoted
from screener.resources import sources_dir
from screener.safe_yaml import parse, repeated_key
from screener.workspace import in_each

__all__ = [
    "Bounds",
    "Bundled",
    "Descriptor",
    "Fetch",
    "Programme",
    "descriptors",
    "descriptors_in",
    "read_descriptor",
]

_MOST_REMEMBERED = 4096

Kind = Literal["xml", "csv", "html", "json", "xlsx"]
"""What the bytes of a published file are."""


def _country(text: str) -> str:
    code = country_code(text)
    if text and not code:
        raise ValueError(f"{quoted(text[:40])} is no country; give its code of two letters, as DE")
    return code


def _jurisdiction(text: str) -> str:
    return text if text in {"EU", "UN"} else _country(text)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Programme(_Strict):
    """What being listed under a programme means."""

    effect: Effect
    relevance: Relevance
    title: str = ""
    legal_act: str = ""
    """The act the listing rests on, where the list itself names none."""
    legal_act_url: str = ""


class Bounds(_Strict):
    """What an edition must hold to be believed."""

    entries: tuple[Annotated[int, Field(ge=1)], int]
    """Least and greatest believable number of entries."""
    shrink: float = Field(default=0.2, ge=0, le=1)
    """Greatest believable share of entries lost against the edition before."""

    @model_validator(mode="after")
    def _ordered(self) -> Bounds:
        least, most = self.entries
        if least > most:
            raise ValueError(f"entries: {least} is more than {most}")
        return self


class Fetch(_Strict):
    """Where the publisher serves the current edition."""

    urls: tuple[Annotated[str, Field(pattern="^https://")], ...]
    """One address per file of the edition; several where the format is a set of files."""


class Columns(_Strict):
    """For a plain table of figures by country: what its columns are."""

    country: str = ""
    code: str = ""
    """Column with ISO 3166-1 alpha-2 codes, if there is one."""
    year: str = ""
    """Column with the year; empty where the whole table is of the stated year."""
    measures: dict[str, str] = Field(default_factory=dict)
    """Our name of what each column measures."""
    values: dict[str, str] = Field(default_factory=dict)
    """What a cell means that holds this text; the key "" stands for an empty cell."""
    ignored: tuple[str, ...] = ()


class Bundled(_Strict):
    """The edition whose facts travel with the program as ``snapshot.csv``."""

    published: date
    """The day that the publisher's file states; where it states none, that of its publication."""
    retrieved: date
    checked: date | None = None
    """When the publisher itself served it, if the file came from there and not by another hand."""
    entries: int = Field(ge=1)
    origin_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Hash of the published file that the facts were read from."""
    incomplete: str = ""
    """What is missing from it, in one sentence; empty when nothing is known to be."""


class Descriptor(_Strict):
    """One published list: who, where, on what terms, in which formats, and what it means."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$|^own:[^/\\\x00-\x1f]{1,60}$")
    title: str
    publisher: str
    jurisdiction: Annotated[str, AfterValidator(_jurisdiction)] = ""
    """Whose law gives the list its effect: a country, ``EU`` or ``UN``; empty where several do."""
    url: str
    """The page a person reads."""
    terms: str
    """On what terms the facts may be used."""
    supplies: Supplies
    cadence_days: int = Field(ge=1)
    """Older than this and the edition is stale."""
    lag: str = ""
    """How far the list trails the legal acts, in one sentence."""
    consent: str = ""
    """For a list that is off until switched on: the terms the user accepts by doing so."""
    superseded_by: str = ""
    """The source that replaces this one as soon as it has an edition that is not older."""
    formats: dict[Kind, str] = Field(default_factory=dict)
    """The parser for each kind of file, by name; see `screener.sources.parsers`."""
    parts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """For a set of CSV files: the role of each and the file names it is known by, as patterns;
    the first is the main one."""
    optional_parts: tuple[str, ...] = ()
    """Parts that an edition may lack."""
    max_megabytes: int = Field(default=200, ge=1)
    """Greatest believable size of one published file, unpacked."""
    fetch: Fetch | None = None
    """None where the publisher offers no lasting address; the user imports the file."""
    bounds: Bounds
    programmes: dict[str, Programme] = Field(default_factory=dict)
    default_programme: Programme | None = None
    """Meaning of a programme not named above; without one such a programme is an error."""
    only: tuple[str, ...] = ()
    """Programmes that are read; empty for all."""
    country_names: dict[str, Annotated[str, AfterValidator(_country)]] = Field(default_factory=dict)
    """The publisher's own spellings of countries that no common table knows."""
    columns: Columns = Columns()
    headings: dict[str, str] = Field(default_factory=dict)
    """For a list of the user's own: our field to the heading of its column."""
    planned: str = ""
    """For a list that no parser reads yet: what is known of it. Such a source reads nothing."""
    bundled: Bundled | None = None

    @cached_property
    def _compiled(self) -> Mapping[str, Programme]:
        return {key.casefold(): value for key, value in self.programmes.items()}

    @cached_property
    def _meanings(self) -> dict[tuple[str, ...], Programme]:
        """What was asked for before: a list has thousands of entries and few programmes."""
        return {}

    def describes(self, code: str) -> bool:
        """Say whether a programme is named, and does not merely get the meaning of all others."""
        return code.casefold() in self._compiled

    def programme(self, codes: Iterable[str]) -> Programme:
        """Return what listing under all of these programmes together means.

        The weightiest effect and relevance of any of them hold.

        Raises:
            SourceError: a programme is unknown and the descriptor gives no default.
        """
        key = tuple(codes)
        known = self._meanings.get(key)
        if known is None:
            known = self._meaning(key)
            if len(self._meanings) < _MOST_REMEMBERED:
                self._meanings[key] = known
        return known

    def _meaning(self, codes: tuple[str, ...]) -> Programme:
        found = [self._one(code) for code in codes] or [self._one("")]
        if len(found) == 1:
            return found[0]
        return Programme(
            effect=min((one.effect for one in found), key=get_args(Effect).index),
            relevance=min((one.relevance for one in found), key=get_args(Relevance).index),
            legal_act="; ".join(dict.fromkeys(one.legal_act for one in found if one.legal_act)),
            legal_act_url=next((one.legal_act_url for one in found if one.legal_act_url), ""),
        )

    def _one(self, code: str) -> Programme:
        found = self._compiled.get(code.casefold(), self.default_programme)
        if found is None and self.only and self.superseded_by:
            raise SourceInputError(
                f"{self.id}: this is the whole list, for it has the programme {quoted(code)}, and "
                f"{self.id} is its part {' and '.join(self.only)} alone; import it as "
                f"{self.superseded_by}: screener sources import {self.superseded_by} FILE"
            )
        if found is None:
            raise SourceError(
                f"{self.id}: the programme {quoted(code)} is not described in its source.yml; "
                "add it under `programmes`"
            )
        return found


def read_descriptor(path: Path) -> Descriptor:
    """Read one ``source.yml``.

    Raises:
        SourceError: the file is absent, is not YAML, or says something it must not.
    """
    try:
        text = path.read_bytes()
        if twice := repeated_key(text):
            raise SourceError(f"{path}, line {twice[1]}: the key {quoted(twice[0])} is there twice")
        return Descriptor.model_validate(parse(text))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        problem = first["msg"].removeprefix("Value error, ")
        raise SourceError(f"{path}: {where}: {problem}; mend that file") from error
    except (OSError, yaml.YAMLError) as error:
        raise SourceError(f"{path}: cannot be read: {' '.join(str(error).split())}") from error


@lru_cache(maxsize=1)
def descriptors() -> Mapping[str, Descriptor]:
    """Return every shipped source by id, sorted.

    Raises:
        SourceError: a descriptor is wrong, or its id is not the name of its folder.
    """
    return MappingProxyType(descriptors_in(sources_dir()))


def descriptors_in(folder: Path) -> dict[str, Descriptor]:
    """Return every source that a folder describes, one in each folder in it; raises likewise."""
    found: dict[str, Descriptor] = {}
    for path in in_each(folder, "source.yml"):
        descriptor = read_descriptor(path)
        if descriptor.id != path.parent.name:
            raise SourceError(f"{path}: id {quoted(descriptor.id)} is not the name of its folder")
        found[descriptor.id] = descriptor
    return found
