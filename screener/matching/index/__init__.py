"""Finds, for many names at once, the few that could score high enough."""
