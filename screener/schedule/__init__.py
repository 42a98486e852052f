"""The clock of the night watch: when nights are due, and the process that waits for them."""

from screener.schedule.daemon import run, run_once
from screener.schedule.turn import once, turn
from screener.service.nights.cron import Cron

__all__ = ["Cron", "once", "run", "run_once", "turn"]
