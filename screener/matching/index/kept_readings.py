"""Readings of listed names, kept beside their words: reading those that are scored takes longer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from screener.matching.filing.columns import Columns
from screener.matching.filing.texts import Texts
from screener.matching.numeric import Int32s
from screener.names.reading import Reading

__all__ = ["KeptReadings"]

_BAR = "|"


@dataclass(frozen=True)
class KeptReadings:
    """What columns lack of the readings that they were made of."""

    forms: Texts
    """The classes of legal forms, the words written, the caveats and the caption, with bars between
    them; few, met in many names."""
    form_of: Int32s
    """Of each reading: which of those it has."""

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> KeptReadings:
        """Keep ``readings``."""
        forms: dict[str, int] = {}
        form_of = [forms.setdefault(_form(reading), len(forms)) for reading in readings]
        return cls(Texts.of(forms), np.array(form_of, np.int32))

    def reading(self, columns: Columns, at: int) -> Reading:
        """Return a reading as it was; ``columns`` is what was made of all of them."""
        classes, written, caveats, caption = self._forms[self.form_of[at]]
        words = tuple(columns.written.texts[at].split())
        partial = bool(columns.partial[at])
        letters = "".join(words)
        tokens = columns.rows.words_of(at)
        return Reading(tokens, classes, written, letters, words, partial, caveats, caption)

    @cached_property
    def _forms(self) -> list[tuple[tuple[str, ...], frozenset[str], int, tuple[str, ...]]]:
        """The parts of each of ``forms``."""
        forms = [form.split(_BAR) for form in self.forms]
        return [
            (tuple(classes.split()), frozenset(words.split()), int(caveats), tuple(said.split()))
            for classes, words, caveats, said in forms
        ]


def _form(reading: Reading) -> str:
    written = sorted(reading.legal_words)
    caveats, caption = str(reading.caveats), " ".join(reading.caption)
    return _BAR.join((" ".join(reading.legal), " ".join(written), caveats, caption))
