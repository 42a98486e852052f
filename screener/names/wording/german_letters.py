"""Russian and Arabic words as German and scholars spell them: *Uralwagonsawod*, *Uralskij*.

German lists, customs papers and newspapers write *w* for *v*, *s* for *z*, *j* for *y* and *tsch*
for *ch*: more letters than a misspelling has. A name is known to be written so by what only such
words have, *swjas*, *sawod*, *tschern*; then its words that no table knows are read as English
spells them. Scholars write *j* for *y*, and accents that are lost on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from screener.late_regex import regex
from screener.names.words import word_table

__all__ = ["as_english_spells", "is_as_german_spells"]

_TELLING = regex(
    r"schtsch|^tsch(?:ern|elja|uwasch|ita|eboks|erepow|ukot)|tsch\w*(?:ow|ew|enko)$|itsches?kij?$"
    r"|sawod|swjas|swesd|gasprom|neftegas|wostok|wostotsch|ssewer|sewero|wnesch|wladi[mwk]|wolgo"
    r"|wagonstr|masch(?:prom|stroj?i?|sawod|import|eksport|$)|awto(?:dor|prom|was)|awia(?:prom|sawod)"
    r"|[aeiou]ssija$|kalasch|selchos|wertol|traktornyj|swjo|^seleno|^schdan"
    r"|^dsch(?=\w{3})|(?<=\w\w)(?<![nr])dsch(?=[aeiou]|$)(?!ap|alk)"
)
"""What hardly a word of German has, but some of Russian that are written so; of Arabic and Persian
*dsch*, for *j*."""
_LETTERS_OF_TELLING = ("w", "j", "sch", "gas", "sel")
"""Letters one of which all of those have, and what scholars write: most words have none."""
_SCHOLARLY = regex(r"(?<=\w\w)(?:[sc]k(?:ij|aja|oje|oj)|[dlmnrtv]yj|[nv]aja|[nv]oje)$")
"""How an adjective ends where *j* is written for *y*, as scholars do: *Krasnojarskij*."""
_J = regex("j[auoe]?")
_SCHOLARS = (
    ("masino", "mashino"), ("chimic", "khimich"), ("mechanic", "mekhanich"),
    ("technic", "tekhnich"), ("glinozyom", "glinozem"),
)  # fmt: skip
"""Words that scholars write with accents, where those are lost, and with *ch* for *kh*."""
_LETTER = regex("schtsch|tsch|dsch|sch|ch|w|yj|ij|j[auoe]?")
_LETTERS = {
    "schtsch": "shch", "tsch": "ch", "dsch": "j", "sch": "sh", "ch": "kh", "w": "v", "yj": "y",
    "ij": "iy", "ja": "ya", "ju": "yu", "jo": "e", "je": "ye", "j": "y",
}  # fmt: skip
_S_FOR_Z = regex(
    "(?<=ga)s(?=prom|$)|s(?=avod|apad)|(?<=svya|alma)s|(?<=vtova)s|(?<=selkho)s|^s(?=eleno)"
)
"""Where that *s* is a *z*, of *zavod*, *gaz*, *svyaz*: elsewhere it may be one letter off."""
_STAR = ("svesd", "zvezd")


def as_english_spells(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded words with those that German spells so by their sound, as English does.

    ``()`` if none tells that the name is written so.
    """
    if not any(map(is_as_german_spells, words)):
        return ()
    return tuple(_in_english(word) if _is_unknown(word) else word for word in words)


def is_as_german_spells(word: str) -> bool:
    """Whether a folded word has what only a foreign one in German letters has.

    Or in those of scholars, who write *j* too.
    """
    for letters in _LETTERS_OF_TELLING:
        if letters in word:
            told = _TELLING.search(word) or _SCHOLARLY.search(word)
            return told is not None and _is_unknown(word)
    return False


def _is_unknown(word: str) -> bool:
    return word not in word_table().known


@lru_cache(maxsize=5_000)
def _in_english(word: str) -> str:
    if _SCHOLARLY.search(word) and not _TELLING.search(word):
        said = _J.sub(lambda found: _LETTERS[found[0]], word)
        for written, right in _SCHOLARS:
            said = said.replace(written, right)
        return said
    said = _LETTER.sub(lambda found: _LETTERS[found[0]], word)
    return _S_FOR_Z.sub("z", said).replace(*_STAR)
