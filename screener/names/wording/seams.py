"""Words of a name that were written as one and show where: *HoldingWarehouse*, *Unit 3Naserin*."""

from __future__ import annotations

import string
from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.writing.fold import folded

__all__ = ["cut_at_seams"]

_SEAM = regex(
    r"(?<=\bM/s)(?=[A-Z])|(?<=[a-z]{2})(?=[A-Z]\w)|(?<=\bCo)(?=[A-Z]{3})|(?<=[A-Z]{3})(?=[A-Z][a-z])|(?<=[a-z]{3})(?=\d)|(?<=\d)(?=[A-Z][a-z]{2})"
)
"""Where the case changes or a number begins or ends: *ARSENALPlant*."""
_EVERY_SEAM = regex(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{3})(?=[A-Z][a-z])|(?<=[a-z]{3})(?=\d)")
"""The same in a name of which all words are written as one: *HuBeiXingFaChemicalGroupCo.,Ltd*."""
_ALL_AS_ONE = 3
"""Seams of such a name: a brand has one or two, *McKesson*, *YuHuaTec*."""
_OF_CAPITALS = regex(r"(?<=[A-Z]{3})(?=\d{4})|(?<=\d{4})(?=[A-Z]{3})")
"""Where a long number begins or ends in a name in capitals: *INTER TRADE2021*; *BAKKE8* is one of
several."""
_SEAMS = ("aaA", "AaAAA", "AAAAa", "aaa0", "0Aaa", "A/aA")
_SEAMS_OF_CAPITALS = ("AAA0000", "0000AAA")
"""How letters and figures look on both sides of one."""
_LOOKS = bytes.maketrans(
    f"{string.ascii_lowercase}{string.ascii_uppercase}{string.digits}".encode(),
    b"a" * 26 + b"A" * 26 + b"0" * 10,
)


def cut_at_seams(name: str) -> Sequence[str]:
    """Return the folded words of a name cut where the case or digits change, ``()`` if nowhere."""
    upper = name.isupper()
    looks = name.encode("utf-8", "surrogatepass").translate(_LOOKS).decode("latin-1")
    for seam in _SEAMS_OF_CAPITALS if upper else _SEAMS:
        if seam in looks:
            break
    else:
        return ()  # as most names, at a glance: it costs a third of what `_SEAM` does
    every = " " not in name and len(_EVERY_SEAM.findall(name)) >= _ALL_AS_ONE
    cut = (_OF_CAPITALS if upper else _EVERY_SEAM if every else _SEAM).sub(" ", name)
    return () if cut == name else folded(cut)
