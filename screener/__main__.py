"""``python -m screener`` is the command line."""

from screener.cli import main

if __name__ == "__main__":
    main()
