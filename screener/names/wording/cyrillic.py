"""How else Cyrillic may say a name: without the word *city*, with Chinese words in pinyin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.names.wording.chinese_in_cyrillic import with_pinyin

__all__ = ["otherwise_in_cyrillic"]

_OF_CITY = re.compile(r"\b(?:город[ауе]|міст[ау]|горада|града) +(?=\w)", re.IGNORECASE)


def otherwise_in_cyrillic(text: str) -> Iterator[str]:
    """Yield how else a text in Cyrillic may be said."""
    for other in (with_pinyin(text), _without_city(text)):
        if other != text:
            yield other


def _without_city(text: str) -> str:
    """Return a text without the word before a city's name: *суд города Москвы* is Moscow's."""
    return _OF_CITY.sub(lambda found: "" if text[found.end()].isupper() else found[0], text)
