"""Turkish names as others hear them: *Şam* is *Sham*, *Çelebi* *Chelebi*, *Cihan* *Jihan*."""

from __future__ import annotations

from collections.abc import Iterator

from screener.late_regex import regex
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import fold

__all__ = ["as_heard", "may_be_turkish"]

_LETTERS = regex(r"[ŞşİığĞ]|(?<!\w)[Çç]")
"""Letters of Turkish; a word of French hardly begins with *ç*."""
_WORD = regex(r"[^\W\d_]+")
_HEARD = str.maketrans({"ş": "sh", "Ş": "Sh", "ç": "ch", "Ç": "Ch"})
_HEARD_TOO = _HEARD | str.maketrans({"c": "j", "C": "J"})


def may_be_turkish(text: str) -> bool:
    """Whether a text has a letter of Turkish."""
    return _LETTERS.search(text) is not None


def as_heard(text: str) -> Iterator[str]:
    """Yield a text with the words that mean nothing as they sound, with *c* for itself and as *j*.

    Lists write names so that came to Turkey from Arabic, or that others wrote down.
    """
    said = _WORD.sub(lambda word: _heard(word[0], _HEARD), text)
    if said != text:
        yield said
    too = _WORD.sub(lambda word: _heard(word[0], _HEARD_TOO), text)
    if too != said:
        yield too


def _heard(word: str, letters: dict[int, str]) -> str:
    said = word.translate(letters)
    if said == word:
        return word
    bare = fold(word)
    known = word_table().meanings[bare] != bare or bare in legal_forms().every_word
    return word if known else said
