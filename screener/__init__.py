"""Screens suppliers for forced labour and human-rights abuse."""
