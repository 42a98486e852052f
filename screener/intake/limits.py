"""Bounds on what a file may ask of us; beyond them a file is refused in one line."""

from __future__ import annotations

__all__ = [
    "MAX_BINARY",
    "MAX_CELLS",
    "MAX_COLUMNS",
    "MAX_FIELD",
    "MAX_JSON_ENTRY",
    "MAX_LINE",
    "MAX_MERGED",
    "MAX_ROW",
    "MAX_UNPACKED",
    "SAMPLE_ROWS",
    "TITLE_ROWS",
]

MAX_LINE = 4 * 2**20
"""Bytes of one line of a text file."""
MAX_FIELD = 131_072
"""Characters of one CSV cell; an unclosed quote swallows no more than this."""
MAX_COLUMNS = 2_000
"""Columns of a table; SAP's vendor table has some 150."""
MAX_UNPACKED = 2 * 2**30
"""Bytes of a workbook once unpacked."""
MAX_BINARY = 256 * 2**20
"""Bytes of a part of a binary workbook in which we look for number formats ourselves."""
MAX_CELLS = 40_000_000
"""Cells of a sheet, empty ones within its area included."""
MAX_ROW = 16 * 2**20
"""Bytes of one row of a workbook; empty cells, which pack to nothing, would fill our memory."""
MAX_MERGED = 1_000_000
"""Cells of a sheet that are merged over several rows."""
MAX_JSON_ENTRY = 4 * 2**20
"""Characters of one JSON entry."""
TITLE_ROWS = 30
"""Rows searched for the heading."""
SAMPLE_ROWS = 300
"""Rows whose content says what a column holds."""
