"""Phrases of the tables are found wherever they stand in a name."""

from __future__ import annotations

from screener.names.english import in_english
from screener.names.words import word_table


def test_every_phrase_is_found_among_other_words() -> None:
    table = word_table()
    for phrase in [phrase for said in table.phrases.values() for phrase, _ in said]:
        assert list(table.phrased(["acme", *phrase])) != ["acme", *phrase] or (
            table.phrased(phrase) == list(phrase)
        )


def test_every_english_phrase_is_found_among_translated_words() -> None:
    table = word_table()
    for phrase, meaning in [said for of_one in table.english.values() for said in of_one]:
        tokens = [table.token(word, raw=f"{word} in another language") for word in phrase]
        if any(token.kind == "particle" for token in tokens):
            continue
        tokens = [table.token("acme"), *tokens]
        assert in_english(tokens) is not tokens, (phrase, meaning)
