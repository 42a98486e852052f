"""The texts of the pages: all there, in every language, with the same parameters."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import screener.web
from screener.reports.catalogue import languages, load
from screener.web.pages import when
from tests.store import samples
from tests.store.keeping import keep_run
from tests.web.site import Site, post

_WEB = Path(screener.web.__file__).parent
_IN_TEMPLATE = re.compile(r"""\bt\('([\w.]+)'\s*[,)]""")
_IN_CODE = re.compile(r'"(web\.[a-z_.]+[a-z])"')
_RAW = re.compile(r"\b(?:web|action|band|tier|scope|part|report)\.[a-z_]+(?:\.[a-z_]+)+\b")


def test_every_text_that_pages_name_is_there() -> None:
    known = load("en")
    named = {code for path in _WEB.rglob("*.j2") for code in _IN_TEMPLATE.findall(path.read_text())}
    named |= {code for path in _WEB.rglob("*.py") for code in _IN_CODE.findall(path.read_text())}
    assert len(named) > 200
    assert sorted(code for code in named if code not in known and code != "web.key") == []


@pytest.mark.parametrize("language", languages())
def test_every_language_says_everything_with_the_same_parameters(language: str) -> None:
    english, other = load("en"), load(language)
    ours = {code for code in english if code.startswith("web.")}
    assert sorted(ours - other.keys()) == []
    wrong = [
        code
        for code in ours
        if set(re.findall(r"\{\w+\}", english[code])) != set(re.findall(r"\{\w+\}", other[code]))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", languages())
def test_no_page_shows_a_code_instead_of_a_text(site: Site, language: str) -> None:
    client = site.person("Ada")
    post(client, "/account/preferences", "/account", language=language, zone="Europe/Berlin")
    pages = ["/", "/upload", "/queue", "/cases/1", "/suppliers", "/suppliers/1", "/runs", "/runs/1"]
    pages += [
        "/changes",
        "/night",
        "/sources",
        "/rules",
        "/rules/try",
        "/audit",
        "/users",
        "/carry",
    ]
    for page in (*pages, "/account", "/account/api", "/nowhere"):
        text = client.get(page).text
        assert f'<html lang="{language}">' in text
        shown = re.sub(r"<code.*?</code>|<[^>]*>", " ", text, flags=re.DOTALL)
        assert _RAW.findall(shown) == [], page


def test_french_pages_have_a_space_before_a_colon(site: Site) -> None:
    client = site.person("Ada")
    post(client, "/account/preferences", "/account", language="fr", zone="Europe/Paris")
    for page in ("/", "/audit", "/runs/1", "/sources", "/rules/workforce.document_retention"):
        shown = re.sub(r"<(code|td).*?</\1>|<[^>]*>", "", client.get(page).text, flags=re.DOTALL)
        assert re.findall(r"[^\W\d]: .{,20}", shown) == [], page


def test_what_a_list_lacks_is_told_in_the_readers_language(site: Site) -> None:
    client = site.person("Vi")
    post(client, "/account/preferences", "/account", language="de", zone="Europe/Berlin")
    page = client.get("/sources/eu_hr").text
    assert "Die konsolidierte Liste folgt dem Amtsblatt" in page
    assert "170 der 177 Einträge" in page


def test_countries_are_in_the_order_of_a_dictionary(site: Site) -> None:
    """Österreich stands beside Oman, not behind Vietnam."""
    found = [
        replace(samples.supplier(at), country=code) for at, code in enumerate(("VN", "AT", "OM"), 1)
    ]
    keep_run(site.store, found, {}, list_name="Elsewhere", settings=site.state.settings)
    client = site.person("Vi")
    post(client, "/account/preferences", "/account", language="de", zone="Europe/Berlin")
    page = client.get("/suppliers?list=Elsewhere").text
    places = [page.index(f">{name}</option>") for name in ("Oman", "Österreich", "Vietnam")]
    assert places == sorted(places)


def test_a_browsers_language_is_taken_before_log_in(site: Site) -> None:
    with site.anyone() as client:
        for header, language in (("de-AT,de;q=0.9", "de"), ("fr", "fr"), ("ja", "en"), ("", "en")):
            page = client.get("/login", headers={"Accept-Language": header}).text
            assert f'<html lang="{language}">' in page


def test_times_are_in_the_readers_zone_with_utc_on_hover() -> None:
    moment = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    shown = when(moment, "Europe/Berlin", "en")
    assert 'title="2026-07-01 22:30:00 UTC"' in shown
    assert "2 Jul 2026, 00:30:00" in shown
    assert "1 Jul 2026, 22:30:00" in when(moment, "no such zone", "en")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/localtime", "", "\x00", "a" * 5000])
def test_a_zone_that_is_none_is_utc(name: str) -> None:
    assert "12:00:00" in when(datetime(2026, 1, 1, 12, tzinfo=UTC), name, "en")
