"""The normal form of a name: scripts, legal forms, abbreviations, tokens."""

from screener.names.form import normal_form
from screener.names.reading import NormalForm, Reading
from screener.names.tables import tables_sha256
from screener.names.words import Token
from screener.names.writing.scripts import script_of

__all__ = ["NormalForm", "Reading", "Token", "normal_form", "script_of", "tables_sha256"]
