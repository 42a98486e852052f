"""What the EU's consolidated list means, whether as XML or CSV."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from screener.model import Identifier, ListingKind, Name, NameKind
from screener.names.form import normal_form
from screener.sources.text import circa, identifier, name, tidy, years

__all__ = [
    "BIRTH",
    "GONE",
    "Alias",
    "address",
    "born",
    "number",
    "primary_first",
    "remark",
    "ship_or_firm",
]

GONE = {"CS", "YU", "AN", "SU", "00"}
"""Codes of states that are no more, and the list's own code for an unknown one."""
_OF_FIRMS = frozenset({"trade"})
"""Kinds of words that a firm's name has and a ship's has not."""
_LAST = 8
"""Above the rank of every name; see `primary_first`."""
_PREFERRED = {"EN", "en", ""}
"""Languages of a name that is shown first: English, and what is not marked."""
_NOT_STATED = "UNKNOWN"
"""Stands for a part of an address that is not known."""
_STRENGTH: dict[NameKind, int] = {"alias": 0, "former": 1, "weak": 2}
_LOW = re.compile(r"\blow? quality\b", re.IGNORECASE)
_QUALITY = re.compile(
    r"(?:\w{2,4} quality (?:a\.?k\.?a\b\.?|alii?as)|original script)\W*", re.IGNORECASE
)
"""What says of a name how good it is, and nothing besides; it is misspelled at times."""
_WAS = re.compile(
    r"(?:(?:former|old) name|(?:formerly|previously) (?:known|listed) as|известно преди като"
    r"|anteriormente conhecida como|conocida anteriormente como|antes conocida como"
    r"|dříve znám jako|tidligere kendt som|vormals|παλαιότερα γνωστή ως|προηγουμένως γνωστή ως"
    r"|endine nimi|entinen|anciennement(?: connue?(?: sous le nom d\W?)?)?|ar a dtugtaí an"
    r"|ranije poznato kao|korábbi elnevezése|già|anksčiau žinoma kaip|agrākais nosaukums"
    r"|agrāk zināms kā|qabel kienet magħrufa bħala|voorheen bekend als|dawniej znan[ey] jako"
    r"|anteriormente denominada|cunoscută anterior (?:drept|ca o)|predtým známy ako"
    r"|prej imenovano|tidigare känt som)\W*",
    re.IGNORECASE,
)
"""What says of a name that it is borne no more, in the list's languages, and nothing besides."""
_WAS_OF = ("former name of ", "previous name of ")
_FURTHER = re.compile(
    r"(?:(?P<former>(?:formerly|previously) known as)|original script:)\s+(?P<name>.+)",
    re.IGNORECASE,
)
"""What gives a further name: ``formerly known as PJSC …``, ``(original script: Хусан)``."""
_NEXT_NOTE = re.compile(r";|\n(?=[A-Z][\w ]+:)")
"""Between notes; lines are broken within them too."""
_BRACKETED = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
"""A text that stands in brackets as a whole, as those of the CSV do."""

_NUMBERS = re.compile(
    r"\b(?:INN|TIN|OGRN|LEI|VAT|USCC|D-U-N-S|tax|(?:state )?registration number)\b", re.IGNORECASE
)
"""Words for a kind of number: the list has tax and state numbers under each of its types."""
_OF_ONE_COUNTRY = {"inn", "registration", "vat"}


@dataclass(slots=True)
class Alias:
    """A name as the list gives it; what it is worth stands in what is remarked on it.

    The list's own ``strong`` is true for every name, those of low quality too.
    """

    text: str
    language: str
    kind: NameKind
    number: str
    """The record's."""
    further: tuple[tuple[str, NameKind], ...] = ()
    """Names that the remark gives besides."""
    rest: str = ""
    """What else is remarked."""

    @classmethod
    def of(cls, text: str, language: str, strong: str, number: str, remarked: str) -> Alias:
        """Read a name, tidied, and what is remarked on it."""
        weak = strong != "true" and strong.casefold() == "false"
        alias = cls(text, language, "weak" if weak else "alias", number)
        if remarked:
            notes = map(_bare, _NEXT_NOTE.split(_bare(remarked)))
            alias.rest = "; ".join(one for note in notes if (one := alias._left(note)))
        return alias

    def _left(self, note: str) -> str:
        """Take what a note says of names; return it where it says something else."""
        note = tidy(note)
        if _LOW.search(note):
            self.kind = "weak"
        elif self.kind == "alias" and (_WAS.fullmatch(note) or note.casefold().startswith(_WAS_OF)):
            self.kind = "former"
        elif found := _FURTHER.fullmatch(note):
            self.further += ((found["name"], "former" if found["former"] else "alias"),)
            return ""
        return "" if _QUALITY.fullmatch(note) or _WAS.fullmatch(note) else note


