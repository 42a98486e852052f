"""Words that are passed over unread are alike in no way."""

from __future__ import annotations

import random

from screener.matching.scoring.likeness import likeness
from screener.matching.scoring.meaning import alternatives
from screener.matching.scoring.spelling import are_strangers
from screener.names.words import word_table

SEED = 20261201
MORE = "12 13 fourth tres a m s k co uber ueber oe aachen lotte wagner vagner kwik quick"


def test_strangers_are_alike_in_no_way() -> None:
    rng = random.Random(SEED)  # noqa: S311 - a sample
    table = word_table()
    words = [word for word in sorted(table.known) if word.isascii()]
    words = [*MORE.split(), *rng.sample(words, 350), *rng.sample(sorted(table.kinds), 150)]
    words += [f"{word[1:]}{word[0]}" for word in words[:100]]
    words += [other for word in words for other in sorted(alternatives(word))[:2]]
    tokens = [table.token(word, raw=word) for word in words if table.token(word).text == word]
    asides = [token._replace(aside=True) for token in tokens if len(token.text) == 1]
    met = 0
    for one in tokens:
        meant = alternatives(one.text)
        for other in (*tokens, *asides):
            if are_strangers(one.text, other.text, meant) and one.text != other.text:
                met += 1
                assert not likeness(one, other).way, (one, other)
    assert met > len(tokens) ** 2 * 0.8
