from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import screener
from screener import reports
from screener.errors import InputError
from screener.model import Statement
from screener.reports.catalogue import languages, load
from screener.reports.titles import shipped
from screener.reports.words import Words
from screener.resources import sources_dir
from screener.sources.own import OWN_TERMS


def test_a_code_without_text_reads_as_code_and_parameters() -> None:
    unknown = Statement.of("no.such_code", first="a", second=2)
    assert reports.sentence(unknown) == "no.such_code (first: a, second: 2)"
    assert reports.sentence(Statement.of("no.such_code")) == "no.such_code"


def test_a_missing_parameter_leaves_its_placeholder() -> None:
    assert "{day}" in reports.sentence(Statement.of("match.delisted"))


def test_parameters_are_never_taken_for_placeholders() -> None:
    tricky = Statement.of("match.delisted", day="{n} {0} {day.__class__} %s")
    assert "{n} {0} {day.__class__} %s" in reports.sentence(tricky)


def test_a_source_is_called_by_its_title() -> None:
    listed = Statement.of("band_reason.list", listed="X", source="uflpa")
    assert reports.sentence(listed) == "A match with the listing “X” (UFLPA Entity List)."
    own = Statement.of("band_reason.list", listed="X", source="own:blocked")
    assert "(own:blocked)" in reports.sentence(own)
    assert "(Our blocked firms)" in Words("en", {"own:blocked": "Our blocked firms"}).say(own)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "“OOO ‘Romashka’”"),
        ("de", "„OOO ‚Romashka‘“"),
        ("fr", "«\u00a0OOO “Romashka”\u00a0»"),
    ],
)
@pytest.mark.parametrize("listed", ['OOO "Romashka"', "OOO «Romashka»", "OOO „Romashka“"])
def test_a_quoted_name_with_marks_of_its_own_has_inner_ones(
    language: str, name: str, listed: str
) -> None:
    assert name in reports.sentence(Statement.of("band_reason.list", listed=listed), language)


@pytest.mark.parametrize(("language", "counts"), [("en", "0.04"), ("de", "0,04"), ("fr", "0,04")])
def test_a_kept_run_that_did_not_write_a_weight_down_is_told_with_it(
    language: str, counts: str
) -> None:
    kept = Statement.of("match.context_address", words="hotan, xinjiang")
    assert counts in reports.sentence(kept, language)
    now = Statement.of("match.context_address", words="hotan, xinjiang", weight="0.05")
    assert counts.replace("4", "5") in reports.sentence(now, language)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "code",
    [
        "gap.product_origin",
        "gap.product_sector",
        "review.supplier.beside",
        "web.differs.supplier.beside",
    ],
)
def test_what_only_kept_runs_and_cases_say_still_has_its_words(code: str, language: str) -> None:
    assert code in load(language)


@pytest.mark.parametrize("language", languages())
def test_terms_that_nobody_stated_of_a_list_of_ones_own_are_told(language: str) -> None:
    words = Words(language)
    assert words.terms("own:blocked", OWN_TERMS) == words("terms.own")
    assert words.terms("own:blocked", "Ours alone.") == "Ours alone."
    assert words.terms("un_sc", OWN_TERMS) == OWN_TERMS


def test_every_shipped_source_has_a_title() -> None:
    assert shipped().keys() == {path.parent.name for path in sources_dir().glob("*/source.yml")}
    assert "" not in shipped().values()


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(InputError, match="en"):
        reports.sentence(Statement.of("band.high"), "xx")


def _codes(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        function, first = node.func, node.args[0]
        made = (isinstance(function, ast.Name) and function.id == "Statement") or (
            isinstance(function, ast.Attribute)
            and function.attr == "of"
            and isinstance(function.value, ast.Name)
            and function.value.id == "Statement"
        )
        if made and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def test_every_code_in_the_source_has_an_english_sentence() -> None:
    source = Path(screener.__file__).parent
    used = {
        code: path.relative_to(source).as_posix()
        for path in sorted(source.rglob("*.py"))
        for code in _codes(ast.parse(path.read_text(encoding="utf-8")))
    }
    lacking = {code: path for code, path in used.items() if code not in load("en")}
    assert lacking == {}
