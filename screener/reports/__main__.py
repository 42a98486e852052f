"""``python -m screener.reports`` lists the texts that a language still lacks."""

from __future__ import annotations

import sys

from screener.reports.catalogue import FALLBACK, languages, missing


def main() -> None:
    """Write one line per missing translation; English stands in for it in reports."""
    for language in languages():
        for code in missing(language) if language != FALLBACK else ():
            sys.stdout.write(f"no text in {language}: {code}\n")


if __name__ == "__main__":
    main()
