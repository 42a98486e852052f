from __future__ import annotations

import re

import pytest
import yaml

from screener.reports.catalogue import languages, load, missing
from screener.resources import reports_dir

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
