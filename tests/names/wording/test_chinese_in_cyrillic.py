"""Chinese words in Cyrillic."""

from __future__ import annotations

import pytest

from screener.names.wording.cyrillic import with_pinyin


def test_chinese_words_are_put_into_pinyin() -> None:
    assert with_pinyin("Завод «Чжунтай»") == "Завод «zhongtai»"


@pytest.mark.parametrize("text", ["ООО Сила", "Женский Мир", "Лина", "завод Ленин", "Ли Нин"])
def test_what_may_as_well_be_russian_stays_as_it_is(text: str) -> None:
    assert with_pinyin(text) == text
