"""Supplier lists as companies have them, read into suppliers; what cannot be is told.

``read`` takes a file, a DataFrame or records; ``stream`` does so for lists too long to hold.
The content decides format, encoding, delimiter, sheet and heading row; ``rules/intake/``
says what headings mean.
"""

from screener.intake.outcome.rejected import write_rejected
from screener.intake.reading import Intake, read, stream

__all__ = ["Intake", "read", "stream", "write_rejected"]
