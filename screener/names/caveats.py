"""Why a reading that tells less than its name is not held against some others, a bit for each."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

__all__ = [
    "ADDRESSED",
    "AGAINST_HAN",
    "ALONE",
    "ALOUD",
    "AT_LENGTH",
    "BEFORE_LAND",
    "BEFORE_TRADE",
    "BESIDE_BRACKET",
    "BLENDED",
    "BRACKETED",
    "BRIEF",
    "INITIALLED",
    "IN_BOTH",
    "IN_FULL",
    "IN_FULL_NAME",
    "IN_HAN",
    "IN_KANA",
    "KNOWN",
    "LANDED",
    "LANDLESS",
    "NO_PERSON",
    "OF_BRACKET",
    "OF_PARTIES",
    "OF_WHOLE",
    "OTHERWISE",
    "PARTED_TWICE",
    "PARTY",
    "PERSON",
    "QUOTED",
    "SEATLESS",
    "SPELLED_OUT",
    "TOWNED",
    "TOWNLESS",
    "UNADDRESSED",
    "UNBLENDED",
    "UNBRACKETED",
    "UNPLACED",
    "marks_of_whole",
    "written_in",
]

ALONE, SPELLED_OUT = 1 << 0, 1 << 1
"""Of a name that spells out its initials: they are all that was read, or any other reading. And of
one that a phrase stands for as a whole: read as it is written, for those who misspell it."""
LANDLESS, LANDED = 1 << 2, 1 << 3
"""Of a body of a land: read without it, or in a language that alone may tell which it is."""
NO_PERSON, PERSON = 1 << 4, 1 << 5
"""Of a body that says whom it is named after: read without that person, or with."""
AGAINST_HAN = 1 << 6
"""Of a name in Latin letters or kana: spelled as names in Han are read."""
OTHERWISE = 1 << 7
"""Of a name in Han or kana: read in another way than such names are told apart by."""
IN_HAN, IN_KANA, IN_BOTH = 1 << 8, 1 << 9, 1 << 12
"""Which of these signs a name is in."""
BEFORE_LAND, BEFORE_TRADE = 1 << 10, 1 << 14
"""Of a firm: read up to the land, or the trade, behind its legal form."""
BLENDED = 1 << 11
"""Of a firm: read as the brand that is made of its other words."""
IN_FULL = 1 << 13
"""Of a plant: read as the words that its name is made of beginnings of."""
TOWNLESS, TOWNED = 1 << 15, 1 << 16
"""Of a cooperative with a town beside its abbreviation: read without the town, or any reading."""
ALOUD = 1 << 17
"""Of a name in Thai, Lao or Arabic letters: words of trade as they sound, which tell nothing."""
BRACKETED = 1 << 18
"""Of a firm: read as what stands in brackets behind it, as its town, its trade or its group."""
UNBRACKETED, BESIDE_BRACKET = 1 << 19, 1 << 20
"""Of a firm with several words in brackets before its form: read without them, or any reading."""
PARTY, OF_PARTIES = 1 << 21, 1 << 22
"""Of a firm that acts for another, or is reached at one: read as that one, or any reading."""
INITIALLED, IN_FULL_NAME = 1 << 23, 1 << 24
"""Of a firm called by a person in full: read with initials for given names, or any reading."""
UNADDRESSED, ADDRESSED = 1 << 25, 1 << 26
"""Of a name with an address: read without it, or any reading. Two firms may share a house."""
OF_BRACKET = 1 << 27
"""Of a firm that is also read as what stands in brackets behind it: any reading."""
UNPLACED = 1 << 28
"""Of initials beside a town or a land: read without it, so that no name of a place is theirs."""
SEATLESS = 1 << 29
"""Of a firm in a ledger in capitals: read without its seat."""
QUOTED = 1 << 30
"""Of a name with a brand in quotes: read as that, without what kind of works it is."""
UNBLENDED = 1 << 31
"""Of a firm beside a word made of its beginnings: read without it. Who says more is another."""
BRIEF, AT_LENGTH = 1 << 32, 1 << 33
"""Of a firm: read without the town that stands apart behind its short brand, or without the trades
that it lists behind the first, or any reading."""
PARTED_TWICE = 1 << 34
"""Of a name that stands within a part of the whole one."""
KNOWN = 1 << 35
"""Of a well-known name: read as what that stands for, which the name does not say."""
OF_WHOLE = {
    ALONE: SPELLED_OUT,
    TOWNLESS: TOWNED,
    UNBRACKETED: BESIDE_BRACKET,
    PARTY: OF_PARTIES,
    BRACKETED: OF_BRACKET,
    UNADDRESSED: ADDRESSED,
    BRIEF: AT_LENGTH,
}
"""What every reading of a name is marked with of which one tells less, by what that one lacks."""


def marks_of_whole(why: int) -> int:
    """Return what every reading of a name is marked with of which one tells less, and why.

    A name within a part says nothing of the others.
    """
    if why & PARTED_TWICE:
        return 0
    return sum(mark for less, mark in OF_WHOLE.items() if why & less)


def written_in(scripts: AbstractSet[str], *, kana: bool = False) -> int:
    """Return which of Han and kana a name is in, 0 for one that has Hangul.

    ``kana`` tells that all its signs are: it is how another name may be read, オリックスギンコウ.
    """
    if "Hang" in scripts:
        return 0
    if "Kana" not in scripts:
        return IN_HAN
    return IN_KANA if kana else IN_BOTH
