"""Words of a name that were written as one and show where: *HoldingWarehouse*, *Unit 3Naserin*."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence

from screener.names.writing.fold import folded

__all__ = ["cut_at_seams"]

_SEAM = re.compile(
    r"(?<=[a-z]{2})(?=[A-Z]\w)|(?<=\bCo)(?=[A-Z]{3})|(?<=[A-Z]{3})(?=[A-Z][a-z])|(?<=[a-z]{3})(?=\d)|(?<=\d)(?=[A-Z][a-z]{2})"
)
"""Where the case changes or a number begins or ends: *ARSENALPlant*."""
_LOOKS = bytes.maketrans(
    f"{string.ascii_lowercase}{string.ascii_uppercase}{string.digits}".encode(),
    b"a" * 26 + b"A" * 26 + b"0" * 10,
)


def cut_at_seams(name: str) -> Sequence[str]:
    """Return the folded words of a name cut where the case or digits change, ``()`` if nowhere."""
    if name.isupper():
        return ()
    if not _may_have_seam(name.encode("utf-8", "surrogatepass").translate(_LOOKS)):
        return ()
    cut = _SEAM.sub(" ", name)
    return () if cut == name else folded(cut)


def _may_have_seam(looks: bytes) -> bool:
    """Whether a name looks so: a glance costs a third of what ``_SEAM`` does."""
    return (
        b"aaA" in looks
        or b"AaAAA" in looks
        or b"AAAAa" in looks
        or b"aaa0" in looks
        or b"0Aaa" in looks
    )
