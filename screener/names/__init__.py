"""The normal form of a name: scripts, legal forms, abbreviations, tokens."""

from screener.names.scripts import script_of

__all__ = ["script_of"]
