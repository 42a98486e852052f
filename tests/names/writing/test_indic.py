"""Indic letters are read as places and firms of South Asia spell themselves."""

from __future__ import annotations

import pytest

from screener.names.writing.fold import fold


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("टाटा", "tata"),  # no implied vowel at the end, nor between letters that have one
        ("भारत", "bharat"),
        ("अरविंद", "arvind"),
        ("मित्र", "mitra"),
        ("ज्ञान", "gyan"),
        ("मुंबई", "mumbai"),  # the nose before p, b and m
        ("ঢাকা", "dhaka"),
        ("পদ্মা", "padma"),
        ("যমুনা", "jamuna"),  # য is j, and y only with a dot
        ("তিস্তা", "tista"),
        ("முருகன்", "murugan"),  # one letter is k and g
        ("சக்தி", "sakthi"),
        ("கோயம்புத்தூர்", "koyambuththur"),
        ("ಕರ್ನಾಟಕ", "karnataka"),  # these languages say the last vowel
        ("తెలంగాణ", "telangana"),
        ("കേരളം", "keralam"),
        ("ਪੰਜਾਬ", "panjab"),
        ("රාජපක්ෂ", "rajapaksha"),  # Sinhala says the last vowel too
        ("ශ්\u200dරී", "shri"),
        ("දම්රෝ", "damro"),
        ("ගම්පහ", "gampaha"),
        ("අඹේපුස්ස", "ambepussa"),  # a letter with its nose in it
    ],
)
def test_word_has_the_vowels_that_its_letters_imply(written: str, spelled: str) -> None:
    assert fold(written) == spelled


def test_joiners_and_figures_change_no_word() -> None:
    assert fold("लक्ष्\u200dमी १२") == fold("लक्ष्मी 12")
