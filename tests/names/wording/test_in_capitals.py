"""Letters in capitals are read in full: RE is real estate, Re a reinsurer."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Sirius RE", "Sirius Real Estate Ltd"),
        ("SALHIAH RE", "Salhiah Real Estate Company"),
        ("Egyptian RE Group", "Egyptian Real Estate Group"),
        ("Ismailia Develop&RE", "Ismailia Development & Real Estate"),
    ],
)
def test_re_in_capitals_is_real_estate(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Hannover Re", "Hannover Real Estate GmbH"),
        ("Alpha RE-EXPORT", "Alpha Real Estate"),
        ("RE&S Holdings", "Real Estate & S Holdings"),
    ],
)
def test_re_is_no_real_estate_otherwise(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


def test_a_reinsurer_in_capitals_is_still_one() -> None:
    assert matching.compare("SCOR RE", "SCOR Reinsurance").is_match
