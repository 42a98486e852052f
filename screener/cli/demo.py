"""``screener demo``."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from shutil import which

import click

from screener.cli.outputs import check_outputs
from screener.cli.progress import expect
from screener.cli.terminal import message
from screener.cli.written import tell_and_write
from screener.service.screening.example import screen_example

__all__ = ["demo"]


@click.command()
@click.option(
    "--out",
    default="screener-demo",
    show_default=True,
    help="Folder for the report.",
    type=click.Path(file_okay=False, path_type=Path),
)
def demo(out: Path) -> int:
    """Screen the bundled example list against the bundled facts, offline."""
    check_outputs(None, [], [("--out", out)])
    files = [out / name for name in ("report.html", "result.json", "result.csv")]
    expect(str(file.resolve()) for file in files)
    result = screen_example(datetime.now(UTC))
    tell_and_write(
        result,
        *zip(
            files,
            (result.to_html, result.to_json, result.to_csv),
            ("Report", "JSON", "CSV"),
            strict=True,
        ),
    )
    message(f"Next, your own list: {_program()} screen YOUR.csv --html report.html")
    message(f"Or in the browser:   {_program()} serve")
    return 0


def _program() -> str:
    """Return how the user called this program, so that the next command can be copied."""
    if which("screener"):
        return "screener"
    called = Path(sys.argv[0])
    # `python -m screener` is called by a file that is no program itself.
    return f"{sys.executable} -m screener" if called.name == "__main__.py" else str(called)
