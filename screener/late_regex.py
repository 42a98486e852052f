"""Regular expressions that are compiled when they are first looked for.

Names are read with several hundred of them, of which a short command needs a tenth: to compile all
took a sixth of ``screener compare``.
"""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["regex"]


class _Late:
    """A pattern by its text, until somebody asks it for anything."""

    def __init__(self, text: str, flags: int) -> None:
        self._said = text, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever patterns have
        pattern = re.compile(*self._said)
        # set here, they are found from now on as fast as those of the pattern itself
        for each in dir(pattern):
            if not each.startswith("_"):
                setattr(self, each, getattr(pattern, each))
        return getattr(pattern, name)


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern of ``text``; one that is wrong is told when it is first used.

    Args:
        text: As of ``re.compile``.
        flags: As of ``re.compile``.
    """
    return cast("re.Pattern[str]", _Late(text, flags))
