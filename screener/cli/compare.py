"""``screener compare``."""

from __future__ import annotations

import click
from rich.markup import escape

from screener import reports
from screener.cli.terminal import data_console
from screener.matching import Comparison
from screener.matching import compare as compare_names

__all__ = ["compare"]


@click.command()
@click.argument("a")
@click.argument("b")
def compare(a: str, b: str) -> None:
    """Compare two names and say, token by token, why they are alike or not."""
    print_comparison(compare_names(a, b))


def print_comparison(comparison: Comparison) -> None:
    """Print score, verdict and explanation."""
    console = data_console()
    verdict = "match" if comparison.is_match else "no match"
    console.print(f"{comparison.score:.2f}  {verdict}")
    for statement in comparison.explanation:
        console.print(f"  · {escape(reports.sentence(statement))}")
