"""The installation: its store opened and held to noted heads, what is taken in, backups."""
