"""Screens suppliers for forced labour and human-rights abuse.

>>> import screener
>>> result = screener.screen("suppliers.csv")  # doctest: +SKIP
>>> screener.compare("Hoshine Silicon", "Hoshine Silicon Industry Co., Ltd.").is_match
True

Public names:

``compare``
    Compare two names; returns a ``Comparison`` with ``score``, ``is_match``, ``explanation``.
``screen``
    Screen a list; returns a ``Screening`` with ``assessments`` and writers.
``sentence``
    Say a finding, a gap, a reason or a part of an ``explanation`` in words.
``Comparison``, ``Screening``, ``Supplier``
    What the two functions return and take.
``InputError``, ``RuleError``, ``ScreenerError``, ``SourceError``
    Errors raised on purpose; ``ScreenerError`` is their base.

The rooms behind are imported on first use: importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from screener.lazy_import import on_first_use

if TYPE_CHECKING:
    from screener.errors import InputError, RuleError, ScreenerError, SourceError
    from screener.matching.compare import Comparison, compare
    from screener.model import Supplier
    from screener.reports.catalogue import sentence
    from screener.service.screening.screen import Screening, screen

__all__ = [
    "Comparison",
    "InputError",
    "RuleError",
    "ScreenerError",
    "Screening",
    "SourceError",
    "Supplier",
    "compare",
    "screen",
    "sentence",
]

if not TYPE_CHECKING:  # who sees it here takes every name, also a mistyped one, for one of ours
    __getattr__ = on_first_use(
        __name__,
        {
            "Comparison": "screener.matching",
            "InputError": "screener.errors",
            "RuleError": "screener.errors",
            "ScreenerError": "screener.errors",
            "Screening": "screener.service.screening.screen",
            "SourceError": "screener.errors",
            "Supplier": "screener.model",
            "compare": "screener.matching",
            "screen": "screener.service.screening.screen",
            "sentence": "screener.reports",
        },
    )


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
