"""``screener``, and ``python -m screener``: the command line as a process of its own."""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import Never

from screener.errors import INTERRUPTED

__all__ = ["main"]


def main() -> None:
    """Run the command line; Ctrl-C ends it in one line, also while it is still being loaded."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # else a script runs it in the background
        signal.signal(signal.SIGINT, _interrupt)
    try:
        from screener.cli import main as command_line  # noqa: PLC0415 - loading it takes a while

        command_line()
    except KeyboardInterrupt:
        sys.stderr.write("\nerror: interrupted\n")
        sys.exit(INTERRUPTED)
    finally:
        signal.signal(signal.SIGINT, before)


def _interrupt(_number: int, _frame: FrameType | None) -> Never:
    # What is thrown away half done complains, as a workbook whose rows are still being written.
    sys.unraisablehook = lambda _unraisable: None
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
