"""Chinese words as Russian writes them, by the system of Palladius: Чжунтай is *Zhongtai*."""

from __future__ import annotations

from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.pinyin import SYLLABLES
from screener.names.cut_into import cut_into
from screener.names.tables import read_table

__all__ = ["from_palladius"]

_HARD = regex("н(?![аоуэиеёюяыьй])ъ?")
"""What ends a syllable, as *ng*: before a vowel it begins one, with a soft sign it is *n*."""
_NG = "ŋ"
_TWO_LETTERS = 2


@lru_cache(maxsize=50_000)
def from_palladius(word: str) -> tuple[str, ...]:
    """Return the syllables in pinyin of a Cyrillic word in small letters, ``()`` if it is none."""
    known = _syllables()
    longest = max(map(len, known))
    said = cut_into(_HARD.sub(_NG, word), known, longest=longest)
    return tuple([known[one].replace("v", "u") for one in said])


@lru_cache(maxsize=1)
def _syllables() -> dict[str, str]:
    """Syllables of pinyin by how Russian writes them, with ``_NG`` for an end in *ng*."""
    table = read_table("palladius")
    found = {_HARD.sub(_NG, _written(syllable)): syllable for syllable in sorted(SYLLABLES)}
    for usual, other in table["also"].items():
        for written, syllable in [*found.items()]:
            found.setdefault(written.replace(usual, other), syllable)
    return found


def _written(syllable: str) -> str:
    """Return a syllable of pinyin in Cyrillic."""
    table = read_table("palladius")
    if syllable in table["whole"]:
        return str(table["whole"][syllable])
    size = _TWO_LETTERS if syllable[:_TWO_LETTERS] in table["initials"] else 1
    initial, final = syllable[:size], syllable[size:]
    ends = table["finals"] | (table["behind_j_q_x"] if initial in "jqx" else {})
    return f"{table['initials'][initial]}{ends[final]}"
