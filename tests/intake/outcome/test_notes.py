"""What intake tells of a list: what it did not understand, and what it left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.errors import InputError
from screener.intake import Intake

Read = Callable[..., Intake]


def notes(intake: Intake) -> dict[str, dict[str, str]]:
    return {note.code: dict(note.params) for note in intake.notes}


def test_countries_that_were_not_understood_are_counted_by_their_text(read: Read) -> None:
    rows = "".join(f"Firm {n},{c}\n" for n, c in enumerate(["Congo", *["Utopia"] * 3, "CH", ""]))
    told = notes(read("name,country\n" + rows))
    assert told["intake.countries_unread"] == {"texts": "Utopia (3), Congo (1)"}
    assert "intake.countries_unread_more" not in told


def test_only_the_most_frequent_of_many_countries_are_named(read: Read) -> None:
    rows = "".join(f"Firm {n},Nowhere {n}\nFirm {n}b,CH\n" for n in range(20))
    told = notes(read("name,country\n" + rows))
    assert told["intake.countries_unread"]["texts"].count("(1)") == 12
    assert told["intake.countries_unread_more"] == {"count": "8"}


def test_nothing_is_said_when_all_countries_were_understood(read: Read) -> None:
    assert "intake.countries_unread" not in notes(read("name,country\nAcme,CH\nBeta,\n"))


def test_cells_beyond_the_headings_are_noted_with_the_first_row(read: Read) -> None:
    rows = "name,country\nAcme,CH\nBeta,DE,lost\nGamma,FR,,\nDelta,IT,,also lost\n"
    assert notes(read(rows))["intake.rows_too_wide"] == {"count": "2", "row": "3"}
    assert "intake.rows_too_wide" not in notes(read("name,country\nAcme,CH,,\n"))


_LETTERS = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghij"


def _of_lengths(*lengths: int) -> str:
    """A list of names of these lengths."""
    rows = (f"{_LETTERS[: length - 1]}{n}\n" for n, length in enumerate(lengths))
    return "name\n" + "".join(rows)


def test_names_that_fill_a_field_are_noted(read: Read) -> None:
    told = notes(read(_of_lengths(12, 34, 35, 35, 35, 20)))
    name = f"{_LETTERS[:34]}2"
    assert told["intake.names_cut"] == {"count": "3", "length": "35", "name": name, "row": "4"}


@pytest.mark.parametrize(
    "lengths",
    [
        (35, 35, 12),  # two may be by chance
        (35, 35, 35, 36),  # one is longer
        (33, 33, 33, 20),  # no field is as long
        (34, 34, 35, 35, 35, 20),  # nearly as many end one before
    ],
)
def test_names_that_are_as_long_by_chance_are_not_noted(
    read: Read, lengths: tuple[int, ...]
) -> None:
    assert "intake.names_cut" not in notes(read(_of_lengths(*lengths)))


def test_a_list_of_one_column_is_said_to_be_one(read: Read) -> None:
    told = notes(read("name\nAcme AG\nBeta AG\n"))
    assert "intake.one_column" in told
    assert "intake.delimiter" not in told


@pytest.mark.parametrize("name", ["bad.json", "BAD.JSON", "bad.jsonl", "bad.ndjson"])
@pytest.mark.parametrize(
    "content", ["{name: 'Acme', country: 'CH'}\n", "name,country\nAcme,CH\n", "null\n", "[1, 2]\n"]
)
def test_a_file_called_json_that_is_none_says_so(read: Read, name: str, content: str) -> None:
    with pytest.raises(InputError, match="JSON"):
        read(content, name)


@pytest.mark.parametrize(
    "written", ["Xinjiang", "XUAR", "新疆", "China (Xinjiang)", "CN - Xinjiang"]
)
def test_a_region_in_the_column_of_countries_is_read(read: Read, written: str) -> None:
    (supplier,) = read(f"name,country\nAcme,{written}\n").suppliers
    assert (supplier.country, supplier.region) == ("CN", "CN-XJ")


def test_a_region_of_its_own_column_goes_first(read: Read) -> None:
    first, second = read(
        "name,country,region\nAcme,China (Xinjiang),Guangdong\nBeta,Xinjiang,\n"
    ).suppliers
    assert (first.region, second.region) == ("CN-GD", "CN-XJ")


def test_a_country_alone_names_no_region(read: Read) -> None:
    (supplier,) = read("name,country\nAcme,China\n").suppliers
    assert (supplier.country, supplier.region) == ("CN", "")


def test_of_very_many_unused_columns_some_are_named_and_the_others_counted(read: Read) -> None:
    found = read("Supplier," + ",".join(f"Zq{n}" for n in range(300)) + "\nAcme\n")
    params = {note.code: dict(note.params) for note in found.notes}
    named = params["intake.columns_ignored"]["headings"].split(", ")
    assert params["intake.columns_ignored_more"]["count"] == str(300 - len(named))
    assert 50 < len(named) < 150  # all of a list that people made
