"""Words, numbers, dates and places in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from typing import get_args

from babel import Locale
from babel.dates import format_date, format_datetime, format_time
from babel.numbers import format_percent

from screener.model import (
    BANDS,
    Coverage,
    Edition,
    Exposure,
    Finding,
    Identifier,
    Role,
    Statement,
)
from screener.places import country_code, country_name
from screener.reports.catalogue import FALLBACK, fill, load, message, sentence
from screener.reports.figures import figure, likeness, number
from screener.reports.plainly import plainly
from screener.reports.titles import jurisdiction, shipped

__all__ = ["Words", "identifier", "short"]

_LONGEST = 300


def identifier(item: Identifier) -> str:
    """Return an identifier with its kind, as ``LEI 5493…``; of no kind, the value alone."""
    kind = "" if item.kind == "other" else item.kind.replace("_", " ").upper()
    return f"{kind} {item.value}".lstrip()


def short(text: str, limit: int = _LONGEST) -> str:
    """Cut a text that no reader would read to its end, and say how long it was."""
    return text if len(text) <= limit else f"{text[:limit]}… ({len(text)})"


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CODE = re.compile(r"[A-Z]{2}")
_TIERS = {"probable", "possible", "confirmed", "dismissed"}
_LISTED = re.compile(r", (?![^(]*\))")
"""What separates codes: a comma, but none in brackets, as in ``Beans (green, soy, yellow)``."""
_OWN = "own:"
_OWN_TERMS = "Your own."
"""What the descriptor of such a list says where its owner states none."""
_UNSTATED = {"issuer", "issued", "expires"}
"""Parameters that are a dash where the record says nothing."""
_WITHOUT_LAW = {"advisory", "own"}
"""Effects that are told without whose law gives them."""
_PLACES = {"country", "supplier", "listed", "origin"}
"""Parameters that may hold a country code."""


@cache
def _our_citations() -> Mapping[str, str]:
    """Return the parts of citations that are our own prose, with the code of each."""
    return {text: code for code, text in load(FALLBACK).items() if code.startswith("cited.")}


def _ships(code: str, written: str) -> bool:
    return load(FALLBACK).get(code) == written


class Words:
    """The catalogue of one language together with its way of writing numbers and dates."""

    def __init__(self, language: str = FALLBACK, titles: Mapping[str, str] | None = None) -> None:
        """Take a language that has messages, e.g. ``de``, and the titles of a run's sources."""
        self.language = language
        self._titles = titles or {}
        message("report.title", language)  # refuses an unknown language before work begins
        self._locale = Locale.parse("en_GB" if language == "en" else language)
        self._message = cache(self._find)
        self._country = cache(self._called)

    def __call__(self, code: str, /, **params: object) -> str:
        """Return a text of the catalogue; ``n`` picks singular or plural and is written out."""
        texts = {name: self._text(value) for name, value in params.items()}
        found = self._message(self._plural(code, params.get("n")))
        return fill(found, texts)

    def say(self, statement: Statement) -> str:
        """Return a statement of the result as a sentence, its figures in the reader's form."""
        params = dict(statement.params)
        alike = statement.code == "match.word_equal" and params["first"] == params["second"]
        code = "match.word_same" if alike else statement.code
        return self._say_of_rule(code, params.get("rule", ""), params)

    def say_on_page(self, statement: Statement) -> str:
        """Return a statement as a page says it: without hints for the command line."""
        code = f"{statement.code}.page"
        return self.say(replace(statement, code=code) if code in load(self.language) else statement)

    def _local(self, name: str, value: str) -> str:
        if name == "error":
            return plainly(value, self.language)
        if name in _UNSTATED and value == "-":
            return self("word.not_stated")
        if _DAY.fullmatch(value):
            with suppress(ValueError):  # 2026-02-30 only looks like a day
                return self.date(date.fromisoformat(value))
        return self._named(name, value)

    def _named(self, name: str, value: str) -> str:
        """Return the name of what a parameter gives the code of."""
        if name == "source":
            return self.source(value)
        if name == "before" and value in BANDS:
            return self(f"band.{value}")
        if name == "tier" and value in _TIERS:
            return self(f"tier.{value}")
        if name == "good":
            return ", ".join(self._find_or(one, "good.{}") for one in _LISTED.split(value))
        if name == "countries":
            return ", ".join(self.country(country_code(one) or one) for one in value.split(", "))
        return self.country(value) if name in _PLACES and _CODE.fullmatch(value) else value

    def read_from(self, finding: Finding) -> str:
        """Return what a finding was read from: a country's name, *Eigentümer: Li Wei*, a text."""
        if finding.component == "country":
            return self.country(finding.input)
        role, parted, name = finding.input.partition(": ")
        if finding.component != "list" or not parted or role not in get_args(Role):
            return finding.input
        return f"{self(f'role.{role}')}{self('word.colon')} {name}"

    def rule_text(self, finding: Finding, part: str) -> str:
        """Return ``would_change`` or ``next_step`` of a rule, translated if possible."""
        written: str = getattr(finding, part)
        return self._translated(f"rule.{finding.rule}.{part}", written) if written else ""

    def of_rule(self, rule: str, part: str, written: str) -> str:
        """Return ``title``, ``next_step`` or such of a rule by its id, translated if possible."""
        return self._translated(f"rule.{rule}.{part}", written)

    def ships(self, rule: str, part: str, written: str) -> bool:
        """Say whether a rule's text is the one that ships, and not of a rulebook of one's own."""
        return _ships(f"rule.{rule}.{part}", written)

    def finding(self, finding: Finding) -> str:
        """Return a finding as a sentence, the rule's own prose translated where possible."""
        params = dict(finding.statement.params)
        if finding.component == "country" and "reason" in params:
            params["country"] = finding.input or params["country"]
            params["reason"] = self._reason(finding, params["reason"])
        if finding.statement.code == "finding.compound" and not finding.input:
            # Read from no text: the rule names the countries that it looked at.
            params["word"] = self._local("countries", params["word"])
        said = self._say_of_rule(finding.statement.code, finding.rule, params)
        effect = params.get("effect", "")  # why evidence that counts lowers nothing here
        return f"{said} {self._say_of_rule(f'evidence.{effect}', '', params)}" if effect else said

    def _reason(self, finding: Finding, written: str) -> str:
        """Return why a country has its points: its own reason, or the one of its tier."""
        of_country = self._translated(f"country.{finding.input}.reason", written)
        return self._translated(f"rule.{finding.rule}.reason", of_country)

    def _say_of_rule(self, code: str, rule: str, params: dict[str, str]) -> str:
        if "title" in params:
            params["title"] = self._translated(f"rule.{rule}.title", params["title"])
        params = {name: self._local(name, value) for name, value in params.items()}
        return sentence(Statement(code, tuple(params.items())), self.language)

    def _translated(self, code: str, written: str) -> str:
        """Return the translation of a rule's text, unless a rulebook of one's own changed it."""
        return (_ships(code, written) and self._own(code)) or written

    def title(self, finding: Finding) -> str:
        """Return the title of a finding's rule, translated if possible; empty if it has none."""
        title = dict(finding.statement.params).get("title", "")
        return self._translated(f"rule.{finding.rule}.title", title)

    def citation(self, finding: Finding) -> str:
        """Return what a finding rests on; an entry whose list names no legal act, in words.

        Titles stay in their publisher's language.
        """
        params = dict(finding.statement.params)
        if finding.component != "list" or "reference" not in params:
            return self.cited(finding.citation)
        named = {"source": self.source(params["source"]), "reference": params["reference"]}
        programme = params.get("programme", "")
        of_programme = self("citation.programme", programme=programme) if programme else ""
        return self("citation.entry", programme=of_programme, **named)

    def cited(self, citation: str) -> str:
        """Return a citation; the parts that are our own prose, not a publisher's, translated."""
        ours = _our_citations()
        parts = citation.split("; ")
        return "; ".join(self(ours[part]) if part in ours else part for part in parts)

    def of_source(self, source: str, part: str, written: str) -> str:
        """Return ``lag`` or ``incomplete`` of a source, translated unless its owner changed it."""
        return self._translated(f"source.{source}.{part}", written)

    def good(self, finding: Finding) -> str:
        """Return the listed goods that a finding names; empty if it names none."""
        return self._named("good", dict(finding.statement.params).get("good", ""))

    def components(self, exposure: Exposure) -> str:
        """Return the parts of the exposure with their points, as ``Country 30 · Sector 20``."""
        return " · ".join(
            f"{self(f'component.{component}')} {points}"
            for component, points, _, _ in exposure.components
        )

    def sector(self, rule: str) -> str:
        """Return a short name of the sector a rule reads; without one its id in plain words."""
        if not rule:
            return self("sectors.none")
        named = message(f"rule.{rule}.name", self.language)
        return named or rule.rpartition(".")[2].replace("_", " ").capitalize()

    def number(self, value: float, digits: int = 0) -> str:
        """Return ``12,345`` or ``0.93`` as the reader writes it."""
        return number(value, digits, load(self.language))

    def score(self, score: float) -> str:
        """Return how alike two names are, as ``0.99``."""
        return self.figure(likeness(score))

    def threshold(self, score: float) -> str:
        """Return a score that somebody set, as set, with two digits at least."""
        return self.figure(f"{score:.2f}" if score == round(score, 2) else f"{score:.6g}")

    def figure(self, text: str) -> str:
        """Return a figure as a program writes it, such as ``33.3%``, as the reader writes it."""
        return figure(text, load(self.language))

    def percent(self, share: float) -> str:
        """Return a share (0 to 1) in whole per cent; a small one is never rounded to nothing."""
        if 0 < share < 0.01:  # noqa: PLR2004 - below one per cent
            return "<" + str(format_percent(0.01, "#,##0%", self._locale))
        return str(format_percent(share, locale=self._locale))

    def date(self, day: date | datetime) -> str:
        """Return a day as ``9 Jul 2026``."""
        return self._of_day(str(format_date(day, "medium", self._locale)))

    def moment(self, at: datetime) -> str:
        """Return a moment as ``9 Jul 2026, 14:05 UTC``; one without a zone is taken as UTC."""
        said = str(format_datetime(at, "medium", UTC, self._locale)).rsplit(":", 1)[0]
        return f"{self._of_day(said)} UTC"

    def time(self, of_day: time) -> str:
        """Return a time of day as ``02:30``."""
        return str(format_time(of_day, "short", locale=self._locale))

    def dated(self, text: str) -> str:
        """Return a year as it is, and a day (``2022-06-21``) in the reader's form."""
        return self._local("", text)

    def published(self, edition: Edition) -> str:
        """Return the day of publication; else that of taking in, which it then says."""
        if edition.stated:
            return self.date(edition.stated)
        return self("scope.taken_in", day=edition.retrieved)

    def age(self, part: Coverage) -> str:
        """Return how old an edition is, or that nobody knows."""
        if part.age_days is None:
            return self("scope.undated")
        return self("scope.days", n=part.age_days) if part.age_days >= 0 else self("scope.later")

    def edition(self, edition: Edition) -> str:
        """Say of when an edition is, and whether it was taken in against the program's advice."""
        if edition.stated and edition.checked:
            text = self("edition.of_served", day=edition.stated, seen=edition.checked)
        elif edition.stated:
            text = self("edition.of", day=edition.stated)
        elif edition.checked:
            text = self("edition.served", day=edition.checked)
        else:
            text = self("edition.undated")
        return self("edition.accepted", edition=text) if edition.accepted else text

    def is_own(self, source: str) -> bool:
        """Say whether a list is the reader's own, and published by nobody."""
        return source.startswith(_OWN)

    def publisher(self, source: str, publisher: str) -> str:
        """Return who publishes a source; of a list of the reader's own, that it is theirs."""
        return self("publisher.own") if self.is_own(source) else publisher

    def terms(self, source: str, terms: str) -> str:
        """Return under what terms a source stands; of a list of one's own they may be unstated."""
        unstated = self.is_own(source) and terms == _OWN_TERMS
        return self("terms.own") if unstated else terms

    def source(self, source: str) -> str:
        """Return the title of a source; one that nobody knows keeps its id."""
        return self._titles.get(source) or shipped().get(source, source)

    def effect(self, effect: str, source: str) -> str:
        """Return what a listing does, and by whose law: a ban there is none everywhere."""
        said = self(f"effect.{effect}")
        return said if effect in _WITHOUT_LAW else f"{said} ({self.law(source)})"

    def law(self, source: str) -> str:
        """Return whose law gives the listings of a source their effect."""
        return self(f"law.{jurisdiction(source) or 'unnamed'}")

    def evidence(self, kind: str) -> str:
        """Return what a kind of evidence is called; an unknown one stays as it is."""
        return self._find_or(kind, "web.evidence.{}")

    def lag(self, part: Coverage) -> str:
        """Return how far a list trails the law."""
        return self.of_source(part.edition.source, "lag", part.lag)

    def incomplete(self, part: Coverage) -> str:
        """Return what is missing from an edition, and not known of it."""
        missing = self.of_source(part.edition.source, "incomplete", part.incomplete)
        doubts = (sentence(doubt, self.language) for doubt in part.doubts)
        return " ".join(filter(None, (missing, *doubts)))

    def country(self, code: str) -> str:
        """Return the name of a country; an unknown code stays as it is."""
        return self._country(code)

    def script(self, code: str) -> str:
        """Return the name of a script (ISO 15924); an unknown code stays as it is."""
        return str(self._locale.scripts.get(code, code))

    def _of_day(self, said: str) -> str:
        """Return a day as written; CLDR leaves out that French says « 1er mai »."""
        return f"1er{said[1:]}" if self.language == "fr" and said.startswith("1 ") else said

    def _called(self, code: str) -> str:
        """Return what people call a country, where its official name is longer than a column."""
        return self._own(f"country.short.{code}") or country_name(code, self.language)

    def _find(self, code: str) -> str:
        return message(code, self.language) or code

    def _find_or(self, code: str, pattern: str) -> str:
        return message(pattern.format(code), self.language) or code

    def _own(self, code: str) -> str | None:
        return load(self.language).get(code)

    def _plural(self, code: str, n: object) -> str:
        if not isinstance(n, int):
            return code
        counted = f"{code}.{self._locale.plural_form(n)}"
        return counted if message(counted, self.language) else code

    def _text(self, value: object) -> str:
        if isinstance(value, bool | str):
            return str(value)
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, int):
            return self.number(value)
        return self.threshold(value) if isinstance(value, float) else str(value)
