"""Words that are known as given names, and those that say whose son or daughter one is."""

from __future__ import annotations

import re
from functools import lru_cache

from screener.late_regex import regex
from screener.names.tables import read_table

__all__ = ["given_names", "is_patronymic", "patronymic"]

_PATRONYMIC = regex(
    r"(?P<stem>\w{2,}?)[iyj]?(?:[oeay][vwu]|(?<=[iyj])v)"
    r"(?:(?P<son>[iy](?:ch|tj|tch|tsch|tsj|cz|c))|n[ay])"
)
_KAZAKH = regex(r"(?P<stem>\w{3,})(?:(?P<son>(?<!g)uly)|[qk]yzy)")
"""*Kemeluly* and *Kemelqyzy*, but no *Gurbanguly*: a Turkmen's own name."""
_KAZAKH_ENDS = ("uly", "yzy")


def is_patronymic(word: str) -> bool:
    """Return whether a folded word ends as those that say whose son or daughter one is."""
    return patronymic(word) is not None


def patronymic(word: str) -> re.Match[str] | None:
    """Return the ``stem`` of such a word, and as ``son`` the ending of a son's."""
    return (_KAZAKH if word.endswith(_KAZAKH_ENDS) else _PATRONYMIC).fullmatch(word)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the given names of the tables as they stand there, folded, in Latin letters."""
    table = read_table("given_names")
    return frozenset(f"{table['spellings']} {table['short']} {table['single']}".split())
