"""Parameters that are words are said in the reader's language."""

from __future__ import annotations

import pytest

from screener import reports
from screener.intake.columns.headings import fields
from screener.intake.formats.delimited import _DELIMITERS
from screener.model import Statement
from screener.reports.catalogue import load


@pytest.mark.parametrize(
    ("language", "delimiter", "field"),
    [
        ("en", "semicolon", "Supplier number"),
        ("de", "Semikolon", "Lieferantennummer"),
        ("fr", "point-virgule", "Numéro de fournisseur"),
    ],
)
def test_a_delimiter_and_a_field_are_named(language: str, delimiter: str, field: str) -> None:
    parted = Statement.of("intake.delimiter", delimiter="semicolon")
    column = Statement.of("intake.column_recognised", heading="Nr", field="number")
    assert delimiter in reports.sentence(parted, language)
    assert field in reports.sentence(column, language)


@pytest.mark.parametrize("language", reports.languages())
def test_every_field_and_delimiter_has_a_name(language: str) -> None:
    named = load(language)
    for field in fields():
        assert f"word.field.{field}" in named or f"web.field.{field}" in named, field
    for delimiter in _DELIMITERS.values():
        assert f"word.delimiter.{delimiter}" in named, delimiter


def test_another_messages_field_stays_as_it_is() -> None:
    said = reports.sentence(Statement.of("unwritten.code", field="name", delimiter="odd"))
    assert said == "unwritten.code (field: name, delimiter: odd)"
