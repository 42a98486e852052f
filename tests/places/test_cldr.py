"""The table of countries' names is what Babel has, in every language it knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.places import cldr, country_code


def test_the_table_is_what_the_installed_babel_has() -> None:
    """After an update of Babel: ``cldr.write(cldr.table_path())``."""
    assert cldr.names() == cldr.read_from_babel()


def test_the_table_is_written_as_it_is_kept(tmp_path: Path) -> None:
    cldr.write(tmp_path / "names.csv")
    assert (tmp_path / "names.csv").read_bytes() == cldr.table_path().read_bytes()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("საქართველო", "GE"),  # Georgian
        ("Þýskaland", "DE"),  # Icelandic
        ("Tsieina", "CN"),  # Welsh
        ("ປະເທດລາວ", "LA"),  # Lao, with the word for country: the CLDR has it without
        ("ประเทศจีน", "CN"),
        ("ប្រទេសកម្ពុជា", "KH"),
        ("တရုတ်နိုင်ငံ", "CN"),
        ("ประเทศ", ""),
        ("ລາວ", "LA"),
        ("ባንግላዲሽ", "BD"),  # Amharic
        ("Hindistan", "IN"),  # Turkish
        ("উজবেকিস্তান", "UZ"),  # Bengali
        ("Ουζμπεκιστάν", "UZ"),  # Greek
    ],
)
def test_names_in_rare_languages(name: str, code: str) -> None:
    assert country_code(name) == code
