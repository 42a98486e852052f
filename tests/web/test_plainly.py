"""What goes wrong is said in the reader's language: every text that a page can show."""

from __future__ import annotations

import ast
import errno
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import screener
from screener import sources
from screener.errors import SourceError, said_by_machine
from screener.quotes import quoted
from screener.reports.catalogue import load
from screener.reports.plainly import plainly
from screener.store.database.errors import _MEANINGS
from screener.workspace import Workspace
from tests.web.site import Site, post
from tests.web.uploads import uploaded, when_read

_ROOT = Path(screener.__file__).parent
_ERRORS = {
    "InputError",
    "ReviewError",
    "StoreError",
    "RuleError",
    "SourceError",
    "SourceInputError",
}
_READ = ("accounts", "web", "intake", "service", "store", "sources")
# What only a command, the start of the server, the night watch or a damaged store can say.
_NOT_ON_PAGES = {
    "web/server.py", "intake/columns/profiles.py", "intake/rules.py", "intake/outcome/rejected.py",
    "service/installation/backup.py", "service/installation/record.py",
    "service/installation/replaced.py", "service/lease.py", "service/lists/versions.py",
    "service/night_folder.py", "service/nights/cron.py", "service/nights/night.py",
    "service/rules/explain.py", "service/runs/export.py", "service/runs/replay.py",
    "service/screening/pairs.py", "service/screening/screen.py",
    "store/database/archive.py", "store/database/engine.py", "store/database/errors.py",
    "store/database/migrate.py",
}  # fmt: skip
# Of the sources, what clock, fetching and taking in say; what parsers find names places in files.
_OF_SOURCES = {"sources/clock.py", "sources/fetch.py", "sources/files.py"}
_RARE = {
    "{}: the files are of different kinds: {}", "{}: {} holds {} files", "{}: {}",
    "{}.{}", "record {} ({}): {}",
    "{} is not a file that a backup has",
    "{} is no supplier list; give a path, a DataFrame, or an iterable of records",
}  # fmt: skip


@cache
def every_text() -> tuple[tuple[str, str], ...]:
    """All of them, read off the source by the first test that asks, not by each process."""
    return tuple(sorted(set(_texts())))


def _texts() -> Iterator[tuple[str, str]]:
    """Yield file and text of every error that is raised with a text of its own."""
    for room in _READ:
        for path in sorted((_ROOT / room).rglob("*.py")):
            name = path.relative_to(_ROOT).as_posix()
            if name in _NOT_ON_PAGES or (room == "sources" and name not in _OF_SOURCES):
                continue
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _ERRORS:
                    text = _skeleton(node.args[0]) if node.args else ""
                    if text and text not in _RARE:
                        yield name, text