def _bare(text: str) -> str:
    """Return a text without white space and brackets around it; its line breaks stay."""
    text = text.strip()
    found = _BRACKETED.fullmatch(text)
    return found[1] if found else text


def number(
    text: str, country: str, kind: str, remarked: str, countries: tuple[str, ...]
) -> Identifier | None:
    """Make an identifier of a number that an entity of these countries has.

    What is remarked on it may say better than its type what it is. A number of a register or of
    taxes whose issuer is not known is of the entity's only country.
    """
    stated = "" if country in GONE else country
    hint = " ".join([kind, *_NUMBERS.findall(remarked)])
    only = countries[0] if len(countries) == 1 else ""
    found = identifier(text, stated or only, hint)
    if found is None or stated or found.kind in _OF_ONE_COUNTRY:
        return found
    return identifier(text, "", hint)


def ship_or_firm(names: Iterable[Name], numbers: Iterable[Identifier]) -> ListingKind:
    """Tell a ship from a firm that owns ships: both have IMO numbers, both are enterprises.

    A firm's names have a legal form or a word of trade: *Weihai World-Shipping Freight*.
    """
    if all(number.kind != "imo" for number in numbers):
        return "organisation"
    readings = [reading for name in names for reading in normal_form(name.text).readings]
    firm = any(
        reading.legal or any(token.kind in _OF_FIRMS for token in reading.tokens)
        for reading in readings
    )
    return "organisation" if firm else "vessel"


def primary_first(aliases: Iterable[Alias]) -> tuple[Name, ...]:
    """Return the names with the one a reader of English looks for first.

    The list marks no primary name and often begins with another language. Preferred is a
    strong name in Latin letters, marked English or not marked at all, else any; the oldest
    record decides between equals. Of a name that is given twice the stronger one holds.
    """
    kept: dict[str, Name] = {}
    best, least, oldest = None, _LAST, (0, "")
    further: list[Name] = []
    for alias in aliases:
        if alias.further:
            further += [name(text, kind) for text, kind in alias.further]
        text, number = alias.text, alias.number
        if not text:
            continue
        one = kept.get(text)
        if one is None or _STRENGTH[alias.kind] < _STRENGTH[one.kind]:
            one = kept[text] = name(text, alias.kind)
        rank = 4 * (alias.kind != "alias") + 2 * (one.script != "Latn")
        rank += alias.language not in _PREFERRED
        if rank < least or (rank == least and (len(number), number) < oldest):
            best, least, oldest = text, rank, (len(number), number)
    if best is None:
        return ()
    first = kept.pop(best)
    for one in further:
        if one.text != best:
            kept.setdefault(one.text, one)
    return (Name(best, "primary", first.script), *kept.values())


def remark(texts: Iterable[str | None], aliases: Iterable[Alias]) -> str:
    """Return what is remarked of an entity, each thing once: on its designation, it, its names."""
    said = [tidy(one) for one in (*texts, *(alias.rest for alias in aliases))]
    return " ".join(dict.fromkeys(filter(None, said)))


def address(parts: Iterable[str | None]) -> str:
    """Return an address in one line, without the parts that are not known."""
    return ", ".join([text for part in parts if (text := tidy(part)) and text != _NOT_STATED])


BIRTH = (
    "birthdate",
    "calendarType",
    "year",
    "monthOfYear",
    "yearRangeFrom",
    "yearRangeTo",
    "circa",
)
"""What is read of a birth, in the order in which `born` takes it."""


def born(fields: Iterable[str]) -> tuple[str, ...]:
    """Return a date of birth as far as it is known; of other calendars only one in full.

    A range gives its years.
    """
    whole, calendar, year, month, first, last, vague = fields
    if whole or calendar not in {"", "GREGORIAN"}:
        dates: tuple[str, ...] = (whole,) if whole else ()
    elif year:
        dates = (f"{year}-{int(month):02}" if month.isdigit() else year,)
    elif first.isdigit():
        dates = years(int(first), int(last) if last.isdigit() else int(first))
    else:
        dates = ()
    return circa(dates) if vague.casefold() == "true" else dates
