from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml
from lxml import html

from screener import reports
from screener.model import Finding, Result, Statement
from screener.reports.catalogue import languages, load, missing
from screener.reports.words import Words
from screener.resources import reports_dir
from screener.risk import load_rulebook

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OTHERS = [language for language in languages() if language != "en"]


def test_english_german_and_french_are_there() -> None:
    assert languages() == ("en", "de", "fr")


@pytest.mark.parametrize("language", _OTHERS)
def test_the_reports_own_texts_are_all_translated(language: str) -> None:
    path = reports_dir() / "messages" / "en" / "report.yml"
    ours = set(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert ours & set(missing(language)) == set()


@pytest.mark.parametrize("language", _OTHERS)
def test_a_translation_has_the_placeholders_of_the_english(language: str) -> None:
    english = load("en")
    held = {code: set(_PLACEHOLDER.findall(text)) for code, text in english.items()}
    different = {
        code: text
        for code, text in load(language).items()
        if code in english
        # An error's place is for who runs the server; a page in another language leaves it out.
        and not (code.startswith("error.") and set(_PLACEHOLDER.findall(text)) <= held[code])
        and set(_PLACEHOLDER.findall(text)) != held[code]
    }
    assert different == {}


@pytest.mark.parametrize("language", languages())
def test_titles_of_lists_are_read_out_in_english(
    result: Result, tmp_path: Path, language: str
) -> None:
    reports.write_html(result, tmp_path / "r.html", language)
    reports.write_dossier(result, result.assessments[0], tmp_path / "d.html", language)
    title = result.run.coverage[0].title
    for name, part in (("r.html", "scope"), ("d.html", "results")):
        page = html.fromstring((tmp_path / name).read_bytes())
        spoken = page.xpath(
            "string(//*[@id=$part]//th/descendant-or-self::*[text()=$title]"
            "/ancestor-or-self::*[@lang][1]/@lang)",
            part=part,
            title=title,
        )
        assert spoken == "en"


@pytest.mark.parametrize("language", languages())
def test_no_code_stands_in_two_files(language: str) -> None:
    seen: dict[str, str] = {}
    for path in sorted((reports_dir() / "messages" / language).glob("*.yml")):
        for code in yaml.safe_load(path.read_text(encoding="utf-8")):
            assert code not in seen, f"{code} is in {seen.get(code)} and {path.name}"
            seen[code] = path.name


@pytest.mark.parametrize("language", _OTHERS)
def test_no_translation_outlives_its_english(language: str) -> None:
    assert set(load(language)) - set(load("en")) == set()


def test_french_quotes_and_high_signs_never_part_from_their_words() -> None:
    texts = load("fr").values()
    assert any("«\u00a0" in text for text in texts)
    assert not [text for text in texts if re.search(r"« | [:;?!»]", text)]


_DOUBTS = {
    "en": ("not known when this edition was published", "not known to be as new as that of"),
    "de": ("Wann diese Ausgabe veröffentlicht wurde, ist nicht bekannt", "ob diese Ausgabe so neu"),
    "fr": ("On ne sait pas quand cette édition a été publiée", "aussi récente que celle de"),
}


@pytest.mark.parametrize("language", languages())
def test_what_is_not_known_of_an_edition_is_said_in_the_language_of_the_report(
    result: Result, tmp_path: Path, language: str
) -> None:
    doubts = (Statement.of("coverage.undated"), Statement.of("coverage.beside", source="eu_hr"))
    first, *rest = result.run.coverage
    run = replace(result.run, coverage=(replace(first, doubts=doubts), *rest))
    reports.write_html(replace(result, run=run), tmp_path / "r.html", language)
    page = html.fromstring((tmp_path / "r.html").read_bytes())
    said = page.xpath("string(//small[contains(., 'EU Global Human Rights Sanctions Regime')])")
    assert isinstance(said, str)
    assert [part for part in _DOUBTS[language] if part not in said] == []
    written = reports.to_dict(replace(result, run=run))["coverage"][0]["incomplete"]
    assert [part for part in _DOUBTS["en"] if part not in written] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The list names no legal act; UFLPA Entity List, entry 29299, programme GLOMAG"),
        (
            "de",
            "Die Liste nennt keinen Rechtsakt; UFLPA Entity List, Eintrag 29299, Programm GLOMAG",
        ),
        ("fr", "UFLPA Entity List, inscription 29299, programme GLOMAG"),
    ],
)
def test_an_entry_without_a_legal_act_is_cited_in_the_readers_language(
    language: str, said: str
) -> None:
    def cited(**params: str) -> str:
        listed = Statement.of("finding.match", source="uflpa", **params)
        found = Finding(rule="list.match", statement=listed, component="list", citation="An act")
        return Words(language).citation(found)

    assert cited(reference="29299", programme="GLOMAG").endswith(said)
    assert cited(reference="29299", programme="").endswith("29299")
    assert cited(programme="GLOMAG") == "An act"


def test_french_has_one_apostrophe() -> None:
    assert [code for code, text in load("fr").items() if "'" in text] == []


def test_french_counts_the_first_of_a_month_and_spaces_its_quotes(
    result: Result, tmp_path: Path
) -> None:
    words = Words("fr")
    assert words.date(date(2026, 5, 1)) == "1er mai 2026"
    assert words.date(date(2026, 5, 11)) == "11 mai 2026"
    assert words.moment(datetime(2026, 5, 1, 14, 5, tzinfo=UTC)).startswith("1er mai 2026")
    reports.write_html(result, tmp_path / "r.html", "fr")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "lu dans <bdi>«\u00a0Garment manufacturing\u00a0»</bdi>" in page
    assert "<q>" not in page
    assert "exclus de l’importation (droit des États-Unis)\u00a0; inscrit" in page


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ("Hong Kong", "Macao")), ("de", ("Hongkong", "Macau")), ("fr", ("Hong Kong", "Macao"))],
)
def test_a_place_has_its_short_name(language: str, names: tuple[str, str]) -> None:
    words = Words(language)
    assert (words.country("HK"), words.country("MO")) == names


@pytest.mark.parametrize("language", _OTHERS)
def test_no_prose_of_ours_stays_english_in_a_citation(language: str) -> None:
    english, other = load("en"), load(language)
    ours = {code: text for code, text in english.items() if code.startswith("cited.")}
    cited = {part for rule in load_rulebook().every_rule() for part in rule.citation.split("; ")}
    assert set(ours.values()) <= cited
    for code, text in ours.items():
        finding = Finding(
            rule="x", component="sector", citation=f"COM; {text}", statement=Statement.of("x")
        )
        assert Words(language).citation(finding) == f"COM; {other[code]}" != f"COM; {text}"