def _skeleton(node: ast.expr) -> str:
    """Return a text with ``{}`` for what is put in; empty when it is not written there."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        parts = [str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values]
        return "".join(parts)
    return ""


def _filled(skeleton: str) -> tuple[str, list[str]]:
    marks = [f"X{n}X" for n in range(skeleton.count("{}"))]
    text = skeleton
    for mark in marks:
        text = text.replace("{}", mark, 1)
    return text, marks


def test_the_search_finds_the_texts() -> None:
    assert len(every_text()) > 100
    assert ("service/review/reviewer.py", "case {}: there is nothing to undo") in every_text()


@pytest.mark.parametrize("language", ["de", "fr"])
def test_every_error_is_said_in_the_readers_language(language: str) -> None:
    wrong: list[tuple[str, ...]] = []
    for name, skeleton in every_text():
        text, marks = _filled(skeleton)
        said = plainly(text, language)
        if said == text or any(mark in said for mark in ("{", "}")):
            wrong.append((name, skeleton))
        elif not {mark for mark in marks if mark not in said} <= _unsaid(said, text):
            wrong.append((name, skeleton, said))
    assert wrong == []


def _unsaid(said: str, text: str) -> set[str]:
    """What a page leaves out: what is repeated for a command, and where the store lies."""
    if text.startswith("the store "):
        return {"X0X"}
    return {"X1X"} if "`screener screen" in text and "X0X" in said else set()


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_no_page_speaks_of_commands(language: str) -> None:
    spoken = []
    for _, skeleton in every_text():
        said = plainly(_filled(skeleton)[0], language)
        if re.search(r"`screener |--\w+ ", said) and "SCREENER_USER" not in said:
            spoken.append(said)
    assert spoken == []


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_what_the_machine_refuses_is_said_without_where(language: str) -> None:
    texts = [f"the store sqlite:////home/s.db {meaning}" for *_, meaning in _MEANINGS]
    texts += [
        said_by_machine(OSError(number, os.strerror(number), "/home/uploads"))
        for number in (errno.ENOSPC, errno.EFBIG, errno.EACCES, errno.EROFS)
    ]
    for text in texts:
        assert (said := plainly(text, language)) != text
        assert "/home" not in said


@pytest.mark.parametrize(
    "text",
    [
        "the store sqlite:////home/ana/screener.db is busy with another writer; try again",
        "the store postgresql+psycopg://db/x cannot be reached, nothing was changed: refused",
        (
            "the store postgresql+psycopg://db/x went away while it kept what was done; "
            "look whether it is there before you do it again"
        ),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_where_the_store_lies_is_not_for_visitors(text: str, language: str) -> None:
    said = plainly(text, language)
    assert said != text
    assert "sqlite" not in said
    assert "psycopg" not in said


def test_the_catalogues_say_the_same_codes_with_the_same_particulars() -> None:
    english = {code: text for code, text in load("en").items() if code.startswith("error.")}
    for language in ("de", "fr"):
        other = load(language)
        for code, text in english.items():
            ours = set(re.findall(r"\{\w+\}", text))
            theirs = set(re.findall(r"\{\w+\}", other[code]))
            assert theirs == ours or (code + ".page" in english and theirs < ours), code


@given(st.text(max_size=1_500))
def test_any_other_text_stays_as_it_is_or_is_a_known_one(text: str) -> None:
    said = plainly(text, "de")
    assert said == text or len(text) <= 1_000


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "uflpa: refused: the file says that it is of"),
        ("de", "einem Tag, der noch kommt. Die vorige Ausgabe bleibt"),
        ("fr", "un jour encore à venir. L’édition précédente reste"),
    ],
)
def test_an_edition_from_the_future_is_refused_in_the_readers_language(
    language: str, said: str, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    row = "<tr><td>Firm</td><td>June 21, 2022</td></tr>"
    page.write_text(
        "<html><p>Section 2(d)(2)(B)(ii)</p><table><tr><th>Name of Entity</th><th>Effective Date"
        f"</th></tr>{row * 160}</table>Last Updated: 01/14/2090</html>",
        encoding="utf-8",
    )
    with pytest.raises(SourceError) as refused:
        sources.import_file("uflpa", page, Workspace(tmp_path), datetime(2026, 9, 1, tzinfo=UTC))
    assert said in plainly(str(refused.value), language)


def test_markup_within_a_text_stays_text() -> None:
    said = plainly("<b>{name}</b>: the file is empty; export it again", "de")
    assert said.startswith("<b>{name}</b>: Die Datei ist leer")


def test_a_person_is_told_in_their_own_language(site: Site) -> None:
    client = site.person("Bo")
    post(client, "/account/preferences", "/account", language="de", zone="UTC")
    job = uploaded(client, b"%PDF-1.7 scan", "scan.pdf")
    assert "ein PDF, keine Lieferantenliste" in when_read(client, job)[1]
    job = uploaded(client, b"Spalte A,Spalte B\n1,2\n", "namenlos.csv")
    assert "Sagen Sie unten, welche es ist" in when_read(client, job)[1]
    post(client, "/queue/dismiss", "/cases/1", case="1", reason="", back="/cases/1")
    assert "Nennen Sie einen Grund" in client.get("/cases/1").text
    assert "Es gibt keinen Lauf 99" in client.get("/runs/99").text


@pytest.mark.parametrize(
    ("language", "name"), [("en", "“Süd”"), ("de", "„Süd“"), ("fr", "«\u00a0Süd\u00a0»")]
)
def test_a_users_words_stand_in_the_quotation_marks_of_the_language(
    language: str, name: str
) -> None:
    assert name in plainly("there is no list “Süd”", language)


_ROMASHKA = 'OOO "Romashka"'


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "“OOO ‘Romashka’”"),
        ("de", "„OOO ‚Romashka‘“"),
        ("fr", "«\u00a0OOO “Romashka”\u00a0»"),
    ],
)
def test_a_name_with_marks_of_its_own_has_inner_ones_of_the_language(
    language: str, name: str
) -> None:
    assert name in plainly(f"there is no list {quoted(_ROMASHKA)}", language)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("give a reason: the next reviewer and the auditor will ask",
         "Give a reason: the next reviewer and the auditor will ask."),
        ("there is no run 99; `screener runs` lists them", "There is no run 99."),
        ("list.pdf: a PDF, not a supplier list; give CSV, XLSX or JSON",
         "list.pdf: a PDF, not a supplier list; give CSV, XLSX or JSON."),
        ("a text that no one knows", "a text that no one knows"),
    ],
)  # fmt: skip
def test_an_english_error_is_a_sentence(text: str, said: str) -> None:
    assert plainly(text, "en") == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Entry 1 ({run} 5) was altered."),
        ("de", "Der Eintrag 1 ({run} 5) wurde verändert."),
        ("fr", "L’entrée 1 ({run} 5) a été modifiée."),
    ],
)
def test_a_broken_log_is_told_in_the_readers_language(language: str, said: str) -> None:
    run = load(language)["web.log.run"]
    assert plainly("entry 1 (run 5) was altered", language) == said.format(run=run)


_AUDIT = ("verify.py", "anchor.py", "cases.py")


def _of_audit() -> Iterator[str]:
    """Yield what verification says, as it is written in the code."""
    for name in _AUDIT:
        for node in ast.walk(ast.parse((_ROOT / "audit" / name).read_text("utf-8"))):
            text = _skeleton(node) if isinstance(node, ast.JoinedStr) else ""
            if " " in text.replace("{} {}", ""):
                yield text.replace("({})", "({} {})").replace("{} is not as", "{} {} is not as")


@pytest.mark.parametrize("language", ["de", "fr"])
def test_all_that_verification_says_is_said_in_the_readers_language(language: str) -> None:
    texts = set(_of_audit())
    assert len(texts) > 12
    unsaid = [one for one in texts if plainly(_filled(one)[0], language) == _filled(one)[0]]
    assert unsaid == []
