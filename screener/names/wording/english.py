"""English phrases that the translated words of a name make: *demir ve çelik*, iron and steel."""

from __future__ import annotations

from collections.abc import Sequence

from screener.memo import Memo
from screener.names.kinds import standing
from screener.names.words import TRANSLATED, Token, word_table

__all__ = ["in_english", "marked", "without_grammar"]

_FEW = 2


def in_english(tokens: list[Token], words: Sequence[str]) -> list[Token]:
    """Replace English phrases that translated words make, whatever *and* stands among them.

    Labels of sites stand together in ``words``, the name as it was written: *Alpha Exports Ltd,
    Unit 7* has no export unit.

    Returns:
        The same list, if there are none.
    """
    phrases = word_table().english
    if not phrases.may_stand_in([token.text for token in tokens if token.kind != "particle"]):
        return tokens
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        for phrase, meaning in phrases.by_first.get(tokens[at].text, ()):
            end = _end_of(phrase, tokens, at) or at
            those = tokens[at:end]
            if any(token.raw != token.text for token in those) and (
                meaning not in word_table().labels or _stand_in(those, words)
            ):
                out += _said(meaning, those)
                at = end
                break
        else:
            out.append(tokens[at])
            at += 1
    return out


def marked(tokens: list[Token]) -> list[Token]:
    """Mark the words that were put into English, if several were: as of another script.

    A translator chooses among words near in meaning, in Latin letters too; grammar is his own.
    """
    foreign = word_table().foreign
    put = [
        token.raw != token.text
        and (
            token.raw in foreign or (" " in token.raw and not foreign.isdisjoint(token.raw.split()))
        )
        for token in tokens
    ]
    if sum(put) < _FEW:
        return tokens
    said = [_MARKED[token] if was else token for token, was in zip(tokens, put, strict=True)]
    return without_grammar(said)


def without_grammar(tokens: list[Token]) -> list[Token]:
    """Let words of grammar weigh next to nothing in a name that was put into English.

    *Ministère de l'Intérieur* is the *Ministry of the Interior*, whatever stands between.
    """
    return [_LIGHT[token] if token.kind == "particle" else token for token in tokens]


_LIGHT = Memo[Token, Token](lambda token: token._replace(weight=standing("grammar")), 50_000)
_MARKED = Memo[Token, Token](lambda token: token._replace(script=TRANSLATED), 50_000)


def _end_of(phrase: Sequence[str], tokens: Sequence[Token], at: int) -> int:
    """Return where a phrase that begins at a token ends, 0 if it does not stand there."""
    for word in phrase:
        while at < len(tokens) and tokens[at].kind == "particle":
            at += 1
        if at == len(tokens) or tokens[at].text != word or tokens[at].aside:
            return 0
        at += 1
    return at


def _stand_in(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether tokens were written one behind the other."""
    return f" {' '.join([token.raw for token in tokens])} " in f" {' '.join(words)} "


def _said(meaning: str, tokens: Sequence[Token]) -> list[Token]:
    """Return tokens of what a phrase means, written as ``tokens`` are."""
    known = word_table().tokens["Latn"]
    raw, script = " ".join(dict.fromkeys(token.raw for token in tokens)), tokens[0].script
    return [
        token._replace(raw=raw, script=script) for word in meaning.split() for token in known[word]
    ]
