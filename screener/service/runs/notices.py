"""Put what changed into words for people and into values for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from screener import audit
from screener.model import Change, Statement
from screener.notify import Notice, NoticeSettings, post
from screener.reports import Concern, concerns, sentence, severity
from screener.reports.visible import visible
from screener.reports.words import Words
from screener.service.runs.changes import News

__all__ = ["notices_of", "posting", "record", "trouble_notice"]

MOST_LINES = 100
"""Suppliers that one e-mail names; the report has all of them."""


def record(change: Change, language: str = "en") -> dict[str, Any]:
    """Return a change as plain values, with its sentence."""
    values = asdict(change) | {"also": list(change.also)}
    values["statement"] = {"code": change.statement.code, "params": dict(change.statement.params)}
    return values | {"text": sentence(change.statement, language)}


def notices_of(
    news: News, settings: NoticeSettings, *, language: str, place: str
) -> Iterator[Notice]:
    """Yield the notices of what a run changed.

    Of suppliers in the chosen band or a worse one, before or after, and of sources.

    Args:
        news: what the run changed.
        settings: band, and whether one notice tells all or each supplier has its own.
        language: the reader's.
        place: where the reports are.
    """
    told = [change for change in news.changes if _concerns(change, settings)]
    words = Words(language)
    if settings.notify_mode == "digest":
        if told:
            yield _digest(news, told, words, place)
        return
    for one in concerns(told):
        yield _single(news, one, words, place)
    searched = [change for change in told if change.supplier_id is None]
    if searched:
        yield _notice(
            news, "sources", words("notice.subject_trouble"), searched, words=words, place=place
        )


def posting(
    settings: NoticeSettings, *, language: str, place: str, at: datetime
) -> Callable[[Connection, News], None]:
    """Return what puts the notices of a run out, in the transaction that keeps its changes."""

    def put(connection: Connection, news: News) -> None:
        entry, head = audit.head(connection)
        log = {"entry": entry, "head": head}
        said = Words(language)("notice.log", **log)
        for notice in notices_of(news, settings, language=language, place=place):
            # Whoever is told also keeps, out of reach, what shows a log that is cut short later.
            noted = replace(notice, text=f"{notice.text}{said}\n", data={**notice.data, "log": log})
            post(connection, settings, noted, at=at)

    return put


def trouble_notice(mark: str, trouble: Sequence[Statement], *, language: str, place: str) -> Notice:
    """Return the notice of what went wrong at night, or of nothing but that it is over."""
    words = Words(language)
    over = all(one.code == "night.source_back" for one in trouble)
    about = words("notice.over", n=len(trouble)) if over else ""
    lines = [words.say(one) for one in trouble]
    data = {
        "kind": "trouble",
        "trouble": [
            {"code": one.code, "params": dict(one.params), "text": line}
            for one, line in zip(trouble, lines, strict=True)
        ],
    }
    text = _text([(about or words("notice.trouble"), lines)], words, place)
    subject = about or words("notice.subject_trouble")
    return Notice(mark=mark, subject=subject, text=text, data=data)


def _concerns(change: Change, settings: NoticeSettings) -> bool:
    if change.supplier_id is None:
        return True
    worst = max(severity(change.band_before), severity(change.band_after))
    return worst >= severity(settings.notify_band)


def _digest(news: News, told: Sequence[Change], words: Words, place: str) -> Notice:
    urgent = sum(one.urgent for one in concerns(told))
    name = news.run.list_name
    subject = (
        words("notice.subject", list=name, n=urgent)
        if urgent
        else words("notice.subject_none", list=name)
    )
    return _notice(news, "digest", subject, told, words=words, place=place)


def _single(news: News, one: Concern, words: Words, place: str) -> Notice:
    action = words(f"action.{one.action}") if one.action else words("cause.supplier_removed")
    subject = words("notice.subject_single", supplier=one.name, action=action)
    return _notice(
        news, f"supplier {one.supplier_id}", subject, one.changes, words=words, place=place
    )


def _notice(
    news: News, what: str, subject: str, told: Sequence[Change], *, words: Words, place: str
) -> Notice:
    found = concerns(told)
    parts = [
        (words("notice.trouble"), [_line(c, words) for c in told if c.supplier_id is None]),
        (words("notice.today"), list(_lines((o for o in found if o.urgent), words))),
        (words("notice.other"), list(_lines((o for o in found if not o.urgent), words))),
    ]
    return Notice(
        mark=f"run {news.run.id} {what}",
        subject=visible(subject),
        text=_text(parts, words, place),
        data=_data(news, told, words.language),
    )


def _data(news: News, told: Sequence[Change], language: str) -> Mapping[str, Any]:
    return {
        "kind": "changes",
        "list": news.run.list_name,
        "run": news.run.id,
        "as_of": news.run.as_of.isoformat(),
        "changes": [record(change, language) for change in told],
    }


def _lines(found: Iterable[Concern], words: Words) -> Iterator[str]:
    for one in found:
        number = f" ({one.number})" if one.number else ""
        bands = [words(f"band.{band}") for band in (one.band_before, one.band_after) if band]
        action = f". {words(f'action.{one.action}')}" if one.action else ""
        yield f"{one.name}{number}: {' → '.join(dict.fromkeys(bands))}{action}"
        yield from (f"  {_line(change, words)}" for change in one.changes)


def _line(change: Change, words: Words) -> str:
    return f"{words.say(change.statement)} ({words(f'cause.{change.cause}')})"


def _text(parts: Sequence[tuple[str, Sequence[str]]], words: Words, place: str) -> str:
    written: list[str] = []
    for heading, lines in parts:
        if lines:
            written += [heading, "", *lines[:MOST_LINES]]
            if len(lines) > MOST_LINES:
                written.append(words("word.more", n=len(lines) - MOST_LINES))
            written.append("")
    if place:
        written += [words("notice.report", place=place), ""]
    return visible("\n".join([*written, words("notice.footer"), ""]))
