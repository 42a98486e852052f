"""The clock of the night watch: when nights are due, and the process that waits for them."""

from screener.schedule.clockwork import Clockwork
from screener.schedule.daemon import run
from screener.schedule.turn import once, turn

__all__ = ["Clockwork", "once", "run", "turn"]
