"""The command line: data on stdout, messages on stderr, exit codes that scripts can trust."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import ClassVar, TextIO

import click

from screener.cli.exit_codes import BAD_INPUT, INTERNAL
from screener.cli.lazy import LazyGroup
from screener.cli.progress import Progress
from screener.errors import INTERRUPTED, ScreenerError, said_by_machine
from screener.reports.visible import visible

__all__ = ["cli", "main"]

_RECORDS = 100_000
"""Records that are made before Python looks for circles among the new ones: a command makes some
hundred thousand that stay, and the 700 of Python's own cost it a tenth of its time."""
_NAME = "screener"
"""What every message calls the program, however it was started, as by ``python -m pytest``."""
EXIT_CODES = """\b
Exit codes:
  0  complete
  1  internal error
  2  bad usage or input
  3  suppliers at or above --fail-on
  4  an enabled source is missing or stale
  5  some rows were rejected, or a sheet of suppliers was not read
  130  interrupted (Ctrl-C)
3 goes before 4, 4 before 5.
"""


class Screener(LazyGroup):
    """Every command and where it lives; a new one is one line here."""

    homes: ClassVar[Mapping[str, str]] = {
        "backup": "screener.cli.keeping:backup",
        "changes": "screener.cli.changes:changes",
        "compare": "screener.cli.compare:compare",
        "demo": "screener.cli.demo:demo",
        "export": "screener.cli.keeping:export",
        "lists": "screener.cli.lists:lists",
        "replay": "screener.cli.keeping:replay",
        "rescreen": "screener.cli.rescreen:rescreen",
        "restore": "screener.cli.keeping:restore",
        "review": "screener.cli.review:review",
        "rules": "screener.cli.rules:rules",
        "runs": "screener.cli.runs:runs",
        "schedule": "screener.cli.schedule:schedule",
        "screen": "screener.cli.screen:screen",
        "serve": "screener.cli.serve:serve",
        "sources": "screener.cli.sources:sources",
        "verify": "screener.cli.keeping:verify",
    }


@click.group(
    cls=Screener,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXIT_CODES,
)
@click.version_option(package_name="forced-labour-screener", prog_name=_NAME)
@click.option("-q", "--quiet", is_flag=True, help="No messages on stderr but errors.")
@click.option("--no-input", is_flag=True, help="Never ask; take the safe answer.")
@click.pass_context
def cli(context: click.Context, *, quiet: bool, no_input: bool) -> None:
    """Screen suppliers for forced labour and human-rights abuse."""
    context.obj = {**(context.obj or {}), "quiet": quiet, "no_input": no_input}
    # What failed is told once, by the command; each attempt would be another bare line.
    logging.getLogger("stamina").setLevel(logging.ERROR)


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_RECORDS)
    _write_any_name(sys.stdout)
    progress = Progress()
    try:
        code = cli.main(prog_name=_NAME, standalone_mode=False, obj=progress.of_command())
        sys.exit(code or 0)
    except click.exceptions.Abort as error:
        if not isinstance(error.__context__, KeyboardInterrupt):
            _fail("not agreed to; nothing was changed", BAD_INPUT)
        _fail(str(progress), INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(BAD_INPUT)
    except click.ClickException as error:
        _fail(_of_usage(error), BAD_INPUT)
    except ScreenerError as error:
        _fail(str(error), error.exit_code)
    except BrokenPipeError:
        # The reader of our output (`head`, a pager) left early; that is no error of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if said := said_by_machine(error):
            _fail(said, INTERNAL)
        if os.environ.get("SCREENER_DEBUG"):
            raise
        _fail(
            f"internal error, please report it: {type(error).__name__}: {error} "
            "(SCREENER_DEBUG=1 shows where)",
            INTERNAL,
        )


def _of_usage(error: click.ClickException) -> str:
    """Say what is wrong with how a command was called, and what tells how it is."""
    said = error.format_message().removesuffix(".")
    called = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
    parted = "" if said.endswith(("?", "?)")) else ";"
    return f"{said}{parted} see: {called} --help" if called else said


def _write_any_name(stream: TextIO) -> None:
    """Have a stream take names in any script, whatever the locale or Windows' code page can write.

    A file or another program is given UTF-8, a terminal what it can show, the rest escaped.
    """
    if isinstance(stream, TextIOWrapper):
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")
        else:
            stream.reconfigure(encoding="utf-8")


def _fail(message: str, exit_code: int) -> None:
    line = " ".join(message.splitlines())
    click.echo(visible(f"error: {line}"), err=True)
    sys.exit(exit_code)
