"""Abbreviations made of the beginnings of words."""

from __future__ import annotations

from screener.names.beside.beginnings import blends


def test_a_blend_takes_letters_from_the_beginning_of_every_word() -> None:
    words = ["cooperative", "des", "producteurs", "de", "yakasse"]
    assert blends("cooproya", words, every=True)
    assert not blends("cooya", words, every=True)
    assert blends("cooya", words, every=False)
    assert not blends("yaproco", words, every=False)
    assert blends("pdvsa", ["petroleos", "de", "venezuela", "sa"], every=True)
