"""Reading country names must not disturb what else uses Babel in the same process."""

from __future__ import annotations

import subprocess
import sys


def test_reading_rare_names_leaves_number_formats_whole() -> None:
    # In a process of its own: the fault lay in what Babel keeps after the first reading.
    probe = (
        "from babel.numbers import format_decimal\n"
        "from screener.places import country_code\n"
        "assert country_code('no such country anywhere') == ''\n"
        "assert format_decimal(1234, locale='en_GB') == '1,234'\n"
    )
    subprocess.run([sys.executable, "-c", probe], check=True)  # noqa: S603 - our own interpreter
