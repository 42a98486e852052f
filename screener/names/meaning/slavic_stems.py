"""Slavic words by their stems, whatever ending they have: *сырная*, of cheese; *permskii*, Perm."""

from __future__ import annotations

from collections.abc import Mapping

from screener.late_regex import regex
from screener.names.meaning.slavic_towns import SlavicTowns
from screener.names.tables import read_table

__all__ = ["OF_ANY_PLACE", "SlavicStems"]

_OF_PLACE = (
    "skogo", "skaya", "skaia", "skaja", "skoye", "skoe", "skoje", "skii", "skiy", "skij", "skyi",
    "skyy", "skyj", "ski", "sky", "skoi", "skoy", "skoj", "skomu", "skom", "skim", "skie", "skiye",
    "skikh",
)  # fmt: skip
"""Endings of adjectives made from places: *kamenskii*, *Kamensky*."""
_OF_PLACE_SHORT = ("ska", "ske", "sko", "skae", "skai", "skaga", "skata", "skoto")
"""Endings of such adjectives in Ukrainian, Belarusian, Bulgarian and Macedonian: *Херсонська рада*.

Families and words of other languages end so, too: in Latin letters only a known place is one.
"""
OF_ANY_PLACE = _OF_PLACE + _OF_PLACE_SHORT
_AS_C = regex("(?<=[aeiouy])ck(?=(?:ij|ii|iy|aja|aya|aia|oe|oje|ogo)$)")
"""What some tables write for *tsk* before an ending: *Lipeckij*."""
_OPEN = frozenset("aeiouyn")
"""Letters at the end of what no town is called by: *Аляска*; *Лисичанська* is of Lysychansk."""
_SHORTEST, _SHORTEST_CYRILLIC, _SHORTEST_STEM, _SHORTEST_LATIN_STEM, _SHORTEST_TOWN = 6, 5, 3, 4, 4
"""*Syriya* is a name, *сырная* of cheese."""


class SlavicStems:
    """Stems with what they mean."""

    def __init__(
        self,
        stems: Mapping[str, str],
        spellings: Mapping[str, str],
        kinds: Mapping[str, str],
        places: Mapping[str, str],
    ) -> None:
        """Take the stems, how towns are spelled, and words of a known kind: no stem is looked for.

        ``places`` are as ``places_of_slavs`` gives them.

        The endings are those of ``rules/names/slavic.yml``.
        """
        self.stems, self._spellings, self._kinds = stems, spellings, kinds
        self._towns = SlavicTowns(places)
        self.endings = frozenset(read_table("slavic")["endings"].split())
        self.meanings = frozenset(stems.values())
        self._starts = {stem[:_SHORTEST_STEM] for stem in stems}
        endings = self.endings.union(OF_ANY_PLACE)
        self._longest_ending = max(map(len, endings))
        self._last_letters = {ending[-1] for ending in endings}

    def begins(self, word: str) -> bool:
        """Whether a word begins as a stem does."""
        return word[:_SHORTEST_STEM] in self._starts

    def meaning(self, word: str, *, cyrillic: bool) -> str:
        """Return what a word stands for; of an adjective of place, its stem."""
        if len(word) < (_SHORTEST_CYRILLIC if cyrillic else _SHORTEST) or word in self._kinds:
            return word
        if not cyrillic and "ck" in word:
            word = _AS_C.sub("tsk", word)
        stem = self.begins(word)
        of_place = word.endswith(OF_ANY_PLACE)
        if word[-1] not in self._last_letters or not (stem or of_place):
            return self.stems.get(word, word)
        cuts = range(max(len(word) - self._longest_ending, _SHORTEST_STEM), len(word))
        least = _SHORTEST_STEM if cyrillic else _SHORTEST_LATIN_STEM
        for at in cuts if stem else ():
            if at >= least and word[at:] in self.endings and (meaning := self._of_stem(word, at)):
                return meaning
        for at in cuts if of_place else ():
            if word[at:] in _OF_PLACE:
                return self._town(word[:at])
            if word[at:] in _OF_PLACE_SHORT and (town := self._known(word[:at], cyrillic=cyrillic)):
                return town
        return self.stems.get(word, word)

    def _of_stem(self, word: str, at: int) -> str:
        """Return what the stem of a word means that ends ``at`` a place, or a letter behind it.

        Or before *-esk-*, of an adjective: *gidravlicheskogo* has that of *gidravlichnyi*.
        """
        stems = self.stems
        found = stems.get(word[:at]) or stems.get(word[: at + 1])
        return found or (stems.get(word[: at - 3], "") if word.endswith("esk", 0, at) else "")

    def _known(self, stem: str, *, cyrillic: bool) -> str:
        """Return the town of an adjective that may be another word, ``""`` if it is likely one."""
        if len(stem) < _SHORTEST_TOWN:
            return ""
        town = self._town(stem)
        town = self._spellings.get(town, town)
        known = self._kinds.get(town) == "place" or (cyrillic and stem[-1] not in _OPEN)
        return town if known else ""

    def _town(self, stem: str) -> str:
        """Return the town of an adjective's stem: *izhevskii* is of Izhevsk, *permskii* of Perm."""
        town = f"{stem}sk"
        town = self._spellings.get(town, town)
        if town in self._kinds:
            return town
        return self._towns.of(stem) or (town if stem.endswith(("i", "y")) else stem)
