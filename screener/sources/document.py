"""What a parser is given and what it hands back besides facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from screener.errors import ScreenerError, SourceInputError
from screener.model import CountryIndicator, GoodIndicator, Listing, Name, Statement
from screener.places import country_code
from screener.sources.descriptor import Descriptor
from screener.sources.text import day, tidy

__all__ = ["DOUBTED", "Document", "Fact", "Notes", "Parser", "facts_of"]

Fact = Listing | GoodIndicator | CountryIndicator

DOUBTED = "source.read_as_before"
"""Code of the warning about what a new file is refused for, in one that is kept already."""
_MOST_WARNINGS = 200
"""One file must not fill the record."""


@dataclass(slots=True)
class Notes:
    """What a parser noticed while reading."""

    unknown: Counter[str] = field(default_factory=Counter)
    """Fields that the parser does not know, each with how often it occurred."""
    warnings: list[Statement] = field(default_factory=list)
    records: Counter[str] = field(default_factory=Counter)
    """How many ``names`` the files give, repeats within an entry and all: the list's own count."""
    published: date | None = None
    """The edition's own date, where the files state it: the latest that they do."""

    def dated(self, day: date | None) -> None:
        """Keep a date that the files state for themselves, if they do and it is the latest."""
        if day is not None and (self.published is None or day > self.published):
            self.published = day

    def warn(self, code: str, **params: object) -> None:
        """Keep a warning once; of very many, those that came first."""
        statement = Statement.of(code, **params)
        if len(self.warnings) < _MOST_WARNINGS and statement not in self.warnings:
            self.warnings.append(statement)


@dataclass(frozen=True, slots=True)
class Document:
    """The files of one edition and the descriptor of the source that published them."""

    descriptor: Descriptor
    files: Mapping[str, Path]
    """Path of each file by its part; ``main`` where the format is a single file."""
    stated: date | None = None
    """The day of publication, where the user states it."""
    notes: Notes = field(default_factory=Notes)
    names: Mapping[str, str] = field(default_factory=dict)
    """Name that each file came with, where that is not its path's."""
    kept: bool = False
    """Whether an edition is read anew that was taken in once, by this or an older version."""

    @property
    def source(self) -> str:
        """The source id."""
        return self.descriptor.id

    @property
    def main(self) -> Path:
        """The file that lists the entries."""
        return next(iter(self.files.values()))

    def country(self, text: str) -> str:
        """Return the ISO 3166-1 alpha-2 code of a country as the publisher spells it, or ""."""
        text = text.strip()
        if not text:
            return ""
        written = self.descriptor.country_names.get(text)
        if written is not None:
            return written
        code = country_code(text)
        if not code:
            self.notes.unknown[f"country: {text[:60]}"] += 1
        return code

    def day(self, field: str, text: str | None, *patterns: str) -> date | None:
        """Return the day in a field, in one of these forms (`strptime`); others are counted."""
        found = day(text, *patterns)
        if found is None and (unread := tidy(text)):
            self.notes.unknown[f"{field}: {unread[:60]}"] += 1
        return found

    def undated(self) -> SourceInputError:
        """Return the error for a file that states no date where the user did not either."""
        return self.wrong(
            "the file does not say of when it is; give the day of publication with --published "
            "YYYY-MM-DD"
        )

    def wrong(self, what: str, *, part: str = "", line: int | None = None) -> SourceInputError:
        """Return an error that names the source and the place."""
        return SourceInputError(f"{self.source}: {self._place(part, line)}: {what}")

    def _place(self, part: str, line: int | None) -> str:
        part = part or next(iter(self.files))
        name = self.names.get(part) or self.files[part].name
        return f"{name}, line {line}" if line else name

    def doubt(self, what: str, *, part: str = "", line: int | None = None) -> None:
        """Refuse what would be read, but wrongly; in an edition that is kept, warn of it.

        An edition that a version without this check took in is read as that version read it:
        without it nothing could be screened.

        Raises:
            SourceError: the file is taken in now; names source and place.
        """
        if not self.kept:
            raise self.wrong(what, part=part, line=line)
        self.notes.warn(DOUBTED, place=self._place(part, line))


Parser = Callable[[Document], Iterator[Fact]]
"""Reads the files of an edition into facts, one at a time.

Raises `SourceError`, naming the place, when a file is not what the format says. What it
does not know goes into ``document.notes``.
"""


def facts_of(document: Document, read: Parser) -> Iterator[Fact]:
    """Yield what a parser reads, turning whatever it did not foresee into our error.

    Parsers meet files that anybody may have made, and some parsers are other packages'.

    Raises:
        SourceError: the file is not what the format says, or the parser cannot read it.
    """
    try:
        for fact in read(document):
            _check(document, fact)
            yield fact
    except (ScreenerError, OSError, MemoryError):
        raise
    except ValueError as error:
        raise document.wrong(f"holds a value that does not read: {error}"[:500]) from error
    except Exception as error:  # whatever the libraries of another package's parser raise
        raise document.wrong(f"the parser cannot read this: {error!r}"[:500]) from error


def _check(document: Document, fact: Fact) -> None:
    """Refuse what no parser may hand back: matching would pass over it without a word."""
    if fact.source != document.source:
        raise document.wrong(f"the parser gives a fact of another source: {fact.source!r}"[:200])
    if isinstance(fact, Listing) and not (fact.id and fact.names and all(map(_named, fact.names))):
        document.doubt(f"an entry has no id or an empty name: {fact.id!r}"[:200])


def _named(one: Name) -> bool:
    return isinstance(one.text, str) and bool(one.text.strip())
