"""Names in Sinhala letters are held against Latin ones with the vowels that the letters imply."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("සම්පත් බැංකුව", "Sampath Bank"),
        ("කහවත්ත වැවිලි සමාගම", "Kahawatte Plantations Company"),
        ("දම්රෝ ගෘහ භාණ්ඩ", "Damro Furniture"),
        ("නවලෝක රෝහල", "Nawaloka Hospital"),
    ],
)
def test_firm_in_sinhala_is_known_by_its_latin_name(written: str, latin: str) -> None:
    assert matching.compare(written, latin).is_match


@pytest.mark.parametrize(
    ("written", "latin"),
    [("කපිල ඇඟලුම්", "Kopel Apparel"), ("සමන් රබර්", "Simon Rubber")],
)
def test_other_vowels_make_another_firm(written: str, latin: str) -> None:
    assert not matching.compare(written, latin).is_match
