"""Bodies of another land, or of a part of one."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Central Bank of Sudan", "Central Bank of South Sudan"),
        ("Ministry of Defence of Sudan", "Ministry of Defence of South Sudan"),
        ("Commercial Bank of Syria", "Syrian Lebanese Commercial Bank"),
        ("Banque des États de l'Afrique centrale", "Central Bank of West African States (BCEAO)"),
        (
            "Corte Superior de Justicia de Lima Norte",
            "Corte Superior de Justicia de Lima",
        ),
    ],
)
def test_a_body_of_another_land_or_of_a_part_of_it_stays_apart(one: str, other: str) -> None:
    found = matching.compare(one, other)
    assert not found.is_match
    assert "match.rank" in {statement.code for statement in found.explanation}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("조선국가보위성", "Ministry of State Security, North Korea"),
        ("Ministry of Defence of South Sudan", "South Sudan Ministry of Defence"),
        (
            "Banque centrale des États de l'Afrique de l'Ouest",
            "Central Bank of West African States",
        ),
        ("Iran-Venezuela Bi-National Bank", "Banco Binacional Iran-Venezuela"),
        (
            "National Bank of the Republic of Macedonia",
            "National Bank of the Republic of North Macedonia",
        ),
        ("Police of Kosovo", "Police of Kosovo, Serbia"),
        ("Ministry of Interior of Cyprus", "Ministry of Interior of Cyprus, Turkey"),
    ],
)
def test_a_land_that_is_called_so_too_parts_no_body(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
