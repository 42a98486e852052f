"""Well-known initials in a caption, written out where what it says of the firm agrees.

*Minerven (state gold, El Callao)* is the *Compañía General de Minería de Venezuela*, for gold is
mined; *NALCO (US water treatment)* is not the *National Aluminium Company* of India.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from screener.names.beside.acronyms import meanings_of
from screener.names.beside.caption_lines import lines_told
from screener.names.beside.caption_words import places_of_captions
from screener.names.beside.known_names import as_one_word
from screener.names.kinds import BRANDS
from screener.names.words import Token, word_table
from screener.names.writing.fold import folded

__all__ = ["initials_in_full"]

_LONE = 6
"""Letters of initials that hardly another firm has: of these nothing need agree."""


def initials_in_full(short: str, said: Sequence[str]) -> Iterator[str]:
    """Yield the long names that initials stand for, if what is said of their firm agrees.

    A trade of one line or a land must, of letters that other firms of the table have too the land;
    of four letters or more that nobody else there has, nothing need. None may be another. A name
    that tells nothing but a town that the caption says, *Posco's Pohang works*, is that of each
    steelworks there.

    Args:
        short: The short name of a caption, as written.
        said: What the caption says, folded.
    """
    words = as_one_word(folded(short))
    if len(words) != 1:
        return
    told = _tokens(said)
    meanings = [*meanings_of(words[0], short)]
    for meaning in meanings:
        own = _tokens(folded(meaning.long))
        brands = {token.raw for token in own if token.kind in BRANDS}
        if brands and brands <= {*said}:
            continue
        trade = _agree(lines_told(told), lines_told(own))
        lands = _lands_said(own) | _lands_said(_tokens(meaning.beside))
        land = _agree(_lands_said(told), lands)
        known, alone = not meaning.shared, len(meanings) == 1
        agreed = trade > 0 and (known or alone)
        lone = known and (alone or len(words[0]) >= _LONE)
        if min(trade, land) >= 0 and (land or agreed or lone):
            yield meaning.long


def _agree(ours: AbstractSet[object], theirs: AbstractSet[object]) -> int:
    """Return 1 where both say one thing, -1 where all are others, 0 where one says nothing."""
    if not ours or not theirs:
        return 0
    return -1 if ours.isdisjoint(theirs) else 1


def _tokens(words: Sequence[str] | AbstractSet[str]) -> list[Token]:
    table = word_table()
    return [token for w in table.phrases.replaced_in([*words]) for token in table.tokens["Latn"][w]]


def _lands_said(tokens: Sequence[Token]) -> set[str]:
    places, lands = places_of_captions(), word_table().lands
    found = {token.text for token in tokens if token.text in lands}
    return found | {places[word] for token in tokens if (word := token.text) in places}
