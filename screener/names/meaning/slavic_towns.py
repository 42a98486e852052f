"""Towns and regions by the stem of a Slavic adjective: *mordovskii*, Mordovia; *rizhskii*, Riga."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screener.names.tables import read_table

__all__ = ["SlavicTowns", "places_of_slavs"]

_LANDS = (
    "russia", "ukraine", "belarus", "bulgaria", "macedonia", "moldova", "kazakhstan", "kyrgyzstan",
    "tajikistan", "uzbekistan", "turkmenistan", "georgia", "armenia", "azerbaijan", "estonia",
    "latvia", "lithuania",
)  # fmt: skip
"""Lands whose towns are written so; towns of others only where any name knows them as places."""
_LOST = ("a", "o", "y", "i", "e", "ia", "ka")
"""What a town or region loses before *-skii*: *kolymskii* of Kolyma, *makeevskii* of Makeevka."""
_LINKS = ("in", "en")
"""What may stand before *-skii*: *sochinskii* of Sochi, *groznenskii* of Grozny."""
_SHORTEST = 4
"""Letters of a town without what it loses: *zelinskii* is of no *Zela*, *sumskii* of Sumy."""


def places_of_slavs(meant: Mapping[str, str], kinds: Mapping[str, str]) -> dict[str, str]:
    """Return places with what stands for them: those ``meant`` by words, and towns of captions."""
    found = {word: word for word, kind in kinds.items() if kind == "place"}
    found |= {word: said for word, said in meant.items() if kinds.get(said) == "place"}
    for table in ("towns", "captions"):
        of_lands: Mapping[str, str] = read_table(table)["places_of_lands"]
        for town in " ".join(of_lands.get(land, "") for land in _LANDS).split():
            found.setdefault(town, meant.get(town, town))
    return found


class SlavicTowns:
    """Places with what stands for each, looked up by stems of adjectives."""

    def __init__(self, places: Mapping[str, str]) -> None:
        """Take ``places_of_slavs``."""
        self._places = places

    def of(self, stem: str) -> str:
        """Return the place of a stem before *-skii*, ``""`` if none is known."""
        for may_be in _towns(stem):
            if place := self._places.get(may_be):
                return place
        return ""


def _towns(stem: str) -> Iterator[str]:
    """Yield what a town may be called whose adjective has a stem, the likeliest first."""
    yield from (f"{stem}sk", stem)
    if len(stem) < _SHORTEST:
        return
    if stem.endswith("zh"):
        yield from (f"{stem[:-2]}g", f"{stem[:-2]}ga")
    yield from (stem + lost for lost in _LOST)
    if stem.endswith(("i", "y")):
        yield f"{stem[:-1]}ia"
    if stem.endswith(_LINKS) and len(stem) - 2 >= _SHORTEST:
        yield from (stem[:-2] + lost for lost in _LOST)
